from __future__ import annotations

import pytest

from timeline.extraction.dates.finder import Finder
from timeline.extraction.dates.layout import quotations
from timeline.extraction.dates.mainline import is_main
from timeline.extraction.dates.pieces import meanings
from timeline.extraction.dates.reading import resolve
from timeline.extraction.dates.story import Mention, Story


@pytest.fixture(scope="module")
def goes_on(nlp):
    """Whether a history that has come to 1943 goes on from the last date of a text."""
    finder = Finder(nlp.vocab)

    def read(text: str) -> bool:
        story = Story(None, True, Mention("1943", 0, 4))
        meaning = meanings(finder.find(nlp.make_doc(text)))[-1]
        return is_main(meaning, resolve(meaning, story), story, quotations(text))

    return read


@pytest.mark.parametrize(
    "text",
    [
        "In 1944 they landed.",
        "They landed in 1944.",
        "All the men of the town fled in 1944.",
        "The men fled in May.",
        "The men fled on 4 May 1944.",
        "The next year they landed.",
        "The men of the town were gone; in 1890 he was born.",
        '"We go," he said in 1944.',
    ],
)
def test_main(goes_on, text):
    assert goes_on(text) is True


@pytest.mark.parametrize(
    "text",
    [
        'He said: "We left in May 1944."',
        "They had fled since May 1944.",
        "They had to wait until May 1944.",
        "All was calm before 1944.",
        "They planned to land in May 1944.",
        "Men would land in May 1944.",
        "Two years earlier they landed.",
        "Two years ago they landed.",
        "The previous year they landed.",
        "The year before, they landed.",
        "They tore up their May 1944 treaty.",
        "The men of the town wrote in 1890.",
        "The men of the town wrote in 1990.",
        "The men of the town wrote on 1944.",
    ],
)
def test_in_passing(goes_on, text):
    assert goes_on(text) is False
