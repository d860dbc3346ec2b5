#!/usr/bin/env bash
# Reads the sample pages into a fresh record and prints its timeline.
set -eu
cd "$(dirname "$0")/.."
record=$(mktemp -d)/samples.db
trap 'rm -rf "$(dirname "$record")"' EXIT
program=build/release/dateline
code=0
"$program" add samples --db "$record" || code=$?
# 3: some pages were set aside, as one of the samples is meant to be.
[ "$code" -eq 0 ] || [ "$code" -eq 3 ] || exit "$code"
echo
"$program" timeline --db "$record" --format table
