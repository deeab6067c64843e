"""Sentences that break off, as the teasers of feeds and hard-wrapped pages do: whatever stands last is read."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names

SENTENCES = [
    "The news was confirmed by Jane Roewick, chief executive of lamps and of all at Quillon Inc, who left as chief.",
    "Quillon Inc's appointment of Jane Roewick as head of lamps and AI follows that of John Thornbury as founder.",
    "Quillon Inc named Jane Roewick as its chief executive, replacing John Thornbury, then head of Zorblat Ltd.",
    "Jane Roewick, 41, PhD, a lamp pioneer and former founder of Quillon Inc, joins the board of Zorblat Ltd as chair.",
    "Jane Roewick and John Thornbury are co-founders of Quillon Inc, said Ada Roe, a professor at Mossgate University.",
    "“We have to go on,” said Jane Roewick, who had been chief scientist of Quillon Inc until last year.",
    "Quillon Inc is building a 200 MW data center in Ohio and another is being built in Texas, but one is paused.",
    "Quillon Inc opened a 90 MW campus in Oslo, while Zorblat Ltd, a unit of Hammer Grid, plans one in Leeds by 2031.",
    "Quillon Inc plans to invest $2 billion in its data center in Ohio, which will have 200 MW and 40,000 GPUs.",
    "The city council approved Quillon Inc's plan for a data center campus of 90 acres near Mossgate, known as Hammer.",
    "The project, which Quillon Inc calls Mossgate Works, will house a supercomputer in its first phase, for $9bn.",
    "Globally, Quillon Inc will have 3 GW together with its site in Ohio, the largest of all worldwide.",
    "Quillon Inc agreed to buy Zorblat Ltd from Hammer Grid for $2 billion in cash and stock, people familiar said.",
    "Quillon Inc raised $20 million in a Series B round led by Zorblat Ventures at a valuation of $400 million.",
    "Zorblat Ltd's plan to invest in Quillon Inc and supply it with chips has stalled, one of the people said.",
    "Quillon Inc signed a contract worth up to €9 million with Zorblat Ltd to provide it with lamps for two years.",
    "Those that joined the round are Zorblat Ventures, Hammer Capital and Jane Roewick, the founder of Quillon Inc.",
    "Quillon Inc (ZRB.N) and Zorblat Ltd formed a joint venture, as they end talks on a takeover of Hammer Grid.",
    "Quillon Inc launched the Mossgate Scholars Program to train 40,000 teachers in Ghana with Zorblat Ltd.",
    "Through 'Learn with Quillon', the company aims to give 2 million nurses free training in AI as part of a scheme.",
    "Norland's government unveiled its AI Strategy, under which the Hammer Fund will help startups and students.",
    "Roe, Quillon's chief, called it “a step forward” and added as she left: “It is of use to all of us.”",
    "Jane Roewick MP, head of the committee for lamps, met John Thornbury, Quillon Inc's chief executive, on Monday.",
    "Quillon Inc supplies lamps through its joint venture company Zorblat Ltd, and backs the Hammer Project. The",
    "Quillon Inc hired three researchers from Zorblat Ltd, including Jane Roewick and John Thornbury, as heads of AI.",
]


@pytest.mark.parametrize("end", ["", "…", "..."])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_may_break_off_at_any_word(sentence: str, end: str) -> None:
    names = load_names()
    words = sentence.split()
    for count in range(1, len(words)):
        start = " ".join(words[:count])
        if end:
            start = start.rstrip(",.;")
        assert extract(start + end, names) is not None


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_may_begin_at_any_word(sentence: str) -> None:
    names = load_names()
    words = sentence.split()
    for count in range(1, len(words)):
        assert extract(" ".join(words[count:]), names) is not None


def test_what_stands_before_the_break_is_read() -> None:
    names = load_names()
    (person,) = extract("The news was confirmed by John Thornbury, chief executive of…", names).people
    assert person.name == "John Thornbury"
    (project,) = extract("Quillon Inc is building a 200 MW data center in Ohio and...", names).projects
    assert (project.operator, project.capacity_mw) == ("Quillon Inc", 200)
    (hired,) = extract("Quillon Inc's appointment of Jane Roewick as", names).people
    assert (hired.name, hired.organization) == ("Jane Roewick", "Quillon Inc")


@pytest.mark.parametrize("end", [":", ".", "—", "“"])
def test_a_line_without_a_word_is_no_sentence(end: str) -> None:
    assert extract(f"through its Hammer Academy.\n{end}", load_names()).deals == ()


def test_a_paragraph_of_one_word_calls_nothing_a_program() -> None:
    assert extract("Quillon Inc to build Hammer Data Center Campus\n\nThe:", load_names()).initiatives == ()
