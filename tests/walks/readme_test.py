#!/usr/bin/env python3
"""Every statement of the README has its proof: readme_test.py SOURCE

readme.tsv has a row for each statement, in the README's order: the proof, then the statement. A proof is

    walk        newcomer.sh runs it as it is pasted and compares what it prints
    test NAME   the test NAME of tests/CMakeLists.txt
    case NAME   the golden case fixtures/cases/NAME
    ci SCRIPT   a test that needs a clean root or much time; .ci/run runs it
    input TEXT  a row of tests/inputs/bad_inputs.tsv whose command holds TEXT
    means       it explains a word or says what one will read where; nothing of the program's behaviour
    measured    a figure, with where it was measured

A statement without a row, a row without its statement and a proof that is not there fail. So does a README of more than
200 lines, a link to no file, and a picture that is not there.
"""
import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
readme = (source / "README.md").read_text()


def statements(text):
    text = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"^!\[.*$", "", text, flags=re.MULTILINE)
    for paragraph in re.split(r"\n\s*\n", text):
        if paragraph.startswith("|"):
            yield from (line.strip() for line in paragraph.splitlines()[2:])
        elif not paragraph.startswith("#"):
            for item in re.split(r"^- ", paragraph, flags=re.MULTILINE):
                yield from (s for s in re.split(r"(?<=[.:?])\s+(?=[A-Z`])", " ".join(item.split())) if s)


# As they are defined: those that need a browser are left out of a build where there is none.
cmake = (source / "tests/CMakeLists.txt").read_text()
tests = set(re.findall(r"(?:add_test\(NAME |recension_test\()(\w+)", cmake))
inputs = (source / "tests/inputs/bad_inputs.tsv").read_text()
failures = []


def prove(proof):
    kind, _, name = proof.partition(" ")
    if kind == "test" and name not in tests:
        failures.append(f"no test is called {name}")
    elif kind == "case" and not (source / "fixtures/cases" / name / "cmd").exists():
        failures.append(f"no golden case is called {name}")
    elif kind == "input" and not any(name in row.split("\t")[1] for row in inputs.splitlines()[1:] if "\t" in row):
        failures.append(f"no bad input holds {name}")
    elif kind == "ci" and (name not in (source / ".ci/run").read_text() or not (source / name).exists()):
        failures.append(f".ci/run runs no {name}")
    elif kind not in ("ci", "test", "case", "input", "walk", "means", "measured"):
        failures.append(f"no proof is called {kind}")


rows = [line.split("\t") for line in pathlib.Path(__file__).with_name("readme.tsv").read_text().splitlines()
        if line and not line.startswith("#")]
said, proved = list(statements(readme)), [statement for _, statement in rows]
failures += [f"has no proof: {s}" for s in said if s not in proved]
failures += [f"is not in the README: {s}" for s in proved if s not in said]
for proofs, _ in rows:
    for proof in proofs.split(", "):
        prove(proof)
for target in re.findall(r"\]\(([^)#]+)\)", readme):
    if not target.startswith("http") and not (source / target).exists():
        failures.append(f"leads to no file: {target}")
if (lines := len(readme.splitlines())) > 200:
    failures.append(f"has {lines} lines, more than 200")
print("\n".join(failures) or f"{len(said)} statements, each with its proof")
sys.exit(1 if failures else 0)
