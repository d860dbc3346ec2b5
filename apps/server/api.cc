// /api/v1: one table of queries, one of parameters; the description of the API is made from both.
//
// `format=json` is a page of rows with the address of the next one; `jsonl` and `csv` are the whole
// answer, streamed in pages behind the scenes: each piece is a query of its own that goes on after
// the last id, so that neither side ever holds more than a page. While pages are being added, a
// long answer can therefore span two states of the record; no entry comes twice.
#include <charconv>

#include "cli/format.h"
#include "server/json.h"
#include "server/router.h"

namespace dateline::server {
namespace {

constexpr int64_t kPageRows = 100;  // of JSON, where no limit is named
constexpr int64_t kMostPageRows = 10000;
constexpr int64_t kStreamedRows = 500;        // of one piece of a stream
constexpr size_t kStreamedBytes = 512 << 10;  // and no row after so many bytes

enum class Paging { kNone, kById, kByNumber };

struct Endpoint {
  const char* name;
  Query query;
  Paging paging;
  const char* summary;
};
constexpr Endpoint kEndpoints[] = {
    {"timeline", Query::kTimeline, Paging::kById, "Events in order of date"},
    {"events", Query::kEvents, Paging::kById, "Events with their reports and evidence"},
    {"articles", Query::kArticles, Paging::kById, "Articles, with the day that the record settled"},
    {"actors", Query::kActors, Paging::kById, "People, bodies, groups and countries"},
    {"quotes", Query::kQuotes, Paging::kById, "Who said what, how it is introduced"},
    {"stories", Query::kStories, Paging::kById, "Articles and events that belong together"},
    {"conflicts", Query::kConflicts, Paging::kById, "Reports that cannot all be right"},
    {"claims", Query::kClaims, Paging::kById, "Statements that the record itself can check"},
    {"network", Query::kNetwork, Paging::kByNumber,
     "Who acts towards whom, how often, how friendly"},
    {"search", Query::kSearch, Paging::kByNumber, "Full text, best first"},
    {"why", Query::kWhy, Paging::kNone, "The evidence of one entry, step by step"},
    {"status", Query::kStatus, Paging::kNone, "What is in the record"},
    {"points", Query::kPoints, Paging::kNone,
     "Events in few cells, for drawing; best attested first"},
    {"months", Query::kMonths, Paging::kNone, "Events by month and type"},
    {"facets", Query::kFacets, Paging::kNone, "What a search found, counted"},
    {"mentions", Query::kMentions, Paging::kNone, "The words that name actors in articles"},
    {"reports", Query::kReports, Paging::kNone, "What articles say happened"},
    {"dates", Query::kDates, Paging::kNone, "Expressions of time in articles"},
    {"pages", Query::kPages, Paging::kById, "Pages that were set aside, and why"},
    {"runs", Query::kRuns, Paging::kNone, "What came in, when"},
};

enum class Shape { kText, kList, kWhole, kShare, kFlag };
struct Parameter {
  const char* name;
  Shape shape;
  const char* help;
  void (*set)(Filter& filter, std::string value, double number);
};
const Parameter kParameters[] = {
    {"actor", Shape::kList, "who takes part, by any name; repeated: all of them",
     [](Filter& f, std::string v, double) { f.actors.push_back(std::move(v)); }},
    {"between", Shape::kList, "given twice: two who take part, in any direction",
     [](Filter& f, std::string v, double) { f.between.push_back(std::move(v)); }},
    {"type", Shape::kList, "PLOVER event type, or none",
     [](Filter& f, std::string v, double) { f.types.push_back(std::move(v)); }},
    {"country", Shape::kList, "of a participant or of the place: MLI, ML or Mali",
     [](Filter& f, std::string v, double) { f.countries.push_back(std::move(v)); }},
    {"outlet", Shape::kList, "who publishes",
     [](Filter& f, std::string v, double) { f.outlets.push_back(std::move(v)); }},
    {"status", Shape::kList, "actual, future, hypothetical, negated, historical",
     [](Filter& f, std::string v, double) { f.statuses.push_back(std::move(v)); }},
    {"story", Shape::kText, "id of a story",
     [](Filter& f, std::string v, double) { f.story = std::move(v); }},
    {"from", Shape::kText, "first day (EDTF), or 7d, 2w, 3m, 1y before the record's last day",
     [](Filter& f, std::string v, double) { f.from = std::move(v); }},
    {"to", Shape::kText, "last day", [](Filter& f, std::string v, double) { f.to = std::move(v); }},
    {"min_independent", Shape::kWhole, "independent sources at least",
     [](Filter& f, std::string, double n) { f.min_independent = static_cast<int64_t>(n); }},
    {"min_confidence", Shape::kShare, "confidence at least, 0 to 1",
     [](Filter& f, std::string, double n) { f.min_confidence = n; }},
    {"limit", Shape::kWhole, "the first N of the answer",
     [](Filter& f, std::string, double n) { f.limit = static_cast<int64_t>(n); }},
    {"dates", Shape::kWhole, "timeline: the N days that matter most",
     [](Filter& f, std::string, double n) { f.dates = static_cast<int64_t>(n); }},
    {"per_date", Shape::kWhole, "timeline: entries for each of them",
     [](Filter& f, std::string, double n) { f.per_date = static_cast<int64_t>(n); }},
    {"q", Shape::kText, "search: words; \"a phrase\"; prefix*; OR, NOT",
     [](Filter& f, std::string v, double) { f.text = std::move(v); }},
    {"id", Shape::kList, "these entries only",
     [](Filter& f, std::string v, double) { f.ids.push_back(std::move(v)); }},
    {"article", Shape::kList, "what these articles hold",
     [](Filter& f, std::string v, double) { f.articles.push_back(std::move(v)); }},
    {"after", Shape::kText, "goes on after this entry; `next` of an answer has it",
     [](Filter& f, std::string v, double) { f.after = std::move(v); }},
    {"brief", Shape::kFlag, "1: without texts and evidence",
     [](Filter& f, std::string, double n) { f.brief = n > 0; }},
    {"heaviest", Shape::kFlag, "1, network: edges of most events first",
     [](Filter& f, std::string, double n) { f.heaviest = n > 0; }},
};

std::string schema_of(Shape shape) {
  switch (shape) {
    case Shape::kText:
      return "{\"type\":\"string\"}";
    case Shape::kList:
      return "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    case Shape::kWhole:
      return "{\"type\":\"integer\",\"minimum\":0}";
    case Shape::kShare:
      return "{\"type\":\"number\",\"minimum\":0,\"maximum\":1}";
    case Shape::kFlag:
      return "{\"type\":\"integer\",\"enum\":[0,1]}";
  }
  return "{}";
}

bool number_of(const std::string& text, Shape shape, double& out) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, out);
  if (error != std::errc() || stop != end || !(out >= 0)) return false;
  if (shape == Shape::kShare) return out <= 1;
  if (shape == Shape::kFlag) return out == 0 || out == 1;
  return out <= 1e15 && out == static_cast<double>(static_cast<int64_t>(out));
}

