"""How editors publish, withdraw and send to review: buttons, actions and the page that asks why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy, ngettext

from timeline.forms.events import WithdrawForm
from timeline.forms.widgets import is_id
from timeline.models import Event
from timeline.workflow import Refused, publish, send_to_review, withdraw

from .reasoned import ReasonedAdmin
from .writing import editor


class PublicationAdmin(ReasonedAdmin):
    """An event's way to readers and back, each step by the workflow."""

    actions = ["publish_selected", "send_selected_to_review", "withdraw_selected"]

    def get_urls(self) -> list[URLPattern]:
        own = self.admin_site.admin_view(self.withdraw_view)
        return [path("withdraw/", own, name="timeline_event_withdraw"), *super().get_urls()]

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        act = partial(publish, when=timezone.now(), by_user=editor(request))
        count = self._each(request, queryset, act)
        self._tell(request, ngettext("%d event published.", "%d events published.", count), count)

    @admin.action(description=gettext_lazy("Send to review"), permissions=["change"])
    def send_selected_to_review(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        count = self._each(request, queryset, partial(send_to_review, by_user=editor(request)))
        sent = ngettext("%d event sent to review.", "%d events sent to review.", count)
        self._tell(request, sent, count)

    @admin.action(description=gettext_lazy("Withdraw…"), permissions=["change"])
    def withdraw_selected(
        self, request: HttpRequest, queryset: QuerySet[Event]
    ) -> HttpResponse | None:
        """Go on to the page that asks for the reason, with those that are published."""
        chosen = []
        for event in queryset:
            if event.is_published:
                chosen.append(("events", event.pk))
            else:
                self._refuse(request, gettext("“%s” is not published.") % event)
        if not chosen:
            return None
        return redirect(f"{reverse('admin:timeline_event_withdraw')}?{urlencode(chosen)}")

    def withdraw_view(self, request: HttpRequest) -> HttpResponse:
        """Asks why the events of the address are to be withdrawn, and withdraws them."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        form = WithdrawForm(request.POST or None)
        events = Event.objects.published().filter(pk__in=_ids(request.POST or request.GET))
        if not events:
            self._refuse(request, gettext("None of these events is published any more."))
            return redirect("admin:timeline_event_changelist")
        if form.is_valid():
            return self._withdraw(request, list(events), form.cleaned_data["change_reason"])
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Withdraw from readers"),
            "form": form,
            "events": events,
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/timeline/event/withdraw.html", context)

    def response_add(
        self, request: HttpRequest, obj: Event, post_url_continue: str | None = None
    ) -> HttpResponse:
        return self._by_button(request, obj) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request: HttpRequest, obj: Event) -> HttpResponse:
        return self._by_button(request, obj) or super().response_change(request, obj)

    def _by_button(self, request: HttpRequest, event: Event) -> HttpResponse | None:
        """What a button beside “Save” asks for, once the event is saved; None for “Save” itself."""
        if "_publish" in request.POST:
            self.publish_selected(request, Event.objects.filter(pk=event.pk))
        elif "_review" in request.POST:
            self.send_selected_to_review(request, Event.objects.filter(pk=event.pk))
        else:
            return None
        return redirect("admin:timeline_event_change", event.pk)

    def _withdraw(
        self, request: HttpRequest, events: list[Event], reason: str
    ) -> HttpResponseRedirect:
        act = partial(withdraw, when=timezone.now(), by_user=editor(request), reason=reason)
        count = self._each(request, events, act)
        told = ngettext("%d event withdrawn.", "%d events withdrawn.", count)
        self._tell(request, told, count)
        if len(events) == 1:
            return redirect("admin:timeline_event_change", events[0].pk)
        return redirect("admin:timeline_event_changelist")

    def _each(
        self, request: HttpRequest, events: Iterable[Event], act: Callable[[Event], Any]
    ) -> int:
        """Act on each event; say why where that is refused. Returns how many went through."""
        count = 0
        for event in events:
            try:
                act(event)
            except Refused as refusal:
                self._refuse(request, str(refusal))
            else:
                count += 1
        return count

    def _refuse(self, request: HttpRequest, sentence: str) -> None:
        self.message_user(request, sentence, messages.ERROR)

    def _tell(self, request: HttpRequest, sentence: str, count: int) -> None:
        if count:
            self.message_user(request, sentence % count, messages.SUCCESS)


def _ids(params: QueryDict) -> list[int]:
    return [int(each) for each in params.getlist("events") if is_id(each)]
