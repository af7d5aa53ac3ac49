from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.extraction.known import Known, KnownPlace
from timeline.extraction.places import Gazetteer


@pytest.fixture(scope="module")
def find(english):
    gazetteer = Gazetteer()

    def find(text, title=""):
        return gazetteer.find(english(text), title)

    return find


@pytest.fixture(scope="module")
def rows(find):
    """Name, country and `where_prec` of the places that are no actors."""

    def rows(text, title=""):
        return [
            (each.place.name, each.place.country, each.place.where_prec)
            for each in find(text, title)
            if not each.is_actor
        ]

    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell in Mosul.", ("Mosul", "IQ", 1)),
        ("The militia holds Ain Zara.", ("Ain Zara", "LY", 1)),
        ("Rockets hit Tajoura.", ("Tajoura", "LY", 1)),
        ("Planes landed at Mitiga airport.", ("Mitiga airport", "LY", 1)),
        ("A truck blew up in the al-Bab market.", ("al-Bab market", "SY", 2)),
        ("They fought in Deir ez-Zor.", ("Deir ez-Zor", "SY", 1)),
        ("They fought in Deir al-Zour.", ("Deir al-Zour", "SY", 1)),
        ("They fought in Sana’a.", ("Sana’a", "YE", 1)),
        ("They fought in N'Djamena.", ("N'Djamena", "TD", 1)),
        ("They met in St. Petersburg.", ("St. Petersburg", "RU", 1)),
        ("They met in Port-au-Prince.", ("Port-au-Prince", "HT", 1)),
        ("Drones fell on KYIV.", ("KYIV", "UA", 1)),
        ("Fighting in Helmand went on.", ("Helmand", "AF", 4)),
        ("Fighting in Kandahar province went on.", ("Kandahar province", "AF", 4)),
        ("Fighting in Homs province went on.", ("Homs province", "SY", 4)),
        ("Fighting in the province of Homs went on.", ("Homs", "SY", 4)),
        ("A bomb went off in Azaz district.", ("Azaz district", "SY", 3)),
        ("They crossed into the Gaza Strip.", ("Gaza Strip", "PS", 4)),
        ("They crossed into Gaza.", ("Gaza", "PS", 4)),
        ("Shells hit Gaza City.", ("Gaza City", "PS", 1)),
        ("War came to the Donbas.", ("Donbas", "UA", 4)),
        ("War came to the Adrar des Ifoghas mountains.", ("Adrar des Ifoghas mountains", "ML", 3)),
        ("A ship was hit in the Red Sea.", ("Red Sea", "", 7)),
        ("Seven were held in the Sahel.", ("Sahel", "", 5)),
        ("The plane crashed in Libya.", ("Libya", "LY", 6)),
        ("They were sent to the U.A.E. on Monday.", ("U.A.E.", "AE", 6)),
        ("They killed people in northern Mali.", ("northern Mali", "ML", 5)),
        ("A shop burned in southern Tripoli, Libya.", ("southern Tripoli", "LY", 1)),
        ("It was calm in the eastern part of Libya.", ("eastern part of Libya", "LY", 5)),
        ("It was calm in Syria's northeast.", ("Syria's northeast", "SY", 5)),
        ("Two men died near Mosul.", ("near Mosul", "IQ", 2)),
        ("Two men died outside of Benghazi.", ("outside of Benghazi", "LY", 2)),
        ("Shells hit the outskirts of Donetsk.", ("outskirts of Donetsk", "UA", 2)),
        ("Shells hit parts of Donetsk.", ("parts of Donetsk", "UA", 1)),
        ("Clashes broke out in Beirut's southern suburbs.", ("Beirut's southern suburbs", "LB", 2)),
        ("He was killed at Baghdad airport.", ("Baghdad airport", "IQ", 2)),
        ("He was killed in Baghdad's Green Zone.", ("Green Zone", "IQ", 1)),
        ("Rockets hit an Iraqi air base.", None),
        ("Rockets fell on an Iraqi air base.", ("Iraqi air base", "IQ", 6)),
        ("Two men died on the border with Chad.", ("border with Chad", "TD", 5)),
        ("Tanks crossed the Syrian border.", ("Syrian border", "SY", 5)),
        ("Cars burned on the Damascus-Aleppo highway.", ("Damascus-Aleppo highway", "SY", 5)),
        ("They took a town west of Tripoli, Libya.", ("town west of Tripoli", "LY", 5)),
        ("They hit an airport outside Mosul.", ("airport outside Mosul", "IQ", 2)),
        (
            "Fire broke out about 80 kilometers south of Kabul.",
            ("about 80 kilometers south of Kabul", "AF", 5),
        ),
        (
            "Fire broke out some 10 miles (16 km) from Kabul.",
            ("some 10 miles (16 km) from Kabul", "AF", 2),
        ),
        ("Boats left the port city of Hodeidah.", ("Hodeidah", "YE", 1)),
        ("Boats left the Red Sea port city of Hodeidah.", ("Hodeidah", "YE", 1)),
        ("Fighting broke out in the Somali capital, Mogadishu.", ("Mogadishu", "SO", 1)),
        ("Fighting broke out in the Somali capital.", ("Somali capital", "SO", 1)),
        ("They met in Georgia's capital, Tbilisi.", ("Tbilisi", "GE", 1)),
        ("They met in the capital of Georgia.", ("capital of Georgia", "GE", 1)),
        ("The village of Qara Tapa was burned.", ("Qara Tapa", "", 1)),
        ("A school in Wamdeo district was burned.", ("Wamdeo district", "", 3)),
        ("Two died outside of the city of Basra.", ("Basra", "IQ", 2)),
        ("They met in the Syrian refugee camp in Jordan.", ("Jordan", "JO", 6)),
        ("Riots spread to Bath, England.", ("Bath", "GB", 1)),
    ],
)
def test_places_with_how_exactly_they_are_known(rows, text, expected):
    found = rows(text)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Shells hit Tripoli.", "", "LY"),
        ("Lebanese troops entered Tripoli.", "", "LB"),
        ("Shells hit Tripoli.", "Lebanon's army sends in tanks", "LB"),
        ("Shells hit Tripoli, Lebanon.", "Libya's war goes on", "LB"),
        ("The Lebanese city of Tripoli was quiet. Libya and Libyans were not.", "", "LB"),
        ("Troops left Georgia. Russia said that Georgians fired.", "", "GE"),
        ("Shops in Bayda were shut. Yemen had no fuel.", "", "YE"),
        ("Shops in Bayda were shut. Libya had no fuel.", "", "LY"),
    ],
)
def test_which_of_several_is_told_by_the_countries_around(find, text, title, expected):
    assert find(text, title)[0].place.country == expected


