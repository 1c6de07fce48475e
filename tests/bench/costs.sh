#!/usr/bin/env bash
# Work grows no faster than the texts, whatever their shape: costs.sh RECENSION MAKE_TEXTS [SHAPE…]
# So it is with the number of witnesses that are merged. The environment may name the SHAPES too.
# Counts instructions (valgrind), not seconds, of diff and merge for a size and for eight times that size, those of two
# empty texts taken off. Eight times the size may cost twelve times as much: eight for the size, the rest for sorting and for
# steps that small texts are spared. What grows with the square would cost 64 times. Witnesses grow from two to sixteen.
# Exit 77: valgrind is not there.
set -euo pipefail
program=$(realpath "$1") maker=$(realpath "$2")
shift 2
command -v valgrind > /dev/null || { echo "valgrind is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
some=${*:-${SHAPES:-}}
read -ra shapes <<< "${some:-$("$maker" --list)}"

instructions() { # of a command
  { valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$@" > /dev/null || true; } 2>&1 |
    awk '/I +refs:/ { gsub(",", "", $NF); print $NF }'
}

# Marks that mean nothing in a plain text are read as the publisher's whose they are, and must be found.
declare -A printing=([notes]=courtlistener [star-pages]=courtlistener)
declare -A found=([notes]='"call": *{' [star-pages]='"page":')
declare -A bytes=([notes]=7000) # no note has a number over 999

check() { # WHAT COMMAND TIMES AXIS FILES: in the folders 1 and TIMES
  local counts=("${nothing[$2]}") size verdict
  for size in 1 "$3"; do counts+=("$(cd "$folder/$size" && instructions "$program" "$2" $5 --threads 1 ${printing[$1]:+--printing ${printing[$1]}} -o /dev/null)"); done
  verdict=$(awk -v counts="${counts[*]}" -v more="$3" 'BEGIN {
    split(counts, n, " "); times = (n[3] - n[1]) / (n[2] - n[1])
    printf "%.1f times, %s", times, times <= 1.5 * more ? "ok" : "TOO STEEP" }')
  printf '%-12s %-6s %12d instructions; %s: %s\n' "$1" "$2" "${counts[2]}" "$3 times $4" "$verdict"
  [[ $verdict == *ok ]]
}

mkdir "$folder/0" && printf '\n' | tee "$folder/0/a" > "$folder/0/b"
declare -A nothing
for command in diff merge; do
  nothing[$command]=$(cd "$folder/0" && instructions "$program" "$command" a b --threads 1 -o /dev/null)
done
status=0
for shape in "${shapes[@]}"; do
  for size in 1 8; do
    mkdir -p "$folder/$size"
    "$maker" "$shape" $((size * ${bytes[$shape]:-${BYTES:-16000}})) "$folder/$size/a" "$folder/$size/b"
  done
  if [ -n "${found[$shape]:-}" ]; then
    "$program" normalize "$folder/8/b" --printing "${printing[$shape]}" --format json > "$folder/read.json"
    marks=$(grep -o "${found[$shape]}" "$folder/read.json" | wc -l)
    echo "$shape: $marks found"
    [ "$marks" -ge 500 ] || status=1
  fi
  check "$shape" diff 8 "the size" "a b" || status=1
  case $shape in
  foreign | shuffled | blanks) ;; # no two printings of one opinion: merge stops where diff does
  zipf-rare | zipf-much) ;;       # differ from zipf in how much is changed, not in what is done with it
  *) check "$shape" merge 8 "the size" "a b" || status=1 ;;
  esac
done

# One witness, and fifteen, beside the first; each has words of its own changed.
if [ -z "$some" ]; then
  for size in 1 15; do
    rm -rf "${folder:?}/$size" && mkdir "$folder/$size"
    "$maker" changed "${BYTES:-16000}" "$folder/$size/a" "$folder/$size/unused"
    for ((n = 1; n <= size; ++n)); do
      awk -v n="$n" '{ for (i = 1; i <= NF; ++i) if ((NR * 31 + i) % 97 == n) $i = "other" n; print }' "$folder/$size/a" > "$folder/$size/w$n"
    done
    rm "$folder/$size/unused"
  done
  check witnesses merge 15 "as many beside the first" "./*" || status=1
fi
exit $status
