#!/usr/bin/env bash
# The Debian package in a clean root that holds nothing but Debian's base: deb_test.sh SOURCE BUILD
# As root, with debootstrap. What the package needs comes from its own dependencies; the README's first example runs.
set -euo pipefail
source=$(realpath "$1") build=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf --one-file-system "$folder"' EXIT
rm -f "$build"/*.deb
cpack --config "$build/CPackConfig.cmake" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }

root=$folder/root
. /etc/os-release
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Codename: $VERSION_CODENAME" 'Component: main' | head -1)
debootstrap --variant=minbase "$VERSION_CODENAME" "$root" "${mirror:-http://deb.debian.org/debian}" > "$folder/log" 2>&1 ||
  { tail -5 "$folder/log"; exit 1; }
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
echo force-unsafe-io > "$root/etc/dpkg/dpkg.cfg.d/unsafe-io" # the root lives for one run
mkdir "$root/copies"
cp "$build"/recension_*.deb "$root/copies"
cp "$build"/python3-recension_*.deb "$root/copies" 2> /dev/null || true
cp -r "$source/fixtures/opinions" "$source/fixtures/check" "$root/copies"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
! inside recension --version 2> /dev/null || { echo "the root is not clean"; exit 1; }
inside sh -c 'apt-get update && apt-get install -y --no-install-recommends /copies/*.deb' > "$folder/log" 2>&1 ||
  { tail -20 "$folder/log"; exit 1; }
inside recension --version
cd "$root/copies"
marlow=opinions/marlow-v-harbor-board
inside sh -c "cd /copies && recension diff --fail-on none $marlow/lexis-export.txt $marlow/westlaw.txt" > "$folder/diff"
diff <("$build/recension" diff --fail-on none $marlow/lexis-export.txt $marlow/westlaw.txt) "$folder/diff"
for file in slip.pdf word.docx cap.xml courtlistener.html westlaw.txt.gz courtlistener.json#html; do # every reader
  inside recension normalize "/copies/$marlow/$file" > "$folder/text"
  grep -q harbormaster "$folder/text" || { echo "$file is not read"; exit 1; }
done
status=0; inside sh -c 'cd /copies/check && recension check' > "$folder/check" || status=$?
[ $status -eq 1 ] && grep -q '1515f1e808fdf61e' "$folder/check" || { cat "$folder/check"; exit 1; }
if dpkg -c "$root"/copies/recension_*.deb | grep -q 'recension\.html$'; then # it was built with the page
  inside recension page -o /copies/recension.html
  grep -q '<title>Recension</title>' "$root/copies/recension.html"
fi
inside sh -c 'test -s /usr/share/recension/recension.schema.json && dpkg --verify recension'
if ls "$build"/python3-recension_*.deb > /dev/null 2>&1; then
  mkdir -p "$root/copies/tests"
  cp -r "$source/fixtures" "$root/copies/"
  cp -r "$source/tests/python" "$root/copies/tests/"
  inside apt-get install -y --no-install-recommends python3-pytest > "$folder/log" 2>&1
  inside sh -c 'cd /copies && python3 -m pytest -q -p no:cacheprovider tests/python && python3 tests/python/courtlistener.py fixtures/opinions/marlow-v-harbor-board/courtlistener.json'
  inside apt-get purge -y python3-recension > "$folder/log" 2>&1
fi
inside apt-get purge -y recension > "$folder/log" 2>&1
[ -z "$(find "$root/usr" -name '*recension*')" ] || { echo "the package leaves files behind"; exit 1; }
echo "installed in a clean root, run, removed"
