"""Where each address leads."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path

from timeline.admin.ledger import ledger
from timeline.views import events, exports, site, subjects
from timeline.views.timeline import timeline

handler404 = "timeline.views.site.not_found"

urlpatterns = [
    path("", site.conflicts, name="conflicts"),
    path("about/", site.about, name="about"),
    path("about/codebook/", site.codebook_page, name="codebook"),
    path("admin/timeline/proposal/ledger/", admin.site.admin_view(ledger), name="ledger"),
    path("admin/", admin.site.urls),
    path("<slug:conflict_slug>/", timeline, name="timeline"),
    path("<slug:conflict_slug>/events.json", exports.events_json, name="events-json"),
    path("<slug:conflict_slug>/events.csv", exports.events_csv, name="events-csv"),
    path("<slug:conflict_slug>/figure.json", exports.figure, name="figure"),
    path("<slug:conflict_slug>/events/<slug:event_slug>/", events.event, name="event"),
    path("<slug:conflict_slug>/parties/<slug:slug>/", subjects.party, name="party"),
    path("<slug:conflict_slug>/places/<slug:slug>/", subjects.place, name="place"),
    path("<slug:conflict_slug>/sources/<slug:slug>/", subjects.source, name="source"),
    path("<slug:conflict_slug>/disputes/<slug:slug>/", subjects.dispute, name="dispute"),
]
