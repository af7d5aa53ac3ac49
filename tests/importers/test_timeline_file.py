from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.dates import DateError, PartialDate, parse_entry
from timeline.importers.timeline_file import read

ROOT = Path(__file__).parents[2]
SMALL = (ROOT / "tests" / "small_timeline.toml").read_text(encoding="utf-8")


@pytest.fixture
def problems_of(tmp_path):
    def problems_of(text):
        path = tmp_path / "small.toml"
        path.write_text(text, encoding="utf-8")
        file, problems = read(path)
        assert (file is None) == bool(problems)
        return [str(problem) for problem in problems]

    return problems_of


def small():
    file, problems = read(ROOT / "tests" / "small_timeline.toml")
    assert problems == []
    return file


def edited(old, new):
    assert SMALL.count(old) == 1, f"{SMALL.count(old)} times {old!r}"
    return SMALL.replace(old, new)


def bad_date(text):
    with pytest.raises(DateError) as error:
        parse_entry(text)
    return str(error.value)


def test_the_libya_timeline_has_no_problems():
    file, problems = read(ROOT / "fixtures" / "libya-2019.toml")
    assert [str(problem) for problem in problems] == []
    assert file.conflict.slug == "libya-2019"
    assert len(file.events) >= 22


def test_rows_come_in_the_order_of_the_file():
    file = small()
    assert [party.slug for party in file.parties] == ["north-envoy", "north", "south"]
    assert [event.slug for event in file.events] == ["walk-out", "talks"]


def test_a_row_knows_its_place_in_the_file():
    walk_out = small().events[0]
    assert walk_out.row == 'events 1 "walk-out"'
    assert walk_out.claims[1].row == 'events 1 "walk-out" claims 2'
    assert walk_out.participations[0].row == 'events 1 "walk-out" participations 1'


def test_values_are_read_as_what_they_are():
    file = small()
    walk_out, talks = file.events
    assert walk_out.dated.date == PartialDate(date(2019, 4, 6), date(2019, 4, 6), "2019-04-06")
    assert (walk_out.dated.words, walk_out.dated.basis) == ("the next day", "relative")
    assert (talks.times, talks.planned, walk_out.after) == (2, False, "talks")
    assert (file.places[0].lat, file.places[0].lon, file.places[1].lat) == (32.0, 13.5, None)
    assert file.articles[0].published == date(2019, 4, 8)
    assert file.parties[1].aliases == ("Northern side", "the North")
    assert (file.relations[0].from_party, file.relations[0].to_party) == ("north-envoy", "north")
    assert file.disputes[0].positions[1].claims == ("walk-out#2",)


