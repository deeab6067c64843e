"""How far a deal or a project is, where words for an ending or a pause are about something else."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.projects.test_projects import only

PLAN = "Quillon Inc plans a 200-megawatt data center in Munich, Germany. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc agreed to acquire Zorblat Inc for $9 million and said no jobs would be lost.", "signed"),
        ("Quillon Inc signed a partnership with Zorblat Inc, which said no terms were disclosed.", "signed"),
        ("Quillon Inc agreed to acquire Zorblat Inc, a maker of market stalls, for $9 million.", "signed"),
        ("Quillon Inc agreed to acquire Zorblat Inc for $9 million as its stalled growth worried investors.", "signed"),
        ("Quillon Inc bought Zorblat Inc for $9 million after its listing was postponed.", "completed"),
        ("Quillon Inc signed a once-stalled $9 million deal to acquire Zorblat Inc.", "signed"),
        ("Quillon Inc has revived its stalled acquisition of Zorblat Inc.", "announced"),
        ("Quillon Inc resumed its postponed acquisition of Zorblat Inc, and completed it.", "completed"),
        ("Quillon Inc signed a $9 million partnership with Zorblat Inc after turning down Velmora Inc.", "signed"),
        ("Quillon Inc, which never made lamps, signed a $9 million deal to acquire Zorblat Inc.", "signed"),
        ("Regulators that had not objected approved Quillon Inc's acquisition of Zorblat Inc.", "approved"),
        ("Quillon Inc signed a $9 million deal to acquire Zorblat Inc and has no plans to scrap it.", "signed"),
        ("After the deal was paused in May, Quillon Inc and Zorblat Inc cancelled their merger.", "cancelled"),
        ("After months on hold, Quillon Inc's acquisition of Zorblat Inc has been cancelled.", "cancelled"),
        ("Quillon Inc offered to buy Zorblat Inc for $9 million, but Jane Roe said no.", "cancelled"),
        ("Quillon Inc offered to buy Zorblat Inc for $9 million, but Jane Roe said no to the offer.", "cancelled"),
        ("Quillon Inc turns down a $9 million takeover offer from Zorblat Inc.", "cancelled"),
        ("Quillon Inc postponed its merger with Zorblat Inc.", "paused"),
        ("Quillon Inc's $9 million merger with Zorblat Inc, which was delayed, has stalled.", "paused"),
        ("Quillon Inc completed a building, but its deal to acquire Zorblat Inc stalled.", "paused"),
        ("Quillon Inc bought Zorblat Inc for $2 billion after its own chips did not progress.", "completed"),
        ("Quillon Inc agreed to buy Zorblat Inc, whose sales were going nowhere.", "signed"),
        ("Quillon Inc's shares have gone nowhere since it bought Zorblat Inc.", "completed"),
        ("Quillon Inc bought Zorblat Inc, and its shares went nowhere.", "completed"),
        ("Quillon Inc said growth had gone nowhere until it signed a $2 billion contract with Zorblat Inc.", "signed"),
        ("Quillon Inc hired Jane Roe after its search did not progress.", "completed"),
        ("Talks between Quillon Inc and Zorblat Inc did not progress.", "cancelled"),
        ("Quillon Inc's talks to buy Zorblat Inc went nowhere.", "cancelled"),
        ("Quillon Inc had sought a merger with Zorblat Inc, but it went nowhere.", "cancelled"),
        ("Quillon Inc will not move forward with its acquisition of Zorblat Inc.", "cancelled"),
        ("Quillon Inc's merger with Zorblat Inc, which was agreed in May, will not move forward.", "cancelled"),
        ("Quillon Inc announced the termination of its agreement to buy Zorblat Inc.", "cancelled"),
        ("Quillon Inc announced the termination of 400 staff after its purchase of Zorblat Inc.", "announced"),
        ("Quillon Inc's acquisition of Zorblat Inc cleared its final hurdle.", "approved"),
        ("Quillon Inc's rocket cleared its final hurdle as it signed a contract with Zorblat Inc.", "signed"),
        ("Quillon Inc's merger with Zorblat Inc now faces its last regulatory hurdle.", "announced"),
    ],
)
def test_only_words_about_a_deal_end_or_pause_it(text: str, status: str) -> None:
    assert [deal.status for deal in extract(text, load_names()).deals] == [status]


def test_who_turned_others_down_goes_on_with_the_deal() -> None:
    text = (
        "Quillon Inc signed a $9 million partnership with Zorblat Inc, which said Velmora Inc bid first and that it "
        "turned them down."
    )
    assert "cancelled" not in {deal.status for deal in extract(text, load_names()).deals}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Quillon Inc said no water would be drawn from the river for the data center in Munich.", "announced"),
        ("Construction of the data center in Munich has resumed after it stalled.", "announced"),
        ("Voters postponed a school tax, and the data center in Munich will pay for the school.", "announced"),
        ("The council approved the data center in Munich after it had tabled the proposal in May.", "approved"),
        ("The council, without opposition, approved the data center in Munich.", "approved"),
        ("Previous plans for the data center in Munich were scrapped in 2020.", "announced"),
        ("Earlier this week Quillon Inc cancelled the data center in Munich.", "cancelled"),
        ("Earlier on Tuesday, Quillon Inc put the data center in Munich on hold.", "paused"),
        ("Previous owners of the land cancelled the data center in Munich.", "cancelled"),
        ("The data center in Munich has hit a snag.", "paused"),
        ("Its rezoning is not moving forward this month, but the data center in Munich was approved.", "approved"),
        ("Quillon Inc said traffic was not moving forward near its data center in Munich.", "announced"),
        ("The data center in Munich, Germany, will not move forward until the county votes.", "announced"),
        ("The data center in Munich is not moving forward as fast as planned.", "announced"),
        ("The data center in Munich, Germany, will not move forward.", "cancelled"),
        ("Quillon Inc is no longer moving forward with this data center in Munich.", "cancelled"),
        ("The data center in Munich cleared its final hurdle.", "approved"),
    ],
)
def test_only_words_about_a_project_end_or_pause_it(told: str, status: str) -> None:
    assert only(PLAN + told).status == status
