target_sources(dateline PRIVATE
  src/dates/date_finder.cc
  src/dates/days.cc
  src/dates/drafts.cc
  src/dates/edtf.cc
  src/dates/governor.cc
  src/dates/grammar.cc
  src/dates/guards.cc
  src/dates/holidays.cc
  src/dates/interpret.cc
  src/dates/language.cc
  src/dates/lexer.cc
  src/dates/lexicon.cc
  src/dates/links.cc
  src/dates/numbers.cc
  src/dates/order.cc
  src/dates/page_day.cc
  src/dates/resolve.cc
  src/dates/tense.cc
  src/dates/value.cc
  src/dates/year_guards.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/dates/date_finder_test.cc
  src/dates/grammar_test.cc
  src/dates/resolve_test.cc
  src/dates/traps_test.cc
)

# The stage alone, for bench/speed/dates.py.
add_executable(dateline_dates EXCLUDE_FROM_ALL bench/speed/dates_main.cc)
target_link_libraries(dateline_dates PRIVATE dateline)
target_include_directories(dateline_dates PRIVATE src)
target_compile_definitions(dateline_dates PRIVATE DATELINE_SOURCE_DATA="${PROJECT_SOURCE_DIR}/data")
