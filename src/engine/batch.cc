// Batches: a workspace for each worker, everything else is run_ordered's.
#include "dateline/batch.h"

#include <optional>
#include <utility>
#include <vector>

#include "engine/ordered.h"
#include "sentences/conllu.h"

namespace dateline {

void read_all(const Reader& reader, Inputs& inputs, size_t threads,
              const std::function<bool(ReadPage&)>& consume) {
  std::vector<Workspace> workspaces(threads < 1 ? 1 : threads);
  run_ordered<ReadPage>(
      threads,
      [&](ReadPage& item) {
        Incoming incoming;
        if (!inputs.next(incoming)) return false;
        item.page = std::move(incoming.page);
        item.problem = std::move(incoming.problem);
        item.found = incoming.found;
        item.refused = incoming.refused;
        return true;
      },
      [&](ReadPage& item, size_t worker) {
        if (!item.problem.empty()) return;
        item.reading = reader.read(item.page, workspaces[worker]);
        item.output = to_json(item.reading);
      },
      [&](ReadPage& item, bool) { return consume(item); });
}

Result<std::string> annotate_conllu(const Reader& reader, const std::string& conllu,
                                    size_t threads) {
  struct Part {
    std::string in;
    std::optional<Result<std::string>> out;
  };
  const std::vector<std::string_view> parts = split_conllu(conllu);
  std::vector<Workspace> workspaces(threads < 1 ? 1 : threads);
  size_t next = 0;
  std::string out;
  std::optional<Error> error;
  run_ordered<Part>(
      threads,
      [&](Part& part) {
        if (next == parts.size()) return false;
        part.in = parts[next++];
        return true;
      },
      [&](Part& part, size_t worker) {
        part.out = reader.annotate_conllu(part.in, workspaces[worker]);
      },
      [&](Part& part, bool) {
        if (!*part.out) return error = part.out->error(), false;
        out += **part.out;
        return true;
      });
  if (error) return *error;
  return out;
}

}  // namespace dateline
