#!/usr/bin/env bash
# What must not be lost, by injecting faults: faults.sh RECENSION MAKE_TEXTS
# Full disks, kills at any moment, folders that cannot be written, closed pipes, too little memory, interruptions.
set -uo pipefail
program=$(realpath "$1") maker=$(realpath "$2")
folder=$(mktemp -d)
mounted=
trap '[ -z "$mounted" ] || umount "$mounted"; chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
failures=0

ok() { # WHAT CONDITION…
  if "${@:2}"; then echo "ok    $1"; else echo "FAILS $1"; failures=$((failures + 1)); fi
}
exits() { # STATUS COMMAND…: and on standard error at most one line, kept in `said`
  local wanted=$1 status
  "${@:2}" > /dev/null 2> said
  status=$?
  [ "$status" -eq "$wanted" ] && [ "$(wc -l < said)" -le 1 ]
}
says() { grep -q -- "$1" said; }
same() { cmp -s "$1" "$2"; }
# An address sanitizer keeps terabytes of addresses for itself, so that limits mean nothing to it.
sanitized() { [ -n "${RECENSION_SANITIZED:-}" ]; }

"$maker" changed $(sanitized && echo 12000 || echo 60000) a.txt b.txt # the sanitized program is slower
"$maker" changed $(sanitized && echo 400000 || echo 3000000) large-a.txt large-b.txt
"$program" diff a.txt b.txt --format json --fail-on none > whole.json
printf 'what was there before\n' > before
for i in $(seq 400); do
  printf '{"id":%d,"job":"diff","witnesses":[{"path":"a.txt"},{"path":"b.txt"}]}\n' "$i"
done > records.jsonl
sed -i '7s/diff/dance/; 9s/.*/no JSON/' records.jsonl
"$program" batch records.jsonl > answers.jsonl
ok "bad records fail, each with a line, and the run goes on" [ $? -eq 1 ]
ok "a line for every record" [ "$(wc -l < answers.jsonl)" -eq 400 ]
ok "in the order of the records" [ "$(sed -n 400p answers.jsonl | cut -c1-47)" = '{"schema":"recension.batch/1","id":400,"job":"d' ]

# --- a link is written through, and what is open is written where it is ------------------------------------------------
printf 'old\n' > led-to.txt
ln -s led-to.txt leads.txt && ln -s not-yet.txt leads-to-none.txt && ln -s /proc/self/fd/1 leads-to-output
"$program" diff a.txt b.txt --format json --fail-on none -o leads.txt
ok "a link stays a link" [ -L leads.txt ]
ok "  and the file that it leads to has the result" same led-to.txt whole.json
"$program" diff a.txt b.txt --format json --fail-on none -o leads-to-none.txt
ok "a link to no file makes the file" same not-yet.txt whole.json
{ echo before; "$program" diff a.txt b.txt --format json --fail-on none -o leads-to-output; echo after; } > all.txt
{ echo before; cat whole.json; echo after; } > wanted.txt
ok "standard output by its name, in a file, stays" [ -L leads-to-output ]
ok "  and the result goes where it has come to" same all.txt wanted.txt
"$program" batch records.jsonl -o leads.txt
ok "a batch keeps the link" [ -L leads.txt ]
ok "  and the file that it leads to has the answers" same led-to.txt answers.jsonl
{ echo before; "$program" batch records.jsonl -o leads-to-output; echo after; } > all.txt
{ echo before; cat answers.jsonl; echo after; } > wanted.txt
ok "a batch goes on in standard output by its name" same all.txt wanted.txt
cp a.txt kept.txt && ln -s a.txt new.jsonl.part.new
"$program" batch records.jsonl -o new.jsonl
ok "a batch writes to no file of another name" same a.txt kept.txt
ok "  and has its answers" same new.jsonl answers.jsonl
printf '{"id":1,"job":"diff","witnesses":[{"path":"a.txt"},{"path":"fresh.jsonl"}]}\n' > own-answer.jsonl
ok "a batch that is refused at once" exits 2 "$program" batch own-answer.jsonl -o fresh.jsonl
ok "  leaves nothing that blocks the next one" [ ! -e fresh.jsonl.part ]

# --- what is read is not overwritten --------------------------------------------------------------------------------
mkdir own && cp a.txt b.txt own && cd own
ln -s a.txt link.txt && ln a.txt hard.txt && mkdir sub && printf '[[decision]]\n' > decisions.toml
cat > recension.toml <<'END'
[[opinion]]
name = "A"
canonical = "a.txt"
published = ["b.txt"]
accepted = "accepted.toml"
END
printf '' > accepted.toml
printf '{"id":1,"job":"diff","witnesses":[{"path":"a.txt"},{"path":"b.txt"}]}\n' > own.jsonl
sha256sum a.txt b.txt decisions.toml recension.toml own.jsonl accepted.toml > ../own.sums
keeps() { # WHAT COMMAND…: exit 2, one line, nothing changed
  ok "$1" exits 2 "${@:2}"
  ok "  and says so" says "would be overwritten\|both write to"
  ok "  and changes nothing" sha256sum --quiet -c ../own.sums
}
for target in a.txt ./b.txt sub/../a.txt link.txt hard.txt "$PWD/a.txt"; do
  keeps "diff -o $target" "$program" diff a.txt b.txt -o "$target"
