# Poppler's reading of text, without what draws pages: no Splash, no fonts but those that a PDF file holds, no pictures.
# The configuration that its own build would find is stated here, for the one platform that the page is built for.
set(poppler ${web_sources}/poppler)
set(poppler_config ${web_config}/poppler)
file(STRINGS ${poppler}/CMakeLists.txt version REGEX "^set\\(POPPLER_(MAJOR|MINOR_VERSION|MICRO_VERSION)")
string(REGEX MATCHALL "\"[0-9]+\"" version "${version}")
string(REGEX REPLACE "\"([0-9]+)\";\"([0-9]+)\";\"([0-9]+)\"" "\\1.\\2.\\3" POPPLER_VERSION "${version}")
set(POPPLER_MAJOR_VERSION ${CMAKE_MATCH_1})
set(POPPLER_MINOR_VERSION ${CMAKE_MATCH_2})
set(POPPLER_MICRO_VERSION ${CMAKE_MATCH_3})
foreach(has HAVE_DIRENT_H HAVE_FCNTL_H HAVE_FSEEKO HAVE_GETTIMEOFDAY HAVE_GMTIME_R HAVE_LOCALTIME_R HAVE_LSEEK64
        HAVE_MKSTEMP HAVE_PREAD64 HAVE_STRTOK_R HAVE_SYS_MMAN_H HAVE_SYS_STAT_H HAVE_TIMEGM HAVE_UNISTD_H TEXTOUT_WORD_LIST)
  set(${has} 1)
endforeach()
configure_file(${poppler}/config.h.cmake ${poppler_config}/config.h)
configure_file(${poppler}/poppler/poppler-config.h.cmake ${poppler_config}/poppler-config.h)
configure_file(${poppler}/cpp/poppler-version.h.in ${poppler_config}/poppler-version.h)
file(WRITE ${poppler_config}/poppler_private_export.h "#define POPPLER_PRIVATE_EXPORT\n")
file(WRITE ${poppler_config}/poppler_cpp_export.h
"#define POPPLER_CPP_EXPORT
#define POPPLER_CPP_NO_EXPORT
#define POPPLER_CPP_DEPRECATED [[deprecated]]
")

# It asks FreeType about the fonts of forms that are filled in, which is never done here: no format of fonts is needed.
set(freetype ${web_sources}/freetype)
file(WRITE ${poppler_config}/no_modules.h "")
web_library(web_freetype web::freetype
  SOURCES ${freetype}/src/base/ftbase.c ${freetype}/src/base/ftdebug.c ${freetype}/src/base/ftinit.c ${freetype}/src/base/ftsystem.c
  INCLUDES ${freetype}/include ${poppler_config}
  PRIVATE_DEFINITIONS FT2_BUILD_LIBRARY FT_CONFIG_MODULES_H=<no_modules.h>)

file(GLOB poppler_files ${poppler}/poppler/*.cc ${poppler}/poppler/*.pregenerated.c ${poppler}/goo/*.cc ${poppler}/fofi/*.cc
     ${poppler}/cpp/*.cpp)
set(left_out # what this platform lacks, what draws and what writes
  BBoxOutputDev Cairo.* Curl.* DCTStream FILECacheLoader FlateEncoder FlateStream GlobalParamsWin JPEG2000Stream
  PDFDocFactory PSOutputDev PreScanOutputDev SignatureHandler SplashOutputDev [A-Za-z]*PDFDocBuilder [A-Za-z]*Writer
  poppler-page-renderer)
list(JOIN left_out "|" left_out)
list(FILTER poppler_files EXCLUDE REGEX "/(${left_out})\\.c")
set(poppler_alone ${poppler_files})
list(FILTER poppler_alone INCLUDE REGEX "(\\.pregenerated\\.c|/poppler-font\\.cpp)$")
web_library(web_poppler PkgConfig::poppler
  SOURCES ${poppler_files} ALONE ${poppler_alone}
  INCLUDES ${poppler} ${poppler}/poppler ${poppler}/goo ${poppler}/fofi ${poppler}/cpp ${poppler_config} ${web_config}/linked
  PRIVATE_DEFINITIONS _DEFAULT_SOURCE LINKS web_freetype)
set_target_properties(web_poppler PROPERTIES CXX_STANDARD 17)
# As programs name its headers: <poppler/cpp/poppler-document.h>.
file(MAKE_DIRECTORY ${web_config}/linked/poppler)
file(CREATE_LINK ${poppler}/cpp ${web_config}/linked/poppler/cpp SYMBOLIC)
set(poppler_FOUND TRUE)
