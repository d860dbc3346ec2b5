// Phases: the record's type, the answer's status, the media type (as named, else by the bytes),
// then the body with chunks and compression undone. What a site serves beside its pages
// (robots.txt, styles, feeds) is counted and passed over.
#include "page/record_page.h"

#include "page/charset.h"
#include "page/http_message.h"
#include "page/kind.h"
#include "page/size_text.h"

namespace dateline {
namespace {

bool is_markup_type(const std::string& type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

// "/robots.txt", "/ads.txt": files at the root that machines read; what a crawler wrote of itself.
bool is_for_machines(const std::string& url) {
  if (url.compare(0, 9, "metadata:") == 0) return true;  // a crawler's own log
  const size_t scheme = url.find("://");
  if (scheme == std::string::npos) return false;
  const size_t slash = url.find('/', scheme + 3);
  const std::string path = slash == std::string::npos ? "" : url.substr(slash);
  return path.size() > 4 && path.compare(path.size() - 4, 4, ".txt") == 0 &&
         path.find('/', 1) == std::string::npos;
}

std::string iso_crawled(const std::string& date) {
  return date.size() >= 10 && date[4] == '-' ? date : std::string();
}

}  // namespace

bool is_page_type(const ArchiveRecord& record) {
  return record.type == "response" || record.type == "resource" || record.type == "conversion";
}

std::string note_of(const RecordCounts& counts) {
  std::string out;
  const auto part = [&](uint64_t count, const char* what) {
    if (count > 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + what;
  };
  part(counts.media, "of other kinds (pictures, styles, data)");
  part(counts.errors, "answers without a page (redirects, errors)");
  part(counts.revisits, "revisits (the same bytes again)");
  part(counts.feeds, "feeds");
  return out.empty() ? out : "records passed over: " + out;
}

Result<std::optional<Page>> page_of_record(const ArchiveRecord& record, const Limits& limits,
                                           RecordCounts& counts) {
  const std::optional<Page> none;
  if (record.type == "revisit") return ++counts.revisits, none;
  if (!is_page_type(record) || record.block.empty()) return none;
  HttpMessage message;
  const bool http = record.block.compare(0, 5, "HTTP/") == 0;
  if (http) {
    DATELINE_TRY(message, parse_http(record.block));
    if (message.status != 200) return ++counts.errors, none;
  } else {
    read_content_type(record.content_type, message);
    message.body = record.block;
    if (message.media_type == "application/http") {
      return Error{ErrorCode::kBadData, "no HTTP answer in a record that should hold one"};
    }
  }
  const bool markup = is_markup_type(message.media_type);
  const bool text = message.media_type == "text/plain";
  if (!markup && !text && !message.media_type.empty() && message.media_type != "unk" &&
      message.media_type != "no-type")
    return ++counts.media, none;
  if (text && is_for_machines(record.url)) return ++counts.media, none;
  if (record.too_large) {
    return Error{ErrorCode::kRefused,
                 "larger than the limit of " + size_text(limits.page_bytes) + " a page"};
  }
  DATELINE_TRY(const std::string body, decoded_body(message, limits));
  const ContentKind kind = content_kind(body);
  if (kind == ContentKind::kFeed || kind == ContentKind::kJsonFeed) return ++counts.feeds, none;
  if (kind == ContentKind::kBinary || kind == ContentKind::kJson) return ++counts.media, none;
  if (kind == ContentKind::kEmpty) return ++counts.errors, none;
  std::optional<Page> page(std::in_place);
  page->url = record.url;
  page->crawled = iso_crawled(record.date);
  // A text that a crawler made of a page ("conversion") stays one, whatever it quotes.
  const bool html = markup || (kind == ContentKind::kHtml && record.type != "conversion");
  page->kind = html ? PageKind::kHtml : PageKind::kPageText;
  page->content = to_utf8(body, html, page->issues, message.charset);
  return page;
}

}  // namespace dateline
