// `dateline read`: pages in, readings out, in the order of the input; no database.
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include "commands.h"
#include "dateline/batch.h"
#include "dateline/dateline.h"
#include "printable_lines.h"
#include "progress.h"
#include "terminal.h"

namespace dateline::cli {
namespace {

// "name: reason" for people; what a page is called when it is known by its id alone.
std::string described(const std::string& source, const std::string& id, const std::string& reason) {
  return (source.empty() ? id : source) + ": " + reason;
}

// In a file every form stays as the page has it; on a terminal none may steer it.
std::string conllu_shown(std::string conllu) {
  return is_terminal(stdout) ? printable_lines(conllu, "\n\t") : conllu;
}

int read_conllu(const Settings& settings, const PageOptions& options) {
  std::string text;
  if (options.conllu == "-") {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream file(options.conllu, std::ios::binary);
    if (!file) {
      say(options.conllu + ": cannot be read");
      return kNothingRead;
    }
    text.assign(std::istreambuf_iterator<char>(file), {});
  }
  if (text.empty()) {
    say(options.conllu + ": empty");
    return kNothingRead;
  }
  auto reader = Reader::load(reader_options(settings, kStageSentences));
  if (!reader) return fail(reader.error());
  const auto out = annotate_conllu(*reader, text, threads_of(settings));
  if (!out) {
    say(options.conllu + ": " + out.error().message);
    return kNothingRead;
  }
  put(conllu_shown(*out));
  return finish(kDone);
}

}  // namespace

size_t threads_of(const Settings& settings) {
  if (settings.threads > 0) return static_cast<size_t>(settings.threads);
  return std::max(1u, std::thread::hardware_concurrency());
}

Result<Inputs> open_inputs(const Settings& settings, const PageOptions& options, Fetcher* fetcher) {
  InputOptions in;
  if (options.input == "html") in.kind = InputKind::kHtml;
  if (options.input == "text") in.kind = InputKind::kText;
  if (options.input == "jsonl") in.kind = InputKind::kJsonl;
  if (options.input == "warc") in.kind = InputKind::kWarc;
  if (options.input == "feed") in.kind = InputKind::kFeed;
  in.since = options.since;
  in.until = options.until;
  in.url_match = options.url_match;
  in.language = options.language;
  in.allow_private = options.allow_private;
  in.fetcher = fetcher;
  in.stop = interrupted;
  in.published = options.published;
  in.url = options.url;
  in.limits = settings.limits;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"})
    in.skip.push_back(settings.db + suffix);
  if (!in.published.empty() && !is_date(in.published)) {
    return Error{ErrorCode::kUsage,
                 "--published " + in.published + ": not a date (2023-08-15, 2023-08, ...)"};
  }
  std::vector<std::string> paths = options.inputs;
  if (paths.empty()) {
    if (is_terminal(stdin))
      return Error{ErrorCode::kUsage, "no INPUT: name files or folders, or - for standard input"};
    paths = {"-"};
  }
  struct stat info {};
  const bool folder = stat(paths[0].c_str(), &info) == 0 && S_ISDIR(info.st_mode);
  if ((!in.published.empty() || !in.url.empty()) && (paths.size() > 1 || folder)) {
    return Error{ErrorCode::kUsage, "--published and --url are for a single page"};
  }
  return Inputs::open(paths, in);
}

int read_command(const Settings& settings, const PageOptions& options) {
  if (!options.conllu.empty()) return read_conllu(settings, options);
  const bool conllu = settings.format == "conllu", text = settings.format == "text";
  auto stages = options.only.empty() ? Result<uint32_t>(kStageAll) : stages_named(options.only);
  if (!stages) return fail(stages.error());
  auto inputs = open_inputs(settings, options);
  if (!inputs) return fail(inputs.error());
  auto reader = Reader::load(reader_options(settings, *stages | (conllu ? kStageSentences : 0u)));
  if (!reader) return fail(reader.error());

  Progress progress(settings.quiet || is_terminal(stdout));
  uint64_t read = 0, set_aside = 0, missing = 0, refused = 0;
  bool writable = true;
  read_all(*reader, *inputs, threads_of(settings), [&](ReadPage& page) {
    if (interrupted()) return false;
    if (!page.problem.empty()) {
      ++(page.refused ? refused : page.found ? set_aside : missing);
      progress.note(described(page.page.source, page.page.id, page.problem));
      return true;
    }
    if (!page.reading.set_aside.empty()) {
      ++set_aside;
      progress.note(described(page.page.source, page.reading.id, page.reading.set_aside));
    }
    ++read;
    writable = put_line(text     ? printable_lines(to_text(page.reading), "\n\t")
                        : conllu ? conllu_shown(to_conllu(page.reading))
                                 : page.output);
    progress.update(read, inputs->bytes_read(), inputs->bytes_total());
    return writable;
  });
  for (const std::string& path : inputs->left_out())
    say(path + ": left out (about the folder, not a page)");
  for (const std::string& note : inputs->notes()) say(note);
  if (interrupted()) return finish(interrupted_code());
  if (read == 0 && set_aside == 0) {
    if (refused > 0) return finish(kRefused);
    if (missing == 0 && !inputs->notes().empty()) return finish(kNothingFound);
    if (missing == 0) say("nothing to read");
    return finish(kNothingRead);
  }
  return finish(set_aside + missing + refused > 0 ? kSomeSetAside : kDone);
}

}  // namespace dateline::cli
