// Sockets: one thread talks to all of them, a pool answers. Every wait has an end, every buffer a
// limit: a client that sends or reads slowly costs a socket and a few kilobytes for a while.
//
// One coroutine a connection: read a header, check what may be asked at all (method, Host, no
// body), let the pool answer, write. No file is ever opened by a name from outside, nothing is
// written anywhere, no answer may be read by another site (no CORS), so that GET is all there is.
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>

#include "server/router.h"
#include "server/server.h"

namespace dateline::server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using asio::awaitable;
constexpr auto kTuple = asio::experimental::as_tuple(asio::use_awaitable);

using std::chrono::seconds;
constexpr seconds kHeaderTime{10};  // from the connection, or the last answer, to a whole header
constexpr seconds kWriteTime{30};   // for one piece of an answer
constexpr uint32_t kHeaderBytes = 16 << 10;  // of all lines of a header; browsers send about 1 KB
constexpr size_t kPieceBytes = 64 << 10;
constexpr int64_t kMostConnections = 4000;  // a few KB each
constexpr int64_t kMostWaiting = 256;       // answers in the making; more are told to come back

constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
    "'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'";

struct Room {
  Router router;
  asio::thread_pool pool;
  std::vector<std::string> authorities;  // what Host may say; empty: anything (a token is asked)
  std::atomic<int64_t> waiting{0};

  Room(const Options& options)
      : router(options.db, options.token), pool(std::max<size_t>(options.threads, 1)) {}
};

