target_sources(dateline PRIVATE
  src/store/actor_rows.cc
  src/store/article_rows.cc
  src/store/event_rows.cc
  src/store/fold.cc
  src/store/lookup.cc
  src/store/lookup_writer.cc
  src/store/network_rows.cc
  src/store/open.cc
  src/store/overview_rows.cc
  src/store/page_writer.cc
  src/store/places.cc
  src/store/predicate.cc
  src/store/record_reader.cc
  src/store/record_writer.cc
  src/store/schema.cc
  src/store/search_rows.cc
  src/store/selection.cc
  src/store/sqlite.cc
  src/store/table_merge.cc
  src/store/why_rows.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/store/places_test.cc
  src/store/selection_test.cc
  src/store/store_test.cc
)
