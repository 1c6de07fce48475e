"""Recension: compares printings of one court opinion and reconciles them into one text.

    >>> import recension
    >>> d = recension.diff("westlaw.txt", "lexis.txt")
    >>> d.sentence
    'B (lexis) has lost 6 bracketed words at 5 places; everything else is citation style (15).'
    >>> [v.readings[1].text for v in d.variants if v.variant_class == "substantive"]
    >>> recension.merge(["westlaw.txt", "lexis.txt", "findlaw.html"]).text

A witness is a path (str or os.PathLike), the bytes of a file (bytes), or a Witness, which can say more. A str is
always a path; wrap text as Witness(text="…"). Offsets are bytes of the file, paragraphs count from 1. While texts
are compared other Python threads go on.
"""
from __future__ import annotations

import json as _json
import os as _os
from dataclasses import dataclass as _dataclass
from typing import Iterable, Sequence, Union

from . import _recension
from ._recension import version as __version__
from .results import (ApparatusEntry, Check, Clean, Copy, Diff, Edition, Finding, Footnote, Place, Reading, Section,
                      Table, Variant)

__all__ = ["ApparatusEntry", "Check", "Clean", "Copy", "Diff", "Edition", "Finding", "Footnote", "InputError",
           "NotOneOpinionError", "Place", "Reading", "RecensionError", "Section", "Table", "UsageError", "Variant",
           "Witness", "check", "classes", "collate", "collate_collatex", "diff", "merge", "normalize", "printings"]


class RecensionError(Exception):
    """What every error of this package is."""


class InputError(RecensionError):
    """A witness cannot be read: it is not there, it is damaged, it holds no text."""


class NotOneOpinionError(RecensionError):
    """The witnesses are not printings of one opinion."""


class UsageError(RecensionError, ValueError):
    """An argument has a value that it cannot have."""


@_dataclass(frozen=True)
class Witness:
    """A witness of which more is said than where it is.

    path: a file. data: a file's bytes, instead of a path. text: its text, instead of both.
    siglum: what results call it; without it A, B, … printing: the publisher's form, as printings() names them; without
    it the form is found out. container: text, html, xml, json, rtf, docx or pdf; without it that is found out too.
    field: of a JSON record that holds several versions, which one.
    """
    path: Union[str, "_os.PathLike[str]", None] = None
    data: Union[bytes, None] = None
    text: Union[str, None] = None
    siglum: str = ""
    printing: str = ""
    container: str = ""
    field: str = ""

    def __post_init__(self) -> None:
        if sum(x is not None for x in (self.path, self.data, self.text)) != 1:
            raise UsageError("a Witness has one of path, data and text")


Source = Union[str, "_os.PathLike[str]", bytes, Witness]


def _witness(source: Source) -> Witness:
    if isinstance(source, Witness):
        return source
    if isinstance(source, (bytes, bytearray, memoryview)):
        return Witness(data=bytes(source))
    if isinstance(source, (str, _os.PathLike)):
        return Witness(path=source)
    raise UsageError(f"a witness is a path, bytes or a Witness, not {type(source).__name__}")


