// BERT's two tokenizers in one pass over a word: clean, lower-case, decompose, drop accents, cut at
// marks and CJK characters; then greedy longest pieces from the vocabulary. An ASCII word, the
// usual case, needs no ICU. Training does the same in Python; tests hold both to each other.
#include "encoder/word_pieces.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace dateline {
namespace {

constexpr size_t kMaxCodePoints = 100;  // BERT: a longer word is [UNK]

bool is_ascii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_mark(UChar32 c) {
  if (c < 0x80)
    return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) ||
           (c >= 123 && c <= 126);
  return u_ispunct(c);
}

bool is_cjk(UChar32 c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x20000 && c <= 0x2A6DF) || (c >= 0x2A700 && c <= 0x2CEAF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool is_control(UChar32 c) { return c == 0xFFFD || (U_GET_GC_MASK(c) & U_GC_C_MASK) != 0; }

// The letters of the basic tokens, one by one: `token` gets each stretch.
template <class Token>
void split_ascii(std::string_view word, const Token& token) {
  char letters[kMaxCodePoints];
  size_t size = 0;
  const auto flush = [&] {
    if (size > 0) token(std::string_view(letters, size));
    size = 0;
  };
  for (char c : word) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      flush();
    } else if (is_mark(c)) {
      flush();
      token(std::string_view(&c, 1));
    } else if (c >= 33 && c < 127) {
      letters[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  flush();
}

template <class Token>
void split_unicode(std::string_view word, const Token& token) {
  icu::UnicodeString clean;
  for (size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    if (c == '\t' || c == '\n' || c == '\r' || (!is_control(c) && u_isUWhiteSpace(c))) {
      clean.append(static_cast<UChar32>(' '));
    } else if (!is_control(c)) {
      clean.append(c);
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return;
  const icu::UnicodeString lower = nfd->normalize(clean.toLower(icu::Locale::getRoot()), status);
  std::string open;
  const auto flush = [&] {
    if (!open.empty()) token(std::string_view(open));
    open.clear();
  };
  for (int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
    const UChar32 c = lower.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (c == ' ') {
      flush();
    } else if (is_mark(c) || is_cjk(c)) {
      flush();
      append_utf8(open, static_cast<char32_t>(c));
      flush();
    } else {
      append_utf8(open, static_cast<char32_t>(c));
    }
  }
  flush();
}

// The first 200 characters of a word: all that counts of a longer one, which is [UNK] anyway.
std::string_view shortened(std::string_view word) {
  constexpr size_t kEnough = 2 * kMaxCodePoints;
  if (word.size() <= kEnough) return word;
  size_t at = 0;
  for (size_t points = 0; points < kEnough && at < word.size(); ++points) next_code_point(word, at);
  return word.substr(0, at);
}

}  // namespace

WordShape word_shape_of(std::string_view word) {
  size_t letters = 0, upper = 0;
  bool first_upper = false, digit = false;
  for (size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    bool is_letter, is_upper;
    if (c < 0x80) {
      is_upper = c >= 'A' && c <= 'Z';
      is_letter = is_upper || (c >= 'a' && c <= 'z');
      digit |= c >= '0' && c <= '9';
    } else {
      is_letter = u_isalpha(c);
      is_upper = u_hasBinaryProperty(c, UCHAR_UPPERCASE) || u_charType(c) == U_TITLECASE_LETTER;
      digit |= u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
    }
    if (!is_letter) continue;
    if (letters == 0) first_upper = is_upper;
    ++letters;
    upper += is_upper;
  }
  if (digit) return WordShape::kDigit;
  if (letters == 0) return WordShape::kMark;
  if (upper == 0) return WordShape::kLower;
  if (upper == letters) return letters > 1 ? WordShape::kCapitals : WordShape::kCapital;
  return first_upper && upper == 1 ? WordShape::kCapital : WordShape::kMixed;
}

Result<Vocabulary> Vocabulary::make(std::string_view text, uint32_t size) {
  Vocabulary v;
  while (v.letters_.size() < size) {
    const size_t end = text.find('\n');
    std::string_view piece = text.substr(0, end);
    const bool goes_on = piece.size() > 2 && piece.starts_with("##");
    if (goes_on) piece.remove_prefix(2);
    v.letters_.push_back(piece);
    v.goes_on_.push_back(goes_on);
    v.longest_ = std::max(v.longest_, piece.size());
    if (end == text.npos) break;
    text.remove_prefix(end + 1);
  }
  if (v.letters_.size() != size) return Error{ErrorCode::kBadData, "the vocabulary is too short"};
  size_t slots = 64;
  while (slots < size * 2) slots *= 2;
  v.table_.assign(slots, kFree);
  for (uint32_t id = 0; id < size; ++id) {
    size_t at = hash64(v.letters_[id], v.goes_on_[id]) & (slots - 1);
    while (v.table_[at] != kFree) at = (at + 1) & (slots - 1);
    v.table_[at] = id;
  }
  v.start_ = v.find("[CLS]", false);
  v.end_ = v.find("[SEP]", false);
  v.unknown_ = v.find("[UNK]", false);
  if (v.start_ == kFree || v.end_ == kFree || v.unknown_ == kFree) {
    return Error{ErrorCode::kBadData, "the vocabulary has no [CLS], [SEP] or [UNK]"};
  }
  return v;
}

uint32_t Vocabulary::find(std::string_view letters, bool goes_on) const {
  const size_t mask = table_.size() - 1;
  for (size_t at = hash64(letters, goes_on) & mask; table_[at] != kFree; at = (at + 1) & mask) {
    const uint32_t id = table_[at];
    if (letters_[id] == letters && goes_on_[id] == goes_on) return id;
  }
  return kFree;
}

void Vocabulary::append(std::string_view word, std::vector<uint32_t>& ids) const {
  const size_t before = ids.size();
  size_t points = 0;
  for (char c : word) points += (c & 0xC0) != 0x80;
  if (points <= kMaxCodePoints) {
    const auto token = [&](std::string_view letters) { append_token(letters, ids); };
    is_ascii(word) ? split_ascii(word, token) : split_unicode(word, token);
  }
  if (ids.size() == before) ids.push_back(unknown_);
}

void Vocabulary::append_token(std::string_view token, std::vector<uint32_t>& ids) const {
  const size_t before = ids.size();
  for (size_t begin = 0; begin < token.size();) {
    size_t end = std::min(token.size(), begin + longest_);
    uint32_t id = kFree;
    for (; end > begin; --end) {
      if (!is_boundary(token, end)) continue;
      id = find(token.substr(begin, end - begin), begin > 0);
      if (id != kFree) break;
    }
    if (id == kFree) {
      ids.resize(before);
      ids.push_back(unknown_);
      return;
    }
    ids.push_back(id);
    begin = end;
  }
}

PieceCache::Entry PieceCache::get(const Vocabulary& vocabulary, std::string_view word) {
  word = shortened(word);
  if (slots_.empty() || filled_ >= kMaxFill) {
    slots_.assign(kSlots, {});
    text_.clear();
    ids_.clear();
    filled_ = 0;
  }
  size_t at = hash64(word) & (kSlots - 1);
  for (; slots_[at].entry.count > 0; at = (at + 1) & (kSlots - 1)) {
    const Slot& slot = slots_[at];
    if (std::string_view(text_).substr(slot.text_begin, slot.text_size) == word) return slot.entry;
  }
  Slot& slot = slots_[at];
  slot.text_begin = static_cast<uint32_t>(text_.size());
  slot.text_size = static_cast<uint32_t>(word.size());
  text_ += word;
  slot.entry.begin = static_cast<uint32_t>(ids_.size());
  vocabulary.append(word, ids_);
  slot.entry.count = static_cast<uint32_t>(ids_.size()) - slot.entry.begin;
  slot.entry.shape = word_shape_of(word);
  ++filled_;
  return slot.entry;
}

}  // namespace dateline
