from __future__ import annotations

import pytest

NEWS = "Shops in Goma opened again on Friday, and all was quiet."


@pytest.mark.parametrize(
    "text",
    [
        # How things are
        "The party supports the army.",
        "The group is banned in Turkey.",
        "The army bans the party.",
        "Villagers feared rebels who support the army.",
        # Nouns with nobody, no time and no place
        "The violence shocked everyone.",
        "A meeting followed.",
        # What is only asked
        "They asked who had attacked the port.",
        # What nobody says
        "A settlement that rules out war would help.",
    ],
)
def test_what_tells_of_nothing(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army has banned the party.", ["COERCE"]),
        ("There was violence in Goma.", ["ASSAULT"]),
        ("Villagers feared rebels who had seized the port.", ["COERCE"]),
        ("The ministry welcomed a deal backed by rebels.", ["SUPPORT"]),
        # The attack is asked for, praised or blamed, not told of
        ("The council called for an attack on the port.", ["REQUEST"]),
        ("The mayor condemned the attack on the port.", ["ACCUSE"]),
        ("The attack on the port was condemned by the mayor.", ["ACCUSE"]),
        ("The mayor ruled out an attack on the port.", ["REJECT"]),
    ],
)
def test_what_does(read, text, expected):
    assert [event.type for event in read(text)] == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # Headings and captions say more of what is told below, and found nothing
        ("Army Shells The Market", f"Army Shells The Market\n\n{NEWS}"),
        ("", f"{NEWS}\n\nArmy Shells The Market\n\n{NEWS} Buses ran."),
        ("", f"Photo: The army shelled the market on Friday.\n\n{NEWS}"),
        ("", f"Read more: The army shelled the market on Friday\n\n{NEWS}"),
    ],
)
def test_furniture_founds_no_event(read, title, text):
    assert read(text, title) == ()


def test_what_is_said_twice_in_the_same_words_counts_once(read):
    sentence = "The army shelled the market of Goma on Friday."
    [event] = read(f"{NEWS}\n\n{sentence}\n\n{sentence}")
    assert [each.text for each in event.evidence] == [sentence.rstrip(".")]
