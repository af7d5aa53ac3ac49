"""Mentions that one sentence ties together: “killed in a clash”, “seized after heavy fighting”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.codebook import quad_of
from timeline.codebook.quads import QuadClass
from timeline.extraction.parties.naming import Kind, Name, is_party

from .mention import Mention
from .same import agree, same_party

_WITHIN = frozenset({"prep", "pobj", "pcomp", "agent"})
_CLAUSES = _WITHIN | {
    "advcl",
    "relcl",
    "acl",
    "conj",
    "dobj",
    "nsubj",
    "nsubjpass",
    "xcomp",
    "attr",
}
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr"})
_VERBAL = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.VERBAL_CONFLICT})
_SUBORDINATE = frozenset({"advcl", "relcl", "acl"})
_VIOLENT = frozenset({"ASSAULT", "OTHER"})


def linked(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions in groups that tell of one happening, its governing verb first."""
    by_head = {mention.head.i: mention for mention in mentions}
    groups: dict[int, list[Mention]] = {}
    owner: dict[int, int] = {}
    for mention in sorted(mentions, key=_depth):
        above = _governor(mention, by_head)
        if above is not None and _is_one(above, mention):
            owner[mention.head.i] = owner[above.head.i]
            groups[owner[above.head.i]].append(mention)
        else:
            owner[mention.head.i] = mention.head.i
            groups[mention.head.i] = [mention]
    for group in groups.values():
        _give_victims_their_attackers(group[0], group[1:])
        _say_what_is_stated(group[0], group[1:])
    return sorted(groups.values(), key=lambda group: min(m.start for m in group))


def _give_victims_their_attackers(lead: Mention, rest: Sequence[Mention]) -> None:
    """“killed in a battle with X”: X is on the other side of those who were killed."""
    if lead.agents or not lead.targets:
        return
    for mention in rest:
        others = _attackers(mention)
        lead.agents = [
            o
            for o in others
            if o.kind is not Kind.THING and not any(same_party(o, t) for t in lead.targets)
        ]
        if lead.agents:
            return


def _attackers(mention: Mention) -> list[Name]:
    """Who fights in what somebody was killed in: in a clash both sides, else who acts.

    Of “burned houses and killed two men” the two men don't.
    """
    if mention.is_noun or mention.mode == "clash":
        return [*mention.agents, *mention.targets]
    return mention.agents or ([] if mention.head.dep_ == "conj" else mention.targets)


def _say_what_is_stated(lead: Mention, rest: Sequence[Mention]) -> None:
    """“issued a statement condemning X”, “passed a resolution calling for Y”: what it says."""
    if lead.type != "STATEMENT":
        return
    for mention in rest:
        if quad_of(mention.type) in _VERBAL and not mention.is_noun:
            lead.type, lead.mode = mention.type, mention.mode
            lead.targets = lead.targets or mention.targets
            return


def _governor(mention: Mention, by_head: dict[int, Mention]) -> Mention | None:
    """The mention whose head is next above, on a way through clauses of the same telling."""
    token = mention.head
    while token.head.i != token.i and token.dep_ in _CLAUSES:
        token = token.head
        if token.i in by_head:
            return by_head[token.i]
    return None


def _is_one(above: Mention, below: Mention) -> bool:
    """Whether what hangs below only says more of what is told above."""
    is_stated = above.type == "STATEMENT" and below.head.dep_ == "acl"
    if (below.is_saying and not is_stated) or above.modality is not below.modality:
        return False
    way = _way(below, above)
    if below.is_noun and len(way) == 1 and way[0] in _ARGUMENTS:
        return True
    if below.is_noun and below.type == above.type and _WITHIN.issuperset(way):
        return True
    if above.is_saying:
        return False
    if _is_aside(below) and (below.head.dep_ != "conj" or below.type == above.type):
        return True
    if {above.type, below.type} <= _VIOLENT:
        # A clause within a clause tells of something else
        is_near = sum(dependency in _SUBORDINATE for dependency in way) <= 1
        is_apart = _is_since(below) or _describes_another(above, below) or _is_others(above, below)
        is_told = is_near and not is_apart
        return is_told and not _are_two(above, below)
    is_conflict = quad_of(above.type) == quad_of(below.type) == QuadClass.MATERIAL_CONFLICT
    return is_conflict and _WITHIN.issuperset(way) and below.type == "ASSAULT"


def _describes_another(above: Mention, below: Mention) -> bool:
    """“an escalation of the struggle that goes on”: what goes on is not the escalation."""
    described = below.head.head
    own = {above.head.i, above.noun.i if above.noun is not None else -1}
    is_own = described.i in own or (
        described.head.i == above.head.i and described.dep_ in ("dobj", "nsubj", "nsubjpass")
    )
    return below.head.dep_ in ("relcl", "acl") and not is_own and not is_party(described)


def _is_others(above: Mention, below: Mention) -> bool:
    """“shot down drones launched by Russia”: who launched them is not who shot them down."""
    is_clause = below.head.dep_ in ("relcl", "acl")
    return is_clause and agree(above.agents, below.agents) is False


def _is_since(below: Mention) -> bool:
    """“the fighting that goes on since he was overthrown”: from then, not then."""
    marks = {c.lower_ for c in below.head.children if c.dep_ in ("mark", "prep", "advmod")}
    return below.head.dep_ == "advcl" and not marks.isdisjoint({"since", "until"})


def _is_aside(below: Mention) -> bool:
    """“…, forcing thousands from their homes”: a participle without a date or a doer of its own."""
    head = below.head
    first = head.head if head.dep_ == "conj" else head
    return (
        head.tag_ == first.tag_ == "VBG"
        and first.dep_ in ("advcl", "acl", "xcomp", "pcomp")
        and not any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in head.children)
        and not any(t.ent_type_ in ("DATE", "TIME") for t in head.subtree)
    )


def _are_two(above: Mention, below: Mention) -> bool:
    """Whether each has a target and a doer of its own: “… after rebels attacked the camp”."""
    own = [t for t in below.head.children if t.dep_ in ("nsubj", "dobj", "nsubjpass")]
    if not (own and below.targets and below.agents):
        return False
    is_beside = below.head.dep_ == "advcl" and agree(above.agents, below.agents) is False
    return is_beside or below.head.dep_ == "conj"


def _way(below: Mention, above: Mention) -> list[str]:
    """The dependencies between two heads, from below up."""
    found, token = [], below.head
    while token.i != above.head.i and token.head.i != token.i:
        found.append(token.dep_)
        token = token.head
    return found


def _depth(mention: Mention) -> tuple[int, int]:
    return len(list(mention.head.ancestors)), mention.head.i
