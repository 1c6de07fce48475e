#!/usr/bin/env bash
# The same answers from a cluster as from one machine, byte for byte, also when a worker dies: dask_test.sh RECENSION
# ADAPTER FIXTURES. A scheduler and two workers on loopback. Exit 77: Dask is not there.
set -euo pipefail
program=$(realpath "$1") adapter=$(realpath "$2") fixtures=$(realpath "$3")
python=/usr/bin/python3
$python -c 'import distributed' 2> /dev/null || { echo "python3-distributed is not installed"; exit 77; }
folder=$(mktemp -d)
workers=()
trap 'kill -KILL "${workers[@]}" "$scheduler" 2> /dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"

opinions=("$fixtures"/opinions/*/)
n=0
for round in $(seq 20); do
  for opinion in "${opinions[@]}"; do
    for pair in "westlaw.txt findlaw.txt" "justia.html lexis-marked.txt" "cap.xml slip.txt"; do
      read -r first second <<< "$pair"
      job=$([ $((round % 2)) = 0 ] && echo diff || echo merge)
      n=$((n + 1))
      printf '{"id":"%s-%d","job":"%s","witnesses":[{"path":"%s"},{"path":"%s"}]}\n' \
        "$round" $n "$job" "$opinion$first" "$opinion$second"
    done
  done
done > records.jsonl
sed -i '5s/diff\|merge/dance/' records.jsonl
"$program" batch --contexts 2 records.jsonl -o one-machine.jsonl || [ $? -eq 1 ]

# The nannies that would start a dead worker again are left out: death is what is tried.
$python -m distributed.cli.dask_scheduler --host 127.0.0.1 --port 0 --dashboard-address 127.0.0.1:0 \
  --scheduler-file scheduler.json > scheduler.log 2>&1 &
scheduler=$!
for _ in $(seq 300); do [ -s scheduler.json ] && break; sleep 0.1; done
for k in 1 2; do
  $python -m distributed.cli.dask_worker --scheduler-file scheduler.json --host 127.0.0.1 --nthreads 1 --nanny-port 0 \
    --no-nanny --dashboard-address 127.0.0.1:0 --local-directory "$folder/worker$k" > worker$k.log 2>&1 &
  workers+=($!)
done
address=$($python -c 'import json; print(json.load(open("scheduler.json"))["address"])')

run() { # ANSWERS
  local status=0
  "$python" "$adapter" --scheduler "$address" --recension "$program" --lines 5 --contexts 2 records.jsonl "$1" || status=$?
  [ $status -eq 1 ] || { echo "status $status"; tail -n 5 ./*.log; exit 1; }
}
run two-workers.jsonl
cmp one-machine.jsonl two-workers.jsonl
echo "two workers give what one machine gives: $(wc -l < two-workers.jsonl) answers"

run one-dies.jsonl &
running=$!
for _ in $(seq 300); do [ -s one-dies.jsonl.part ] && break; sleep 0.02; done
kill -KILL "${workers[0]}"
kill -0 $running && echo "a worker dies with $(wc -l < one-dies.jsonl.part) answers written"
wait $running
cmp one-machine.jsonl one-dies.jsonl
echo "and the answers are the same"
