// The idea: one hash look-up per phrase. Keys are lower-case words without spaces and hyphens, so
// that "vice president", "vice-president" and "vice - president" are one; the last word is tried
// as lemma, as form, and without a plural s (a small tagger gets some lemmas wrong).
#include "actors/lexicon.h"

#include "base/characters.h"
#include "base/hash.h"
#include "base/tables.h"

namespace dateline {
namespace {

// The longest phrases of the list have four words; a hyphen may be a token of its own.
constexpr uint32_t kMaxTokens = 7;

void append_key(std::string& key, std::string_view word) {
  for (size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == ' ' || c == '-') continue;
    if (word.substr(i, 3) == "\xE2\x80\x99") {
      key += '\'';
      i += 2;
      continue;
    }
    key += lower_ascii(c);
  }
}

}  // namespace

Result<SectorLexicon> SectorLexicon::load(const std::string& data_path) {
  SectorLexicon lexicon;
  DATELINE_TRY(lexicon.buffer_, read_table(data_path + "/sectors.tsv"));
  for_each_row(lexicon.buffer_, 3, [&](std::span<const std::string_view> cells) {
    SectorWord word;
    word.sector = cells[1];
    word.kind = cells[2] == "person"         ? WordKind::kPerson
                : cells[2] == "organization" ? WordKind::kOrganization
                                             : WordKind::kModifier;
    if (cells.size() > 3) {
      word.title = cells[3].find('t') != cells[3].npos;
      word.general = cells[3].find('g') != cells[3].npos;
    }
    std::string key;
    append_key(key, cells[0]);
    auto& table = word.kind == WordKind::kModifier ? lexicon.modifiers_ : lexicon.nouns_;
    table.emplace(hash64(key), static_cast<uint32_t>(lexicon.words_.size()));
    lexicon.words_.push_back(word);
  });
  return lexicon;
}

SectorLexicon::Match SectorLexicon::ending_at(const Sentences& s, uint32_t t, uint32_t begin,
                                              bool across_of) const {
  Match best;
  const std::string_view form = s.form[t];
  const std::string_view singular =
      form.size() > 3 && form.ends_with('s') ? form.substr(0, form.size() - 1) : std::string_view();
  const uint32_t lowest = std::max(begin, t >= kMaxTokens ? t - kMaxTokens + 1 : 0);
  std::string before, key;
  for (uint32_t first = t;; --first) {
    before.clear();
    for (uint32_t i = first; i < t; ++i) append_key(before, s.form[i]);
    for (std::string_view last : {s.lemma[t], form, singular}) {
      if (last.empty()) continue;
      key = before;
      append_key(key, last);
      if (const auto found = nouns_.find(hash64(key)); found != nouns_.end()) {
        best = {&words_[found->second], first};
        break;
      }
    }
    const bool of = first != lowest && across_of && s.form[first - 1] == "of";
    if (first == lowest || (s.upos[first - 1] == Upos::kAdp && !of)) break;
  }
  return best;
}

const SectorWord* SectorLexicon::modifier(const Sentences& s, uint32_t t) const {
  for (std::string_view word : {s.form[t], s.lemma[t]}) {
    std::string key;
    append_key(key, word);
    if (const auto found = modifiers_.find(hash64(key)); found != modifiers_.end()) {
      return &words_[found->second];
    }
  }
  return nullptr;
}

const SectorWord* SectorLexicon::noun(std::string_view phrase) const {
  std::string key;
  append_key(key, phrase);
  const auto found = nouns_.find(hash64(key));
  return found == nouns_.end() ? nullptr : &words_[found->second];
}

Result<GivenNames> GivenNames::load(const std::string& data_path) {
  GivenNames names;
  DATELINE_TRY(const std::string table, read_table(data_path + "/given-names.tsv"));
  for_each_row(table, 1, [&](std::span<const std::string_view> cells) {
    const char gender = cells.size() > 1 && !cells[1].empty() ? cells[1][0] : 0;
    names.genders_.emplace(hash64(cells[0]), gender);
  });
  return names;
}

Result<Leaders> Leaders::load(const std::string& data_path) {
  Leaders leaders;
  DATELINE_TRY(leaders.buffer_, read_table(data_path + "/leaders.tsv"));
  for_each_row(leaders.buffer_, 2, [&](std::span<const std::string_view> cells) {
    const std::string_view name = cells[0], country = cells[1];
    leaders.names_.emplace(hash64(name), Leader{country, cells.size() > 2 && cells[2] == "o"});
    // Family names stand last, or first in the east of Asia.
    const size_t first = name.find(' '), last = name.rfind(' ');
    if (first == name.npos) return;
    for (const std::string_view word : {name.substr(0, first), name.substr(last + 1)}) {
      const auto [at, fresh] = leaders.surnames_.emplace(hash64(word), country);
      if (!fresh && at->second != country) at->second = {};
    }
  });
  return leaders;
}

std::string_view Leaders::country(std::string_view name, bool office) const {
  const auto found = names_.find(hash64(name));
  if (found == names_.end() || (found->second.only_in_office && !office)) return {};
  return found->second.country;
}

std::string_view Leaders::country_of_surname(std::string_view word) const {
  const auto found = surnames_.find(hash64(word));
  return found == surnames_.end() ? std::string_view() : found->second;
}

}  // namespace dateline
