from __future__ import annotations

from datetime import date
from urllib.parse import quote

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from tests.factories import make_article, make_claim, make_conflict, make_source, make_user
from tests.stand_in import SHOTS, TAKEN, TEXT, shots, taken
from timeline.models import Article, ExtractionRun, Proposal, Source

from .pages import address, messages

PASTE = "/admin/timeline/article/paste/"


@pytest.fixture
def conflict(db):
    return make_conflict(slug="ain-2019", title="The bridge at Ain")


@pytest.fixture
def herald(db):
    return make_source(name="The Herald", slug="herald")


def filled(**fields):
    given = {"conflict": "ain-2019", "outlet": "The Herald", "title": "Bridge taken"}
    return given | {"published": "6 April 2019", "text": TEXT} | fields


def paste(desk, **fields):
    return desk.post(PASTE, filled(**fields))


def errors(response):
    assert response.status_code == 200
    found = response.context["form"].errors
    return {name: " ".join(map(str, each)) for name, each in found.items()}


def goes_to_review(response, article):
    """Whether the browser is sent on to the article's desk."""
    where = f"/admin/timeline/article/{article.pk}/desk/?conflict=ain-2019"
    return response.status_code == 302 and response.headers["Location"] == where


# It works


@pytest.mark.parametrize("published", ["6 April 2019", "2019-04-06", "April 6, 2019"])
def test_an_article_is_kept_read_and_opened_for_review(
    desk, editor, conflict, herald, finds, published
):
    finds(taken(), shots())
    response = paste(desk, published=published, byline="Ann Lee", url="example.org/bridge")
    article = Article.objects.get()
    assert goes_to_review(response, article)
    assert (article.source, article.published, article.byline) == (
        herald,
        date(2019, 4, 6),
        "Ann Lee",
    )
    assert (article.text, article.url) == (TEXT, "https://example.org/bridge")
    assert article.history.get().history_user == editor
    run = ExtractionRun.objects.get()
    assert (run.article, run.conflict, run.by_user, run.state) == (
        article,
        conflict,
        editor,
        "done",
    )
    assert Proposal.objects.count() == 2
    assert "“Bridge taken” is kept." in messages(response)


def test_line_ends_of_a_browser_are_those_of_articles(desk, conflict, herald, finds):
    paste(desk, text=TEXT.replace("\n", "\r\n"))
    assert Article.objects.get().text == TEXT


def test_html_is_kept_as_text(desk, conflict, herald, finds):
    response = paste(desk, text=f"<script>alert(1)</script><p>{TAKEN}.</p><p>{SHOTS} &lt;3</p>")
    assert Article.objects.get().text == f"{TAKEN}.\n\n{SHOTS} <3"
    assert "Markup was taken out; the words and paragraphs are kept." in messages(response)


def test_a_new_outlet_is_made_by_its_name(desk, conflict, finds):
    response = paste(desk, outlet="The Ain Observer")
    assert Article.objects.get().source.name == "The Ain Observer"
    assert any("is new among the outlets" in each for each in messages(response))


@pytest.mark.parametrize(
    ("found", "text", "told"),
    [
        ({}, "Nothing at all.", "0 events found"),
        ({"language": "ar"}, "سيطرت القوات على الجسر يوم الجمعة.", "not in English"),
        ({"error": ValueError("No such arc")}, TEXT, "Reading the article broke off."),
        (
            {},
            "\n\n".join([f"{TAKEN}, said the one paragraph that there is."] * 100),
            "One paragraph stands in it 100 times",
        ),
    ],
    ids=["no event", "not English", "crash", "a hundred times the same"],
)
def test_whatever_reading_finds_the_article_is_kept_and_the_desk_says_so(
    desk, conflict, herald, finds, caplog, found, text, told
):
    finds(**found)
    response = paste(desk, text=text)
    article = Article.objects.get()
    assert goes_to_review(response, article)
    assert article.text == text
    assert told in desk.get(response.headers["Location"]).content.decode()


def test_the_same_article_again_is_the_kept_one_and_is_not_read_twice(
    desk, conflict, herald, finds
):
    finds(taken())
    paste(desk)
    response = paste(desk, title="Another title", outlet="Another outlet")
    article = Article.objects.get()
    assert goes_to_review(response, article)
    assert any("This article is kept already" in each for each in messages(response))
    assert (ExtractionRun.objects.count(), Source.objects.count()) == (1, 1)


def test_the_same_article_is_read_for_another_timeline(desk, conflict, herald, finds):
    paste(desk)
    make_conflict(slug="other")
    paste(desk, conflict="other")
    assert Article.objects.count() == 1
    assert ExtractionRun.objects.count() == 2


def test_after_a_crash_pasting_it_again_reads_it_again(desk, conflict, herald, finds, caplog):
    finds(error=MemoryError())
    paste(desk)
    finds(taken())
    paste(desk)
    assert [each.state for each in ExtractionRun.objects.order_by("pk")] == ["failed", "done"]


