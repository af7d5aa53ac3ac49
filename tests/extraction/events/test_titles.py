from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # In the present tense, without its time and side clauses
        ("Rebels seized the town of Beni on Friday.", "Rebels seize the town of Beni"),
        ("The army shelled the port.", "Army shells the port"),
        ("The army, which holds the north, shelled the port.", "Army shells the port"),
        ("Rebels attacked the camp, killing ten guards.", "Rebels attack the camp"),
        ("The army carried out an attack on the port.", "Army carries out an attack on the port"),
        ("The general went to Rome on Friday.", "General goes to Rome"),
        ("The army will shell the port.", "Army will shell the port"),
        # Passive
        ("The port was attacked by rebels.", "The port is attacked by rebels"),
        ("Ten soldiers were killed in Goma.", "Ten soldiers are killed in Goma"),
        # As many as the text says they are
        ("Four of the guards were beheaded.", "Four of the guards are beheaded"),
        ("Four of the guards were caught and beheaded.", "Four of the guards are beheaded"),
        ("One of the guards was killed in Goma.", "One of the guards is killed in Goma"),
        ("A number of houses were burned by rebels.", "A number of houses are burned by rebels"),
        # Nothing is left of an aside
        ("The two men, a judge and a cook, were abducted.", "The two men are abducted"),
        ("Antonio Guterres attacked the port.", "Antonio Guterres attacks the port"),
        ("The crew have shelled the port.", "Crew shell the port"),
        ("Egypt has shelled the port.", "Egypt shells the port"),
        ("The Houthis shelled the port.", "Houthis shell the port"),
        # Who died, though others attacked
        ("Ten guards died in an attack by rebels.", "Ten guards die in an attack by rebels"),
        # What the lemmatizer doesn't know
        ("The conflict raged in Goma.", "The conflict rages in Goma"),
        ("Rebels retook the port.", "Rebels retake the port"),
        (
            "France signed the truce after a day-long meeting.",
            "France signs the truce after a day-long meeting",
        ),
        # Several who act
        ("Rebels and soldiers attacked the port.", "Rebels, soldiers attack the port"),
        ("France and Italy attacked the port.", "France, Italy attack the port"),
        # A deed that is the subject stays it
        ("Protests erupted in Goma on Tuesday.", "Protests erupt in Goma"),
        ("The rebels' attack on the port failed.", "The rebels' attack on the port fails"),
        ("Talks between France and Italy began.", "Talks between France and Italy begin"),
        ("Israeli air strikes killed nine men.", "Israeli air strikes kill nine men"),
        (
            "The conflict that erupted between rebels and soldiers goes on.",
            "The conflict goes on",
        ),
        ("North Korea test-fired a missile.", "North Korea test-fires a missile"),
        (
            "The RSF seized control of Wad Madani on Monday, the group said in a statement.",
            "RSF seizes control of Wad Madani",
        ),
        ("Russia vetoed a resolution.", "Russia vetoes a resolution"),
        ("The army said it would not negotiate.", "Army will not negotiate"),
        # A noun by itself
        ("There was an attack on the port on Friday.", "Attack on the port"),
        ("The army crushed rebels.", "Army crushes rebels"),
        # A saying
        ("According to Angela Merkel, nobody was safe.", "Angela Merkel: nobody was safe"),
        ("The ministry said it was tired.", "Ministry says it was tired"),
    ],
)
def test_titles(read, text, title):
    assert [event.title for event in read(text)] == [title]


def test_a_pronoun_is_named(read):
    events = read("The army came to Goma on Friday. It shelled the port.")
    assert events[-1].title == "Army shells the port"


def test_who_is_killed_is_named(read):
    events = read("Amir Bakr led the army. He was killed by rebels.")
    assert events[-1].title == "Amir Bakr is killed by rebels"


def test_what_a_clause_describes_is_its_object(read):
    events = read("Senators renewed a demand the president rejected on Monday.")
    assert events[-1].title == "President rejects a demand"


def test_whose_they_are_is_named(read):
    events = read("The army came to Goma on Friday. Ten of its guards were killed by rebels.")
    assert events[-1].title == "Ten of army's guards are killed by rebels"


def test_a_title_ends_with_its_clause(read):
    events = read(
        "The United Nations declared Srebrenica a safe area in April 1993; Dutch peacekeepers "
        "could not hold it when General Ratko Mladic's troops took the town this July."
    )
    assert events[0].title == "United Nations declares Srebrenica a safe area"


LONG = "the old harbour of the northern province of the eastern region of the western republic"


def test_a_long_title_is_cut_at_a_word_that_ends_something(read):
    [event] = read(f"Rebels attacked {LONG}.")
    assert event.title == (
        "Rebels attack the old harbour of the northern province of the eastern region"
    )


def test_no_title_is_longer_than_a_line(read):
    names = [f"United {side} Provinces Liberation Army" for side in ("North", "South", "West")]
    [event] = read(f"The {names[0]} and the {names[1]} and the {names[2]} attacked Goma.")
    assert len(event.title) <= 121
    assert event.title.endswith("Army…")
