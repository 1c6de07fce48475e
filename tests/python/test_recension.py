"""The Python package, as a user has it: python3 -m pytest tests/python, with the package on PYTHONPATH."""
import json
import pathlib
import threading
import time

import pytest

import recension

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
MARLOW = FIXTURES / "opinions/marlow-v-harbor-board"
WESTLAW, LEXIS, FINDLAW = MARLOW / "westlaw.txt", MARLOW / "lexis-export.txt", MARLOW / "findlaw.html"


def test_diff_of_paths():
    d = recension.diff(LEXIS, WESTLAW)
    assert d.one_opinion and d.similarity > 0.9
    assert d.sentence.startswith("A (lexis) has lost 6 bracketed words at 5 places")
    lost = d.by_class("lacuna")
    assert [v.readings[0].state for v in lost] == ["lacuna"] * 5
    first = lost[0]
    assert first.readings[1].text == "[n]ot"
    assert WESTLAW.read_bytes()[first.readings[1].begin:first.readings[1].end] == b"[n]ot"
    assert json.loads(d.to_json())["schema"] == "recension.diff/1"
    assert d.to_docx()[:2] == b"PK"


@pytest.mark.parametrize("kind", [str, pathlib.Path, lambda p: p.read_bytes(), lambda p: recension.Witness(path=p),
                                  lambda p: recension.Witness(data=p.read_bytes())])
def test_a_witness_is_a_path_or_bytes(kind):
    assert recension.diff(kind(LEXIS), kind(WESTLAW)).variants == recension.diff(LEXIS, WESTLAW).variants


def test_every_reader_takes_bytes():
    for name in ("slip.pdf", "word.docx", "cap.xml", "courtlistener.json", "delivery.rtf", "westlaw.txt.gz"):
        assert "harbormaster" in recension.normalize((MARLOW / name).read_bytes()).text, name


def test_texts_and_sigla():
    d = recension.diff(recension.Witness(text="He did not pay.", siglum="before"),
                       recension.Witness(text="He did pay.", siglum="after"))
    (v,) = d.variants
    assert (v.variant_class, v.readings[0].witness, v.readings[0].text) == ("substantive", "before", "not")


def test_merge():
    e = recension.merge([FINDLAW, LEXIS, WESTLAW], style="base")
    assert "[n]ot one I would choose" in e.text
    assert e.apparatus[0].rule == "lacuna-elsewhere" and e.apparatus[0].resolved
    assert e.tei.startswith("<?xml") and e.html.startswith("<!doctype html>") and e.docx[:2] == b"PK"
    assert json.loads(e.to_json())["base"] == e.base
    assert recension.merge([FINDLAW, LEXIS, WESTLAW], base="B").base == "B"


def test_collate():
    t = recension.collate([WESTLAW, LEXIS])
    assert t.witnesses == ("A", "B") and len(t.rows) == 2 and len(t.rows[0]) == len(t.rows[1])


def test_collatex_takes_and_gives_its_json():
    given = {"witnesses": [{"id": "W1", "content": "The black cat sat"}, {"id": "W2", "content": "The white cat sat down"},
                           {"id": "W3", "tokens": [{"t": "The "}, {"t": "cat "}, {"t": "sat "}]}]}
    out = recension.collate_collatex(json.dumps(given))
    assert out["witnesses"] == ["W1", "W2", "W3"]
    row = [[" ".join(t["t"].strip() for t in cell) for cell in r] for r in out["table"]]
    assert [" ".join(c for c in r if c) for r in row] == ["The black cat sat", "The white cat sat down", "The cat sat"]
    black = row[0].index("black")
    assert row[1][black] == "white" and row[2][black] == ""


def test_normalize():
    c = recension.normalize(WESTLAW)
    assert c.printing == "westlaw" and [s.kind for s in c.sections] == ["majority", "dissent"]
    assert c.footnotes[0].label == "1" and c.footnotes[0].call is not None
    assert "star-page" in c.ledger


def test_check():
    copy = WESTLAW.read_text().replace("did not see the notice", "did see the notice")
    result = recension.check(WESTLAW, [LEXIS, recension.Witness(data=copy.encode())], allow=["lacuna", "parallel-citation"])
    assert not result.passes
    assert any("lacks “not”" in f.message for f in result.copies[1].findings if f.fails)
    assert recension.check(WESTLAW, WESTLAW).passes


def test_errors():
    with pytest.raises(recension.InputError, match="none.txt: cannot be opened"):
        recension.diff("none.txt", WESTLAW)
    with pytest.raises(recension.NotOneOpinionError):
        recension.merge([WESTLAW, recension.Witness(text="A grocery list: apples, pears, and a pound of butter, " * 9)])
    with pytest.raises(recension.UsageError, match="no printing is called westlw"):
        recension.diff(recension.Witness(path=WESTLAW, printing="westlw"), LEXIS)
    with pytest.raises(recension.UsageError, match="no witness is called Z"):
        recension.merge([WESTLAW, LEXIS], base="Z")
    with pytest.raises(recension.UsageError, match="name 2 to 16"):
        recension.merge([WESTLAW])
    with pytest.raises(recension.UsageError, match="in a list"):
        recension.merge("westlaw.txt")
    with pytest.raises(recension.UsageError):
        recension.diff(7, WESTLAW)
    assert issubclass(recension.InputError, recension.RecensionError)


def test_dataframes():
    pytest.importorskip("pandas")
    frame = recension.diff(LEXIS, WESTLAW).to_dataframe()
    assert list(frame.columns)[-2:] == ["A", "B"] and (frame["class"] == "lacuna").sum() == 5
    assert len(recension.merge([FINDLAW, LEXIS, WESTLAW]).to_dataframe()) > 0
    assert len(recension.collate([LEXIS, WESTLAW]).to_dataframe()) > 0
    assert len(recension.normalize(WESTLAW).to_dataframe()) > 0


def test_other_threads_go_on():
    words = " ".join(f"word{i * 7919 % 100003}" for i in range(400_000))
    a, b = recension.Witness(text=words), recension.Witness(text=words.replace("word5 ", "other "))
    turns, done = 0, threading.Event()

    def work():
        recension.diff(a, b)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not done.is_set():
        turns += 1
        time.sleep(0.001)
    worker.join()
    assert turns > 5
