// One table of routes, looked up by path; who may enter; what is counted.
#include "server/router.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>

namespace dateline::server {
namespace {

constexpr double kBuckets[] = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};
constexpr size_t kIdleReaders = 16;  // each holds SQLite's page cache of 2 MB

// The same time for every wrong guess.
bool same(std::string_view a, std::string_view b) {
  unsigned difference = a.size() == b.size() ? 0 : 1;
  for (size_t i = 0; i < a.size() && !b.empty(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i % b.size()]);
  }
  return difference == 0;
}

const std::vector<Route>& routes() {
  static const std::vector<Route> table = [] {
    std::vector<Route> all = page_routes();
    for (const auto& more : {api_routes(), asset_routes()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return table;
}

// FNV-1a over the answer. Two answers that differ are told apart but for one chance in 2^64.
std::string etag_of(std::string_view body) {
  uint64_t hash = 14695981039346656037ull;
  for (const char c : body) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  char text[20];
  std::snprintf(text, sizeof text, "\"%016llx\"", static_cast<unsigned long long>(hash));
  return text;
}

}  // namespace

uint64_t Records::file_now() const {
  struct stat info {};
  return stat(path_.c_str(), &info) == 0 ? static_cast<uint64_t>(info.st_ino) : 0;
}

Result<Records::Lease> Records::lend() {
  const uint64_t file = file_now();
  {
    const std::lock_guard lock(mutex_);
    while (!idle_.empty()) {
      auto [of, reader] = std::move(idle_.back());
      idle_.pop_back();
      if (of == file) return Lease(*this, std::move(reader), file);
    }
  }
  DATELINE_TRY(RecordReader reader, RecordReader::open(path_));
  return Lease(*this, std::move(reader), file);
}

void Records::give_back(RecordReader reader, uint64_t file) {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kIdleReaders) idle_.emplace_back(file, std::move(reader));
}

void Metrics::count(const std::string& route, unsigned status, double seconds) {
  const std::lock_guard lock(mutex);
  Route& r = routes[route];
  r.buckets.resize(std::size(kBuckets));
  ++r.answers[status];
  r.seconds += seconds;
  for (size_t i = 0; i < std::size(kBuckets); ++i) {
    if (seconds <= kBuckets[i]) ++r.buckets[i];
  }
}

std::string Metrics::text() {
  const std::lock_guard lock(mutex);
  const auto number = [](double value) {
    char out[32];
    std::snprintf(out, sizeof out, "%g", value);
    return std::string(out);
  };
  std::string out = "# TYPE dateline_connections gauge\ndateline_connections " +
                    std::to_string(connections.load()) +
                    "\n# TYPE dateline_connections_refused_total counter\n"
                    "dateline_connections_refused_total " +
                    std::to_string(refused.load()) + "\n# TYPE dateline_requests_total counter\n";
  for (const auto& [name, route] : routes) {
    for (const auto& [status, count] : route.answers) {
      out += "dateline_requests_total{route=\"" + name + "\",status=\"" + std::to_string(status) +
             "\"} " + std::to_string(count) + "\n";
    }
  }
  out += "# TYPE dateline_answer_seconds histogram\n";
  for (const auto& [name, route] : routes) {
    uint64_t all = 0;
    for (const auto& [status, count] : route.answers) all += count;
    for (size_t i = 0; i < route.buckets.size(); ++i) {
      out += "dateline_answer_seconds_bucket{route=\"" + name + "\",le=\"" + number(kBuckets[i]) +
             "\"} " + std::to_string(route.buckets[i]) + "\n";
    }
    const std::string label = "{route=\"" + name + "\"";
    out += "dateline_answer_seconds_bucket" + label + ",le=\"+Inf\"} " + std::to_string(all) +
           "\ndateline_answer_seconds_sum" + label + "} " + number(route.seconds) +
           "\ndateline_answer_seconds_count" + label + "} " + std::to_string(all) + "\n";
  }
  return out;
}

bool Router::may_enter(const Request& request) const {
  return token_.empty() || same(request.bearer, token_) || same(request.cookie, token_);
}

Response Router::answer(const Request& request) {
  const auto start = std::chrono::steady_clock::now();
  std::string name = "none";
  Response response = [&]() -> Response {
    if (request.path == "/healthz") {
      name = "/healthz";
      auto record = records_.lend();
      if (!record) return problem_of(request, record.error());
      return {200, "text/plain; charset=utf-8", "ok\n", {}, {}};
    }
    const std::string_view given = value_of(request.parameters, "token");
    if (!token_.empty() && request.page_wanted && same(given, token_)) {
      // The address that was printed at the start: the token moves into a cookie, out of sight.
      Parameters rest;
      for (const auto& parameter : request.parameters) {
        if (parameter.first != "token") rest.push_back(parameter);
      }
      Response out{303, "text/plain; charset=utf-8", "", {}, {}};
      std::string location;  // of the path only what may stand in one
      for (size_t at = 0; at < request.path.size();) {
        const size_t slash = request.path.find('/', at + 1);
        location += "/" + encode_url(request.path.substr(at + 1, slash - at - 1));
        at = slash == std::string::npos ? request.path.size() : slash;
      }
      if (location.starts_with("//")) location = "/timeline";
      out.headers = {{"Location", location + query_string(rest)},
                     {"Set-Cookie", "dateline=" + token_ + "; HttpOnly; SameSite=Strict; Path=/"}};
      return out;
    }
    if (!may_enter(request)) {
      Response out =
          problem(request, 401, "This room asks for the token that \"dateline serve\" printed.");
      out.headers.emplace_back("WWW-Authenticate", "Bearer");
      return out;
    }
    if (request.path == "/metrics") {
      name = "/metrics";
      return {200, "text/plain; version=0.0.4; charset=utf-8", metrics_.text(), {}, {}};
    }
    for (const Route& route : routes()) {
      const std::string_view path = route.path;
      const bool open = path.ends_with("*");
      const std::string_view head = open ? path.substr(0, path.size() - 1) : path;
      if (open ? !request.path.starts_with(head) : request.path != head) continue;
      name = path;
      return route.handler(records_, request, std::string_view(request.path).substr(head.size()));
    }
    return problem(request, 404, "There is nothing at this address.");
  }();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  metrics_.count(name, response.status, taken.count());
  return response;
}

Response problem_of(const Request& request, const Error& error) {
  switch (error.code) {
    case ErrorCode::kUsage:
      return problem(request, 400, error.message);
    case ErrorCode::kNotFound:
      return problem(request, 404, error.message);
    case ErrorCode::kIo:
    case ErrorCode::kRefused: {
      Response out = problem(request, 503, error.message);
      out.headers.emplace_back("Retry-After", "2");
      return out;
    }
    default:
      return problem(request, 500, error.message);
  }
}

Response with_etag(const Request& request, Response response) {
  if (response.status != 200 || response.more) return response;
  const std::string etag = etag_of(response.body);
  response.headers.emplace_back("ETag", etag);
  if (request.etag.find(etag) != std::string::npos || request.etag == "*") {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

}  // namespace dateline::server