def test_the_records_places_come_first_and_in_any_case(english):
    known = Known(
        places=(
            KnownPlace("airport", ("Old airport", "former airport"), "LY", 32.66, 13.16, 1),
            KnownPlace("tripoli", ("Tripoli", "Tarabulus"), "LB", 34.4, 35.8, 1, 266826),
        )
    )
    found = Gazetteer(known).find(english("Shells hit the former airport and Tripoli."))
    assert [(each.place.slug, each.place.lat) for each in found] == [
        ("airport", 32.66),
        ("tripoli", 34.4),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Paris Hilton visited Jordan Smith.", []),
        ("William Hague spoke in London. Hague was calm.", ["London"]),
        ("Lloyd Austin spoke in Stuttgart. Austin was calm.", ["Stuttgart"]),
        ("Nicolas Sarkozy wrote a letter.", []),
        ("President Chad Smith wrote to us.", []),
        ("The Bank of Libya paid.", []),
        ("People in Man and Most stayed at home.", []),
        ("He was reading. Reading is nice.", []),
        ("Farah wrote a letter.", []),
        ("Fighting went on in Farah.", ["Farah"]),
        ("It flew as part of Operation Odd Dawn.", []),
        ("He was held in Zorgistan.", ["Zorgistan"]),
        ("We all saw the bar, said the man.", []),
    ],
)
def test_persons_and_words_are_no_places(rows, text, names):
    assert [name for name, *_ in rows(text)] == names


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Moscow said that it was watching.", ["Moscow"]),
        ("Washington warned Tehran.", ["Washington", "Tehran"]),
        ("Tripoli-allied forces took prisoners.", ["Tripoli"]),
        ("The Tripoli-based minister denied it.", ["Tripoli"]),
        ("The anti-Syria writer died.", ["Syria"]),
        ("The Damascus government denied it.", ["Damascus"]),
        ("Turkey moved into northern Syria.", ["Turkey"]),
        ("He is backed by Egypt and the United Arab Emirates.", ["Egypt", "United Arab Emirates"]),
        ("Israel's army entered Rafah.", ["Israel"]),
        ("The president of Georgia signed.", ["Georgia"]),
        ("The White House declined to comment.", ["White House"]),
        ("They met at the White House.", []),
        ("Tripoli's suburbs were shelled.", []),
        ("Sirte's port was closed.", []),
        ("Libya was plunged into chaos.", []),
        ("The Raqqa battle was long.", []),
        ("Two people were killed in Moscow.", []),
        ("Rebels captured Aleppo.", []),
    ],
)
def test_a_place_may_stand_for_those_who_rule_there(find, text, actors):
    assert [each.place.name for each in find(text) if each.is_actor] == actors


