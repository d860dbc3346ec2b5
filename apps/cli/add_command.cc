// `dateline add`: read and keep, then reconcile. In a pipe one JSON line a page, written when the
// page is durable; on a terminal only what was set aside, and a summary. `dateline watch` is the
// same again and again: what a record holds already is not read twice.
#include <chrono>
#include <cstdio>
#include <thread>

#include "commands.h"
#include "dateline/adder.h"
#include "dateline/fetch.h"
#include "progress.h"
#include "terminal.h"

namespace dateline::cli {
namespace {

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (u < 0x20 || u == 0x7F) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", u);
      out += escape;
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string json_line(const Added& added) {
  std::string out = "{\"id\":";
  append_json(out, added.id);
  out += ",\"status\":";
  append_json(out, word_of(added.status));
  out += ",\"reason\":";
  added.reason.empty() ? void(out += "null") : append_json(out, added.reason);
  return out + "}";
}

std::string summary_line(const AddSummary& summary, double seconds) {
  std::string out;
  const auto part = [&](uint64_t count, const char* word) {
    if (count > 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + word;
  };
  part(summary.added, "added");
  part(summary.updated, "updated");
  part(summary.unchanged, "unchanged");
  part(summary.set_aside, "set aside");
  char time[32];
  std::snprintf(time, sizeof time, " in %.1f s", seconds);
  return (out.empty() ? "nothing" : out) + time;
}

int add_inputs(const Reader& reader, Inputs& in, const Settings& settings, bool reread) {
  Inputs* const inputs = &in;
  const bool lines = !is_terminal(stdout);
  uint64_t pages = 0;
  Progress progress(settings.quiet);
  const auto summary =
      add_all(reader, in, {settings.db, threads_of(settings), reread}, [&](const Added& added) {
        if (added.status == AddStatus::kSetAside) progress.note(added.source + ": " + added.reason);
        progress.update(++pages, inputs->bytes_read(), inputs->bytes_total());
        // A reader of the pipe sees each group of pages as soon as it is safe.
        return (!lines || (put_line(json_line(added)) && flush())) && !interrupted();
      });
  if (!summary) return finish(fail_record(summary.error()));
  for (const std::string& path : inputs->left_out())
    say(path + ": left out (about the folder, not a page)");
  for (const std::string& note : inputs->notes()) say(note);
  if (!settings.quiet) progress.note(summary_line(*summary, progress.seconds()));
  if (interrupted()) return finish(interrupted_code());
  const uint64_t aside = summary->set_aside;
  const uint64_t unread = summary->missing + summary->refused;
  if (summary->added + summary->updated + summary->unchanged == 0 && aside == unread) {
    if (summary->refused > 0) return finish(kRefused);
    if (aside == 0 && !inputs->notes().empty()) return finish(kNothingFound);
    if (aside == 0) say("nothing to read");
    return finish(kNothingRead);
  }
  return finish(aside > 0 ? kSomeSetAside : kDone);
}

}  // namespace

int add_command(const Settings& settings, const PageOptions& options) {
  auto inputs = open_inputs(settings, options);
  if (!inputs) return fail(inputs.error());
  auto reader = Reader::load(reader_options(settings, kStageAll));
  if (!reader) return fail(reader.error());
  return add_inputs(*reader, *inputs, settings, options.reread);
}

int watch_command(const Settings& settings, const PageOptions& options) {
  auto fetcher = Fetcher::make({settings.limits, options.allow_private});
  if (!fetcher) return fail(fetcher.error());
  fetcher->set_stop(interrupted);
  if (auto inputs = open_inputs(settings, options, &*fetcher); !inputs) return fail(inputs.error());
  auto reader = Reader::load(reader_options(settings, kStageAll));
  if (!reader) return fail(reader.error());
  for (uint64_t round = 1;; ++round) {
    auto inputs = open_inputs(settings, options, &*fetcher);
    if (!inputs) return fail(inputs.error());
    const int code = add_inputs(*reader, *inputs, settings, false);
    // A feed that does not answer now may answer next time; a record that cannot be written will
    // not mend itself.
    if (interrupted() || code == kRecord || code == kRefused || round == options.rounds)
      return code;
    const auto until = std::chrono::steady_clock::now() +
                       std::chrono::duration<double, std::ratio<60>>(options.every);
    while (std::chrono::steady_clock::now() < until) {
      if (interrupted()) return finish(interrupted_code());
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  }
}

}  // namespace dateline::cli
