#!/usr/bin/env bash
# Seeds for the fuzz targets, cut from the fixtures: seeds.sh FIXTURES OUT
# Short pieces of every printing and container, alone or joined as a target reads them (0x1E between texts).
set -euo pipefail
fixtures=$(realpath "$1")
out=$2
for target in source markup collation merge json containers packed; do mkdir -p "$out/$target"; done

piece() { head -c "${2:-3000}" "$1" | tr -d '\036'; }

for opinion in "$fixtures"/opinions/*/; do
  name=$(basename "$opinion")
  texts=("$opinion"*.txt)
  for file in "${texts[@]}"; do
    seed=$name-$(basename "$file")
    { printf '\0'; piece "$file"; } > "$out/source/$seed"
    { printf '\0'; piece "$file"; } > "$out/markup/$seed"
    { printf '\0'; tail -c 3000 "$file"; } > "$out/markup/$seed-end"
    other=${texts[$((RANDOM % ${#texts[@]}))]}
    third=${texts[$((RANDOM % ${#texts[@]}))]}
    { piece "$file"; printf '\036'; piece "$other"; } > "$out/collation/$seed"
    { tail -c 3000 "$file"; printf '\036'; tail -c 3000 "$other"; } > "$out/collation/$seed-end"
    { piece "$file" 1500; printf '\036'; piece "$other" 1500; } > "$out/json/$seed"
    { piece "$file" 2000; printf '\036'; piece "$other" 2000; printf '\036'; piece "$third" 2000; } > "$out/merge/$seed"
  done
  { printf '\1'; piece "$opinion"delivery.rtf 6000; } > "$out/source/$name.rtf"
  for file in "$opinion"*.html; do { printf '\0'; piece "$file" 4000; } > "$out/containers/$name-$(basename "$file")"; done
  for file in "$opinion"*.xml; do { printf '\1'; piece "$file" 4000; } > "$out/containers/$name-$(basename "$file")"; done
  for file in "$opinion"*.json; do { printf '\2'; piece "$file" 100000; } > "$out/containers/$name-$(basename "$file")"; done
  for file in "$opinion"*.gz "$opinion"*.zst "$opinion"*.docx; do cp "$file" "$out/packed/$name-$(basename "$file")"; done
done
for file in "$fixtures"/damaged/*; do { printf '\3'; cat "$file"; } > "$out/containers/damaged-$(basename "$file")"; done
