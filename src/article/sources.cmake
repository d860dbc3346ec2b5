target_sources(dateline PRIVATE
  src/article/article_extractor.cc
  src/article/byline.cc
  src/article/classify.cc
  src/article/lexicon.cc
  src/article/lines.cc
  src/article/printed_date.cc
  src/article/text_page.cc
)
list(APPEND DATELINE_TEST_SOURCES
)
# Pages in, articles out, without the other stages: for scoring and for training the classifier.
add_executable(dateline_article EXCLUDE_FROM_ALL bench/score/article_main.cc)
target_include_directories(dateline_article PRIVATE src)
target_link_libraries(dateline_article PRIVATE dateline simdjson::simdjson)
