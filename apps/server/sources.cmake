# The reading room is part of the program; it uses include/dateline and what apps/cli offers for output.
target_sources(dateline_cli PRIVATE
  apps/server/api.cc
  apps/server/assets.cc
  apps/server/html.cc
  apps/server/http.cc
  apps/server/json.cc
  apps/server/listener.cc
  apps/server/marks.cc
  apps/server/pages.cc
  apps/server/pages_actor.cc
  apps/server/pages_article.cc
  apps/server/pages_event.cc
  apps/server/pages_lists.cc
  apps/server/pages_timeline.cc
  apps/server/router.cc
)
target_include_directories(dateline_cli PRIVATE apps)
target_compile_definitions(dateline_cli PRIVATE DATELINE_WEB="${CMAKE_SOURCE_DIR}/web/dist")
target_link_libraries(dateline_cli PRIVATE simdjson::simdjson Boost::headers Threads::Threads)
file(GLOB DATELINE_WEB_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/dist/*)
set_source_files_properties(apps/server/assets.cc PROPERTIES OBJECT_DEPENDS "${DATELINE_WEB_FILES}")
