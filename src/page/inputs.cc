// The stream of pages. Phases: list the files; open each, or fetch it; look at its first bytes;
// read it whole as one page, or piece by piece as JSON, as a feed, as an archive; let pass what the
// filters let pass. One page (or one feed) of memory at a time, whatever the size of the file.
#include "dateline/inputs.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "dateline/fetch.h"
#include "page/archive.h"
#include "page/byte_stream.h"
#include "page/charset.h"
#include "page/feed.h"
#include "page/filter.h"
#include "page/http_message.h"
#include "page/json_items.h"
#include "page/json_line.h"
#include "page/kind.h"
#include "page/record_page.h"
#include "page/size_text.h"
#include "page/url.h"
#include "page/walk.h"

namespace dateline {
namespace {

constexpr size_t kChunk = 256 << 10;
constexpr uint64_t kHeaderRoom = 1 << 20;  // of a record's block, beside the page itself

// The id of a page that brings none. What makes two pages different articles is in it, what may be
// learnt later (--published, --url) is not.
std::string id_of(const Page& page) {
  std::string key;
  key += static_cast<char>('0' + static_cast<int>(page.kind));
  for (const std::string* part : {&page.url, &page.title, &page.content}) {
    key += '\0';
    key += *part;
  }
  return content_id('a', key);
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_json_name(std::string path) {
  for (const std::string_view end : {".gz", ".zst"}) {
    if (ends_with(path, end)) path.resize(path.size() - end.size());
  }
  return ends_with(path, ".jsonl") || ends_with(path, ".ndjson");
}

std::string after_path(const std::string& message, const std::string& path) {
  return message.compare(0, path.size() + 2, path + ": ") == 0 ? message.substr(path.size() + 2)
                                                               : message;
}

Incoming problem_of(std::string source, std::string reason, bool found = true) {
  Incoming in;
  in.page.source = std::move(source);
  in.problem = std::move(reason);
  in.found = found;
  return in;
}

}  // namespace

struct Inputs::Impl {
  InputOptions options;
  std::optional<PageFilter> filter;
  std::optional<Fetcher> own_fetcher;
  std::vector<FoundFile> files;
  std::vector<std::string> left_out, notes;
  size_t next_file = 0;
  uint64_t total = 0, done = 0;

  // The input that is open, if one is, and what came with it.
  std::optional<ByteStream> stream;
  std::string path, url, crawled, charset;
  std::string buffer;  // its beginning
  bool ended = false;
  std::optional<JsonItems> json;
  std::optional<ArchiveReader> archive;
  RecordCounts counts;
  uint64_t filtered = 0;
  std::deque<Incoming> ready;  // items of a feed

  bool next(Incoming& in) {
    for (;;) {
      if (!take(in)) return false;
      make_printable(in);
      if (!in.problem.empty() || filter->passes(in.page)) return true;
      ++filtered;
    }
  }

  // A file's name is bytes; what is said of it goes into JSON, which is UTF-8.
  static void make_printable(Incoming& in) {
    Issues not_told;
    repair(in.page.source, not_told);
    repair(in.problem, not_told);
  }

  bool take(Incoming& in) {
    for (;;) {
      if (!ready.empty()) {
        in = std::move(ready.front());
        ready.pop_front();
        return true;
      }
      if (json && next_item(in)) return true;
      if (archive && next_record(in)) return true;
      end_input();
      if (next_file == files.size()) return false;
      const FoundFile& file = files[next_file++];
      if (!file.problem.empty()) return in = problem_of(file.path, file.problem, file.found), true;
      if (is_web_address(file.path) ? fetch(file.path, in) : open_file(file, in)) return true;
    }
  }

  // --- opening ---

  // True if `in` holds something; false if there is more than one page to come.
  bool open_file(const FoundFile& file, Incoming& in) {
    path = file.path;
    url = crawled = charset = "";
    auto opened = ByteStream::open(path, options.limits, options.stop);
    if (!opened) return done += file.bytes, fail(in, opened.error()), true;
    stream = std::move(opened).value();
    return begin(in);
  }

