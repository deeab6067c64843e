"""The strongest sentences of each topic, none that says what another says."""

import pytest

from bot.briefings.briefing import MOST_POINTS, Point, Section, Topic
from bot.briefings.composing.choose import (
    choose_sections,
    drop_repeats,
    is_market_talk,
    is_unanswered,
    quote_line,
    rank_by_topic,
)
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.topics import DEAL_TOPICS, INFRA_TOPICS
from bot.briefings.lines import Line
from tests.briefings.made_up import heading, line, lines, texts

MOST_PER_TOPIC = 4
DOUBTS = "Critics warned of the moss."
OUTLOOK = "Roofs could turn green."


def alike(line: Line) -> float:
    """Every sentence is as much about the subject."""
    assert line.text
    return 1.0


def different(count: int, key: str = "moss") -> list[Line]:
    """Sentences that share no word, each a paragraph."""
    return lines(heading(key), *([f"{key}{number} green{key}{number} roof{key}{number}"] for number in range(count)))


def points(sections: list[Section]) -> list[str]:
    return [point.text for section in sections for point in section.points]


def test_each_sentence_is_ranked_under_its_topic() -> None:
    ranked = rank_by_topic(lines(heading(), [OUTLOOK, "Moss is green.", DOUBTS]), DEAL_TOPICS, alike)
    assert list(ranked) == list(DEAL_TOPICS)
    assert {topic: texts(found) for topic, found in ranked.items() if found} == {
        "doubts": [DOUBTS],
        "outlook": [OUTLOOK],
    }


def test_a_sentence_without_weight_is_about_something_else() -> None:
    ranked = rank_by_topic([line(DOUBTS)], DEAL_TOPICS, lambda _: 0.0)
    assert not any(ranked.values())


def test_a_sentence_that_is_too_long_to_quote_has_no_topic() -> None:
    ranked = rank_by_topic([line(f"Critics warned. {'m' * 600}")], DEAL_TOPICS, alike)
    assert not any(ranked.values())


def test_the_weightier_sentence_comes_first() -> None:
    first, second = lines(heading(), ["Critics eat moss.", "Critics eat ferns."])
    ranked = rank_by_topic([first, second], DEAL_TOPICS, lambda line: 2.0 if line == second else 1.0)
    assert ranked["doubts"] == [second, first]


def test_the_sentence_with_more_cues_comes_first() -> None:
    first, second = lines(heading(), ["Critics eat moss.", "Critics warned of risks."])
    assert rank_by_topic([first, second], DEAL_TOPICS, alike)["doubts"] == [second, first]


def test_of_equals_the_one_that_the_article_tells_first_comes_first() -> None:
    first, second, third = lines(heading(), ["Critics eat moss."], ["Critics eat ferns."], ["Critics eat rye."])
    assert rank_by_topic([third, first, second], DEAL_TOPICS, alike)["doubts"] == [first, second, third]


def test_a_topic_has_at_most_four_points_the_strongest() -> None:
    candidates = different(MOST_PER_TOPIC + 2)
    (section,) = choose_sections(Citations(), {"doubts": candidates}, [])
    assert points([section]) == texts(candidates[:MOST_PER_TOPIC])


def test_what_a_topic_has_no_room_for_stands_behind_what_fits_no_heading() -> None:
    candidates, more = different(MOST_PER_TOPIC + 1), different(2, key="fern")
    ranked: dict[Topic, list[Line]] = {"more": more, "doubts": candidates}
    sections = choose_sections(Citations(), ranked, [])
    assert [len(section.points) for section in sections] == [MOST_PER_TOPIC, 3]
    assert points(sections[1:]) == texts([*more, candidates[-1]])


def test_points_stand_in_the_order_of_the_text() -> None:
    moss, fern = different(3), different(2, key="fern")
    (section,) = choose_sections(Citations(), {"doubts": [moss[2], fern[1], moss[0], fern[0]]}, [])
    assert points([section]) == texts([*fern, moss[0], moss[2]])


def test_a_briefing_has_at_most_twelve_points_with_those_it_has_already() -> None:
    topics: tuple[Topic, ...] = ("purpose", "terms", "comparison", "said", "doubts")
    ranked = {topic: different(MOST_PER_TOPIC, key=topic) for topic in topics}
    assert len(points(choose_sections(Citations(), ranked, []))) == MOST_POINTS == 12
    taken = ["what was agreed", "who else agreed", "when all that happens"]
    sections = choose_sections(Citations(), ranked, taken)
    assert [len(section.points) for section in sections] == [4, 4, 1, 0, 0]


def test_no_two_points_say_the_same_whatever_their_topics() -> None:
    again = "Today critics warned of the moss."
    ranked: dict[Topic, list[Line]] = {"doubts": [line(DOUBTS), line(again)], "outlook": [line(again), line(OUTLOOK)]}
    assert points(choose_sections(Citations(), ranked, [])) == [DOUBTS, OUTLOOK]


def test_what_is_said_already_is_not_said_again() -> None:
    ranked: dict[Topic, list[Line]] = {"doubts": [line(DOUBTS)], "outlook": [line(OUTLOOK)]}
    assert points(choose_sections(Citations(), ranked, [f"{DOUBTS} Nobody cared."])) == [OUTLOOK]


