#!/usr/bin/env bash
# Where people meet the program: git's textconv and difftool, the GitHub Action, the pre-commit hook, in a repository
# made here. hosts_walk.sh RECENSION SOURCE
set -euo pipefail
program=$(realpath "$1") source=$(realpath "$2")
command -v git > /dev/null || { echo "git is not installed"; exit 77; }
export folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder GIT_CONFIG_NOSYSTEM=1 PATH="$folder/bin:$PATH"
mkdir "$folder/bin" "$folder/work"
ln -s "$program" "$folder/bin/recension"
git config --global user.name Clerk && git config --global user.email clerk@example.org
git config --global init.defaultBranch main && git config --global safe.directory '*'

fail() { echo "$1"; cat "$folder/out"; exit 1; }

cd "$folder/work"
git init -q
cp -r "$source/fixtures/check/canonical" "$source/fixtures/check/house.toml" "$source/fixtures/check/recension.toml" .
mkdir site && cp "$source/fixtures/check/site/faithful.html" site/marlow.html
git add . && git commit -qm "the opinion as published"

# git: as src/check/README.md says.
grep '^git config' "$source/src/check/README.md" > "$folder/setup"
[ "$(wc -l < "$folder/setup")" = 3 ] || fail "the manual of check should say how git is set up"
sed -i 's/--global //' "$folder/setup"
bash -e "$folder/setup"
echo '*.html diff=recension' > .gitattributes
sed -i 's/harbormaster posted/harbourmaster posted/; s/<p>/<p class="new">/g' site/marlow.html
git diff site/marlow.html > "$folder/out"
grep -q '^+.*harbourmaster posted' "$folder/out" || fail "git diff should show the text"
! grep -q '<p' "$folder/out" || fail "and no markup"
[ "$(grep -c '^[-+][^-+]' "$folder/out")" = 2 ] || fail "and one paragraph only"
git difftool -y -t recension -- site/marlow.html > "$folder/out" 2>&1
grep -q '1 word differs' "$folder/out" || fail "git difftool should class what differs"

# The action: its steps as a runner would run them, with recension installed.
cat > recension.toml << 'END'
[[opinion]]
name      = "Marlow v. Harbor Board"
canonical = "canonical/marlow.md"
published = ["site/*.html"]
allow     = ["structure:syllabus", "structure:counsel"]
END
cat > "$folder/act.py" << 'END'
import os, pathlib, re, subprocess, sys, yaml
action = yaml.safe_load(open(sys.argv[1]))
given = dict(pair.split("=", 1) for pair in sys.argv[2:])
values = {"inputs." + name: given.get(name, i["default"]) for name, i in action["inputs"].items()}
values |= {"github.action_path": sys.argv[1].rsplit("/", 1)[0], "runner.temp": os.environ["folder"] + "/runner"}
fill = lambda text: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda m: values[m.group(1)], text)
for step in action["runs"]["steps"]:
    if "run" not in step:
        continue
    assert "${{" not in step["run"], "inputs belong in the environment: in a command they could be commands"
    env = {name: fill(value) for name, value in step.get("env", {}).items()}
    path = pathlib.Path(os.environ["folder"], "github-path")  # what a step adds is found by the next ones
    path.touch()
    env |= {"GITHUB_PATH": str(path), "PATH": ":".join([*path.read_text().split(), os.environ["PATH"]])}
    code = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], env={**os.environ, **env}).returncode
    if code:
        sys.exit(code)
END
act() { status=0; /usr/bin/python3 "$folder/act.py" "$source/action.yml" "$@" > "$folder/out" || status=$?; }
if /usr/bin/python3 -c 'import yaml' 2> /dev/null; then
  act
  [ $status -eq 1 ] || fail "the action should fail with the copy"
  line=$(grep -n 'harbourmaster posted' site/marlow.html | head -1 | cut -d: -f1)
  grep -q "^::error file=site/marlow.html,line=$line," "$folder/out" || fail "and annotate its line"
  grep -q '"ruleId":"substantive"' recension.sarif || fail "and write the report"
  act fail-on=none sarif=other.sarif
  [ $status -eq 0 ] && [ -s other.sarif ] || fail "its inputs should be heard"
  mkdir -p "$folder/ready/recension-0/bin" # a program that says when it is used
  printf '#!/bin/sh\necho used >> "%s/used"\nexec "%s" "$@"\n' "$folder" "$program" > "$folder/ready/recension-0/bin/recension"
  chmod +x "$folder/ready/recension-0/bin/recension"
  tar -C "$folder/ready" -czf "$folder/ready.tar.gz" recension-0
  act fail-on=none "binary=$folder/ready.tar.gz"
  [ $status -eq 0 ] && [ "$(wc -l < "$folder/used")" -eq 2 ] || fail "a ready-made program should be used"
  rm "$folder/github-path"
  act "binary=$folder/none.tar.gz"
  [ $status -eq 2 ] || fail "a program that is not there should be an error"
  rm recension.sarif other.sarif
  wanted=$(sed -n 's/^sudo apt-get update .* install -y \(.*\) && cmake --workflow --preset demo && sudo cmake --install build\/demo$/\1/p' "$source/README.md")
  grep -qF "apt-get install -y $wanted" "$source/action.yml" || fail "the action should install what the README installs"
fi

# The hook, by pre-commit itself.
if command -v pre-commit > /dev/null; then
  cp "$source/.pre-commit-hooks.yaml" "$folder/hooks.yaml"
  git init -q "$folder/hooks" && cp "$source/.pre-commit-hooks.yaml" "$folder/hooks"
  git -C "$folder/hooks" add . && git -C "$folder/hooks" commit -qm hooks
  git add .
  status=0; pre-commit try-repo "$folder/hooks" recension-check --all-files > "$folder/out" 2>&1 || status=$?
  [ $status -eq 1 ] && grep -q '“harbormaster” is “harbourmaster” in the copy' "$folder/out" || fail "the hook should fail"
  git checkout -q HEAD -- site && git add .
  pre-commit try-repo "$folder/hooks" recension-check --all-files > "$folder/out" 2>&1 || fail "the hook should pass"
fi
echo "git, the action and the hook: as they should be"
