// The idea: three sources that are each often wrong are laid over each other.
//  1. The gazetteer proposes the longest known name at each capitalised token. Countries, demonyms
//     and bodies win over the tagger's opinion of the same words ("a known country is a country");
//     cities must agree with it, for many are surnames.
//  2. The tagger's entities give all other names; titles and possessive marks are cut off.
//  3. Runs of proper nouns that neither knows are kept as unknown: the resolver decides from the
//     rest of the article (a title before it, the same surname elsewhere) or drops them.
// One sweep per source over the tokens.
#include "actors/names.h"

#include <algorithm>
#include <utility>

#include "actors/name_finder.h"
#include "actors/name_words.h"
#include "actors/namesakes.h"
#include "actors/phrase_words.h"
#include "base/characters.h"

namespace dateline {

Names NameFinder::run() {
  out_.at.assign(s_.tokens(), kNone);
  entity_at_.assign(s_.tokens(), kNone);
  for (uint32_t e = 0; e < s_.entities.size(); ++e) {
    for (uint32_t t = s_.entities[e].first; t < s_.entities[e].last; ++t) entity_at_[t] = e;
  }
  from_double_surnames();
  for (uint32_t i = 0; i < s_.size(); ++i) {
    from_gazetteer(s_.first_token[i], s_.first_token[i + 1]);
  }
  from_entities();
  from_runs();
  std::sort(found_.begin(), found_.end(),
            [](const Name& a, const Name& b) { return a.first < b.first; });
  persons_over_bodies();
  drop_namesakes(s_, found_, out_.inner);
  out_.names = std::move(found_);
  for (uint32_t n = 0; n < out_.names.size(); ++n) {
    for (uint32_t t = out_.names[n].first; t < out_.names[n].last; ++t) out_.at[t] = n;
  }
  return std::move(out_);
}

const Entity* NameFinder::entity(uint32_t t) const {
  return entity_at_[t] == kNone ? nullptr : &s_.entities[entity_at_[t]];
}

void NameFinder::add(Name name) {
  for (uint32_t t = name.first; t < name.last; ++t) {
    if (s_.form[t].find('$') != std::string_view::npos) return;  // "US$"
  }
  for (uint32_t t = name.first; t < name.last; ++t) out_.at[t] = 0;  // taken
  found_.push_back(name);
}

// "Ana Bell-Cleveland" tells that "Bell-Cleveland" is a surname, wherever the tagger takes a half
// of it for a town.
void NameFinder::from_double_surnames() {
  for (const Entity& e : s_.entities) {
    if (e.type != EntityType::kPer || e.last - e.first < 4 || s_.form[e.last - 2] != "-") continue;
    if (!is_double_surname(e.last - 2))
      doubles_.emplace_back(s_.form[e.last - 3], s_.form[e.last - 1]);
  }
  if (doubles_.empty()) return;
  for (uint32_t t = 1; t + 1 < s_.tokens(); ++t) {
    if (!is_double_surname(t)) continue;
    const Entity *before = entity(t - 1), *behind = entity(t + 1);
    if (before != nullptr && before == behind) continue;
    const bool person = before != nullptr && before->type == EntityType::kPer;
    add({person ? before->first : t - 1, t + 2, NameClass::kPerson, nullptr});
  }
}

bool NameFinder::is_double_surname(uint32_t mark) const {
  return mark > 0 && mark + 1 < s_.tokens() && s_.form[mark] == "-" &&
         std::find(doubles_.begin(), doubles_.end(),
                   std::pair(s_.form[mark - 1], s_.form[mark + 1])) != doubles_.end();
}

void NameFinder::from_entities() {
  for (const Entity& e : s_.entities) {
    NameClass type;
    switch (e.type) {
      case EntityType::kPer:
        type = NameClass::kPerson;
        break;
      case EntityType::kOrg:
        type = NameClass::kOrganization;
        break;
      case EntityType::kLoc:
      case EntityType::kFac:
        type = NameClass::kPlace;
        break;
      case EntityType::kNorp:
        type = NameClass::kOrganization;
        break;
      default:
        continue;
    }
    uint32_t first = e.first, last = e.last;
    const uint32_t whole = first;
    while (first < last && out_.at[first] != kNone) ++first;
    if (first > whole && first < last && last - first <= 4 &&
        (given_.contains(s_.form[first]) || behind_office(whole))) {
      type = NameClass::kPerson;
    }
    while (first < last && out_.at[last - 1] != kNone) --last;
    while (first < last && (!has_upper(s_.form[first]) && !is_name_particle(s_.form[first])) &&
           type == NameClass::kPerson) {
      ++first;
    }
    while (first < last &&
           (is_functional(s_.upos[first]) || lower_ascii(s_.form[first]) == "the")) {
      ++first;
    }
    while (first < last && (s_.upos[last - 1] == Upos::kPunct || s_.upos[last - 1] == Upos::kPart ||
                            s_.form[last - 1] == "'s" || s_.form[last - 1] == "\xE2\x80\x99s")) {
      --last;
    }
    if (type == NameClass::kPlace && last - first > 1 && given_.contains(s_.form[first]) &&
        e.type == EntityType::kLoc && !place_context(first, last, false)) {
      type = NameClass::kPerson;  // no preposition of place, and a given name first
    }
    if (opens_story(first)) type = NameClass::kPlace;
    if (type == NameClass::kPerson && is_thing(first, last)) continue;
    if (last - first == 1 && (s_.form[first] == "X." || s_.form[first] == "X")) continue;
    if (type == NameClass::kPerson) first = after_titles(first, last);
    if (first >= last || (last - first == 1 && s_.form[first].size() == 1)) continue;
    if (std::none_of(s_.form.begin() + first, s_.form.begin() + last,
                     [](std::string_view form) { return has_upper(form); })) {
      continue;  // no name
    }
    if (type == NameClass::kOrganization && is_event(s_, first, last)) continue;
    if (type == NameClass::kPlace && last - first == 1 && is_feast(s_.form[first])) continue;
    // "Clio Avenue": what has a seat there is in the gazetteer.
    if (last - first > 1 && is_street_word(s_.form[last - 1])) type = NameClass::kPlace;
    // "an Islamic insurgency", "Republican voters": a property, not an actor.
    if (e.type == EntityType::kNorp &&
        (s_.upos[last - 1] == Upos::kAdj || s_.deprel[last - 1] == Deprel::kAmod ||
         s_.deprel[last - 1] == Deprel::kCompound)) {
      continue;
    }
    const uint32_t limit = s_.first_token[s_.sentence_of(first)];
    while (type == NameClass::kPerson && first > limit && extends_left(first)) --first;
    if (type == NameClass::kPerson) last = extend_right(last);
    if (std::any_of(out_.at.begin() + first, out_.at.begin() + last,
                    [](uint32_t n) { return n != kNone; })) {
      continue;
    }
    if (e.type == EntityType::kNorp && is_creed(s_.form[last - 1])) continue;
    Name name{first, last, type, nullptr};
    name.people = e.type == EntityType::kNorp && type == NameClass::kOrganization &&
                  s_.xpos[last - 1] == Xpos::kNNPS;
    add(name);
  }
}

void NameFinder::from_runs() {
  for (uint32_t i = 0; i < s_.size(); ++i) {
    const uint32_t end = s_.first_token[i + 1];
    for (uint32_t t = s_.first_token[i]; t < end;) {
      if (!free_propn(t)) {
        ++t;
        continue;
      }
      uint32_t last = t + 1;
      while (last < end &&
             (free_propn(last) || (is_name_particle(s_.form[last]) && last + 1 < end &&
                                   free_propn(last + 1) && out_.at[last] == kNone))) {
        ++last;
      }
      const uint32_t first = after_titles(t, last);
      if (first < last && !all_title(first, last) && !is_event(s_, first, last) &&
          !is_office_of(first, last, end)) {
        add({first, last, NameClass::kUnknown, nullptr});
      }
      t = last;
    }
  }
}

// "President of Kyrgyzstan Almaz Toktogulov": an office of what stands at `first`.
bool NameFinder::behind_office(uint32_t first) const {
  if (first < 2 || s_.lemma[first - 1] != "of") return false;
  const auto office = lexicon_.ending_at(s_, first - 2, first - 2);
  return office.word && office.word->kind == WordKind::kPerson;
}

// "aboard the Rumen": a ship or the like; a person has no article of his own.
bool NameFinder::is_thing(uint32_t first, uint32_t last) const {
  if (last - first != 1 || first == s_.first_token[s_.sentence_of(first)]) return false;
  if (s_.form[first - 1] != "the" && s_.form[first - 1] != "The") return false;
  const Deprel r = s_.deprel[last - 1];
  const bool of_noun = r == Deprel::kCompound || r == Deprel::kNmodPoss || r == Deprel::kAmod ||
                       r == Deprel::kNmodDesc || s_.form[first].ends_with("s");
  const bool noun_next =
      last < s_.tokens() && (s_.upos[last] == Upos::kNoun || s_.upos[last] == Upos::kPropn);
  return !of_noun && !noun_next && !lexicon_.ending_at(s_, first, first).word;
}

// "MAE SOT, Thailand —": what stands in capitals before the dash of a story is where it was
// written.
bool NameFinder::opens_story(uint32_t first) const {
  constexpr uint32_t kLongest = 14;  // tokens, as the splitter has it
  const uint32_t s = s_.sentence_of(first);
  const uint32_t begin = s_.first_token[s], end = s_.first_token[s + 1];
  if (first != begin || end - begin < 2 || end - begin > kLongest) return false;
  if (!is_dash(s_.form[end - 1])) return false;
  const std::string_view word = s_.form[first];
  return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
         });
}

