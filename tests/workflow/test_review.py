from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.factories import (
    WHEN,
    make_article,
    make_claim,
    make_conflict,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_position,
    make_proposal,
    make_run,
    make_source,
    make_user,
    publish_event,
)
from tests.stand_in import DENIED, SAID, SHOTS, TAKEN, TEXT
from timeline.dates import parse_entry
from timeline.models import (
    Claim,
    Correction,
    Event,
    Participation,
    Party,
    PartyAlias,
    Place,
    PlaceAlias,
)
from timeline.workflow import (
    NewParty,
    NewPlace,
    Refused,
    Stale,
    accept,
    accept_many,
    as_found,
    merge,
    publish,
    reject,
    send_to_review,
    undo,
    with_new_records,
)

pytestmark = pytest.mark.django_db

LATER = WHEN + timedelta(hours=1)


@pytest.fixture
def user():
    return make_user(username="anna")


@pytest.fixture
def run():
    source = make_source(slug="valley-post", name="Valley Post")
    return make_run(article=make_article(source=source, title="Bridge taken", text=TEXT))


@pytest.fixture
def north():
    return make_party(slug="north", name="Northern Army")


@pytest.fixture
def proposal(run, north):
    """Found with everything in the record."""
    return make_proposal(
        run=run,
        title="Northern troops take the bridge",
        type="COERCE",
        mode="seize",
        date="5 April 2019",
        date_words="on Friday",
        date_basis="relative",
        place=make_place(name="Ain"),
        place_name="Ain",
        initiators=(north,),
        evidence=(TAKEN,),
    )


@pytest.fixture
def claimed(run):
    """Found with names of which the record knows nothing."""
    return make_proposal(
        run=run,
        title="Shots near the market",
        standing="claimed",
        place_name="the market",
        targets=("Traders",),
        claimants=("Residents",),
        evidence=(SHOTS,),
    )


@pytest.fixture
def decide(user):
    """accept, merge, reject or undo as Anna."""
    return lambda act, *what, **how: act(*what, by_user=user, when=WHEN, **how)


def claims(event):
    return [(c.claimant, c.voice, c.stance, c.quote) for c in event.claims.all()]


def parts(event):
    return {(part.party.slug, part.role) for part in event.participations.all()}


# Accepting


def test_accepting_makes_a_draft_with_parties_claims_and_quotes(decide, proposal, user, run):
    decision = decide(accept, proposal)
    event = Event.objects.get()
    assert (decision.kind, decision.event, decision.by_user, decision.decided_at) == (
        "accept",
        event,
        user,
        WHEN,
    )
    assert (event.title, event.slug, event.status) == (
        "Northern troops take the bridge",
        "northern-troops-take-the-bridge",
        "draft",
    )
    assert (event.conflict, event.type, event.mode, event.place.name) == (
        run.conflict,
        "COERCE",
        "seize",
        "Ain",
    )
    assert (event.date, event.date_words, event.date_basis) == (
        parse_entry("5 April 2019"),
        "on Friday",
        "relative",
    )
    assert parts(event) == {("north", "initiator")}
    assert claims(event) == [("Valley Post", "outlet", "asserts", TAKEN)]
    claim = event.claims.get()
    assert (claim.quote_start, claim.article, [*decision.claims.all()]) == (0, run.article, [claim])
    assert (decision.corrected, decision.left_out) == ([], [])
    assert proposal.state == "accepted"


def test_history_says_who_accepted_it_and_from_where(decide, proposal, user):
    event = decide(accept, proposal).event
    reason = f"Accepted from “Bridge taken” (proposal {proposal.number})"
    for row in (event, event.participations.get(), event.claims.get()):
        version = row.history.get()
        assert (version.history_change_reason, version.history_user) == (reason, user)


def test_what_was_accepted_can_be_published(decide, proposal):
    event = decide(accept, proposal).event
    assert publish(event, when=WHEN, by_user=None).is_published


