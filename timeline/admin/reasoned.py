"""What the admin of every record shares: reasons, refusals, corrections, history, restoring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin
from django.contrib.admin.helpers import Fieldset
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.forms.models import BaseModelFormSet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from timeline.forms.reasons import ReasonedForm, ReasonMissing, saved_at
from timeline.models import Event
from timeline.workflow import Refused, correct, public_facts

from .complaints import complaints
from .deleting import counted_without_links, without_links
from .history import Parts, changes_between, version_of, versions_of
from .inlines import OurFields
from .writing import editor, remove, write

if TYPE_CHECKING:
    SimpleHistoryAdmin = admin.ModelAdmin[Any]
else:
    from simple_history.admin import SimpleHistoryAdmin


class ReasonedAdmin(OurFields, SimpleHistoryAdmin):
    """A record that is changed with a reason, through the workflow, and can be put back.

    Whatever the workflow refuses comes back as an error of the form, with nothing saved.
    """

    form = ReasonedForm
    # Models edited inline whose versions belong to this record's history
    parts: Parts = ()

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[ReasonedForm]:
        form = cast(type[ReasonedForm], super().get_form(request, obj, change=change, **kwargs))
        form.refusal = getattr(request, "refusal", None)
        form.restored = getattr(request, "restored", None)
        form.current_version = version_of(obj, self.parts) if obj else ""
        return form

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form; once more, with the reason why, when the workflow refused what it asked."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            request.refusal = refusal  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        form = context["adminform"].form
        context["complaints"] = list(complaints(form, context["inline_admin_formsets"]))
        context["why"] = Fieldset(form, fields=("change_reason", "version"), model_admin=self)
        if record := form.restored:
            skipped = [str(name) for name in self.get_readonly_fields(request, obj)]
            latest = type(record).objects.filter(id=record.id).first()
            context |= {
                "title": gettext("Restore the version of %s") % saved_at(record),
                "restored": record,
                "restored_changes": changes_between(latest, record, skipped),
            }
        return super().render_change_form(request, context, add, change, form_url, obj)

    # Saving: form first, then what is inline, then the public note; all in one transaction

    def touched_events(self, form: ReasonedForm) -> set[int | None]:
        """The ids of the events that saving `form` may change, before and after."""
        return set()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        events = Event.objects.published().filter(pk__in=filter(None, self.touched_events(form)))
        form.facts_before = {event.pk: public_facts(event) for event in events}
        if form.changes_record or not change:
            write(obj, by_user=editor(request), reason=form.cleaned_data["change_reason"])

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: Any) -> None:
        reason = form.cleaned_data["change_reason"]
        for row in formset.save(commit=False):
            write(row, by_user=editor(request), reason=reason)
        for row in formset.deleted_objects:
            remove(row, by_user=editor(request), reason=reason)
        formset.save_m2m()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        require_reason(form, formsets)
        super().save_related(request, form, formsets, change)
        for event in Event.objects.filter(pk__in=form.facts_before):
            correct(
                event,
                before=form.facts_before[event.pk],
                when=timezone.now(),
                by_user=editor(request),
                reason=form.cleaned_data["change_reason"],
            )

    # Deleting

    def refusals_to_delete(self, rows: Sequence[Any]) -> list[str]:
        """A sentence for each of `rows` that must stay."""
        return []

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        found, count, lacking, protected = super().get_deleted_objects(objs, request)
        refusals = self.refusals_to_delete(list(objs))
        kept = [*refusals, *protected]
        shown, number = without_links(found), counted_without_links(count)
        return shown, number, set() if refusals else lacking, kept

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        remove(obj, by_user=editor(request))

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        for row in queryset:
            remove(row, by_user=editor(request))

    # History and restoring

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Who changed what, when and why, in this record and in what is edited with it."""
        key, obj = self._key(object_id), self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        found = versions_of(self.model, "id", key)
        if obj is None and not found:
            raise Http404
        for model, name in self.parts:
            found += versions_of(model, name, key)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("History"),
            "subtitle": str(obj or found[0].about),
            "object": obj,
            "opts": self.opts,
            "versions": sorted(found, key=lambda version: version.when, reverse=True),
            "can_restore": self.has_change_permission(request, obj),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/timeline/history.html", context)

    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form filled with an earlier version; saving it, like any change, restores that.

        A record deleted since comes back under its old id. What is edited inline, and what the
        form doesn't show for change, such as the status, stays as it is.
        """
        if not self.has_change_permission(request):
            raise PermissionDenied
        history: Any = self.model.history
        key = self._key(version_id)
        record = history.filter(history_id=key, id=self._key(object_id)).first()
        if record is None:
            raise Http404
        request.restored = record  # type: ignore[attr-defined]
        exists = self.get_queryset(request).filter(pk=record.id).exists()
        return self.changeform_view(request, object_id if exists else None, "", extra_context)

    def get_inline_instances(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        if getattr(request, "restored", None):
            return []
        return super().get_inline_instances(request, obj)

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        if not getattr(request, "restored", None):
            return super().response_post_save_change(request, obj)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[obj.pk]))

    response_post_save_add = response_post_save_change

    def _key(self, text: str) -> int:
        try:
            return int(self.opts.pk.to_python(unquote(text)))
        except ValidationError as error:
            raise Http404 from error


def require_reason(form: ReasonedForm, formsets: Sequence[BaseModelFormSet[Any, Any]]) -> None:
    """Raise ReasonMissing if something of a published event is changed and nobody says why."""
    changed = form.changes_record or any(formset.has_changed() for formset in formsets)
    if form.facts_before and changed and not form.cleaned_data["change_reason"]:
        raise ReasonMissing(
            gettext(
                "Say why: this is about published events, and readers are told what was changed."
            )
        )
