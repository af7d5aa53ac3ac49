"""What stands above or before something must not lead back to it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _


def refuse_circle(row: models.Model, field: str) -> None:
    """Refuse a `row` that would come back to itself by following `field`, a key to its own table.

    One query a step. Raises ValidationError on the field. A row that names itself is left to
    the table's own constraint, which has a better sentence.
    """
    seen = {row.pk}
    above = getattr(row, field)
    if above == row:
        return
    while above is not None and above.pk is not None:
        if above.pk in seen:
            raise ValidationError({field: _("This would make a circle: “%s”.") % above})
        seen.add(above.pk)
        above = getattr(above, field)
