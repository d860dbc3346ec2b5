// GEXF and GDELT: what the record says in the words of other programs, and nothing more. A column
// that the record has no answer for stays empty; what those forms cannot say without becoming false
// (that something is planned, denied, of an unknown day) is left out, and counted.
#include <simdjson.h>

#include <cstdint>
#include <map>
#include <set>

#include "export.h"
#include "format.h"
#include "server/json.h"
#include "terminal.h"

namespace dateline::cli {
namespace {

using server::has;
using server::list_at;
using server::number_at;
using server::text_at;
using server::Value;

// Rows of one query, each parsed. False: the query failed or was interrupted, `code` says how.
bool each_row(RecordReader& record, Query query, int& code,
              const std::function<bool(Value)>& each) {
  Filter all;
  all.by_id = true;
  simdjson::dom::parser parser;
  const auto columns = RecordReader::columns(query);
  const auto found = record.query(query, all, [&](const Row& row) {
    const std::string json = to_json(columns, row);
    Value value;
    return parser.parse(json).get(value) == simdjson::SUCCESS && each(value) && !interrupted();
  });
  code = found ? interrupted_code() : fail_record(found.error());
  return found && !interrupted();
}

// Text as an XML attribute or content. What XML 1.0 cannot hold at all becomes U+FFFD.
std::string xml(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD", kLastOfPlane = "\xEF\xBF";
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\t' || c == '\n' || c == '\r') {
      out += ' ';
    } else if (c < 0x20) {
      out += kReplacement;
    } else if (text.substr(i, 2) == kLastOfPlane && i + 2 < text.size() &&
               static_cast<unsigned char>(text[i + 2]) >= 0xBE) {  // U+FFFE, U+FFFF
      out += kReplacement;
      i += 2;
    } else {
      out += text[i];
    }
  }
  return html_escaped(out);
}

std::string attribute(int number, std::string_view value) {
  if (value.empty()) return {};
  return "<attvalue for=\"" + std::to_string(number) + "\" value=\"" + xml(value) + "\"/>";
}

// A cell of a table whose cells are parted by tabs and whose lines know no quotes.
std::string cell(std::string_view text) {
  std::string out = printable(text);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

}  // namespace

int export_gexf(RecordReader& record, const std::filesystem::path& folder) {
  ExportFile file(folder / "network.gexf");
  bool written = file.put(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
      "<meta><creator>dateline</creator><description>Who acts towards whom</description></meta>\n"
      "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n"
      "<attributes class=\"node\"><attribute id=\"0\" title=\"kind\" type=\"string\"/>"
      "<attribute id=\"1\" title=\"country\" type=\"string\"/>"
      "<attribute id=\"2\" title=\"sector\" type=\"string\"/>"
      "<attribute id=\"3\" title=\"articles\" type=\"integer\"/>"
      "<attribute id=\"4\" title=\"events\" type=\"integer\"/></attributes>\n"
      "<attributes class=\"edge\"><attribute id=\"0\" title=\"score\" type=\"double\"/>"
      "<attribute id=\"1\" title=\"types\" type=\"string\"/></attributes>\n<nodes>\n");
  int code = kDone;
  std::set<std::string> nodes;
  const bool named = each_row(record, Query::kActors, code, [&](Value actor) {
    nodes.emplace(text_at(actor, "actor"));
    const std::string id = xml(text_at(actor, "actor"));
    return written = file.put(
               "<node id=\"" + id + "\" label=\"" + xml(text_at(actor, "name")) + "\"><attvalues>" +
               attribute(0, text_at(actor, "kind")) + attribute(1, text_at(actor, "country")) +
               attribute(2, text_at(actor, "sector")) +
               attribute(3, std::to_string(number_at(actor, "articles"))) +
               attribute(4, std::to_string(number_at(actor, "events"))) + "</attvalues></node>\n");
  });
  if (written && !named) return code;
  written = written && file.put("</nodes>\n<edges>\n");
  uint64_t edges = 0;
  const bool joined = each_row(record, Query::kNetwork, code, [&](Value edge) {
    const std::string source(text_at(edge, "source")), target(text_at(edge, "target"));
    if (nodes.count(source) == 0 || nodes.count(target) == 0) return true;
    std::string types;
    for (const Value type : list_at(edge, "types")) {
      std::string_view name;
      if (type.get(name) != simdjson::SUCCESS) continue;
      types.append(types.empty() ? "" : " ").append(name);
    }
    std::string line = "<edge id=\"" + std::to_string(edges++) + "\" source=\"" + xml(source) +
                       "\" target=\"" + xml(target) + "\" weight=\"" +
                       std::to_string(number_at(edge, "events")) + "\"";
    const std::string_view first = text_at(edge, "first"), last = text_at(edge, "last");
    // An end that lies before the start is of another event, which is open on the other side.
    if (!first.empty()) line += " start=\"" + xml(first) + "\"";
    if (!last.empty() && last >= first) line += " end=\"" + xml(last) + "\"";
    line += "><attvalues>";
    if (has(edge, "score")) line += attribute(0, simdjson::minify(server::at(edge, "score")));
    return written = file.put(line + attribute(1, types) + "</attvalues></edge>\n");
  });
  if (written && !joined) return code;
  written = written && file.put("</edges>\n</graph>\n</gexf>\n");
  if (!written || !file.close()) return file.failed();
  return nodes.empty() ? kNothingFound : kDone;
}

