"""An article that an editor pastes: checked, cleaned, kept once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.dates import day_words
from timeline.extraction.pasted import Cleaned, Unreadable, clean, clean_line
from timeline.models import Article, Source

from .choosing import free_slug
from .ingest import ingest
from .log import check, save_logged
from .refusals import Refused

LONGEST_SLUG = 80
# It may be tomorrow already where the article was published
AHEAD = timedelta(days=1)

# What is said where a field is empty; `text` has its sentence from clean
MISSING = {
    "title": gettext_lazy("Give the title of the article."),
    "outlet": gettext_lazy("Say which outlet published it."),
    "published": gettext_lazy(
        "Give the day of publication: without it, nobody can tell which day “Friday” was."
    ),
}

Value = TypeVar("Value")


class NotPasted(Refused):
    """What was pasted is not kept. `field` names the argument that is at fault."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, slots=True)
class Pasted:
    """The article that is kept; not `is_new` if it was kept before.

    `notes`: sentences for the editor. `is_other_text`: the article kept before has another text,
    and the one that was pasted is kept nowhere.
    """

    article: Article
    is_new: bool
    notes: tuple[str, ...] = ()
    is_other_text: bool = False


@dataclass(frozen=True, slots=True)
class _Paste:
    """What was pasted, cleaned. `outlet`: an outlet, or the name of a new one."""

    title: str
    outlet: Source | str
    url: str
    published: Day
    byline: str
    text: Cleaned

    @property
    def sha256(self) -> str:
        return sha256(self.text.text.encode()).hexdigest()


def paste_article(
    *,
    title: str,
    outlet: Source | str,
    url: str = "",
    published: Day | None,
    text: str,
    byline: str = "",
    by_user: User | None,
    when: datetime,
) -> Pasted:
    """Keep an article with its `text` as pasted, HTML or not; it is frozen without markup.

    `outlet`: a Source, or the name of one; if none goes by it, it is made. `when`: now, aware.
    An article with the same text, or of the same outlet, title and day, is not kept twice: that
    one is returned. Raises NotPasted for what breaks a rule, and Refused where the text that the
    kept article lacks does not hold what is quoted from it.
    """
    paste = _Paste(
        title=_required("title", title),
        outlet=_outlet(outlet),
        url=url.strip(),
        published=_day(published, when),
        byline=_cleaned(clean_line, "byline", byline),
        text=_cleaned(clean, "text", text),
    )
    try:
        return _keep(paste, by_user)
    except IntegrityError:  # Somebody else made the outlet at this very moment
        return _keep(replace(paste, outlet=_outlet(paste.outlet)), by_user)


@transaction.atomic
def _keep(paste: _Paste, by_user: User | None) -> Pasted:
    if isinstance(paste.outlet, Source):
        # Held, so that two who paste one article at once don't keep it twice
        held = Source.objects.select_for_update(no_key=True).filter(pk=paste.outlet.pk)
        if held.first() is None:
            raise NotPasted("outlet", _("“%s” was deleted meanwhile.") % paste.outlet)
    if kept := _kept(paste):
        return _again(kept, paste, by_user)
    notes = [note.say(_) for note in paste.text.notes]
    source = paste.outlet
    if isinstance(source, str):
        source = _new_outlet(source, by_user)
        notes.append(_("“%s” is new among the outlets; say there what kind it is.") % source)
    article = Article(
        source=source,
        title=paste.title,
        url=paste.url,
        byline=paste.byline,
        published=paste.published,
        text=paste.text.text,
    )
    _check(article)
    return Pasted(ingest(article, by_user=by_user, reason=_("Pasted")), True, tuple(notes))


def _kept(paste: _Paste) -> Article | None:
    articles = Article.objects.select_related("source").order_by("pk")
    if same := articles.filter(sha256=paste.sha256).first():
        return same
    if isinstance(paste.outlet, str):
        return None
    return articles.filter(
        source=paste.outlet, title__iexact=paste.title, published=paste.published
    ).first()


def _again(kept: Article, paste: _Paste, by_user: User | None) -> Pasted:
    """The article kept before, with the text if it lacked one; and what differs from it."""
    if not kept.text:
        kept.text = paste.text.text
        kept.url, kept.byline = kept.url or paste.url, kept.byline or paste.byline
        _check(kept)
        ingest(kept, by_user=by_user, reason=_("Text pasted"))
        added = _("This article was kept already without its text, which has been added.")
        return Pasted(kept, False, (added, *(note.say(_) for note in paste.text.notes)))
    words = {"title": kept.title, "outlet": kept.source, "day": day_words(kept.published, _)}
    told = _("This article is kept already: “%(title)s”, %(outlet)s, %(day)s.") % words
    notes = [told]
    if kept.published != paste.published:
        day = day_words(paste.published, _)
        notes.append(_("You gave %s as its day; if that is right, correct the kept article.") % day)
    is_other_text = kept.sha256 != paste.sha256
    if is_other_text:
        notes.append(
            _("Its text is not the one you pasted. To keep yours too, give it another title.")
        )
    return Pasted(kept, False, tuple(notes), is_other_text)


# What is asked of each field


def _day(published: Day | None, when: datetime) -> Day:
    if published is None:
        raise NotPasted("published", str(MISSING["published"]))
    if published > when.date() + AHEAD:
        raise NotPasted(
            "published",
            _("%s is yet to come; no article was published then.") % day_words(published, _),
        )
    return published


def _outlet(outlet: Source | str) -> Source | str:
    """The outlet itself or the one of that name; the name, if there is none."""
    if isinstance(outlet, Source):
        return outlet
    name = _required("outlet", outlet)
    named = list(Source.objects.filter(name__iexact=name).order_by("pk")[:2])
    if len(named) > 1:
        raise NotPasted(
            "outlet", _("More than one outlet is called “%s”; choose one by its slug.") % name
        )
    return named[0] if named else Source.objects.filter(slug=name).first() or name


def _new_outlet(name: str, by_user: User | None) -> Source:
    slug = free_slug(
        name, LONGEST_SLUG, lambda slug: Source.objects.filter(slug=slug).exists(), _("outlet")
    )
    source = Source(slug=slug, name=name, kind="other")
    try:
        check(source)
    except Refused as refusal:
        raise NotPasted("outlet", str(refusal)) from refusal
    save_logged(source, by_user=by_user, reason=_("Named for a pasted article"))
    return source


def _required(field: str, pasted: str) -> str:
    cleaned = _cleaned(clean_line, field, pasted)
    if not cleaned:
        raise NotPasted(field, str(MISSING[field]))
    return cleaned


def _cleaned(clean_one: Callable[[str], Value], field: str, pasted: str) -> Value:
    try:
        return clean_one(pasted)
    except Unreadable as error:
        raise NotPasted(field, error.note.say(_)) from error


def _check(article: Article) -> None:
    """Raises NotPasted for the first field that breaks a rule of the record."""
    try:
        article.clean_fields()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise NotPasted(field, " ".join(messages)) from error