const Endpoint* endpoint_named(std::string_view name) {
  for (const Endpoint& endpoint : kEndpoints) {
    if (name == endpoint.name) return &endpoint;
  }
  return nullptr;
}

Parameters without(const Parameters& parameters, std::string_view name) {
  Parameters out;
  for (const auto& parameter : parameters) {
    if (parameter.first != name) out.push_back(parameter);
  }
  return out;
}

// One page of rows, each given to `row`, which returns false to end the page. `after` becomes what
// the next page goes on from, empty at the end of the answer.
Result<void> page_of_rows(Records& records, const Endpoint& endpoint, Filter filter, int64_t rows,
                          std::string& after, const std::function<bool(const Row&)>& row) {
  DATELINE_TRY(Records::Lease record, records.lend());
  filter.after = after;
  filter.limit = rows;
  filter.seconds = kAnswerSeconds;
  std::string last;
  bool ended = false;
  DATELINE_TRY(const uint64_t count, (*record).query(endpoint.query, filter, [&](const Row& r) {
    last = r[0].value;
    ended = !row(r);
    return !ended;
  }));
  const bool more = ended || (rows >= 0 && count == static_cast<uint64_t>(rows));
  if (!more || endpoint.paging == Paging::kNone) {
    after.clear();
  } else if (endpoint.paging == Paging::kById) {
    after = last;
  } else {
    after = std::to_string(std::atoll(after.c_str()) + static_cast<int64_t>(count));
  }
  return {};
}

