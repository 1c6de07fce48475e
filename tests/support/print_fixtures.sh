#!/usr/bin/env bash
# Prints every fixtures/opinions/*.opinion in every form, into a folder of its name, and lists what differs.
# print_fixtures.sh [--check] PRINT_OPINION FIXTURES      --check: write nothing, fail if a file is not current
set -euo pipefail
check=0
[ "$1" = --check ] && { check=1; shift; }
program=$1 fixtures=$2 stale=0

put() { # what to print, file
  if [ $check = 1 ]; then
    "$program" "$opinion" "$1" | cmp -s - "$2" || { echo "not current: $2"; stale=1; }
  else
    "$program" "$opinion" "$1" > "$2"
  fi
}

for opinion in "$fixtures"/opinions/*.opinion; do
  folder=${opinion%.opinion}
  [ $check = 1 ] || mkdir -p "$folder"
  for printing in westlaw westlaw-print westlaw-download lexis-print lexis-download lexis-marked lexis-export findlaw justia courtlistener cap h2o slip typed plain; do
    put $printing "$folder/$printing.txt"
  done
  for page in courtlistener.html courtlistener-harvard.html resource-org.html cap.html cap.xml fastcase.xml scholar.html \
    westlaw.html justia.html findlaw.html unknown-site.html word.docx delivery.rtf slip.pdf slip-unhyphened.pdf slip-overprinted.pdf typed.pdf courtlistener.json cap.json \
    westlaw.txt.gz lexis-marked.txt.zst; do
    put $page "$folder/$page"
  done
  put --differences "$folder/differences.tsv"
done
exit $stale
