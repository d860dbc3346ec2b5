// The tables were learnt from the treebanks (train/): a rule for each frequent form and tag, else
// for the longest ending of up to five characters. Most lemmas are the form, or its beginning:
// those are views and cost no memory.
#include "sentences/lemmas.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/characters.h"
#include "base/tables.h"
#include "sentences/labels.h"

namespace dateline {
namespace {

constexpr size_t kLongestEnding = 5;  // as in training
constexpr std::string_view kKeepLower = "L-0+";

char32_t upper_of(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

void read_rules(std::string_view text,
                std::unordered_map<std::string_view, std::string_view>& table) {
  table.reserve(static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  for_each_line(text, [&](std::string_view line) {
    const size_t tab = line.rfind('\t');
    if (tab != line.npos) table.emplace(line.substr(0, tab), line.substr(tab + 1));
  });
}

// "shelled", "drilling": a verb of one syllable in -ll keeps both; longer ones doubled the letter
// ("controlled") and are the tables' business. Gives the length of the stem, 0 for other words.
size_t doubled_stem(std::string_view lower) {
  const size_t ending = lower.ends_with("lled") ? 2 : lower.ends_with("lling") ? 3 : 0;
  if (ending == 0) return 0;
  const std::string_view stem = lower.substr(0, lower.size() - ending);
  size_t groups = 0;
  bool vowel = false;
  for (char c : stem) {
    const bool is_vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
    groups += is_vowel && !vowel;
    vowel = is_vowel;
  }
  return groups == 1 ? stem.size() : 0;
}

struct Irregular {
  std::string_view form, lemma;
};
// Pasts of strong verbs that news needs and the treebanks lack, whose endings lead elsewhere
// ("overthrew" is no "overthraw"). Sorted by form.
constexpr Irregular kIrregular[] = {
    {"befell", "befall"},      {"fled", "flee"},           {"forbade", "forbid"},
    {"forbidden", "forbid"},   {"forbore", "forbear"},     {"foresaw", "foresee"},
    {"forewent", "forego"},    {"forsook", "forsake"},     {"forswore", "forswear"},
    {"freed", "free"},         {"froze", "freeze"},        {"knelt", "kneel"},
    {"leapt", "leap"},         {"misled", "mislead"},      {"misspoke", "misspeak"},
    {"outdid", "outdo"},       {"outran", "outrun"},       {"outshone", "outshine"},
    {"overcame", "overcome"},  {"overdid", "overdo"},      {"overheard", "overhear"},
    {"overran", "overrun"},    {"overrode", "override"},   {"oversaw", "oversee"},
    {"overshot", "overshoot"}, {"overthrew", "overthrow"}, {"overtook", "overtake"},
    {"partook", "partake"},    {"redrew", "redraw"},       {"reran", "rerun"},
    {"resold", "resell"},      {"rewrote", "rewrite"},     {"shook", "shake"},
    {"slain", "slay"},         {"slew", "slay"},           {"slid", "slide"},
    {"strewn", "strew"},       {"stricken", "strike"},     {"strode", "stride"},
    {"strove", "strive"},      {"swore", "swear"},         {"trod", "tread"},
    {"trodden", "tread"},      {"underwent", "undergo"},   {"underwrote", "underwrite"},
    {"unwound", "unwind"},     {"upheld", "uphold"},       {"withstood", "withstand"},
};

}  // namespace

std::string apply_lemma_rule(std::string_view rule, std::string_view form) {
  if (rule.starts_with("=")) return std::string(rule.substr(1));
  const size_t plus = rule.find('+');
  size_t drop = 0;
  if (rule.size() < 4 || plus == rule.npos ||
      std::from_chars(rule.data() + 2, rule.data() + plus, drop).ec != std::errc()) {
    return std::string(form);
  }
  std::string base;
  if (rule[0] == 'K') {
    base = form;
  } else {
    append_lower(form, base);
    if (rule[0] == 'T' && !base.empty()) {
      size_t at = 0;
      const char32_t first = next_code_point(base, at);
      std::string title;
      append_utf8(title, upper_of(first));
      base = title + base.substr(at);
    }
  }
  // Characters are dropped from the end: continuation bytes first, then their lead.
  size_t size = base.size();
  for (; drop > 0 && size > 0; --drop) {
    do {
      --size;
    } while (size > 0 && !is_boundary(base, size));
  }
  const std::string_view add = rule.substr(plus + 1);
  if (drop > 0 || (size == 0 && add.empty())) return std::string(form);
  base.resize(size);
  return base.append(add);
}

Lemmatizer::Lemmatizer(const Encoder& encoder) : rules_(encoder.labels().lemma) {
  read_rules(encoder.text("lemma.forms"), forms_);
  read_rules(encoder.text("lemma.suffixes"), suffixes_);
}

std::string_view Lemmatizer::rule_of(std::string_view lower, Upos upos, std::string& work) const {
  const std::string_view tag = name_of(upos);
  const auto look_up = [&](const auto& table, std::string_view key) -> std::string_view {
    work.assign(key).append(1, '\t').append(tag);
    const auto found = table.find(work);
    return found == table.end() ? std::string_view() : found->second;
  };
  if (const auto rule = look_up(forms_, lower); !rule.empty()) return rule;
  // Endings of at most five characters, and not the whole form.
  size_t points = 0;
  for (char c : lower) points += (c & 0xC0) != 0x80;
  size_t begin = lower.size();
  size_t starts[kLongestEnding + 1] = {begin};
  size_t longest = std::min(kLongestEnding, points == 0 ? 0 : points - 1);
  for (size_t n = 1; n <= longest; ++n) {
    do {
      --begin;
    } while (begin > 0 && !is_boundary(lower, begin));
    starts[n] = begin;
  }
  for (size_t n = longest + 1; n-- > 0;) {
    if (const auto rule = look_up(suffixes_, lower.substr(starts[n])); !rule.empty()) return rule;
  }
  return kKeepLower;
}

std::string_view Lemmatizer::lemma(std::string_view form, Upos upos, std::string& work,
                                   Arena& arena) const {
  constexpr size_t kLong = 256;  // no word; its lemma is itself
  if (form.size() > kLong) return form;
  char room[4 * kLong];
  size_t size = 0;
  std::string_view lower;
  for (size_t at = 0; at < form.size();) {
    const char32_t c = lower_of(next_code_point(form, at));
    if (c < 0x80) {
      room[size++] = static_cast<char>(c);
    } else {
      work.clear();
      append_utf8(work, c);
      for (char byte : work) room[size++] = byte;
    }
  }
  lower = {room, size};
  if (const size_t stem = doubled_stem(lower); stem > 0 && upos == Upos::kVerb) {
    return form.starts_with(lower.substr(0, stem)) ? form.substr(0, stem)
                                                   : arena.copy(lower.substr(0, stem));
  }
  if (upos == Upos::kVerb) {
    const auto* strong = std::lower_bound(
        std::begin(kIrregular), std::end(kIrregular), lower,
        [](const Irregular& entry, std::string_view key) { return entry.form < key; });
    if (strong != std::end(kIrregular) && strong->form == lower) return strong->lemma;
  }
  const std::string_view rule = rule_of(lower, upos, work);
  if (rule == "K-0+" || (rule == kKeepLower && lower == form)) return form;
  const std::string lemma = apply_lemma_rule(rule, form);
  if (lemma.size() <= form.size() && form.starts_with(lemma)) return form.substr(0, lemma.size());
  return arena.copy(std::string_view(lemma));
}

std::string_view Lemmatizer::lemma(std::string_view form, uint16_t rule, Arena& arena) const {
  return rule < rules_.size() ? arena.copy(std::string_view(apply_lemma_rule(rules_[rule], form)))
                              : form;
}

}  // namespace dateline
