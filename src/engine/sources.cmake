target_sources(dateline PRIVATE
  src/engine/add.cc
  src/engine/batch.cc
  src/engine/paths.cc
  src/engine/reader.cc
  src/engine/to_json.cc
  src/engine/to_text.cc
)
set_property(SOURCE src/engine/reader.cc APPEND PROPERTY COMPILE_DEFINITIONS
  DATELINE_VERSION="${PROJECT_VERSION}")
foreach(stage article/article_extractor sentences/annotator dates/date_finder actors/actor_finder quotes/quote_finder reports/report_finder)
  get_filename_component(name ${stage} DIRECTORY)
  file(STRINGS ${CMAKE_SOURCE_DIR}/src/${name}/sources.cmake listed REGEX "src/${stage}.cc")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS src/${name}/sources.cmake)
  file(STRINGS ${CMAKE_SOURCE_DIR}/src/actors/sources.cmake actors_listed REGEX "actor_finder.cc")
  file(STRINGS ${CMAKE_SOURCE_DIR}/src/encoder/sources.cmake encoder_listed REGEX "[.]cc")
  if(name MATCHES "quotes|reports" AND NOT (actors_listed AND encoder_listed))
    set(listed "")
  endif()
  if(listed)
    string(TOUPPER ${name} name)
    set_property(SOURCE src/engine/reader.cc APPEND PROPERTY COMPILE_DEFINITIONS DATELINE_HAS_${name})
  endif()
endforeach()
list(APPEND DATELINE_TEST_SOURCES
  src/engine/ordered_test.cc
)
