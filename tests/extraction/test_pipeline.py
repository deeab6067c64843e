"""The whole reading: the seeds, and properties that hold for any text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extraction import extract, load_names
from bot.extraction.facts import Facts, Place
from bot.extraction.text.sentences import LONGEST

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = ["Quillon Inc ", "Jane Roe, CEO of Zorblat, ", "(QI) ", "AI", "’s ", "in Texas ", "data center ", "\u2060", "é"]
WORDS = ["said ", "$3 billion ", "10 MW ", "acquired ", "with ", "partnership ", "in 2031 ", "Subscribe ", "1."]
MARKS = ["“", "” ", '"', ". ", ", ", "\n", "\n\n", "- "]
PIECES = st.sampled_from(NAMES + WORDS + MARKS)


def read_seed(name: str, title: str) -> tuple[str, Facts]:
    """A seed article's text and facts."""
    text = (SEEDS / name).read_text(encoding="utf-8")
    return text, extract(text, load_names(), title)


def spans(facts: Facts) -> Iterator[tuple[str, int, int]]:
    """Every quotation of the facts with its offsets."""
    items: list[Any] = [*facts.deals, *facts.projects, *facts.people, *facts.initiatives]
    for item in items:
        yield item.quote, item.start, item.end
        for quote in item.evidence.values():
            yield quote.quote, quote.start, quote.end
    for amount in facts.amounts:
        yield amount.text, amount.start, amount.end


@settings(max_examples=150)
@given(st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=300)), st.text(max_size=30))
def test_any_text_is_read_with_exact_offsets(text: str, title: str) -> None:
    facts = extract(text, load_names(), title)
    assert all(text[start:end] == quote for quote, start, end in spans(facts))
    assert all(len(text[s.start : s.end]) <= LONGEST and text[s.start : s.end].strip() for s in facts.sentences)
    assert all(0 <= m.start < m.end <= len(text) for m in facts.mentions)
    furniture = {at for span in facts.boilerplate for at in range(span.start, span.end)}
    assert not any(at in furniture for s in facts.sentences for at in range(s.start, s.end))


def test_a_lone_surrogate_is_read_like_any_other_mark() -> None:
    mark = "\ud800"
    text = f"{mark} Subscribe {mark}\n\nQuillon Inc partnered with Zorblat Inc {mark} on Monday."
    (deal,) = extract(text, load_names(), f"News {mark}").deals
    assert text[deal.start : deal.end] == deal.quote


def test_reading_is_the_same_every_time() -> None:
    text = "Quillon Inc partnered with Zorblat Inc on Monday to build a data center in Texas."
    assert extract(text, load_names()) == extract(text, load_names())


def test_the_first_seed_tells_of_one_main_deal_and_one_mention() -> None:
    title = "OpenAI Partners with Mercor to Supercharge ChatGPT Training with Indian AI Talent"
    _, facts = read_seed("000_0216ff77320ac3bb.txt", title)
    main, mention = facts.deals
    assert (main.parties, main.kind, main.status, main.main) == (("OpenAI", "Mercor"), "partnership", "announced", True)
    assert main.value is None
    assert (mention.parties, mention.kind, mention.main) == (("Meta", "Scale AI"), "partnership", False)


def test_the_first_seed_s_paragraphs_are_counted_from_its_first_prose() -> None:
    text, facts = read_seed("000_0216ff77320ac3bb.txt", "")
    paragraphs = {text[s.start : s.start + 24]: s.paragraph for s in facts.sentences}
    assert paragraphs["This collaboration will tap into"[:24]] == 1
    assert paragraphs["By leveraging Indian AI expertise"[:24]] == 3


def test_the_second_seed_tells_of_three_partnerships() -> None:
    _, facts = read_seed("004_564825283638d997.txt", "OpenAI eyes India for AI infrastructure partnership")
    found = {frozenset(deal.parties): deal for deal in facts.deals}
    talks = found[frozenset(("OpenAI", "Indian government"))]
    assert (talks.kind, talks.status, talks.main, talks.value) == ("partnership", "in_talks", True, None)
    uae = found[frozenset(("OpenAI", "United Arab Emirates"))]
    assert (uae.status, uae.main) == ("announced", False)
    assert frozenset(("OpenAI", "SoftBank", "Oracle")) in found


