"""An article on which a stage of reading fails is kept with all that the others read."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from bot.extraction import extract, load_names, pipeline
from bot.extraction.attempts import report_failure

_NEWS = "Quillon Inc hired Jane Roe as chief executive. Quillon Inc agreed to buy Zorblat Inc for $2 billion."


def _fail(*_: object) -> None:
    raise IndexError


@pytest.mark.parametrize(
    ("stage", "told", "lost"),
    [
        ("find_deals", "people", "deals"),
        ("find_people", "deals", "people"),
        ("find_projects", "deals", "projects"),
        ("find_initiatives", "deals", "initiatives"),
        ("without_seats", "deals", "initiatives"),
        ("add_project_deal", "people", "projects"),
        ("_read", "amounts", "mentions"),
    ],
)
def test_what_the_other_stages_read_is_told(monkeypatch: pytest.MonkeyPatch, stage: str, told: str, lost: str) -> None:
    reported: list[str] = []
    monkeypatch.setattr(pipeline, stage, _fail)
    monkeypatch.setattr("bot.extraction.attempts.report_failure", lambda stage, _: reported.append(stage))
    facts = extract(_NEWS, load_names())
    assert len(reported) == 1
    assert len(facts.sentences) == 2
    assert getattr(facts, told)
    assert not getattr(facts, lost)


def test_the_error_of_a_stage_is_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "find_deals", _fail)
    monkeypatch.setattr("bot.extraction.attempts.report_failure", report_failure)
    with capture_logs() as logged:
        extract(_NEWS, load_names(), "Quillon grows")
    (entry,) = logged
    assert (entry["stage"], entry["title"], entry["exc_info"]) == ("deals", "Quillon grows", True)
