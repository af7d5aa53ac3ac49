from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from simple_history.models import HistoricalChanges

from tests.factories import (
    PUBLICATION_DAY,
    WHEN,
    make_article,
    make_claim,
    make_conflict,
    make_decision,
    make_dispute,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_position,
    make_proposal,
    make_relation,
    make_run,
    make_user,
)
from timeline.models import (
    Article,
    Claim,
    Decision,
    Dispute,
    Event,
    ExtractionRun,
    Participation,
    PartyAlias,
    PlaceAlias,
    Position,
    Proposal,
    ProposalEvidence,
    ProposalParty,
)

pytestmark = pytest.mark.django_db

DATES_TURNED = {"earliest": date(2019, 4, 6), "latest": date(2019, 4, 4)}
TURNED = "The earliest day is after the latest day."
VOICES = (
    "The voice “party” needs a party and no words, the voice “words” needs words and no party, "
    "and the other voices need neither."
)
SPAN = "A quote's span needs a quote, and its start and end with 0 <= start < end."
LAT_LON = "Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."


def changed(record, **fields):
    for name, value in fields.items():
        setattr(record, name, value)
    return record


def its_own(record, name):
    return changed(record, **{name: record})


def second_event():
    first = make_event()
    return Event(conflict=first.conflict, slug=first.slug, title="Second", type="ASSAULT")


def second_participation():
    first = make_participation()
    return Participation(event=first.event, party=first.party, role=first.role)


def second_alias(alias, **owner):
    alias.objects.create(name="Alias", **owner)
    return alias(name="Alias", **owner)


def second_article():
    first = make_article()
    return Article(source=first.source, title=first.title, published=PUBLICATION_DAY)


def second_dispute():
    first = make_dispute()
    return Dispute(conflict=first.conflict, slug=first.slug, question="Second?")


def second_position():
    first = make_position()
    return Position(dispute=first.dispute, label=first.label)


def relation_with_itself():
    relation = make_relation()
    return changed(relation, to_party=relation.from_party)


def claim_about(**subject):
    return Claim(article=make_article(), **subject)


def spoken(voice, *, party=False, words=""):
    claim = make_claim()
    return changed(claim, voice=voice, party=make_party() if party else None, words=words)


def quoted(start, end, quote="No."):
    return changed(make_claim(), quote=quote, quote_start=start, quote_end=end)


def second_open_run():
    first = make_run(state="waiting", started_at=None, finished_at=None)
    about = {"article": first.article, "conflict": first.conflict}
    return ExtractionRun(**about, state="waiting", queued_at=WHEN)


def second_number():
    first = make_proposal()
    about = {"article": first.article, "conflict": first.conflict, "number": first.number}
    return Proposal(**about, made_at=WHEN, title="Second", type="ASSAULT")


def second_name():
    proposal = make_proposal(targets=("Residents",))
    return ProposalParty(proposal=proposal, role="target", name="Residents")


def evidence(start, end):
    return ProposalEvidence(proposal=make_proposal(), start=start, end=end, text="Clause.")


def second_decision():
    first = make_decision()
    return Decision(proposal=first.proposal, kind="accept", decided_at=WHEN)


