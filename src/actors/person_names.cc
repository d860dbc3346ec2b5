// The idea: news gives a full name once and a part of it later; the part keeps the order of the
// words. So the shorter name must be found in the longer one, word by word and in order; what is
// left out may stand anywhere, but the last word of the two must agree unless the shorter name is a
// single word (Chinese, Hungarian, Spanish and Ethiopian names are cut at the other end).
// A given name may be cut short ("Pat", "P."). No other nicknames, no transliteration: two
// spellings are two actors until the record joins them.
#include "actors/person_names.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/characters.h"

namespace dateline {
namespace {

// Lower case without diacritics; ASCII takes the short way.
std::string fold(std::string_view text) {
  std::string out;
  if (std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; })) {
    return lower_ascii(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  if (U_SUCCESS(status)) wide = nfd->normalize(wide, status);
  wide.toLower();
  icu::UnicodeString plain;
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (c >= 0x300 && c < 0x370) continue;  // combining marks
    if (c == 0x2019)
      plain.append(static_cast<UChar>('\''));
    else
      plain.append(c);
  }
  plain.toUTF8String(out);
  return out;
}

constexpr size_t kShortName = 3;  // letters of a given name cut short: "Pat", "Dan", "Alex"

// `given`: not the last word, so an initial or a name cut short may stand for it.
bool same_word(const std::string& a, const std::string& b, bool given) {
  if (a == b) return true;
  if (!given || a.empty() || b.empty()) return false;
  const std::string& small = a.size() <= b.size() ? a : b;
  const std::string& large = a.size() <= b.size() ? b : a;
  if (small.size() == 1) return small[0] == large[0];
  // "Pat" for "Patrick"; "Ana" and "Anab" are two names.
  return small.size() >= kShortName && large.size() >= small.size() + 2 && large.starts_with(small);
}

}  // namespace

std::vector<std::string> name_parts(std::string_view name) {
  std::vector<std::string> parts;
  std::string folded = fold(name);
  size_t at = 0;
  while (at < folded.size()) {
    const size_t end = std::min(folded.find_first_of(" \n\t\xC2", at), folded.size());
    std::string part = folded.substr(at, end - at);
    at = end + 1;
    part.erase(
        std::remove_if(part.begin(), part.end(), [](char c) { return c == '.' || c == ','; }),
        part.end());
    if (part.size() > 4 && (part.starts_with("al-") || part.starts_with("el-"))) part.erase(0, 3);
    if (part.empty() || part == "al" || part == "el" || part == "-" || part == "jr" ||
        part == "sr") {
      continue;
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

bool may_be_same_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& small = a.size() <= b.size() ? a : b;
  const auto& large = a.size() <= b.size() ? b : a;
  if (small.empty()) return false;
  if (small.size() == 1) return std::find(large.begin(), large.end(), small[0]) != large.end();
  size_t at = 0;
  for (size_t i = 0; i < small.size(); ++i) {
    const bool last = i + 1 == small.size();
    while (at < large.size() && !same_word(small[i], large[at], !last)) ++at;
    if (at == large.size()) return false;
    ++at;
  }
  return true;
}

}  // namespace dateline
