#!/usr/bin/env python3
"""Bad inputs, each with its message and its exit status: bad_inputs_test.py RECENSION SOURCE [--update]

bad_inputs.tsv has a row each: exit status, command, standard error without "recension: ". A command is run by sh in a
folder of small files, where `recension` is the program. Standard error must be that one line, standard output must be
empty unless the row's status is 0, and no file may have changed, come or gone. --update writes what was seen, for a
person to read.
"""
import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = os.path.realpath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
TABLE = pathlib.Path(__file__).with_name("bad_inputs.tsv")
MARLOW = SOURCE / "fixtures/opinions/marlow-v-harbor-board"

MANIFEST = """[[opinion]]
name = "Marlow v. Harbor Board"
canonical = "a.txt"
published = ["site/*.html"]
accepted = "accepted.toml"
"""


def scanned():
    """A PDF file of one page without text."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"]
    out, at = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    return out + b"xref\n0 4\n0000000000 65535 f \n%strailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (table, len(out))


def fill(folder):
    """The files that the rows name."""
    for name, source in {"a.txt": "westlaw.txt", "b.txt": "lexis-export.txt", "c.html": "findlaw.html",
                         "record.json": "courtlistener.json"}.items():
        shutil.copy(MARLOW / source, folder / name)
    texts = {
        "empty.txt": "", "blank.txt": " \n\t\n", "textless.html": "<html><head></head><body><p></p></body></html>",
        "note.txt": "A grocery list: apples, pears, and a pound of butter for the weekend's cake and some flour too.\n",
        "broken.json": '{"html": "<p>cut off', "no-text.json": '{"id": 7, "ok": true}', "cut.gz": "",
        "broken.toml": "[[decision]\n", "bad-decision.toml": '[[decision]]\nbefore = "x"\n', "mine.toml": "name = 3\n",
        "style.toml": '[[form]]\npublished = "U. S."\n', "accepted.toml": "# why\n",
        "decisions.toml": '[[decision]]\nbefore = "a"\nreadings = ["b", "c"]\nchoose = "b"\n',
        "recension.toml": MANIFEST, "two.toml": MANIFEST + '\nfrobnicate = 1\n',
        "no-copies.toml": MANIFEST.replace("site/*.html", "nowhere/*.html"),
        "bad-class.toml": MANIFEST + 'allow = ["typografy"]\n', "bad-part.toml": MANIFEST + 'require = ["disent"]\n',
        "self.toml": MANIFEST.replace("accepted.toml", "self.toml"), "no-opinion.toml": "title = 1\n", "fresh.toml": MANIFEST.replace("accepted.toml", "not-yet.toml"),
        "bad-key.toml": "alow = []\n" + MANIFEST, "bad-style.toml": 'clases = ["typography"]\n',
        "bad-form.toml": '[[form]]\ncanonical = "U.S."\npublishd = "U. S."\n', "bad-forms.toml": "[[forms]]\n",
        "decisions-typo.toml": '[[decisions]]\nbefore = "a"\n', "records.jsonl": '{"id":1,"job":"diff","witnesses":[]}\n',
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    (folder / "site").mkdir()
    shutil.copy(MARLOW / "findlaw.html", folder / "site/copy.html")
    (folder / "folder").mkdir()
    (folder / "cut.gz").write_bytes(gzip.compress((MARLOW / "westlaw.txt").read_bytes(), mtime=0)[:900])
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<<>>\n")
    (folder / "scan.pdf").write_bytes(scanned())
    (folder / "damaged.docx").write_bytes(b"PK\x03\x04not a zip archive at all")
    (folder / "a-link.txt").symlink_to("a.txt")
    (folder / "dangling.md").symlink_to("new.md")
    (folder / "states").mkdir()
    for state in ("a.txt", "b.txt"):
        shutil.copy(folder / state, folder / "states" / state)


def contents(folder):
    return {str(p.relative_to(folder)): (p.read_bytes() if p.is_file() else None) for p in sorted(folder.rglob("*"))}


def run(command, folder):
    """Exit status, standard error, and what went wrong beside them."""
    before = contents(folder)
    done = subprocess.run(["sh", "-c", command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          env={**os.environ, "PATH": f"{folder.parent}/bin:{os.environ['PATH']}", "NO_COLOR": "1"})
    said = done.stderr.decode().rstrip("\n")
    wrong = []
    if "\n" in said or not said.startswith("recension: "):
        wrong.append("standard error is not one line of the program's")
    if done.returncode != 0 and done.stdout:
        wrong.append(f"standard output: {done.stdout[:80]!r}")
    if contents(folder) != before:
        wrong.append("files have changed")
    return done.returncode, said.removeprefix("recension: "), wrong


def main():
    rows = [line.split("\t") for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    update, failed, out = "--update" in sys.argv, 0, []
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top, "files")
        folder.mkdir()
        pathlib.Path(top, "bin").mkdir()
        pathlib.Path(top, "bin/recension").symlink_to(PROGRAM)
        fill(folder)
        for row in rows:
            status, command, message = (["?"] + row + [""])[-3:] if len(row) == 1 else row
            got_status, got, wrong = run(command, folder)
            out.append(f"{got_status}\t{command}\t{got}")
            if (str(got_status), got) != (status, message):
                wrong.append(f"wanted {status}: {message}\n    got    {got_status}: {got}")
            if wrong:
                failed += 1
                print(f"FAILED  {command}\n    " + "\n    ".join(wrong))
    if update:
        head = [line for line in TABLE.read_text().splitlines() if line.startswith("#")]
        TABLE.write_text("\n".join(head + out) + "\n")
    print(f"{len(rows)} bad inputs, {failed} failed")
    sys.exit(1 if failed and not update else 0)


main()
