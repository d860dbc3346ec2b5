// Small reading helpers, and the two ways in which a phrase gets its actor.
#include "actors/resolver_step.h"

#include "base/characters.h"

namespace dateline {
namespace {

constexpr size_t kMaxRoles = 16;  // per actor; a hostile page could give thousands

}  // namespace

ResolverStep::ResolverStep(Resolution& r)
    : c_(r.context),
      s_(r.context.sentences),
      article_(r.article),
      phrases_(r.phrases),
      drafts_(r.drafts),
      at_head_(r.at_head),
      sentence_(r.sentence),
      bodies_(r.bodies) {}

std::string ResolverStep::text(TokenRange range) const {
  return std::string(c_.tree.span(range).of(article_.text));
}

std::string ResolverStep::name_text(const Phrase& p) const {
  const Name& name = c_.names.names[p.name];
  return text({name.first, name.last});
}

std::string ResolverStep::lemma(uint32_t t) const { return lower_ascii(s_.lemma[t]); }

uint32_t ResolverStep::new_draft(uint32_t p, ActorKind kind, bool named) {
  ActorDraft draft;
  draft.kind = kind;
  draft.named = named;
  draft.gender = phrases_[p].gender;
  draft.plural = phrases_[p].plural;
  drafts_.push_back(std::move(draft));
  attach(p, static_cast<uint32_t>(drafts_.size() - 1));
  return static_cast<uint32_t>(drafts_.size() - 1);
}

void ResolverStep::attach(uint32_t p, uint32_t actor) {
  Phrase& phrase = phrases_[p];
  phrase.actor = actor;
  ActorDraft& draft = drafts_[actor];
  draft.phrases.push_back(p);
  if (draft.gender == 0 && phrase.gender != 'n') draft.gender = phrase.gender;
  if (phrase.kind == MentionKind::kPronoun) return;
  if (!phrase.role.empty()) add_role(draft, phrase);
  if (!phrase.second_role.empty() && !draft.roles.empty() && draft.roles.size() < kMaxRoles) {
    Role role = draft.roles.back();
    role.words = phrase.second_role;
    draft.roles.push_back(role);
  }
}

void ResolverStep::add_role(ActorDraft& draft, const Phrase& phrase) const {
  if (draft.roles.size() >= kMaxRoles) return;
  Role role;
  role.words = phrase.role;
  role.word = phrase.word;
  role.country = phrase.code.country;
  role.sector = phrase.code.sector;
  if (phrase.code.of_entry)
    role.of = phrase.code.of_entry->name;
  else if (phrase.code.of_first != kNone) {
    role.of = c_.tree.span({phrase.code.of_first, phrase.code.of_last}).of(article_.text);
  }
  draft.roles.push_back(role);
}

bool ResolverStep::is_subject(const Phrase& phrase) const {
  return kSubjectRelations.contains(s_.deprel[phrase.head]);
}

uint32_t ResolverStep::governor(const Phrase& phrase) const { return c_.tree.head(phrase.head); }

bool ResolverStep::is_person_name(uint32_t q) const {
  return phrases_[q].kind == MentionKind::kName && phrases_[q].actor != kNone &&
         drafts_[phrases_[q].actor].kind == ActorKind::kPerson;
}

bool ResolverStep::contradicts(const Phrase& phrase, const ActorDraft& draft) {
  const std::string_view country = phrase.code.country;
  if (country.empty() || country == "IGO") return false;
  bool other = false;
  for (const Role& role : draft.roles) {
    if (role.country == country) return false;
    other |= !role.country.empty() && role.country != "IGO" && role.sector == phrase.code.sector;
  }
  return other;
}

}  // namespace dateline
