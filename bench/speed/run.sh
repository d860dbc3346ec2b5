#!/usr/bin/env bash
# CPU time per stage; arguments are those of run.py.
exec python3 "$(dirname "$0")/run.py" "$@"
