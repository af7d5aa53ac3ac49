"""Who stands under whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from timeline.models import Party


@dataclass(frozen=True, slots=True)
class PartyTree:
    """All parties by slug: their names, and the slug of the party above, if any."""

    names: dict[str, str]
    parents: dict[str, str | None]

    def top(self, slug: str) -> str:
        """The slug of the topmost party above `slug`, or `slug` itself."""
        return self.with_above(slug)[-1]

    def with_above(self, slug: str) -> tuple[str, ...]:
        """`slug` and the slugs of the parties above it, from the nearest to the topmost."""
        found = [slug]
        while (parent := self.parents.get(found[-1])) and parent not in found:
            found.append(parent)
        return tuple(found)

    def with_below(self, slug: str) -> frozenset[str]:
        """`slug` and the slugs of all parties below it, however deep."""
        children = defaultdict(list)
        for child, parent in self.parents.items():
            children[parent].append(child)
        found, waiting = {slug}, [slug]
        while waiting:
            new = set(children[waiting.pop()]) - found
            found |= new
            waiting.extend(new)
        return frozenset(found)


def party_tree() -> PartyTree:
    """The tree of all parties. One query."""
    rows = list(Party.objects.values_list("slug", "name", "parent__slug"))
    return PartyTree(
        names={slug: name for slug, name, _ in rows},
        parents={slug: parent for slug, _, parent in rows},
    )
