target_sources(dateline PRIVATE
  src/quotes/marks.cc
  src/quotes/turns.cc
  src/quotes/stretches.cc
  src/quotes/attributions.cc
  src/quotes/tagged.cc
  src/quotes/cues.cc
  src/quotes/score.cc
  src/quotes/choose.cc
  src/quotes/floating.cc
  src/quotes/channel.cc
  src/quotes/quote_finder.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/quotes/quote_finder_test.cc
)
# What tools/learn_quote_cues.py learns from; not built by default.
add_executable(quote_candidates EXCLUDE_FROM_ALL tools/quote_candidates.cc)
target_include_directories(quote_candidates PRIVATE src)
target_compile_definitions(quote_candidates PRIVATE XXH_INLINE_ALL
  DATELINE_SOURCE_MODELS="${CMAKE_SOURCE_DIR}/models" DATELINE_SOURCE_DATA="${CMAKE_SOURCE_DIR}/data")
target_link_libraries(quote_candidates PRIVATE dateline)
