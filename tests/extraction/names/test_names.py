"""Names are told apart by how the text uses them, and short forms stand for full ones."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Mention


def mentions(text: str) -> tuple[Mention, ...]:
    """The names of a text."""
    return extract(text, load_names()).mentions


def kinds(text: str) -> dict[str, str]:
    """The kind of every full name of a text."""
    return {mention.name: mention.kind for mention in mentions(text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The startup Quillon raised money, and Quillon said so.", "Quillon", "organization"),
        ("Quillon CEO Ada Poe left the building on foot.", "Quillon", "organization"),
        ("It was bought by Quillon Holdings in the spring.", "Quillon Holdings", "organization"),
        ("The firm works with Zorblat, a maker of hammers.", "Zorblat", "organization"),
        ("A letter from Jane Roe, the chief executive, came late.", "Jane Roe", "person"),
        ("The chairman, Dr. Xanthe Quibble, said nothing.", "Xanthe Quibble", "person"),
        ("They met Q. Zorblat Quibble on the road.", "Q. Zorblat Quibble", "person"),
        ("They met Jane Q. Roe on the road.", "Jane Q. Roe", "person"),
        ("Nobody had heard of Zo-Bu Quibble before.", "Zo-Bu Quibble", "person"),
        ("The start-up Quillon grew, and Quillon said so.", "Quillon", "organization"),
        ("They met Jane van der Quibble on the road.", "Jane van der Quibble", "person"),
        ("Nobody knew the old Quib Zo-bu, chairman of it.", "Quib Zo-bu", "person"),
        ("Nobody knew why the Quillon-led campus was built.", "Quillon", "product"),
        ("They met at the Jane Roe Center in the woods.", "Jane Roe Center", "product"),
        ("They met the founder of the Jane Roe Summit, a firm.", "Jane Roe Summit", "organization"),
        ("They met Jane May on the road.", "Jane May", "person"),
        ("They met Ada Roe of Jane & Poe, who told them.", "Jane & Poe", "organization"),
        ("Voters in Prince Zorblat County said no.", "Prince Zorblat County", "place"),
        ("Rival Hammers said so. Shares of Rival Hammers, a firm, rose.", "Rival Hammers", "organization"),
        ("They met Xan-bu Wang on the road.", "Xan-bu Wang", "person"),
        ("Zorblatia’s Quib Zillic, the richest man there, left.", "Quib Zillic", "person"),
        ("They met the businesswoman Quib Zillic on the road.", "Quib Zillic", "person"),
        ("Jan van der Quibble, chief of a mill, met nobody.", "Jan van der Quibble", "person"),
        ("It will be led by Jane Quibble, the company said.", "Jane Quibble", "person"),
        ("They liked IonQ, D-Wave and others.", "D-Wave", "organization"),
        ("“It rains,” says Xanthe Quibble, who would know.", "Xanthe Quibble", "person"),
        ("Nobody knew why Xanthe Quibble has resigned.", "Xanthe Quibble", "person"),
        ("Councillor Xanthe Quibble knew nothing of it.", "Xanthe Quibble", "person"),
        ("The hut stands on Jane Q. Roe Road in the woods.", "Jane Q. Roe Road", "place"),
        ("Mayor Jane Roe of Baton Rouge, who was tired, left.", "Baton Rouge", "place"),
        ("A word came from Target Quibble late at night.", "Target Quibble", "organization"),
        ("They met in Abu Dhabi to talk about hammers.", "Abu Dhabi", "place"),
        ("It stands in Quibble County, Texas, near a lake.", "Quibble County", "place"),
        ("They call the Zorblat campus the largest of all.", "Zorblat", "project"),
        ("The start-up was founded ten years ago by Xanthe Quibble.", "Xanthe Quibble", "person"),
        ("It is headed by Xanthe Quibble and Zorda Roe.", "Zorda Roe", "person"),
        ("It was founded by Xanthe Quibble engineers.", "Xanthe Quibble", "organization"),
        ("After Xanthe Quibble’s death in 2002, his son took over.", "Xanthe Quibble", "person"),
        ("After Quibble’s death in 2002, it was sold.", "Quibble", "organization"),
        ("After Quibble’s widow died in 2002, it was sold.", "Quibble", "person"),
        ("It came from the widow of Xanthe Quibble last May.", "Xanthe Quibble", "person"),
        ("Speaking in Oslo on Monday, Xanthe Quibble called it bold.", "Xanthe Quibble", "person"),
        ("In an interview, Xanthe Quibble called it bold.", "Xanthe Quibble", "person"),
        ("Xanthe Quibble and her partner left.", "Xanthe Quibble", "person"),
        ("The unit reports directly to Xanthe Quibble.", "Xanthe Quibble", "person"),
        ("Xanthe Quibble will report to the board.", "Xanthe Quibble", "person"),
        ("Nobody knew of rivals in Oslo such as Quibble and Zorblat.", "Zorblat", "organization"),
        ("Nobody knew that it competes with Quibble.", "Quibble", "organization"),
        ("Nobody knew that its tenants include Quibble.", "Quibble", "organization"),
        ("Nobody knew of Quibble’s $9 million.", "Quibble", "organization"),
        ("It stands in Zorbury, Quibbleton and Poeville near a lake.", "Poeville", "place"),
        ("A letter from the hammer tycoon Xanthe Quibble came late.", "Xanthe Quibble", "person"),
        ("Nobody knew that Quibble applied for a permit.", "Quibble", "organization"),
    ],
)
def test_the_use_of_a_name_tells_what_it_is(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize("given", ["Oluwakemi", "Katarzyna", "Itzel", "Krzysztof", "Nobuyuki", "Aoife", "Jahongir"])
def test_given_names_of_every_region_are_known(given: str) -> None:
    assert kinds(f"The room was left by {given} Quibble.") == {f"{given} Quibble": "person"}


def test_a_given_name_alone_is_the_person_s() -> None:
    assert kinds("It was founded by Xanthe Quibble. After Xanthe’s death, it was sold.") == {"Xanthe Quibble": "person"}


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Quillon CEO Jane Roe left. Roe said that she was tired."
    assert [text[m.start : m.end] for m in mentions(text) if m.name == "Jane Roe"] == ["Jane Roe", "Roe"]


def test_a_name_without_its_generic_ending_is_the_same_name() -> None:
    text = "The startup Zorblat AI grew fast. Now Zorblat wants to grow more."
    assert [m.name for m in mentions(text)] == ["Zorblat AI", "Zorblat AI"]


def test_letters_in_brackets_stand_for_the_name_before_them() -> None:
    text = "The National Hammer Council (NHC) met. The NHC said nothing."
    assert {m.name for m in mentions(text)} == {"National Hammer Council"}


def test_letters_in_brackets_tell_how_far_the_name_before_them_goes() -> None:
    lamps = "Zorblat works with the Quillon Lamps and Hammer Council (QLHC). The QLHC met."
    assert {m.name for m in mentions(lamps)} == {"Zorblat", "Quillon Lamps and Hammer Council"}
    others = "Zorblat works with Quillon Lamps and Hammer Council (QLXC). They met."
    assert "Quillon Lamps" in {m.name for m in mentions(others)}
    board = "The sum was approved by the Board of Lamps (BOL). The BOL met."
    assert {m.name for m in mentions(board)} == {"Board of Lamps"}
    assert "Letter of Intent" not in {m.name for m in mentions("Zorblat signed a Letter of Intent (LOI).")}


def test_a_known_other_name_stands_for_the_full_name() -> None:
    assert kinds("MSFT fell sharply, traders said.") == {"Microsoft": "organization"}


def test_what_an_officer_owns_is_no_person() -> None:
    assert "person" not in kinds("The plans of the Attorney's Office and the Founder's Zorblat were known.").values()


def test_a_possessive_is_no_part_of_a_name() -> None:
    text = "The plans of Quillon’s board were known, the firm Quillon said."
    assert {text[m.start : m.end] for m in mentions(text)} == {"Quillon"}


def test_a_government_is_one_party_however_it_is_called() -> None:
    text = "The firm met the Indian government. Later the Indian authorities agreed."
    assert {m.name for m in mentions(text)} == {"Indian government"}


@pytest.mark.parametrize(
    "text", ["While it rained, nobody came.", "On Monday it rained again.", "The CEO left the room."]
)
def test_ordinary_words_with_a_capital_are_no_names(text: str) -> None:
    assert mentions(text) == ()


def test_ai_before_an_ordinary_word_is_no_part_of_the_name() -> None:
    assert "Zorblat" in kinds("The firm Zorblat builds. New Zorblat AI chips are coming.")


def test_the_form_of_a_company_behind_a_comma_is_part_of_its_name() -> None:
    text = "Quorvex, Inc. opened a workshop. Quorvex said so."
    assert [m.name for m in mentions(text)] == ["Quorvex, Inc", "Quorvex, Inc"]


@pytest.mark.parametrize(
    "text",
    [
        "Artificial Insight Inc (AI) opened a workshop. AI is good, AI’s friends say, and A.I. helps AI.",
        "The startup Zorblat AI opened a workshop. AI said on Monday that it bought AI.",
        "AI shares fell as AI companies hired. AI, a startup, agreed to acquire AI.",
    ],
)
def test_ai_alone_is_never_a_name(text: str) -> None:
    facts = extract(text, load_names(), text)
    assert not {text[m.start : m.end] for m in facts.mentions} & {"AI", "A.I", "A.I."}
    assert not {m.name for m in facts.mentions} & {"AI", "A.I", "A.I."}


def test_a_company_called_after_a_place_is_not_the_place() -> None:
    text = "Jane Roe, chief executive of Johor Corporation, left. The building in Johor is new."
    kinds = {mention.name: mention.kind for mention in extract(text, load_names()).mentions}
    assert kinds["Johor Corporation"] == "organization"
    assert kinds["Johor"] == "place"


@pytest.mark.parametrize("name", ["Zorblat", "“Zorblat”", '"Zorblat"'])
def test_what_a_site_is_named_may_stand_in_quotation_marks(name: str) -> None:
    assert kinds(f"Quillon Inc will build a data center site in West Texas named {name}.")["Zorblat"] == "project"


def test_a_known_company_with_its_legal_form_is_the_one_without() -> None:
    assert {m.name for m in mentions("Meta Platforms Inc. said so. Meta Platforms Inc. (META) grew.")} == {"Meta"}


def test_a_company_named_by_its_country_keeps_its_name_when_short() -> None:
    facts = extract(
        "Norwegian Lampwright & Wick Holdings Inc. said it invested $15 million in Plinth Ventures. "
        "Norwegian Lampwright said its investment gives it a view of new firms.",
        load_names(),
        "Norwegian Lampwright invests $15 million in Plinth Ventures",
    )
    (deal,) = facts.deals
    assert deal.parties == ("Norwegian Lampwright & Wick Holdings Inc", "Plinth Ventures")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It told the UK Competition and Markets Authority of it.", "Competition and Markets Authority"),
        ("It told the British Competition and Markets Authority of it.", "Competition and Markets Authority"),
        ("It told the United States Federal Trade Commission of it.", "Federal Trade Commission"),
        ("It told the Japan Quillon Group of it.", "Japan Quillon Group"),
    ],
)
def test_a_known_body_keeps_its_name_behind_its_land(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Acmeville, ON Semiconductor opened a plant.", "Onsemi"),
        ("The plant in London, ON, was opened in May.", "Ontario"),
    ],
)
def test_a_known_name_behind_a_town_is_no_region(text: str, name: str) -> None:
    assert name in kinds(text)


def test_a_cofounder_is_no_firm() -> None:
    assert kinds("Addressing them, Ada Quibble, Co-founder and CEO of Zorblat Inc, smiled.")["Ada Quibble"] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Inc runs the 389MW West of Quibton wind farm.",
        "Zorblat Inc launched a tier IV data center in its park.",
    ],
)
def test_a_quarter_and_a_rank_are_no_names(text: str) -> None:
    assert kinds(text).keys().isdisjoint({"West", "IV"})


def test_a_wind_farm_may_be_called_by_where_it_lies() -> None:
    text = "Zorblat Inc sold a stake in the 389MW West of Quibton Sands wind farm to funds managed by Quillon Capital."
    assert "West of Quibton Sands" in kinds(text)


def test_a_quarter_of_a_continent_is_no_company() -> None:
    found = kinds("Zorblat Inc will buy the West African data center provider Quillon for $30 million.")
    assert found == {"Zorblat Inc": "organization", "Quillon": "organization"}
    assert kinds("They met East African Lampworks, a firm.") == {"East African Lampworks": "organization"}
