#!/usr/bin/env bash
# How merging grows with the number of witnesses: witnesses.sh RECENSION
# Two to sixteen copies of an invented text of 280 KB, each with errors of its own. Prints a Markdown table of ratios to
# the merge of two; time and memory should grow no faster than the number of witnesses.
set -euo pipefail
program=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk -v folder="$folder" 'BEGIN {
  srand(3); n = split("court petitioner held statute process clause record liberty remedy counsel notice trial officer claim rule judgment harbor vessel duty interest berth storm mooring owner", w, " ")
  for (p = 0; p < 1200; p++) { len = 20 + int(rand() * 40); line = ""
    for (i = 0; i < len; i++) line = line (i ? " " : "") w[1 + int(rand() * n)] (rand() < .1 ? int(rand() * 900) : "")
    for (k = 0; k < 16; k++) { m = split(line, x, " "); out = ""
      for (i = 1; i <= m; i++) out = out (i > 1 ? " " : "") (rand() < .002 ? "x" : "") x[i]
      print out > (folder "/" k ".txt") } } }'
echo "| witnesses | time | memory |"
echo "| --- | --- | --- |"
first_time= first_memory=
for count in 2 4 8 16; do
  files=$(seq 0 $((count - 1)) | sed "s|.*|$folder/&.txt|")
  read -r time memory < <({ /usr/bin/time -f '%e %M' "$program" merge --printing plain $files -o /dev/null || true; } 2>&1 | tail -1)
  first_time=${first_time:-$time} first_memory=${first_memory:-$memory}
  awk -v c=$count -v t=$time -v m=$memory -v a=$first_time -v b=$first_memory 'BEGIN { printf "| %d | %.1f | %.1f |\n", c, t / a, m / b }'
done
