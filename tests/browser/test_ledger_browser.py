from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import make_decision, make_proposal, make_run


@pytest.mark.parametrize("width", [390, 1440])
def test_everybody_can_read_it(screen, width):
    run = make_run(version="7")
    proposals = [make_proposal(run=run, type="CONSULT") for _each in range(3)]
    make_decision(proposal=proposals[0], kind="accept", reason="", corrected=["date"])
    make_decision(proposal=proposals[1], reason="not-an-event")
    screen.set_viewport_size({"width": width, "height": 844})
    screen.goto("/admin/timeline/proposal/ledger/")
    assert screen.evaluate("document.documentElement.scrollWidth") <= width
    tables = screen.locator(".ledger table").all()
    assert len(tables) > 1
    for table in tables:
        box = table.bounding_box()
        assert box["x"] + box["width"] <= width
    violations = Axe().run(screen, context="#content").response["violations"]
    assert [each["id"] for each in violations] == []
