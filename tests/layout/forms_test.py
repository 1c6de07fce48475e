#!/usr/bin/env python3
"""forms_test.py SOURCE

A form is one file. No C++ code names a publisher's form, and what belongs to the form `casetext`, CONTRIBUTING.md's
example, is its TOML file and its fixtures. Nor does C++ code name a judge's title: bylines are a table.
"""
import pathlib, re, sys

source = pathlib.Path(sys.argv[1])
forms = {p.stem for p in (source / "src/printing/forms").glob("*.toml")}
wrong = []
if "casetext" not in forms:
    wrong.append("the form casetext is gone, and with it the example of CONTRIBUTING.md")
# `plain` and `general` are roles of their own; `markdown` and `courtlistener` are formats of output and `slip` a series too.
by_name = forms - {"plain", "general", "markdown", "courtlistener", "slip"}
titles = re.compile(r'"[^"]*\b(JUSTICE|Justice|Circuit Judge|Presiding Judge|Mr\. )[^"]*"')
for path in sorted(p for folder in ("src", "include") for p in (source / folder).rglob("*.?pp")):
    code = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
    name = path.relative_to(source)
    wrong += [f"{name}: names the form {f}" for f in by_name if f'"{f}"' in code]
    wrong += [f"{name}: names a judge's title: {m[0]}" for m in titles.finditer(code)]
# What people read may name it.
allowed = ("src/printing/forms/casetext.toml", "src/printing/README.md", "fixtures/", "CONTRIBUTING.md", "CHANGELOG.md",
           "README.md", "tests/layout/", "tests/walks/readme.tsv")
for folder in ("src", "include", "tests", ".ci"):
    for path in sorted((source / folder).rglob("*")):
        name = str(path.relative_to(source))
        if path.is_file() and "node_modules" not in name and not name.startswith(allowed):
            if b"casetext" in path.read_bytes().lower():
                wrong.append(f"{name}: the form casetext is more than its file and its fixtures")
print("\n".join(wrong))
if wrong:
    sys.exit(1)
print(f"{len(forms)} forms, each one file")
