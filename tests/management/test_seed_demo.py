from __future__ import annotations

import stat

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command

from timeline.models import Conflict, Event

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def local_dir(settings, tmp_path):
    settings.LOCAL_DIR = tmp_path / "local"
    return settings.LOCAL_DIR


@pytest.fixture
def seed(capsys):
    def seed():
        call_command("seed_demo")
        return capsys.readouterr().out.splitlines()

    return seed


def permissions(user):
    return {name.removeprefix("timeline.") for name in user.get_all_permissions()}


def test_the_libya_timeline_is_published(seed):
    assert seed()[0].startswith("Seeded libya-2019 (")
    events = Event.objects.filter(conflict__slug="libya-2019")
    assert events.count() >= 22
    assert {event.status for event in events} == {"published"}
    assert Conflict.objects.public().get().slug == "libya-2019"


def test_the_name_and_password_printed_open_the_admin(seed, client, settings, local_dir):
    settings.PORT = 8123
    *_, name, password, admin = seed()
    kept = (local_dir / "demo-editor-password").read_text().strip()
    assert name == "Demo editor name:     editor"
    assert password == f"Demo editor password: {kept}"
    assert admin == "The editors' admin:   http://127.0.0.1:8123/admin/"
    assert len(kept) >= 12
    assert client.login(username="editor", password=kept)
    assert client.get("/admin/").status_code == 200


def test_the_kept_password_is_for_our_eyes_only(seed, local_dir):
    seed()
    mode = stat.S_IMODE((local_dir / "demo-editor-password").stat().st_mode)
    assert mode == 0o600


def test_the_editor_is_staff_and_no_superuser(seed):
    seed()
    editor = User.objects.get()
    assert (editor.username, editor.is_staff, editor.is_superuser) == ("editor", True, False)
    assert [group.name for group in editor.groups.all()] == ["Editors"]


def test_editors_write_the_timeline_and_nothing_else(seed):
    seed()
    found = permissions(User.objects.get())
    assert {"add_event", "change_claim", "delete_participation", "view_place"} <= found
    assert {"change_correction", "view_correction"} <= found
    assert not found & {"add_correction", "delete_correction"}
    assert not [name for name in found if "historical" in name or "user" in name or "." in name]


def test_a_second_run_changes_nothing_and_says_so(seed, django_assert_max_num_queries):
    first = seed()
    Event.objects.filter(slug="lna-takes-gharyan").update(title="As edited")
    Conflict.objects.update(title="As edited")
    count = Event.history.count()
    with django_assert_max_num_queries(60):
        second = seed()
    assert second[0] == "The timeline libya-2019 is there already and is left as it is."
    assert second[1:] == first[1:]
    assert Event.objects.get(slug="lna-takes-gharyan").title == "As edited"
    assert (Event.history.count(), User.objects.count(), Group.objects.count()) == (count, 1, 1)


def test_a_changed_password_is_left_and_not_printed(seed, local_dir):
    seed()
    kept = (local_dir / "demo-editor-password").read_text().strip()
    editor = User.objects.get()
    editor.set_password("chosen by its owner")
    editor.save()
    lines = seed()
    assert "The demo editor's password was changed by its owner." in lines
    assert not any(kept in line for line in lines)
    editor.refresh_from_db()
    assert editor.check_password("chosen by its owner")


def test_an_account_of_that_name_without_a_kept_password_is_left(seed, local_dir):
    User.objects.create_user("editor", password="chosen by its owner")
    assert "The demo editor's password was changed by its owner." in seed()
    assert not local_dir.exists()
    assert not User.objects.get().groups.exists()


def test_a_new_database_keeps_the_password(seed):
    first = seed()
    User.objects.all().delete()
    assert seed()[1:] == first[1:]


def test_edits_of_the_account_are_left(seed):
    seed()
    User.objects.update(is_staff=False)
    seed()
    assert not User.objects.get().is_staff


def test_a_fixture_that_breaks_a_rule_is_told_and_seeds_nothing(settings, tmp_path, capsys):
    settings.BASE_DIR = tmp_path
    (tmp_path / "fixtures").mkdir()
    (tmp_path / "fixtures" / "libya-2019.toml").write_text("[conflict]\nslug = 'libya-2019'")
    with pytest.raises(SystemExit) as end:
        call_command("seed_demo")
    told = capsys.readouterr().err.splitlines()
    assert end.value.code == 1
    assert 'conflict "libya-2019", title: This key is needed.' in told
    assert told[-1] == "Nothing was saved."
    assert not User.objects.exists()