done
keeps "diff of standard input" bash -c "'$program' diff - b.txt -o a.txt < a.txt"
keeps "normalize -o" "$program" normalize a.txt -o a.txt
keeps "a version of a record" "$program" normalize own.jsonl#id -o own.jsonl --format json
keeps "collate -o" "$program" collate a.txt b.txt -o b.txt
keeps "pages -o" "$program" pages a.txt b.txt -o b.txt
keeps "explain -o" "$program" explain a.txt:3 -o a.txt
keeps "merge -o" "$program" merge a.txt b.txt -o a.txt
keeps "merge --apparatus" "$program" merge a.txt b.txt --apparatus link.txt
keeps "merge --accept, read only" "$program" merge a.txt b.txt --accept decisions.toml -o decisions.toml
keeps "merge --accept, written too" "$program" merge a.txt b.txt --interactive --accept a.txt
keeps "merge, two outputs" "$program" merge a.txt b.txt -o sub/new.txt --apparatus sub/../sub/new.txt
keeps "a form" "$program" printings --printing-file recension.toml -o recension.toml
keeps "batch -o, the records" "$program" batch own.jsonl -o own.jsonl
keeps "batch -o, a witness of a record" "$program" batch own.jsonl -o a.txt --threads 1
rm -f a.txt.part
keeps "batch --resume" "$program" batch own.jsonl --resume own.jsonl
keeps "check -o, the canonical text" "$program" check --canonical a.txt b.txt -o a.txt
keeps "check -o, the manifest" "$program" check -o recension.toml
keeps "check -o, a copy that the manifest names" "$program" check -o b.txt
keeps "check --report" "$program" check --report json=b.txt
keeps "check --report twice" "$program" check --report json=sub/r --report junit=sub/r
keeps "check --accepted" "$program" check --canonical a.txt b.txt --accepted b.txt --accept-variant abcd --reason r
ok "a device may be read and written" exits 0 "$program" diff a.txt a.txt -o /dev/null
ok "a new file is written" exits 0 "$program" diff a.txt a.txt -o sub/fresh.txt
ok "and written anew" exits 0 "$program" diff a.txt a.txt -o sub/fresh.txt
cd ..

# --- output ---------------------------------------------------------------------------------------------------------
ok "a full device ends with one line" exits 2 "$program" diff a.txt b.txt -o /dev/full
ok "and says which" says "/dev/full"
ok "so does standard output" bash -c "'$program' diff a.txt b.txt > /dev/full 2> said; [ \$? -eq 2 ] && [ \$(wc -l < said) -eq 1 ]"
ok "so does a batch" bash -c "'$program' batch records.jsonl > /dev/full 2> said; [ \$? -eq 2 ] && [ \$(wc -l < said) -eq 1 ]"

mkdir small
if mount -t tmpfs -o size=64k tmpfs small 2> /dev/null; then
  mounted=$folder/small
  cp before small/out
  ok "a disk that fills up ends with one line" exits 2 "$program" diff large-a.txt large-b.txt --format json -o small/out
  ok "and leaves the old file whole" same before small/out
  ok "and nothing else" [ "$(ls small)" = out ]
  ok "a batch on it too" exits 2 "$program" batch records.jsonl -o small/out
  ok "with the old file whole" same before small/out
  umount small && mounted=
else
  echo "skip  a small disk: mounting is not permitted"
fi

if [ "$(id -u)" -ne 0 ]; then
  mkdir sealed && cp before sealed/out && chmod a-w sealed
  ok "a folder that cannot be written ends with one line" exits 2 "$program" diff a.txt b.txt -o sealed/out
  ok "and leaves the old file whole" same before sealed/out
