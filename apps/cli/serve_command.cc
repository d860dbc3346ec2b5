// The reading room until somebody stops it.
#include "commands.h"
#include "server/server.h"
#include "terminal.h"

namespace dateline::cli {

int serve_command(const Settings& settings, const RoomOptions& options) {
  server::Options room;
  room.db = settings.db;
  room.host = options.host;
  room.port = static_cast<uint16_t>(options.port);
  room.token = options.token;
  room.threads = threads_of(settings);
  const auto done = server::serve(
      room, [](const std::string& address) { say("reading room at " + address); }, interrupted);
  if (!done) {
    return done.error().code == ErrorCode::kUsage ? fail(done.error()) : fail_record(done.error());
  }
  return interrupted_code();
}

}  // namespace dateline::cli
