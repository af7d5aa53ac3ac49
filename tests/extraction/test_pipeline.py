from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.codebook.event_types import TYPES, is_mode
from timeline.extraction.found import Standing
from timeline.extraction.known import Known, KnownParty
from timeline.extraction.pipeline import VERSION, Text, extract_all

PUBLISHED = date(2019, 4, 6)
SEIZED = "Rebels seized the town of Beni on Friday."
SHELLED = "The army shelled the market of Goma on Tuesday, the mayor said."
GERMAN = "Die Armee hat am Freitag die Stadt erobert, sagte der Bürgermeister am Abend."


@pytest.fixture(scope="module")
def read(extractor):
    return lambda text, title="": extractor.extract(Text(text, PUBLISHED, title)).events


@pytest.mark.parametrize(
    "text", ["", "  \n\n\t ", "Goma", "?!", "The weather was fine, and shops opened at nine."]
)
def test_texts_without_events(read, text):
    assert read(text) == ()


def test_what_is_not_english_is_not_read(extractor):
    found = extractor.extract(Text(GERMAN, PUBLISHED))
    assert (found.events, found.language, found.version) == ((), "de", VERSION)


def test_several_texts_come_out_in_their_order(extractor):
    texts = [Text(text, PUBLISHED) for text in (SEIZED, GERMAN, "", SHELLED, SEIZED)]
    found = list(extractor.pipe(texts))
    assert [each.language for each in found] == ["en", "de", "en", "en", "en"]
    assert [[event.type for event in each.events] for each in found] == [
        ["COERCE"],
        [],
        [],
        ["ASSAULT"],
        ["COERCE"],
    ]
    assert found == [extractor.extract(text) for text in texts]


def test_no_text_at_all(extractor):
    assert list(extractor.pipe([])) == []


def test_texts_are_read_as_they_are_asked_for(extractor):
    endless = (Text(SEIZED, PUBLISHED) for _ in iter(int, 1))
    assert next(extractor.pipe(endless)).events


def test_one_text_says_nothing_of_the_next(extractor):
    [first] = extractor.pipe([Text("It shelled the port of Goma.", PUBLISHED)])
    [_, again] = extractor.pipe(
        [Text("The army came.", PUBLISHED), Text("It shelled the port of Goma.", PUBLISHED)]
    )
    assert again == first


def test_two_processes_find_what_one_does():
    texts = [Text(f"{SEIZED} {number} men fled.", PUBLISHED) for number in range(70)]
    known = Known((KnownParty("m23", ("Rebels",), "armed-group"),))
    one, two = (list(extract_all(texts, known, processes=number)) for number in (1, 2))
    assert one == two
    assert len(one) == 70
    assert {each.events[0].initiators[0].slug for each in one} == {"m23"}


def test_the_same_paragraph_a_hundred_times_is_one_event(read):
    assert len(read("\n\n".join([SEIZED] * 100))) == 1
    assert len(read(" ".join([SEIZED] * 100))) == 1


def test_a_long_text(read):
    towns = ["Goma", "Beni", "Bunia", "Mosul", "Homs"]
    text = "\n\n".join(
        f"Rebels seized {town} on {day} {month} 2018, and the army fled." * 2
        for town in towns
        for day in range(1, 21)
        for month in ("March", "May")
    )
    found = read(text)
    seized = {(e.place.name, e.date.edtf) for e in found if e.type == "COERCE" and e.place}
    assert len(seized) > 150


@pytest.mark.parametrize(
    "text",
    [
        f"“{SEIZED[:-1]},” the mayor said. ‘They’ve gone,’ he added.",
        SEIZED.replace(" ", "\u00a0"),
        SEIZED.replace(" ", "  "),
        f"Look at this 😀! {SEIZED} 😀",
        SEIZED.replace("the town", "the \U0001f3f4 town"),
        "The army&#39;s jets bombed the &quot;old camp&quot; near Goma on Thursday.",
        "The army&rsquo;s jets &amp; tanks hit the camp near Goma on Thursday.",
        SEIZED.replace(" ", "\r\n", 3),
        f"\ufeff{SEIZED}",
        SEIZED.replace(" seized", "\u200b seized"),
        f"GOMA, Congo (AP) — {SEIZED}",
        f"• {SEIZED}\n• {SHELLED}",
    ],
)
def test_evidence_is_in_the_words_of_the_original(read, text):
    events = read(text)
    assert events
    for event in events:
        for each in event.evidence:
            assert text[each.start : each.end] == each.text
            assert each.text.strip() == each.text


SENTENCES = [
    SEIZED,
    SHELLED,
    "“We will never leave this town to them,” the ministry said.",
    '"Gunmen killed two guards at the gate," she said. "Nobody came."',
    "It denied that it had attacked them.",
    "Talks between France and Italy took place in Rome last week.",
    "According to reports, more than 200 people have been killed since 3 March.",
    "The rebels' attack on the port was condemned by the UN Security Council.",
    "Troops will leave Goma by 2020, President John Smith announced.",
    "Protesters, who had come from Beni, were dispersed.",
    "He said: “",
    "” said",
    "by whom which that, and twice of since",
    "Killed killed killed.",
    "GOMA —",
    "Read more: Rebels flee",
]
ODD = [
    "\n",
    "\n\n",
    "\r\n",
    "“",
    "”",
    '"',
    "(",
    ")",
    ":",
    "&quot;",
    "&#8217;",
    "\u00a0",
    "😀",
    "-",
    "—",
]
pieces = st.sampled_from(SENTENCES) | st.sampled_from(ODD) | st.text(max_size=8)
texts = st.lists(pieces, max_size=10).map(" ".join)
days = st.dates(date(1950, 1, 1), date(2070, 12, 31))


@settings(max_examples=120, deadline=None)
@given(text=texts, title=st.sampled_from(["", SEIZED, "Rebels flee"]), published=days)
def test_whatever_is_read(extractor, text, title, published):
    for event in extractor.extract(Text(text, published, title)).events:
        assert event.evidence
        for each in event.evidence:
            assert 0 <= each.start < each.end <= len(text)
            assert text[each.start : each.end] == each.text
        assert event.type in TYPES
        assert not event.mode or is_mode(event.type, event.mode)
        assert 0 < len(event.title) <= 121
        assert event.standing in Standing
        earliest, latest = event.date.bounds
        assert earliest or latest
        assert not (earliest and latest) or earliest <= latest
        assert bool(event.date_words) == (
            event.date_basis != "inferred" or event.date.edtf is not None
        )
        assert 0.5 <= event.confidence <= 1
        assert event.times >= 1
        for party in (*event.initiators, *event.targets, *event.claimants):
            assert party.name.strip()


@settings(max_examples=30, deadline=None)
@given(text=texts)
def test_reading_again_gives_the_same(extractor, text):
    article = Text(text, PUBLISHED)
    assert extractor.extract(article) == extractor.extract(article)
