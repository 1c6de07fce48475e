"""What the functions give. Every result has to_json(), the JSON that the program writes (recension.schema.json), and
to_dataframe() where pandas is installed. Offsets are bytes of the witness's file; paragraphs and ids count from 1."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Callable


def _frame(rows: list[dict]) -> Any:
    try:
        import pandas
    except ImportError as e:
        raise ImportError("to_dataframe() needs pandas; install it (pip install pandas)") from e
    return pandas.DataFrame(rows)


class _Result:
    """What every result has."""
    _json: str

    def to_json(self) -> str:
        """What the program writes of it."""
        return self._json


@dataclass(frozen=True)
class Reading:
    """What one witness has at a place. state: present, omitted, lacuna (lost in printing) or absent (it has no such
    section). begin, end: bytes of its file."""
    witness: str
    state: str
    text: str
    begin: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Variant:
    """A place where two witnesses differ. variant_class: substantive, lacuna, … rule: why it is of this class."""
    id: int
    variant_class: str
    rule: str
    section: str
    before: str
    after: str
    readings: tuple[Reading, ...]
    footnote: str | None = None


@dataclass(frozen=True)
class Diff(_Result):
    """Two witnesses compared. sentence sums up; similarity is the share of words that agree, 0 to 1."""
    sentence: str
    similarity: float
    one_opinion: bool
    variants: tuple[Variant, ...]
    text: str = field(repr=False)
    _json: str = field(repr=False)
    _docx: Callable[[bool], bytes] = field(repr=False, compare=False)

    @classmethod
    def from_json(cls, text: str, sentence: str, listed: str, docx: Callable[[bool], bytes]) -> "Diff":
        d = json.loads(text)
        variants = tuple(
            Variant(v["id"], v["class"], v["rule"], v["section"], v["context"]["before"], v["context"]["after"],
                    tuple(Reading(r["witness"], r["state"], r["text"], r.get("begin"), r.get("end"))
                          for r in v["readings"]), v.get("footnote")) for v in d.get("variants", ()))
        summary = d["summary"]
        return cls(sentence, summary["similarity"], summary["one_opinion"], variants, listed, text, docx)

    def by_class(self, name: str) -> tuple[Variant, ...]:
        """The variants of one class."""
        return tuple(v for v in self.variants if v.variant_class == name)

    def to_dataframe(self) -> Any:
        """A row for each variant, a column for each witness's reading."""
        return _frame([{"id": v.id, "class": v.variant_class, "rule": v.rule, "section": v.section,
                        "footnote": v.footnote, "before": v.before, "after": v.after,
                        **{r.witness: r.text for r in v.readings}} for v in self.variants])

    def to_docx(self, all: bool = False) -> bytes:
        """A Word file with tracked changes: of the loud classes, or of all."""
        return self._docx(all)


@dataclass(frozen=True)
class ApparatusEntry:
    """A choice: what is in the text (lemma), by which rule, and the readings of all. resolved: false where a
    person must decide."""
    id: int
    section: str
    paragraph: int
    word: int
    variant_class: str
    lemma: str
    rule: str
    resolved: bool
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    footnote: str | None = None


@dataclass(frozen=True)
class Edition(_Result):
    """The canonical text of several witnesses. unresolved: how many places are left to a person."""
    text: str
    base: str
    why_base: str
    unresolved: int
    apparatus: tuple[ApparatusEntry, ...]
    markdown: str = field(repr=False)
    html: str = field(repr=False)
    tei: str = field(repr=False)
    apparatus_text: str = field(repr=False)
    docx: bytes = field(repr=False)
    _json: str = field(repr=False)

    @classmethod
    def from_texts(cls, texts: dict) -> "Edition":
        d = json.loads(texts["json"])
        apparatus = tuple(
            ApparatusEntry(e["id"], e["section"], e["paragraph"], e["word"], e["class"], e["lemma"],
                           e["decision"]["rule"], e["decision"]["resolved"],
                           tuple((r["text"], tuple(r["witnesses"])) for r in e["readings"]), e.get("footnote"))
            for e in d["apparatus"])
        return cls(texts["text"], d["base"], d["why_base"], d["unresolved"], apparatus, texts["markdown"],
                   texts["html"], texts["tei"], texts["apparatus"], texts["docx"], texts["json"])

    def to_dataframe(self) -> Any:
        """A row for each entry of the apparatus."""
        return _frame([{**asdict(e), "readings": [list(r) for r in e.readings]} for e in self.apparatus])


@dataclass(frozen=True)
class Table(_Result):
    """A collation: rows[w][c] are the words of witness w in column c."""
    witnesses: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    _json: str = field(repr=False)

    @classmethod
    def from_json(cls, text: str) -> "Table":
        d = json.loads(text)
        rows = tuple(tuple(tuple(t["t"].strip() for t in cell) for cell in row) for row in d["table"])
        return cls(tuple(d["witnesses"]), rows, text)

    def to_dataframe(self) -> Any:
        """A row for each column of the table, a column for each witness."""
        return _frame([{w: " ".join(self.rows[i][c]) for i, w in enumerate(self.witnesses)}
                       for c in range(len(self.rows[0]) if self.rows else 0)])


@dataclass(frozen=True)
class Place:
    """Bytes of a file."""
    begin: int
    end: int


@dataclass(frozen=True)
class Section:
    """A part of the opinion: majority, dissent, counsel, …"""
    id: str
    kind: str
    author: str | None


@dataclass(frozen=True)
class Footnote:
    """A note. call and note: where they are in the file; none where one of them is missing."""
    label: str
    section: str
    call: Place | None
    note: Place | None


@dataclass(frozen=True)
class Clean(_Result):
    """One witness without its publisher's additions. ledger: a line for every piece of the file."""
    text: str
    printing: str
    container: str
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    ledger: str = field(repr=False)
    _json: str = field(repr=False)

    @classmethod
    def from_json(cls, data: str, text: str, ledger: str) -> "Clean":
        w = json.loads(data)["witnesses"][0]
        place = lambda p: Place(p["begin"], p["end"]) if p else None
        sections = tuple(Section(s["id"], s["kind"], s.get("author")) for s in w["sections"])
        notes = tuple(Footnote(f["label"], f["section"], place(f.get("call")), place(f.get("note")))
                      for f in w["footnotes"])
        return cls(text, w["printing"]["name"], w["container"], sections, notes, ledger, data)

    def to_dataframe(self) -> Any:
        """The ledger: a row for each piece of the file."""
        return _frame(json.loads(self._json)["witnesses"][0]["ledger"])


@dataclass(frozen=True)
class Finding:
    """A difference or a fault of a published copy. fails: whether the copy fails because of it."""
    id: str
    rule: str
    message: str
    fails: bool


@dataclass(frozen=True)
class Copy:
    """A published copy, checked."""
    path: str
    passes: bool
    similarity: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Check(_Result):
    """All copies. passes: whether every one is as it should be."""
    passes: bool
    copies: tuple[Copy, ...]
    _json: str = field(repr=False)

    @classmethod
    def from_json(cls, text: str) -> "Check":
        d = json.loads(text)
        copies = tuple(Copy(c["path"], c["passes"], c["similarity"],
                            tuple(Finding(f["id"], f["rule"], f["message"], f["fails"]) for f in c["findings"]))
                       for c in d["copies"])
        return cls(d["passes"], copies, text)

    def to_dataframe(self) -> Any:
        """A row for each finding."""
        return _frame([{"path": c.path, **asdict(f)} for c in self.copies for f in c.findings])
