from __future__ import annotations

import pytest

from timeline.extraction.tongue import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army took the city on Friday, the mayor told journalists in the square.", "en"),
        # In headlines, the small words are missing
        ("Rebels seized Goma Friday. Soldiers fled Beni Saturday. Jets bombed Bunia.", "en"),
        ("Die Armee hat am Freitag die Stadt erobert, sagte der Bürgermeister am Abend.", "de"),
        (
            "L'armée a repris la ville vendredi, a déclaré le maire devant les journalistes.",
            "fr",
        ),
        (
            "El ejército tomó la ciudad el viernes, dijo el alcalde a los periodistas en la plaza.",
            "es",
        ),
        ("Армия взяла город в пятницу, сообщил мэр журналистам", "ru"),
        ("سيطر الجيش على المدينة يوم الجمعة وفق ما قاله رئيس البلدية", "ar"),
        ("军队星期五占领了这座城市", "zh"),
        # Too short to tell
        ("", "en"),
        ("1 234 567", "en"),
        ("Goma, Beni, Bunia", "en"),
        # Quotations in another language
        (
            "The mayor of the city said: « La ville est à nous » and went back to his office.",
            "en",
        ),
    ],
)
def test_language(text, language):
    assert language_of(text) == language


def test_other_letters_need_no_length():
    assert language_of("Армия взяла") != "en"


def test_the_beginning_of_a_long_text_tells():
    english = "The army took the city on Friday. " * 200
    assert language_of(english + "Die Armee hat die Stadt erobert. " * 500) == "en"
