#!/usr/bin/env bash
# The installed tree works away from the build: install_test.sh SOURCE BUILD
# The program runs from it with its readers; the README's program is built against it by CMake and by pkg-config, and
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
grep -q '^A .*slip.pdf  slip' diff
test -x moved/share/recension/recension_dask.py

moved/bin/recension --version > version
grep -qx "recension [0-9.]*" version
grep -q "build; reads text, html, xml, json, rtf" version
! command -v man > /dev/null || for page in moved/share/man/man1/*.1; do man --warnings -l "$page" > /dev/null 2> warnings || true; [ ! -s warnings ] || { cat warnings; exit 1; }; done
grep -q 'recension..check' moved/share/man/man1/recension.1
bash -c "source moved/share/bash-completion/completions/recension
  COMP_WORDS=(recension di) COMP_CWORD=1; _recension; [ \"\${COMPREPLY[*]}\" = diff ]
  COMP_WORDS=(recension merge --appa) COMP_CWORD=2; _recension; [ \"\${COMPREPLY[*]}\" = --apparatus ]"

awk '/^```cpp/ {on = 1; next} /^```/ {on = 0} on' "$source/README.md" > example.cpp
grep -q 'int main' example.cpp
cp "$opinion/westlaw.txt" westlaw.txt
sed 's/harbormaster/harbourmistress/' "$opinion/lexis-marked.txt" > lexis.txt

cat > CMakeLists.txt << 'END'
cmake_minimum_required(VERSION 3.22)
project(example LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
find_package(recension 0.1 REQUIRED)
add_executable(example example.cpp)
target_link_libraries(example PRIVATE recension::recension)
END
cmake -S . -B by-cmake -DCMAKE_PREFIX_PATH="$folder/moved" > log 2>&1 || { cat log; exit 1; }
cmake --build by-cmake > log 2>&1 || { cat log; exit 1; }
by-cmake/example > by-cmake.out
grep -q 'harbormaster / harbourmistress' by-cmake.out

# shellcheck disable=SC2046
PKG_CONFIG_PATH=$(find "$folder/moved" -type d -name pkgconfig) \
  bash -c 'c++ -std=c++20 example.cpp $(pkg-config --cflags --libs recension) -o by-pkg-config'
./by-pkg-config > by-pkg-config.out
cmp by-cmake.out by-pkg-config.out
echo "installed, moved, linked by CMake and by pkg-config"