def test_names_without_a_record_are_left_out_and_said(decide, claimed):
    decision = decide(accept, claimed)
    assert decision.left_out == ["the market", "Traders"]
    assert (decision.event.place, parts(decision.event)) == (None, set())
    assert claims(decision.event) == [("Residents", "words", "asserts", SHOTS)]
    assert decision.corrected == []


def test_names_that_the_record_knows_by_now_are_taken(decide, claimed):
    party = make_party(name="Market traders", slug="traders-of-the-market")
    PartyAlias.objects.create(party=party, name="traders")
    place = make_place(name="The Market")
    decision = decide(accept, claimed)
    assert (decision.event.place, parts(decision.event)) == (place, {(party.slug, "target")})
    assert (decision.left_out, decision.corrected) == ([], [])


def test_a_name_that_two_parties_have_is_nobodys(decide, claimed):
    for _each in range(2):
        PartyAlias.objects.create(party=make_party(), name="Traders")
    assert decide(accept, claimed).left_out == ["the market", "Traders"]


def test_records_are_made_of_names_when_asked(decide, claimed, user):
    fields = replace(
        as_found(claimed),
        targets=(NewParty("Traders", kind="civilians"),),
        claimants=(NewParty("Residents", kind="civilians"),),
        place=NewPlace("the market", country="LY", where_prec=1),
    )
    decision = decide(accept, claimed, fields=fields)
    traders, residents = Party.objects.order_by("-name")
    assert (traders.slug, traders.kind, residents.slug) == ("traders", "civilians", "residents")
    assert traders.history.get().history_user == user
    assert (decision.event.place.slug, decision.event.place.country) == ("the-market", "LY")
    assert claims(decision.event)[0][:2] == ("Residents", "party")
    assert (decision.left_out, decision.corrected) == ([], [])


def test_no_second_record_is_made_of_a_name(decide, claimed):
    party, place = make_party(name="Traders"), make_place(name="the market")
    fields = replace(
        as_found(claimed), targets=(NewParty("traders"),), place=NewPlace("The Market")
    )
    event = decide(accept, claimed, fields=fields).event
    assert (event.participations.get().party, event.place) == (party, place)


def test_accepting_with_new_records_makes_one_of_each_name_that_none_goes_by(decide, run, north):
    where = {"country": "LY", "where_prec": 1}
    found = make_proposal(
        run=run,
        standing="claimed",
        place_name="the market",
        place_found=where,
        initiators=(north, "Gunmen"),
        targets=("Traders", "Northern Army"),
        claimants=("Residents",),
        evidence=(SHOTS,),
    )
    decision = decide(accept, found, fields=with_new_records(found))
    assert parts(decision.event) == {
        ("north", "initiator"),
        ("gunmen", "initiator"),
        ("traders", "target"),
        ("north", "target"),
    }
    place = decision.event.place
    assert (place.name, place.country, place.where_prec) == ("the market", "LY", 1)
    assert claims(decision.event) == [("Residents", "words", "asserts", SHOTS)]
    assert (decision.left_out, decision.corrected) == ([], [])


def test_no_new_record_is_made_of_a_name_that_two_go_by(decide, claimed):
    for _each in range(2):
        PartyAlias.objects.create(party=make_party(), name="Traders")
        PlaceAlias.objects.create(place=make_place(), name="the market")
    decision = decide(accept, claimed, fields=with_new_records(claimed))
    assert decision.left_out == ["the market", "Traders"]


def test_an_address_that_is_taken_gets_a_number(decide, claimed, run):
    make_party(slug="traders", name="Others")
    make_event(conflict=run.conflict, slug="shots-near-the-market")
    fields = replace(as_found(claimed), targets=(NewParty("Traders"),))
    event = decide(accept, claimed, fields=fields).event
    assert event.slug == "shots-near-the-market-2"
    assert parts(event) == {("traders-2", "target")}