Response json_answer(Records& records, const Request& request, const Endpoint& endpoint,
                     const Filter& filter) {
  int64_t rows = filter.limit;
  if (rows < 0) rows = endpoint.paging == Paging::kNone ? kMostPageRows : kPageRows;
  if (rows > kMostPageRows) {
    return problem(request, 400, "limit: at most 10000 with format=json; jsonl and csv have none");
  }
  std::string body = "{\"rows\":[", after = filter.after;
  bool first = true;
  const auto columns = RecordReader::columns(endpoint.query);
  const auto done = page_of_rows(records, endpoint, filter, rows, after, [&](const Row& row) {
    body += (first ? "" : ",\n") + to_json(columns, row);
    first = false;
    return true;
  });
  if (!done) return problem_of(request, done.error());
  body += "],\n\"next\":";
  Response response;
  if (rows > 0 && !after.empty()) {
    Parameters next = without(request.parameters, "after");
    next.emplace_back("after", after);
    const std::string address = request.path + query_string(next);
    body += json_text(address);
    response.headers.emplace_back("Link", "<" + address + ">; rel=\"next\"");
  } else {
    body += "null";
  }
  response.type = "application/json";
  response.body = body + "}\n";
  return with_etag(request, std::move(response));
}

// The whole answer, page by page; each piece is asked for when the one before is on its way.
class Stream {
 public:
  Stream(Records& records, const Endpoint& endpoint, const Filter& filter, bool csv)
      : records_(records),
        endpoint_(endpoint),
        filter_(filter),
        csv_(csv),
        after_(filter.after),
        left_(filter.limit) {}

  Result<Response::Piece> next(std::string& out) {
    // Timelines of the main days and what has no keys come in one piece.
    const bool paged =
        endpoint_.paging != Paging::kNone && filter_.dates < 0 && filter_.per_date < 0;
    int64_t rows = paged ? kStreamedRows : -1;
    if (left_ >= 0) rows = rows < 0 ? left_ : std::min(rows, left_);
    const auto columns = RecordReader::columns(endpoint_.query);
    DATELINE_CHECK(page_of_rows(records_, endpoint_, filter_, rows, after_, [&](const Row& row) {
      out += csv_ ? cli::csv_record(columns, row) : to_json(columns, row) + "\n";
      if (left_ > 0) --left_;
      return !paged || out.size() < kStreamedBytes;
    }));
    return after_.empty() || left_ == 0 ? Response::Piece::kLast : Response::Piece::kMore;
  }

 private:
  Records& records_;
  const Endpoint& endpoint_;
  const Filter filter_;
  const bool csv_;
  std::string after_;
  int64_t left_;  // -1: no limit
};

Response streamed_answer(Records& records, const Request& request, const Endpoint& endpoint,
                         const Filter& filter, bool csv) {
  const auto columns = RecordReader::columns(endpoint.query);
  Response response;
  response.type = csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl";
  response.headers.emplace_back("Content-Disposition", std::string(csv ? "attachment" : "inline") +
                                                           "; filename=\"" + endpoint.name +
                                                           (csv ? ".csv\"" : ".jsonl\""));
  if (csv) {
    Row names;
    for (const Column& column : columns)
      names.push_back({Cell::Kind::kText, std::string(column.name), {}});
    response.body = cli::csv_record(columns, names);
  }
  // std::function copies what it holds, and a stream is one.
  const auto stream = std::make_shared<Stream>(records, endpoint, filter, csv);
  // The first piece now: what goes wrong at once is told with its status.
  const auto first = stream->next(response.body);
  if (!first) return problem_of(request, first.error());
  if (*first == Response::Piece::kMore) {
    response.more = [stream](std::string& piece) {
      const auto state = stream->next(piece);
      return state ? *state : Response::Piece::kBroken;
    };
  }
  return with_etag(request, std::move(response));
}

Response api(Records& records, const Request& request, std::string_view name) {
  const Endpoint* endpoint = endpoint_named(name);
  if (!endpoint) return problem(request, 404, "There is no such query; see /api/openapi.json.");
  std::string unknown;
  auto filter = filter_of(without(request.parameters, "format"), &unknown);
  if (!filter) return problem_of(request, filter.error());
  if (!unknown.empty()) {
    return problem(request, 400, unknown + ": no such parameter; see /api/openapi.json");
  }
  if (endpoint->query == Query::kWhy) {
    if (filter->ids.size() != 1) return problem(request, 400, "why: name one id");
    filter->text = filter->ids[0];
    filter->ids.clear();
  }
  const bool searches = endpoint->query == Query::kSearch || endpoint->query == Query::kFacets;
  if (searches && filter->text.empty()) return problem(request, 400, "search: name words in q");
  const std::string_view format = value_of(request.parameters, "format");
  if (format.empty() || format == "json") return json_answer(records, request, *endpoint, *filter);
  if (format == "jsonl" || format == "csv") {
    return streamed_answer(records, request, *endpoint, *filter, format == "csv");
  }
  return problem(request, 400, "format: json, jsonl or csv");
}

