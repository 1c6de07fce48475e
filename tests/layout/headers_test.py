#!/usr/bin/env python3
"""Every public header opens as a manual: headers_test.py SOURCE

Before `#pragma once` it says in a comment what it is ("Name: …"), what it counts in, what its errors are, and has an
example of code. recension.hpp includes all of them.
"""
import pathlib
import re
import sys

WANTED = {
    "its name and what it is": r"^// (The whole library\.|[A-Z][a-z ]+[:.])",
    "an example of code": r"^//  +\S.*;",
    "its errors": r"(?i)errors?\b|total\b|throws",
    "its units": r"(?i)\bunits\b|\bbytes?\b|\bwords?\b|between 0 and 1|from [01]\b",
}


def missing(text):
    head = text.split("#pragma once")[0]
    return [what for what, pattern in WANTED.items() if not re.search(pattern, head, re.MULTILINE)]


assert missing("#pragma once") == list(WANTED)
folder = pathlib.Path(sys.argv[1], "include/recension")
failed = 0
whole = (folder / "recension.hpp").read_text()
for header in sorted(folder.glob("*.hpp")):
    lacks = missing(header.read_text())
    if header.name != "recension.hpp" and f"<recension/{header.name}>" not in whole:
        lacks.append("a place in recension.hpp")
    for what in lacks:
        failed += 1
        print(f"{header.name}: lacks {what}")
sys.exit(1 if failed else 0)