else
  mkdir sealed && cp before sealed/out && chmod a-w sealed && chmod a+rx . && chmod a+r ./*.txt
  if command -v setpriv > /dev/null; then
    ok "a folder that cannot be written ends with one line" \
      exits 2 setpriv --reuid 65534 --regid 65534 --clear-groups "$program" diff a.txt b.txt -o sealed/out
    ok "and leaves the old file whole" same before sealed/out
  fi
fi

cp before out
torn=0
for i in $(seq 40); do
  "$program" diff a.txt b.txt --format json -o out > /dev/null 2>&1 &
  sleep "0.0$((i % 10))$((i % 7))"
  kill -KILL $! 2> /dev/null
  wait $! 2> /dev/null
  same before out || same whole.json out || torn=$((torn + 1))
done
ok "kills at any moment leave the old file or the new" [ "$torn" -eq 0 ]

ok "a closed pipe ends quietly" bash -o pipefail -c \
  "'$program' diff large-a.txt large-b.txt --fail-on none 2> said | head -1 > /dev/null && [ ! -s said ]"
ok "and a batch's" bash -o pipefail -c "'$program' batch records.jsonl 2> said | head -1 > /dev/null && [ ! -s said ]"

# --- size -----------------------------------------------------------------------------------------------------------
if truncate -s 5G huge.txt 2> /dev/null; then
  ok "a file beyond 4 GiB is refused" exits 2 "$program" normalize huge.txt
  ok "with what to do" says "larger than 4 GiB; split it"
  ok "as standard input too" bash -c "'$program' normalize - < huge.txt 2> said; [ \$? -eq 2 ]"
  rm huge.txt
fi

# --- memory ---------------------------------------------------------------------------------------------------------
if ! sanitized; then
  for limit in 20000 30000 45000 60000; do
    (ulimit -v $limit; "$program" diff large-a.txt large-b.txt > /dev/null 2> said)
    status=$?
    ok "with $limit KiB of addresses: one line, or the work is done ($status)" \
      [ "$status" -eq 1 -a ! -s said -o "$status" -eq 2 -a "$(wc -l < said)" -eq 1 ]
  done
fi

# --- a batch that is interrupted --------------------------------------------------------------------------------------
whole() { # FILE: the answers without interruption, byte for byte
  same answers.jsonl "$1"
}
for signal in INT TERM; do
  rm -f out.jsonl out.jsonl.part
  "$program" batch records.jsonl -o out.jsonl 2> said &
  for _ in $(seq 100); do [ -s out.jsonl.part ] && break; sleep 0.02; done
  kill -$signal $!
  wait $!
  status=$?
  if [ -e out.jsonl ]; then
    echo "skip  $signal came too late"
  else
    ok "$signal ends a batch with status 2" [ $status -eq 2 ]
    ok "it says how to go on" says "--resume out.jsonl"
  fi
  "$program" batch records.jsonl --resume out.jsonl 2> /dev/null
  ok "and going on gives the same as one run" whole out.jsonl
done
for packed in "" .zst; do
  rm -f out.jsonl"$packed"*
  "$program" batch records.jsonl -o "out.jsonl$packed" 2> /dev/null &
  sleep 0.15
  kill -KILL $! 2> /dev/null
  wait $! 2> /dev/null
  ok "a killed batch is not overwritten by accident$packed" bash -c \
    "[ -e 'out.jsonl$packed' ] || ! '$program' batch records.jsonl -o 'out.jsonl$packed' 2> /dev/null"
  "$program" batch records.jsonl --resume "out.jsonl$packed" 2> /dev/null
  if [ -n "$packed" ]; then "$program" batch /dev/null 2> /dev/null; zstd -dqf out.jsonl.zst -o out.jsonl; fi
  ok "after a kill, going on gives the same$packed" whole out.jsonl
done
head -c 100000 answers.jsonl > cut.jsonl
"$program" batch records.jsonl --resume cut.jsonl
ok "a file of answers that was cut amid a line is gone on with" whole cut.jsonl

printf '{"id":1,"job":"normalize","witnesses":[{"path":"a.txt"}]}' > one.jsonl
{ printf '{"id":2,"job":"normalize","witnesses":[{"text":"'; head -c 600000 /dev/zero | tr '\0' x; printf '"}]}'; } > long.jsonl
{ cat long.jsonl; echo; cat one.jsonl; echo; } > both.jsonl
"$program" batch both.jsonl > wanted.txt
"$program" batch long.jsonl one.jsonl > all.txt
ok "a last line without its end is a line, also before another file" same all.txt wanted.txt
ok "  and a line longer than what is read at once is one line" [ "$(wc -l < all.txt)" -eq 2 ]
zstd -qf both.jsonl && head -c "$(($(stat -c %s both.jsonl.zst) - 5))" both.jsonl.zst > cut.zst
ok "a packed file that was cut off: status 2 and one line" exits 2 "$program" batch cut.zst
ok "  which names it" says cut.zst
coproc waiting { "$program" batch --threads 2; }
cat one.jsonl >&"${waiting[1]}"; echo >&"${waiting[1]}"
ok "one who waits for each line gets it" read -r -t 20 _ <&"${waiting[0]}"
eval "exec ${waiting[1]}>&-"

[ "$failures" -eq 0 ]
