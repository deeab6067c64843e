"""What a later article only tells again is no step of its own."""

import pytest

from bot.briefings.briefing import Told
from bot.briefings.composing.steps import day_of_step
from bot.briefings.lines import Line
from bot.briefings.merging.retold import find_retold, states_of
from bot.extraction.facts import Deal, Status
from tests.briefings.made_up import heading, lines


def told(sentence: str, published: str) -> Line:
    return lines(heading(published, published=published), [sentence])[0]


def kept(*steps: Line, deals: tuple[Told[Deal], ...] = ()) -> list[Line]:
    days = {step: day_of_step(step, steps) for step in steps}
    again = find_retold(steps, days, states_of(deals))
    return [step for step in steps if step not in again]


def venture(step: Line, status: Status) -> Told[Deal]:
    """The deal that a step tells."""
    return Told(
        step.article, Deal(("Velmora", "Mossgate"), "partnership", status, step.text, step.start, step.end, True)
    )


def test_what_a_later_article_tells_again_is_left_out() -> None:
    first = told("Velmora signed for a mill.", published="2030-08-19")
    closed = told("Velmora closed the purchase on March 31, 2031.", published="2031-04-01")
    later = lines(
        heading("fern", published="2031-05-19"),
        [
            "Velmora had signed for the mill in August 2030.",
            "Mossgate, bought on March 31, 2031, is small.",
            "It grew.",
        ],
    )
    steps = [first, closed, *later]
    assert kept(*steps) == [first, closed, later[2]]


def test_another_deed_of_a_day_is_not_told_again() -> None:
    mill = told("Velmora announced a mill on March 31, 2031.", published="2031-04-01")
    suit = told("Mossgate sued Velmora over its prices on March 31, 2031.", published="2031-05-19")
    steps = [mill, suit]
    assert kept(*steps) == steps


@pytest.mark.parametrize(
    "again",
    [
        "A court in town has dismissed a suit of Velmora against the mill of Mossgate, filings show.",
        "The court dismissed Velmora's lawsuit against the mill of Mossgate on Monday.",
    ],
)
def test_what_another_outlet_tells_within_days_in_much_the_same_words_is_left_out(again: str) -> None:
    first = told("A court on Monday dismissed the suit of Velmora against Mossgate over a mill.", "2031-05-19")
    assert kept(first, told(again, "2031-05-21")) == [first]
    later = told(again, "2031-06-19")
    assert kept(first, later) == [first, later]


def test_another_sum_on_the_next_day_is_no_retelling() -> None:
    first = told("Velmora raised $900 million in a round of funding.", "2031-05-19")
    other = told("Velmora raised $850 million in a round of funding, investors said.", "2031-05-20")
    assert kept(first, other) == [first, other]
    same = told("Velmora raised USD 900 million in a round of funding, investors said.", "2031-05-20")
    assert kept(first, same) == [first]


def test_a_sum_that_nobody_had_told_is_no_retelling() -> None:
    first = told("A court on Monday dismissed the suit of Velmora against Mossgate over a mill.", "2031-05-19")
    other = told("The court dismissed the suit of Velmora over a mill of Mossgate worth $3 million.", "2031-05-20")
    assert kept(first, other) == [first, other]


def test_who_else_takes_part_in_a_deal_is_no_retelling_of_it() -> None:
    first = told("Velmora and Mossgate team up to mill flour.", "2031-05-19")
    other = told("The work is supported by seven banks, among them Tarvik and Brennick.", "2031-05-20")
    assert kept(first, other, deals=(venture(first, "announced"), venture(other, "announced"))) == [first, other]


def test_one_deal_that_two_outlets_tell_in_other_words_is_one_step_until_it_gets_further() -> None:
    first = told("Velmora and Mossgate team up to mill flour.", "2031-05-19")
    other = told("A partnership of two makers of bread, Velmora and Mossgate, begins.", "2031-05-20")
    assert kept(first, other, deals=(venture(first, "announced"), venture(other, "signed"))) == [first]
    assert kept(first, other, deals=(venture(first, "announced"), venture(other, "approved"))) == [first, other]


def test_what_was_announced_on_a_day_long_ago_is_told_again_by_its_month() -> None:
    first = told("Velmora said that it had announced the deal on January 9, 2031.", "2031-05-19")
    again = told("Velmora first announced the deal in January 2031.", "2031-07-03")
    assert kept(first, again) == [first]
