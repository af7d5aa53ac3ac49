"""The strict Content-Security-Policy in a real browser, on the pages that Django itself writes."""

from __future__ import annotations

import pytest
from django.urls import reverse

PAGES = ["admin:index", "admin:auth_user_changelist", "admin:auth_user_add"]


@pytest.mark.parametrize("name", PAGES)
def test_the_admin_works_under_the_policy(admin_user, page, complaints, name):
    page.goto(reverse(name))
    page.get_by_label("Username").fill("admin")
    page.get_by_label("Password").fill("password")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(f"**{reverse(name)}")
    assert page.locator("#user-tools").is_visible()
    assert complaints == []


def test_the_policy_refuses_what_is_inline(page, complaints):
    page.goto(reverse("admin:login"))
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'run'";
            document.body.append(script);
        }"""
    )
    assert page.title() != "run"
    assert len(complaints) == 1
