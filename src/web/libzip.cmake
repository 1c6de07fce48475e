# libzip without ciphers and without other compressions than Deflate: a Word file has neither. The files that its own
# build would make are made here, for the one platform that the page is built for.
set(libzip ${web_sources}/libzip)
file(READ ${libzip}/CMakeLists.txt libzip_build)
string(REGEX MATCH "VERSION ([0-9]+)\\.([0-9]+)\\.([0-9]+)" version "${libzip_build}")
set(libzip_VERSION_MAJOR ${CMAKE_MATCH_1})
set(libzip_VERSION_MINOR ${CMAKE_MATCH_2})
set(libzip_VERSION_PATCH ${CMAKE_MATCH_3})
set(libzip_VERSION ${CMAKE_MATCH_1}.${CMAKE_MATCH_2}.${CMAKE_MATCH_3})

file(WRITE ${web_config}/config.h "#pragma once
#include \"zipconf.h\"
#define HAVE_FILENO
#define HAVE_FSEEKO
#define HAVE_FTELLO
#define HAVE_LOCALTIME_R
#define HAVE_NULLABLE
#define HAVE_SNPRINTF
#define HAVE_STDBOOL_H
#define HAVE_STRCASECMP
#define HAVE_STRDUP
#define HAVE_STRINGS_H
#define HAVE_STRTOLL
#define HAVE_STRTOULL
#define HAVE_UNISTD_H
#define SIZEOF_OFF_T 8
#define SIZEOF_SIZE_T 4
#define PACKAGE \"libzip\"
#define VERSION \"${libzip_VERSION}\"
")
set(ZIP_STATIC TRUE)
set(LIBZIP_TYPES_INCLUDE "#include <inttypes.h>")
foreach(bits 8 16 32 64)
  set(ZIP_INT${bits}_T int${bits}_t)
  set(ZIP_UINT${bits}_T uint${bits}_t)
endforeach()
configure_file(${libzip}/cmake-zipconf.h.in ${web_config}/zipconf.h)

# The texts and kinds of its errors, from the comments of its header: #define ZIP_ER_READ 5 /* S Read error */
file(STRINGS ${libzip}/lib/zip.h errors REGEX "^#define ZIP_ER_[A-Z_]+ +[0-9]+ +/\\* [NSZ] ")
set(texts "")
set(kinds "")
foreach(error IN LISTS errors)
  string(REGEX MATCH "/\\* ([NSZ]) (.*) \\*/" unused "${error}")
  string(APPEND texts "    \"${CMAKE_MATCH_2}\",\n")
  string(APPEND kinds "    ${CMAKE_MATCH_1},\n")
endforeach()
file(WRITE ${web_config}/zip_err_str.c "#include \"zipint.h\"
const char *const _zip_err_str[] = {
${texts}};
const int _zip_nerr_str = sizeof(_zip_err_str) / sizeof(_zip_err_str[0]);
enum { N = ZIP_ET_NONE, S = ZIP_ET_SYS, Z = ZIP_ET_ZLIB };
const int _zip_err_type[] = {
${kinds}};
")

# The files that its own build names, and those that it adds on a system like this.
string(REGEX MATCH "add_library\\(zip[^)]*\\)" named "${libzip_build}")
if(NOT named)
  file(READ ${libzip}/lib/CMakeLists.txt libzip_build)
  string(REGEX MATCH "add_library\\(zip[^)]*\\)" named "${libzip_build}")
endif()
string(REGEX MATCHALL "zip_[a-z0-9_-]+\\.c" libzip_files "${named}")
list(APPEND libzip_files zip_mkstempm.c zip_source_file_stdio_named.c zip_random_unix.c)
list(REMOVE_ITEM libzip_files zip_err_str.c)
list(TRANSFORM libzip_files PREPEND ${libzip}/lib/)
set(libzip_alone ${libzip_files})
list(FILTER libzip_alone INCLUDE REGEX "/zip_(progress|source_file_.*|source_pkware_.*)\\.c$")
web_library(web_libzip PkgConfig::libzip
  SOURCES ${libzip_files} ${web_config}/zip_err_str.c ALONE ${libzip_alone}
  INCLUDES ${libzip}/lib ${web_config} DEFINITIONS ZIP_STATIC PRIVATE_DEFINITIONS HAVE_CONFIG_H LINKS web_zlib)