def test_what_is_left_out_gets_its_default():
    file = small()
    claim = file.events[1].claims[0]
    assert (claim.voice, claim.stance, claim.said_on, claim.quote) == (
        "outlet",
        "asserts",
        None,
        "",
    )
    assert (file.events[0].times, file.events[0].place) == (1, "")
    assert (file.articles[0].language, file.conflict.dated.basis) == ("en", "editor")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # Tables and keys
        (
            "[[sources]]",
            "[[source]]",
            [
                "source: This name is not known here; known are: conflict, parties, places, "
                "sources, articles, events, relations, disputes.",
                'articles 1 "monday", source = "gazette": “gazette” is not among the sources of '
                "this file.",
            ],
        ),
        (
            'kind = "newspaper"',
            'kind = "newspaper"\nlanguage = "en"',
            [
                'sources 1 "gazette", language: This name is not known here; known are: slug, '
                "name, kind, country, url."
            ],
        ),
        (
            'label = "Nobody"\n',
            "",
            ['disputes 1 "who-left" positions 2, label: This key is needed.'],
        ),
        (
            'title = "Talks at the bridge"\npub',
            "pub",
            ['articles 1 "monday", title: This key is needed.'],
        ),
        (
            'title = "The talks of 2019"\n',
            "",
            ['conflict "talks-2019", title: This key is needed.'],
        ),
        # Types of values
        (
            "times = 2",
            'times = "2"',
            [
                'events 2 "talks", times = "2": This has to be a whole number without quotation '
                "marks."
            ],
        ),
        (
            "times = 2",
            "times = true",
            [
                'events 2 "talks", times = true: This has to be a whole number without quotation '
                "marks."
            ],
        ),
        (
            "times = 2",
            'planned = "no"',
            ['events 2 "talks", planned = "no": This has to be true or false.'],
        ),
        (
            "lat = 32",
            'lat = "32 N"',
            ['places 1 "bridge", lat = "32 N": This has to be a number without quotation marks.'],
        ),
        (
            'name = "Gazette"',
            "name = 7",
            ['sources 1 "gazette", name = 7: This has to be text in quotation marks.'],
        ),
        (
            'aliases = ["The Vale"]',
            'aliases = "The Vale"',
            [
                'places 2 "valley", aliases = "The Vale": This has to be a list of texts, such as '
                '["one", "two"].'
            ],
        ),
        (
            "published = 2019-04-08",
            'published = "2019-02-30"',
            [
                'articles 1 "monday", published = "2019-02-30": This has to be a day that exists, '
                "written as 2019-04-06."
            ],
        ),
        (
            "published = 2019-04-08",
            "published = 2019-04-08T10:00:00",
            [
                'articles 1 "monday", published = "2019-04-08 10:00:00": This has to be a day that '
                "exists, written as 2019-04-06."
            ],
        ),
        # Words of the codebook
        (
            'stance = "denies"',
            'stance = "disputes"',
            [
                'events 1 "walk-out" claims 2, stance = "disputes": This has to be one of: '
                "asserts, denies, doubts."
            ],
        ),
        (
            'kind = "belongs-to"',
            'kind = "loves"',
            [
                'relations 1, kind = "loves": This has to be one of: supports, opposes, leads, '
                "belongs-to."
            ],
        ),
        (
            'participations = [{ party = "south", role = "initiator" }]',
            'participations = [{ party = "south", role = "loser" }]',
            [
                'events 1 "walk-out" participations 1, role = "loser": This has to be one of: '
                "initiator, target, mediator, host."
            ],
        ),
        (
            'voice = "words"',
            'voice = "crowd"',
            [
                'relations 1 claims 1, voice = "crowd": This has to be one of: outlet, party, '
                "words, unnamed."
            ],
        ),
        (
            'mode = "meet"',
            'mode = "visit"',
            [
                'events 1 "walk-out": “visit” is not a mode of REJECT, whose modes are: assist, '
                "change, yield, meet."
            ],
        ),
        # References
        (
            'parent = "valley"',
            'parent = "valey"',
            [
                'places 1 "bridge", parent = "valey": “valey” is not among the places of this '
                "file. Did you mean “valley”?"
            ],
        ),
        (
            'after = "talks"',
            'after = "dinner"',
            [
                'events 1 "walk-out", after = "dinner": “dinner” is not among the events of this '
                "file."
            ],
        ),
        (
            'claims = ["walk-out#2"]',
            'claims = ["walk-out#3", "walk-out"]',
            [
                'disputes 1 "who-left" positions 2, claims = ["walk-out#3", "walk-out"]: '
                "“walk-out#3” is not among the claims of this file. Did you mean “walk-out#2”?",
                'disputes 1 "who-left" positions 2, claims = ["walk-out#3", "walk-out"]: '
                "“walk-out” is not among the claims of this file. Did you mean “walk-out#2”?",
            ],
        ),
        ('from = "north-envoy"', 'from = ""', ["relations 1, from: This key is needed."]),
        # Names given twice, and circles
        (
            'slug = "valley"',
            'slug = "bridge"',
            [
                'places 2 "bridge", slug = "bridge": This name was given before, to number 1.',
                'places 1 "bridge", parent = "valley": “valley” is not among the places of this '
                "file.",
            ],
        ),
        (
            'kind = "government"',
            'kind = "government"\nparent = "north-envoy"',
            [
                'parties 1 "north-envoy", parent = "north": This leads in a circle, back to the '
                "row itself.",
                'parties 2 "north", parent = "north-envoy": This leads in a circle, back to the '
                "row itself.",
            ],
        ),
        (
            'after = "talks"',
            'after = "walk-out"',
            [
                'events 1 "walk-out", after = "walk-out": This leads in a circle, back to the row '
                "itself."
            ],
        ),
        # Shapes
        (
            "[[sources]]",
            "[sources]",
            [
                'sources = {"slug": "gazette", "name": "Gazette", "kind": "newspaper"}: This has '
                "to be a list of tables, each under [[sources]].",
                'articles 1 "monday", source = "gazette": “gazette” is not among the sources of '
                "this file.",
            ],
        ),
        (
            '[{ party = "south", role = "initiator" }]',
            '["south"]',
            [
                'events 1 "walk-out" participations 1 = "south": This has to be a table of keys '
                "and values."
            ],
        ),
        # Dates
        (
            'date = "6 April 2019"',
            'date = "31 April 2019"',
            [f'events 1 "walk-out", date = "31 April 2019": {bad_date("31 April 2019")}'],
        ),
        ('date = "6 April 2019"', "", ['events 1 "walk-out", date: This key is needed.']),
        (
            'date = "2019"',
            "date = 2019",
            ["relations 1, date = 2019: This has to be text in quotation marks."],
        ),
    ],
)
def test_a_broken_rule_is_named_with_its_row(problems_of, old, new, expected):
    assert problems_of(edited(old, new)) == expected


