"""Lists of parties: entries that say what they are, members told of behind a deal, and who stands beside a list."""

from __future__ import annotations

import pytest

from tests.extraction.deals.test_deals import deals, only

RAISED = "Quillon Inc secured $20 million in a round led by Foo Capital"


@pytest.mark.parametrize(
    "rest",
    [
        ", with participation from Bar Ventures and existing investor Baz Fund.",
        ", and also from chipmaker Bar Ventures, retailer Corge Corp and existing investor Baz Fund.",
        ". New investors Bar Ventures and Corge Corp joined existing backers Waldo Inc and Baz Fund.",
        ". Other investors include Bar Ventures and Baz Fund.",
        ". Bar Ventures is named as participating; existing investor Baz Fund is expected to follow on.",
        ". Foo Capital was joined by Bar Ventures, Waldo Inc and Baz Fund.",
        " and Bar Ventures, as well as from existing backers Waldo Inc and Baz Fund.",
        ". Bar Ventures’ venture capital arm and Baz Fund also participated in the round.",
    ],
)
def test_all_investors_of_a_round_are_parties(rest: str) -> None:
    parties = only(RAISED + rest).parties
    assert {"Quillon Inc", "Foo Capital", "Bar Ventures", "Baz Fund"} <= set(parties)


def test_investors_of_before_are_no_parties() -> None:
    assert set(only(RAISED + ". Existing investors include Bar Ventures.").parties) == {"Quillon Inc", "Foo Capital"}


@pytest.mark.parametrize(
    "buyers",
    [
        "A consortium comprising Quillon Inc, Zorblat Corp and Foo Group is set to acquire Waldo Centers.",
        "A consortium led by Quillon Inc, along with Zorblat Corp and giant Foo Group, is set to buy Waldo Centers.",
        "A group including Quillon Inc. (QUI), Zorblat Corp. (ZOR) and Roe-led Foo Group will buy Waldo Centers.",
        "Investors including Quillon Inc and Zorblat Corp buy Waldo Centers. The deal also includes Foo Group.",
        "Quillon Inc, Atlantian carmaker Zorblat Corp and state fund Foo Group have agreed to buy Waldo Centers.",
    ],
)
def test_all_who_buy_together_are_parties(buyers: str) -> None:
    assert set(only(buyers).parties) == {"Quillon Inc", "Zorblat Corp", "Foo Group", "Waldo Centers"}


def test_whose_company_it_is_takes_no_part() -> None:
    text = "Quillon Inc and Zorblat-backed Foo Corp have partnered to build a plant."
    assert set(only(text).parties) == {"Quillon Inc", "Foo Corp"}


def test_an_opening_and_the_subject_are_no_list() -> None:
    text = (
        "Zorblat Corp signed a contract with Quillon Inc. Following the contract with Zorblat Corp, Quillon Inc’s"
        " shares rose. The company also signed an agreement with Foo Group."
    )
    assert [set(deal.parties) for deal in deals(text)] == [
        {"Zorblat Corp", "Quillon Inc"},
        {"Quillon Inc", "Foo Group"},
    ]


def test_the_headline_and_the_lead_tell_of_one_deal_by_its_sum() -> None:
    text = "A consortium of Quillon Inc and Zorblat Corp announced the acquisition of Waldo Centers for $40 billion."
    deal = only(text, "Quillon and Zorblat join forces for a $40 billion buyout")
    assert (deal.kind, set(deal.parties)) == ("acquisition", {"Quillon Inc", "Zorblat Corp", "Waldo Centers"})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Quillon Inc has won backing from Foo Capital and Bar Ventures in a $40 million round.",
            {"Quillon Inc", "Foo Capital", "Bar Ventures"},
        ),
        (
            "Quillon Inc has raised $40 million in funding. The money came from Foo Capital and Bar Ventures.",
            {"Quillon Inc", "Foo Capital", "Bar Ventures"},
        ),
        (
            "Quillon Inc has raised $40 million in funding. Foo Capital and Bar Ventures backed the round.",
            {"Quillon Inc", "Foo Capital", "Bar Ventures"},
        ),
        (
            "Quillon Inc will build a campus in Narvik with Zorblat Inc and Foo Corp under a joint venture.",
            {"Quillon Inc", "Zorblat Inc", "Foo Corp"},
        ),
    ],
)
def test_who_takes_part_is_named_in_many_ways(text: str, parties: set[str]) -> None:
    assert set(only(text).parties) == parties


