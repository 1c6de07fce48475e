#!/usr/bin/env bash
# What the README's first command builds: configure_test.sh SOURCE
# The preset `demo` builds the whole program, its readers and its manual, so that `cmake --install` finds all of it;
# and a plain configure works where the packages that only tests need are not installed.
set -euo pipefail
source=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$source"

cmake --preset demo -B "$folder/demo" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
targets=$(/usr/bin/python3 -c '
import json
presets = json.load(open("CMakePresets.json"))["buildPresets"]
print(" ".join(next(p for p in presets if p["name"] == "demo")["targets"]))')
# shellcheck disable=SC2086
ninja -C "$folder/demo" -t commands $targets > "$folder/steps"
for made in recension_containers.so recension_pdf.so recension_docx.so recension_gzip.so recension_zstd.so \
            recension_pipeline.so recension_manual; do
  grep -q "$made" "$folder/steps" || { echo "the preset demo does not build $made"; exit 1; }
done

cmake -S . -B "$folder/plain" -G Ninja -DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON > "$folder/log" 2>&1 ||
  { cat "$folder/log"; exit 1; }
ninja -C "$folder/plain" -t commands > "$folder/steps"
grep -q 'recension_containers.so' "$folder/steps"
! grep -q 'unit_tests' "$folder/steps"
echo "the first command builds the program whole; without Catch2 it builds too"
