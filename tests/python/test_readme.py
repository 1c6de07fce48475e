"""The README's example in Python runs as it is."""
import os
import pathlib
import re

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def test_the_example_of_the_readme(monkeypatch, capsys):
    readme = SOURCE / "README.md"
    if not readme.exists():  # the installed package is tested without the source
        return
    (block,) = re.findall(r"^```python\n(.*?)^```", readme.read_text(), re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(SOURCE / "fixtures/opinions/marlow-v-harbor-board")
    exec(block, {})
    assert "has lost 6 bracketed words" in capsys.readouterr().out
