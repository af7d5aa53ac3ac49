from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import get_resolver

from tests.factories import make_conflict, make_event, publish_event
from timeline.models import RESERVED_SLUGS, Conflict

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ["about", "admin", "ar", "static", "Admin"])
def test_an_address_of_the_site_is_refused_as_a_slug(slug):
    with pytest.raises(ValidationError, match=f"“{slug}” is an address of the site itself"):
        make_conflict(slug=slug)


def test_every_address_of_the_site_is_reserved():
    first_parts = {str(pattern.pattern).split("/")[0] for pattern in get_resolver().url_patterns}
    words = {part for part in first_parts if part.replace("-", "").isalpha()}
    assert "admin" in words
    assert words <= RESERVED_SLUGS


def test_only_conflicts_with_a_published_event_are_public():
    open_to_readers = make_conflict()
    publish_event(conflict=open_to_readers)
    publish_event(conflict=open_to_readers)
    make_event(conflict=make_conflict())
    make_conflict()
    assert list(Conflict.objects.public()) == [open_to_readers]
