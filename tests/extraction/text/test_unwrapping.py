"""Hard-wrapped text reads as unwrapped text does, at every width of columns."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal, Facts, Person
from bot.extraction.text.unwrapping import unwrap

TITLE = "Zephyr Grid Agrees to Acquire Battery Maker Halden Cells in a Deal That Reshapes the Northmark Grid"
ARTICLE = f"""{TITLE}

Zephyr Grid agreed to acquire battery maker Halden Cells for $2.4 billion, the companies said on Monday, in a deal \
that will give the grid operator its first factory in the hills above Northmark.

“We build the quiet half of the grid, and nobody else does it as well as they do,” said Jane Roe, chief executive \
officer of Zephyr Grid. She added that a short- and a long-term plan would follow in the spring.

Vela Bank hired Sam Oduya as chief risk officer in the same week. Dune Motors, a state-of-the-art carmaker, will \
invest up to $300 million in the startup Quillon.

Nobody knows yet how many of the two hundred people who work at the factory today will be asked to move. The unions \
have not been told, and the town’s own council learned of it from the newspapers."""


def told(facts: Facts) -> tuple[object, ...]:
    """What is read, whatever its place: deals, people and the number of prose paragraphs."""
    deals = [(deal.parties, deal.kind, deal.value_usd, deal.value_text) for deal in facts.deals]
    people = [(person.name, person.role, person.organization) for person in facts.people]
    return deals, people, max(sentence.paragraph for sentence in facts.sentences)


def wrap(width: int, *, hyphens: bool = True) -> str:
    """The article in columns of a width."""
    return "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=hyphens) for paragraph in ARTICLE.split("\n\n"))


@pytest.mark.parametrize("title", [TITLE, ""])
@settings(deadline=None)
@given(width=st.integers(40, 100), hyphens=st.booleans())
def test_wrapping_changes_nothing_of_what_is_read(title: str, width: int, *, hyphens: bool) -> None:
    plain = extract(ARTICLE, load_names(), title)
    text = wrap(width, hyphens=hyphens)
    facts = extract(text, load_names(), title)
    quotes: list[Deal | Person] = [*facts.deals, *facts.people]
    assert {deal.kind for deal in facts.deals} == {"acquisition", "hiring", "investment"}
    assert told(facts) == told(plain)
    assert all(text[fact.start : fact.end] == fact.quote for fact in quotes)
    assert all(person.said in person.quote for person in facts.people if person.said)


@given(width=st.integers(40, 100))
def test_every_character_knows_where_it_stood(width: int) -> None:
    text = wrap(width)
    unwrapped = unwrap(text)
    assert len(unwrapped.text) == len(unwrapped.positions)
    pairs = zip(unwrapped.text, unwrapped.positions, strict=True)
    assert all(character == text[at] or (character == " " and text[at] == "\n") for character, at in pairs)
    assert unwrapped.text == ARTICLE


def test_a_hard_wrapped_paragraph_alone_is_one_line() -> None:
    text = (
        "Quillon Labs said on Monday that it would build a data center in the\n"
        "hills of Northmark, where power is cheap and the neighbors are few. The\n"
        "site will open in 2031, and a second one is to follow it two years on.\n"
        "\n"
        "Nobody else was told.\n"
    )
    assert unwrap(text).text.splitlines() == [
        " ".join(text.split("\n")[:3]),
        "",
        "Nobody else was told.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Labs secures eight million dollars to build its data center\nQuillon makes machines in the north.",
        "Quillon bans hammers\nZorblat needs nails\nNorthmark has hills\nFoo Inc wants more\nBar Inc wants less",
        "- a hammer for the whole of the family\n- a nail for the whole of the house\n- a saw for the whole of it",
    ],
)
def test_headlines_and_lists_keep_their_lines(text: str) -> None:
    assert unwrap(text).text == text


@given(st.text(alphabet="ab .\n\t-*1", max_size=400))
def test_unwrapping_loses_nothing_but_white_space(text: str) -> None:
    unwrapped = unwrap(text)
    assert "".join(unwrapped.text.split()) == "".join(text.split())
    assert "".join(text[at] for at in unwrapped.positions).split() == unwrapped.text.split()