def test_who_leads_a_debt_lends() -> None:
    deal = only("Foo Bank and Bar Bank are leading a $38 billion debt financing for Quillon Inc.")
    assert {role.party: role.role for role in deal.roles} == {
        "Quillon Inc": "borrower",
        "Foo Bank": "lender",
        "Bar Bank": "lender",
    }


def test_two_who_sign_up_together_have_no_deal_with_each_other() -> None:
    assert deals("Quillon Inc and Zorblat Inc have signed up for a plan of the city.") == ()


def test_behind_and_the_first_subject_goes_on() -> None:
    text = "Quillon Inc is acquiring Zorblat Inc for $1 billion and hiring founder Jane Roe as its chief."
    assert [set(deal.parties) for deal in deals(text)] == [{"Quillon Inc", "Zorblat Inc"}, {"Quillon Inc", "Jane Roe"}]


@pytest.mark.parametrize("verb", ["has formed a global consortium", "formed an international consortium"])
def test_who_forms_a_consortium_is_a_partner_of_all_in_it(verb: str) -> None:
    text = f"The lamp giant Quillon Inc {verb} with Zorblat Inc, lighting specialist Nimbus Grid and Foo Capital."
    deal = only(text)
    assert deal.kind == "partnership"
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc", "Nimbus Grid", "Foo Capital"}


def test_a_price_behind_what_the_payer_is_belongs_to_the_noun_before_both() -> None:
    deal = only("The investment by Quillon Inc in Zorblat Inc, a lamp maker, of over $3 billion was approved.")
    assert deal.value == 3e9


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Quillon Inc, an Atlantian lamp retailer, and Zorblat, a stove maker, agreed to buy Waldo Centers.",
            {"Quillon Inc", "Zorblat", "Waldo Centers"},
        ),
        (
            "Quillon Inc is partnering with Zorblat Corp, which runs wind farms, and Foo Group on a new plant.",
            {"Quillon Inc", "Zorblat Corp", "Foo Group"},
        ),
        (
            "Quillon Inc bought Zorblat Corp, a lamp maker, and Foo Group, its rival, sued Waldo Centers.",
            {"Quillon Inc", "Zorblat Corp"},
        ),
        (
            "Quillon Inc bought Zorblat Corp, a lamp maker, and Foo Group reported a loss.",
            {"Quillon Inc", "Zorblat Corp"},
        ),
    ],
)
def test_a_list_goes_on_behind_what_one_of_it_is(text: str, parties: set[str]) -> None:
    assert set(only(text).parties) == parties


@pytest.mark.parametrize("names", ["Quillon Corp. QLN and Waldo Inc. WDO", "Quillon Corp. QLN, and Waldo Corp. WDO"])
def test_a_ticker_behind_a_name_does_not_break_a_list(names: str) -> None:
    deal = only(f"{names} are investing in Foo Robotics.")
    assert [role.role for role in deal.roles] == ["investor", "investor", "recipient"]


def test_those_whom_a_colon_names_hang_on_the_word_before_it() -> None:
    (deal,) = deals("Quillon Inc has signed agreements with two cloud providers: Zorblat Inc and Velmora Labs.")
    assert deal.parties == ("Quillon Inc", "Zorblat Inc", "Velmora Labs")
    assert not deals("Quillon Inc struck a deal with regulators: Zorblat Inc and Velmora Labs must leave.")


def test_those_of_a_question_behind_a_headline_take_no_part_in_its_deal() -> None:
    text = "Quillon Inc wins a $9 million contract with Zorblat Inc: How Velmora Labs and Foo Inc could gain"
    assert {name for deal in deals(f"{text}.") for name in deal.parties} == {"Quillon Inc", "Zorblat Inc"}


def test_what_two_made_is_none_of_them() -> None:
    text = "Run as a partnership between Quillon Inc and Zorblat Corp, the Foo Grid wind farm was opened in 2031."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Corp"}