def test_a_title_that_no_address_can_hold(decide, claimed):
    fields = replace(as_found(claimed), title="إطلاق نار")
    assert decide(accept, claimed, fields=fields).event.slug == "event"


def test_a_long_title_makes_a_short_address(decide, claimed):
    title = ("market " * 28).strip()
    slug = decide(accept, claimed, fields=replace(as_found(claimed), title=title)).event.slug
    assert len(slug) <= 120
    assert not slug.endswith("-")


def test_a_party_found_under_two_names_takes_part_once(decide, run, north):
    PartyAlias.objects.create(party=north, name="The army of the north")
    proposal = make_proposal(run=run, initiators=(north, "The army of the north"))
    assert parts(decide(accept, proposal).event) == {("north", "initiator")}


# What the article says, and the claims that it makes
CLAIMS = {
    "stated": (
        {"standing": "stated"},
        [("Valley Post", "outlet", "asserts")],
    ),
    "stated, and somebody says so": (
        {"standing": "stated", "claimants": ("Residents", "Valley Post")},
        [("Valley Post", "outlet", "asserts"), ("Residents", "words", "asserts")],
    ),
    "claimed by some": (
        {"standing": "claimed", "claimants": ("Residents", "A guard")},
        [("Residents", "words", "asserts"), ("A guard", "words", "asserts")],
    ),
    "claimed by nobody named": (
        {"standing": "claimed"},
        [("not named", "unnamed", "asserts")],
    ),
    "claimed by the outlet": (
        {"standing": "claimed", "claimants": ("Valley post",)},
        [("Valley Post", "outlet", "asserts")],
    ),
    "claimed by a party in words": (
        {"standing": "claimed", "claimants": ("North",)},
        [("Northern Army", "party", "asserts")],
    ),
    "denied": (
        {"standing": "denied", "claimants": ("The council",)},
        [("The council", "words", "denies")],
    ),
    "denied by nobody named": (
        {"standing": "denied"},
        [("not named", "unnamed", "denies")],
    ),
    "planned": (
        {"standing": "planned"},
        [("Valley Post", "outlet", "asserts")],
    ),
    "planned, as somebody says": (
        {"standing": "planned", "claimants": ("Omar Said",)},
        [("Omar Said", "words", "asserts")],
    ),
}


