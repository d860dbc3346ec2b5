// JSON-LD: every object of a script whose type is an article's, wherever it nests (arrays, @graph,
// mainEntity). Scripts are often broken: wrapped in comments or CDATA, raw line breaks inside
// strings, trailing commas; those are repaired and read again. Deliberately not here: contexts,
// expansion, ids across objects beyond authors and publishers of the same script.
#include <simdjson.h>

#include <algorithm>
#include <unordered_map>

#include "article/html_lines.h"
#include "article/metadata.h"

namespace dateline {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// Objects looked at in one script; real ones have fewer than a hundred.
constexpr size_t kMaxObjects = 5000;
constexpr size_t kMaxScript = 4 << 20;
constexpr size_t kMaxAuthors = 30;

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" ||
         type == "Report" || type == "NewsArticle" || type == "Review" ||
         type == "OpinionNewsArticle" || type.ends_with("NewsArticle") ||
         type == "SocialMediaPosting" || type == "WebPage";
}

std::string type_of(const object& o) {
  std::string_view type;
  if (o["@type"].get(type) == simdjson::SUCCESS)
    return std::string(type.substr(type.rfind('/') + 1));
  array types;
  std::string found;
  if (o["@type"].get(types) != simdjson::SUCCESS) return {};
  for (element each : types) {
    if (each.get(type) == simdjson::SUCCESS && (found.empty() || is_article_type(type)))
      found = type;
  }
  return found;
}

std::string text_of(const object& o, const char* key) {
  std::string_view value;
  if (o[key].get(value) == simdjson::SUCCESS) return fold_space(value);
  array values;
  if (o[key].get(values) == simdjson::SUCCESS) {
    for (element each : values) {
      if (each.get(value) == simdjson::SUCCESS) return fold_space(value);
    }
  }
  return {};
}

// Sites put text made for mark-up into JSON: "K&ouml;ln &amp; B&uuml;rger", "<i>Titel</i>".
std::string plain(std::string text) {
  const bool marked =
      (text.find('&') != std::string::npos && text.find(';') != std::string::npos) ||
      text.find("</") != std::string::npos;
  if (!marked) return text;
  const html::Dom dom = html::parse(text);
  return fold_space(dom.text_of(0));
}

class Reader {
 public:
  explicit Reader(std::vector<LinkedArticle>& out) : out_(out) {}

  void run(element root) {
    // First the names of objects by @id, then the articles.
    std::vector<element> todo{root};
    std::vector<object> objects;
    for (size_t i = 0; i < todo.size() && objects.size() < kMaxObjects; ++i) {
      array items;
      object o;
      if (todo[i].get(items) == simdjson::SUCCESS) {
        for (element each : items) todo.push_back(each);
      } else if (todo[i].get(o) == simdjson::SUCCESS) {
        objects.push_back(o);
        std::string_view id;
        if (o["@id"].get(id) == simdjson::SUCCESS && !text_of(o, "name").empty())
          names_[std::string(id)] = text_of(o, "name");
        for (auto field : o) {
          if (field.value.is_array() || field.value.is_object()) todo.push_back(field.value);
        }
      }
      if (todo.size() > 20 * kMaxObjects) break;
    }
    for (const object& o : objects) {
      const std::string type = type_of(o);
      if (is_article_type(type)) out_.push_back(article(o, type));
    }
  }

 private:
  LinkedArticle article(const object& o, const std::string& type) {
    LinkedArticle a;
    a.type = type;
    a.headline = plain(text_of(o, "headline"));
    a.name = text_of(o, "name");
    a.published = text_of(o, "datePublished");
    a.modified = text_of(o, "dateModified");
    a.body = text_of(o, "articleBody");
    a.description = plain(text_of(o, "description"));
    a.url = text_of(o, "url");
    a.language = text_of(o, "inLanguage");
    a.main = !o["mainEntityOfPage"].error();
    element value;
    for (const char* key : {"author", "creator"}) {
      if (o[key].get(value) == simdjson::SUCCESS && a.authors.empty()) people(value, a.authors);
    }
    std::vector<std::string> publishers;
    if (o["publisher"].get(value) == simdjson::SUCCESS) people(value, publishers);
    if (!publishers.empty()) a.publisher = publishers[0];
    return a;
  }

  void people(element value, std::vector<std::string>& out) {
    std::vector<element> todo{value};
    for (size_t i = 0; i < todo.size() && i < 200; ++i) {
      std::string_view name;
      array items;
      object o;
      if (todo[i].get(name) == simdjson::SUCCESS) {
        add(name, out);
      } else if (todo[i].get(items) == simdjson::SUCCESS) {
        for (element each : items) todo.push_back(each);
      } else if (todo[i].get(o) == simdjson::SUCCESS) {
        element inner;
        if (o["name"].get(inner) == simdjson::SUCCESS) {
          todo.push_back(inner);
        } else if (o["@id"].get(name) == simdjson::SUCCESS) {
          if (const auto found = names_.find(std::string(name)); found != names_.end())
            add(found->second, out);
        }
      }
    }
  }

  static void add(std::string_view name, std::vector<std::string>& out) {
    const std::string folded = plain(fold_space(name));
    if (!folded.empty() && folded.find("://") == std::string::npos && out.size() < kMaxAuthors &&
        std::find(out.begin(), out.end(), folded) == out.end())
      out.push_back(folded);
  }

  std::vector<LinkedArticle>& out_;
  std::unordered_map<std::string, std::string> names_;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Raw control characters inside strings, trailing commas, comments and CDATA marks around; a
// bracket too many at the end, or some too few.
std::string repaired(std::string_view script) {
  const size_t begin = script.find_first_of("{[");
  const size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  std::string out, open;  // the closing brackets that are due
  out.reserve(end - begin + 1);
  bool in_string = false;
  for (size_t i = begin; i <= end; ++i) {
    const char c = script[i];
    if (in_string) {
      if (c == '\\' && i + 1 <= end) {
        const char next = script[i + 1];
        if (std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos) {
          out += c;
          out += next;
        } else {
          out += next;  // \' and the like
        }
        ++i;
        continue;
      }
      if (c == '"') in_string = false;
      out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') open += c == '{' ? '}' : ']';
    if (c == '}' || c == ']') {
      if (open.empty() || open.back() != c) break;
      open.pop_back();
    }
    if (c == ',') {
      // Of commas in a row one is kept, and none before a bracket that closes.
      size_t next = i + 1;
      bool more = false;
      for (; next < script.size() && (is_blank(script[next]) || script[next] == ','); ++next)
        more = more || script[next] == ',';
      const bool last = next < script.size() && (script[next] == '}' || script[next] == ']');
      if (!last) out += ',';
      if (last || more) i = next - 1;
      continue;
    }
    out += c;
    if (open.empty()) return out;
  }
  return out.append(open.rbegin(), open.rend());
}

}  // namespace

void read_linked_data(std::string_view script, std::vector<LinkedArticle>& out) {
  if (script.size() > kMaxScript) return;
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(script.data(), script.size()).get(root) == simdjson::SUCCESS)
    return Reader(out).run(root);
  const std::string again = repaired(script);
  if (!again.empty() && parser.parse(again).get(root) == simdjson::SUCCESS)
    return Reader(out).run(root);
}

}  // namespace dateline
