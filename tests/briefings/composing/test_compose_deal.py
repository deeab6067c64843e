"""Deals and sentences in, a briefing out; every value is made by hand."""

from dataclasses import replace

from bot.briefings.briefing import Briefing, Suggestion, Told
from bot.briefings.composing.deal import Story, compose_deal
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.extraction.facts import Deal, Quote, Role
from tests.briefings.made_up import heading, lines

SIGNED = "Quillback Robotics and Fernleaf Systems have signed a pact on moss worth $30 million."
HOPED = "Quillback could bring it to every roof next year."
LEANING = "They said so on Monday."
DOUBTED = "Critics warned that the partnership brings risks."
OTHER = "Hens lay eggs, critics warned."
MOSS = lines(heading("moss", "Moss for roofs", "2031-05-02"), [SIGNED, HOPED, LEANING], [DOUBTED], [OTHER])
ASKED = Resolution((Subject("Quillback Robotics", "organization", frozenset({"quillback robotics"})),), (), "Quillback")


def told(line: Line, *parties: str, value: float | None = None, main: bool = True, **evidence: Quote) -> Told[Deal]:
    """The deal that a line tells of."""
    words = f"${value:,.0f}" if value else None
    fact = Deal(parties, "partnership", "signed", line.text, line.start, line.end, main, value_usd=value)
    return Told(line.article, replace(fact, value_text=words, evidence=evidence))


LEAD = told(MOSS[0], "Quillback Robotics", "Fernleaf Systems", value=3e7)


def sections(briefing: Briefing) -> dict[str, list[str]]:
    quotes = {citation.number: citation for citation in briefing.citations}
    assert list(quotes) == list(range(1, len(quotes) + 1))
    for section in briefing.sections:
        for point in section.points:
            assert point.text in quotes[point.citation].quote
    return {section.topic: [point.text for point in section.points] for section in briefing.sections}


def test_the_deal_comes_first_and_then_what_is_said_of_it_by_topic() -> None:
    briefing = compose_deal(ASKED, [LEAD], [], MOSS)
    assert list(sections(briefing).items()) == [("deal", [SIGNED]), ("doubts", [DOUBTED]), ("outlook", [HOPED])]
    assert (briefing.kind, briefing.subject, briefing.understood) == ("deal", "Quillback Robotics", "Quillback")
    assert [(one.fact, one.citation) for one in briefing.deals] == [(LEAD.fact, 1)]


def test_a_sentence_about_something_else_is_left_out() -> None:
    assert OTHER not in str(compose_deal(ASKED, [LEAD], [], MOSS).sections)


def test_a_sentence_that_names_the_deal_or_its_price_needs_no_other_cue() -> None:
    renewed, nodded = "Quillback signed a contract with Fernleaf on 3 May 2031.", "Gardeners must approve the deal."
    priced, other = "The price was not disclosed.", "Fernleaf is green."
    story = lines(heading(), [SIGNED], [renewed], [priced], [nodded], [other])
    lead = told(story[0], "Quillback Robotics", "Fernleaf Systems")
    found = sections(compose_deal(ASKED, [lead], [], story))
    assert found == {"deal": [SIGNED], "terms": [priced], "more": [renewed, nodded]}


def test_what_a_party_does_as_a_rule_is_not_what_the_deal_is_for() -> None:
    talk = [
        "Quillback Robotics helps roofers to meet their goals.",
        "Founded in 2019, Fernleaf Systems is a maker of moss designed to last.",
        "Fernleaf Systems, a grower, supports gardeners with access to seeds.",
        "Fernleaf Systems’ tool helps to scale moss.",
    ]
    aim = "The partnership helps Quillback to scale its roofs."
    hope = "Quillback Robotics will use the moss to power its roofs."
    story = lines(heading("moss"), [SIGNED], talk, [aim], [hope])
    found = sections(compose_deal(ASKED, [told(story[0], "Quillback Robotics", "Fernleaf Systems")], [], story))
    assert found["purpose"] == [aim, hope]
    assert set(talk) <= set(found["more"])


def test_what_somebody_is_worth_into_whom_nobody_pays_is_no_term_of_the_deal() -> None:
    worth = "Quillback, with a $500 million valuation, sold shares last week."
    valued = "The partnership puts the valuation of its shares at $90 million."
    story = lines(heading("moss"), [SIGNED], [worth], [valued])
    lead = told(story[0], "Quillback Robotics", "Fernleaf Systems")
    assert sections(compose_deal(ASKED, [lead], [], story))["terms"] == [valued]
    paid = (Role("Quillback Robotics", "recipient"), Role("Fernleaf Systems", "investor"))
    priced = replace(lead, fact=replace(lead.fact, roles=paid))
    assert sections(compose_deal(ASKED, [priced], [], story))["terms"] == [worth, valued]


def test_a_sentence_that_leans_is_quoted_with_the_one_before_it() -> None:
    opening, leaning = "Quillback is glad.", "It told growers: “The same old thing, in every place.”"
    story = lines(heading(), [SIGNED], [opening, leaning])
    lead = told(story[0], "Quillback Robotics", "Fernleaf Systems")
    assert sections(compose_deal(ASKED, [lead], [], story))["said"] == [f"{opening} {leaning}"]


def test_the_words_of_the_deal_are_not_said_again() -> None:
    story = lines(heading(), [SIGNED, "It might help."])
    lead = told(story[0], "Quillback Robotics", "Fernleaf Systems")
    assert sections(compose_deal(ASKED, [lead], [], story)) == {"deal": [SIGNED]}


