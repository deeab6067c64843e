"""Which records tell of one deal."""

from dataclasses import replace

import pytest

from bot.briefings.briefing import Told
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.records import merge
from bot.briefings.merging.same_deal import group_deals, merge_states
from bot.extraction.facts import Deal, Kind, PartyRole, Role, SaidBy, Status
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


def test_of_a_deal_told_twice_in_the_same_days_the_telling_with_its_sum_comes_first() -> None:
    parties: tuple[tuple[str, PartyRole], ...] = (("Quillback Robotics", "partner"), ("Fernleaf Systems", "partner"))
    bare = dealt("moss", *parties, kind="partnership", published="2031-05-06")
    full = dealt("fern", *parties, kind="investment", value=25e9)
    assert [state.fact.value for state in merge_states([bare, full])] == [25e9, None]
    later = dealt("moss", *parties, kind="partnership", published="2031-09-06")
    assert [state.fact.value for state in merge_states([later, full])] == [None, 25e9]


def test_an_article_that_names_more_investors_tells_of_the_same_round() -> None:
    short = told("moss", "Quillback Robotics", "Fernleaf Systems", value=3e7)
    assert count(short, told("fern", "Quillback Robotics", "Fernleaf Systems", "Brindle Works", value=3e7)) == [2]
    assert count(short, told("rye", "Quillback Robotics", value=3e7)) == [2]


def test_another_sum_or_another_investor_alone_is_another_round() -> None:
    short = told("moss", "Quillback Robotics", "Fernleaf Systems", value=3e7)
    assert count(short, told("fern", "Quillback Robotics", "Fernleaf Systems", "Brindle Works", value=9e7)) == [1, 1]
    assert count(short, told("rye", "Quillback Robotics", "Brindle Works", value=3e7)) == [1, 1]


def dealt(
    key: str,
    *roles: tuple[str, PartyRole],
    value: float | None = None,
    kind: Kind = "funding",
    main: bool = True,
    published: str = "2031-05-02",
) -> Told[Deal]:
    """A deal with the parts that its parties play in it; more than one of an article stand in turn."""
    parties = tuple(party for party, _ in roles)
    quote = f"{' and '.join(parties)} agreed on {value}."
    parts = tuple(Role(*role) for role in roles)
    fact = Deal(parties, kind, "announced", quote, 0, len(quote), main, parts, value=value, value_usd=value)
    return Told(heading(key, published=published), fact)


def test_each_sum_that_one_pays_to_somebody_who_is_not_named_is_a_deal_of_its_own() -> None:
    sums = [dealt(f"moss{value:g}", ("Quillback Robotics", "investor"), value=value) for value in (1e9, 15e9, 15.04e9)]
    assert count(*sums, dealt("rye", ("Quillback Robotics", "investor"))) == [2, 2]
    assert count(*(dealt(f"r{one:g}", ("Quillback Robotics", "recipient"), value=one) for one in (1e9, 9e9))) == [2]


def test_what_an_article_tells_of_one_alone_is_the_deal_that_it_tells_with_a_sum_and_others() -> None:
    bare = dealt("moss", ("Quillback Robotics", "recipient"))
    full = dealt("moss", ("Quillback Robotics", "recipient"), ("Brindle Works", "investor"), value=5e8, main=False)
    assert count(bare, full) == [2]
    (lead,) = merge_states(group_deals([bare, full], [QUILLBACK], ())[0])
    assert (lead.fact.value, lead.fact.parties, lead.fact.main) == (5e8, ("Quillback Robotics", "Brindle Works"), True)
    assert lead.fact.quote == full.fact.quote
    elsewhere = dealt("rye", ("Quillback Robotics", "recipient"), ("Brindle Works", "investor"), value=5e8)
    second = dealt("moss", ("Quillback Robotics", "recipient"), ("Fernleaf Systems", "investor"), value=3e7)
    assert count(bare, elsewhere) == [1, 1]
    assert count(bare, full, second) == [1, 1, 1]


