"""Which records tell of one deal."""

from bot.briefings.briefing import Told
from bot.briefings.resolve import Subject
from bot.briefings.same_deal import group_deals
from bot.extraction.facts import Deal
from tests.briefings.made_up import heading

QUILLBACK = Subject("Quillback Robotics", "organization", frozenset({"quillback robotics"}))
TOLD = "Quillback Robotics raised money."


def told(key: str, *parties: str, value: float) -> Told[Deal]:
    """A round as an article tells it."""
    return Told(
        heading(key),
        Deal(parties, "funding", "completed", TOLD, 0, len(TOLD), True, value=value, value_usd=value, currency="USD"),
    )


def count(*deals: Told[Deal]) -> list[int]:
    """How many records tell of each deal."""
    return sorted(len(group) for group in group_deals(deals, [QUILLBACK], ()))


def test_an_article_that_names_more_investors_tells_of_the_same_round() -> None:
    short = told("moss", "Quillback Robotics", "Fernleaf Systems", value=3e7)
    assert count(short, told("fern", "Quillback Robotics", "Fernleaf Systems", "Brindle Works", value=3e7)) == [2]
    assert count(short, told("rye", "Quillback Robotics", value=3e7)) == [2]


def test_another_sum_or_another_investor_alone_is_another_round() -> None:
    short = told("moss", "Quillback Robotics", "Fernleaf Systems", value=3e7)
    assert count(short, told("fern", "Quillback Robotics", "Fernleaf Systems", "Brindle Works", value=9e7)) == [1, 1]
    assert count(short, told("rye", "Quillback Robotics", "Brindle Works", value=3e7)) == [1, 1]
