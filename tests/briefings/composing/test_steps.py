"""Which sentences are steps of somebody's story, and on which day they were done."""

import pytest

from bot.briefings.composing.steps import day_of_step, weigh_step
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from tests.briefings.made_up import heading, lines

VELMORA = Subject("Velmora", "organization", frozenset({"velmora"}))
MOSSGATE = Subject("Mossgate", "organization", frozenset({"mossgate"}))
BARROW = Subject("Barrowmere", "place", frozenset({"barrowmere"}))


def told(sentence: str, title: str = "", published: str = "2031-04-27") -> Line:
    return lines(heading(title=title, published=published), [sentence])[0]


def is_step(sentence: str, *subjects: Subject, title: str = "", opening: str = "") -> bool:
    return weigh_step(told(sentence, title), subjects, opening) > 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Velmora has struck a deal for a mill.",
        "Velmora finalized its purchase of a mill.",
        "Regulators are reviewing the purchase by Velmora.",
        "Velmora will open a mill.",
        "Velmora will hold 51 percent of the venture.",
        "Ada Thornbury has been named chief executive of Velmora.",
        "Velmora purchased a mill, and a miller is joining it.",
        "Velmora went live in Barrowmere.",
        "Velmora lowered its offer for a mill.",
        "Created in 2029, Velmora is a maker of flour.",
        "Velmora is not for sale.",
        "Velmora denied that it sells its mill.",
        "Velmora was founded by Ada Thornbury.",
        "Velmora is the latest that signed a deal with a mill.",
        "The deal for the mill of Velmora closed in May.",
    ],
)
def test_what_was_done_or_is_to_be_done_is_a_step(sentence: str) -> None:
    assert is_step(sentence, VELMORA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Velmora is a start-up that writes open-source software.",
        "Velmora signals a shift, significantly ahead of others.",
        "The closed-loop mill of Velmora is the largest.",
        "The roots of Velmora could raise eyebrows, and the deal raises questions.",
        "The mill will help Velmora serve its customers better.",
        "Shares of Velmora saw a steep drop after it announced a mill.",
        "Shares of Velmora jumped after it announced a mill.",
        "Velmora, led by Ada Thornbury, saw many signs of spring.",
        "It is 15 percent above the closing price of Velmora.",
        "Velmora called it “a deal that we announced with joy”.",
        "Velmora has long committed itself to flour.",
        "Created in 2029, Mossgate is a maker of flour for bakers of many towns, among them Velmora.",
        "The sale of the mill to Velmora is not completed.",
        "The mill of Velmora will be delivered with Mossgate.",
        "Velmora has the option to cancel or extend the lease.",
        "Velmora is paid by the bakers only if the mill is completed.",
        "Velmora is the largest maker of the mills that are sold in Norway.",
        "Velmora, which opened a mill, is now among the busiest of all.",
        "The acquisition stands out among the purchases of Velmora.",
        "According to the papers, the Series B funding round marks one of those that Velmora closed best.",
    ],
)
def test_a_description_a_prospect_or_what_the_market_made_of_it_is_no_step(sentence: str) -> None:
    assert not is_step(sentence, VELMORA)


def test_between_two_one_name_is_enough_where_the_opening_has_the_other_and_it_is_told_of_what_they_have() -> None:
    opening = "Velmora is buying Mossgate."
    assert is_step("Velmora raised its offer on Monday.", VELMORA, MOSSGATE, opening=opening)
    assert not is_step("Velmora raised its offer on Monday.", VELMORA, MOSSGATE, opening="Velmora is busy.")
    assert not is_step("Velmora launched a new mower.", VELMORA, MOSSGATE, opening=opening)


def test_what_is_done_in_a_place_is_told_where_the_opening_names_the_place() -> None:
    assert is_step("Velmora broke ground.", VELMORA, BARROW, opening="A mill comes to Barrowmere, built by Velmora.")


def test_a_deal_that_is_told_of_without_its_names_goes_on_in_an_article_titled_with_them() -> None:
    title = "Velmora and Mossgate"
    assert is_step("The ministry announced that it bans the acquisition.", VELMORA, MOSSGATE, title=title)
    assert is_step("Authorities are reviewing the acquisition of the mower maker.", VELMORA, MOSSGATE, title=title)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Velmora (VLM) bought a maker of mowers, the largest in town, on March 31, 2030.", "2030-03-31"),
        ("Velmora first bet on the maker in 2029 when it was young.", "2029"),
        ("Velmora opened a mill in 2029, its first.", "2029"),
        ("Velmora has signed its third largest deal, following the one in 2029 and another.", "2031-04-27"),
        ("Velmora bought mills in 2028 and in 2029.", None),
        ("The 2029 offer was withdrawn.", None),
        ("Shortly after opening the mill, Velmora moved to Barrowmere.", None),
        ("It had moved fast, from a deal in December 2030 to its end.", None),
        ("In an April 2 post, Velmora announced a mill.", "2031-04-02"),
        ("Having released a statement in August 2030, Velmora has now filed a suit.", "2031-04-27"),
        ("Founded in 2029, Velmora raised $5 million.", "2031-04-27"),
        ("It is no surprise, since the town approved the mill in December 2029.", "2029-12"),
        ("Its roots go back to a 2029 announcement, where Velmora committed $3 million.", None),
        (
            "It is no surprise, since the town approved the mill in December 2029 and its roof on March 31, 2030.",
            "2031-04-27",
        ),
        ("Velmora, which has a mill, on Friday announced another one.", "2031-04-25"),
        ("Created in 2029, Velmora is a maker of flour.", "2029"),
        ("Announced in March, the deal was first worth $5 million.", "2031-03"),
        ("Announced in March, the deal was cleared by the town.", "2031-04-27"),
        ("Velmora filed the plan in February.", "2031-02"),
        ("Velmora will open a mill, according to a statement published on Friday.", "2031-04-25"),
        ("Velmora plans to open a mill on Friday.", "2031-04-27"),
        ("Velmora, formerly known as Barrow Mills, bought a mill.", "2031-04-27"),
        ("Velmora was formerly run by Ada Roe, who bought a mill.", None),
    ],
)
def test_a_step_has_the_day_of_its_main_clause_or_none(sentence: str, day: str | None) -> None:
    step = told(sentence)
    assert day_of_step(step, [step]) == day
