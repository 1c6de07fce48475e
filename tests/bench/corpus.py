#!/usr/bin/env python3
"""How fast many pairs are compared: corpus.py RECENSION [PAIRS.jsonl[.zst]] [--peer N] [--dask]

Without a file: every page of HTML of every invented opinion against that opinion's other pages. A file has a pair a line,
as objects with two texts, the fields html_lawbox and html. Prints, for one thread and for two, the pairs a second and the
efficiency; the peak memory; and beside one process of git --word-diff for each of the first N pairs (default 100), in the
same run; with --dask also what a scheduler and two workers on this machine make of it. Needs zstd for a packed file, git
for the peer, and python3-distributed for Dask.
"""
import argparse
import itertools
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).parents[2]
OPINIONS = SOURCE / "fixtures" / "opinions"


def invented_pairs():
    for folder in sorted(OPINIONS.iterdir()):
        pages = sorted(folder.glob("*.html")) if folder.is_dir() else []
        for a, b in itertools.permutations(pages, 2):
            yield a.read_text(errors="replace"), b.read_text(errors="replace")


def pairs_of(path):
    command = ["zstd", "-qdc", path] if path.endswith(".zst") else ["cat", path]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as lines:
        for line in lines.stdout:
            record = json.loads(line)
            yield record["html_lawbox"], record["html"]


def write_records(pairs, path, texts=None):
    """How many there are, and the bytes of the texts and of the largest record. `texts`: a folder for the texts, which the
    records then name; else they hold them."""
    count = size = largest = 0
    with open(path, "w") as out:
        for count, (a, b) in enumerate(pairs, 1):
            if texts:
                files = [texts / f"{count}-{side}.html" for side in "ab"]
                for file, text in zip(files, (a, b)):
                    file.write_text(text)
                witnesses = [{"path": str(file)} for file in files]
            else:
                witnesses = [{"text": a}, {"text": b}]
            line = json.dumps({"id": count, "job": "diff", "witnesses": witnesses}, ensure_ascii=False)
            out.write(line + "\n")
            size += len(a.encode()) + len(b.encode())
            largest = max(largest, len(line.encode()))
    return count, size, largest


def run(program, records, threads):
    """Seconds, and the peak memory in bytes."""
    began = time.monotonic()
    subprocess.run([program, "batch", records, "--threads", str(threads), "-o", records + ".answers"], check=False)
    seconds = time.monotonic() - began
    os.remove(records + ".answers")
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def git_seconds(pairs, folder):
    """One process for each pair."""
    seconds = 0.0
    for a, b in pairs:
        for name, text in (("a", a), ("b", b)):
            (folder / name).write_text(text)
        began = time.monotonic()
        subprocess.run(["git", "diff", "--no-index", "--word-diff", "a", "b"], cwd=folder, check=False,
                       stdout=subprocess.DEVNULL)
        seconds += time.monotonic() - began
    return seconds


def dask_seconds(program, records, folder):
    """With two workers of one thread each, begun before."""
    places, processes = folder / "scheduler.json", []
    places.unlink(missing_ok=True)

    def begin(what, *arguments):
        processes.append(subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", places, "--host", "127.0.0.1",
             "--dashboard-address", "127.0.0.1:0", *arguments], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL))

    from distributed import Client  # only here: it takes a second
    try:
        begin("scheduler", "--port", "0")
        while not places.exists() or not places.stat().st_size:
            time.sleep(0.1)
        for worker in ("one", "two"):
            begin("worker", "--nthreads", "1", "--no-nanny", "--local-directory", str(folder / worker))
        address = json.loads(places.read_text())["address"]
        with Client(address) as client:
            client.wait_for_workers(2)
        began = time.monotonic()
        subprocess.run([sys.executable, SOURCE / "src" / "engines" / "recension_dask.py", "--scheduler", address,
                        "--recension", program, records, records + ".answers"], check=False)
        return time.monotonic() - began
    finally:
        for process in processes:
            process.kill()
            process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("pairs", nargs="?")
    parser.add_argument("--peer", type=int, default=100)
    parser.add_argument("--dask", action="store_true")
    given = parser.parse_args()
    pairs = (lambda: pairs_of(given.pairs)) if given.pairs else invented_pairs
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records = str(folder / "records.jsonl")
        count, size, largest = write_records(pairs(), records)
        print(f"{count} pairs, {size / 1e6:.1f} MB of text, {size / count / 1000:.0f} KB a pair")
        one, memory = run(given.program, records, 1)
        print(f"1 thread: {count / one:.0f} pairs a second, {size / one / 1e6:.1f} MB a second; "
              f"peak memory {memory / 1e6:.0f} MB, {memory / largest:.0f} bytes a byte of the largest record")
        if (os.cpu_count() or 1) > 1:
            two, _ = run(given.program, records, 2)
            print(f"2 threads: {count / two:.0f} pairs a second, efficiency {one / two / 2:.0%}")
        if given.dask:
            (folder / "texts").mkdir()
            named = str(folder / "named.jsonl")
            write_records(pairs(), named, folder / "texts")
            for how, file in (("hold", records), ("name", named)):
                workers = dask_seconds(os.path.abspath(given.program), file, folder)
                print(f"2 workers of Dask, records that {how} their texts: {count / workers:.0f} pairs a second")
        first = list(itertools.islice(pairs(), given.peer))
        peer = git_seconds(first, folder) / len(first)
        print(f"git --word-diff, a process a pair: {1 / peer:.0f} pairs a second; "
              f"recension takes {one / count / peer:.2f} times its time")


main()
