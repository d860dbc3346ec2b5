// From a question to its answer. Knows no sockets.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "dateline/queries.h"
#include "server/http.h"

namespace dateline::server {

// Open readers of one record, lent to one answer at a time. A record that was replaced by another
// file is opened anew.
class Records {
 public:
  explicit Records(std::string path) : path_(std::move(path)) {}

  class Lease {
   public:
    Lease(Records& records, RecordReader reader, uint64_t file)
        : records_(&records), reader_(std::move(reader)), file_(file) {}
    Lease(Lease&& other) noexcept
        : records_(other.records_), reader_(std::move(other.reader_)), file_(other.file_) {
      other.records_ = nullptr;
    }
    ~Lease() {
      if (records_) records_->give_back(std::move(reader_), file_);
    }
    RecordReader& operator*() { return reader_; }

   private:
    Records* records_;
    RecordReader reader_;
    uint64_t file_;
  };
  Result<Lease> lend();

 private:
  friend class Lease;
  void give_back(RecordReader reader, uint64_t file);
  uint64_t file_now() const;  // which file lies at the path

  std::string path_;
  std::mutex mutex_;
  std::vector<std::pair<uint64_t, RecordReader>> idle_;
};

// Counted since the start, shown by /metrics.
struct Metrics {
  std::atomic<int64_t> connections{0}, refused{0};
  std::mutex mutex;
  struct Route {
    std::map<unsigned, uint64_t> answers;  // by status
    double seconds = 0;
    std::vector<uint64_t> buckets;
  };
  std::map<std::string, Route> routes;
  void count(const std::string& route, unsigned status, double seconds);
  std::string text();
};

class Router {
 public:
  Router(std::string db, std::string token) : records_(std::move(db)), token_(std::move(token)) {}
  // Thread-safe.
  Response answer(const Request& request);
  Records& records() { return records_; }
  Metrics& metrics() { return metrics_; }

 private:
  bool may_enter(const Request& request) const;

  Records records_;
  Metrics metrics_;
  std::string token_;
};

using Handler = Response (*)(Records& records, const Request& request, std::string_view rest);
struct Route {
  const char* path;  // "/event/*": the rest goes to the handler
  Handler handler;
};
// Of the API and of the pages; each has its file.
std::vector<Route> api_routes();
std::vector<Route> page_routes();
std::vector<Route> asset_routes();

// Parameters as a filter; kUsage for a value that is none. `unknown` gets names that are no flags
// (may be null: they are passed over).
Result<Filter> filter_of(const Parameters& parameters, std::string* unknown);
Response problem_of(const Request& request, const Error& error);
// An answer with its ETag, or 304 where the asker has it.
Response with_etag(const Request& request, Response response);

inline constexpr double kAnswerSeconds = 10;  // of CPU for one query; a filter takes milliseconds

}  // namespace dateline::server
