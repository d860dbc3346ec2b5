// Phases: tree -> names (names.cc) -> phrases with country and sector (phrases.cc, coder.cc) ->
// who is who (resolver.cc) -> frozen into the arena, here. Nothing is looked up outside the lists
// of data/: who holds which office is known only where the text says so.
#include "actors/actor_finder.h"

#include <algorithm>
#include <cstdio>

#include "actors/names.h"
#include "actors/phrases.h"
#include "actors/resolver.h"
#include "base/characters.h"

namespace dateline {
namespace {

constexpr size_t kMaxName = 120;  // bytes of a description kept as an actor's name

// PLOVER's codes live as long as the program, whatever becomes of the finder.
std::string_view stored(std::string_view code, Arena& arena) {
  return code.empty() ? std::string_view() : arena.copy(code);
}

class Freezer {
 public:
  Freezer(const Article& article, const ActorContext& c, const std::vector<Phrase>& phrases,
          const std::vector<ActorDraft>& drafts, Arena& arena)
      : article_(article), c_(c), phrases_(phrases), drafts_(drafts), arena_(arena) {}

  Actors run() {
    order_.resize(drafts_.size());
    for (uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::sort(order_.begin(), order_.end(), [&](uint32_t a, uint32_t b) {
      return begin_of(drafts_[a]) != begin_of(drafts_[b])
                 ? begin_of(drafts_[a]) < begin_of(drafts_[b])
                 : a < b;
    });
    id_.resize(drafts_.size());
    for (uint32_t i = 0; i < order_.size(); ++i) id_[order_[i]] = i;
    std::vector<Actor> actors;
    actors.reserve(order_.size());
    for (uint32_t i : order_) actors.push_back(actor(drafts_[i]));
    Actors out;
    fill_tokens(out);
    out.actors = arena_.copy(actors);
    return out;
  }

 private:
  uint32_t begin_of(const ActorDraft& draft) const {
    return phrases_[draft.first_phrase].range.first;
  }

  Actor actor(const ActorDraft& draft) {
    Actor a;
    std::string_view name = draft.name;
    if (name.size() > kMaxName) {
      size_t end = kMaxName;
      while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
      name = name.substr(0, end);
    }
    a.name = arena_.copy(name);
    a.kind = draft.kind;
    a.named = draft.named;
    a.country = stored(draft.country, arena_);
    a.sector = stored(draft.sector, arena_);
    if (draft.kind == ActorKind::kPlace && draft.entry && draft.entry->located) {
      a.latitude = draft.entry->latitude;
      a.longitude = draft.entry->longitude;
      a.located = true;
    }
    std::vector<ActorRole> roles;
    std::vector<std::string> seen;
    for (const Role& role : draft.roles) {
      if (!draft.named || role.words.empty()) continue;
      if (role.word && role.word->general && role.sector.empty()) continue;  // "counterpart"
      std::string key =
          lower_ascii(c_.tree.span(role.words).of(article_.text)) + '\t' + std::string(role.of);
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;  // at most kMaxRoles
      seen.push_back(std::move(key));
      const Span span = c_.tree.span(role.words);
      roles.push_back({arena_.copy(span.of(article_.text)), stored(role.of, arena_), span});
    }
    a.roles = arena_.copy(roles);
    std::vector<ActorMention> mentions;
    for (uint32_t p : draft.phrases) {
      const Phrase& phrase = phrases_[p];
      const Span span = phrase.part.empty() ? c_.tree.span(phrase.range) : phrase.part;
      mentions.push_back({span, phrase.kind, phrase.head, phrase.range.first, phrase.range.last});
    }
    a.mentions = arena_.copy(mentions);
    std::vector<uint32_t> members;
    for (uint32_t m : draft.members) members.push_back(id_[m]);
    std::sort(members.begin(), members.end());
    a.members = arena_.copy(members);
    return a;
  }

  void fill_tokens(Actors& out) {
    const uint32_t tokens = c_.sentences.tokens();
    std::vector<uint32_t> of_token(tokens, kNone), of_head(tokens, kNone), size(tokens, kNone);
    for (const Phrase& phrase : phrases_) {
      if (phrase.actor == kNone) continue;
      const uint32_t id = id_[phrase.actor];
      const uint32_t length = phrase.range.last - phrase.range.first;
      for (uint32_t t = phrase.range.first; t < phrase.range.last; ++t) {
        if (length < size[t]) {
          size[t] = length;
          of_token[t] = id;
        }
      }
      of_head[phrase.head] = id;
    }
    // A tree may hang a verb's argument on any word of a name: each of them leads to the actor.
    for (const Phrase& phrase : phrases_) {
      if (phrase.actor == kNone || phrase.name == kNone) continue;
      const Name& name = c_.names.names[phrase.name];
      for (uint32_t t = name.first; t < name.last; ++t) {
        if (of_head[t] == kNone) of_head[t] = id_[phrase.actor];
      }
    }
    out.actor_of_token = arena_.copy(of_token);
    out.actor_of_head = arena_.copy(of_head);
  }

  const Article& article_;
  const ActorContext& c_;
  const std::vector<Phrase>& phrases_;
  const std::vector<ActorDraft>& drafts_;
  Arena& arena_;
  std::vector<uint32_t> order_, id_;
};

std::string_view name_of(ActorKind kind) {
  static constexpr std::string_view kNames[] = {"person", "organization", "group", "country",
                                                "place"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view name_of(MentionKind kind) {
  static constexpr std::string_view kNames[] = {"name", "title", "pronoun", "description"};
  return kNames[static_cast<size_t>(kind)];
}

}  // namespace

struct ActorFinder::Impl {
  Gazetteer gazetteer;
  SectorLexicon lexicon;
  GivenNames given;
  Leaders leaders;
};

ActorFinder::ActorFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ActorFinder::ActorFinder(ActorFinder&&) noexcept = default;
ActorFinder& ActorFinder::operator=(ActorFinder&&) noexcept = default;
ActorFinder::~ActorFinder() = default;

Result<ActorFinder> ActorFinder::load(const std::string& data_path) {
  DATELINE_TRY(Gazetteer gazetteer, Gazetteer::load(data_path));
  DATELINE_TRY(SectorLexicon lexicon, SectorLexicon::load(data_path));
  DATELINE_TRY(GivenNames given, GivenNames::load(data_path));
  DATELINE_TRY(Leaders leaders, Leaders::load(data_path));
  return ActorFinder(std::make_unique<Impl>(
      Impl{std::move(gazetteer), std::move(lexicon), std::move(given), std::move(leaders)}));
}

const Gazetteer& ActorFinder::gazetteer() const { return impl_->gazetteer; }

Actors ActorFinder::find(const Article& article, const Sentences& sentences, Arena& arena,
                         Issues& issues) const {
  (void)issues;
  const Tree tree(sentences);
  Names names = find_names(sentences, tree, impl_->gazetteer, impl_->lexicon, impl_->given);
  settle_unknown(names, sentences, tree, impl_->lexicon, impl_->given);
  const ActorContext context{sentences,      tree, impl_->gazetteer, impl_->lexicon, impl_->given,
                             impl_->leaders, names};
  std::vector<Phrase> phrases = find_phrases(context);
  const std::vector<ActorDraft> drafts = resolve(context, article, phrases);
  return Freezer(article, context, phrases, drafts, arena).run();
}

ActorCode ActorFinder::code(const Sentences& sentences, uint32_t first, uint32_t last) const {
  ActorCode code;
  if (first >= last || last > sentences.tokens()) return code;
  const Tree tree(sentences);
  Names names = find_names(sentences, tree, impl_->gazetteer, impl_->lexicon, impl_->given);
  settle_unknown(names, sentences, tree, impl_->lexicon, impl_->given);
  const ActorContext context{sentences,      tree, impl_->gazetteer, impl_->lexicon, impl_->given,
                             impl_->leaders, names};
  uint32_t head = first;
  for (uint32_t t = first; t < last; ++t) {
    const uint32_t above = tree.head(t);
    if (above == kNone || above < first || above >= last) {
      head = t;
      break;
    }
  }
  const Name* name = names.of(head);
  if (name && name->first >= first && name->last <= last && name->type != NameClass::kPerson &&
      name->type != NameClass::kUnknown) {
    const PhraseCode own = code_name(context, *name);
    code.country = own.country;
    code.sector = own.sector;
    code.kind = name->type == NameClass::kCountry ? ActorKind::kCountry
                : name->type == NameClass::kPlace ? ActorKind::kPlace
                                                  : ActorKind::kOrganization;
    if (!code.country.empty()) return code;
  }
  const auto word = impl_->lexicon.ending_at(sentences, head, first);
  const PhraseCode phrase = code_phrase(context, {first, last}, head, word, {});
  if (code.country.empty()) code.country = phrase.country;
  if (code.sector.empty()) code.sector = phrase.sector;
  if (word.word && word.word->kind == WordKind::kPerson) code.kind = ActorKind::kPerson;
  return code;
}

std::string dump(const Actors& actors, const Article& article) {
  std::string out;
  for (size_t i = 0; i < actors.actors.size(); ++i) {
    const Actor& a = actors.actors[i];
    out +=
        std::to_string(i) + ' ' + std::string(name_of(a.kind)) + " \"" + std::string(a.name) + '"';
    if (!a.country.empty()) out += ' ' + std::string(a.country);
    if (!a.sector.empty()) out += ' ' + std::string(a.sector);
    if (!a.named) out += " unnamed";
    if (a.located) {
      char buffer[64];
      std::snprintf(buffer, sizeof buffer, " %.1f,%.1f", a.latitude, a.longitude);
      out += buffer;
    }
    for (uint32_t m : a.members) out += " +" + std::to_string(m);
    out += '\n';
    for (const ActorRole& role : a.roles) {
      out += "  role \"" + std::string(role.role) + '"';
      if (!role.of.empty()) out += " of \"" + std::string(role.of) + '"';
      out += '\n';
    }
    for (const ActorMention& m : a.mentions) {
      out += "  " + std::string(name_of(m.kind)) + " \"" + std::string(m.span.of(article.text)) +
             "\"\n";
    }
  }
  return out;
}

}  // namespace dateline
