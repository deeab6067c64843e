"""What names are by lists, by what is done with them, and by the headline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName


def kind(text: str, name: str, title: str = "") -> str | None:
    """The kind of a name in a text."""
    mentions = extract(text, load_names(), title).mentions
    return next((mention.kind for mention in mentions if mention.name == name), None)


@pytest.mark.parametrize(
    "text",
    [
        "Three funds are backing Zorblat in a large round.",
        "They invested in Zorblat last year.",
        "She spent ten years at Zorblat before.",
        "It will supply Zorblat with chips.",
        "Zorblat said on Monday it will build a campus.",
        "Zorblat, which makes software for lawyers, grew.",
        "Zorblat, Norway's sovereign fund, grew.",
        "It was told of by Zorblat, a low-cost airline, on Monday.",
        "It was told of by Zorblat, an Atlantian lamp and heavy wooden furniture conglomerate, on Monday.",
        "Zorblat, led by chief executive Jane Roe, grew.",
        "Zorblat has joined a group of others.",
        "Zorblat is in very early talks with investors about money.",
        "The army awarded Zorblat a five-year contract.",
        "Quillon Inc agreed to sell Zorblat to Velmora Capital for $5 billion.",
        "Quillon Inc walked away from its takeover approach for Zorblat.",
        "Toymaker Zorblat bought a rival.",
        "It may invest as much as another $2 billion in Zorblat.",
        "It is owned by 01 Ventures, and Zorblat’s board agreed.",
    ],
)
def test_what_is_done_with_a_company_tells_that_it_is_one(text: str) -> None:
    assert kind(text, "Zorblat") == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "Xanthe Quibble is the founder of a shop.",
        "Xanthe Quibble of Zorblat Inc said no.",
        "Its chief executive, Xanthe Quibble, left.",
        "It was told of by Xanthe Quibble, an airline executive, on Monday.",
        "They hired four researchers, including Xanthe Quibble and others.",
        "Zorblat Inc named Xanthe Quibble its chief scientist.",
        "Zorblat Inc poached Xanthe Quibble from a rival.",
    ],
)
def test_what_is_said_of_a_person_tells_that_it_is_one(text: str) -> None:
    assert kind(text, "Xanthe Quibble") == "person"


def test_who_owns_a_startup_whose_name_follows_is_a_person() -> None:
    owned = "Tom Roe, a co-founder of Ada Thornbury’s {}, has left."
    assert kind(owned.format("artificial intelligence startup Zorblat"), "Ada Thornbury") == "person"
    assert kind("Tom Roe, the head of Quillon’s startup program, has left.", "Quillon") == "organization"


def test_a_comma_between_two_clauses_makes_no_list() -> None:
    assert kind("Before Zorblat Works, Jane Roe was a nurse.", "Zorblat Works") == "organization"
    assert kind("After leaving Velmora, Jane Roe was a nurse.", "Velmora") != "person"


def test_the_headline_tells_what_a_name_is_where_the_article_does_not() -> None:
    text = "The two will work on Zorblat in Oslo."
    assert kind(text, "Zorblat", "Quillon Inc backs Zorblat") == "organization"
    assert kind(text, "Zorblat") == "product"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was signed with the government of Norway.", "government of Norway"),
        ("It was led by 01 Advisors, a fund.", "01 Advisors"),
        ("They bought 100 Zorblat GPUs, and Zorblat executives were glad.", "Zorblat"),
        ("It is run by the U.S. Department of Hammers.", "U.S. Department of Hammers"),
    ],
)
def test_a_name_is_read_from_end_to_end(text: str, name: str) -> None:
    assert kind(text, name) == "organization"


def test_a_company_is_the_same_with_and_without_what_it_makes() -> None:
    text = "Velmora Semiconductors grew. The chipmaker Velmora said so."
    assert {mention.name for mention in extract(text, load_names()).mentions} == {"Velmora Semiconductors"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It works,” said Xanthe Quibble, managing director, Zorblat Works.", "Zorblat Works"),
        ("“It works,” said Xanthe Quibble, managing director, Zorblat.", "Zorblat"),
        ("She left for Zorblat, where she was head of research.", "Zorblat"),
        ("Velmora Inc sold its loss-making chip unit to Zorblat for a song.", "Zorblat"),
        ("Lawyers met Zorblat Data on Monday.", "Zorblat Data"),
        ("Lawyers met Zorblat Infotech on Monday.", "Zorblat Infotech"),
        ("On Monday Zorblat financed the purchase.", "Zorblat"),
    ],
)
def test_a_company_is_no_person_for_the_offices_that_stand_beside_it(text: str, name: str) -> None:
    assert kind(text, name) == "organization"


def test_a_company_is_named_again_without_the_word_for_what_it_does() -> None:
    mentions = extract("Glass Hammer Energy won the vote. The cost is known, Glass Hammer said.", load_names()).mentions
    assert [mention.name for mention in mentions] == ["Glass Hammer Energy", "Glass Hammer Energy"]


def test_a_company_does_not_hold_the_office_of_who_is_named_behind_it() -> None:
    assert kind("600 go to Zorblat Vex, Velmora Inc chief executive Jane Roe said.", "Zorblat Vex") != "person"


@pytest.mark.parametrize("text", ["Zorblat is in talks to buy a mill.", "Zorblat is exploring a sale of its mill."])
def test_a_name_that_opens_the_text_and_negotiates_is_a_company(text: str) -> None:
    assert kind(text, "Zorblat") == "organization"


def test_we_and_adverbs_are_no_names_though_a_verb_of_companies_follows() -> None:
    assert extract("We’re considering a sale. Fully built, the mill will grow.", load_names()).mentions == ()


def test_an_air_force_is_an_organization() -> None:
    assert kind("Velmora Inc won over the U.S. Air Force at last.", "U.S. Air Force") == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon plans a data center in Norway's Zorblat.",
        "Zorblat is a small municipality in the north. Quillon welcomed Zorblat.",
        "The firm said that Zorblat, a town of few people, was chosen.",
    ],
)
def test_a_country_before_it_or_the_word_for_a_town_makes_a_place_of_a_name(text: str) -> None:
    assert kind(text, "Zorblat") == "place"


def test_whoever_shares_are_bought_in_is_no_place() -> None:
    assert kind("Quillon bought a stake in Norway's Zorblat.", "Zorblat") != "place"


def test_a_company_with_a_country_is_its_branch() -> None:
    names = load_names()
    known = replace(
        names, known={**names.known, "QZB": KnownName("QZB", "organization")}, longest={**names.longest, "QZB": 1}
    )
    text = "QZB Norway today, July 1, launched what it calls the largest data centre of the north."
    assert [mention.kind for mention in extract(text, known).mentions if mention.name == "QZB Norway"] == [
        "organization"
    ]
    assert kind(text.replace("QZB", "Zorblat"), "Zorblat Norway") == "project"


def test_a_class_of_halls_is_no_name() -> None:
    text = "Quillon Inc launched the largest Tier III data centre of the north."
    assert kind(text, "Tier III") is None
    assert kind(text, "III") is None


def test_developers_and_investors_in_the_plural_are_companies_unless_they_have_given_names() -> None:
    kinds = {
        m.name: m.kind for m in extract("Developers Slate and Brindle Digital Assets sued.", load_names()).mentions
    }
    assert kinds == {"Slate": "organization", "Brindle Digital Assets": "organization"}
    kinds = {m.name: m.kind for m in extract("Quillon developers Jane Roe and Joe Poe left.", load_names()).mentions}
    assert kinds["Jane Roe"] == kinds["Joe Poe"] == "person"


def test_a_startup_somewhere_that_is_called_so_is_a_company() -> None:
    mentions = extract("Quillon merged with another startup in South Korea called Sapryn.", load_names()).mentions
    assert ("Sapryn", "organization") in {(mention.name, mention.kind) for mention in mentions}


def test_people_in_the_plural_within_a_name_hold_no_office() -> None:
    (name,) = extract("A new Zorblat Black Founders Fund Africa is launching.", load_names()).mentions
    assert name.name == "Zorblat Black Founders Fund Africa"
