#!/usr/bin/env bash
# Builds the program and its tests with assertions on, and runs every test: unit and table tests, the
# replayed fuzz corpora, and the tests of the real program. The last line counts them all.
# DATELINE_PRESET=dev does the same under the address and undefined-behaviour sanitizers.
# DATELINE_TEST_RESULTS keeps the XML reports.
set -u
cd "$(dirname "$0")/.."
jobs=${JOBS:-$(nproc)}
results=${DATELINE_TEST_RESULTS:-$(mktemp -d)}
mkdir -p "$results"
rm -f "$results"/*.xml

preset=${DATELINE_PRESET:-test}
echo "building build/$preset"
cmake --preset "$preset" >"$results/build.log" 2>&1 &&
  cmake --build "build/$preset" -j "$jobs" --target dateline_cli dateline_test fuzz_all >>"$results/build.log" 2>&1 ||
  { tail -n 60 "$results/build.log"; echo "0 passed, 1 failed"; exit 1; }

export DATELINE_PROGRAM="$PWD/build/$preset/dateline"
"build/$preset/dateline_test" --gtest_brief=1 --gtest_output="xml:$results/unit.xml"
python3 tools/replay.py "build/$preset/fuzz" fuzz/corpus "$results/fuzz.xml"
python3 -m pytest -q -p no:cacheprovider --junitxml="$results/program.xml" tests bench/score

python3 tools/count.py "$results/unit.xml" "$results/fuzz.xml" "$results/program.xml"