def test_the_second_seed_s_furniture_is_never_quoted() -> None:
    text, facts = read_seed("004_564825283638d997.txt", "OpenAI eyes India for AI infrastructure partnership")
    marked = [text[span.start : span.end] for span in facts.boilerplate]
    assert marked[0].startswith("YOU ARE AT:")
    assert marked[-1].endswith("is married with two kids.")
    assert all(s.end < text.index("ABOUT AUTHOR") for s in facts.sentences)


def test_the_second_seed_tells_of_the_projects() -> None:
    _, facts = read_seed("004_564825283638d997.txt", "OpenAI eyes India for AI infrastructure partnership")
    cluster, stargate = facts.projects
    assert (cluster.capacity_mw, cluster.place) == (1000, Place(city="Abu Dhabi", country="United Arab Emirates"))
    assert (stargate.name, stargate.cost_usd, stargate.place.country) == ("Stargate", 5e11, "United States")
    assert {stargate.operator, *stargate.partners} >= {"OpenAI", "SoftBank", "Oracle"}


def test_the_second_seed_tells_of_the_academy_and_of_kwon() -> None:
    _, facts = read_seed("004_564825283638d997.txt", "OpenAI eyes India for AI infrastructure partnership")
    academy = next(found for found in facts.initiatives if found.name == "OpenAI Academy")
    assert academy.run_by[0] == "OpenAI"
    assert {"IndiaAI Mission", "Ministry of Electronics and Information Technology"} & set(academy.run_by)
    assert academy.audience == "developers, startups and innovators"
    assert any(found.name == "OpenAI for Countries" for found in facts.initiatives)
    kwon = [person for person in facts.people if person.name == "Jason Kwon"]
    assert all((person.role, person.organization) == ("chief strategy officer", "OpenAI") for person in kwon)
    assert any(
        person.said and person.said.startswith("In the brief time that I have spent in India") for person in kwon
    )


def test_a_title_as_long_as_an_article_is_no_headline() -> None:
    """Every deal of a headline is held against every other: so many would take minutes."""
    text = "Quillon Inc acquired the startup Zorblat. Quillon Inc said so."
    title = "Quillon Inc raised $90 million from Zorblat Inc and " * 100
    assert extract(text, load_names(), title).deals == extract(text, load_names()).deals


def test_a_text_in_a_script_without_spaces_is_read_sentence_by_sentence() -> None:
    quotes = (
        "クオーベックス社は月曜日、町に製粉所を開くと発表した。",
        "製粉所は来年からライ麦を挽く予定だ！",
        "彼は「町は喜んでいる。」と言った。",
        "「町は喜んでいる。」",
    )
    text = f"{''.join(quotes)}\n\n{''.join(quotes)}\n\n園丁"
    sentences = extract(text, load_names(), "製粉所").sentences
    assert tuple(text[one.start : one.end] for one in sentences) == quotes * 2


def test_of_a_list_under_a_title_that_stands_elsewhere_the_first_lines_are_quoted() -> None:
    text = "Races of the spring\n\nMarch 10: Barrowmere\n\nApril 8: Ostermoor"
    sentences = extract(text, load_names(), "Calendar of the races", is_article=True).sentences
    assert [text[one.start : one.end] for one in sentences] == ["Races of the spring", "March 10: Barrowmere"]


def test_the_few_words_that_answer_a_question_are_told_with_it() -> None:
    text = "Quillon agreed to buy Fernleaf Labs on Monday. The price? $305 million."
    last = extract(text, load_names(), "").sentences[-1]
    assert text[last.start : last.end] == "The price? $305 million."


@pytest.mark.parametrize("mark", ["…", "{", "(", "— "])
def test_a_line_without_words_is_no_obstacle(mark: str) -> None:
    text = f"{mark}\nQuillon is building five data centers with Zorblat,"
    assert extract(text, load_names(), "").sentences
