#!/usr/bin/env python3
"""Tracked changes, settled by LibreOffice: redline_test.py RECENSION [A B]...

Of two printings with every difference tracked, accepting all changes must give the second one's text and rejecting
them the first's, sign for sign; with the accidentals left out, accepting must leave nothing louder. Of an edition
Writer must have the text that merge writes as Markdown, and a comment for each entry of the apparatus. Without pairs the
opinions of the fixtures are compared. Exits 77 where LibreOffice is not there.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from writer import settle

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
MARLOW = FIXTURES / "opinions/marlow-v-harbor-board"
PAIRS = [(MARLOW / "lexis-export.txt", MARLOW / "westlaw.txt"), (MARLOW / "findlaw.html", MARLOW / "cap.xml"),
         (MARLOW / "courtlistener.html", MARLOW / "word.docx"),
         *((FIXTURES / "cases" / case / "a.txt", FIXTURES / "cases" / case / "b.txt")
           for case in ("diff-every-class", "diff-moved-and-edited"))]


def recension(*args):
    done = subprocess.run([PROGRAM, *map(str, args)], capture_output=True, text=True)
    if done.returncode == 2:
        raise RuntimeError(done.stderr)
    return done.stdout


def without_second_labels(path):
    """Writer 7 saves a note's own mark twice, in the note, and in the text where it has two signs or more."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    label = rb"(<w:r><w:rPr><w:rStyle w:val=\"FootnoteCharacters\"/></w:rPr><w:t>[^<]*</w:t></w:r>)"
    parts["word/footnotes.xml"] = re.sub(label + rb"\1", rb"\1", parts.get("word/footnotes.xml", b""))
    call = rb'(w:customMarkFollows="1" w:id="\d+"/><w:t>([^<]*)</w:t></w:r>)<w:r><w:rPr></w:rPr><w:t>\2</w:t></w:r>'
    parts["word/document.xml"] = re.sub(call, rb"\1", parts["word/document.xml"])
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def found(a, b):
    """Differences by class, without signs and spacing that only the file's form brings."""
    result = json.loads(recension("diff", a, b, "--format", "json", "--fail-on", "none"))
    return [v for v in result["variants"] if v["class"] != "footnote-marker"]


def loud(variants):
    return [v for v in variants if v["class"] in ("substantive", "lacuna", "transposition", "structure")]


def comments(path):
    with zipfile.ZipFile(path) as package:
        names = [n for n in package.namelist() if n == "word/comments.xml"]
        return sum(package.read(n).count(b"<w:comment ") for n in names)


EDITIONS = [[MARLOW / name for name in names] for names in
            (("findlaw.html", "lexis-export.txt", "westlaw.txt", "courtlistener.html"), ("cap.xml", "word.docx"))]


def make_editions(top):
    """The files to settle, and for each edition its parts."""
    work, made = [], []
    for n, witnesses in enumerate(EDITIONS):
        docx, markdown, kept = f"{top}/edition-{n}.docx", f"{top}/edition-{n}.md", f"{top}/edition-{n}-kept.docx"
        recension("merge", *witnesses, "-o", docx)
        recension("merge", *witnesses, "-o", markdown)
        entries = json.loads(recension("merge", *witnesses, "--format", "json"))["apparatus"]
        work.append((docx, "keep", kept))
        made.append((docx, markdown, kept, len(entries)))
    return work, made


def check_editions(made):
    failed = 0
    for docx, markdown, kept, entries in made:
        wrong = {"words": [v for v in found(docx, markdown) if v["section"] not in ("front-matter", "counsel")],
                 "words after Writer": [v for v in found(kept, markdown) if v["section"] not in ("front-matter", "counsel")],
                 "comments": range(abs(comments(docx) - entries)), "comments after Writer": range(abs(comments(kept) - entries))}
        for what, variants in wrong.items():
            if len(variants):
                failed += 1
                print(f"FAILED  {docx}: {what}: {len(variants)}: {list(variants)[:3]}")
    return failed


def main():
    given = [pathlib.Path(p) for p in sys.argv[2:]]
    pairs = list(zip(given[::2], given[1::2])) or PAIRS
    if shutil.which("soffice") is None:
        print("not tried: no LibreOffice (apt-get install libreoffice-writer-nogui)")
        sys.exit(77)
    failed = 0
    with tempfile.TemporaryDirectory() as top:
        files, work = [], []
        for n, (a, b) in enumerate(pairs):
            every, few = f"{top}/{n}-all.docx", f"{top}/{n}-few.docx"
            recension("diff", a, b, "--all", "-o", every)
            recension("diff", a, b, "-o", few)
            names = [f"{top}/{n}-{kind}.docx" for kind in ("accepted", "rejected", "loud", "kept")]
            work += [(every, "accept", names[0]), (every, "reject", names[1]), (few, "accept", names[2]),
                     (few, "keep", names[3])]
            files.append((few, *names))
        more, editions = make_editions(top)
        work += more
        settle(work)
        for _, _, path in work:
            without_second_labels(path)
        for (a, b), (few, accepted, rejected, merely_loud, kept) in zip(pairs, files):
            told = comments(few)
            wrong = {"accepting all": found(accepted, b), "rejecting all": found(rejected, a),
                     "accepting the loud ones": loud(found(merely_loud, b)),
                     "comments that Writer lost": range(told - comments(kept)),
                     "comments that are missing": range(len(loud(found(a, b))) - told)}
            for what, variants in wrong.items():
                if len(variants):
                    failed += 1
                    print(f"FAILED  {a.name} and {b.name}: {what}: {len(variants)}")
                    for v in list(variants)[:4]:
                        print("       ", v if isinstance(v, int) else (v["class"], v["section"], [r["text"][:70] for r in v["readings"]]))
        failed += check_editions(editions)
    print(f"{len(pairs)} pairs, {len(editions)} editions, {failed} failed")
    sys.exit(1 if failed else 0)


main()