bool is_loopback(const std::string& host) {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(host, error);
  return host == "localhost" || (!error && address.is_loopback());
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string cookie_token(std::string_view cookies) {
  constexpr std::string_view kName = "dateline=";
  for (size_t at = 0; at < cookies.size();) {
    while (at < cookies.size() && (cookies[at] == ' ' || cookies[at] == ';')) ++at;
    const size_t end = std::min(cookies.find(';', at), cookies.size());
    const std::string_view pair = cookies.substr(at, end - at);
    if (pair.starts_with(kName)) return std::string(pair.substr(kName.size()));
    at = end;
  }
  return {};
}

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

// What is settled before anybody asks the record: nothing, or the answer.
std::optional<Response> refused(const Room& room, const http::request<http::empty_body>& message,
                                bool has_body, Request& request) {
  const auto at = [&](http::field field) { return view(message[field]); };
  const bool understood = parse_target(view(message.target()), request);
  request.etag = at(http::field::if_none_match);
  request.authority = lower(at(http::field::host));
  request.cookie = cookie_token(at(http::field::cookie));
  constexpr std::string_view kBearer = "Bearer ";
  if (at(http::field::authorization).starts_with(kBearer)) {
    request.bearer = at(http::field::authorization).substr(kBearer.size());
  }
  const auto& may = room.authorities;
  if (!may.empty() && std::find(may.begin(), may.end(), request.authority) == may.end()) {
    return problem(request, 421, "This room does not answer to that name.");
  }
  if (message.method() != http::verb::get && message.method() != http::verb::head) {
    Response out = problem(request, 405, "The record is only read here: GET and HEAD.");
    out.headers.emplace_back("Allow", "GET, HEAD");
    return out;
  }
  if (has_body) return problem(request, 413, "A question has no body.");
  if (!understood) return problem(request, 400, "This address is malformed.");
  return std::nullopt;
}

void add_headers(http::response_header<>& header, const Response& response) {
  header.set(http::field::content_type, response.type);
  header.set("Content-Security-Policy", kPolicy);
  header.set("X-Content-Type-Options", "nosniff");
  header.set("Referrer-Policy", "no-referrer");
  header.set("Cross-Origin-Opener-Policy", "same-origin");
  header.set("Cross-Origin-Resource-Policy", "same-origin");
  header.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  header.set(http::field::cache_control, "no-cache");  // kept, but asked for again with its ETag
  for (const auto& [name, value] : response.headers) header.set(name, value);
}

// The rest of a streamed answer: in chunks, or to who speaks HTTP/1.0 up to the end of the
// connection. False where that is of no more use.
awaitable<bool> write_pieces(Room& room, beast::tcp_stream& stream, Response& response,
                             bool chunked) {
  std::string piece = std::move(response.body);
  auto state = Response::Piece::kMore;
  for (;;) {
    if (!piece.empty()) {
      stream.expires_after(kWriteTime);
      const auto written =
          chunked
              ? co_await asio::async_write(stream, http::make_chunk(asio::buffer(piece)), kTuple)
              : co_await asio::async_write(stream, asio::buffer(piece), kTuple);
      if (std::get<0>(written)) co_return false;
    }
    if (state != Response::Piece::kMore) break;
    piece.clear();
    state = co_await asio::co_spawn(
        room.pool, [&]() -> awaitable<Response::Piece> { co_return response.more(piece); },
        asio::use_awaitable);
  }
  if (state == Response::Piece::kBroken || !chunked) co_return false;
  stream.expires_after(kWriteTime);
  auto [error, n] = co_await asio::async_write(stream, http::make_chunk_last(), kTuple);
  co_return !error;
}

awaitable<bool> write_answer(Room& room, beast::tcp_stream& stream, Response response,
                             unsigned version, bool head, bool keep) {
  http::response_header<> header;
  if (response.more) {
    http::response<http::empty_body> message{http::int_to_status(response.status), version};
    add_headers(message, response);
    const bool chunked = version >= 11;
    message.keep_alive(keep && chunked);
    if (chunked) message.chunked(true);
    http::response_serializer<http::empty_body> serializer{message};
    stream.expires_after(kWriteTime);
    auto [error, n] = co_await http::async_write_header(stream, serializer, kTuple);
    if (error || head) co_return !error && keep;
    co_return co_await write_pieces(room, stream, response, chunked) && keep;
  }
  http::response<http::buffer_body> message{http::int_to_status(response.status), version};
  add_headers(message, response);
  message.keep_alive(keep);
  const bool bodiless = response.status == 304;
  if (!bodiless) message.content_length(response.body.size());
  message.body().data = nullptr;
  message.body().more = false;
  http::response_serializer<http::buffer_body> serializer{message};
  stream.expires_after(kWriteTime);
  auto [error, n] = co_await http::async_write_header(stream, serializer, kTuple);
  if (error) co_return false;
  // Piece by piece, so that the time limit is one for each and not for all.
  for (size_t at = 0; !head && !bodiless && at < response.body.size(); at += kPieceBytes) {
    stream.expires_after(kWriteTime);
    const auto piece =
        asio::buffer(response.body.data() + at, std::min(kPieceBytes, response.body.size() - at));
    auto [failed, m] = co_await asio::async_write(stream, piece, kTuple);
    if (failed) co_return false;
  }
  co_return keep;
}

// Says goodbye so that the last answer arrives: what the client still sends is read and dropped for
// a moment, since closing a socket with unread bytes resets it.
awaitable<void> close(beast::tcp_stream& stream) {
  constexpr size_t kDropped = 1 << 20;
  boost::system::error_code ignored;
  stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  char sink[4096];
  stream.expires_after(seconds(2));
  for (size_t dropped = 0; dropped < kDropped;) {
    auto [error, n] = co_await stream.async_read_some(asio::buffer(sink), kTuple);
    if (error) break;
    dropped += n;
  }
}

awaitable<void> converse(Room& room, tcp::socket socket) {
  beast::tcp_stream stream(std::move(socket));
  beast::flat_buffer buffer(kHeaderBytes + 1024);
  for (bool goes_on = true; goes_on;) {
    http::request_parser<http::empty_body> parser;
    parser.header_limit(kHeaderBytes);
    stream.expires_after(kHeaderTime);
    auto [error, n] = co_await http::async_read_header(stream, buffer, parser, kTuple);
    Request request;
    if (error) {
      // Silence and the end of the connection need no answer.
      const bool ours =
          error.category() == http::make_error_code(http::error::bad_method).category();
      if (!ours || error == http::error::end_of_stream || error == http::error::partial_message)
        break;
      const bool large =
          error == http::error::header_limit || error == http::error::buffer_overflow;
      co_await write_answer(
          room, stream,
          problem(request, large ? 431 : 400,
                  large ? "These header fields are too large." : "This is no HTTP request."),
          11, false, false);
      break;
    }
    const auto& message = parser.get();
    const auto length = parser.content_length();
    const bool has_body = parser.chunked() || (length && *length > 0);
    const bool keep = message.keep_alive() && !has_body;
    const bool head = message.method() == http::verb::head;
    const unsigned version = message.version();
    auto early = refused(room, message, has_body, request);
    if (!early && room.waiting >= kMostWaiting) {
      early = problem(request, 503, "Too many questions at once; ask again in a moment.");
      early->headers.emplace_back("Retry-After", "1");
    }
    if (!early) {
      ++room.waiting;
      stream.expires_never();  // the answer has a time limit of its own
      early = co_await asio::co_spawn(
          room.pool, [&]() -> awaitable<Response> { co_return room.router.answer(request); },
          asio::use_awaitable);
      --room.waiting;
    }
    goes_on = co_await write_answer(room, stream, std::move(*early), version, head, keep);
  }
  co_await close(stream);
}

awaitable<void> listen(Room& room, tcp::acceptor& acceptor) {
  asio::steady_timer pause(acceptor.get_executor());
  Metrics& metrics = room.router.metrics();
  for (;;) {
    auto [error, socket] = co_await acceptor.async_accept(kTuple);
    if (error == asio::error::operation_aborted) co_return;
    if (error) {  // no descriptors left: some will be closed by their time limits
      pause.expires_after(std::chrono::milliseconds(50));
      co_await pause.async_wait(kTuple);
      continue;
    }
    if (metrics.connections >= kMostConnections) {
      ++metrics.refused;
      continue;  // the socket closes
    }
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    ++metrics.connections;
    asio::co_spawn(acceptor.get_executor(), converse(room, std::move(socket)),
                   [&metrics](std::exception_ptr) { --metrics.connections; });
  }
}

awaitable<void> wait_for_stop(asio::io_context& io, const std::function<bool()>& stopped) {
  asio::steady_timer timer(io);
  while (!stopped()) {
    timer.expires_after(std::chrono::milliseconds(100));
    co_await timer.async_wait(kTuple);
  }
  io.stop();
}

}  // namespace

