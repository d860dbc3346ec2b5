// Where an element stands in the page's plan: its tag, its role, and the families of words that
// site builders use for class and id names, which are much the same in all countries. Deliberately
// not here: style sheets; only style attributes tell what is hidden.
#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string>

#include "article/html_lines.h"
#include "base/characters.h"
#include "base/index.h"

namespace dateline {
namespace {

using html::Tag;

struct HintWord {
  std::string_view word;
  uint32_t bits;
};

// Words of class and id names. A word stands for itself and, from five letters on, for what begins
// with it.
constexpr HintWord kHintWords[] = {
    {"articlebody", kHintBody},
    {"storybody", kHintBody},
    {"entrycontent", kHintBody},
    {"postcontent", kHintBody},
    {"article", kHintBody},
    {"artikel", kHintBody},
    {"articulo", kHintBody},
    {"articolo", kHintBody},
    {"body", kHintBody},
    {"story", kHintBody},
    {"content", kHintBody},
    {"text", kHintBody},
    {"texto", kHintBody},
    {"texte", kHintBody},
    {"entry", kHintBody},
    {"post", kHintBody},
    {"paragraph", kHintBody},
    {"richtext", kHintBody},
    {"prose", kHintBody},
    {"wysiwyg", kHintBody},
    {"copy", kHintBody},
    {"corpo", kHintBody},
    {"cuerpo", kHintBody},
    {"title", kHintTitle},
    {"headline", kHintTitle},
    {"titulo", kHintTitle},
    {"titre", kHintTitle},
    {"author", kHintByline},
    {"byline", kHintByline},
    {"autor", kHintByline},
    {"auteur", kHintByline},
    {"date", kHintByline},
    {"datum", kHintByline},
    {"fecha", kHintByline},
    {"timestamp", kHintByline},
    {"time", kHintByline},
    {"meta", kHintByline},
    {"published", kHintByline},
    {"pubdate", kHintByline},
    {"dateline", kHintByline},
    {"writer", kHintByline},
    {"contributor", kHintByline},
    {"bio", kHintByline},
    {"share", kHintShare},
    {"sharing", kHintShare},
    {"social", kHintShare},
    {"teilen", kHintShare},
    {"compartir", kHintShare},
    {"partage", kHintShare},
    {"follow", kHintShare},
    {"addthis", kHintShare},
    {"sharedaddy", kHintShare},
    {"facebook", kHintShare},
    {"twitter", kHintShare},
    {"whatsapp", kHintShare},
    {"toolbar", kHintShare},
    {"tools", kHintShare},
    {"print", kHintShare},
    {"related", kHintRelated},
    {"relacionad", kHintRelated},
    {"recommend", kHintRelated},
    {"recirc", kHintRelated},
    {"readmore", kHintRelated},
    {"seemore", kHintRelated},
    {"more", kHintRelated},
    {"also", kHintRelated},
    {"popular", kHintRelated},
    {"trending", kHintRelated},
    {"mostread", kHintRelated},
    {"latest", kHintRelated},
    {"outbrain", kHintRelated},
    {"taboola", kHintRelated},
    {"similar", kHintRelated},
    {"suggest", kHintRelated},
    {"next", kHintRelated},
    {"further", kHintRelated},
    {"linkbox", kHintRelated},
    {"readnext", kHintRelated},
    {"crosslink", kHintRelated},
    {"interlink", kHintRelated},
    {"comment", kHintComment},
    {"commentary", 0},
    {"kommentar", kHintComment},
    {"comentario", kHintComment},
    {"commentaire", kHintComment},
    {"disqus", kHintComment},
    {"respond", kHintComment},
    {"discussion", kHintComment},
    {"reply", kHintComment},
    {"livefyre", kHintComment},
    {"ad", kHintAd},
    {"ads", kHintAd},
    {"adv", kHintAd},
    {"advert", kHintAd},
    {"advertisement", kHintAd},
    {"banner", kHintAd},
    {"sponsor", kHintAd},
    {"promo", kHintAd},
    {"werbung", kHintAd},
    {"anzeige", kHintAd},
    {"publicidad", kHintAd},
    {"dfp", kHintAd},
    {"affiliate", kHintAd},
    {"commercial", kHintAd},
    {"newsletter", kHintSubscribe},
    {"subscri", kHintSubscribe},
    {"signup", kHintSubscribe},
    {"paywall", kHintSubscribe},
    {"login", kHintSubscribe},
    {"register", kHintSubscribe},
    {"abo", kHintSubscribe},
    {"piano", kHintSubscribe},
    {"donat", kHintSubscribe},
    {"membership", kHintSubscribe},
    {"cta", kHintSubscribe},
    {"offer", kHintSubscribe},
    {"tag", kHintTags},
    {"tags", kHintTags},
    {"topic", kHintTags},
    {"topics", kHintTags},
    {"keyword", kHintTags},
    {"categor", kHintTags},
    {"taxonomy", kHintTags},
    {"label", kHintTags},
    {"kicker", kHintTags},
    {"rubri", kHintTags},
    {"schlagwort", kHintTags},
    {"sidebar", kHintSide},
    {"side", kHintSide},
    {"widget", kHintSide},
    {"aside", kHintSide},
    {"rail", kHintSide},
    {"infobox", kHintSide},
    {"factbox", kHintSide},
    {"column", kHintSide},
    {"nav", kHintNav},
    {"navi", kHintNav},
    {"navigation", kHintNav},
    {"menu", kHintNav},
    {"breadcrumb", kHintNav},
    {"header", kHintNav},
    {"footer", kHintNav},
    {"masthead", kHintNav},
    {"topbar", kHintNav},
    {"pagination", kHintNav},
    {"pager", kHintNav},
    {"skip", kHintNav},
    {"lead", kHintSummary},
    {"lede", kHintSummary},
    {"standfirst", kHintSummary},
    {"summary", kHintSummary},
    {"intro", kHintSummary},
    {"dek", kHintSummary},
    {"subtitle", kHintSummary},
    {"subheadline", kHintSummary},
    {"excerpt", kHintSummary},
    {"abstract", kHintSummary},
    {"teaser", kHintTeaser},
    {"deck", kHintSummary},
    {"description", kHintSummary},
    {"chapo", kHintSummary},
    {"vorspann", kHintSummary},
    {"bajada", kHintSummary},
    {"sommario", kHintSummary},
    {"cookie", kHintNotice},
    {"consent", kHintNotice},
    {"gdpr", kHintNotice},
    {"legal", kHintNotice},
    {"disclaimer", kHintNotice},
    {"copyright", kHintNotice},
    {"privacy", kHintNotice},
    {"popup", kHintNotice},
    {"modal", kHintNotice},
    {"overlay", kHintNotice},
    {"notice", kHintNotice},
    {"alert", kHintNotice},
    {"tooltip", kHintNotice},
    {"screenreader", kHintNotice},
    {"correction", kHintNotice},
    {"gallery", kHintMedia},
    {"slideshow", kHintMedia},
    {"video", kHintMedia},
    {"player", kHintMedia},
    {"audio", kHintMedia},
    {"podcast", kHintMedia},
    {"media", kHintMedia},
    {"image", kHintMedia},
    {"photo", kHintMedia},
    {"picture", kHintMedia},
    {"figure", kHintMedia},
    {"slide", kHintMedia},
    {"caption", kInCaption},
    {"bildunterschrift", kInCaption},
    {"legende", kInCaption},
    {"credit", kInCaption},
    {"copyrightholder", kInCaption},
    {"card", kHintTeaser},
    {"tile", kHintTeaser},
    {"listing", kHintTeaser},
    {"grid", kHintTeaser},
    {"carousel", kHintTeaser},
    {"swiper", kHintTeaser},
    {"collection", kHintTeaser},
    {"tweet", kHintEmbed},
    {"instagram", kHintEmbed},
    {"embed", kHintEmbed},
    {"oembed", kHintEmbed},
};

constexpr size_t kMinPrefix = 5, kMaxHintWord = 20;

// The hint words letter by letter, as a double array: what follows place `at` by a letter is at
// its `next` and the letter's number, if that says that it comes from there. Small enough for the
// nearest cache, where a table of all letters a place is not. Place 0 is the root.
struct HintTrie {
  struct Place {
    uint16_t next = 0, from = 0;  // `from`: one more than the place before; 0 where there is none
    uint32_t bits = 0;
  };
  std::vector<Place> places;

