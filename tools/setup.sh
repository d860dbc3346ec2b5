#!/usr/bin/env bash
# Installs the Debian packages that building needs, where one is missing; `setup.sh test` also what only
# the tests need. Needs root or sudo for that, and nothing at all where they are there.
set -eu
packages=(
  g++ cmake ninja-build pkg-config git
  libboost1.81-dev libbrotli-dev libcld2-dev libcli11-dev libcurl4-openssl-dev libdeflate-dev
  libgtest-dev libicu-dev libsimdjson-dev libsqlite3-dev libtomlplusplus-dev libuchardet-dev libxxhash-dev
  libzstd-dev zlib1g-dev
  python3 python3-pytest
)
# The reading room is tested in a browser; archives are packed by the tests.
[ "${1:-}" = test ] && packages+=(chromium fonts-dejavu-core zstd)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null; then
  echo "setup: this is not Debian; install what matches: ${missing[*]}" >&2
  exit 2
fi
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo)
echo "setup: installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${sudo[@]}" apt-get update -qq >&2
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
