#!/usr/bin/env bash
# An archive that runs where nothing is installed: archive.sh BUILD NAME
# The program, its readers and the libraries that they need, but for the C library: that is the system's, and at least
# as new as the one of the machine that the archive is made on. Needs patchelf and zstd.
set -euo pipefail
build=$1 name=$2
for tool in patchelf zstd; do
  command -v $tool > /dev/null || { echo "archive.sh: $tool is missing; apt-get install $tool" >&2; exit 1; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tree=$folder/$name
DESTDIR=$folder/staged cmake --install "$build" --prefix /usr --component program --strip > /dev/null
mkdir -p "$tree/lib/recension/libs"
cp -r "$folder"/staged/usr/bin "$folder"/staged/usr/share "$tree"
cp "$folder"/staged/usr/lib/*/recension/*.so "$tree/lib/recension" 2> /dev/null || cp "$folder"/staged/usr/lib/recension/*.so "$tree/lib/recension"

find "$folder"/staged/usr/lib -name recension.html -exec cp {} "$tree/lib/recension" \;

# The C library's own parts, which belong to the kernel and the loader of the machine that it runs on.
of_system='^(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|mvec|thread_db|nss_.*|BrokenLocale))\.so'
ldd "$tree"/bin/recension "$tree"/lib/recension/*.so | awk '$2 == "=>" && $3 ~ "^/" {print $1, $3}' | sort -u |
  while read -r library file; do
    grep -qE "$of_system" <<< "$library" || cp -L "$file" "$tree/lib/recension/libs/$library"
  done
# DT_RPATH, not DT_RUNPATH: the libraries' own libraries are found by it too.
patchelf --force-rpath --set-rpath '$ORIGIN/../lib/recension/libs' "$tree/bin/recension"
patchelf --force-rpath --set-rpath '$ORIGIN/libs' "$tree"/lib/recension/*.so
for library in "$tree"/lib/recension/libs/*; do
  patchelf --force-rpath --set-rpath '$ORIGIN' "$library"
  strip --strip-unneeded "$library" 2> /dev/null || true
  package=$(dpkg -S "*/$(basename "$library")" 2> /dev/null | head -1 | cut -d: -f1)
  [ -z "$package" ] || cp -L "/usr/share/doc/$package/copyright" "$tree/share/doc/recension/copyright.$package" 2> /dev/null || true
done
tar -C "$folder" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "$name" | zstd -q -19 -T0 -f -o "$build/$name.tar.zst"
echo "$build/$name.tar.zst: $(($(stat -c %s "$build/$name.tar.zst") / 1048576)) MB, $(du -sm "$tree" | cut -f1) MB unpacked"