def test_all_problems_are_told_at_once(problems_of):
    text = edited('stance = "denies"', 'stance = "no"').replace("times = 2", "times = 2.5")
    assert len(problems_of(text.replace('slug = "who-left"', ""))) == 3


def test_a_file_without_a_conflict_says_what_it_needs(problems_of):
    assert problems_of("") == [
        "conflict, slug: This key is needed.",
        "conflict, title: This key is needed.",
        "conflict, summary: This key is needed.",
        "conflict, date: This key is needed.",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("conflict = 7", "conflict = 7: This has to be a table of keys and values."),
        ("[[conflict]]", "conflict = [{}]: This has to be a table of keys and values."),
        ("events = 7", "events = 7: This has to be a list of tables, each under [[events]]."),
        ("events = [7]", "events 1 = 7: This has to be a table of keys and values."),
        ("[[events]]\nslug = [1]", "events 1, slug = [1]: This has to be text in quotation marks."),
        (
            "[[events]]\nafter = [1]",
            "events 1, after = [1]: This has to be text in quotation marks.",
        ),
        ("[[events]]\nclaims = 1", "events 1 claims = 1: This has to be a list of tables, each"),
    ],
)
def test_wrong_shapes_are_problems_and_no_errors(problems_of, text, line):
    assert any(problem.startswith(line) for problem in problems_of(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b'[conflict]\nslug = "a" "b"', "line 2, column 12: This is not TOML: Expected newline"),
        (b"[conflict", "This is not TOML: Expected ']' at the end of a table declaration."),
        (b"slug = '\xff'", "The file is not text in UTF-8."),
    ],
)
def test_what_is_not_toml_is_one_problem(tmp_path, text, line):
    path = tmp_path / "broken.toml"
    path.write_bytes(text)
    file, [problem] = read(path)
    assert file is None
    assert line in str(problem)


def test_a_file_that_is_not_there_is_one_problem(tmp_path):
    file, [problem] = read(tmp_path / "none.toml")
    assert file is None
    assert str(problem) == (
        f"{tmp_path / 'none.toml'}: The file cannot be opened: No such file or directory."
    )


def test_dates_may_be_written_as_dates_of_toml(problems_of):
    assert problems_of(edited('date = "6 April 2019"', "date = 2019-04-06")) == []
