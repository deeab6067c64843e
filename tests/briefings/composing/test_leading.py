"""Which deal tells what somebody is worth."""

from dataclasses import replace

import pytest

from bot.briefings.briefing import Told
from bot.briefings.composing.leading import choose_valued
from bot.briefings.meaning.resolve import Subject
from bot.extraction.facts import Deal, Status
from tests.briefings.made_up import heading

VELMORA = Subject("Velmora", "organization", frozenset({"velmora"}))
DEAL = Deal(("Velmora",), "funding", "announced", "Velmora is worth it.", 0, 20, main=True, valuation_usd=4e9)


@pytest.mark.parametrize("status", ["rumoured", "cancelled", "paused"])
def test_what_is_only_rumoured_or_was_called_off_tells_nobody_s_worth(status: Status) -> None:
    sure = Told(heading("moss", published="2031-01-01"), DEAL)
    unsure = Told(heading("fern", published="2031-02-01"), replace(DEAL, status=status, valuation_usd=9e9))
    assert choose_valued([sure, unsure], VELMORA) == [sure]
    assert choose_valued([unsure], VELMORA) == []
