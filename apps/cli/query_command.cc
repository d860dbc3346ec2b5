// Every question to a record: open, ask, write, and say by the exit code whether anything was
// found.
#include "commands.h"
#include "dateline/queries.h"
#include "format.h"
#include "server/timeline.h"
#include "terminal.h"

namespace dateline::cli {

int query_command(const Settings& settings, Query query, const std::string& title,
                  const Filter& filter) {
  auto record = RecordReader::open(settings.db);
  if (!record) return fail_record(record.error());
  if (record->behind() && query != Query::kStatus) {
    say(settings.db +
        ": pages have been added since the record was last brought up to date; run \"dateline "
        "add\" again");
  }
  const bool html = settings.format == "html", timeline_js = settings.format == "timelinejs";
  if (timeline_js && query != Query::kTimeline) {
    say("--format timelinejs: only of the timeline");
    return kUsage;
  }
  if (query == Query::kTimeline && (html || timeline_js)) {
    const auto file =
        html ? server::timeline_html(*record, filter) : server::timeline_json(*record, filter);
    if (!file) return finish(fail_record(file.error()));
    put(file->text);
    return finish(file->events > 0 ? kDone : kNothingFound);
  }
  RowWriter writer(format_named(settings.format), RecordReader::columns(query), title);
  const auto found = record->query(
      query, filter, [&](const Row& row) { return writer.write(row) && !interrupted(); });
  if (!found) return finish(fail_record(found.error()));
  if (interrupted()) return finish(interrupted_code());
  writer.finish();
  if (query == Query::kWhy && *found == 0) say(filter.text + ": no such entry in " + settings.db);
  return finish(*found > 0 ? kDone : kNothingFound);
}

}  // namespace dateline::cli