def test_a_repeated_sentence_takes_no_room_of_its_topic() -> None:
    candidates = different(MOST_PER_TOPIC)
    ranked: dict[Topic, list[Line]] = {"doubts": [candidates[0], *candidates]}
    assert points(choose_sections(Citations(), ranked, [])) == texts(candidates)


def test_each_point_has_the_citation_of_its_words() -> None:
    citations = Citations()
    sections = choose_sections(citations, {"doubts": different(2), "outlook": different(2, key="fern")}, [])
    quotes = {citation.number: citation for citation in citations.all()}
    assert len(quotes) == 4
    for section in sections:
        for point in section.points:
            assert quotes[point.citation].quote == point.text


def test_a_sentence_that_is_too_long_to_quote_is_no_point() -> None:
    citations = Citations()
    assert quote_line(citations, line("m" * 601)) is None
    assert quote_line(citations, line("m" * 600)) == Point("m" * 600, 1)
    (section,) = choose_sections(Citations(), {"doubts": [line("m" * 601), line(DOUBTS)]}, [])
    assert points([section]) == [DOUBTS]


def made(topic: Topic, *words: str) -> Section:
    return Section(topic, tuple(Point(text, number) for number, text in enumerate(words, start=1)), about=(topic,))


def test_no_words_stand_twice() -> None:
    kept = drop_repeats([made("deal", "moss", "fern", "moss"), made("terms", "fern", "rye")])
    assert kept == (made("deal", "moss", "fern"), Section("terms", (Point("rye", 2),), about=("terms",)))


def test_what_a_longer_quote_of_its_section_holds_is_dropped() -> None:
    (section,) = drop_repeats([made("said", "Lamps sell well.", "Lamps sell well. So do mills.")])
    assert [point.text for point in section.points] == ["Lamps sell well. So do mills."]


@pytest.mark.parametrize(
    "text",
    ["Why did Jane Roe leave Velmora?", "Lamp Weekly has reached out to the partners for clarification."],
)
def test_what_a_newsroom_asks_is_no_news(text: str) -> None:
    assert is_unanswered(text)
    assert not is_unanswered("Velmora, which had contacted its partners for a loan, bought a mill.")


def test_no_section_is_empty() -> None:
    assert drop_repeats([made("deal"), made("terms", "moss"), made("said", "moss")]) == (made("terms", "moss"),)
    assert drop_repeats([]) == ()


@pytest.mark.parametrize(("most", "kept"), [(1, [["a"]]), (2, [["a", "b"]]), (3, [["a", "b"], ["c"]])])
def test_there_are_at_most_so_many_points(most: int, kept: list[list[str]]) -> None:
    sections = drop_repeats([made("deal", "a", "b"), made("terms", "a", "c", "d")], most)
    assert [[point.text for point in section.points] for section in sections] == kept


def test_a_briefing_has_twelve_points_unless_told() -> None:
    assert len(drop_repeats([made("deal", *map(str, range(30)))])[0].points) == MOST_POINTS


@pytest.mark.parametrize(
    "sentence",
    [
        "The gardeners did not disclose whether the roof will help the hens.",
        "The mayor, who moved here in 2031, didn’t name the customers.",
        "Its owner declined to say when construction would start to power the roof.",
        "They have not yet specified what the moss will be used for.",
    ],
)
def test_what_is_not_told_is_no_purpose_and_no_date_but_a_limit(sentence: str) -> None:
    for topics in (DEAL_TOPICS, INFRA_TOPICS):
        ranked = rank_by_topic([line(sentence)], topics, alike)
        assert [topic for topic, found in ranked.items() if found] == ["doubts"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares of Mossgate were up on Tuesday.",
        "Mossgate's stock closed sharply down.",
        "Mossgate shares were largely flat.",
        "Mossgate shares, up 3.5% since May, are held by gardeners.",
        "Mossgate stock went down by 12 percent.",
        "Shares of Mossgate rose.",
        "Mossgate shares traded slightly lower.",
        "The stock of Mossgate lost nearly half of its value.",
        "Mossgate forecast revenue of $2.2 billion, compared with analysts' average estimate of $2.1 billion.",
        "Its profit of $3.4 million beat the consensus estimate.",
    ],
)
def test_a_share_that_moved_is_talk_of_the_market(sentence: str) -> None:
    assert is_market_talk(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Velmora agreed to buy all outstanding shares of Mossgate for up to $2 billion.",
        "Velmora shares a campus with Mossgate and launched a venture to set up mills.",
        "Velmora raised $5 million by selling shares and will use up to half of it for mills.",
        "Velmora will buy shares in Mossgate of up to 10 percent.",
        "Velmora will buy Mossgate and told of revenue above what analysts expected.",
        "Velmora shares a mill that was shut down with Mossgate, and one that is up and running.",
    ],
)
def test_up_and_down_in_a_deal_are_no_talk_of_the_market(sentence: str) -> None:
    assert not is_market_talk(sentence)
