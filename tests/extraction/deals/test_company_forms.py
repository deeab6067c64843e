"""Companies written with their legal form, or without a capital within: one name with the short form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName, Names, plainly_written

_NEWS = (
    "Quillon agreed to acquire {form} for $2 billion on Monday.\n\n"
    "Shares of {short} rose. {short} said Quillon had raised $3 billion earlier."
)


@pytest.mark.parametrize(
    "form",
    [
        "Zorbex Group N.V.", "Zorbex Group Inc.", "Zorbex Global Holdings plc", "Zorbex S.p.A.", "Zorbex Pte. Ltd.",
        "Zorbex Sdn Bhd", "Zorbex GmbH", "Zorbex AB", "Zorbex Co., Ltd.", "The Zorbex Company",
    ],
)  # fmt: skip
def test_a_company_with_its_legal_form_is_the_one_without(form: str) -> None:
    facts = extract(_NEWS.format(form=form, short="Zorbex"), load_names(), "Quillon to buy Zorbex for $2 billion")
    organizations = {mention.name for mention in facts.mentions if mention.kind == "organization"} - {"Quillon"}
    assert len(organizations) == 1
    assert [deal.parties for deal in facts.deals if deal.kind == "acquisition"] == [("Quillon", *organizations)]


def names_with(name: str, *, written: str = "") -> Names:
    """The names of the gazetteer, and one company more, which may also be `written` in another way."""
    names = load_names()
    entry = KnownName(name, "organization")
    forms = dict.fromkeys((name, written or name, *plainly_written({name: entry})), entry)
    longest = {form.split()[0]: len(form.split()) for form in forms}
    return replace(names, known={**names.known, **forms}, longest={**names.longest, **longest})


@pytest.mark.parametrize("form", ["QuillBank Group Corp.", "QuillBank Global Holdings Inc.", "Quillbank", "QUILLBANK"])
def test_a_known_company_with_any_legal_form_is_that_company(form: str) -> None:
    facts = extract(f"{form} agreed to acquire Zorbex Labs for $2 billion.", names_with("QuillBank"))
    assert [deal.parties for deal in facts.deals] == [("QuillBank", "Zorbex Labs")]


def test_a_known_company_may_be_written_without_the_capital_within() -> None:
    facts = extract("Halltrunk agreed to acquire Zorbex Labs for $2 billion.", names_with("HallTrunk"))
    assert [deal.parties for deal in facts.deals] == [("HallTrunk", "Zorbex Labs")]


def test_a_known_name_with_capitals_begins_a_text_with_all_its_words() -> None:
    names = names_with("JQMossgate", written="JQMossgate Vale")
    facts = extract("JQMossgate Vale agreed to acquire Zorbex Labs for $2 billion.", names)
    assert [deal.parties for deal in facts.deals] == [("JQMossgate", "Zorbex Labs")]


@pytest.mark.parametrize("form", ["SAS", "LP"])
def test_a_legal_form_that_stands_alone_may_be_a_company(form: str) -> None:
    facts = extract(f"{form} agreed to acquire Zorbex Labs for $2 billion.", load_names())
    assert [deal.parties for deal in facts.deals] == [(form, "Zorbex Labs")]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Courier said on Monday it will buy Tarvik for $90 million.",
        "Quillon Post reported a profit and signed a $90 million contract with Tarvik Inc.",
        "The results, reported by Quillon Inc on Monday, showed it had bought Tarvik for $90 million.",
    ],
)
def test_whoever_is_called_like_a_newspaper_or_reports_results_is_a_party_to_its_own_deals(text: str) -> None:
    (deal,) = extract(text, load_names()).deals
    assert len(deal.parties) == 2


def test_a_company_may_be_called_with_a_number_before_its_name() -> None:
    facts = extract("The lamp maker 4Velmora, which sells 5Million lamps, has acquired Zorbex Labs.", load_names())
    assert [deal.parties for deal in facts.deals] == [("4Velmora", "Zorbex Labs")]


@pytest.mark.parametrize("deal", ["contract", "deals"])
def test_the_field_of_a_deal_is_no_part_of_a_known_name(deal: str) -> None:
    facts = extract(f"Zorbex Labs has secured QuillBank AI {deal}.", names_with("QuillBank"))
    assert [deal.parties for deal in facts.deals] == [("Zorbex Labs", "QuillBank")]
