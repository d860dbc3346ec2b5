// Days compare as text, padded to the first or last day of what was given. Expressions run in ICU,
// which knows a limit of time: one that backtracks without end does not match. Language is CLD2's
// answer on the mark-up itself; the article is not known yet.
#include "page/filter.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uregex.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "page/http_message.h"

namespace dateline {
namespace {

constexpr int32_t kMatchTime = 100;  // ICU's units, about a millisecond each
constexpr size_t kLanguageSample = 64 << 10;

bool is_day_prefix(std::string_view text) {
  static constexpr std::string_view kShape = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != '-') return false;
  }
  return true;
}

std::u16string wide(std::string_view text) {
  std::u16string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

}  // namespace

struct PageFilter::Impl {
  std::string since, until, language;
  URegularExpression* url = nullptr;
  ~Impl() {
    if (url) uregex_close(url);
  }
};

PageFilter::PageFilter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PageFilter::PageFilter(PageFilter&&) noexcept = default;
PageFilter& PageFilter::operator=(PageFilter&&) noexcept = default;
PageFilter::~PageFilter() = default;

Result<PageFilter> PageFilter::make(const InputOptions& options) {
  auto impl = std::make_unique<Impl>();
  for (const auto& [name, value] :
       {std::pair{"--since", options.since}, std::pair{"--until", options.until}}) {
    if (!value.empty() && !is_day_prefix(value)) {
      return Error{ErrorCode::kUsage,
                   std::string(name) + " " + value + ": not a day, month or year (2023-08-15)"};
    }
  }
  impl->since = options.since;
  impl->until = options.until;
  impl->language = lower_ascii(options.language.substr(0, options.language.find('-')));
  if (!options.url_match.empty()) {
    std::string pattern = repair_utf8(options.url_match);
    UErrorCode status = U_ZERO_ERROR;
    const std::u16string text = wide(pattern);
    impl->url = uregex_open(text.data(), static_cast<int32_t>(text.size()), 0, nullptr, &status);
    if (U_FAILURE(status)) {
      return Error{ErrorCode::kUsage,
                   "--url-match " + options.url_match + ": not a regular expression"};
    }
    uregex_setTimeLimit(impl->url, kMatchTime, &status);
  }
  return PageFilter(std::move(impl));
}

bool PageFilter::passes_head(const std::string& url, const std::string& day) const {
  const Impl& f = *impl_;
  const std::string_view date = std::string_view(day).substr(0, 10);
  if (is_day_prefix(date)) {
    const size_t since = std::min(date.size(), f.since.size());
    const size_t until = std::min(date.size(), f.until.size());
    if (date.substr(0, since) < std::string_view(f.since).substr(0, since)) return false;
    if (date.substr(0, until) > std::string_view(f.until).substr(0, until)) return false;
  }
  if (!f.url) return true;
  UErrorCode status = U_ZERO_ERROR;
  const std::u16string text = wide(repair_utf8(url));
  uregex_setText(f.url, text.data(), static_cast<int32_t>(text.size()), &status);
  const bool found = uregex_find(f.url, 0, &status);
  return U_SUCCESS(status) && found;
}

bool PageFilter::passes(const Page& page) const {
  const Impl& f = *impl_;
  const bool stated =
      page.published.size() >= 4 && is_day_prefix(std::string_view(page.published).substr(0, 4));
  if (!passes_head(page.url, stated ? page.published : page.crawled)) return false;
  if (f.language.empty() || page.content.empty()) return true;
  bool reliable = false;
  size_t size = std::min(page.content.size(), kLanguageSample);
  while (size > 0 && !is_boundary(page.content, size)) --size;
  const auto found = CLD2::DetectLanguage(page.content.data(), static_cast<int>(size),
                                          page.kind != PageKind::kHtml, &reliable);
  return !reliable || found == CLD2::UNKNOWN_LANGUAGE ||
         f.language == std::string(CLD2::LanguageCode(found)).substr(0, f.language.size());
}

}  // namespace dateline