# (constraint, a function that makes a record which breaks it, what full_clean says)
BROKEN = [
    (
        "conflict_earliest_not_after_latest",
        lambda: changed(make_conflict(), **DATES_TURNED),
        TURNED,
    ),
    ("event_earliest_not_after_latest", lambda: changed(make_event(), **DATES_TURNED), TURNED),
    (
        "partyrelation_earliest_not_after_latest",
        lambda: changed(make_relation(), **DATES_TURNED),
        TURNED,
    ),
    (
        "event_slug_once_per_conflict",
        second_event,
        "Event with this Conflict and Slug already exists.",
    ),
    (
        "event_happens_at_least_once",
        lambda: changed(make_event(), times=0),
        "An event happens at least once.",
    ),
    (
        "event_not_after_itself",
        lambda: its_own(make_event(), "after"),
        "An event cannot come after itself.",
    ),
    (
        "event_published_has_its_time",
        lambda: changed(make_event(), status="published"),
        "A published event has the time of its publication.",
    ),
    (
        "participation_once_per_event_party_and_role",
        second_participation,
        "This party already has this role in the event.",
    ),
    (
        "party_not_its_own_parent",
        lambda: its_own(make_party(), "parent"),
        "A party cannot be its own parent.",
    ),
    (
        "partyalias_once_per_party",
        lambda: second_alias(PartyAlias, party=make_party()),
        "Alias of a party with this Party and Name already exists.",
    ),
    (
        "partyrelation_not_with_itself",
        relation_with_itself,
        "A relation needs two different parties.",
    ),
    ("place_lat_and_lon_on_earth_or_neither", lambda: changed(make_place(), lat=32.8), LAT_LON),
    ("place_lat_and_lon_on_earth_or_neither", lambda: changed(make_place(), lon=13.1), LAT_LON),
    (
        "place_lat_and_lon_on_earth_or_neither",
        lambda: changed(make_place(), lat=90.1, lon=13.1),
        LAT_LON,
    ),
    (
        "place_lat_and_lon_on_earth_or_neither",
        lambda: changed(make_place(), lat=32.8, lon=-180.1),
        LAT_LON,
    ),
    # The field's own choices are tested first, so the constraint's sentence is never reached
    (
        "place_where_prec_between_1_and_7",
        lambda: changed(make_place(), where_prec=0),
        "Value 0 is not a valid choice.",
    ),
    (
        "place_where_prec_between_1_and_7",
        lambda: changed(make_place(), where_prec=8),
        "Value 8 is not a valid choice.",
    ),
    (
        "place_not_its_own_parent",
        lambda: its_own(make_place(), "parent"),
        "A place cannot be its own parent.",
    ),
    (
        "placealias_once_per_place",
        lambda: second_alias(PlaceAlias, place=make_place()),
        "Alias of a place with this Place and Name already exists.",
    ),
    (
        "article_once_per_source_and_day",
        second_article,
        "Article with this Source, Title and Published already exists.",
    ),
    (
        "article_text_has_its_checksum",
        lambda: changed(make_article(), text="Words."),
        "A text and its SHA-256 are kept together.",
    ),
    (
        "article_text_has_its_checksum",
        lambda: changed(make_article(), sha256="0" * 64),
        "A text and its SHA-256 are kept together.",
    ),
    (
        "claim_about_an_event_or_a_relation",
        claim_about,
        "A claim is about one event or one relation.",
    ),
    (
        "claim_about_an_event_or_a_relation",
        lambda: claim_about(event=make_event(), relation=make_relation()),
        "A claim is about one event or one relation.",
    ),
    ("claim_claimant_fits_its_voice", lambda: spoken("party"), VOICES),
    ("claim_claimant_fits_its_voice", lambda: spoken("party", party=True, words="He"), VOICES),
    ("claim_claimant_fits_its_voice", lambda: spoken("words"), VOICES),
    ("claim_claimant_fits_its_voice", lambda: spoken("words", party=True, words="He"), VOICES),
    ("claim_claimant_fits_its_voice", lambda: spoken("outlet", party=True), VOICES),
    ("claim_claimant_fits_its_voice", lambda: spoken("outlet", words="He"), VOICES),
    ("claim_claimant_fits_its_voice", lambda: spoken("unnamed", words="He"), VOICES),
    ("claim_quote_span_is_0_le_start_lt_end", lambda: quoted(3, 3), SPAN),
    ("claim_quote_span_is_0_le_start_lt_end", lambda: quoted(4, 3), SPAN),
    ("claim_quote_span_is_0_le_start_lt_end", lambda: quoted(0, None), SPAN),
    ("claim_quote_span_is_0_le_start_lt_end", lambda: quoted(None, 3), SPAN),
    ("claim_quote_span_is_0_le_start_lt_end", lambda: quoted(0, 3, quote=""), SPAN),
    (
        "extractionrun_started_unless_waiting",
        lambda: changed(make_run(), started_at=None),
        "A run has the time of its start once it has begun.",
    ),
    (
        "extractionrun_started_unless_waiting",
        lambda: changed(make_run(), state="waiting", finished_at=None),
        "A run has the time of its start once it has begun.",
    ),
    (
        "extractionrun_finished_when_done_or_failed",
        lambda: changed(make_run(), finished_at=None),
        "A run has the time of its end once it has ended.",
    ),
    (
        "extractionrun_finished_when_done_or_failed",
        lambda: changed(make_run(), state="running"),
        "A run has the time of its end once it has ended.",
    ),
    (
        "extractionrun_says_why_it_failed",
        lambda: changed(make_run(), state="failed"),
        "A run that failed, and no other, says why.",
    ),
    (
        "extractionrun_says_why_it_failed",
        lambda: changed(make_run(), error="It broke."),
        "A run that failed, and no other, says why.",
    ),
    (
        "extractionrun_one_open_per_article_and_conflict",
        second_open_run,
        "This article is being read already.",
    ),
    (
        "proposal_earliest_not_after_latest",
        lambda: changed(make_proposal(), **DATES_TURNED),
        TURNED,
    ),
    (
        "proposal_number_once_per_article_and_conflict",
        second_number,
        "This number is taken.",
    ),
    (
        "proposal_happens_at_least_once",
        lambda: changed(make_proposal(), times=0),
        "An event happens at least once.",
    ),
    (
        "proposal_confidence_between_0_and_1",
        lambda: changed(make_proposal(), confidence=1.01),
        "Confidence is between 0 and 1.",
    ),
    (
        "proposal_by_hand_is_not_superseded",
        lambda: changed(make_proposal(), run=None, superseded_by=make_run()),
        "No run supersedes what an editor marked.",
    ),
    ("proposalparty_name_once_per_role", second_name, "This name has this role already."),
    (
        "proposalevidence_span_is_0_le_start_lt_end",
        lambda: evidence(3, 3),
        "A span starts before it ends.",
    ),
    (
        "decision_one_in_force_per_proposal",
        second_decision,
        "Somebody has decided about this proposal.",
    ),
    (
        "decision_reason_for_rejecting_only",
        lambda: changed(make_decision(), reason=""),
        "To reject needs a reason; nothing else has one.",
    ),
    (
        "decision_reason_for_rejecting_only",
        lambda: changed(make_decision(), kind="accept"),
        "To reject needs a reason; nothing else has one.",
    ),
    (
        "decision_rejected_has_no_event",
        lambda: changed(make_decision(), event=make_event()),
        "Nothing is made of what is rejected.",
    ),
    (
        "decision_undone_by_someone_at_some_time",
        lambda: changed(make_decision(), undone_by=make_user()),
        "What somebody has undone was undone at a time.",
    ),
    (
        "dispute_slug_once_per_conflict",
        second_dispute,
        "Dispute with this Conflict and Slug already exists.",
    ),
    (
        "position_label_once_per_dispute",
        second_position,
        "Position with this Dispute and Answer already exists.",
    ),
]
each_broken = pytest.mark.parametrize(
    ("name", "make", "sentence"),
    BROKEN,
    ids=[f"{number}-{name}" for number, (name, _make, _sentence) in enumerate(BROKEN)],
)
OURS = {
    constraint.name: constraint
    for model in apps.get_app_config("timeline").get_models()
    if not issubclass(model, HistoricalChanges)
    for constraint in model._meta.constraints
}