  HintTrie() : places(kLetters + 1) { add(0, 0, {std::begin(kHintWords), std::end(kHintWords)}); }

 private:
  static constexpr size_t kLetters = 26;

  // The words that have led to a place by their first `size` letters.
  void add(size_t at, size_t size, const std::vector<HintWord>& words) {
    std::array<std::vector<HintWord>, kLetters> by_letter;
    for (const HintWord& hint : words) {
      if (hint.word.size() == size)
        places[at].bits |= hint.bits;
      else
        by_letter[static_cast<size_t>(hint.word[size] - 'a')].push_back(hint);
    }
    // The first room for all letters.
    size_t next = 1;
    const auto is_free = [&](size_t letter) {
      return by_letter[letter].empty() || places[next + letter].from == 0;
    };
    for (;; ++next) {
      if (places.size() < next + kLetters) places.resize(next + kLetters);
      size_t letter = 0;
      while (letter < kLetters && is_free(letter)) ++letter;
      if (letter == kLetters) break;
    }
    places[at].next = static_cast<uint16_t>(next);
    for (size_t letter = 0; letter < kLetters; ++letter) {
      if (!by_letter[letter].empty()) places[next + letter].from = static_cast<uint16_t>(at + 1);
    }
    for (size_t letter = 0; letter < kLetters; ++letter) {
      if (!by_letter[letter].empty()) add(next + letter, size + 1, by_letter[letter]);
    }
  }
};
const HintTrie kHints;

bool hides(std::string_view style) {
  // "display:none", "display: none", "visibility:hidden"
  size_t at = style.find("display");
  if (at != std::string_view::npos) {
    at = style.find_first_not_of(" :", at + 7);
    if (at != std::string_view::npos && style.substr(at, 4) == "none") return true;
  }
  at = style.find("visibility");
  if (at == std::string_view::npos) return false;
  at = style.find_first_not_of(" :", at + 10);
  return at != std::string_view::npos && style.substr(at, 6) == "hidden";
}

}  // namespace

uint32_t hints_of(std::string_view names) {
  const HintTrie::Place* const places = kHints.places.data();
  uint32_t bits = 0, prefix = 0;  // of all words; of the longest beginning of this one
  size_t at = 0, size = 0;        // where this word leads, and how many letters it has
  bool known = true;              // all of its letters lead somewhere
  char last = ' ';
  const auto end_word = [&] {
    if (size >= 2) bits |= known && places[at].bits ? places[at].bits : prefix;
    at = size = 0, prefix = 0, known = true;
  };
  for (char c : names) {
    const auto letter = static_cast<unsigned>((c | 32) - 'a');
    if (letter >= 26) {
      if (size > 0) end_word();
    } else {
      if (c < 'a' && last >= 'a' && last <= 'z') end_word();
      ++size;
      if (known) {
        const size_t next = places[at].next + letter;
        known = places[next].from == at + 1;
        at = next;
        if (known && size >= kMinPrefix && size <= kMaxHintWord && places[at].bits)
          prefix = places[at].bits;
      }
    }
    last = c;
  }
  end_word();
  return bits;
}

namespace {

// Words that a class says anywhere in a name, and the pairs of letters that they begin with.
struct ClassWord {
  std::string_view word;
  uint8_t says;
};
constexpr ClassWord kClassWords[] = {
    {"author", ElementPlaces::kByline},    {"autor", ElementPlaces::kByline},
    {"auteur", ElementPlaces::kByline},    {"byline", ElementPlaces::kByline},
    {"forfatter", ElementPlaces::kByline}, {"skribent", ElementPlaces::kByline},
    {"writer", ElementPlaces::kByline},    {"hovercard", ElementPlaces::kHover},
    {"popover", ElementPlaces::kHover},    {"rollover", ElementPlaces::kHover},
    {"tooltip", ElementPlaces::kHover}};
constexpr size_t pair_of(char a, char b) {
  return static_cast<size_t>(a & 31) << 5 | static_cast<size_t>(b & 31);
}
// Of each pair the words that begin with it, as bits.
constexpr auto kClassPairs = [] {
  std::array<uint16_t, 1024> pairs{};
  for (size_t i = 0; i < std::size(kClassWords); ++i) {
    const std::string_view word = kClassWords[i].word;
    pairs[pair_of(word[0], word[1])] |= static_cast<uint16_t>(1u << i);
  }
  return pairs;
}();

uint8_t said_by_class(std::string_view names) {
  uint8_t says = 0;
  for (size_t at = 0; at + 1 < names.size(); ++at) {
    for (unsigned words = kClassPairs[pair_of(names[at], names[at + 1])]; words != 0;
         words &= words - 1) {
      const ClassWord& each = kClassWords[__builtin_ctz(words)];
      const std::string_view here = names.substr(at, each.word.size());
      if (std::equal(here.begin(), here.end(), each.word.begin(), each.word.end(),
                     [](char a, char b) { return lower_ascii(a) == b; }))
        says |= each.says;
    }
  }
  return says;
}

// Longer names are cut: what they say, they say early.
constexpr size_t kMaxNames = 400;

bool is_body(std::string_view property) {
  return property == "articleBody" || property == "reviewBody";
}

uint32_t of_role(std::string_view role) {
  if (role == "main") return kInMain;
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "search")
    return kInNav;
  if (role == "banner") return kInHeader;
  if (role == "contentinfo") return kInFooter;
  if (role == "complementary") return kInAside;
  if (role == "dialog" || role == "alertdialog") return kInDialog;
  return role == "article" ? kInArticle : 0u;
}

}  // namespace

