# The libraries of the page in the browser, built from the sources that fetch.sh gets, under the names that
# find_package and pkg-config would give them. Header-only libraries come from this system's packages.
set(web_sources ${PROJECT_BINARY_DIR}/sources CACHE PATH "Sources of the libraries that the page links in")
if(NOT EXISTS ${web_sources}/complete)
  message(STATUS "Fetching the sources of libraries into ${web_sources}")
  execute_process(COMMAND bash ${PROJECT_SOURCE_DIR}/src/web/fetch.sh ${web_sources} COMMAND_ERROR_IS_FATAL ANY)
endif()

# Exceptions of WebAssembly's own: smaller and faster than those by way of JavaScript.
add_compile_options(-fwasm-exceptions)
add_link_options(-fwasm-exceptions)

# Never all of /usr/include: it holds another C library's headers.
set(web_headers ${PROJECT_BINARY_DIR}/headers)
set(web_config ${PROJECT_BINARY_DIR}/config)
file(MAKE_DIRECTORY ${web_headers} ${web_config})
foreach(folder dtl fmt nlohmann toml++ CLI)
  file(CREATE_LINK /usr/include/${folder} ${web_headers}/${folder} SYMBOLIC)
endforeach()
set(DTL_INCLUDE_DIR ${web_headers})
set(TOML_INCLUDE_DIR ${web_headers})

function(web_headers_only name)
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${name} SYSTEM INTERFACE ${web_headers})
endfunction()
foreach(name nlohmann_json::nlohmann_json CLI11::CLI11 fmt::fmt-header-only Threads::Threads)
  web_headers_only(${name})
endforeach()
target_compile_definitions(fmt::fmt-header-only INTERFACE FMT_HEADER_ONLY=1)

# A library of C or C++ files, under the name that the rest of the build knows. ALONE are files whose names for their own
# use are other files' names too: they are compiled one by one.
function(web_library name known_as)
  cmake_parse_arguments(library "" "" "SOURCES;ALONE;INCLUDES;DEFINITIONS;PRIVATE_DEFINITIONS;LINKS" ${ARGN})
  add_library(${name} STATIC ${library_SOURCES})
  add_library(${known_as} ALIAS ${name})
  target_include_directories(${name} SYSTEM PUBLIC ${library_INCLUDES})
  target_compile_definitions(${name} PUBLIC ${library_DEFINITIONS} PRIVATE ${library_PRIVATE_DEFINITIONS})
  target_compile_options(${name} PRIVATE -w)
  set_target_properties(${name} PROPERTIES UNITY_BUILD_BATCH_SIZE 16)
  set_source_files_properties(${library_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_link_libraries(${name} PRIVATE ${library_LINKS})
endfunction()

set(utf8proc ${web_sources}/utf8proc)
web_library(web_utf8proc PkgConfig::utf8proc
  SOURCES ${utf8proc}/utf8proc.c INCLUDES ${utf8proc} DEFINITIONS UTF8PROC_STATIC)

set(simdjson ${web_sources}/simdjson/singleheader)
web_library(web_simdjson simdjson::simdjson SOURCES ${simdjson}/simdjson.cpp INCLUDES ${simdjson})

file(GLOB gumbo ${web_sources}/gumbo/src/*.c)
web_library(web_gumbo PkgConfig::gumbo SOURCES ${gumbo} INCLUDES ${web_sources}/gumbo/src)

set(zlib adler32 crc32 deflate inflate inffast inftrees trees zutil compress uncompr)
list(TRANSFORM zlib REPLACE "(.+)" "${web_sources}/zlib/\\1.c")
web_library(web_zlib ZLIB::ZLIB SOURCES ${zlib} ALONE ${zlib} INCLUDES ${web_sources}/zlib PRIVATE_DEFINITIONS HAVE_UNISTD_H)
set(ZLIB_FOUND TRUE)

file(WRITE ${web_config}/expat_config.h "#define BYTEORDER 1234
#define STDC_HEADERS 1
#define HAVE_STDINT_H 1
#define HAVE_UNISTD_H 1
#define XML_CONTEXT_BYTES 1024
#define XML_DTD 1
#define XML_NS 1
#define XML_POOR_ENTROPY 1
")
set(expat ${web_sources}/expat/expat/lib)
web_library(web_expat EXPAT::EXPAT
  SOURCES ${expat}/xmlparse.c ${expat}/xmlrole.c ${expat}/xmltok.c
  INCLUDES ${expat} ${web_config} DEFINITIONS XML_STATIC PRIVATE_DEFINITIONS HAVE_EXPAT_CONFIG_H)

include(${PROJECT_SOURCE_DIR}/src/web/libzip.cmake)
set(libzip_FOUND TRUE)
include(${PROJECT_SOURCE_DIR}/src/web/poppler.cmake)
