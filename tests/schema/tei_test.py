"""Every TEI that recension writes is valid against its own schema and, where that is at hand, against TEI's.

tei_test.py RECENSION SOURCE [TEI_ALL_RNG]

merge and collate over the printings of each fixture, in twos and all together. Exit 77: xmllint is not there.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
schemas = [source / "src/schemas/recension-tei.rng"] + [pathlib.Path(p) for p in sys.argv[3:] if pathlib.Path(p).exists()]
if shutil.which("xmllint") is None:
    print("xmllint is not installed")
    sys.exit(77)

folder = pathlib.Path(tempfile.mkdtemp())
written = []


def write(command, files):
    done = subprocess.run([program, command, "--format", "tei", *files], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} {files}: {done.stderr.decode()}")
    path = folder / f"{len(written)}.xml"
    path.write_bytes(done.stdout)
    written.append(path)


for opinion in sorted((source / "fixtures/opinions").glob("*.opinion")):
    printings = sorted(p for p in opinion.with_suffix("").iterdir() if p.suffix in (".txt", ".html", ".xml", ".json"))
    for pair in zip(printings, printings[1:]):
        write("merge", pair)
    write("merge", printings[:16])
    for pair in zip(printings[::4], printings[1::4]):
        write("collate", pair)
failed = 0
for schema in schemas:
    for begin in range(0, len(written), 50):
        some = written[begin : begin + 50]
        done = subprocess.run(["xmllint", "--noout", "--relaxng", schema, *some], capture_output=True, check=False)
        for line in done.stderr.decode().splitlines():
            if not line.endswith(" validates"):
                failed += 1
                print(line[:300])
shutil.rmtree(folder)
if failed:
    sys.exit(1)
print(f"{len(written)} files are valid against {len(schemas)} schemas")
