"""How far a deal is: by the words of its own clause, and by the headline's."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def read(text: str, title: str = "") -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names(), title).deals


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc is in talks to raise $9 million, and Zorblat Inc signed a term sheet in May.", "in_talks"),
        ("Quillon Inc will invest $9 million in Velmora, while in May Zorblat Inc bought a lamp maker.", "announced"),
        ("Quillon Inc will invest $9 million in Velmora as Zorblat negotiates with both.", "announced"),
        ("Quillon Inc will invest $9 million in Velmora; in May Zorblat Inc bought a lamp maker.", "announced"),
    ],
)
def test_what_another_clause_tells_says_nothing_of_how_far_a_deal_is(text: str, status: str) -> None:
    assert read(text)[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc and Zorblat Inc signed a $9 million deal.",
        "Quillon Inc has signed a $9 million deal with Zorblat Inc and Velmora Inc.",
    ],
)
def test_a_list_of_two_begins_no_clause(text: str) -> None:
    assert [deal.status for deal in read(text)] == ["signed"]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Quillon closes $9 million Zorblat acquisition", "completed"),
        ("Quillon signs $9 million deal to buy Zorblat", "signed"),
        ("Quillon buys Zorblat for $9 million", "announced"),
    ],
)
def test_the_headline_says_how_far_a_deal_is_whose_first_sentence_does_not(title: str, status: str) -> None:
    (deal,) = read("A court has looked at the $9 million acquisition of Zorblat Inc by Quillon Inc.", title)
    assert deal.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has offered $9 million to buy Zorblat Inc.",
        "Quillon Inc has made a takeover bid for Zorblat Inc worth $9 million.",
        "Quillon Inc offered to merge with Zorblat Inc in January.",
        "Quillon Inc has offered $9 million to buy Zorblat's browser.",
    ],
)
def test_what_one_side_offers_is_not_agreed(text: str) -> None:
    (deal,) = read(text)
    assert (deal.kind, deal.status) == ("acquisition", "in_talks")


def test_an_offer_that_is_accepted_is_agreed() -> None:
    (deal,) = read("Zorblat Inc has accepted a $9 million takeover offer from Quillon Inc.")
    assert deal.status == "signed"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc is set to invest $9 million in Zorblat, people familiar with the matter said.", "rumoured"),
        ("Quillon Inc reportedly plans to acquire Zorblat Inc for $9 million.", "rumoured"),
        ("Quillon Inc is poised to reveal a $9 million investment from Zorblat, according to reports.", "rumoured"),
        ("Quillon Inc will invest $9 million in Zorblat, Widget Weekly reported.", "announced"),
        ("Quillon Inc has agreed to buy Zorblat for $9 million, people familiar with the matter said.", "signed"),
    ],
)
def test_a_plan_that_only_people_without_a_name_tell_of_is_a_rumor(text: str, status: str) -> None:
    assert read(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon's $9 million deal for chip firm Zorblat wins antitrust nod.", "approved"),
        ("The partnership between Quillon Inc and Zorblat Inc has ended.", "cancelled"),
        ("Quillon Inc has ended its partnership with Zorblat Inc.", "cancelled"),
    ],
)
def test_a_nod_approves_a_deal_and_what_ends_by_itself_is_over(text: str, status: str) -> None:
    assert [deal.status for deal in read(text)] == [status]


def test_a_round_before_the_one_at_hand_is_another() -> None:
    talks, before = read(
        "Quillon is in talks to raise $9 million from Zorblat Ventures. It previously raised $5 million in December "
        "2021 in a Series B round led by Velmora Capital."
    )
    assert (talks.status, talks.value_usd, talks.round) == ("in_talks", 9e6, None)
    assert (before.status, before.value_usd, before.round) == ("completed", 5e6, "Series B")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc holds 12 percent of Zorblat Inc and wants it to sell itself to Velmora Inc.",
        "Quillon Inc has urged Zorblat Inc to buy Velmora Inc.",
        "Quillon Inc lost a cloud deal with Zorblat Inc to Velmora Inc.",
    ],
)
def test_what_somebody_only_wants_of_another_or_lost_to_another_is_no_deal(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lenders including Quillon Bank and Marl Capital agreed to provide $9 million to Velmora Inc.", "debt"),
        ("Quillon Inc agreed to provide $9 million to Velmora Inc.", "investment"),
        ("Quillon Inc agreed to provide $9 million of chips to Velmora Inc.", "contract"),
    ],
)
def test_money_itself_that_is_provided_is_lent_or_invested(text: str, kind: str) -> None:
    (deal,) = read(text)
    assert (deal.kind, deal.status, deal.value_usd) == (kind, "signed", 9e6)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc is exploring a bid for Zorblat Inc, Widget Weekly reported on Friday.",
        "Quillon Inc is buying Zorblat Inc, the Widget Weekly said on Friday.",
    ],
)
def test_who_only_reports_a_deal_behind_it_is_no_party(text: str) -> None:
    (deal,) = read(text)
    assert deal.parties == ("Quillon Inc", "Zorblat Inc")


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Quillon Inc has backed out of a $9 million deal to buy Zorblat Inc.", "acquisition", "cancelled"),
        ("Quillon Inc took a 10 percent stake in Zorblat Inc for $9 million.", "investment", "completed"),
        ("Quillon Inc plans to raise $9 million through a bond sale.", "debt", "announced"),
    ],
)
def test_a_deal_is_what_its_whole_verb_says(text: str, kind: str, status: str) -> None:
    assert [(deal.kind, deal.status) for deal in read(text)] == [(kind, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("After Quillon Inc's $9 million investment in Zorblat Inc in 2023, the two worked together.", "completed"),
        ("Velmora was valued at $2 billion after a $9 million funding round for robots.", "completed"),
        ("In 2021, Quillon Inc provided an initial $9 million investment in Zorblat Inc.", "completed"),
        ("Quillon Inc attracted investment from Zorblat Capital at a $2 billion valuation.", "completed"),
        ("Quillon Inc announced the completion of its acquisition of Zorblat Inc.", "completed"),
        ("A final agreement between Quillon Inc and Zorblat Inc has not been signed.", "in_talks"),
        ("Quillon Inc and Zorblat Inc have not yet finalised the $9 million deal.", "in_talks"),
        ("The FTC cleared Quillon Inc's $9 million purchase of Zorblat Inc.", "approved"),
        ("Quillon said its $9 million deal for Zorblat Inc had received all regulatory approvals.", "approved"),
        ("Regulators are set to approve Quillon Inc's $9 million takeover of Zorblat Inc, sources said.", "announced"),
        ("Quillon Inc is seeking approval for its $9 million takeover of Zorblat Inc.", "announced"),
        ("Quillon Inc has tentatively agreed to buy Zorblat Inc.", "announced"),
        ("Quillon Inc is said to be considering a $9 million investment in Zorblat Inc.", "in_talks"),
    ],
)
def test_how_far_a_deal_is_in_everyday_words(text: str, status: str) -> None:
    assert [deal.status for deal in read(text)] == [status]


def test_what_is_yet_to_be_signed_is_no_deal() -> None:
    assert read("Quillon Inc has yet to sign a deal with Zorblat Inc.") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc has reached a tentative agreement to buy Zorblat Inc.", "announced"),
        ("Quillon Inc and Zorblat Inc signed a non-binding agreement to build a plant.", "announced"),
        ("Quillon Inc expects to sign a contract with Zorblat Inc in June.", "announced"),
        ("Quillon Inc has agreed to buy Zorblat Inc. The deal closed on Friday.", "completed"),
    ],
)
def test_what_binds_nobody_yet_is_not_signed_and_what_closed_is_done(text: str, status: str) -> None:
    assert [deal.status for deal in read(text)] == [status]


def test_who_an_offer_comes_from_buys() -> None:
    (deal,) = read("Zorblat Inc has received a letter of intent from Quillon Inc to buy the company for $9 million.")
    assert {role.party: role.role for role in deal.roles} == {"Quillon Inc": "buyer", "Zorblat Inc": "target"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Quillon Inc had offered to buy Zorblat Inc before it raised $9 million from Velmora Capital.", None),
        ("Quillon Inc will buy Zorblat Inc, and it will pay $9 million in cash.", 9e6),
        ("Quillon Inc and Zorblat Inc have an agreement where Quillon will acquire Marl Inc for $9 million.", 9e6),
    ],
)
def test_the_sum_of_another_clause_is_none_of_a_deal_unless_it_is_paid(text: str, value: float | None) -> None:
    assert read(text)[0].value_usd == value


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Zorblat Inc is also raising $9 million, a person said.", "rumoured"),
        ("Zorblat Inc is also raising $9 million in a round led by Quillon Capital.", "announced"),
    ],
)
def test_a_word_within_a_verb_leaves_what_it_tells(text: str, status: str) -> None:
    assert [deal.status for deal in read(text)] == [status]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The deal officially closed in early July, with Zorbex chief Jane Roe describing it as a start.", "completed"),
        ("The acquisition of Quillon Labs closed in July, Zorbex Labs said.", "completed"),
        ("The deal was completed on Monday, making Quillon Labs a unit of Zorbex Labs.", "completed"),
        ("The deal, once completed, gives Zorbex Labs a yard.", "signed"),
        ("The deal completed a year of growth for Zorbex Labs.", "signed"),
        ("The deal has not closed, Zorbex Labs said.", "signed"),
    ],
)
def test_a_deal_is_closed_also_where_one_of_its_sides_says_so(told: str, status: str) -> None:
    (deal,) = read(f"Zorbex Labs agreed to buy Quillon Labs for $14 billion. {told}")
    assert deal.status == status
