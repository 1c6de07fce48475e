#----------------------------------------------------------------
# Generated CMake target import file for configuration "Release".
#----------------------------------------------------------------

# Commands may need to know the format version.
set(CMAKE_IMPORT_FILE_VERSION 1)

# Import target "recension::parallel" for configuration "Release"
set_property(TARGET recension::parallel APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::parallel PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_parallel.a"
  )

list(APPEND _cmake_import_check_targets recension::parallel )
list(APPEND _cmake_import_check_files_for_recension::parallel "${_IMPORT_PREFIX}/lib/librecension_parallel.a" )

# Import target "recension::source" for configuration "Release"
set_property(TARGET recension::source APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::source PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_source.a"
  )

list(APPEND _cmake_import_check_targets recension::source )
list(APPEND _cmake_import_check_files_for_recension::source "${_IMPORT_PREFIX}/lib/librecension_source.a" )

# Import target "recension::printing" for configuration "Release"
set_property(TARGET recension::printing APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::printing PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_printing.a"
  )

list(APPEND _cmake_import_check_targets recension::printing )
list(APPEND _cmake_import_check_files_for_recension::printing "${_IMPORT_PREFIX}/lib/librecension_printing.a" )

# Import target "recension::markup" for configuration "Release"
set_property(TARGET recension::markup APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::markup PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_markup.a"
  )

list(APPEND _cmake_import_check_targets recension::markup )
list(APPEND _cmake_import_check_files_for_recension::markup "${_IMPORT_PREFIX}/lib/librecension_markup.a" )

# Import target "recension::structure" for configuration "Release"
set_property(TARGET recension::structure APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::structure PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_structure.a"
  )

list(APPEND _cmake_import_check_targets recension::structure )
list(APPEND _cmake_import_check_files_for_recension::structure "${_IMPORT_PREFIX}/lib/librecension_structure.a" )

# Import target "recension::token" for configuration "Release"
set_property(TARGET recension::token APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::token PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_token.a"
  )

list(APPEND _cmake_import_check_targets recension::token )
list(APPEND _cmake_import_check_files_for_recension::token "${_IMPORT_PREFIX}/lib/librecension_token.a" )

# Import target "recension::collation" for configuration "Release"
set_property(TARGET recension::collation APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::collation PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_collation.a"
  )

list(APPEND _cmake_import_check_targets recension::collation )
list(APPEND _cmake_import_check_files_for_recension::collation "${_IMPORT_PREFIX}/lib/librecension_collation.a" )

# Import target "recension::variant" for configuration "Release"
set_property(TARGET recension::variant APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::variant PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_variant.a"
  )

list(APPEND _cmake_import_check_targets recension::variant )
list(APPEND _cmake_import_check_files_for_recension::variant "${_IMPORT_PREFIX}/lib/librecension_variant.a" )

# Import target "recension::edition" for configuration "Release"
set_property(TARGET recension::edition APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::edition PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_edition.a"
  )

list(APPEND _cmake_import_check_targets recension::edition )
list(APPEND _cmake_import_check_files_for_recension::edition "${_IMPORT_PREFIX}/lib/librecension_edition.a" )

# Import target "recension::check" for configuration "Release"
set_property(TARGET recension::check APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::check PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_check.a"
  )

list(APPEND _cmake_import_check_targets recension::check )
list(APPEND _cmake_import_check_files_for_recension::check "${_IMPORT_PREFIX}/lib/librecension_check.a" )

# Import target "recension::render" for configuration "Release"
set_property(TARGET recension::render APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::render PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_render.a"
  )

list(APPEND _cmake_import_check_targets recension::render )
list(APPEND _cmake_import_check_files_for_recension::render "${_IMPORT_PREFIX}/lib/librecension_render.a" )

# Import target "recension::batch" for configuration "Release"
set_property(TARGET recension::batch APPEND PROPERTY IMPORTED_CONFIGURATIONS RELEASE)
set_target_properties(recension::batch PROPERTIES
  IMPORTED_LINK_INTERFACE_LANGUAGES_RELEASE "CXX"
  IMPORTED_LOCATION_RELEASE "${_IMPORT_PREFIX}/lib/librecension_batch.a"
  )

list(APPEND _cmake_import_check_targets recension::batch )
list(APPEND _cmake_import_check_files_for_recension::batch "${_IMPORT_PREFIX}/lib/librecension_batch.a" )

# Commands beyond this point should not need to know the version.
set(CMAKE_IMPORT_FILE_VERSION)
