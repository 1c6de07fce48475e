#!/usr/bin/env bash
# The installed tree works away from the build: install_test.sh SOURCE BUILD
# The program runs from it with its readers; the examples are built against it by CMake and by pkg-config, and each
# gives what it should.
set -euo pipefail
source=$(realpath "$1") build=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/tree" > "$folder/log"
mv "$folder/tree" "$folder/moved" # nothing may depend on where it was put
cd "$folder"
opinion=$source/fixtures/opinions/marlow-v-harbor-board

moved/bin/recension diff --fail-on none "$opinion/slip.pdf" "$opinion/justia.html" > diff
grep -q '^A .*slip.pdf  (slip, ' diff
test -x moved/share/recension/recension_dask.py

moved/bin/recension --version > version
grep -qx "recension [0-9.]*" version
grep -q "build; reads text, html, xml, json, rtf" version
! command -v man > /dev/null || for page in moved/share/man/man1/*.1; do man --warnings -l "$page" > /dev/null 2> warnings || true; [ ! -s warnings ] || { cat warnings; exit 1; }; done
grep -q 'recension..check' moved/share/man/man1/recension.1
bash -c "source moved/share/bash-completion/completions/recension
  COMP_WORDS=(recension di) COMP_CWORD=1; _recension; [ \"\${COMPREPLY[*]}\" = diff ]
  COMP_WORDS=(recension merge --appa) COMP_CWORD=2; _recension; [ \"\${COMPREPLY[*]}\" = --apparatus ]
  COMP_WORDS=(recension diff --format j) COMP_CWORD=3; _recension; [ \"\${COMPREPLY[*]}\" = json ]
  COMP_WORDS=(recension diff --only lacuna,ty) COMP_CWORD=3; _recension; [ \"\${COMPREPLY[*]}\" = lacuna,typography ]
  COMP_WORDS=(recension printings west) COMP_CWORD=2; _recension; [ \"\${COMPREPLY[*]}\" = westlaw ]"
grep -q -- "-l format -x -a 'text json inline html docx'" moved/share/fish/vendor_completions.d/recension.fish
grep -q ':(text json inline html docx)' moved/share/zsh/site-functions/_recension

cp -r moved/share/doc/librecension-dev/examples examples
cmake -S examples -B by-cmake -DCMAKE_PREFIX_PATH="$folder/moved" > log 2>&1 || { cat log; exit 1; }
cmake --build by-cmake > log 2>&1 || { cat log; exit 1; }
for example in compare merge check; do
  # shellcheck disable=SC2046
  PKG_CONFIG_PATH=$(find "$folder/moved" -type d -name pkgconfig) \
    bash -c "c++ -std=c++20 examples/$example.cpp \$(pkg-config --cflags --libs recension) -o by-pkg-config-$example"
done

# What each example says, of files whose readers are in the moved tree; the program is elsewhere.
sed 's/harbormaster/harbourmistress/' "$opinion/lexis-marked.txt" > lexis.txt
run() { local wanted=$1 status=0; shift; "$@" > out 2> err || status=$?; [ "$status" -eq "$wanted" ] || { cat out err; echo "$*: exit $status"; exit 1; }; }
for how in by-cmake/ by-pkg-config-; do
  run 1 "./${how}compare" "$opinion/westlaw.txt" lexis.txt
  grep -q 'majority of Alden, ¶ 3.*: “harbormaster” or “harbourmistress”' out
  run 0 "./${how}compare" "$opinion/slip.pdf" "$opinion/justia.html"
  run 0 "./${how}merge" "$opinion/findlaw.html" "$opinion/lexis-export.txt" "$opinion/westlaw.txt.gz"
  grep -q 'JUSTICE ALDEN delivered the opinion' out
  grep -q 'lacuna-elsewhere' err
  run 1 "./${how}check" "$source/fixtures/check/canonical/marlow.md" "$source/fixtures/check/site/drifted.html"
  grep -q '^7:314: majority: the copy lacks “not”' out
  run 2 "./${how}compare" "$opinion/westlaw.txt" missing.txt
  grep -qx 'missing.txt: cannot be opened: No such file or directory' err
done

# Readers that are elsewhere: a clear error, and a folder that can be set. An installed Recension would have readers too.
mv "$(dirname "$(find moved -name recension_pdf.so)")" readers
installed=$(sed -n 's/^CMAKE_INSTALL_PREFIX:PATH=//p' "$build/CMakeCache.txt")
if [ -z "$(find "$installed" -name recension_pdf.so 2> /dev/null)" ]; then
  run 2 by-cmake/compare "$opinion/slip.pdf" "$opinion/westlaw.txt"
  grep -q 'slip.pdf: is a PDF file, and its reader, recension_pdf.so, is neither in .*; set RECENSION_READERS to its folder' err
  [ "$(wc -l < err)" -eq 1 ]
fi
run 0 env RECENSION_READERS="$folder/readers" by-cmake/compare "$opinion/slip.pdf" "$opinion/justia.html"
RECENSION_READERS=$folder/readers moved/bin/recension --version | grep -q pdf
echo "installed, moved, linked by CMake and by pkg-config; readers found, set, missed"
