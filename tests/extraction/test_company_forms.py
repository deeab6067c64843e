"""Companies written with their legal form, or without a capital within: one name with the short form."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names

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


@pytest.mark.parametrize("form", ["SoftBank Group Corp.", "SoftBank Global Holdings Inc.", "Softbank", "SOFTBANK"])
def test_a_known_company_with_any_legal_form_is_that_company(form: str) -> None:
    facts = extract(f"{form} agreed to acquire Zorbex Labs for $2 billion.", load_names())
    assert [deal.parties for deal in facts.deals] == [("SoftBank", "Zorbex Labs")]


def test_a_known_company_may_be_written_without_the_capital_within() -> None:
    facts = extract("Airtrunk agreed to acquire Zorbex Labs for $2 billion.", load_names())
    assert [deal.parties for deal in facts.deals] == [("AirTrunk", "Zorbex Labs")]


def test_a_known_name_with_capitals_begins_a_text_with_all_its_words() -> None:
    facts = extract("JPMorgan Chase agreed to acquire Zorbex Labs for $2 billion.", load_names())
    assert [deal.parties for deal in facts.deals] == [("JPMorgan", "Zorbex Labs")]
