target_sources(dateline PRIVATE
  src/quotes/marks.cc
  src/quotes/attributions.cc
  src/quotes/cues.cc
  src/quotes/score.cc
  src/quotes/channel.cc
  src/quotes/quote_finder.cc
)
list(APPEND DATELINE_TEST_SOURCES
)
