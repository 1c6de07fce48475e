#!/usr/bin/python3
"""Runs `recension batch` on the machines of a Dask cluster.

    recension_dask.py --scheduler tcp://host:8786 records.jsonl answers.jsonl

The records are cut into pieces of whole lines; each piece is one call of `recension batch` on some worker, which must
have the program and see the files that the records name. The answers are written in the order of the records, byte
for byte what one machine writes. A piece whose worker dies is given to another. At most a few pieces a worker are in
flight, so memory is bounded. ANSWERS appears when all is done; until then it grows as ANSWERS.part.

--contexts, --only and --ignore are those of `recension batch`.

Exit status as of `recension batch`: 0, 1 some records failed, 2 trouble.
"""

import argparse
import collections
import os
import subprocess
import sys

from distributed import Client

OF_BATCH = ("contexts", "only", "ignore")  # options that are passed on


def run_piece(command, lines):
    """On a worker: the answers to some lines, and the exit status."""
    done = subprocess.run(command, input=lines, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode(errors="replace").strip() or f"{command[0]}: status {done.returncode}")
    return done.stdout, done.returncode


def pieces(file, lines_a_piece):
    """Whole lines of the file, some at a time."""
    piece = []
    for line in file:
        piece.append(line if line.endswith(b"\n") else line + b"\n")
        if len(piece) == lines_a_piece:
            yield b"".join(piece)
            piece = []
    if piece:
        yield b"".join(piece)


def run(client, command, records, answers, lines_a_piece):
    """Writes the answers to all records; the highest exit status of the pieces."""
    worst = 0
    in_flight = collections.deque()

    def write_oldest():
        nonlocal worst
        out, status = in_flight.popleft().result()
        answers.write(out)
        worst = max(worst, status)

    for piece in pieces(records, lines_a_piece):
        most = 2 * max(1, sum(client.nthreads().values()))
        while len(in_flight) >= most:
            write_oldest()
        in_flight.append(client.submit(run_piece, command, piece, pure=False, retries=5))
    while in_flight:
        write_oldest()
    return worst


def main():
    parser = argparse.ArgumentParser(description="recension batch on a Dask cluster")
    parser.add_argument("--scheduler", required=True, help="its address, tcp://host:8786")
    parser.add_argument("--recension", default="recension", help="the program, as the workers find it")
    parser.add_argument("--lines", type=int, default=200, help="records a piece (default 200)")
    for name in OF_BATCH:
        parser.add_argument("--" + name, help="as of recension batch")
    parser.add_argument("records")
    parser.add_argument("answers")
    options = parser.parse_args()
    command = [options.recension, "batch", "--threads", "1"]
    for name in OF_BATCH:
        if getattr(options, name) is not None:
            command += ["--" + name, getattr(options, name)]
    part = options.answers + ".part"
    with Client(options.scheduler) as client, open(options.records, "rb") as records, open(part, "wb") as answers:
        status = run(client, command, records, answers, options.lines)
        answers.flush()
        os.fsync(answers.fileno())
    os.replace(part, options.answers)
    return status


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, RuntimeError) as error:
        print(f"recension_dask: {error}", file=sys.stderr)
        sys.exit(2)
