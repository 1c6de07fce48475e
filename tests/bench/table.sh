#!/usr/bin/env bash
# Whole commands side by side with their peers, on the same files in the same run: table.sh RECENSION MAKE_TEXTS
# Prints a Markdown table: time as a ratio to `wc -w` of both files (the floor: reading and counting words), and peak
# memory in bytes a byte of input. Peers compare plain words; recension strips, structures, aligns, classes and prints.
# Needs hyperfine; of git, wdiff and dwdiff those that are installed.
set -euo pipefail
program=$(realpath "$1") maker=$(realpath "$2")
command -v hyperfine > /dev/null || { echo "hyperfine is not installed" >&2; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

commands=("wc -w a b" "$program diff a b" "git diff --no-index --word-diff a b" "wdiff a b" "dwdiff a b")
names=("wc -w" recension "git --word-diff" wdiff dwdiff)

seconds() { # COMMAND: the least of several runs
  hyperfine -N -i --warmup 1 --min-runs "$runs" --output null --export-json time.json "$1" > /dev/null 2>&1
  sed -n 's/^ *"min": \([0-9.e-]*\).*/\1/p' time.json
}
memory() { # COMMAND: KiB
  # shellcheck disable=SC2086
  { /usr/bin/time -f '%M' $1 > /dev/null || true; } 2>&1 | tail -1
}

echo "| texts | $(printf '%s | ' "${names[@]}")"
echo "| --- |$(printf ' --- |%.0s' "${names[@]}")"
for row in "changed 30000 60 two of 30 KB, 1 % of words changed" "changed 1000000 10 two of 1 MB, 1 % of words changed" \
  "foreign 1000000 10 two of 1 MB, nothing in common" "shuffled 1000000 10 two of 1 MB, the same words shuffled" \
  "moved 1000000 10 two of 1 MB, 200 KB moved" "changed 10000000 5 two of 10 MB, 1 % of words changed" \
  "zipf-rare 10000000 5 two of 10 MB, words as in real texts, 0.01 % changed" \
  "zipf 10000000 5 two of 10 MB, words as in real texts, 1 % changed" \
  "zipf-much 10000000 5 two of 10 MB, words as in real texts, 10 % changed" \
  "zipf-moved 10000000 5 two of 10 MB, words as in real texts, in pieces that are moved"; do
  read -r shape bytes runs what <<< "$row"
  "$maker" "$shape" "$bytes" a b
  size=$(($(stat -c %s a) + $(stat -c %s b)))
  floor=
  printf '| %s |' "$what"
  for i in "${!commands[@]}"; do
    command -v "${commands[$i]%% *}" > /dev/null || { printf ' not installed |'; continue; }
    if [ "${names[$i]}" = dwdiff ] && [ "$bytes" -gt 2000000 ]; then printf ' over 100 |'; continue; fi
    time=$(seconds "${commands[$i]}")
    floor=${floor:-$time}
    awk -v t="$time" -v f="$floor" -v m="$(memory "${commands[$i]}")" -v s=$size \
      'BEGIN { printf " %.1f× (%.1f B) |", t / f, m * 1024 / s }'
  done
  echo
done