Response openapi(Records&, const Request& request, std::string_view) {
  static const std::string body = [] {
    std::string parameters;
    for (const Parameter& p : kParameters) {
      parameters += std::string(parameters.empty() ? "" : ",") + "\"" + p.name + "\":{\"name\":\"" +
                    p.name + "\",\"in\":\"query\",\"description\":" + json_text(p.help) +
                    ",\"schema\":" + schema_of(p.shape) + "}";
    }
    parameters +=
        ",\"format\":{\"name\":\"format\",\"in\":\"query\",\"description\":\"a page of rows and "
        "the "
        "next address, or the whole answer\",\"schema\":{\"type\":\"string\",\"enum\":[\"json\","
        "\"jsonl\",\"csv\"],\"default\":\"json\"}}";
    std::string references;
    for (const Parameter& p : kParameters) {
      references += std::string(R"({"$ref":"#/components/parameters/)") + p.name + "\"},";
    }
    references += R"({"$ref":"#/components/parameters/format"})";
    std::string paths, schemas;
    for (const Endpoint& e : kEndpoints) {
      const std::string name = e.name;
      paths +=
          std::string(paths.empty() ? "" : ",\n") + "\"/api/v1/" + name +
          "\":{\"get\":{\"operationId\":\"" + name + "\",\"summary\":" + json_text(e.summary) +
          ",\"parameters\":[" + references +
          "],\"responses\":{\"200\":{\"description\":\"rows\",\"headers\":{\"ETag\":{\"schema\":"
          "{\"type\":\"string\"}}},\"content\":{\"application/json\":{\"schema\":{\"type\":"
          "\"object\",\"required\":[\"rows\",\"next\"],\"properties\":{\"rows\":{\"type\":"
          "\"array\",\"items\":{\"$ref\":\"#/components/schemas/" +
          name +
          "\"}},\"next\":{\"type\":[\"string\",\"null\"]}}}},\"application/jsonl\":{},"
          "\"text/csv\":{}}},\"304\":{\"description\":\"as you have it\"},\"default\":{"
          "\"description\":\"problem\",\"content\":{\"application/problem+json\":{\"schema\":"
          "{\"$ref\":\"#/components/schemas/problem\"}}}}}}}";
      std::string columns;
      for (const Column& column : RecordReader::columns(e.query)) {
        columns += std::string(columns.empty() ? "" : ",") + json_text(column.name) + ":{}";
      }
      schemas += "\"" + name + "\":{\"type\":\"object\",\"properties\":{" + columns + "}},";
    }
    schemas +=
        R"("problem":{"type":"object","properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}})";
    return "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Dateline\",\"version\":\"1\","
           "\"description\":"
           "\"The record, read-only. Rows have the keys that docs/record.md describes.\"},\n"
           "\"paths\":{" +
           paths + "},\n\"components\":{\"parameters\":{" + parameters + "},\n\"schemas\":{" +
           schemas + "}}}\n";
  }();
  return with_etag(request, {200, "application/json", body, {}, {}});
}

}  // namespace

Result<Filter> filter_of(const Parameters& parameters, std::string* unknown) {
  Filter filter;
  for (const auto& [name, value] : parameters) {
    const Parameter* known = nullptr;
    for (const Parameter& parameter : kParameters) {
      if (name == parameter.name) known = &parameter;
    }
    if (!known) {
      if (unknown && unknown->empty()) *unknown = name;
      continue;
    }
    if (value.empty()) continue;  // a field of a form that was left open
    double number = 0;
    const bool counts = known->shape != Shape::kText && known->shape != Shape::kList;
    if (counts && !number_of(value, known->shape, number)) {
      return Error{ErrorCode::kUsage, name + ": \"" + value + "\" is no value for it"};
    }
    known->set(filter, value, number);
  }
  return filter;
}

std::vector<Route> api_routes() { return {{"/api/v1/*", api}, {"/api/openapi.json", openapi}}; }

}  // namespace dateline::server
