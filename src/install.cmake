# What `cmake --install` puts where: the program with its readers, the library with its headers, a CMake package and a
# pkg-config file for programs that link it, and the scripts.
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
get_property(stages GLOBAL PROPERTY recension_stages)
get_property(modules GLOBAL PROPERTY recension_modules)

install(TARGETS recension RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ${modules} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/recension)
# The program as a page, where it was built (preset web).
set(RECENSION_PAGE ${PROJECT_SOURCE_DIR}/build/web/recension.html CACHE FILEPATH "What `recension page` writes")
install(FILES ${RECENSION_PAGE} DESTINATION ${CMAKE_INSTALL_LIBDIR}/recension OPTIONAL)
install(PROGRAMS ${PROJECT_SOURCE_DIR}/src/engines/recension_dask.py DESTINATION ${CMAKE_INSTALL_DATADIR}/recension)

install(FILES ${PROJECT_SOURCE_DIR}/src/schemas/recension.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/recension)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/recension RENAME copyright)

install(DIRECTORY ${PROJECT_BINARY_DIR}/manual/man1 DESTINATION ${CMAKE_INSTALL_MANDIR})
install(DIRECTORY ${PROJECT_BINARY_DIR}/manual/bash/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(DIRECTORY ${PROJECT_BINARY_DIR}/manual/zsh/ DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(DIRECTORY ${PROJECT_BINARY_DIR}/manual/fish/ DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/librecension-dev RENAME copyright)
install(TARGETS ${stages} recension_all EXPORT recension ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/recension DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tests/examples DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/librecension-dev)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/recension)
install(EXPORT recension NAMESPACE recension:: FILE recension-targets.cmake DESTINATION ${package})
file(WRITE ${PROJECT_BINARY_DIR}/recension-config.cmake
"include(CMakeFindDependencyMacro)
find_dependency(Threads)
include(\${CMAKE_CURRENT_LIST_DIR}/recension-targets.cmake)
# A program that links the library finds the readers where this tree is now.
get_filename_component(recension_READERS \${CMAKE_CURRENT_LIST_DIR}/../../recension ABSOLUTE)
set_property(TARGET recension::source APPEND PROPERTY INTERFACE_LINK_OPTIONS \"LINKER:-rpath,\${recension_READERS}\")
")
write_basic_package_version_file(${PROJECT_BINARY_DIR}/recension-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/recension-config.cmake ${PROJECT_BINARY_DIR}/recension-config-version.cmake
        DESTINATION ${package})

# The stages from the last to the first, as a linker wants them.
list(REVERSE stages)
list(TRANSFORM stages PREPEND "-l" OUTPUT_VARIABLE libraries)
list(JOIN libraries " " libraries)
file(RELATIVE_PATH to_prefix "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix") # the tree may be moved
file(WRITE ${PROJECT_BINARY_DIR}/recension.pc
"prefix=\${pcfiledir}/${to_prefix}
libdir=\${prefix}/${CMAKE_INSTALL_LIBDIR}
includedir=\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}

Name: recension
Description: ${PROJECT_DESCRIPTION}
Version: ${PROJECT_VERSION}
Requires.private: libutf8proc
Cflags: -I\${includedir}
Libs: -L\${libdir} ${libraries} -lutf8proc -lpthread -ldl -Wl,-rpath,\${libdir}/recension
")
install(FILES ${PROJECT_BINARY_DIR}/recension.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# Debian packages: what each needs is read from its programs by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME recension)
set(CPACK_PACKAGE_CONTACT "The Recension authors <recension@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program development)
if(RECENSION_PYTHON)
  list(APPEND CPACK_COMPONENTS_ALL python)
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME recension)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS python3-distributed)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME librecension-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS libutf8proc-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS recension)
# The readers of the Python package are the program's.
set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-recension)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "${RECENSION_PYTHON_DEPENDS}, recension (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS python3-pandas)
set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/src/python/prerm)
set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}) # wherever cpack is called
include(CPack)

# An archive that runs where nothing is installed, and with it everything that is given to people: the Debian packages
# and the archive.
add_custom_target(archive
  COMMAND bash ${PROJECT_SOURCE_DIR}/src/archive.sh ${PROJECT_BINARY_DIR} recension-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}
  VERBATIM)
add_custom_target(packages
  COMMAND ${CMAKE_CPACK_COMMAND} --config ${PROJECT_BINARY_DIR}/CPackConfig.cmake VERBATIM)
get_property(stages GLOBAL PROPERTY recension_stages)
add_dependencies(archive recension recension_manual ${modules})
add_dependencies(packages archive ${stages})
if(RECENSION_PYTHON)
  add_dependencies(packages _recension)
endif()
