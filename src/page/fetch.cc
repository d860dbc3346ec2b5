// Fetching by libcurl. One request: robots.txt of the host first (kept for the run), then the pause
// that the host is owed, then the transfer, redirects followed by hand so that each hop is judged
// anew. Addresses are judged in the socket callback, when the name has been resolved and nothing
// has been sent: what DNS says at another time does not matter. Proxies of the environment are not
// used: they would resolve names out of our sight. No cookies, no credentials.
#include "dateline/fetch.h"

#include <curl/curl.h>
#include <netinet/in.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <thread>
#include <utility>

#include "base/characters.h"
#include "base/civil.h"
#include "page/address.h"
#include "page/http_message.h"
#include "page/robots.h"
#include "page/size_text.h"
#include "page/url.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr size_t kMaxHeaders = 256 << 10;
constexpr double kLongestWait = 120;  // a host that asks for more is left until later
constexpr int kTries = 3;             // of a request that a host puts off

struct Host {
  Clock::time_point next{};  // when it may be asked again
  double pause = 0;          // that its robots.txt states
};

struct Answer {
  int status = 0;
  std::string headers, body;
  bool is_private = false, too_large = false;
  CURLcode code = CURLE_OK;
};

struct Transfer {
  Answer* answer;
  uint64_t limit;
  bool allow_private;
  bool (*stop)();
};

size_t take_body(char* data, size_t size, size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  const size_t bytes = size * count;
  if (transfer.answer->body.size() + bytes > transfer.limit) {
    transfer.answer->too_large = true;
    return 0;
  }
  transfer.answer->body.append(data, bytes);
  return bytes;
}

size_t take_header(char* data, size_t size, size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  const size_t bytes = size * count;
  if (transfer.answer->headers.size() + bytes > kMaxHeaders) return 0;
  transfer.answer->headers.append(data, bytes);
  return bytes;
}

bool is_public(const curl_sockaddr& address) {
  if (address.family == AF_INET) {
    const auto& four = reinterpret_cast<const sockaddr_in&>(address.addr);
    return is_public_ipv4(reinterpret_cast<const uint8_t*>(&four.sin_addr));
  }
  if (address.family == AF_INET6) {
    const auto& six = reinterpret_cast<const sockaddr_in6&>(address.addr);
    return is_public_ipv6(reinterpret_cast<const uint8_t*>(&six.sin6_addr));
  }
  return false;
}

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (!transfer.allow_private && !is_public(*address)) {
    transfer.answer->is_private = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int on_progress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& transfer = *static_cast<Transfer*>(user);
  return transfer.stop && transfer.stop() ? 1 : 0;
}

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Seconds that "Retry-After" asks for, in either of its forms; negative: not stated.
double retry_after(std::string_view value) {
  if (value.empty()) return -1;
  if (value.find_first_not_of("0123456789") == value.npos)
    return std::atof(std::string(value.substr(0, 9)).c_str());
  const std::time_t then = curl_getdate(std::string(value).c_str(), nullptr);
  return then < 0 ? -1 : std::max(0.0, std::difftime(then, std::time(nullptr)));
}

struct GlobalCurl {
  GlobalCurl() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

}  // namespace

struct Fetcher::Impl {
  Options options;
  CURL* curl = nullptr;
  bool (*stop)() = nullptr;
  std::map<std::string, Robots> robots;
  std::map<std::string, Host> hosts;
  struct Known {
    std::string etag, modified;
  };
  std::map<std::string, Known> known;

  ~Impl() {
    if (curl) curl_easy_cleanup(curl);
  }

  std::string product() const { return options.agent.substr(0, options.agent.find('/')); }
  bool stopped() const { return stop && stop(); }

