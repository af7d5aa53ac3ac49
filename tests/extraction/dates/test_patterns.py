from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from timeline.extraction.dates.finder import Finder

RULES = tomllib.loads(files("timeline.extraction.dates").joinpath("patterns.toml").read_text())


@pytest.fixture(scope="module")
def finder(nlp):
    return Finder(nlp.vocab)


@pytest.mark.parametrize(
    ("kind", "example"),
    [(rule["kind"], example) for rule in RULES["rule"] for example in rule["examples"]],
)
def test_each_example_is_found_whole(nlp, finder, kind, example):
    [found] = finder.find(nlp.make_doc(example))
    assert (found.kind, found.start, found.end) == (kind, 0, len(found.doc))
