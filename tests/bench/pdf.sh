#!/usr/bin/env bash
# How long a PDF file takes, as a ratio to pdftotext -raw on the same file in the same run: pdf.sh RECENSION FILE.pdf…
# The best of several runs of each. Exit 77: hyperfine or pdftotext is not there.
set -euo pipefail
program=$1
shift
for tool in hyperfine pdftotext; do command -v $tool > /dev/null || { echo "$tool is not installed"; exit 77; }; done
times=$(mktemp)
trap 'rm -f "$times"' EXIT
for file in "$@"; do
  hyperfine --shell=none --warmup 1 --runs "${RUNS:-8}" --export-json "$times" \
    "pdftotext -raw $file -" "$program normalize $file" > /dev/null 2>&1
  python3 - "$times" "$file" << 'EOF'
import json, sys
peer, own = (r["min"] for r in json.load(open(sys.argv[1]))["results"])
print(f"{own / peer:5.2f} times pdftotext -raw  {sys.argv[2]}")
EOF
done