  bool fetch(const std::string& address, Incoming& in) {
    path = address;
    Fetcher* fetcher = options.fetcher;
    if (!fetcher) {
      if (!own_fetcher) {
        auto made = Fetcher::make({options.limits, options.allow_private});
        if (!made) return fail(in, made.error()), true;
        own_fetcher = std::move(made).value();
      }
      fetcher = &*own_fetcher;
    }
    auto got = fetcher->get(address);
    if (!got) return fail(in, got.error()), true;
    if (got->unchanged)
      return notes.push_back(address + ": not changed since the last time"), false;
    url = got->url;
    crawled = got->time;
    HttpMessage type;
    read_content_type(got->content_type, type);
    charset = type.charset;
    auto opened = ByteStream::of(std::move(got->body), address, options.limits);
    if (!opened) return fail(in, opened.error()), true;
    stream = std::move(opened).value();
    return begin(in);
  }

  void fail(Incoming& in, const Error& error) {
    const bool found = error.code != ErrorCode::kNotFound && error.code != ErrorCode::kIo;
    in = problem_of(path, after_path(error.message, path), found);
    in.refused = error.code == ErrorCode::kRefused && is_web_address(path);
  }

  bool begin(Incoming& in) {
    ended = false;
    if (const auto got = fill(1); !got) return give_up(in, got.error().message);
    const ContentKind kind = content_kind(buffer);
    if (kind == ContentKind::kEmpty && ended) {
      const bool standard_input = path == "-";
      return give_up(in, standard_input ? "standard input is empty" : "an empty file",
                     !standard_input);
    }
    return begin_as(in, kind);
  }

  bool begin_as(Incoming& in, ContentKind kind) {
    switch (options.kind) {
      case InputKind::kJsonl:
        if (kind == ContentKind::kBinary) return give_up(in, not_a_page());
        return is_json_feed(buffer) ? read_json_feed_file(in) : begin_json();
      case InputKind::kWarc:
        return begin_archive();
      case InputKind::kFeed:
        return kind == ContentKind::kJsonFeed ? read_json_feed_file(in) : read_feed_file(in);
      case InputKind::kHtml:
      case InputKind::kText:
        return read_page(in, kind, options.kind == InputKind::kHtml);
      case InputKind::kAuto:
        break;
    }
    switch (kind) {
      case ContentKind::kWarc:
        return begin_archive();
      case ContentKind::kFeed:
        return read_feed_file(in);
      case ContentKind::kJsonFeed:
        return read_json_feed_file(in);
      case ContentKind::kJson:
        return is_one_object() ? read_object(in) : begin_json();
      default:
        if (is_json_name(path) && kind != ContentKind::kBinary) return begin_json();
        return read_page(in, kind, kind == ContentKind::kHtml);
    }
  }

  std::string not_a_page() const {
    return "not a page: " + std::string(binary_name(buffer)) + " (binary)";
  }

  bool give_up(Incoming& in, const std::string& reason, bool found = true) {
    in = problem_of(path, after_path(reason, path), found);
    close();
    return true;
  }

  void close() {
    json.reset();
    archive.reset();
    if (stream) done += stream->raw_bytes();
    stream.reset();
    buffer.clear();
    buffer.shrink_to_fit();
  }

  // Says what was passed over in the input that ends here.
  void end_input() {
    if (archive) {
      if (std::string note = note_of(counts); !note.empty()) notes.push_back(path + ": " + note);
    }
    if (filtered > 0)
      notes.push_back(path + ": " + std::to_string(filtered) + " left out by the filters");
    counts = {};
    filtered = 0;
    close();
  }

  // Reads until `count` bytes lie in the buffer or the input ends.
  Result<void> fill(size_t count) {
    while (!ended && buffer.size() < count) {
      DATELINE_TRY(const size_t got, stream->read(buffer, kChunk));
      ended = got == 0;
    }
    return {};
  }

