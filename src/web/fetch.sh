#!/usr/bin/env bash
# The sources of the libraries that the page links in, of the versions that this system has as packages.
#
#     bash src/web/fetch.sh FOLDER
#
# Each is unpacked into FOLDER/NAME. Debian's archive has them; apt checks their signatures. Gumbo's source package has
# a name that some mirrors do not give, so the npm package gumbo-parser is used, which holds the same release. Nothing
# of the system's configuration is changed.
set -euo pipefail
mkdir -p "$1"
cd "$1"

gumbo=gumbo-parser-0.3.0 # Gumbo 0.10.1
gumbo_digest=d47101b5182186c4646f7eba5107308dbf93392621ae8c12bd35a7d867c8e913

# A configuration of apt's own, with sources instead of binaries.
apt=$PWD/apt
mkdir -p "$apt"/{etc,state/lists/partial,cache/archives/partial} packed
cp -r /etc/apt/. "$apt/etc/"
find "$apt/etc" -name '*.sources' -exec sed -i 's/^Types:.*/Types: deb-src/' {} +
find "$apt/etc" -name '*.list' -exec sed -i 's/^deb /deb-src /' {} +
cat > "$apt/apt.conf" <<END
Dir::Etc "$apt/etc";
Dir::State::Lists "$apt/state/lists";
Dir::Cache "$apt/cache";
APT::Sandbox::User "root";
END
export APT_CONFIG=$apt/apt.conf
apt-get -qq update

# One by one: a mirror may lack a package's description or its patches. What matters is the original source.
for name in utf8proc simdjson zlib libzip expat poppler freetype; do
  (cd packed && apt-get -qq source --download-only "$name") || echo "$name: not whole" >&2
  archives=(packed/"${name}"_*.orig.tar.?z*)
  [ -f "${archives[0]}" ] || { echo "fetch.sh: no source of $name could be had" >&2; exit 1; }
  rm -rf "$name" && mkdir "$name"
  tar xf "${archives[0]}" -C "$name" --strip-components 1
done

(cd packed && npm pack --silent gumbo-parser@0.3.0 > /dev/null)
echo "$gumbo_digest  packed/$gumbo.tgz" | sha256sum --check --quiet
rm -rf gumbo && mkdir gumbo
tar xf "packed/$gumbo.tgz" -C gumbo --strip-components 3 package/deps/gumbo-parser

touch complete