constexpr std::array<uint32_t, static_cast<size_t>(Tag::kCount)> ElementPlaces::kOfTag = [] {
  std::array<uint32_t, static_cast<size_t>(Tag::kCount)> places{};
  const auto is = [&](Tag tag, uint32_t place) { places[static_cast<size_t>(tag)] = place; };
  is(Tag::kArticle, kInArticle);
  is(Tag::kMain, kInMain);
  is(Tag::kNav, kInNav);
  is(Tag::kHeader, kInHeader);
  is(Tag::kFooter, kInFooter);
  is(Tag::kAside, kInAside);
  is(Tag::kForm, kInForm);
  is(Tag::kFigure, kInFigure);
  is(Tag::kFigcaption, kInCaption | kInFigure);
  is(Tag::kUl, kInList);
  is(Tag::kOl, kInList);
  is(Tag::kTable, kInTable);
  is(Tag::kBlockquote, kInQuote);
  is(Tag::kDialog, kInDialog);
  return places;
}();

// `classes` and `by_class`: what was said of each class so far.
ElementPlaces::Said ElementPlaces::said_by(html::NodeId id, StringIndex& classes,
                                           std::vector<Said>& by_class) const {
  Said said;
  std::string_view own_class, own_id;
  for (const html::Attribute& attribute : dom_.attributes_of(id)) {
    const std::string_view name = dom_.view(attribute.name);
    // Of the length that the case is for: a comparison in line.
    const auto is = [&]<size_t N>(const char(&word)[N]) {
      return std::memcmp(name.data(), word, N - 1) == 0;
    };
    switch (name.size()) {
      case 2:
        if (is("id")) own_id = dom_.view(attribute.value);
        break;
      case 3:
        if (is("rel")) said.says |= kRelation;
        break;
      case 4:
        if (is("role")) said.bits |= of_role(dom_.view(attribute.value));
        break;
      case 5:
        if (is("class"))
          own_class = dom_.view(attribute.value);
        else if (is("style") && hides(dom_.view(attribute.value)))
          said.bits |= kInHidden;
        break;
      case 6:
        if (is("hidden")) said.bits |= kInHidden;
        break;
      case 8:
        if (is("itemprop") || is("property")) said.says |= kProperty;
        if (is("itemprop") && is_body(dom_.view(attribute.value))) said.bits |= kInBodyProperty;
        break;
      case 11:
        if (is("aria-hidden") && dom_.view(attribute.value) == "true") said.bits |= kInHidden;
        break;
      default:
        break;
    }
  }
  // What holds no text and states nothing has no place.
  const Tag tag = dom_[id].tag;
  const bool bare =
      (html::class_of(tag) & html::kVoid) != 0 || tag == Tag::kScript || tag == Tag::kStyle;
  if (bare && (said.says & (kProperty | kRelation)) == 0) return said;
  // <body> and <html> carry classes that speak of the whole page.
  const bool whole = tag == Tag::kBody || tag == Tag::kHtml;
  if (!own_class.empty()) {
    const uint32_t number = classes.add(own_class);
    if (number == by_class.size()) {
      by_class.push_back({hints_of(own_class.substr(0, kMaxNames)), said_by_class(own_class)});
    }
    said.says |= by_class[number].says;
    if (!whole) said.bits |= by_class[number].bits;
  }
  if (!own_id.empty() && !whole) said.bits |= hints_of(own_id.substr(0, kMaxNames));
  return said;
}

ElementPlaces::ElementPlaces(const html::Dom& dom)
    : dom_(dom), bits_(dom.attributes.size()), says_(dom.attributes.size()) {
  StringIndex classes;
  std::vector<Said> by_class;
  for (html::NodeId id = 0; id < dom.nodes.size(); ++id) {
    const html::Node& node = dom[id];
    if (node.type != html::NodeType::kElement || node.space != html::Namespace::kHtml ||
        node.text.length == 0)
      continue;
    const Said said = said_by(id, classes, by_class);
    bits_[node.text.offset] = said.bits;
    says_[node.text.offset] = said.says;
  }
}

}  // namespace dateline
