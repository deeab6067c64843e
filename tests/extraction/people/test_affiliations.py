"""Where people belong, in the many ways in which news says so."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Person


def people(text: str) -> dict[str, Person]:
    """The last record of every person of a text."""
    return {person.name: person for person in extract(text, load_names()).people}


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, who worked at Quillon Inc for two years, said no.",
        "Jane Roe, who now runs rival Quillon Inc, said no.",
        "Jane Roe co-founded Quillon Inc in 2031.",
        "It was sold by Quillon Inc, a firm co-founded by Jane Roe and Ada Poe, the former chiefs of Zorblat Inc.",
        "Quillon Inc was founded in 2031 by Jane Roe.",
        "Quillon Inc, led by chief executive Jane Roe, grew.",
        "Jane Roe will serve as interim CEO of Quillon Inc.",
        "Jane Roe, founder and CEO of the AI legal assistant Quillon, said no. Quillon raised money.",
        "Jane Roe, a professor of human-centered computing at the University of Quillon, said no.",
        "“Nobody knew,” according to Jane Roe of Quillon Inc.",
        "Quillon Inc grew. Jane Roe, who heads the company’s shops, said no.",
        "Quillon Inc grew. Jane Roe, chief executive, said no.",
        "Quillon Inc CEO Ada Poe, President Jane Roe and others came.",
        "“No,” said Jane Roe, portfolio manager at Quillon Inc, which owns the hut.",
        "“No,” said Jane Roe, hammer tester at Quillon Inc.",
        "Jane Roe, a recruiter at Quillon Inc who places researchers, said no. Zorblat Inc grew.",
        "Quillon Inc was founded by Ada Poe and Jane Roe, the former CEO of Zorblat Inc.",
        "Quillon Inc, the startup led by former Zorblat Inc CTO Jane Roe, lost money.",
        "A senior official of the Quillon Board, Jane Roe, said no.",
        "The Quillon Board said that Jane Roe would become its director in the spring.",
        "What is left of Quillon Inc carries on. Jane Roe, the finance chief, becomes chief executive.",
        "At Quillon Inc, Ada Poe is leaving. Her duties go to Jane Roe, vice president of shops.",
        "Ada Poe is chief executive of Quillon Inc. Jane Roe becomes president.",
        "The newest is Quillon, a start-up backed by Zorblat Inc. “No,” said chief executive Jane Roe.",
        "Jane Roe (Quillon Inc) said no.",
        "Jane Roe, from Quillon Inc, said no.",
        "Quillon Inc fired Jane Roe on Friday.",
        "Quillon Inc is run by Jane Roe.",
        "Jane Roe resigned from Quillon Inc on Friday.",
        "Jane Roe is moving from Zorblat Inc to Quillon Inc.",
        "“No,” Quillon Research analyst Jane Roe wrote in a note.",
        "Quillon Inc director Dr. Jane Roe said no.",
        "“No,” said Jane Roe, corporate vice president, Shop Solutions, Quillon Inc.",
        "Jane Roe, a scholar of hammers at Quillon Inc, said no.",
        "“No,” says Jane Roe, who teaches the law of hammers at Quillon University.",
        "Jane Roe, who runs shops at research firm Quillon Inc, said no.",
        "Quillon Inc grew. The company, founded by Jane Roe in 2031, makes hammers.",
        "Quillon Inc said that its president Jane Roe was tired.",
        "Quillon Inc grew. “No,” says chief executive Jane Roe.",
        "Quillon Inc grew. Ada Poe spent six years at Zorblat Inc. She will report to president Jane Roe.",
        "Quillon Inc grew. Zorblat Inc and Foo Capital paid. Chief executive Jane Roe said no.",
        "Quillon Inc grew. Her duties go to Jane Roe, vice president of talent, for a while.",
    ],
)
def test_a_sentence_says_where_a_person_belongs(text: str) -> None:
    told = extract(text, load_names()).people
    first = next(person for person in told if person.name == "Jane Roe")
    assert "Quillon" in (first.organization or "")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc was sued. Attorney Jane Roe, who represents the workers, said no.",
        "Quillon Inc grew. Jane Roe, an analyst, said no.",
        "Jane Roe, a lawyer for the residents, sued Quillon Inc.",
        "Quillon Inc grew. The State's director Jane Roe said no.",
        "Quillon Inc grew, said Zorblatian spokesman Jane Roe.",
        "Quillon Inc grew. “No,” said Commissioner Jane Roe.",
        "Quillon Inc grew. “No,” Treasurer Jane Roe said.",
        "Zorblat Inc vice president of shops Ada Poe and Mayor Jane Roe met Quillon Inc.",
    ],
)
def test_who_speaks_of_a_company_does_not_belong_to_it(text: str) -> None:
    assert people(text)["Jane Roe"].organization != "Quillon Inc"


def test_an_office_ends_before_the_next_person() -> None:
    text = "Quillon Inc vice president of shops Anna Poe and Mayor Jane Roe came."
    assert people(text)["Jane Roe"].role == "Mayor"


def test_who_held_an_office_formerly_is_marked() -> None:
    assert people("Jane Roe, formerly Quillon Inc's chief scientist, will take over.")["Jane Roe"].former


def test_a_person_who_is_hired_belongs_to_who_hired_them() -> None:
    text = "Quillon Inc has hired Jane Roe, president of Zorblat Inc, to run its shops."
    hired, before = extract(text, load_names()).people
    assert (hired.organization, hired.from_, hired.to) == ("Quillon Inc", "Zorblat Inc", "Quillon Inc")
    assert (before.role, before.organization, before.former) == ("president", "Zorblat Inc", True)


def test_words_according_to_somebody_are_theirs() -> None:
    text = "Quillon CEO Ada Poe left. “Nobody expected it,” according to Jane Roe of Zorblat Inc."
    assert people(text)["Jane Roe"].said == "Nobody expected it"


def test_who_rules_belongs_to_the_country() -> None:
    assert people("The French president, Jane Roe, met French President Ada Poe.")["Ada Poe"].organization == "France"