namespace {

// GDELT numbers its events; a number made from the id is the same in every export (FNV-1a, 63
// bits).
uint64_t number_of(std::string_view id) {
  uint64_t hash = 14695981039346656037ull;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash >> 1;
}

// Ten columns: code, name, country, known group, ethnic, religions, types.
std::string gdelt_actor(Value event, const char* side) {
  const auto list = list_at(event, side);
  if (list.empty()) return std::string(10, '\t');
  const Value actor = list.front();
  const bool body = text_at(actor, "country") == "IGO";  // of states, and of no one state
  const std::string country = body ? "" : cell(text_at(actor, "country"));
  const std::string sector = body ? "IGO" : cell(text_at(actor, "sector"));
  return country + sector + "\t" + cell(text_at(actor, "name")) + "\t" + country + "\t\t\t\t\t" +
         sector + "\t\t\t";
}

// Quad class of a CAMEO root code: words and acts of cooperation, words and acts of conflict.
int quad_of(int root) { return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4; }

// "2023-08-15" → 20230815, 202308, 2023, 2023.6137: GDELT's fraction counts months of 30 days.
std::string gdelt_days(const std::string& day) {
  const std::string year = day.substr(0, 4), month = day.substr(5, 2), of_month = day.substr(8, 2);
  char fraction[16];
  std::snprintf(fraction, sizeof fraction, "%.4f",
                std::atoi(year.c_str()) +
                    ((std::atoi(month.c_str()) - 1) * 30 + std::atoi(of_month.c_str())) / 365.0);
  return year + month + of_month + "\t" + year + month + "\t" + year + "\t" + fraction + "\t";
}

// Eight columns: type, name, country (FIPS, which the record does not use), two of regions,
// latitude, longitude, feature.
std::string gdelt_place(Value event) {
  if (!has(event, "where")) return std::string(8, '\t');
  const Value where = server::at(event, "where");
  const bool located = has(where, "latitude") && has(where, "longitude");
  const std::string_view name = text_at(where, has(where, "name") ? "name" : "text");
  std::string out = located ? (text_at(where, "country") == "USA" ? "3" : "4") : "";
  out += "\t" + cell(name) + "\t\t\t\t";
  if (located) {
    out += simdjson::minify(server::at(where, "latitude")) + "\t" +
           simdjson::minify(server::at(where, "longitude"));
  } else {
    out += "\t";
  }
  return out + "\t\t";
}

std::string gdelt_line(Value event, uint64_t number, const std::string& day,
                       const std::string& cameo, const std::string& address) {
  std::set<std::string_view> articles;
  for (const Value report : list_at(event, "evidence")) articles.insert(text_at(report, "article"));
  const std::string root = cameo.substr(0, 2);
  std::string out = std::to_string(number) + "\t" + gdelt_days(day);
  out += gdelt_actor(event, "actors") + gdelt_actor(event, "recipients");
  out += "\t" + cameo + "\t" + cameo.substr(0, 3) + "\t" + root + "\t" +
         std::to_string(quad_of(std::atoi(root.c_str()))) + "\t";
  if (has(event, "score")) out += simdjson::minify(server::at(event, "score"));
  out += "\t" + std::to_string(number_at(event, "reports")) + "\t" +
         std::to_string(number_at(event, "outlets")) + "\t" + std::to_string(articles.size()) +
         "\t\t";
  out += std::string(16, '\t');  // places of the two actors: the record knows that of the act
  return out + gdelt_place(event) + "\t" + address + "\n";
}

}  // namespace

int export_gdelt(RecordReader& record, const std::filesystem::path& folder) {
  int code = kDone;
  std::map<std::string, std::string> addresses, cameo;  // of articles; of events
  if (!each_row(record, Query::kArticles, code, [&](Value article) {
        const std::string_view url = text_at(article, "url"), id = text_at(article, "article");
        addresses[std::string(id)] = cell(url.empty() ? id : url);
        return true;
      })) {
    return code;
  }
  if (!each_row(record, Query::kPoints, code, [&](Value point) {
        const std::string_view found = text_at(point, "cameo");
        if (found.size() >= 2) cameo[std::string(text_at(point, "event"))] = cell(found);
        return true;
      })) {
    return code;
  }
  ExportFile file(folder / "events.tsv"), ids(folder / "ids.tsv");
  bool written = true;
  uint64_t kept = 0, left = 0;
  std::map<uint64_t, std::string> numbers;
  const bool done = each_row(record, Query::kEvents, code, [&](Value event) {
    const std::string id(text_at(event, "event"));
    const std::string day(text_at(event, has(event, "earliest") ? "earliest" : "latest"));
    const std::string_view status = text_at(event, "status");
    const auto coded = cameo.find(id);
    if (day.size() != 10 || coded == cameo.end() ||
        (status != "actual" && status != "historical")) {
      ++left;
      return true;
    }
    uint64_t number = number_of(id);
    while (!numbers.emplace(number, id).second) ++number;  // ids come in order: always the same
    std::string address;
    for (const Value report : list_at(event, "evidence")) {
      address = addresses[std::string(text_at(report, "article"))];
      break;
    }
    ++kept;
    return written = file.put(gdelt_line(event, number, day, coded->second, address)) &&
                     ids.put(std::to_string(number) + "\t" + cell(id) + "\n");
  });
  if (written && !done) return code;
  if (!written || !file.close()) return file.failed();
  if (!ids.close()) return ids.failed();
  if (left > 0) {
    say(std::to_string(left) +
        " events are in no GDELT table: without a day, outside CAMEO, or not said to have "
        "happened");
  }
  return kept > 0 ? kDone : kNothingFound;
}

}  // namespace dateline::cli
