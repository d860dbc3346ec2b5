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
)
list(APPEND DATELINE_TEST_SOURCES
  src/dates/date_finder_test.cc
  src/dates/grammar_test.cc
  src/dates/resolve_test.cc
  src/dates/traps_test.cc
)
