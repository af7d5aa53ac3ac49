from __future__ import annotations

import pytest

from timeline.extraction.known import NOTHING_KNOWN, Known, KnownParty
from timeline.extraction.parties.recogniser import Recogniser, recogniser

KNOWN = Known(
    (
        KnownParty("lna", ("Libyan National Army (LNA)", "Haftar's forces"), "army"),
        KnownParty("haftar", ("Khalifa Haftar", "Haftar"), "person"),
        KnownParty("gna", ("Government of National Accord", "GNA"), "government"),
        KnownParty("police", ("police",), "police"),
        KnownParty("un", ("United Nations", "UN", "U.N."), "organisation"),
    )
)


@pytest.fixture(scope="module")
def slug():
    return Recogniser(KNOWN).slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Libyan National Army", "lna"),
        ("the Libyan National Army", "lna"),
        ("LNA", "lna"),
        ("libyan national army (lna)", "lna"),
        ("Khalifa Haftar", "haftar"),
        # What a longer name holds, the longest first
        ("commander Khalifa Haftar", "haftar"),
        ("Haftar’s forces", "lna"),
        ("Haftar's forces near Tripoli", "lna"),
        ("UN envoy", "un"),
        ("U.N. envoy", "un"),
        # Whole words
        ("UNICEF", ""),
        ("Haftarists", ""),
        # A word for any police is theirs alone, not inside others' names
        ("police", "police"),
        ("Kenyan police", ""),
        ("rebels", ""),
        # Who is against somebody is somebody else
        ("anti-Haftar fighters", ""),
        ("opponents of Khalifa Haftar", ""),
        ("forces opposed to the GNA", ""),
        ("Haftar's son Saddam", ""),
        ("brother of Khalifa Haftar", ""),
        ("rival commander Khalifa Haftar", "haftar"),
        ("", ""),
    ],
)
def test_which_party_a_name_is(slug, name, expected):
    assert slug(name) == expected


def test_a_name_of_two_parties_is_nobodys():
    known = Known((KnownParty("a", ("Front",), "group"), KnownParty("b", ("Front",), "group")))
    assert Recogniser(known).slug("Front") == Recogniser(known).slug("Front leader") == ""


def test_a_name_that_a_party_has_twice_is_its():
    known = Known((KnownParty("a", ("Front", "The Front"), "group"),))
    assert Recogniser(known).slug("Front") == "a"


def test_nothing_known():
    assert recogniser(NOTHING_KNOWN).slug("LNA") == ""


def test_one_recogniser_for_one_record():
    assert recogniser(KNOWN) is recogniser(KNOWN)