def test_a_sentence_that_speaks_of_the_deal_is_clear_under_its_title() -> None:
    clear = "This partnership could turn roofs green."
    story = lines(heading(), [SIGNED, clear])
    lead = told(story[0], "Quillback Robotics", "Fernleaf Systems")
    assert sections(compose_deal(ASKED, [lead], [], story))["outlook"] == [clear]


def test_the_sentence_that_tells_the_value_stands_with_the_deal() -> None:
    raised, backed = "Quillback raised $30 million in one go.", "The round was led by Fernleaf Systems."
    story = lines(heading(), [raised], ["Moss is green."], [backed])
    value = Quote(raised, story[0].start, story[0].end)
    lead = told(story[2], "Quillback Robotics", "Fernleaf Systems", value=3e7, value_text=value)
    assert sections(compose_deal(ASKED, [lead], [], story)) == {"deal": [raised, backed]}
    late = lines(heading(), [backed], ["Moss is green."], [raised])
    value = Quote(raised, late[2].start, late[2].end)
    lead = told(late[0], "Quillback Robotics", "Fernleaf Systems", value=3e7, value_text=value)
    assert sections(compose_deal(ASKED, [lead], [], late)) == {"deal": [backed, raised]}


def test_the_sentence_that_names_the_parties_stands_with_the_deal() -> None:
    agreed, paid = "Quillback Robotics agreed to buy Fernleaf Systems.", "Quillback paid $30 million for the company."
    story = lines(heading(), [agreed], ["Moss is green."], [paid])
    parties = Quote(agreed, story[0].start, story[0].end)
    lead = told(story[2], "Quillback Robotics", "Fernleaf Systems", value=3e7, parties=parties)
    assert sections(compose_deal(ASKED, [lead], [], story)) == {"deal": [agreed, paid]}


def test_a_deal_mentioned_in_passing_is_a_mention_and_its_article_is_not_about_it() -> None:
    mention = replace(LEAD, fact=replace(LEAD.fact, main=False))
    assert sections(compose_deal(ASKED, [mention], [], MOSS)) == {"mention": [SIGNED]}


def test_other_deals_come_last() -> None:
    again = lines(heading("rye"), ["Quillback Robotics and Brindle Works bought a mill."])
    other = told(again[0], "Quillback Robotics", "Brindle Works")
    briefing = compose_deal(ASKED, [LEAD], [other], [*MOSS, *again])
    assert list(sections(briefing).items())[-1] == ("others", [again[0].text])
    assert [one.fact for one in briefing.deals] == [LEAD.fact, other.fact]


def test_where_articles_differ_on_the_value_both_are_told() -> None:
    again = lines(heading("rye"), ["Fernleaf Systems and Quillback Robotics agreed on $45 million for moss."])
    other = told(again[0], "Quillback Robotics", "Fernleaf Systems", value=4.5e7)
    briefing = compose_deal(ASKED, [LEAD, other], [], [*MOSS, *again])
    (conflict,) = briefing.conflicts
    assert (conflict.field, conflict.subject) == ("value_usd", "Quillback Robotics, Fernleaf Systems")
    quotes = {citation.number: citation.quote for citation in briefing.citations}
    assert [(value.value, quotes[value.citation]) for value in conflict.values] == [
        (3e7, SIGNED),
        (4.5e7, again[0].text),
    ]


def test_the_words_behind_a_field_are_cited() -> None:
    purpose = Quote(HOPED[10:], MOSS[1].start + 10, MOSS[1].end)
    briefing = compose_deal(ASKED, [told(MOSS[0], *LEAD.fact.parties, purpose=purpose)], [], MOSS)
    cited = {citation.number: citation for citation in briefing.citations}[briefing.deals[0].evidence["purpose"]]
    assert cited.start <= purpose.start
    assert purpose.end <= cited.end
    assert purpose.quote in cited.quote


def test_a_fact_whose_sentence_may_not_be_quoted_is_not_told() -> None:
    elsewhere = lines(heading("rye"), ["Quillback Robotics and Brindle Works bought a mill."])
    briefing = compose_deal(ASKED, [LEAD], [told(elsewhere[0], "Quillback Robotics", "Brindle Works")], MOSS)
    assert [one.fact for one in briefing.deals] == [LEAD.fact]
    assert "Brindle Works" not in str(briefing.sections)


def test_the_other_deals_of_the_other_parties_are_suggested_and_not_those_of_the_one_asked_for() -> None:
    lead = told(MOSS[0], "Fernleaf Systems", "Quillback Robotics", "Tarn Mills", "Brindle Works", "Osprey Mills")
    story = Story(busy={"fernleaf systems", "quillback robotics", "brindle works", "osprey mills"})
    assert compose_deal(ASKED, [lead], [], MOSS, story).suggestions == (
        Suggestion("deal", "Fernleaf Systems"),
        Suggestion("deal", "Brindle Works"),
    )


def test_a_briefing_has_at_most_twelve_points() -> None:
    cues = ("stake", "rivals", "told", "antitrust", "might", "enabling")
    many = [f"Quillback {cue} {cue}{number} x{cue}{number} y{cue}{number}." for cue in cues for number in range(6)]
    story = lines(heading("rye"), [SIGNED], *([one] for one in many))
    briefing = compose_deal(ASKED, [told(story[0], *LEAD.fact.parties)], [], story)
    assert sum(len(points) for points in sections(briefing).values()) == 12
