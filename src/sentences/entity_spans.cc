// Of the train parts of names-world, CoNLL++ and CrossNER politics 87 of 93 words like "Serb-held"
// that the network has in a name are said of somebody, among them all 12 that it took for a place
// or a body; of words in small letters that it took for a person or a body 7 of 12 were none (and
// in the dev parts 10 of 11).
#include "sentences/entity_spans.h"

#include <algorithm>

#include "base/characters.h"
#include "base/in_list.h"

namespace dateline {
namespace {

bool is_small(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_capital(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    if ((character_bits(next_character(word, at)) & kIsUpper) != 0) return true;
  }
  return false;
}

// "Ohio-based", "U.S.-led", "Swiss-born": a name and a participle in one word.
bool is_name_and_participle(std::string_view word) {
  static constexpr std::string_view kIrregular[] = {"born", "led",   "run",   "held", "bound",
                                                    "made", "built", "style", "era",  "wide"};
  constexpr size_t kShortest = 4;  // "used"
  const size_t hyphen = word.rfind('-');
  if (hyphen == word.npos || hyphen == 0 || !has_capital(word.substr(0, hyphen))) return false;
  const std::string_view last = word.substr(hyphen + 1);
  return is_small(last) &&
         ((last.size() >= kShortest && last.ends_with("ed")) || in_list(last, kIrregular));
}

bool is_name(EntityType type) { return type != EntityType::kDate && type != EntityType::kMoney; }

// Cuts behind each word like "Ohio-based".
void cut_participles(std::span<const std::string_view> forms, std::vector<Entity>& entities) {
  for (size_t i = 0; i < entities.size(); ++i) {
    const Entity e = entities[i];
    if (!is_name(e.type)) continue;
    for (uint32_t t = e.first; t < e.last; ++t) {
      if (!is_name_and_participle(forms[t])) continue;
      entities[i] = {EntityType::kNorp, e.first, t + 1};
      if (t + 1 < e.last) {
        entities.insert(entities.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        {e.type, t + 1, e.last});
      }
      break;
    }
  }
}

// `end`: how far it may reach.
void close_bracket(std::span<const std::string_view> forms, uint32_t end, Entity& e) {
  int open = 0;
  uint32_t last_open = e.first;
  for (uint32_t t = e.first; t < e.last; ++t) {
    if (forms[t] == "(") {
      ++open;
      last_open = t;
    } else if (forms[t] == ")") {
      --open;
    }
  }
  if (open <= 0) return;
  if (e.last < end && forms[e.last] == ")") {
    ++e.last;
  } else if (last_open > e.first) {
    e.last = last_open;
  }
}

}  // namespace

void mend_spans(std::span<const std::string_view> forms, std::span<const uint32_t> first,
                std::vector<Entity>& entities) {
  cut_participles(forms, entities);
  size_t kept = 0, s = 0;
  for (size_t i = 0; i < entities.size(); ++i) {
    Entity e = entities[i];
    while (first[s + 1] <= e.first) ++s;
    const uint32_t end = first[s + 1];
    close_bracket(forms, i + 1 < entities.size() ? std::min(entities[i + 1].first, end) : end, e);
    const bool somebody = e.type == EntityType::kPer || e.type == EntityType::kOrg;
    const auto sentence = forms.subspan(first[s], end - first[s]);
    if (somebody && e.last - e.first == 1 && is_small(forms[e.first]) &&
        std::any_of(sentence.begin(), sentence.end(),
                    [](std::string_view w) { return !w.empty() && w[0] >= 'A' && w[0] <= 'Z'; })) {
      continue;
    }
    entities[kept++] = e;
  }
  entities.resize(kept);
}

}  // namespace dateline