def test_every_constraint_is_tried():
    assert {name for name, _make, _sentence in BROKEN} == OURS.keys()


@each_broken
def test_full_clean_refuses_it_in_a_sentence(name, make, sentence):
    record = make()
    with pytest.raises(ValidationError) as caught:
        record.full_clean()
    assert caught.value.messages == [sentence]


@each_broken
def test_the_database_refuses_it(name, make, sentence):
    record = make()
    # Django's unique constraints have no name in SQLite's messages, but their columns
    columns = getattr(OURS[name], "fields", ())
    expected = rf"{name}|UNIQUE constraint failed: .*{'.*'.join(columns)}" if columns else name
    with pytest.raises(IntegrityError, match=expected), transaction.atomic():
        record.save()


ALLOWED = {
    "open date": lambda: changed(make_event(), earliest=None, latest=date(2019, 4, 6)),
    "one day": lambda: changed(make_event(), earliest=PUBLICATION_DAY, latest=PUBLICATION_DAY),
    "pole": lambda: changed(make_place(), lat=-90, lon=180, where_prec=7),
    "party": lambda: spoken("party", party=True),
    "words": lambda: spoken("words", words="area residents"),
    "unnamed": lambda: spoken("unnamed"),
    "quote with a span": lambda: quoted(0, 3),
    "quote without a span": lambda: quoted(None, None),
    "claim about a relation": lambda: claim_about(relation=make_relation()),
    "text with its checksum": lambda: changed(make_article(), text="Words.", sha256="0" * 64),
}


@pytest.mark.parametrize("make", ALLOWED.values(), ids=ALLOWED)
def test_what_they_allow_is_saved(make):
    record = make()
    record.full_clean()
    record.save()
    assert type(record).objects.filter(pk=record.pk).exists()
