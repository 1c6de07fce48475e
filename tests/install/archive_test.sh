#!/usr/bin/env bash
# The archive in roots that hold nothing but a base system: archive_test.sh SOURCE ARCHIVE [SUITE...]
# As root, with debootstrap. Nothing is installed in them; every reader is tried, and every command that needs a library.
set -euo pipefail
source=$(realpath "$1") archive=$(realpath "$2")
shift 2
folder=$(mktemp -d)
leave() {
  for mounted in "$folder"/*/proc; do ! mountpoint -q "$mounted" || umount "$mounted"; done
  rm -rf --one-file-system "$folder"
}
trap leave EXIT
. /etc/os-release
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Codename: $VERSION_CODENAME" 'Component: main' | head -1)
for suite in "${@:-$VERSION_CODENAME}"; do
  root=$folder/$suite
  debootstrap --variant=minbase "$suite" "$root" "${mirror:-http://deb.debian.org/debian}" > "$folder/log" 2>&1 ||
    { tail -5 "$folder/log"; exit 1; }
  mkdir "$root/opt/recension" "$root/copies"
  mount -t proc proc "$root/proc" # by which a program finds where it is
  zstd -qdc "$archive" | tar -x -C "$root/opt/recension" --strip-components=1
  cp -r "$source/fixtures/opinions" "$source/fixtures/batch" "$root/copies"
  inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
  program=/opt/recension/bin/recension marlow=/copies/opinions/marlow-v-harbor-board
  inside "$program" --version
  for file in slip.pdf word.docx cap.xml courtlistener.html westlaw.txt.gz lexis-marked.txt.zst courtlistener.json#html delivery.rtf; do
    inside "$program" normalize "$marlow/$file" > "$folder/text"
    grep -q harbormaster "$folder/text" || { echo "$suite: $file is not read"; exit 1; }
  done
  inside "$program" diff "$marlow/lexis-export.txt" "$marlow/westlaw.txt" -o /copies/redline.docx
  inside "$program" merge "$marlow/findlaw.txt" "$marlow/lexis-export.txt" "$marlow/westlaw.txt" -o /copies/page.html --with-apparatus
  inside sh -c "cd /copies && $program batch batch/records.jsonl --threads 2 > answers.jsonl" || [ $? -eq 1 ]
  ! [ -e "$root/opt/recension/lib/recension/recension.html" ] || inside "$program" page -o /copies/recension.html
  [ -s "$root/copies/redline.docx" ] && [ -s "$root/copies/page.html" ] && [ -s "$root/copies/answers.jsonl" ]
  echo "$suite: $(inside ldd --version | head -1 | grep -o '[0-9.]*$'), runs"
done
