"""A quote is the article's text at its span, or it is not a quote."""

from __future__ import annotations

from django.utils.translation import gettext as _

from timeline.models import Article, Claim

from .refusals import Refused

CONTEXT = 32  # characters kept before and after a quote, to find it again (W3C TextQuoteSelector)


def anchor_quote(claim: Claim) -> None:
    """Set the quote's span and the words around it from its article's text; saves nothing.

    A quote without a span is looked up in the text. An article without text leaves the
    quote unanchored. Raises Refused when quote and text disagree.
    """
    claim.quote_prefix = claim.quote_suffix = ""
    if not claim.article.text:
        _refuse_span(claim)
        return
    if not claim.quote:
        claim.quote_start = claim.quote_end = None
        return
    if claim.quote_start is None or claim.quote_end is None:
        claim.quote_start, claim.quote_end = find_quote(claim.article, claim.quote)
    _check_span(claim, claim.quote_start, claim.quote_end)


def find_quote(article: Article, quote: str) -> tuple[int, int]:
    """The half-open span, in characters, of `quote` in the article. Raises Refused."""
    start = article.text.find(quote)
    if start < 0:
        raise Refused(_("The quote “%(quote)s” is not in the article's text.") % {"quote": quote})
    if article.text.find(quote, start + 1) >= 0:
        raise Refused(
            _("The quote “%(quote)s” is in the article more than once; give its start and end.")
            % {"quote": quote}
        )
    return start, start + len(quote)


def _refuse_span(claim: Claim) -> None:
    if claim.quote_start is not None or claim.quote_end is not None:
        raise Refused(
            _("“%(article)s” has no text kept, so a quote from it cannot have a span.")
            % {"article": claim.article}
        )


def _check_span(claim: Claim, start: int, end: int) -> None:
    text = claim.article.text
    if not 0 <= start < end <= len(text) or text[start:end] != claim.quote:
        raise Refused(
            _("The article's text from %(start)s to %(end)s is not “%(quote)s”.")
            % {"start": start, "end": end, "quote": claim.quote}
        )
    claim.quote_prefix = text[max(0, start - CONTEXT) : start]
    claim.quote_suffix = text[end : end + CONTEXT]
