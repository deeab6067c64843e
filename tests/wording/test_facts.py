"""Facts in words, as they are read at a glance."""

from bot.extraction.facts import Deal
from bot.wording.facts import deal_title

PARTIES = ("Quillback", "Fernleaf", "Mossgate", "Velmora", "Tarn Mills")


def title(*parties: str) -> str:
    return deal_title(Deal(parties, "funding", "announced", "words", 0, 5, main=True))


def test_a_title_names_up_to_four_parties() -> None:
    assert title(*PARTIES[:1]) == "Quillback · funding · announced"
    assert title(*PARTIES[:4]) == "Quillback, Fernleaf, Mossgate and Velmora · funding · announced"


def test_of_more_parties_a_title_names_the_first_three_and_counts_the_others() -> None:
    assert title(*PARTIES) == "Quillback, Fernleaf, Mossgate and 2 others · funding · announced"
