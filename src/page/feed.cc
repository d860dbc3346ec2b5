// Feeds of XML. Phases: scan the tags; an element called item, entry or (in a sitemap) url opens an
// item; elements one level below it are its fields; the last of each kind that says something
// counts, by the order of preference below. Deeper elements belong to what is around them, so that
// the title of a picture is not the item's. The feed's own data are used for links only.
#include "page/feed.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "html/dom.h"
#include "page/http_message.h"
#include "page/url.h"
#include "page/xml.h"

namespace dateline {
namespace {

// Bytes of text from which on an item's content is read as a page is: links to other articles and
// sign-up lines are in it then. What is shorter is the article as it stands.
constexpr size_t kLikeAPage = 1500;

struct Field {
  std::string value;
  bool is_text = false;  // no mark-up in it: Atom's type="text"
};

struct Item {
  std::string title, link, id, published, updated;
  Field full, summary;
  int summary_rank = 0;
  std::vector<std::string> authors;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

bool is_block(const html::Node& node) {
  return node.type == html::NodeType::kElement && (html::class_of(node.tag) & html::kSpecial) != 0;
}

// Mark-up → text: a line for each block.
std::string text_of_markup(std::string_view markup) {
  const html::Dom dom = html::parse(markup);
  std::string out;
  bool space = false, block = false;
  for (html::NodeId id = 0; id != kNone;) {
    const html::Node& node = dom[id];
    bool into = true;
    if (node.type == html::NodeType::kText) {
      for (const char c : dom.view(node.text)) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
          space = true;
          continue;
        }
        if (!out.empty() && (space || block)) out += block ? '\n' : ' ';
        space = block = false;
        out += c;
      }
    } else if (node.type == html::NodeType::kElement) {
      into = node.tag != html::Tag::kScript && node.tag != html::Tag::kStyle &&
             node.tag != html::Tag::kTemplate;
      block |= node.tag == html::Tag::kBr || is_block(node);
    }
    if (into && node.first_child != kNone) {
      id = node.first_child;
      continue;
    }
    while (id != 0 && dom[id].next == kNone) {  // leaving a block ends its line too
      block |= is_block(dom[id]);
      id = dom[id].parent;
    }
    block |= is_block(dom[id]);
    id = id == 0 ? kNone : dom[id].next;
  }
  return out;
}

std::string one_line(std::string_view text, bool is_text) {
  std::string plain(text);
  if (!is_text && text.find_first_of("<&") != text.npos) plain = text_of_markup(text);
  std::string out;
  for (const char c : trimmed(plain)) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

// "jo@example.org (Jo Doe)", "Jo Doe <jo@example.org>" → "Jo Doe"; an address alone is no name.
std::string name_of_author(std::string_view text) {
  text = trimmed(text);
  const size_t open = text.find('('), close = text.rfind(')');
  const bool address = text.find('@') != text.npos;
  if (address && open != text.npos && close != text.npos && close > open)
    return std::string(trimmed(text.substr(open + 1, close - open - 1)));
  if (const size_t angle = text.find('<'); angle != text.npos)
    text = trimmed(text.substr(0, angle));
  return text.find('@') == text.npos ? std::string(text) : std::string();
}

void add_author(std::vector<std::string>& authors, const std::string& raw) {
  const std::string name = name_of_author(one_line(raw, false));
  if (!name.empty() && std::find(authors.begin(), authors.end(), name) == authors.end())
    authors.push_back(name);
}

bool has_blocks(std::string_view markup) { return markup.find("<p") != markup.npos; }

void set_content(Page& page, std::string_view markup, const std::string& text) {
  if (text.size() < kLikeAPage || !has_blocks(markup)) {
    page.kind = PageKind::kText;
    page.content = text;
    return;
  }
  page.kind = PageKind::kHtml;
  page.content =
      "<!doctype html><html><head><title>" + escaped(page.title) + "</title></head><body><article>";
  page.content.append(markup).append("</article></body></html>");
}

Page page_of(const Item& item, const std::string& base) {
  Page page;
  page.title = item.title;
  const std::string link = item.link.empty() && is_web_address(item.id) ? item.id : item.link;
  if (!link.empty()) page.url = resolve_url(base, link);
  page.published = iso_of_mail_date(item.published.empty() ? item.updated : item.published);
  page.authors = item.authors;
  const std::string full = item.full.is_text ? item.full.value : text_of_markup(item.full.value);
  const std::string summary =
      item.summary.is_text ? item.summary.value : text_of_markup(item.summary.value);
  const bool use_full = full.size() >= summary.size();  // some have them the wrong way round
  const Field& field = use_full ? item.full : item.summary;
  const std::string& text = use_full ? full : summary;
  if (field.is_text) {
    page.kind = PageKind::kText;
    page.content = text;
  } else {
    set_content(page, field.value, text);
  }
  return page;
}

class FeedReader {
 public:
  FeedReader(std::string_view source, const std::string& url)
      : source_(source), scanner_(source), base_(url) {}

  std::vector<Page> read() {
    for (auto kind = scanner_.next(); kind != XmlScanner::Kind::kEnd; kind = scanner_.next()) {
      switch (kind) {
        case XmlScanner::Kind::kOpen:
          open();
          break;
        case XmlScanner::Kind::kClose:
          close();
          break;
        case XmlScanner::Kind::kText:
          if (in_field_)
            field_.append(scanner_.text());
          else if (!in_item_ && !in_link_.empty())
            in_link_text_ += scanner_.text();
          break;
        case XmlScanner::Kind::kEnd:
          break;
      }
    }
    if (in_item_) finish_item();  // the feed was cut short
    return std::move(pages_);
  }

 private:
  static bool is_item(std::string_view name) {
    return same_name(name, "item") || same_name(name, "entry");
  }

  void open() {
    const std::string_view name = local_name(scanner_.name());
    if (same_name(name, "urlset")) sitemap_ = true;
    const bool begins = is_item(name) || (sitemap_ && same_name(name, "url"));
    if (begins && (!in_item_ || depth_ == 0 || same_name(name, item_name_))) {
      if (in_item_) finish_item();  // its end tag is missing
      in_item_ = true;
      depth_ = 0;
      item_ = {};
      item_name_ = name;
      item_.id = scanner_.attribute("about");
      item_.link = scanner_.attribute("href");
      if (item_.link.empty() && is_web_address(item_.id)) item_.link = item_.id;
      item_.published = scanner_.attribute("lastmod");
    } else if (in_item_) {
      ++depth_;
      open_in_item(name);
    } else if (same_name(name, "link") && !has_link_) {
      in_link_ = scanner_.name();
      const std::string href = scanner_.attribute("href"), rel = scanner_.attribute("rel");
      if (!href.empty() && (rel.empty() || rel == "alternate")) set_base(href);
    }
  }

  void open_in_item(std::string_view name) {
    if (depth_ == 1 || is_wrapper_child()) {
      field_ = {};
      markup_ = false;
      in_field_ = true;
      field_name_ = scanner_.name();
      field_depth_ = depth_;
      field_begin_ = scanner_.end();
      type_ = lower_ascii(scanner_.attribute("type"));
      if (same_name(name, "link")) take_link();
      if (same_name(name, "lastmod")) item_.updated = scanner_.attribute("value");
      if (is_wrapper(name)) wrapper_ = lower_ascii(name), wrapper_depth_ = depth_;
    } else {
      markup_ = true;
    }
  }

  // Elements whose children are fields of the item: <author><name>, <news:news><news:title>.
  static bool is_wrapper(std::string_view name) {
    return same_name(name, "author") || same_name(name, "news") || same_name(name, "creator");
  }
  bool is_wrapper_child() const { return !wrapper_.empty() && depth_ == wrapper_depth_ + 1; }

  void take_link() {
    const std::string href = scanner_.attribute("href"), rel = scanner_.attribute("rel");
    if (!href.empty() && (rel == "alternate" || rel.empty()) &&
        (item_.link.empty() || rel == "alternate"))
      item_.link = href;
  }

  void close() {
    const std::string_view name = local_name(scanner_.name());
    if (!in_item_) {
      if (!in_link_.empty() && same_name(name, "link")) {
        if (!trimmed(in_link_text_).empty()) set_base(std::string(trimmed(in_link_text_)));
        in_link_.clear();
        in_link_text_.clear();
      }
      return;
    }
    if (same_name(name, item_name_)) return finish_item();  // whatever in it is not closed
    if (depth_ <= 0) return;
    if (in_field_ && depth_ == field_depth_) {
      if (markup_) field_ = source_.substr(field_begin_, scanner_.begin() - field_begin_);
      take_field(field_name_);
      in_field_ = false;
    }
    if (!wrapper_.empty() && depth_ == wrapper_depth_) wrapper_.clear();
    --depth_;
  }

  void set_base(const std::string& link) {
    if (base_.empty() && is_web_address(link)) base_ = link;
    has_link_ = true;
  }

  bool prefixed(std::string_view prefix) const {
    const size_t colon = field_name_.find(':');
    return colon != std::string::npos &&
           same_name(std::string_view(field_name_).substr(0, colon), prefix);
  }

  void take_field(std::string_view whole_name) {
    const std::string name = lower_ascii(local_name(whole_name));
    const std::string_view text = trimmed(field_);
    if (text.empty()) return;
    const bool is_text = !markup_ && type_ == "text";
    if (!wrapper_.empty() && depth_ == wrapper_depth_ + 1) {
      if (wrapper_ == "news") take_news(name, text);
      if (wrapper_ != "news" && name == "name") add_author(item_.authors, std::string(text));
      return;
    }
    if (name == "title" && (!prefixed("media") || item_.title.empty())) {
      item_.title = one_line(text, is_text);
    } else if ((name == "link" || name == "loc") && is_link(text)) {
      item_.link = text;
    } else if (name == "guid" || name == "id") {
      item_.id = text;
    } else if (name == "pubdate" || name == "published" || name == "issued" || name == "date") {
      if (item_.published.empty() || name != "date") item_.published = text;
    } else if (name == "updated" || name == "modified" || name == "created" || name == "lastmod") {
      if (item_.updated.empty() || name == "updated") item_.updated = text;
    } else if (name == "author" || name == "creator") {
      if (!markup_) add_author(item_.authors, std::string(text));
    } else {
      take_content(name, text, is_text);
    }
  }

  static bool is_link(std::string_view text) {
    return text.find_first_of(" \t\n<") == text.npos || is_web_address(text);
  }

  void take_news(const std::string& name, std::string_view text) {
    if (name == "title") item_.title = one_line(text, false);
    if (name == "publication_date") item_.published = text;
  }

  void take_content(const std::string& name, std::string_view text, bool is_text) {
    static constexpr std::array<std::string_view, 4> kFull = {"encoded", "content", "fullitem",
                                                              "body"};
    static constexpr std::array<std::string_view, 4> kSummary = {"subtitle", "abstract", "summary",
                                                                 "description"};
    if (prefixed("excerpt") || prefixed("media")) {
      if (name != "description" || item_.summary_rank > 0) return;
      item_.summary = {std::string(text), is_text};
      return;
    }
    if (std::find(kFull.begin(), kFull.end(), name) != kFull.end()) {
      if (text.size() > item_.full.value.size()) item_.full = {std::string(text), is_text};
      return;
    }
    const auto at = std::find(kSummary.begin(), kSummary.end(), name);
    if (at == kSummary.end()) return;
    const int rank = static_cast<int>(at - kSummary.begin()) + (prefixed("itunes") ? 1 : 2);
    if (rank < item_.summary_rank) return;
    item_.summary = {std::string(text), is_text};
    item_.summary_rank = rank;
  }

  void finish_item() {
    if (in_field_) take_field(field_name_);
    pages_.push_back(page_of(item_, base_));
    in_item_ = in_field_ = false;
    depth_ = 0;
    wrapper_.clear();
  }

  std::string_view source_;
  XmlScanner scanner_;
  std::string base_;
  std::vector<Page> pages_;
  Item item_;
  bool sitemap_ = false, has_link_ = false, in_item_ = false, in_field_ = false;
  bool markup_ = false;  // the field has elements in it
  int depth_ = 0, field_depth_ = 0, wrapper_depth_ = 0;
  size_t field_begin_ = 0;
  std::string item_name_, field_name_, field_, type_, wrapper_, in_link_, in_link_text_;
};

}  // namespace

std::vector<Page> read_feed(std::string_view utf8, const std::string& url) {
  return FeedReader(utf8, url).read();
}

void set_feed_content(Page& page, std::string_view markup) {
  set_content(page, markup, text_of_markup(markup));
}

std::vector<std::string> sitemaps_of(std::string_view utf8) {
  std::vector<std::string> out;
  XmlScanner scanner(utf8);
  bool index = false, loc = false;
  std::string text;
  for (auto kind = scanner.next(); kind != XmlScanner::Kind::kEnd; kind = scanner.next()) {
    if (kind == XmlScanner::Kind::kText && loc) text += scanner.text();
    if (kind == XmlScanner::Kind::kText) continue;
    const std::string_view name = local_name(scanner.name());
    if (same_name(name, "sitemapindex")) index = true;
    if (!same_name(name, "loc")) continue;
    loc = kind == XmlScanner::Kind::kOpen;
    if (!loc && index && is_web_address(trimmed(text))) out.emplace_back(trimmed(text));
    text.clear();
  }
  return out;
}

}  // namespace dateline
