"""Lists of records on the page of another, and what their fields share with forms of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget, AdminTextareaWidget
from django.db.models import DateField, ForeignKey, TextField, URLField
from django.http import HttpRequest

from timeline.forms.dates import OneDayField
from timeline.forms.reasons import LinesField
from timeline.forms.widgets import RecordSelect

if TYPE_CHECKING:
    # The type checker must be told what kind of record each holds: any
    ModelOptions = admin.ModelAdmin[Any]
    StackedInline = admin.StackedInline[Any, Any]
    TabularInline = admin.TabularInline[Any, Any]
else:
    ModelOptions = object
    StackedInline, TabularInline = admin.StackedInline, admin.TabularInline


class OurFields(ModelOptions):
    """Text with the line ends of articles, days as people type them, related records by name."""

    formfield_overrides: ClassVar[dict[Any, Any]] = {
        TextField: {"form_class": LinesField, "widget": AdminTextareaWidget({"rows": 4})},
        DateField: {"form_class": OneDayField, "widget": AdminDateWidget({"size": "20"})},
        URLField: {"assume_scheme": "https"},
    }

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RecordSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class StackedRows(OurFields, StackedInline):
    extra = 0


class TabularRows(OurFields, TabularInline):
    extra = 0
