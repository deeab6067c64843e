"""The forms in which one sentence, or a headline with one sentence below it, tells of a deal."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names

BOTH = {"Quillon Inc", "Zorblat Inc"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Quillon Inc, which makes lamps, said it has signed an agreement with Zorblat Inc to rent servers.",
            "contract",
        ),
        ("The acquisition of Zorblat Inc by Quillon Inc was announced on Monday.", "acquisition"),
        ("Zorblat Inc has been acquired by Quillon Inc.", "acquisition"),
        ("Zorblat Inc is to be acquired by Quillon Inc for $2 billion.", "acquisition"),
        ("Quillon Inc takes a 49% stake in Zorblat Inc for $300 million.", "investment"),
        ("Quillon Inc bought a 51 percent stake in Zorblat Inc.", "investment"),
        ("Quillon Inc and Zorblat Inc signed a memorandum of understanding on Monday.", "partnership"),
        ("Quillon Inc won a $2 billion contract from Zorblat Inc.", "contract"),
        ("Quillon Inc has picked Zorblat Inc as its cloud provider.", "contract"),
        ("Quillon Inc is in talks to buy Zorblat Inc, two people said.", "acquisition"),
        ("Quillon Inc has abandoned its bid for Zorblat Inc.", "acquisition"),
        ("Regulators blocked Quillon Inc's takeover of Zorblat Inc.", "acquisition"),
        ("Quillon Inc closed its acquisition of Zorblat Inc.", "acquisition"),
        ("Quillon Inc completed the $3 billion purchase of Zorblat Inc.", "acquisition"),
        ("Quillon Inc led Zorblat Inc's $30 million Series A.", "funding"),
        ("Quillon Inc led a $30 million Series A in Zorblat Inc.", "funding"),
        ("Zorblat Inc secured Rs 500 crore in a round led by Quillon Inc.", "funding"),
        ("Quillon Inc merged with Zorblat Inc.", "acquisition"),
        ("Quillon Inc and Zorblat Inc are to form a joint venture.", "joint_venture"),
        ("Quillon Inc set up a joint venture with Zorblat Inc.", "joint_venture"),
        ("Quillon Inc will license the archive of Zorblat Inc.", "licensing"),
        (
            "Zorblat Inc will allow Quillon Inc to use its articles to train models under a licensing agreement.",
            "licensing",
        ),
        ("Quillon Inc lent Zorblat Inc $2 billion.", "debt"),
        ("Zorblat Inc borrowed $2 billion from Quillon Inc.", "debt"),
        ("Quillon Inc extended a $2 billion loan to Zorblat Inc.", "debt"),
        ("Quillon Inc will supply Zorblat Inc with 200 megawatts of power.", "contract"),
        ("Quillon Inc signed a 20-year power purchase agreement with Zorblat Inc for 200 megawatts.", "contract"),
        ("Quillon Inc has leased a data center from Zorblat Inc.", "contract"),
        ("Quillon Inc has leased a data center to Zorblat Inc.", "contract"),
        ("Quillon Inc has walked away from a deal with Zorblat Inc.", "contract"),
        ("Shareholders of Zorblat Inc approved its sale to Quillon Inc.", "acquisition"),
        ("Quillon Inc agreed to buy Zorblat Inc in an all-stock deal.", "acquisition"),
        ("Quillon Inc said it would invest up to $5 billion in Zorblat Inc.", "investment"),
        ("Quillon Inc and Zorblat Inc have extended their partnership.", "partnership"),
        ("Under a new agreement, Quillon Inc will use Zorblat Inc's chips.", "contract"),
        ("Quillon Inc inked a multi-year cloud deal with Zorblat Inc worth $3 billion.", "contract"),
        ("Quillon Inc entered into a definitive agreement under which it will acquire Zorblat Inc.", "acquisition"),
        ("Quillon Inc today announced the acquisition of Zorblat Inc.", "acquisition"),
        ("Zorblat Inc, a lamp maker, has agreed to be bought by Quillon Inc.", "acquisition"),
        ("Quillon Inc is buying lamp maker Zorblat Inc for $1 billion.", "acquisition"),
        ("Quillon Inc snapped up Zorblat Inc last week.", "acquisition"),
        ("Zorblat Inc rejected a $1 billion offer from Quillon Inc.", "acquisition"),
        ("Quillon Inc has teamed up with Zorblat Inc to build a data center.", "partnership"),
        ("Quillon Inc is weighing an investment in Zorblat Inc, sources said.", "investment"),
        ("Zorblat Inc raised $20 million from Quillon Inc and others.", "funding"),
        ("Zorblat Inc announced a $20 million seed round from Quillon Inc.", "funding"),
        ("Quillon Inc participated in the $20 million round of Zorblat Inc.", "funding"),
        ("The partnership between Quillon Inc and Zorblat Inc was announced on Monday.", "partnership"),
        ("Quillon Inc's partnership with Zorblat Inc is on hold.", "partnership"),
        ("Quillon Inc has terminated its contract with Zorblat Inc.", "contract"),
        ("Quillon Inc renewed its agreement with Zorblat Inc for three years.", "contract"),
        ("Quillon Inc ordered 5,000 GPUs from Zorblat Inc.", "contract"),
        ("Quillon Inc signed a letter of intent to acquire Zorblat Inc.", "acquisition"),
        ("Quillon Inc has entered into a business combination agreement with Zorblat Inc.", "acquisition"),
        ("Quillon Inc gained access to Zorblat Inc's archive under a deal.", "contract"),
    ],
)
def test_one_sentence_tells_of_one_deal_between_two(text: str, kind: str) -> None:
    assert [(deal.kind, set(deal.parties)) for deal in extract(text, load_names()).deals] == [(kind, BOTH)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc, which makes lamps, said it has signed an agreement with Zorblat Inc to rent servers.", "signed"),
        ("The acquisition of Zorblat Inc by Quillon Inc was announced on Monday.", "announced"),
        ("Zorblat Inc has been acquired by Quillon Inc.", "completed"),
        ("Zorblat Inc is to be acquired by Quillon Inc for $2 billion.", "announced"),
        ("Quillon Inc and Zorblat Inc signed a memorandum of understanding on Monday.", "signed"),
        ("Quillon Inc is in talks to buy Zorblat Inc, two people said.", "in_talks"),
        ("Quillon Inc has abandoned its bid for Zorblat Inc.", "cancelled"),
        ("Regulators blocked Quillon Inc's takeover of Zorblat Inc.", "cancelled"),
        ("Quillon Inc closed its acquisition of Zorblat Inc.", "completed"),
        ("Quillon Inc completed the $3 billion purchase of Zorblat Inc.", "completed"),
        ("Zorblat Inc secured Rs 500 crore in a round led by Quillon Inc.", "completed"),
        ("Quillon Inc and Zorblat Inc are to form a joint venture.", "announced"),
        ("Quillon Inc signed a 20-year power purchase agreement with Zorblat Inc for 200 megawatts.", "signed"),
        ("Quillon Inc has walked away from a deal with Zorblat Inc.", "cancelled"),
        ("Shareholders of Zorblat Inc approved its sale to Quillon Inc.", "approved"),
        ("Quillon Inc inked a multi-year cloud deal with Zorblat Inc worth $3 billion.", "signed"),
        ("Quillon Inc entered into a definitive agreement under which it will acquire Zorblat Inc.", "signed"),
        ("Quillon Inc today announced the acquisition of Zorblat Inc.", "announced"),
        ("Quillon Inc snapped up Zorblat Inc last week.", "completed"),
        ("Zorblat Inc rejected a $1 billion offer from Quillon Inc.", "cancelled"),
        ("Quillon Inc is weighing an investment in Zorblat Inc, sources said.", "in_talks"),
        ("Zorblat Inc raised $20 million from Quillon Inc and others.", "completed"),
        ("The partnership between Quillon Inc and Zorblat Inc was announced on Monday.", "announced"),
        ("Quillon Inc's partnership with Zorblat Inc is on hold.", "paused"),
        ("Quillon Inc has terminated its contract with Zorblat Inc.", "cancelled"),
        ("Quillon Inc signed a letter of intent to acquire Zorblat Inc.", "signed"),
    ],
)
def test_one_sentence_tells_how_far_its_deal_is(text: str, status: str) -> None:
    assert [deal.status for deal in extract(text, load_names()).deals] == [status]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Quillon to acquire Zorblat for $2 billion",
            "Quillon Inc said on Monday it will acquire Zorblat Inc, a maker of lamps.",
        ),
        (
            "Quillon, Zorblat sign 200MW power deal",
            "Quillon Inc makes lamps. Zorblat Inc runs wind farms in the north.",
        ),
        ("Zorblat taps Quillon for cloud", "Zorblat Inc has chosen Quillon Inc to run its cloud, the companies said."),
        ("Quillon in $3bn chip deal with Zorblat", "The chips will be made by Zorblat Inc for Quillon Inc."),
        ("Quillon invests in Zorblat", "Quillon Inc said it has put money into Zorblat Inc."),
        ("Zorblat raises $40M from Quillon", "Zorblat Inc raised $40 million from Quillon Inc, it said."),
        ("Quillon drops plan to buy Zorblat", "Quillon Inc said it no longer plans to buy Zorblat Inc."),
        ("Quillon weighs bid for Zorblat", "Quillon Inc is weighing a bid for Zorblat Inc, people familiar said."),
        ("Quillon-Zorblat merger wins approval", "Regulators approved the merger of Quillon Inc and Zorblat Inc."),
        ("Quillon pours $1 billion into Zorblat", "Quillon Inc will invest $1 billion in Zorblat Inc."),
        (
            "Quillon and Zorblat launch lamp venture",
            "Quillon Inc and Zorblat Inc have launched a joint venture for lamps.",
        ),
        (
            "Quillon buys power from Zorblat's nuclear plant",
            "Quillon Inc will buy 300 megawatts from Zorblat Inc's plant in Ohio.",
        ),
        ("Zorblat wins Quillon order worth $5bn", "Zorblat Inc won an order worth $5 billion from Quillon Inc."),
        ("Quillon secures $2bn loan from Zorblat", "Quillon Inc has secured a $2 billion loan from Zorblat Inc."),
        ("Quillon, Zorblat end partnership", "Quillon Inc and Zorblat Inc have ended their partnership."),
        (
            "Quillon strikes licensing deal with Zorblat",
            "Quillon Inc struck a deal to license content from Zorblat Inc.",
        ),
    ],
)
def test_a_headline_and_the_sentence_below_it_tell_of_the_main_deal(title: str, text: str) -> None:
    deals = extract(f"{title}\n\n{text}", load_names(), title).deals
    assert [set(deal.parties) for deal in deals if deal.main] == [BOTH]


def test_who_lends_and_who_borrows() -> None:
    for text in ("Quillon Inc lent Zorblat Inc $2 billion.", "Quillon Inc extended a $2 billion loan to Zorblat Inc."):
        (deal,) = extract(text, load_names()).deals
        assert {role.party: role.role for role in deal.roles} == {"Zorblat Inc": "borrower", "Quillon Inc": "lender"}


def test_who_leads_a_round_and_whose_it_is() -> None:
    (deal,) = extract("Quillon Inc led Zorblat Inc's $30 million Series A.", load_names()).deals
    assert {role.party: role.role for role in deal.roles} == {"Zorblat Inc": "recipient", "Quillon Inc": "investor"}


def test_a_sum_that_only_the_headline_has_is_the_deals() -> None:
    title = "Quillon in $3bn chip deal with Zorblat"
    (deal,) = extract(f"{title}\n\nThe chips are made by Zorblat Inc for Quillon Inc.", load_names(), title).deals
    assert (deal.value_usd, deal.evidence["value_text"].quote) == (3e9, title)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc agreed to pay Zorblat Inc $60 million to settle a copyright lawsuit.",
        "Quillon Inc has agreed to settle a lawsuit brought by Zorblat Inc for $60 million.",
        "Quillon Inc has reached a $60 million settlement with Zorblat Inc over claims that it copied books.",
        "Quillon Inc and Zorblat Inc settled their patent dispute on Monday. Quillon Inc will pay $60 million.",
    ],
)
def test_a_settled_dispute_is_a_deal_of_its_own_kind(text: str) -> None:
    (deal,) = extract(text, load_names(), "").deals
    assert (deal.kind, set(deal.parties), deal.value_usd) == ("other", {"Quillon Inc", "Zorblat Inc"}, 6e7)


def test_what_an_extended_contract_adds_is_its_sum() -> None:
    text = "Quillon Inc has extended its contract with Zorblat Inc by three years, adding $800 million."
    (deal,) = extract(text, load_names(), "").deals
    assert deal.value_usd == 8e8
