#!/usr/bin/env bash
# Builds and runs every test: the unit and table tests and the replayed fuzz corpora under the
# address and undefined-behaviour sanitizers, then the tests of the release program. The last line
# counts them all. DATELINE_TEST_RESULTS keeps the XML reports.
set -u
cd "$(dirname "$0")/.."
jobs=${JOBS:-$(nproc)}
results=${DATELINE_TEST_RESULTS:-$(mktemp -d)}
mkdir -p "$results"
rm -f "$results"/*.xml

build() {  # preset, targets...
  local preset=$1
  shift
  cmake --preset "$preset" >"$results/$preset.log" 2>&1 &&
    cmake --build "build/$preset" -j "$jobs" --target "$@" >>"$results/$preset.log" 2>&1
}

echo "building build/release" && build release dateline_cli || { tail -n 60 "$results/release.log"; echo "0 passed, 1 failed"; exit 1; }
echo "building build/dev" && build dev dateline_test fuzz_all || { tail -n 60 "$results/dev.log"; echo "0 passed, 1 failed"; exit 1; }

export DATELINE_PROGRAM="$PWD/build/release/dateline"
build/dev/dateline_test --gtest_brief=1 --gtest_output="xml:$results/unit.xml"
python3 tools/replay.py build/dev/fuzz fuzz/corpus "$results/fuzz.xml"
python3 -m pytest -q -p no:cacheprovider --junitxml="$results/program.xml" tests bench/score

python3 tools/count.py "$results/unit.xml" "$results/fuzz.xml" "$results/program.xml"