  // The whole input in the buffer; false if `in` says why not.
  bool read_all(Incoming& in, uint64_t limit, const char* unit) {
    if (const auto got = fill(limit + 1); !got) return give_up(in, got.error().message), false;
    if (buffer.size() <= limit) return true;
    return give_up(in, "larger than the limit of " + size_text(limit) + unit), false;
  }

  // --- one page ---

  bool read_page(Incoming& in, ContentKind kind, bool html) {
    if (!read_all(in, options.limits.page_bytes, " a page")) return true;
    if (kind == ContentKind::kBinary) return give_up(in, not_a_page());
    if (kind == ContentKind::kMail && options.kind == InputKind::kAuto)
      return give_up(in, "not a page: " + std::string(binary_name(buffer)));
    if (kind == ContentKind::kEmpty) return give_up(in, "nothing but white space");
    in = {};
    Page& page = in.page;
    page.source = path;
    page.kind = html ? PageKind::kHtml : PageKind::kPageText;
    page.content = to_utf8(buffer, html, page.issues, charset);
    finish(page);
    close();
    return true;
  }

  // --- JSON ---

  // One object over many lines (a page printed for the eye), not the first of many.
  bool is_one_object() const {
    const size_t first = buffer.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string::npos || buffer[first] != '{') return false;
    const std::string_view start =
        std::string_view(buffer).substr(first, buffer.find('\n', first) - first);
    const size_t last = start.find_last_not_of(" \t\r");
    return last != start.npos && (start[last] == '{' || start[last] == '[' || start[last] == ',');
  }

  bool read_object(Incoming& in) {
    if (const auto got = fill(options.limits.page_bytes + 1); !got)
      return give_up(in, got.error().message);
    if (buffer.size() > options.limits.page_bytes) return begin_json();
    auto page = page_of_json(buffer);
    if (!page) return give_up(in, page.error().message);
    in = {};
    in.page = std::move(page).value();
    in.page.source = path;
    check_page(in);
    close();
    return true;
  }

  bool begin_json() {
    json.emplace(*stream, std::move(buffer), options.limits.json_line_bytes);
    return false;
  }

  // False at the end of the input.
  bool next_item(Incoming& in) {
    std::string_view item;
    uint64_t number = 0;
    std::string error;
    const auto got = json->next(item, number, error);
    const std::string source = path + ":" + std::to_string(number);
    switch (got) {
      case JsonItems::Got::kEnd:
        return false;
      case JsonItems::Got::kError:
        return give_up(in, error);
      case JsonItems::Got::kTooLong:
        in = problem_of(source, "larger than the limit of " +
                                    size_text(options.limits.json_line_bytes) + " a line");
        return true;
      case JsonItems::Got::kItem:
        break;
    }
    auto page = page_of_json(item);
    if (!page) return in = problem_of(source, page.error().message), true;
    in = {};
    in.page = std::move(page).value();
    in.page.source = source;
    check_page(in);
    return true;
  }

  void check_page(Incoming& in) {
    Page& page = in.page;
    if (page.content.size() > options.limits.page_bytes) {
      const std::string id = page.id;
      in = problem_of(page.source, "larger than the limit of " +
                                       size_text(options.limits.page_bytes) + " a page");
      in.page.id = id;
      return;
    }
    if (!page.published.empty() && !is_date(page.published)) {
      // Left to the article stage, which reads what metadata writes ("Tue, 15 Aug 2023 ...").
      page.issues.push_back({"page", "\"published\" is no ISO or EDTF date"});
    }
    finish(page);
  }

  // --- feeds ---

  bool read_feed_file(Incoming& in) {
    if (!read_all(in, options.limits.json_line_bytes, " a feed")) return true;
    Issues issues;
    const std::string text = to_utf8(buffer, true, issues, charset);
    std::vector<Page> pages = read_feed(text, url);
    if (pages.empty()) {
      const auto maps = sitemaps_of(text);
      return give_up(in, maps.empty()
                             ? "a feed without items"
                             : "an index of " + std::to_string(maps.size()) +
                                   " sitemaps: name those, " + maps[0].substr(0, 200) + " for one");
    }
    take_items(std::move(pages), issues);
    return close(), false;
  }

