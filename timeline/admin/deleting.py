"""What the page that asks before deleting tells: nothing of rows that only link two records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst


def without_links(nested: list[Any]) -> list[Any]:
    """Lists within lists of what would be deleted, each in words, without rows that are links."""
    links = tuple(f"{capfirst(str(model._meta.verbose_name))}: " for model in link_models())
    kept = [each for each in nested if isinstance(each, list) or not each.startswith(links)]
    inner = (without_links(each) if isinstance(each, list) else each for each in kept)
    return [each for each in inner if each]


def counted_without_links(count: Mapping[Any, int]) -> dict[Any, int]:
    """How many records of each kind would be deleted, by the kind in words."""
    links = {model._meta.verbose_name_plural for model in link_models()}
    return {kind: number for kind, number in count.items() if kind not in links}


def link_models() -> list[type[Model]]:
    """The models that Django made for fields which hold several records."""
    models = apps.get_app_config("timeline").get_models(include_auto_created=True)
    return [model for model in models if model._meta.auto_created]
