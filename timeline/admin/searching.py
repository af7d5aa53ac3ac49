"""Search in which a record comes first that is called what was typed."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When
from django.http import HttpRequest

from .reasoned import ReasonedAdmin

EXACT, BEGINS, OTHER = range(3)


class NamedAdmin(ReasonedAdmin):
    """A record with a `name`, and other names perhaps, which are as good when typed whole.

    Whoever sorts a list by its columns gets that order instead.
    """

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        found, repeats = super().get_search_results(request, queryset, search_term)
        term = search_term.strip()
        if not term or "o" in request.GET:
            return found, repeats
        exact = Q(name__iexact=term)
        if "aliases__name" in self.get_search_fields(request):
            # Not a join, in which a record would have a row for each of its other names
            exact |= Q(pk__in=self.model.objects.filter(aliases__name__iexact=term).values("pk"))
        closeness = Case(
            When(exact, then=Value(EXACT)),
            When(name__istartswith=term, then=Value(BEGINS)),
            default=Value(OTHER),
        )
        return found.annotate(closeness=closeness).order_by("closeness", "name", "pk"), repeats
