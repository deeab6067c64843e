"""Facts in words, as they are read at a glance."""

from bot.briefings.briefing import Cited
from bot.briefings.composing.side_by_side import OF_DEAL, OF_PROJECT
from bot.extraction.facts import Deal, Place, Project
from bot.library.article import Heading
from bot.wording.facts import deal_title, named_deal_fields, named_project_fields

PARTIES = ("Quillback", "Fernleaf", "Mossgate", "Velmora", "Tarn Mills")


def title(*parties: str) -> str:
    return deal_title(Deal(parties, "funding", "announced", "words", 0, 5, main=True))


def test_a_title_names_up_to_four_parties() -> None:
    assert title(*PARTIES[:1]) == "Quillback · funding · announced"
    assert title(*PARTIES[:4]) == "Quillback, Fernleaf, Mossgate and Velmora · funding · announced"


def test_of_more_parties_a_title_names_the_first_three_and_counts_the_others() -> None:
    assert title(*PARTIES) == "Quillback, Fernleaf, Mossgate and 2 others · funding · announced"


def test_each_field_that_stands_side_by_side_has_its_label_under_the_same_name() -> None:
    deal = Deal(
        PARTIES,
        "funding",
        "announced",
        "words",
        0,
        5,
        main=True,
        value_text="$5 million",
        valuation_usd=9e6,
        stake_percent=5.0,
        round="seed",
        lead=PARTIES[0],
        date="2031-02-01",
    )
    project = Project(
        "Heron Park",
        "announced",
        "words",
        0,
        5,
        operator=PARTIES[0],
        partners=PARTIES[1:2],
        place=Place("Vesterby"),
        capacity_mw=5.0,
        cost_usd=9e6,
        cost_text="$9 million",
        gpus=7.0,
        timing_text="in 2033",
    )
    heading = Heading("shared", "moss", "Moss", None, None, None)
    assert tuple(named_deal_fields(Cited(heading, deal, 1))) == ("parties", *OF_DEAL)
    assert tuple(named_project_fields(Cited(heading, project, 1))) == OF_PROJECT