Result<void> serve(const Options& options, const std::function<void(const std::string&)>& ready,
                   const std::function<bool()>& stopped) {
  const bool loopback = is_loopback(options.host);
  if (!loopback && options.token.empty()) {
    return Error{ErrorCode::kUsage,
                 "--host " + options.host + ": others can reach that address; name a --token"};
  }
  Room room(options);
  DATELINE_CHECK([&]() -> Result<void> {
    auto record = room.router.records().lend();
    if (!record) return record.error();
    return {};
  }());
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, kMostConnections + 100);
    (void)setrlimit(RLIMIT_NOFILE, &files);
  }

  asio::io_context io(1);
  tcp::acceptor acceptor(io);
  boost::system::error_code error;
  tcp::resolver resolver(io);
  const auto found =
      resolver.resolve(options.host, std::to_string(options.port),
                       tcp::resolver::passive | tcp::resolver::numeric_service, error);
  if (!error) {
    const tcp::endpoint endpoint = found.begin()->endpoint();
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  }
  if (error) {
    return Error{ErrorCode::kUsage,
                 options.host + ":" + std::to_string(options.port) + ": " + error.message()};
  }
  const std::string port = std::to_string(acceptor.local_endpoint().port());
  const bool six = options.host.find(':') != std::string::npos;
  const std::string host = six ? "[" + options.host + "]" : options.host;
  if (loopback) {
    for (const std::string& name :
         {std::string("localhost"), std::string("127.0.0.1"), std::string("[::1]"), lower(host)}) {
      room.authorities.push_back(name + ":" + port);
      if (port == "80") room.authorities.push_back(name);
    }
  }
  asio::co_spawn(io, listen(room, acceptor), asio::detached);
  asio::co_spawn(io, wait_for_stop(io, stopped), asio::detached);
  ready("http://" + host + ":" + port + "/" +
        (options.token.empty() ? "" : "?token=" + encode_url(options.token)));
  io.run();
  room.pool.join();
  return {};
}

}  // namespace dateline::server