uint32_t NameFinder::after_titles(uint32_t first, uint32_t last) const {
  for (bool moved = true; moved && first + 1 < last;) {
    moved = false;
    for (uint32_t t = std::min(last - 1, first + 4); t-- > first;) {
      const auto match = lexicon_.ending_at(s_, t, first);
      const bool titled =
          match.word && match.first == first &&
          (match.word->title || match.word->general || match.word->kind == WordKind::kPerson);
      if (titled || (t == first && is_courtesy(s_.form[t]))) {
        first = t + 1;
        moved = true;
        break;
      }
    }
  }
  return first;
}

// "Defence Minister": no name, though the tagger calls it a proper noun.
bool NameFinder::all_title(uint32_t first, uint32_t last) const {
  const auto match = lexicon_.ending_at(s_, last - 1, first);
  if (match.word && match.word->kind == WordKind::kPerson && match.first == first) return true;
  return last - first == 1 && is_title(first);
}

bool NameFinder::is_title(uint32_t t) const {
  const auto match = lexicon_.ending_at(s_, t, t);
  return is_courtesy(s_.form[t]) || (match.word && match.word->kind == WordKind::kPerson);
}

bool NameFinder::has_title(uint32_t first, uint32_t last) const {
  for (uint32_t t = first; t < last; ++t) {
    const auto match = lexicon_.ending_at(s_, t, first);
    if (match.word && match.word->title) return true;
  }
  return false;
}

