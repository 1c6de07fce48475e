#!/usr/bin/env bash
# What a newcomer does first: newcomer.sh SOURCE
# As root, with debootstrap. Every block of commands in the README is run as it is pasted, one after the other, in a clean
# Debian root with a copy of the checkout, and what follows it as its output must be what it prints. With CCACHE_DIR set,
# what was compiled before is taken from there, and with SHAPES only the costs of these are counted: the commands are the
# same, and take less time.
set -euo pipefail
source=$(realpath "$1")
folder=$(mktemp -d)
root=$folder/root
leave() {
  for mounted in "$root/proc" "$root/dev" "$root/ccache"; do ! mountpoint -q "$mounted" || umount -R "$mounted"; done
  rm -rf --one-file-system "$folder"
}
trap leave EXIT

. /etc/os-release
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Codename: $VERSION_CODENAME" 'Component: main' | head -1)
debootstrap --variant=minbase --include=sudo,ca-certificates${CCACHE_DIR:+,ccache} "$VERSION_CODENAME" "$root" "${mirror:-http://deb.debian.org/debian}" \
  > "$folder/log" 2>&1 || { tail -5 "$folder/log"; exit 1; }
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
echo force-unsafe-io > "$root/etc/dpkg/dpkg.cfg.d/unsafe-io" # the root lives for one run
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev" && mount --make-rslave "$root/dev"
mkdir -p "$root/root/recension" "$root/walk" "$root/ccache"
cached=()
if [ -n "${CCACHE_DIR:-}" ]; then
  mount --bind "$CCACHE_DIR" "$root/ccache"
  cached=(CCACHE_DIR=/ccache CCACHE_BASEDIR=/root/recension CCACHE_NOHASHDIR=1 CMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
(cd "$source" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$root/root/recension")

/usr/bin/python3 - "$source/README.md" "$root/walk" << 'END'
import pathlib
import re
import sys

text, folder = pathlib.Path(sys.argv[1]).read_text(), pathlib.Path(sys.argv[2])
steps = 0
for kind, block in re.findall(r"^```(\w*)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
    if kind == "sh":
        steps += 1
        folder.joinpath(f"{steps:02}.sh").write_text(block)
    elif kind == "python":
        continue  # tests/python runs it
    elif kind == "text":
        folder.joinpath(f"{steps:02}.wanted").write_text(block)
    else:
        sys.exit(f"a block of the README is neither sh nor text nor python: {kind}")
assert steps >= 5, steps
END

# One shell for all blocks, as at a terminal: a block's `cd` holds for the next. A comparison may find something (1).
cat > "$root/walk/go" << 'END'
cd /root/recension
for block in /walk/*.sh; do
  name=${block%.sh}
  . "$block" > "$name.out" 2> "$name.err" < /dev/null
  status=$?
  compares=$(tail -n 1 "$block" | grep -c '^recension')
  if [ $status -gt "$compares" ]; then echo "exit $status:"; cat "$block"; tail -n 30 "$name.out" "$name.err"; exit 1; fi
  if [ -e "$name.wanted" ] && ! diff "$name.wanted" "$name.out"; then echo "prints something else:"; cat "$block"; exit 1; fi
  echo "as the README says: $(tail -n 1 "$block" | cut -c 1-60)"
done
man -w recension 2> /dev/null || [ -s /usr/local/share/man/man1/recension-merge.1 ]
END
chroot "$root" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
  NO_COLOR=1 ${SHAPES:+SHAPES="$SHAPES"} "${cached[@]}" bash /walk/go