  // One transfer; no redirects, no waiting.
  Answer transfer(const Url& url, const std::vector<std::string>& extra, double seconds) {
    Answer answer;
    Transfer state{&answer, options.limits.json_line_bytes, options.allow_private, stop};
    curl_easy_reset(curl);
    const std::string text = url.text();
    curl_easy_setopt(curl, CURLOPT_URL, text.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, options.agent.c_str());
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max(seconds, 0.001) * 1000));
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &state);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &state);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &state);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &state);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    // Decoded by us, under the limits of decompression.
    curl_slist* headers = curl_slist_append(nullptr, "Accept-Encoding: gzip, deflate, br");
    headers = curl_slist_append(
        headers, "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
    for (const std::string& header : extra) headers = curl_slist_append(headers, header.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    answer.code = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
  }

  // Until the host may be asked again; false if stopped.
  bool wait_for(const std::string& host) {
    const auto until = hosts[host].next;
    while (Clock::now() < until) {
      if (stopped()) return false;
      std::this_thread::sleep_for(
          std::min<Clock::duration>(until - Clock::now(), std::chrono::milliseconds(100)));
    }
    return !stopped();
  }

  void rest(const std::string& host, double seconds) {
    auto& next = hosts[host].next;
    next = std::max(next, Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                             Seconds(std::max(seconds, hosts[host].pause))));
  }

  Error why(const Url& url, const Answer& answer) const {
    const std::string text = url.text();
    if (answer.is_private) {
      return {ErrorCode::kRefused,
              text + ": refused: " + url.host + " is an address of a private or special network"};
    }
    if (answer.too_large) {
      return {ErrorCode::kRefused,
              text + ": refused: more than " + size_text(options.limits.json_line_bytes)};
    }
    if (answer.code == CURLE_ABORTED_BY_CALLBACK) return {ErrorCode::kIo, text + ": interrupted"};
    return {ErrorCode::kIo, text + ": " + curl_easy_strerror(answer.code)};
  }

  // One request when its host is due, put off as often as the host asks.
  Result<Answer> ask(const Url& url, const std::vector<std::string>& extra, double seconds) {
    for (int tries = 1;; ++tries) {
      if (!wait_for(url.host)) return Error{ErrorCode::kIo, url.text() + ": interrupted"};
      Answer answer = transfer(url, extra, seconds);
      rest(url.host, options.limits.host_seconds);
      if (answer.code != CURLE_OK) return why(url, answer);
      if (answer.status != 429 && answer.status != 503) return answer;
      const double later = retry_after(header_value(answer.headers, "retry-after"));
      rest(url.host, later);
      if (later < 0 || tries == kTries) return answer;
      if (later > kLongestWait) {
        return Error{ErrorCode::kIo, url.text() + ": the server asks to come back in " +
                                         std::to_string(static_cast<int>(later)) + " s"};
      }
    }
  }

  // The host's robots.txt, its own redirects followed (RFC 9309, 2.3.1.2).
  Result<const Robots*> rules(const Url& url, double seconds) {
    const std::string origin = url.origin();
    if (const auto at = robots.find(origin); at != robots.end()) return &at->second;
    Url from = url;
    from.path = "/robots.txt";
    Robots parsed;
    for (int hops = 0;; ++hops) {
      auto answer = ask(from, {}, seconds);
      if (!answer) {
        if (answer.error().code == ErrorCode::kRefused || stopped()) return answer.error();
        return Error{ErrorCode::kIo, answer.error().message};
      }
      if (is_redirect(answer->status) && hops < options.limits.fetch_redirects) {
        const auto next =
            parse_url(resolve_url(from.text(), header_value(answer->headers, "location")));
        if (next) {
          from = *next;
          continue;
        }
      }
      if (answer->status >= 500 || answer->status == 429) {
        parsed = Robots::nothing_allowed();  // RFC 9309, 2.3.1.4
      } else if (answer->status == 200) {
        const auto body = decoded(*answer);
        if (body) parsed = Robots::parse(*body, product());
      }
      break;
    }
    hosts[url.host].pause = parsed.delay();
    return &robots.emplace(origin, std::move(parsed)).first->second;
  }

  Result<std::string> decoded(const Answer& answer) const {
    HttpMessage message;
    message.content_encoding = lower_ascii(header_value(answer.headers, "content-encoding"));
    message.body = answer.body;
    Limits limits = options.limits;
    limits.page_bytes = limits.json_line_bytes;
    return decoded_body(message, limits);
  }

  Result<Fetched> get(const std::string& text) {
    auto url = parse_url(text);
    if (!url) return Error{ErrorCode::kRefused, text + ": no address that can be fetched"};
    const auto begun = Clock::now();
    double waited = 0;  // politeness is not the server's time
    for (int hops = 0;; ++hops) {
      const auto before = Clock::now();
      DATELINE_TRY(const Robots* allowed, rules(*url, options.limits.fetch_seconds));
      if (!allowed->allows(url->path))
        return Error{ErrorCode::kRefused, text + ": refused by robots.txt of " + url->host};
      if (!wait_for(url->host)) return Error{ErrorCode::kIo, text + ": interrupted"};
      waited += Seconds(Clock::now() - before).count();
      const double left =
          options.limits.fetch_seconds - (Seconds(Clock::now() - begun).count() - waited);
      if (left <= 0) return Error{ErrorCode::kIo, text + ": takes longer than allowed"};
      std::vector<std::string> extra;
      if (const auto at = known.find(url->text()); at != known.end()) {
        if (!at->second.etag.empty()) extra.push_back("If-None-Match: " + at->second.etag);
        if (!at->second.modified.empty())
          extra.push_back("If-Modified-Since: " + at->second.modified);
      }
      DATELINE_TRY(const Answer answer, ask(*url, extra, left));
      if (is_redirect(answer.status)) {
        const std::string_view location = header_value(answer.headers, "location");
        if (hops == options.limits.fetch_redirects) {
          return Error{ErrorCode::kRefused,
                       text + ": refused: more than " + std::to_string(hops) + " redirects"};
        }
        const std::string next = resolve_url(url->text(), location);
        url = location.empty() ? std::nullopt : parse_url(next);
        if (!url) {
          return Error{ErrorCode::kRefused, text +
                                                ": refused: redirects to what is no web address: " +
                                                std::string(location.substr(0, 200))};
        }
        continue;
      }
      return finish(text, *url, answer);
    }
  }

  Result<Fetched> finish(const std::string& asked, const Url& url, const Answer& answer) {
    Fetched got;
    got.status = answer.status;
    got.url = url.text();
    got.time = utc_now();
    if (answer.status == 304) {
      got.unchanged = true;
      return got;
    }
    if (answer.status != 200) {
      const bool gone = answer.status == 404 || answer.status == 410;
      return Error{gone ? ErrorCode::kNotFound : ErrorCode::kIo,
                   asked + ": the server answers " + std::to_string(answer.status)};
    }
    auto body = decoded(answer);
    if (!body) return Error{body.error().code, asked + ": " + body.error().message};
    got.body = std::move(body).value();
    got.content_type = header_value(answer.headers, "content-type");
    // A header is a line: what the server put into it goes back without line breaks.
    known[url.text()] = {std::string(header_value(answer.headers, "etag")),
                         std::string(header_value(answer.headers, "last-modified"))};
    return got;
  }
};

Fetcher::Fetcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Fetcher::Fetcher(Fetcher&&) noexcept = default;
Fetcher& Fetcher::operator=(Fetcher&&) noexcept = default;
Fetcher::~Fetcher() = default;

Result<Fetcher> Fetcher::make(const Options& options) {
  static const GlobalCurl global;
  auto impl = std::make_unique<Impl>();
  impl->options = options;
  impl->curl = curl_easy_init();
  if (!impl->curl) return Error{ErrorCode::kIo, "libcurl does not start"};
  return Fetcher(std::move(impl));
}

Result<Fetched> Fetcher::get(const std::string& url) { return impl_->get(url); }
void Fetcher::set_stop(bool (*stop)()) { impl_->stop = stop; }

}  // namespace dateline
