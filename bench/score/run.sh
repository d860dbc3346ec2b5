#!/usr/bin/env bash
# Every accuracy figure on dev data; arguments are run.py's.
exec python3 "$(dirname "$0")/run.py" "$@"
