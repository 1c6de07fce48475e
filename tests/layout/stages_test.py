#!/usr/bin/env python3
"""stages_test.py SOURCE

Each stage includes only what is its own or belongs to an earlier stage. Every target sees all of include/, so a compiler
cannot tell; this test can. It also proves of itself that it finds a backward include.
"""
import pathlib, re, sys

# The stages in the order of the data flow, each with the public headers that it owns. A header that is not here is an
# error, so that a new one gets its place.
STAGES = [
    ("parallel", []),
    ("source", ["span", "element", "case_record", "source"]),
    ("readers", []),
    ("toml", []),
    ("printing", ["byte_set", "pattern", "selector", "printing"]),
    ("markup", ["markup"]),
    ("structure", ["structure"]),
    ("token", ["token", "witness", "dress"]),
    ("collation", ["align", "collation", "foreign"]),
    ("variant", ["variant", "variant_rule", "wording"]),
    ("comparison", ["correspondence"]),
    ("edition", ["edition", "table", "concordance", "nearness", "metadata"]),
    ("check", ["check", "revision"]),
    ("render", ["render"]),
    ("batch", ["batch"]),
    ("cli", ["recension"]),
    ("python", []),
    ("web", []),
]
ORDER = {name: i for i, (name, _) in enumerate(STAGES)}
OWNER = {header: name for name, headers in STAGES for header in headers}
# Made by the build from the tables of printing.
MADE = {"tables.hpp": "printing"}


def owner_of(include, folder, stage):
    """The stage whose header this is; None for headers of the system and of libraries."""
    public = re.fullmatch(r"<recension/(\w+)\.hpp>", include)
    if public:
        if public[1] not in OWNER:
            raise SystemExit(f"recension/{public[1]}.hpp belongs to no stage: give it its place in {sys.argv[0]}")
        return OWNER[public[1]]
    if include[1:-1] in MADE:
        return MADE[include[1:-1]]
    if include.startswith("<"):
        return None
    parts = (folder / include[1:-1]).parts
    path = []
    for part in parts:
        if part == ".." and path:
            path.pop()
        else:
            path.append(part)
    return path[0] if len(path) > 1 else stage


def backward_includes(files):
    """Of (stage, folder relative to src, name, text): the includes that go forward in the order of the stages."""
    out = []
    for stage, folder, name, text in files:
        for include in re.findall(r'^#include ("[^"]+"|<[^>]+>)', text, re.M):
            owner = owner_of(include, folder, stage)
            if owner is not None and owner in ORDER and ORDER[owner] > ORDER[stage]:
                out.append(f"{name}: stage {stage} includes {include} of the later stage {owner}")
    return out


def read(source):
    files = []
    for path in sorted((source / "src").rglob("*.?pp")):
        relative = path.relative_to(source / "src")
        if len(relative.parts) > 1 and relative.parts[0] in ORDER:
            files.append((relative.parts[0], relative.parent, str(relative), path.read_text(encoding="utf-8")))
        else:
            raise SystemExit(f"src/{relative} is in no stage's folder: give it its place in {sys.argv[0]}")
    for path in sorted((source / "include/recension").glob("*.hpp")):
        if path.stem not in OWNER:
            raise SystemExit(f"{path.name} belongs to no stage: give it its place in {sys.argv[0]}")
        files.append((OWNER[path.stem], pathlib.Path(OWNER[path.stem]), path.name, path.read_text(encoding="utf-8")))
    return files


source = pathlib.Path(sys.argv[1])
files = read(source)
found = backward_includes(files)
print("\n".join(found))

# The proof: backward includes of every kind are found.
probe = pathlib.Path("markup")
for include in ("<recension/edition.hpp>", '"../edition/pairs.hpp"', '"../cli/options.hpp"'):
    if not backward_includes([("markup", probe, "probe.cpp", f"#include {include}\n")]):
        sys.exit(f"a backward include of {include} was not found")
if backward_includes([("edition", pathlib.Path("edition"), "probe.cpp", '#include "../variant/places.hpp"\n')]):
    sys.exit("an include of an earlier stage was called backward")

if found:
    sys.exit(1)
print(f"{len(files)} files include only what is theirs or earlier")
