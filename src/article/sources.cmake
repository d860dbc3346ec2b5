target_sources(dateline PRIVATE
  src/article/article_extractor.cc
  src/article/byline.cc
  src/article/choose.cc
  src/article/choose_authors.cc
  src/article/choose_date.cc
  src/article/classify.cc
  src/article/cohesion.cc
  src/article/comments.cc
  src/article/features.cc
  src/article/headline.cc
  src/article/html_lines.cc
  src/article/html_page.cc
  src/article/json_ld.cc
  src/article/language.cc
  src/article/keep.cc
  src/article/lexicon.cc
  src/article/line_model.cc
  src/article/lines.cc
  src/article/metadata.cc
  src/article/no_article.cc
  src/article/places.cc
  src/article/printed_date.cc
  src/article/script_text.cc
  src/article/shape.cc
  src/article/source_date.cc
  src/article/text_page.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/article/article_test.cc
  src/article/fold_test.cc
  src/article/keep_test.cc
  src/article/language_test.cc
  src/article/printed_date_test.cc
  src/article/shape_test.cc
)
# Pages in, articles out, without the other stages: for scoring and for training the classifier.
add_executable(dateline_article EXCLUDE_FROM_ALL bench/score/article_main.cc)
target_include_directories(dateline_article PRIVATE src)
target_link_libraries(dateline_article PRIVATE dateline simdjson::simdjson)
# The rows that train/article_lines.py learns the line classifier from.
add_executable(dateline_article_lines EXCLUDE_FROM_ALL bench/score/article_lines_main.cc)
target_include_directories(dateline_article_lines PRIVATE src)
target_link_libraries(dateline_article_lines PRIVATE dateline simdjson::simdjson)
target_compile_definitions(dateline_article_lines PRIVATE XXH_INLINE_ALL)
# From page to article against the clock: bench/speed/pages.py.
add_executable(dateline_pages EXCLUDE_FROM_ALL bench/speed/pages_main.cc)
target_include_directories(dateline_pages PRIVATE src)
target_compile_definitions(dateline_pages PRIVATE XXH_INLINE_ALL)
target_link_libraries(dateline_pages PRIVATE dateline simdjson::simdjson)
