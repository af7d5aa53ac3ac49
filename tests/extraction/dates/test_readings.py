"""News or history, with a day of publication or without."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.dates.expression import DatedText

NEWS = [
    "On Friday the army attacked. The minister will speak on Tuesday.",
    "The war began in 2011. On Friday the army attacked, he said yesterday.",
    "The vote is in 2019, he said. The last one was in May 2014.",
    "Nothing is said of any day.",
    "In 1943 it fell. It was freed in December.",
    "",
]
HISTORIES = [
    "In 1943 it fell. In 1944 it rose.",
    "In June 1941 they attacked. In December they were stopped.",
    "In March 1943 the city fell. In May 1944 it was freed. In June 1945 peace came.",
    "In 490 BC they won. In 480 BC they won again.",
    "In 1812 he came, in 1813 he left, in 1814 he fell, in 1815 he lost.",
    "He lived from 1769 to 1821, ruled from 1804 to 1814, and wed in April 1810.",
]


@pytest.mark.parametrize("published", [date(2019, 4, 6), None])
@pytest.mark.parametrize(
    ("text", "narrative"),
    [*((text, False) for text in NEWS), *((text, True) for text in HISTORIES)],
)
def test_the_text_decides(found, published, text, narrative):
    assert found(text, published).is_narrative is narrative


def test_years_of_their_own_time_are_no_history(found):
    text = "In May 1942 it fell. In June 1942 it rose. In July 1942 it fell again."
    assert found(text).is_narrative
    assert not found(text, date(1942, 8, 1)).is_narrative


@pytest.mark.parametrize("text", [*NEWS, *HISTORIES])
@pytest.mark.parametrize("narrative", [True, False])
def test_forced(found, text, narrative):
    assert found(text, narrative=narrative).is_narrative is narrative


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Friday", "XXXX-WXX-5"),
        ("yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
        ("next month", "XXXX-XX"),
        ("last year", "XXXX"),
        ("this quarter", "XXXX-QX"),
        ("on May 3", "XXXX-05-03"),
        ("in October", "XXXX-10"),
        ("last summer", "XXXX-SU"),
        ("in the third quarter", "XXXX-Q3"),
        ("this weekend", "XXXX-WXX-WE"),
        ("three days ago", "XXXX-XX-XX"),
        ("two months ago", "XXXX-XX"),
        ("on Friday night", "XXXX-WXX-5TNI"),
        ("at noon", "XXXX-XX-XXT12:00"),
        ("tonight", "XXXX-XX-XXTNI"),
        ("two hours ago", "XXXX-XX-XXTXX"),
    ],
)
def test_without_publication_what_counts_from_it_stays_unresolved(found, words, value):
    [each] = found(f"They came {words}.", None, narrative=False).expressions
    assert (each.value, each.basis, each.anchor) == (value, "unresolved", None)
    assert each.date.bounds == (None, None)
    assert each.as_json()["earliest"] is each.as_json()["edtf"] is None


def test_without_publication_absolute_dates_are_resolved(found):
    text = "On 5 May 2018 he left. Two days later, and the next year, he was seen."
    values = [(each.value, each.basis) for each in found(text, None, narrative=False).expressions]
    assert values == [
        ("2018-05-05", "stated"),
        ("2018-05-07", "relative-to-text"),
        ("2019", "relative-to-text"),
    ]


def test_an_expression_as_json(found):
    text = "He left on 5 May 2018. Late the next day he was seen."
    first = found(text, None, narrative=False).expressions[0]
    assert first.as_json() == {
        "start": 11,
        "end": 21,
        "text": "5 May 2018",
        "type": "DATE",
        "value": "2018-05-05",
        "mod": None,
        "edtf": "2018-05-05",
        "earliest": "2018-05-05",
        "latest": "2018-05-05",
        "part_of_day": None,
        "basis": "stated",
        "anchor": None,
        "anchor_start": None,
        "anchor_end": None,
    }


def test_an_anchor_in_the_text_as_json(found):
    text = "He left on 5 May 2018. Two days later he was seen."
    later = found(text, narrative=False).expressions[1].as_json()
    assert (later["anchor"], later["anchor_start"], later["anchor_end"]) == ("2018-05-05", 11, 21)


def test_the_document_gets_a_span_for_each_expression(nlp):
    doc = nlp.make_doc("He left in May 2018, for three years.")
    assert doc._.published is None
    doc = nlp(doc)
    assert isinstance(doc._.dated, DatedText)
    assert [(span.text, span.label_) for span in doc.spans["dates"]] == [
        ("May 2018", "DATE"),
        ("three years", "DURATION"),
    ]


def test_two_texts_keep_apart(found):
    found("In 1943 they came. That year they won.", None, narrative=True)
    [each] = found("That year they won.", None, narrative=True).expressions
    assert each.basis == "unresolved"
