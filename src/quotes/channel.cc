// The idea: a channel is a noun of a short closed list in the cue's clause, after a preposition
// ("in an interview with", "on state television"), or the source itself ("the statement said"), or
// a medium that was told. Own list, from general knowledge.
#include "quotes/channel.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/characters.h"

namespace dateline {
namespace {

struct ChannelWord {
  std::string_view word;  // lower case
  std::string_view channel;
};

constexpr std::array<ChannelWord, 62> kWords = {{
    {"statement", "statement"},
    {"communique", "statement"},
    {"communiqué", "statement"},
    {"declaration", "statement"},
    {"release", "press release"},
    {"interview", "interview"},
    {"conference", "press conference"},
    {"presser", "press conference"},
    {"briefing", "briefing"},
    {"television", "television"},
    {"tv", "television"},
    {"broadcast", "broadcast"},
    {"radio", "radio"},
    {"podcast", "podcast"},
    {"letter", "letter"},
    {"email", "email"},
    {"e-mail", "email"},
    {"memo", "memo"},
    {"tweet", "Twitter"},
    {"twitter", "Twitter"},
    {"facebook", "Facebook"},
    {"telegram", "Telegram"},
    {"instagram", "Instagram"},
    {"weibo", "Weibo"},
    {"wechat", "WeChat"},
    {"youtube", "YouTube"},
    {"tiktok", "TikTok"},
    {"linkedin", "LinkedIn"},
    {"whatsapp", "WhatsApp"},
    {"x", "X"},
    {"post", "social media"},
    {"social", "social media"},
    {"media", "social media"},
    {"blog", "blog"},
    {"website", "website"},
    {"webpage", "website"},
    {"speech", "speech"},
    {"address", "speech"},
    {"sermon", "speech"},
    {"remark", "speech"},
    {"rally", "rally"},
    {"report", "report"},
    {"book", "book"},
    {"memoir", "book"},
    {"autobiography", "book"},
    {"article", "article"},
    {"column", "article"},
    {"op-ed", "article"},
    {"editorial", "article"},
    {"essay", "article"},
    {"paper", "paper"},
    {"video", "video"},
    {"recording", "recording"},
    {"message", "message"},
    {"text", "message"},
    {"call", "telephone"},
    {"telephone", "telephone"},
    {"phone", "telephone"},
    {"testimony", "testimony"},
    {"hearing", "hearing"},
    {"debate", "debate"},
    {"threads", "Threads"},
}};

std::string_view listed(const Sentences& s, uint32_t t) {
  for (std::string_view word : {s.lemma[t], s.form[t]}) {
    const std::string low = lower_ascii(word);
    for (const ChannelWord& w : kWords) {
      if (w.word != low) continue;
      if (w.channel == "X" && s.form[t] != "X") continue;
      if (low == "media" || low == "social") {
        const bool social = t > 0 && lower_ascii(s.form[t - 1]) == "social";
        if (low == "media" && !social) continue;
        if (low == "social") continue;
      }
      return w.channel;
    }
  }
  return {};
}

// The medium that a person spoke to: an actor of sector JRN.
std::string_view medium(const Actors& actors, uint32_t t) {
  const uint32_t id = actors.actor_of_head[t];
  if (id == kNone) return {};
  const Actor& actor = actors.actors[id];
  return actor.named && actor.sector == "JRN" && actor.kind == ActorKind::kOrganization
             ? actor.name
             : std::string_view();
}

bool is_outward(std::string_view preposition) {
  static constexpr std::array<std::string_view, 10> kWords = {
      "in", "on", "via", "during", "at", "through", "over", "by", "to", "with"};
  return std::find(kWords.begin(), kWords.end(), preposition) != kWords.end();
}

std::string_view of_phrase(const Sentences& s, const Tree& tree, const Actors& actors, uint32_t t) {
  std::string_view channel = listed(s, t);
  // "in a post on X", "on social media platform X": what stands below says it more exactly.
  for (uint32_t c : tree.children(t)) {
    const Deprel r = s.deprel[c];
    if (r != Deprel::kNmod && r != Deprel::kCompound && r != Deprel::kAppos && r != Deprel::kFlat)
      continue;
    const std::string_view below = listed(s, c);
    if (below.empty()) continue;
    if (channel.empty() || channel == "social media" || channel == "message" ||
        channel == "video") {
      if (r == Deprel::kCompound && below == "social media" && !channel.empty()) continue;
      channel = below;
    }
  }
  if (channel.empty()) channel = medium(actors, t);
  return channel;
}

}  // namespace

std::string_view find_channel(const Sentences& s, const Tree& tree, const Actors& actors,
                              uint32_t cue, uint32_t source) {
  const std::string cue_lemma = lower_ascii(s.lemma[cue]);
  if (cue_lemma == "tweet" || cue_lemma == "retweet") return "Twitter";
  if (source != kNone) {
    const std::string_view own = listed(s, source);
    if (!own.empty() && s.upos[source] == Upos::kNoun) return own;
  }
  std::string_view weak;
  for (uint32_t c : tree.children(cue)) {
    const Deprel r = s.deprel[c];
    if (r == Deprel::kObj || r == Deprel::kIobj) {
      // "told Reuters"; a direct object of "say" is content.
      if (cue_lemma == "tell" || cue_lemma == "inform") {
        const std::string_view told = medium(actors, c);
        if (!told.empty()) weak = told;
      }
      continue;
    }
    if (r != Deprel::kObl && r != Deprel::kAdvcl) continue;
    const uint32_t preposition = tree.child(c, Deprel::kCase);
    if (preposition == kNone || !is_outward(lower_ascii(s.form[preposition]))) continue;
    const std::string_view channel = of_phrase(s, tree, actors, c);
    if (channel.empty()) continue;
    if (listed(s, c).empty() && !medium(actors, c).empty())
      weak = channel;
    else
      return channel;
  }
  return weak;
}

}  // namespace dateline