# It refuses


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("published", "", "Give the day of publication"),
        ("published", "31 April 2019", "30 days"),
        ("published", "April 2019", "is not one day alone"),
        ("published", "06/04/2019", "06/04/2019"),
        ("published", "6 April 2999", "6 April 2999 is yet to come"),
        ("title", "", "Give the title"),
        ("title", "x" * 301, "at most 300 characters"),
        ("outlet", " ", "Say which outlet"),
        ("url", "no address", "valid URL"),
        ("conflict", "", "required"),
        ("conflict", "no-such", "valid choice"),
        ("text", "", "There is no text"),
        ("text", " \n ", "There is no text"),
        ("text", "<p></p>", "There is markup and nothing else"),
        ("text", "Libya\ufffds army", "A character was lost"),
        ("text", "x" * 2_000_001, "2,000,001 bytes"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_all_that_was_typed_comes_back(
    desk, conflict, herald, finds, field, typed, sentence
):
    given = filled(url="https://example.org/x", byline="Ann Lee") | {field: typed}
    response = desk.post(PASTE, given)
    assert list(errors(response)) == [field]
    assert sentence in errors(response)[field]
    form = response.context["form"]
    assert {name: form[name].value() for name in given} == given
    page = response.content.decode()
    assert f'href="#id_{field}"' in page
    assert not Article.objects.exists()
    assert not ExtractionRun.objects.exists()


def test_everything_wrong_is_said_at_once(desk, conflict, finds):
    response = desk.post(PASTE, {})
    assert set(errors(response)) == {"conflict", "outlet", "title", "published", "text"}


def test_another_text_of_the_same_title_and_day_loses_nothing(desk, conflict, herald, finds):
    paste(desk)
    response = paste(desk, text="A later version of it.")
    assert "give it another title" in errors(response)["title"]
    page = response.content.decode()
    assert f'<a href="{address(Article.objects.get())}">Open the kept one</a>' in page
    assert "A later version of it." in page
    assert paste(desk, text="A later version of it.", title="Bridge taken (2)").status_code == 302


def test_a_text_that_lacks_what_is_quoted_is_refused(desk, conflict, herald, finds):
    kept = make_article(source=herald, title="Bridge taken")
    make_claim(article=kept, quote="no such words")
    response = paste(desk)
    assert "no such words" in errors(response)["__all__"]


def test_what_was_typed_is_never_markup_of_the_page(desk, conflict, finds):
    response = paste(desk, title="", byline="<script>1</script>", text="<script>2</script>a\0b")
    page = response.content.decode()
    assert "<script>1" not in page
    assert "<script>2" not in page
    assert "\0" not in page
    assert "&lt;script&gt;2&lt;/script&gt;ab" in page


# Who may


def test_a_stranger_is_sent_to_sign_in(client, conflict):
    for response in (client.get(PASTE), client.post(PASTE, filled())):
        assert response.status_code == 302
        assert response.headers["Location"] == f"/admin/login/?next={quote(PASTE)}"
    assert not Article.objects.exists()


def test_who_may_only_look_may_not_paste(client, conflict):
    user, viewers = make_user(is_staff=True), Group.objects.create(name="Viewers")
    user.groups.add(viewers)
    viewers.permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    assert client.get(PASTE).status_code == 403
    assert client.post(PASTE, filled()).status_code == 403
    assert PASTE not in client.get("/admin/timeline/article/").content.decode()
    assert PASTE not in client.get("/admin/").content.decode()
    assert not Article.objects.exists()


def test_it_is_read_or_written_and_nothing_else(desk):
    assert desk.put(PASTE).status_code == 405


# The empty form


def test_the_only_timeline_is_chosen_already(desk, conflict):
    assert desk.get(PASTE).context["form"]["conflict"].value() == "ain-2019"


def test_of_several_timelines_the_address_chooses(desk, conflict):
    make_conflict(slug="other")
    assert desk.get(PASTE).context["form"]["conflict"].value() is None
    chosen = desk.get(PASTE, {"conflict": "other"}).context["form"]["conflict"].value()
    assert chosen == "other"


def test_known_outlets_are_offered_and_those_of_one_name_by_slug(desk, conflict, herald):
    make_source(name="Courier", slug="courier")
    make_source(name="courier", slug="courier-2")
    page = desk.get(PASTE)
    assert page.context["form"].outlets == ["courier", "courier-2", "The Herald"]
    assert '<option value="The Herald">' in page.content.decode()


def test_without_a_timeline_the_form_says_so(desk):
    response = paste(desk)
    assert "valid choice" in errors(response)["conflict"]


def test_it_is_reached_from_the_list_and_from_the_first_page(desk):
    for where in ("/admin/", "/admin/timeline/article/"):
        assert f'href="{PASTE}"' in desk.get(where).content.decode()


def test_today_is_no_day_to_come(desk, conflict, herald, finds):
    paste(desk, published=timezone.now().date().isoformat())
    assert Article.objects.exists()