@pytest.mark.parametrize(
    ("text", "relation", "phrase"),
    [
        ("Shells fell in Mosul.", "in", "in Mosul"),
        ("Shells fell in the besieged city of Homs.", "in", "in the besieged city of Homs"),
        ("Shells fell in nearby Homs.", "in", "in nearby Homs"),
        ("Shells fell in the Afghan capital Kabul.", "in", "in the Afghan capital Kabul"),
        ("They marched towards Kabul.", "toward", "towards Kabul"),
        ("Two died near Mosul.", "near", "near Mosul"),
        ("Two died 5 km north of Mosul.", "near", "5 km north of Mosul"),
        ("Two died in a village near Mosul.", "in", "in a village near Mosul"),
        ("Fighting went on in and around Mosul.", "in", "in and around Mosul"),
        ("A missile came from Yemen.", "from", "from Yemen"),
        ("Two died outside of the city of Basra.", "outside", "outside of the city of Basra"),
        ("They met in neighbouring Chad.", "in", "in neighbouring Chad"),
        ("Rebels captured Aleppo.", "", "Aleppo"),
    ],
)
def test_the_preposition_ties_a_place_to_its_clause(find, text, relation, phrase):
    [found] = find(text)
    assert found.relation == relation
    assert text[found.phrase_start : found.end] == phrase


def test_what_and_joins_is_told_the_same_way(find):
    found = find("They marched in Tunis, Algiers and Rabat.")
    assert [(each.place.name, each.relation) for each in found] == [
        ("Tunis", "in"),
        ("Algiers", "in"),
        ("Rabat", "in"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They took Gharyan, about 80 kilometers south of Tripoli.", ["Gharyan"]),
        ("They took Herat, Afghanistan.", ["Herat"]),
        ("They took Kabul, the Afghan capital.", ["Kabul"]),
        ("They shelled Ukraine's second city, Kharkiv.", ["Kharkiv"]),
        ("They shelled Nigeria's Borno state.", ["Borno state"]),
    ],
)
def test_a_description_is_no_second_place(rows, text, names):
    assert [name for name, *_ in rows(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They pushed toward the capital. Libya and Libyans suffer.", "capital"),
        ("Clashes in the southern provinces went on. Afghan troops fled.", "southern provinces"),
        ("He took the south with its oil. Libya and Libyans suffer.", "south"),
        ("Troops are in the South. Afghan troops fled.", "South"),
        ("They fled the east of the country. Libya and Libyans suffer.", "east of the country"),
    ],
)
def test_what_has_no_name_is_in_the_country_that_the_text_is_about(find, text, name):
    found = find(text)[0].place
    assert found.name == name
    assert found.country in ("LY", "AF")
    assert (found.lat is not None) == (name == "capital")


def test_the_west_is_a_party_and_to_the_south_a_direction(rows):
    assert rows("The West wants peace. They marched to the south.") == []


def test_coordinates_are_never_reckoned(find):
    phrases = ("in", "near", "20 km west of", "90 km west of", "west of", "on the road to")
    text = " ".join(f"A man died {phrase} Kabul." for phrase in phrases)
    by_name = {each.place.name: each.place for each in find(text)}
    kabul = by_name["Kabul"]
    assert {name: found.lat for name, found in by_name.items()} == {
        "Kabul": kabul.lat,
        "near Kabul": kabul.lat,
        "20 km west of Kabul": kabul.lat,
        "90 km west of Kabul": None,
        "west of Kabul": None,
    }
    assert all((found.lat is None) == (found.where_prec == 5) for found in by_name.values())


def test_a_country_has_no_pin(find):
    assert [(each.place.lat, each.place.lon) for each in find("Libya and Chad met in Egypt.")] == [
        (None, None)
    ] * 3


@pytest.mark.parametrize("text", ["", "   \n", "Shells fell in Mosul, Iraq, said the U.S. army."])
def test_without_any_model_it_still_finds_names(text):
    found = Gazetteer().find(spacy.blank("en")(text))
    assert [each.place.name for each in found if not each.is_actor] == (
        ["Mosul"] if text.strip() else []
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "in near the capital of Tripoli , Lebanon Libya 's al - Bab U.S. 80 km south The West"
            " province Libyan air base and . \n town Georgia-Hamas border with outskirts".split(" ")
        ),
        max_size=25,
    )
)
def test_whatever_stands_together_mentions_are_apart_and_in_order(words):
    text = " ".join(words)
    found = Gazetteer().find(spacy.blank("en")(text))
    ends = [0, *(each.end for each in found)]
    for each, before in zip(found, ends, strict=False):
        assert before <= each.start < each.end <= len(text)
        assert each.phrase_start <= each.start or each.phrase_start == each.start
        assert each.place.name
