"""How an article comes in by being pasted, and is read at once or in the background."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.helpers import Fieldset
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from timeline.forms.pasting import PasteForm
from timeline.models import Conflict
from timeline.workflow import NotPasted, Pasted, Refused, paste_article, propose

from .complaints import complaints
from .reasoned import ReasonedAdmin
from .writing import editor

NEEDED = ("timeline.add_article", "timeline.add_source", "timeline.add_extractionrun")


class PastingAdmin(ReasonedAdmin):
    """Articles, with the page on which one is pasted."""

    def get_urls(self) -> list[URLPattern]:
        view = require_http_methods(["GET", "HEAD", "POST"])(self.paste_view)
        own = self.admin_site.admin_view(view)
        return [path("paste/", own, name="timeline_article_paste"), *super().get_urls()]

    def paste_view(self, request: HttpRequest) -> HttpResponse:
        """Asks for an article; keeps it, has it read and goes on to where it is reviewed."""
        if not request.user.has_perms(NEEDED):
            raise PermissionDenied
        is_sent = request.method == "POST"
        initial = {"conflict": request.GET.get("conflict", "")} if "conflict" in request.GET else {}
        form = PasteForm(request.POST if is_sent else None, initial=initial)
        if is_sent and form.is_valid() and (pasted := self._pasted(request, form)):
            return self._read(request, pasted, form.cleaned_data["conflict"])
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Paste an article"),
            "form": form,
            # For any form, whatever its type says
            "fieldset": Fieldset(form, fields=tuple(form.fields), model_admin=self),  # type: ignore[arg-type]
            "complaints": list(complaints(form, [])),
            "opts": self.opts,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/timeline/article/paste.html", context)

    def _pasted(self, request: HttpRequest, form: PasteForm) -> Pasted | None:
        """The article that is kept; None, with the reason in the form, if nothing was kept."""
        given = {name: value for name, value in form.cleaned_data.items() if name != "conflict"}
        try:
            pasted = paste_article(**given, by_user=editor(request), when=timezone.now())
        except NotPasted as refusal:
            form.add_error(refusal.field, str(refusal))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if not pasted.is_other_text:
                return pasted
            form.add_error("title", self._other_text(pasted))
        return None

    def _other_text(self, pasted: Pasted) -> str:
        address = reverse("admin:timeline_article_change", args=[pasted.article.pk])
        told = " ".join(pasted.notes)
        return format_html('{} <a href="{}">{}</a>', told, address, gettext("Open the kept one"))

    def _read(self, request: HttpRequest, pasted: Pasted, conflict: Conflict) -> HttpResponse:
        """Have it read, unless it was for this timeline, and go to its desk."""
        article = pasted.article
        if pasted.is_new:
            self.message_user(request, gettext("“%s” is kept.") % article.title, messages.SUCCESS)
        for note in pasted.notes:
            self.message_user(request, note, messages.INFO)
        if not article.runs.filter(conflict=conflict, state="done").exists():
            propose(article, conflict, by_user=editor(request), when=timezone.now())
        desk = reverse("admin:timeline_article_desk", args=[article.pk])
        return redirect(f"{desk}?{urlencode({'conflict': conflict.slug})}")
