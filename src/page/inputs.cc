// The stream of pages. Phases: list the files; open each; look at its first bytes; read it whole as
// one page, or line by line as JSON. One page of memory at a time, whatever the size of the file.
// URLs, WARC files and feeds are not read by this build, and it says so.
#include "dateline/inputs.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "base/civil.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "page/byte_stream.h"
#include "page/charset.h"
#include "page/json_line.h"
#include "page/kind.h"
#include "page/walk.h"

namespace dateline {
namespace {

constexpr size_t kChunk = 256 << 10;

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

std::string megabytes(uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_json_name(std::string path) {
  if (ends_with(path, ".gz")) path.resize(path.size() - 3);
  return ends_with(path, ".jsonl") || ends_with(path, ".ndjson");
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// YYYY, YYYY-MM, YYYY-MM-DD, each with X for digits not known, ? ~ % after it, a time after the
// day.
bool is_edtf_point(std::string_view text) {
  while (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%'))
    text.remove_suffix(1);
  if (text == "..") return true;
  std::string plain(text.substr(0, text.find_first_of("T ")));
  for (char& c : plain) {
    if (c == 'X') c = '0';
  }
  if (plain.size() == 4) return is_digits(plain);
  if (plain.size() == 7) {
    const int month =
        plain[4] == '-' && is_digits(plain.substr(5)) ? std::stoi(plain.substr(5)) : -1;
    return is_digits(plain.substr(0, 4)) && month >= 0 && month <= 12;
  }
  if (plain.size() != 10) return false;
  if (text.find('X') != text.npos) {
    return plain[4] == '-' && plain[7] == '-' && is_digits(plain.substr(0, 4)) &&
           is_digits(plain.substr(5, 2)) && is_digits(plain.substr(8));
  }
  return parse_iso_day(text).has_value();
}

}  // namespace

bool is_date(const std::string& text) {
  const size_t slash = text.find('/');
  if (slash == text.npos) return text != ".." && is_edtf_point(text);
  return is_edtf_point(std::string_view(text).substr(0, slash)) &&
         is_edtf_point(std::string_view(text).substr(slash + 1));
}

struct Inputs::Impl {
  InputOptions options;
  std::vector<FoundFile> files;
  std::vector<std::string> left_out;
  size_t next_file = 0;
  uint64_t total = 0, done = 0;

  // The JSON lines file that is open, if one is.
  std::optional<ByteStream> stream;
  std::string path, buffer;
  size_t buffer_at = 0;
  uint64_t line = 0;
  bool ended = false;

  void problem(Incoming& in, std::string source, std::string reason, bool found = true) {
    in = {};
    in.page.source = std::move(source);
    in.problem = std::move(reason);
    in.found = found;
  }

  bool next(Incoming& in) {
    for (;;) {
      if (stream && next_line(in)) return true;
      if (next_file == files.size()) return false;
      const FoundFile& file = files[next_file++];
      if (!file.problem.empty()) return problem(in, file.path, file.problem, file.found), true;
      if (open_file(file, in)) return true;
    }
  }

  // True if `in` holds something; false if a JSON lines file has been opened.
  bool open_file(const FoundFile& file, Incoming& in) {
    in = {};
    auto opened = ByteStream::open(file.path, options.limits);
    if (!opened) {
      done += file.bytes;
      const auto code = opened.error().code;
      return problem(in, file.path, after_path(opened.error().message, file.path),
                     code != ErrorCode::kNotFound && code != ErrorCode::kIo),
             true;
    }
    path = file.path;
    stream = std::move(opened).value();
    buffer.clear();
    buffer_at = line = 0;
    ended = false;
    if (const auto got = fill(1); !got) return give_up(in, got.error().message), true;
    const ContentKind kind = content_kind(buffer);
    if (kind == ContentKind::kEmpty && ended) {
      const bool standard_input = path == "-";
      return give_up(in, standard_input ? "standard input is empty" : "an empty file",
                     !standard_input),
             true;
    }
    const bool forced = options.kind != InputKind::kAuto;
    if (options.kind == InputKind::kJsonl ||
        (!forced && (kind == ContentKind::kJson || is_json_name(path)))) {
      if (kind == ContentKind::kBinary) return give_up(in, binary_reason()), true;
      return whole_json(in);
    }
    read_whole(in, kind, forced);
    return true;
  }

  std::string binary_reason() const {
    return "not a page: " + std::string(binary_name(buffer)) + " (binary)";
  }

  static std::string after_path(const std::string& message, const std::string& path) {
    return message.compare(0, path.size() + 2, path + ": ") == 0 ? message.substr(path.size() + 2)
                                                                 : message;
  }

  bool give_up(Incoming& in, const std::string& reason, bool found = true) {
    problem(in, path, after_path(reason, path), found);
    close();
    return true;
  }

  void close() {
    if (stream) done += stream->raw_bytes();
    stream.reset();
    buffer.clear();
    buffer.shrink_to_fit();
  }

  // Reads until `count` bytes lie in the buffer or the input ends.
  Result<void> fill(size_t count) {
    while (!ended && buffer.size() - buffer_at < count) {
      DATELINE_TRY(const size_t got, stream->read(buffer, kChunk));
      ended = got == 0;
    }
    return {};
  }

  void read_whole(Incoming& in, ContentKind kind, bool forced) {
    const uint64_t limit = options.limits.page_bytes;
    if (const auto got = fill(limit + 1); !got) {
      give_up(in, got.error().message);
      return;
    }
    if (buffer.size() > limit) {
      give_up(in, "larger than the limit of " + megabytes(limit) + " a page");
      return;
    }
    if (kind == ContentKind::kBinary) {
      give_up(in, binary_reason());
    } else if (!forced && (kind == ContentKind::kWarc || kind == ContentKind::kFeed)) {
      give_up(in, kind == ContentKind::kWarc ? "a WARC file, which this version does not read"
                                             : "a feed, which this version does not read");
    } else if (kind == ContentKind::kEmpty) {
      give_up(in, "nothing but white space");
    } else {
      Page& page = in.page;
      const bool html = forced ? options.kind == InputKind::kHtml : kind == ContentKind::kHtml;
      page.source = path;
      page.kind = html ? PageKind::kHtml : PageKind::kPageText;
      page.content = to_utf8(buffer, html, page.issues);
      finish(page);
      close();
    }
  }

  // One JSON value over many lines (a pretty-printed page) is read whole; else line by line.
  bool whole_json(Incoming& in) {
    std::string_view start = std::string_view(buffer).substr(0, buffer.find('\n'));
    const size_t last = start.find_last_not_of(" \t\r");
    const bool opens_only =
        last != start.npos && (start[last] == '{' || start[last] == '[' || start[last] == ',');
    if (!opens_only || options.kind == InputKind::kJsonl) return false;
    if (const auto got = fill(options.limits.page_bytes + 1); !got)
      return give_up(in, got.error().message);
    if (buffer.size() > options.limits.page_bytes) return false;
    auto page = page_of_json(buffer);
    if (!page) return give_up(in, page.error().message);
    in.page = std::move(page).value();
    in.page.source = path;
    check_page(in);
    close();
    return true;
  }

  // The next line that is not blank; false at the end of the file.
  bool next_line(Incoming& in) {
    in = {};
    size_t searched = buffer_at;
    bool too_long = false;
    for (;;) {
      const size_t newline = buffer.find('\n', searched);
      if (newline == buffer.npos && !ended) {
        searched = buffer.size() - buffer_at;
        buffer.erase(0, buffer_at);
        buffer_at = 0;
        if (searched > options.limits.json_line_bytes) {
          too_long = true;  // forget what has been read of it, go on to its end
          buffer.clear();
          searched = 0;
        }
        if (const auto got = fill(buffer.size() + 1); !got) return give_up(in, got.error().message);
        continue;
      }
      const size_t end = newline == buffer.npos ? buffer.size() : newline;
      std::string_view text = std::string_view(buffer).substr(buffer_at, end - buffer_at);
      if (line == 0 && text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
      if (newline == buffer.npos && text.empty() && !too_long) return close(), false;
      ++line;
      const std::string source = path + ":" + std::to_string(line);
      buffer_at = newline == buffer.npos ? end : newline + 1;
      searched = buffer_at;
      if (too_long || text.size() > options.limits.json_line_bytes) {
        problem(
            in, source,
            "larger than the limit of " + megabytes(options.limits.json_line_bytes) + " a line");
        return true;
      }
      if (text.find_first_not_of(" \t\r\v\f") == text.npos) continue;
      auto page = page_of_json(text);
      if (!page) return problem(in, source, page.error().message), true;
      in.page = std::move(page).value();
      in.page.source = source;
      check_page(in);
      return true;
    }
  }

  void check_page(Incoming& in) {
    Page& page = in.page;
    if (page.content.size() > options.limits.page_bytes) {
      const std::string id = page.id;
      problem(in, page.source,
              "larger than the limit of " + megabytes(options.limits.page_bytes) + " a page");
      in.page.id = id;
      return;
    }
    if (!page.published.empty() && !is_date(page.published)) {
      // Left to the article stage, which reads what metadata writes ("Tue, 15 Aug 2023 ...").
      page.issues.push_back({"page", "\"published\" is no ISO or EDTF date"});
    }
    finish(page);
  }

  void finish(Page& page) {
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
  for (const std::string& path : paths) {
    if (path.compare(0, 7, "http://") == 0 || path.compare(0, 8, "https://") == 0) {
      return Error{ErrorCode::kUsage,
                   path + ": this version does not fetch URLs; save the page and give its file"};
    }
  }
  impl->files = walk(paths, options.skip, &impl->left_out);
  for (const FoundFile& file : impl->files) impl->total += file.bytes;
  return Inputs(std::move(impl));
}

bool Inputs::next(Incoming& incoming) { return impl_->next(incoming); }
uint64_t Inputs::bytes_total() const { return impl_->total; }
uint64_t Inputs::bytes_read() const {
  return impl_->done + (impl_->stream ? impl_->stream->raw_bytes() : 0);
}
const std::vector<std::string>& Inputs::left_out() const { return impl_->left_out; }

}  // namespace dateline
