#!/usr/bin/env bash
# What checking many published copies in one manifest takes: copies.sh RECENSION MAKE_TEXTS [COPIES] [BYTES]
# Copies of 30 KB by tens of one opinion each, one word in a hundred different, as the worst copy would be; and the same
# opinions ten times as one copy a process, to compare.
set -euo pipefail
program=$(realpath "$1") make_texts=$(realpath "$2") copies=${3:-500} bytes=${4:-30000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir site
"$make_texts" changed "$bytes" canonical.txt copy.txt
for ((opinion = 0; opinion < copies / 10; ++opinion)); do
  cp canonical.txt "canonical-$opinion.txt"
  for ((n = 0; n < 10; ++n)); do cp copy.txt "site/$opinion-$n.txt"; done
  printf '[[opinion]]\nname = "Opinion %d"\ncanonical = "canonical-%d.txt"\npublished = ["site/%d-*.txt"]\n' \
    $opinion $opinion $opinion
done > recension.toml
measure() { # label, command…
  local label=$1
  shift
  { /usr/bin/time -f "%e %M" "$@" > out; } 2> took || true
  read -r seconds kilobytes < <(tail -1 took)
  printf '%-34s %6.2f s  %5d MB\n' "$label" "$seconds" $((kilobytes / 1024))
}
measure "wc -w of all" sh -c 'cat site/* | wc -w'
measure "check, one manifest" "$program" check
measure "check, one manifest, one thread" "$program" check --threads 1
measure "check, a process a copy" sh -c 'for f in site/*; do n=${f#site/}; "$0" check --canonical canonical-${n%-*}.txt $f; done' "$program"
