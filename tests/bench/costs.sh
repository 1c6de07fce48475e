#!/usr/bin/env bash
# Work grows no faster than the texts, whatever their shape: costs.sh RECENSION MAKE_TEXTS [SHAPE…]
# Counts instructions (valgrind), not seconds, of diff, merge and normalize for 1, 2, 4 and 8 times a size. From one
# doubling to the next what is added may grow 2.5 times: twice for the size, the rest for sorting and searching.
# Exit 77: valgrind is not there.
set -euo pipefail
program=$(realpath "$1") maker=$(realpath "$2")
shift 2
command -v valgrind > /dev/null || { echo "valgrind is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [ $# -gt 0 ]; then shapes=("$@"); else read -ra shapes < <("$maker" --list); fi

instructions() { # of a command
  { valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$@" > /dev/null || true; } 2>&1 |
    awk '/I +refs:/ { gsub(",", "", $NF); print $NF }'
}

check() { # SHAPE COMMAND…: in the folder of each size
  local counts=() size verdict
  for size in 1 2 4 8; do counts+=("$(cd "$folder/$size" && instructions "$program" "${@:2}" --threads 1 -o /dev/null)"); done
  verdict=$(awk -v a="${counts[0]}" -v b="${counts[1]}" -v c="${counts[2]}" -v d="${counts[3]}" 'BEGIN {
    first = (c - b) / (b - a); second = (d - c) / (c - b)
    printf "%.2f %.2f %s", first, second, second <= 2.5 ? "ok" : "TOO STEEP" }')
  printf '%-16s %-10s %12d instructions, growth %s\n' "$1" "$2" "${counts[3]}" "$verdict"
  [[ $verdict == *ok ]]
}

status=0
for shape in "${shapes[@]}"; do
  for size in 1 2 4 8; do
    mkdir -p "$folder/$size"
    "$maker" "$shape" $((size * ${BYTES:-16000})) "$folder/$size/a" "$folder/$size/b"
  done
  check "$shape" diff a b || status=1
  check "$shape" merge a b || status=1
done
exit $status
