from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Answer, Message
from tests.commands.answers import fields, holds, points, section

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


async def test_infra_india_tells_of_talks_and_puts_no_figure_on_india(say: Say, check_quotes: CheckQuotes) -> None:
    message = await say("/infra india")
    assert message.answer.outcome == "answer"
    talks = [fact for fact in message.answer.facts if fact["status"] == "in_talks"]
    assert any("OpenAI" in str((fact.get("parties"), fact.get("operator"))) for fact in talks)
    assert holds(message, "collaboration with the Indian government to build out local data center capacity")
    assert holds(message, "still in an early stage")
    assert holds(message, "bilateral model")
    assert not any("$500 billion" in point or "gigawatt" in point for point in points(message))
    for fact in message.answer.facts:
        assert fact.get("cost_usd") is None
        assert fact.get("capacity_mw") is None
    await check_quotes(message.answer)


@pytest.mark.parametrize("typed", ["/infra uae", "/infra emirates", "/infra abu dhabi", "/infra ＵＡＥ"])
async def test_a_gigawatt_in_abu_dhabi_is_a_thousand_megawatts(say: Say, check_quotes: CheckQuotes, typed: str) -> None:
    message = await say(typed)
    assert fields(message)["Capacity"] == "1-gigawatt = 1,000 MW"
    assert fields(message)["Place"] == "Abu Dhabi, United Arab Emirates"
    assert fields(message)["Cost"] == "not stated"
    assert fields(message)["Partners"] == "OpenAI"
    assert "OpenAI" not in message.title
    assert holds(message, "will host a 1-gigawatt AI computing cluster in Abu Dhabi")
    await check_quotes(message.answer)


async def test_infra_stargate_tells_cost_partners_and_who_does_what(say: Say, check_quotes: CheckQuotes) -> None:
    message = await say("/infra stargate")
    assert "United States" in message.title
    assert fields(message)["Cost"] == "$500 billion"
    assert holds(message, "$100 billion has already been earmarked for its early phases")
    (stargate, *_) = message.answer.facts
    for partner in ("SoftBank", "Oracle"):
        assert partner in str((stargate["partners"], stargate["operator"]))
    assert holds(message, "SoftBank is providing funding and strategic support.")
    assert any("cloud computing expertise" in point for point in section(message, "Who does what"))
    assert holds(message, "energy companies, construction firms and chipmakers")
    await check_quotes(message.answer)


async def test_a_program_for_governments_is_told_though_it_is_no_single_project(say: Say) -> None:
    message = await say("/infra openai for countries")
    assert message.answer.outcome == "answer"
    assert holds(message, "in-country data center capacity")
    assert holds(message, "sovereignty of a country’s data")
    assert holds(message, "in coordination with the US administration")


async def test_words_that_play_no_part_in_the_answer_are_told(say: Say) -> None:
    message = await say("/infra stargate zorblaxian")
    assert message.answer.outcome == "answer"
    assert message.answer.understood == "Stargate, without “zorblaxian”"


@pytest.mark.parametrize("typed", ["/infra brazil", "/infra mars", "/infra japan"])
async def test_a_place_where_nothing_is_built_gets_no_answer(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "no_answer"
    assert message.answer.facts == ()
    for suggestion in message.answer.suggestions:
        assert (await say(suggestion)).answer.outcome == "answer"
