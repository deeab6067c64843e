"""Which spellings are one name, and which name stands for several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.facts import Deal, Mention
from bot.library.names import ArticleName, KnownName, merge_forms, name_key, names_of_article, regions_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quorvex AI", "quorvex  ai"),
        ("Zéphyr Société", "Zephyr Societe"),
        ("Straßenwerk", "STRASSENWERK"),
        ("Vølund Łódź", "Volund Lodz"),
        ("Q.R. Marlowe", "QR Marlowe"),
        ("Plim & Sons, Inc.", "Plim Sons Inc"),
        ("O’Dunnet", "O'Dunnet"),
        ("Grim-Tech", "Grim Tech"),
        ("Ｑｕｏｒｖｅｘ", "Quorvex"),
        ("Quorvex\u200b", "Quorvex"),
        ("\u200e\u202eQuor\u200c\u200d\u00advex\u202c\u200f", "Quorvex"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


def test_names_of_other_scripts_keep_their_letters() -> None:
    assert name_key("株式会社クオ") == "株式会社クオ"
    assert name_key("का") != name_key("की")


def test_punctuation_alone_is_no_name() -> None:
    assert name_key(" … & -- ") == ""


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


def deal(*parties: str) -> Deal:
    return Deal(parties, "partnership", "signed", "", 0, 0, main=True)


def test_an_article_has_each_name_once_in_the_form_it_writes_most() -> None:
    mentions = [Mention(name, "organization", 0, 1) for name in ("QUORVEX", "Quorvex", "Quorvex")]
    assert names_of_article([*mentions, Mention("Ada Plim", "person", 0, 1)], [deal("Quorvex", "Grim-Tech")]) == (
        ArticleName("ada plim", "Ada Plim", "person", 0),
        ArticleName("grim tech", "Grim-Tech", "organization", 1),
        ArticleName("quorvex", "Quorvex", "organization", 1),
    )


def test_a_party_counts_once_for_each_deal() -> None:
    (name,) = names_of_article([], [deal("Quorvex", "quorvex"), deal("Quorvex")])
    assert name.deals == 2


def test_a_name_is_written_as_in_most_articles_whatever_their_order() -> None:
    rows = [
        ("q", "Quorvex", "organization", 3, 1),
        ("q", "Quorvex", "product", 1, 0),
        ("q", "QUORVEX", "organization", 2, 2),
    ]
    expected = {"q": KnownName("q", "Quorvex", "organization", 6, 3)}
    assert merge_forms(rows) == merge_forms(reversed(rows)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("region", "lands"),
    [
        ("Bracken Parish, Ohio", {"Bracken Parish", "Ohio"}),
        ("Northern Ohio", {"Ohio"}),
        ("Ohio and Texas", {"Ohio", "Texas"}),
        ("West Virginia", set()),
        ("North Carolina", set()),
        ("South Dakota", set()),
        ("Northern Territory", set()),
        ("Eastern Quibble", set()),
    ],
)
def test_a_region_lies_in_the_land_that_its_name_tells(region: str, lands: set[str]) -> None:
    assert set(regions_of(region)) == {region} | lands
