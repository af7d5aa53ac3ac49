"""Who may edit the timeline, and the account with which anybody can try it."""

from __future__ import annotations

import secrets
from pathlib import Path

from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from simple_history.models import HistoricalChanges

from timeline.models import (
    Correction,
    Decision,
    ExtractionRun,
    Proposal,
    ProposalEvidence,
    ProposalParty,
)

GROUP = "Editors"
DEMO_EDITOR = "editor"
ALL_ACTIONS = ("view", "add", "change", "delete")
# What stays as it was: editors add to it, and what it says is changed by nobody
ACTIONS_ON: dict[type[Model], tuple[str, ...]] = {
    # The program writes notes of changes; an editor may put their words right
    Correction: ("view", "change"),
    ExtractionRun: ("view", "add"),
    Proposal: ("view", "add"),
    ProposalParty: ("view", "add"),
    ProposalEvidence: ("view", "add"),
    # Changed by undoing it
    Decision: ("view", "add", "change"),
}


def editors_group() -> Group:
    """The group whose members write the timeline; made, and given what it lacks, if need be.

    Version history has no permissions of its own: who may see a record sees its versions.
    """
    group, _created = Group.objects.get_or_create(name=GROUP)
    group.permissions.add(*editors_permissions())
    return group


def editors_permissions() -> list[Permission]:
    """All that editors may do: write every table of ours but those of the version history.

    What must not be deleted, such as a published event, the admin refuses case by case.
    """
    wanted = {
        (ContentType.objects.get_for_model(model).pk, f"{action}_{model._meta.model_name}")
        for model in apps.get_app_config("timeline").get_models()
        if not issubclass(model, HistoricalChanges)
        for action in ACTIONS_ON.get(model, ALL_ACTIONS)
    }
    found = Permission.objects.filter(content_type__app_label="timeline")
    return [each for each in found if (each.content_type_id, each.codename) in wanted]


@transaction.atomic
def demo_editor(password_file: Path) -> str | None:
    """The demo editor's password, with the account made if there is none.

    The password is kept in `password_file`, which only we may read. Returns None when the
    account has another password: its owner changed it.
    """
    kept = _kept(password_file)
    user = User.objects.filter(username=DEMO_EDITOR).first()
    if user is None:
        kept = kept or _new_password(password_file)
        user = User.objects.create_user(DEMO_EDITOR, password=kept, is_staff=True)
        user.groups.add(editors_group())
    return kept if kept and user.check_password(kept) else None


def _kept(password_file: Path) -> str:
    return password_file.read_text().strip() if password_file.exists() else ""


def _new_password(password_file: Path) -> str:
    password = secrets.token_urlsafe(12)
    password_file.parent.mkdir(parents=True, exist_ok=True)
    password_file.touch(mode=0o600)
    password_file.write_text(f"{password}\n")
    return password