def _siglum(index: int) -> str:
    """A … Z, AA …"""
    letters, n = "", index + 1
    while n > 0:
        n, rest = divmod(n - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _given(sources: Iterable[Source]) -> list:
    out, sigla = [], set()
    for i, source in enumerate(sources):
        w = _witness(source)
        data = w.text.encode() if w.text is not None else w.data
        siglum = w.siglum or _siglum(i)
        if siglum in sigla:
            raise UsageError(f"two witnesses are called {siglum}")
        sigla.add(siglum)
        path = _os.fspath(w.path) if w.path is not None else siglum
        container = w.container or ("text" if w.text is not None else "")
        out.append(_recension.Given(siglum, path, w.field, data, w.printing, container))
    return out


def _names(sources: Sequence[Source]) -> list[str]:
    return [_witness(s).siglum or _siglum(i) for i, s in enumerate(sources)]


def _call(function, *args):
    try:
        return function(*args)
    except _recension.InputError as e:
        raise InputError(str(e)) from None
    except _recension.NotOneOpinion as e:
        raise NotOneOpinionError(str(e)) from None
    except ValueError as e:
        raise UsageError(str(e)) from None


def _several(sources: Iterable[Source], most: int = 16) -> list[Source]:
    if isinstance(sources, (str, bytes, _os.PathLike, Witness)):
        raise UsageError("name the witnesses in a list")
    out = list(sources)
    if not 2 <= len(out) <= most:
        raise UsageError(f"name 2 to {most} witnesses, not {len(out)}")
    return out


def classes() -> list[str]:
    """The classes of variants, loudest first: 'substantive', 'lacuna', …"""
    return _recension.class_names()


def printings() -> list[str]:
    """The publishers' forms that are known."""
    return _recension.printing_names()


def diff(a: Source, b: Source, *, emphasis: bool = False) -> Diff:
    """What differs between two witnesses, place by place, each variant with its class.

    emphasis: compare italics, quotations and headings too. Of two texts that are no printings of one opinion
    `one_opinion` is false and there are no variants. Raises InputError.
    """
    given = _given([a, b])
    texts = _call(_recension.diff, given, emphasis)
    return Diff.from_json(texts.json, texts.sentence, texts.list, lambda all: _recension.diff_docx(given, all))


def merge(witnesses: Iterable[Source], *, base: str | None = None, prefer: str | None = None,
          groups: Sequence[Sequence[str]] = (), style: str = "us") -> Edition:
    """One canonical text of two to sixteen witnesses, with a reason for every choice.

    base: the siglum of the witness whose text is kept where no rule says otherwise. prefer: of the one that is followed
    where no rule decides. groups: sigla of witnesses that copy from one another, and have one vote. style: 'us',
    'bluebook-plain' or 'base'. Raises InputError, NotOneOpinionError, UsageError.
    """
    sources = _several(witnesses)
    sigla = _names(sources)

    def index(siglum: str | None) -> int | None:
        if siglum is not None and siglum not in sigla:
            raise UsageError(f"no witness is called {siglum}; the witnesses are {', '.join(sigla)}")
        return None if siglum is None else sigla.index(siglum)

    if style not in ("us", "bluebook-plain", "base"):
        raise UsageError(f"no style is called {style}; there are us, bluebook-plain, base")
    options = _recension.MergeOptions(index(base), index(prefer), [[index(s) for s in g] for g in groups], style)
    return Edition.from_texts(_call(_recension.merge, _given(sources), options))


def collate(witnesses: Iterable[Source]) -> Table:
    """All witnesses word by word, the same words in one column. Raises InputError, NotOneOpinionError."""
    return Table.from_json(_call(_recension.collate, _given(_several(witnesses)), True))


def collate_collatex(collation: Union[str, dict]) -> dict:
    """Takes CollateX's JSON input and gives CollateX's JSON output.

        >>> collate_collatex({"witnesses": [{"id": "A", "content": "a black cat"}, {"id": "B", "content": "a cat"}]})

    A witness has an "id" and "content", or "tokens" of which each has a text "t". The output has "witnesses", their
    ids, and "table": for each witness a row of cells, each a list of tokens {"t": text, "n": key}.
    """
    given = _json.loads(collation) if isinstance(collation, str) else collation
    witnesses = []
    for w in given["witnesses"]:
        text = w["content"] if "content" in w else "".join(t["t"] for t in w["tokens"])
        witnesses.append(Witness(text=text, siglum=w["id"], printing="plain"))
    return _json.loads(_call(_recension.collate, _given(_several(witnesses)), False))


def normalize(witness: Source) -> Clean:
    """The text without the publisher's additions, its structure, and a ledger of every byte. Raises InputError."""
    given = _given([witness])
    text, ledger = _call(_recension.clean, given[0])
    return Clean.from_json(_call(_recension.normalize, given), text, ledger)


def check(canonical: Source, copies: Union[Source, Iterable[Source]], *, allow: Sequence[str] = (),
          fail_on: str = "structure", require: Sequence[str] = ()) -> Check:
    """Published copies against their canonical text.

    allow: classes and faults that may be. fail_on: the first class, loudest first, that fails, or 'none'. require:
    kinds of sections that a copy must have, and 'footnotes'. Raises InputError, UsageError.
    """
    if fail_on != "none" and fail_on not in classes():
        raise UsageError(f"no class is called {fail_on}; the classes are {', '.join(classes())}")
    one = isinstance(copies, (str, bytes, _os.PathLike, Witness))
    given = _given([canonical, *([copies] if one else copies)])
    return Check.from_json(_call(_recension.check, given, list(allow), fail_on, list(require)))
