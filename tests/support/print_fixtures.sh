#!/usr/bin/env bash
# Prints every fixtures/opinions/*.opinion in every form, into a folder of its name.
# print_fixtures.sh [--check] PRINT_OPINION FIXTURES      --check: write nothing, fail if a file is not current
set -euo pipefail
check=0
[ "$1" = --check ] && { check=1; shift; }
program=$1 fixtures=$2 stale=0
for opinion in "$fixtures"/opinions/*.opinion; do
  folder=${opinion%.opinion}
  for printing in westlaw lexis-marked lexis-export findlaw justia courtlistener cap h2o slip plain; do
    if [ $check = 1 ]; then
      "$program" "$opinion" $printing | cmp -s - "$folder/$printing.txt" || { echo "not current: $folder/$printing.txt"; stale=1; }
    else
      mkdir -p "$folder"
      "$program" "$opinion" $printing > "$folder/$printing.txt"
    fi
  done
done
exit $stale
