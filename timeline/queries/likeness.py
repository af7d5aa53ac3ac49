"""How alike two texts are in their words."""

from __future__ import annotations

from collections.abc import Sequence


def likenesses(texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    """For each of `texts`, how alike it is to each of `others`: 0 for no word in common, 1 for
    the same words. Words that few texts have count more (TF-IDF); “the” and its like don't.
    """
    # Not at the top: it takes a second and 100 MB, and only editors' pages ask for it
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(strip_accents="unicode", stop_words="english", sublinear_tf=True)
    has_words = vectorizer.build_analyzer()
    if not others or not any(map(has_words, [*texts, *others])):
        return [[0.0] * len(others) for _text in texts]
    vectors = vectorizer.fit_transform([*texts, *others])
    ours, theirs = vectors[: len(texts)], vectors[len(texts) :]
    found: list[list[float]] = (ours @ theirs.T).toarray().tolist()
    return found
