target_sources(dateline PRIVATE
  src/engine/batch.cc
  src/engine/names.cc
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
  if(listed)
    string(TOUPPER ${name} name)
    set_property(SOURCE src/engine/reader.cc APPEND PROPERTY COMPILE_DEFINITIONS DATELINE_HAS_${name})
  endif()
endforeach()
list(APPEND DATELINE_TEST_SOURCES
  src/engine/ordered_test.cc
)