  bool read_json_feed_file(Incoming& in) {
    if (!read_all(in, options.limits.json_line_bytes, " a feed")) return true;
    Issues issues;
    auto pages = read_json_feed(to_utf8(buffer, false, issues), url);
    if (!pages) return give_up(in, pages.error().message);
    if (pages->empty()) return give_up(in, "a feed without items");
    take_items(std::move(pages).value(), issues);
    return close(), false;
  }

  void take_items(std::vector<Page> pages, const Issues& issues) {
    uint64_t number = 0;
    for (Page& page : pages) {
      Incoming in;
      in.page = std::move(page);
      in.page.source = path + ":" + std::to_string(++number);
      in.page.crawled = crawled;
      in.page.issues = issues;
      check_page(in);
      ready.push_back(std::move(in));
    }
  }

  // --- archives ---

  bool begin_archive() {
    archive.emplace(*stream, std::move(buffer), options.limits.page_bytes + kHeaderRoom);
    return false;
  }

  // The next record that is a page or is damaged; false at the end of the archive.
  bool next_record(Incoming& in) {
    ArchiveRecord record;
    while (archive->next(record)) {
      const std::string source = path + "#" + std::to_string(record.number);
      if (!record.damage.empty()) {
        in = problem_of(source, "damaged record" + (record.url.empty() ? "" : " of " + record.url) +
                                    ": " + after_path(record.damage, path));
        if (record.whole) {  // its length was wrong, and what it holds is there
          Incoming salvaged;
          if (page_of(record, source, salvaged)) ready.push_back(std::move(salvaged));
        }
        return true;
      }
      if (page_of(record, source, in)) return true;
    }
    return false;
  }

  bool page_of(const ArchiveRecord& record, const std::string& source, Incoming& in) {
    if (is_page_type(record) && !filter->passes_head(record.url, record.date)) {
      ++filtered;
      return false;
    }
    auto page = page_of_record(record, options.limits, counts);
    if (!page) {
      in = problem_of(source, record.url + ": " + page.error().message);
      return true;
    }
    if (!page->has_value()) return false;
    in = {};
    in.page = std::move(**page);
    in.page.source = source;
    finish(in.page);
    return true;
  }

  void finish(Page& page) {
    if (page.url.empty()) page.url = url;
    if (page.crawled.empty()) page.crawled = crawled;
    if (page.id.empty()) page.id = id_of(page);
    if (!options.published.empty()) page.published = options.published;
    if (!options.url.empty()) page.url = options.url;
  }
};

Inputs::Inputs(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Inputs::Inputs(Inputs&&) noexcept = default;
Inputs& Inputs::operator=(Inputs&&) noexcept = default;
Inputs::~Inputs() = default;

Result<Inputs> Inputs::open(const std::vector<std::string>& paths, const InputOptions& options) {
  auto impl = std::make_unique<Impl>();
  impl->options = options;
  DATELINE_TRY(impl->filter, PageFilter::make(options));
  impl->files = walk(paths, options.skip, &impl->left_out);
  for (const FoundFile& file : impl->files) impl->total += file.bytes;
  return Inputs(std::move(impl));
}

bool Inputs::next(Incoming& incoming) {
  const bool any = impl_->next(incoming);
  // What an interrupt cut off is no page that failed: nothing is kept of it.
  return any &&
         !(impl_->options.stop != nullptr && !incoming.problem.empty() && impl_->options.stop());
}
uint64_t Inputs::bytes_total() const { return impl_->total; }
uint64_t Inputs::bytes_read() const {
  return impl_->done + (impl_->stream ? impl_->stream->raw_bytes() : 0);
}
const std::vector<std::string>& Inputs::left_out() const { return impl_->left_out; }
std::vector<std::string> Inputs::notes() const { return impl_->notes; }

}  // namespace dateline
