// Where an element stands in the page's plan: its tag, its role, and the families of words that
// site builders use for class and id names, which are much the same in all countries. Deliberately
// not here: style sheets; only style attributes tell what is hidden.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "article/html_lines.h"

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

const std::unordered_map<std::string_view, uint32_t>& hint_table() {
  static const auto* table = [] {
    auto* made = new std::unordered_map<std::string_view, uint32_t>;
    for (const HintWord& hint : kHintWords) (*made)[hint.word] |= hint.bits;
    return made;
  }();
  return *table;
}

constexpr size_t kMinPrefix = 5, kMaxHintWord = 20;

void add_hint(std::string_view word, uint32_t& bits) {
  const auto& table = hint_table();
  if (const auto found = table.find(word); found != table.end()) {
    bits |= found->second;
    return;
  }
  for (size_t n = std::min(word.size(), kMaxHintWord); n >= kMinPrefix; --n) {
    if (const auto found = table.find(word.substr(0, n)); found != table.end()) {
      bits |= found->second;
      return;
    }
  }
}

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
  uint32_t bits = 0;
  std::string word;
  char last = ' ';
  const auto end_word = [&] {
    if (word.size() >= 2) add_hint(word, bits);
    word.clear();
  };
  for (char c : names) {
    const bool upper = c >= 'A' && c <= 'Z', low = c >= 'a' && c <= 'z';
    if (!upper && !low) {
      end_word();
    } else {
      if (upper && last >= 'a' && last <= 'z') end_word();
      word += static_cast<char>(c | 32);
    }
    last = c;
  }
  end_word();
  return bits;
}

uint32_t place_of(const html::Dom& dom, html::NodeId id) {
  uint32_t place = 0;
  switch (dom[id].tag) {
    case Tag::kArticle:
      place = kInArticle;
      break;
    case Tag::kMain:
      place = kInMain;
      break;
    case Tag::kNav:
      place = kInNav;
      break;
    case Tag::kHeader:
      place = kInHeader;
      break;
    case Tag::kFooter:
      place = kInFooter;
      break;
    case Tag::kAside:
      place = kInAside;
      break;
    case Tag::kForm:
      place = kInForm;
      break;
    case Tag::kFigure:
      place = kInFigure;
      break;
    case Tag::kFigcaption:
      place = kInCaption | kInFigure;
      break;
    case Tag::kUl:
    case Tag::kOl:
      place = kInList;
      break;
    case Tag::kTable:
      place = kInTable;
      break;
    case Tag::kBlockquote:
      place = kInQuote;
      break;
    case Tag::kDialog:
      place = kInDialog;
      break;
    default:
      break;
  }
  std::string_view names[2];
  for (const html::Attribute& attribute : dom.attributes_of(id)) {
    const std::string_view name = dom.view(attribute.name), value = dom.view(attribute.value);
    if (name == "class")
      names[0] = value;
    else if (name == "id")
      names[1] = value;
    else if (name == "hidden")
      place |= kInHidden;
    else if (name == "style")
      place |= hides(value) ? kInHidden : 0u;
    else if (name == "aria-hidden" && value == "true")
      place |= kInHidden;
    else if (name == "itemprop" && (value == "articleBody" || value == "reviewBody"))
      place |= kInBodyProperty;
    else if (name == "role") {
      if (value == "main")
        place |= kInMain;
      else if (value == "navigation" || value == "menu" || value == "menubar" || value == "search")
        place |= kInNav;
      else if (value == "banner")
        place |= kInHeader;
      else if (value == "contentinfo")
        place |= kInFooter;
      else if (value == "complementary")
        place |= kInAside;
      else if (value == "dialog" || value == "alertdialog")
        place |= kInDialog;
      else if (value == "article")
        place |= kInArticle;
    }
  }
  // <body> and <html> carry classes that speak of the whole page.
  if (dom[id].tag == Tag::kBody || dom[id].tag == Tag::kHtml) return place;
  for (std::string_view each : names) {
    if (!each.empty()) place |= hints_of(each.substr(0, 400));
  }
  return place;
}

}  // namespace dateline
