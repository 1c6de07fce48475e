#!/usr/bin/env bash
# A newcomer with two published copies and a canonical text: a failing, then an accepted, then a passing check.
# check_walk.sh RECENSION FIXTURES
set -euo pipefail
program=$(realpath "$1") fixtures=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir site
cp "$fixtures/check/canonical/marlow.md" canonical.md
cp "$fixtures/check/site/faithful.html" site/one.html
sed 's/harbormaster posted/harbourmaster posted/' site/one.html > site/two.html
cat > recension.toml << 'END'
[[opinion]]
name      = "Marlow v. Harbor Board"
canonical = "canonical.md"
published = ["site/*.html"]
allow     = ["structure:syllabus", "structure:counsel"]
accepted  = "accepted.toml"
END

fail() { echo "$1"; cat out; exit 1; }

status=0; "$program" check > out || status=$?
[ $status -eq 1 ] || fail "the first check should fail"
grep -q '“harbormaster” is “harbourmaster” in the copy' out || fail "it should say what differs"
grep -q '^site/two.html' out || fail "and where"
line=$(grep -n 'harbourmaster' site/two.html | head -1 | cut -d: -f1)
grep -q "^ *$line:[0-9]*  substantive" out || fail "at the line that holds it"
id=$(sed -n 's/.* substantive  \([0-9a-f]*\)$/\1/p' out)

"$program" check --accept-variant "$id" --reason "the site's spelling" > out || fail "it can be accepted"
"$program" check > out || fail "then the check should pass"
grep -q '2 copies checked, all as they should be; .* 1 accepted' out || fail "with the one accepted"

# It is found again when the text around it has moved, and is stale when it is gone.
sed -i 's/<p>JUSTICE ALDEN/<p>[Reported by the editors.]<\/p>\n\n&/' site/two.html
"$program" check --allow structure > out || fail "an acceptance should survive moves of the text"
cp site/one.html site/two.html
"$program" check > out || fail "a copy that is mended should pass"
grep -q 'stale-acceptance' out || fail "and the acceptance be reported as stale"

# One digit of one page, found at its line.
sed 's/\*103/*108/' "$fixtures/check/site/drifted.html" | sed 's/Page 612 U. S. 103/Page 612 U. S. 108/' > site/two.html
"$program" check --format github > out || true
sed -i 's/612 U. S. 103/612 U. S. 108/' site/one.html
line=$(grep -n '612 U. S. 108' site/one.html | head -1 | cut -d: -f1)
[ -n "$line" ] || fail "the fixture should have a page to change"
"$program" check --format github > out || true
grep -q "file=site/one.html,line=$line,.*page 108 follows page 102" out || fail "a changed page number should be annotated at its line"
echo "failing, accepted, passing: as it should be"
