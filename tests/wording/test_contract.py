"""Facts as other programs read them: in the words and units of the contract."""

from bot.extraction import extract, load_names
from bot.library.article import Heading
from bot.wording.contract import contract_facts

NEWS = "Quillon Inc bought Zorblat Inc for 900 million yuan, or about $600 million. It paid €2 million in fees."


def test_sums_in_a_currency_that_the_contract_does_not_name_are_told_in_words_alone() -> None:
    row = contract_facts(Heading("shared", "moss", "Moss", None, None, None), extract(NEWS, load_names()))
    assert isinstance(row["amounts"], list)
    assert isinstance(row["deals"], list)
    assert [amount["unit"] for amount in row["amounts"] if isinstance(amount, dict)] == ["USD", "EUR"]
    (deal,) = (deal for deal in row["deals"] if isinstance(deal, dict))
    assert (deal["value_text"], deal["value"], deal["currency"], deal["value_usd"]) == (
        "900 million yuan",
        None,
        None,
        6e8,
    )