def test_a_part_of_a_company_beside_it_is_no_third_party() -> None:
    brindle = Subject("Brindle Works", "organization", frozenset({"brindle works"}))
    poor = dealt("moss", ("Brindle Works", "customer"), ("Quillback Robotics", "supplier"), kind="contract")
    parts: list[tuple[str, PartyRole]] = [("Brindle Works", "supplier"), ("Brindle Works Cloud", "supplier")]
    rich = dealt("moss", *parts, ("Quillback Robotics", "customer"), value=3e10, kind="contract")
    (group,) = group_deals([poor, rich], [QUILLBACK, brindle], ())
    assert merge_states(group)[0].fact.value == 3e10


def test_a_word_that_is_in_the_name_of_a_party_means_the_deal_with_it() -> None:
    fernleaf = Subject("Fernleaf", "organization", frozenset({"fernleaf"}))
    two = dealt("moss", ("Quillback Robotics", "partner"), ("Fernleaf", "partner"), value=15e9)
    three = dealt("rye", ("Quillback Robotics", "partner"), ("Brindle Works", "partner"), ("Fernleaf", "partner"))
    two = replace(two, article=replace(two.article, title="Quillback and Brindle build a hub"))
    first, *_ = group_deals([two, three], [QUILLBACK, fernleaf], ["brindle"])
    assert first[0] == three


def test_a_party_is_the_same_with_its_legal_form_and_without() -> None:
    full = dealt("moss", ("Quillback Robotics Inc", "recipient"), ("Brindle Works Group", "investor"), value=5e8)
    short = dealt("fern", ("Quillback Robotics", "recipient"), ("Brindle Works", "investor"), value=9e8)
    assert count(full, short) == [2]
    assert [len(group) for group in group_deals([full, short], [], ())] == [2]


def test_what_a_deal_that_ended_was_worth_still_holds() -> None:
    round_ = told("moss", "Quillback Robotics", "Fernleaf Systems", value=3e7)
    agreed = replace(round_, fact=replace(round_.fact, value_text="$30 million"))
    ended = replace(agreed.fact, status="cancelled", value_text=None, value=None, value_usd=None, currency=None)
    last, first = merge_states([agreed, Told(heading("rye", published="2031-05-02"), ended)])
    assert (last.fact.status, last.fact.value) == ("cancelled", 3e7)
    assert last.lent["value"] == first.article


def test_one_round_may_be_told_for_nearly_the_same_sum_in_one_month() -> None:
    got: tuple[str, PartyRole] = ("Quillback Robotics", "recipient")
    full = dealt("moss", got, ("Brindle Works", "investor"), value=9e8)
    more: tuple[tuple[str, PartyRole], ...] = (got, ("Brindle Works", "investor"), ("Fernleaf Systems", "investor"))
    assert count(full, dealt("fern", *more, value=8.5e8, published="2031-05-09")) == [2]
    assert count(full, dealt("fern", *more, value=8.5e8, published="2031-08-09")) == [1, 1]
    assert count(full, dealt("fern", *more, value=3e8, published="2031-05-09")) == [1, 1]


@pytest.mark.parametrize(("said_by", "status"), [("party", "announced"), ("reporter", "rumoured")])
def test_a_rumor_takes_back_nothing_that_a_party_has_said(said_by: SaidBy, status: Status) -> None:
    parties: tuple[tuple[str, PartyRole], ...] = (("Quillback Robotics", "buyer"), ("Fernleaf Systems", "target"))
    said = dealt("moss", *parties, kind="acquisition", published="2031-05-02")
    heard = dealt("fern", *parties, kind="acquisition", published="2031-05-03")
    said = replace(said, fact=replace(said.fact, status="announced", said_by=said_by))
    heard = replace(heard, fact=replace(heard.fact, status="rumoured", said_by="source"))
    assert merge([heard, said]).fact.status == status
