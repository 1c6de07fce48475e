#!/usr/bin/env bash
# Puts a ready-made program into PREFIX: unpack_binary.sh ARCHIVE PREFIX
# ARCHIVE is a path or a URL of an archive (.tar.zst, .tar.gz, .tar.xz) or of a Debian package.
set -euo pipefail
given=$1 prefix=$2
case $given in
  http://* | https://*)
    file=$(mktemp -d)/$(basename "${given%%\?*}")
    curl --fail --silent --show-error --location --output "$file" "$given"
    ;;
  *) file=$given ;;
esac
[ -f "$file" ] || { echo "$given: there is no such file; name an archive or a Debian package" >&2; exit 2; }
mkdir -p "$prefix"
case $file in
  *.deb) sudo apt-get install -y "$(realpath "$file")" ;;
  *.tar.zst) zstd -qdc "$file" | tar -x -C "$prefix" --strip-components=1 ;;
  *.tar.*) tar -x -f "$file" -C "$prefix" --strip-components=1 ;;
  *) echo "$given: neither an archive (.tar.zst, .tar.gz, .tar.xz) nor a Debian package" >&2; exit 2 ;;
esac
PATH=$prefix/bin:$PATH recension --version