bool NameFinder::extends_left(uint32_t first) const {
  const uint32_t t = first - 1;
  return out_.at[t] == kNone && entity_at_[t] == kNone && s_.upos[t] == Upos::kPropn &&
         has_upper(s_.form[t]) && !is_title(t) && s_.token[t].end + 1 == s_.token[first].begin &&
         (s_.deprel[t] == Deprel::kFlat || s_.deprel[first] == Deprel::kFlat) &&
         (tree_.head(t) == first || tree_.head(first) == t || tree_.head(t) == tree_.head(first));
}

uint32_t NameFinder::extend_right(uint32_t last) const {
  const uint32_t end = s_.first_token[s_.sentence_of(last - 1) + 1];
  while (last < end && out_.at[last] == kNone && entity_at_[last] == kNone &&
         s_.upos[last] == Upos::kPropn && has_upper(s_.form[last]) &&
         s_.deprel[last] == Deprel::kFlat && s_.token[last - 1].end + 1 == s_.token[last].begin) {
    ++last;
  }
  return last;
}

// "Vice Premier" right before a person's name.
bool NameFinder::is_office_of(uint32_t first, uint32_t last, uint32_t end) const {
  if (last >= end || entity_at_[last] == kNone || entity(last)->type != EntityType::kPer)
    return false;
  const auto office = lexicon_.ending_at(s_, last - 1, first);
  return office.word != nullptr && office.word->title;
}

bool NameFinder::free_propn(uint32_t t) const {
  return out_.at[t] == kNone && s_.upos[t] == Upos::kPropn && has_upper(s_.form[t]) &&
         (entity_at_[t] == kNone || entity(t)->type == EntityType::kMisc);
}

Names find_names(const Sentences& sentences, const Tree& tree, const Gazetteer& gazetteer,
                 const SectorLexicon& lexicon, const GivenNames& given) {
  return NameFinder(sentences, tree, gazetteer, lexicon, given).run();
}

}  // namespace dateline
