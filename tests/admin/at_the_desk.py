"""An article with proposals to decide about, and what an editor does at its desk."""

from __future__ import annotations

from django.urls import reverse

from tests.factories import make_article, make_conflict, make_party, make_proposal, make_run

HTMX = {"HX-Request": "true"}
PORT = "Rebels took the port of Arden on Friday"
SHELLS = "shells fell on the old town “all night”"
TALKS = "Talks may resume next week"
TEXT = f"{PORT}.\n\nThe governor said that {SHELLS}, and that nobody was hurt. {TALKS}.\n"


def make_run_of(text=TEXT, **fields):
    """A run that read an article with this text, for a timeline of its own."""
    return make_run(article=make_article(text=text, title="A port falls"), **fields)


def make_desk():
    """A run with three proposals: the port's fall, shelling as a governor tells it, and talks."""
    run = make_run_of(conflict=make_conflict(slug="arden", title="War in Arden"), events_found=3)
    rebels = make_party(name="The Rebels", slug="rebels")
    about = {"run": run, "number": 1, "title": "Rebels take the port", "evidence": (PORT,)}
    make_proposal(
        type="COERCE",
        mode="seize",
        initiators=(rebels, "a militia"),
        place_name="Arden",
        date_words="on Friday",
        **about,
    )
    make_proposal(
        run=run,
        number=2,
        title="Shells on the old town",
        evidence=(SHELLS,),
        standing="claimed",
        claimants=("governor",),
    )
    make_proposal(
        run=run, number=3, title="Talks resume", evidence=(TALKS,), standing="hypothetical"
    )
    return run


def found(run, number):
    return run.article.proposals.get(number=number)


def desk_address(run, name="desk", number=None, conflict=True):
    args = [run.article.pk] if number is None else [run.article.pk, number]
    address = reverse(f"admin:timeline_article_{name}", args=args)
    return f"{address}?conflict={run.conflict.slug}" if conflict else address


def at_card(run, number):
    return f"{desk_address(run)}#proposal-{number}"


def text_of(response):
    """The page as a reader sees it, in one line; the tags are left out, words are kept."""
    from bs4 import BeautifulSoup

    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def filled_form(form):
    """What the form of a proposal's fields would send if nothing were changed."""
    fields = [*form, *form.parties.management_form]
    fields += [field for row in form.parties for field in row]
    return {each.html_name: sent(each.value()) for each in fields if sent(each.value()) is not None}


def sent(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "on" if value else None
    return str(getattr(value, "pk", value))