@pytest.mark.parametrize(("found", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_each_claimant_has_a_claim_of_their_own(decide, run, north, found, expected):
    event = decide(accept, make_proposal(run=run, evidence=(TAKEN,), **found)).event
    assert [claim[:3] for claim in claims(event)] == expected
    assert event.planned is (found["standing"] == "planned")


def test_a_party_is_a_claimant_by_its_record(decide, run, north):
    proposal = make_proposal(run=run, standing="claimed", claimants=(north,))
    assert claims(decide(accept, proposal).event) == [("Northern Army", "party", "asserts", "")]


def test_what_may_happen_needs_an_editors_word(decide, run):
    proposal = make_proposal(run=run, standing="hypothetical")
    with pytest.raises(Refused, match="only that this may happen"):
        decide(accept, proposal)
    assert proposal.state == "pending"
    fields = replace(as_found(proposal), standing="planned")
    assert decide(accept, proposal, fields=fields).corrected == ["standing"]


def test_an_outlet_that_another_quotes_needs_a_party(decide, run):
    make_source(slug="reuters", name="Reuters")
    proposal = make_proposal(run=run, standing="claimed", claimants=("Reuters",))
    with pytest.raises(Refused, match="“Reuters” has a record"):
        decide(accept, proposal)
    assert not Event.objects.exists()
    fields = replace(as_found(proposal), claimants=(NewParty("Reuters", kind="media"),))
    assert claims(decide(accept, proposal, fields=fields).event)[0][:2] == ("Reuters", "party")


def test_an_editor_says_what_is_quoted_and_when_it_was_said(decide, claimed):
    start = TEXT.index("heard shots")
    day = date(2019, 4, 5)
    fields = replace(as_found(claimed), quote=(start, start + 11), said_on=day, summary="Shots.")
    event = decide(accept, claimed, fields=fields).event
    claim = event.claims.get()
    assert (claim.quote, claim.said_on, event.summary) == ("heard shots", day, "Shots.")


@pytest.mark.parametrize("quote", [(0, 5000), (5, 5), (-3, 4)])
def test_a_quote_that_is_no_text_of_the_article_is_refused(decide, claimed, quote):
    with pytest.raises(Refused):
        decide(accept, claimed, fields=replace(as_found(claimed), quote=quote))
    assert not Event.objects.exists()


def test_a_long_claimant_is_cut(decide, run):
    proposal = make_proposal(run=run, standing="claimed", claimants=("resident " * 20,))
    assert len(decide(accept, proposal).event.claims.get().words) <= 120


# What was corrected
CORRECTED = {
    "nothing": ({}, []),
    "spaces round the title": ({"title": " Northern troops take the bridge "}, []),
    "title": ({"title": "Bridge taken"}, ["title"]),
    "type": ({"type": "ASSAULT", "mode": ""}, ["type"]),
    "mode": ({"mode": ""}, ["mode"]),
    "date": ({"date": parse_entry("4 April 2019")}, ["date"]),
    "part of day": ({"date": parse_entry("late on 5 April 2019")}, ["date"]),
    "words of the date": ({"date_words": "Friday"}, ["date"]),
    "times": ({"times": 2}, ["times"]),
    "no place": ({"place": None}, ["place"]),
    "a name for the place": ({"place": "Ain"}, ["place"]),
    "no initiator": ({"initiators": ()}, ["initiators"]),
    "a name for the initiator": ({"initiators": ("Northern Army",)}, ["initiators"]),
    "a target": ({"targets": ("The south",)}, ["targets"]),
    "standing and claimants": (
        {"standing": "claimed", "claimants": ("Residents",)},
        ["standing", "claimants"],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), CORRECTED.values(), ids=CORRECTED)
def test_the_fields_that_an_editor_corrected_are_kept(decide, proposal, changes, expected):
    fields = replace(as_found(proposal), **changes)
    assert decide(accept, proposal, fields=fields).corrected == expected


def test_another_record_than_the_name_as_written_is_a_correction(decide, claimed):
    other = replace(as_found(claimed), targets=(make_party(),), place=make_place())
    assert decide(accept, claimed, fields=other).corrected == ["place", "targets"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": " "}, "Title: This field cannot be blank."),
        ({"title": "x" * 201}, "Title: Ensure this value has at most 200 characters"),
        ({"type": "PARTY"}, "Type: Value 'PARTY' is not a valid choice."),
        ({"mode": "seize"}, "Mode: The type has no such mode"),
        ({"times": 0}, "An event happens at least once."),
        ({"targets": (NewParty(""),)}, "Name: This field cannot be blank."),
        ({"targets": (NewParty("Mayor", kind="person"),)}, "Kind: Value 'person' is not"),
        ({"place": NewPlace("Ain", lat=91.0, lon=0.0)}, "Give both latitude"),
    ],
)
def test_fields_that_break_a_rule_are_refused_and_nothing_is_kept(decide, run, changes, words):
    proposal = make_proposal(run=run, evidence=(TAKEN,))
    with pytest.raises(Refused, match=words.replace("(", r"\(")):
        decide(accept, proposal, fields=replace(as_found(proposal), **changes))
    assert proposal.state == "pending"
    assert not Event.objects.exists()
    assert not Party.objects.exists()
    assert not Place.objects.exists()


# Deciding at the same time


@pytest.mark.parametrize(
    "act",
    [
        lambda each: accept(each, by_user=None, when=LATER),
        lambda each: merge(each, make_event(), by_user=None, when=LATER),
        lambda each: reject(each, reason="background", by_user=None, when=LATER),
    ],
    ids=["accept", "merge", "reject"],
)
def test_who_comes_second_is_told_what_happened(decide, proposal, act):
    first = decide(accept, proposal)
    with pytest.raises(Stale, match="anna was faster: “.*” is accepted") as stale:
        act(proposal)
    assert stale.value.decision == first
    assert Event.objects.filter(conflict=proposal.conflict).count() == 1


def test_what_a_newer_run_no_longer_finds_is_not_decided(decide, proposal):
    proposal.superseded_by = make_run()
    proposal.save()
    with pytest.raises(Stale, match="was read again") as stale:
        decide(accept, proposal)
    assert (stale.value.decision, proposal.state) == (None, "superseded")


def test_many_are_accepted_and_one_that_is_refused_holds_up_none(decide, proposal, claimed, run):
    perhaps = make_proposal(run=run, standing="hypothetical")
    batch = decide(accept_many, [proposal, perhaps, claimed])
    assert [each.proposal for each in batch.decisions] == [proposal, claimed]
    [(left, refusal)] = batch.refused
    assert (left, left.state) == (perhaps, "pending")
    assert "may happen" in str(refusal)
    assert Event.objects.count() == 2


# Merging


def test_merging_adds_a_claim_and_leaves_the_rest(decide, claimed, run):
    event = make_event(conflict=run.conflict, title="Market shelled", type="COERCE")
    make_claim(event=event)
    decision = decide(merge, claimed, event)
    assert (decision.kind, decision.event, claimed.state) == ("merge", event, "merged")
    kept = Event.objects.get()
    assert (kept.title, kept.type, kept.place, parts(kept)) == (
        "Market shelled",
        "COERCE",
        None,
        set(),
    )
    assert claims(kept)[1] == ("Residents", "words", "asserts", SHOTS)
    assert kept.claims.last().history.get().history_change_reason == "One more report of it"


def test_merging_the_same_claim_again_does_not_repeat_it(decide, run):
    event = make_event(conflict=run.conflict)
    for _each in range(2):
        decision = decide(merge, make_proposal(run=run, evidence=()), event)
    assert event.claims.count() == 1
    assert not decision.claims.exists()


def test_merging_overwrites_what_is_asked_for(decide, proposal, run):
    event = make_event(conflict=run.conflict, title="Crossing", type="OTHER", date="April 2019")
    make_participation(event=event, role="initiator")
    decision = decide(merge, proposal, event, overwrite={"date", "type", "place", "initiators"})
    kept = Event.objects.get()
    assert (kept.title, kept.type, kept.mode, kept.place) == (
        "Crossing",
        "COERCE",
        "seize",
        proposal.place,
    )
    assert (kept.date, kept.date_words, parts(kept)) == (
        proposal.date,
        "on Friday",
        {("north", "initiator")},
    )
    assert set(decision.overwrote) == {"date", "type", "place", "initiators"}


@pytest.mark.parametrize(("name", "words"), [("targets", "Traders"), ("place", "the market")])
def test_names_without_a_record_overwrite_nothing(decide, claimed, run, name, words):
    event = make_event(conflict=run.conflict, place=make_place(name="Ain"))
    make_participation(event=event, role="target")
    with pytest.raises(Refused, match=f"no record of “{words}”"):
        decide(merge, claimed, event, overwrite={name})
    kept = Event.objects.get()
    assert (kept.place.name, kept.participations.count()) == ("Ain", 1)


def test_what_differs_in_nothing_is_not_overwritten(decide, proposal, run):
    event = make_event(conflict=run.conflict, title=proposal.title)
    decision = decide(merge, proposal, event, overwrite={"title", "standing", "targets"})
    assert (decision.overwrote, event.history.count()) == ({}, 1)


def test_an_event_of_another_timeline_and_an_unknown_field_are_refused(decide, proposal, run):
    with pytest.raises(Refused, match="another timeline"):
        decide(merge, proposal, make_event(conflict=make_conflict()))
    with pytest.raises(Refused, match="no “colour, slug” to overwrite"):
        decide(merge, proposal, make_event(conflict=run.conflict), overwrite={"slug", "colour"})
    assert (proposal.state, Claim.objects.count()) == ("pending", 0)


def test_an_event_that_was_deleted_meanwhile_is_not_merged_into(decide, proposal, run):
    event = make_event(conflict=run.conflict)
    Event.objects.all().delete()
    with pytest.raises(Refused, match="deleted meanwhile"):
        decide(merge, proposal, event)
    assert proposal.state == "pending"


def test_readers_are_told_of_a_claim_more(decide, claimed, run, user):
    event = publish_event(conflict=run.conflict)
    decide(merge, claimed, event)
    note = Correction.objects.get()
    assert (note.reason, note.made_at, note.by_user) == ("One more report of it", WHEN, user)
    assert "Claim of Residents: – → asserts" in note.changed


def test_overwriting_what_readers_see_needs_a_reason(decide, proposal, run):
    event = publish_event(conflict=run.conflict)
    with pytest.raises(Refused, match="Say why"):
        decide(merge, proposal, event, overwrite={"title"})
    assert (event.claims.count(), Event.objects.get().title) == (1, event.title)
    decide(merge, proposal, event, overwrite={"title"}, reason="Better told")
    note = Correction.objects.get()
    assert note.changed.startswith(f"Title: {event.title} → {proposal.title}")
    assert note.reason == "Better told"


# Rejecting


def test_rejecting_keeps_the_reason_and_makes_nothing(decide, proposal, user):
    decision = decide(reject, proposal, reason="wrong-date", note=" A week too early. ")
    assert (decision.kind, decision.reason, decision.note, decision.by_user) == (
        "reject",
        "wrong-date",
        "A week too early.",
        user,
    )
    assert (proposal.state, Event.objects.count()) == ("rejected", 0)


@pytest.mark.parametrize(
    ("reason", "note"), [("", ""), ("boring", ""), ("other", ""), ("other", " ")]
)
def test_rejecting_needs_a_reason(decide, proposal, reason, note):
    with pytest.raises(Refused, match="why it is rejected"):
        decide(reject, proposal, reason=reason, note=note)
    assert proposal.state == "pending"


# Undoing


def test_undoing_a_rejection_opens_it_again(decide, proposal, user):
    first = decide(reject, proposal, reason="background")
    undone = decide(undo, first)
    assert (undone.undone_at, undone.undone_by, proposal.state) == (WHEN, user, "pending")
    decide(accept, proposal)
    assert [each.kind for each in proposal.decisions.order_by("pk")] == ["reject", "accept"]


def test_undoing_an_acceptance_deletes_the_draft(decide, proposal):
    first = decide(accept, proposal)
    decide(undo, first)
    assert not Event.objects.exists()
    assert not Participation.objects.exists()
    first.refresh_from_db()
    assert (first.event, first.kind, proposal.state) == (None, "accept", "pending")
    again = decide(accept, proposal)
    assert again.event.slug == "northern-troops-take-the-bridge"


def test_undoing_twice_is_stale(decide, proposal):
    first = decide(accept, proposal)
    decide(undo, first)
    second = decide(accept, proposal)
    with pytest.raises(Stale, match="undone already") as stale:
        decide(undo, first)
    assert stale.value.decision == second


WORK = {
    "sent to review": lambda event: send_to_review(event, by_user=None),
    "published": lambda event: publish(event, when=WHEN, by_user=None),
    "a claim more": lambda event: make_claim(event=event),
    "a claim less": lambda event: event.claims.get().delete(),
    "a claim changed": lambda event: event.claims.get().save(),
    "a party more": lambda event: make_participation(event=event),
    "retitled": lambda event: event.save(),
    "in a dispute": lambda event: make_position(claims=(event.claims.get(),)),
    "followed by another": lambda event: make_event(conflict=event.conflict, after=event),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_undoing_loses_no_work(decide, proposal, work):
    decision = decide(accept, proposal)
    work(decision.event)
    with pytest.raises(Refused, match="worked on|is published"):
        decide(undo, decision)
    assert Event.objects.filter(pk=decision.event.pk).exists()
    assert proposal.state == "accepted"


def test_undoing_what_another_proposal_was_merged_into_is_refused(decide, proposal, run):
    decision = decide(accept, proposal)
    same = make_proposal(run=run, evidence=(TAKEN,))
    decide(merge, same, decision.event)
    with pytest.raises(Refused, match="worked on"):
        decide(undo, decision)


def test_a_draft_deleted_by_hand_is_no_hindrance(decide, proposal):
    decision = decide(accept, proposal)
    Event.objects.all().delete()
    assert proposal.state == "accepted"
    decide(undo, decision)
    assert proposal.state == "pending"


def test_undoing_a_merge_takes_its_claims_out_and_puts_fields_back(decide, proposal, run, north):
    event = make_event(conflict=run.conflict, title="Crossing", type="OTHER", date="April 2019")
    before = make_participation(event=event, role="initiator").party
    names = {"date", "type", "title", "place", "initiators", "targets", "standing", "times"}
    fields = replace(as_found(proposal), times=3, standing="planned", targets=(north,))
    decision = decide(merge, proposal, event, fields=fields, overwrite=names)
    assert set(decision.overwrote) == names
    decide(undo, decision)
    kept = Event.objects.get()
    assert (kept.title, kept.type, kept.mode, kept.times, kept.planned, kept.place) == (
        "Crossing",
        "OTHER",
        "",
        1,
        False,
        None,
    )
    assert (kept.date, parts(kept)) == (parse_entry("April 2019"), {(before.slug, "initiator")})
    assert not kept.claims.exists()
    assert proposal.state == "pending"


def test_what_was_changed_since_the_merge_stays(decide, proposal, run):
    event = make_event(conflict=run.conflict, title="Crossing", times=4)
    decision = decide(merge, proposal, event, overwrite={"title", "times"})
    Event.objects.update(title="Crossing of the river")
    decide(undo, decision)
    assert (Event.objects.get().title, Event.objects.get().times) == ("Crossing of the river", 4)


def test_readers_are_told_that_a_merge_was_undone(decide, claimed, run):
    event = publish_event(conflict=run.conflict)
    decide(undo, decide(merge, claimed, event))
    note = Correction.objects.first()
    assert (note.reason, Correction.objects.count()) == ("Merge undone", 2)
    assert "Claim of Residents: asserts" in note.changed


def test_a_merged_claim_that_was_worked_on_stays(decide, claimed, run):
    event = publish_event(conflict=run.conflict)
    decision = decide(merge, claimed, event)
    decision.claims.get().save()
    with pytest.raises(Refused, match="claim of Residents was worked on"):
        decide(undo, decision)
    assert (event.claims.count(), claimed.state) == (2, "merged")


def test_a_published_event_keeps_its_last_claim(decide, claimed, run):
    event = publish_event(conflict=run.conflict)
    decision = decide(merge, claimed, event)
    event.claims.exclude(pk__in=decision.claims.all()).delete()
    with pytest.raises(Refused, match="its last claim"):
        decide(undo, decision)


def test_denied_and_quoted(decide, run):
    found = {"standing": "denied", "claimants": ("The council of the south",)}
    event = decide(accept, make_proposal(run=run, evidence=(SAID, DENIED), **found)).event
    assert claims(event) == [("The council of the south", "words", "denies", DENIED)]
