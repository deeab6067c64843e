"""Whole conversations: what is typed one after the other in a thread, and what each line was taken for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.briefings.questions.talked_about import Named, Talk
from bot.chat import Invocation, Message, Table
from bot.commands.pointing import asks_more, asks_source, find_ordinal, means_other, thanks
from bot.commands.stated import asked_labels
from bot.commands.titling import find_heading
from tests.commands.answers import fields, points, shown_quotes
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Quillback Robotics buys Fernleaf Systems for $40 million",
        "Quillback Robotics said on Monday it acquired Fernleaf Systems for $40 million.\n\n"
        "“We build what lasts,” said Ada Kwill, chief executive of Quillback Robotics.",
    ),
    News(
        "Quillback Robotics plans three data centers",
        "Quillback Robotics plans a data center in Vesterby, Denmark, with a capacity of 200 megawatts.\n\n"
        "Quillback Robotics plans a data center in Aalborg, Denmark, with a capacity of 100 megawatts.\n\n"
        "Quillback Robotics plans a data center in Odense, Denmark, with a capacity of 50 megawatts.",
    ),
    News(
        "Mossen Cloud raises $90 million",
        "Mossen Cloud said it raised $90 million in a Series B funding round led by Harrow Capital.",
    ),
    News("A mill by the sea", "Tom O'Quill said he plans a mill in Aarhus, and that it will grind rye for five years."),
)


class Conversation:
    """Lines typed in one thread."""

    def __init__(self, app: App, thread: str | None) -> None:
        self._app = app
        self._thread = thread

    async def __call__(self, said: str) -> Message:
        return await self._app.dispatch(Invocation(said, self._app.tenant, thread=self._thread))


@pytest.fixture
async def say(tmp_path: Path) -> AsyncIterator[Conversation]:
    async with open_library(tmp_path, NEWS) as app:
        yield Conversation(app, "C1:1")


async def test_questions_go_on_after_a_plain_question(say: Conversation) -> None:
    assert (await say("who bought fernleaf systems?")).answer.outcome == "answer"
    assert (await say("what did they pay?")).again == "/ask what did they pay Fernleaf Systems"
    assert (await say("when?")).again == "/ask when did they pay Fernleaf Systems"
    assert (await say("and mossen cloud?")).again == "/ask when did they pay Mossen Cloud"


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("/ask what stake Brindle Mills", ("Brindle Mills", "what stake")),
        ("/ask why Brindle", ("Brindle", "why")),
        ("/ask how many mills the deal of Brindle and Fernleaf", ("Brindle and Fernleaf", "how many mills")),
        ("/ask when did Brindle open", None),
        ("/ask what is Brindle", None),
        ("/deal Brindle", None),
    ],
)
def test_a_question_without_a_verb_is_headed_by_whom_it_is_about(line: str, heading: tuple[str, str] | None) -> None:
    assert find_heading(line, Talk("profile", "Brindle", (Named("Brindle", "organization", "Brindle"),))) == heading


async def test_a_noun_alone_asks_of_what_was_talked_about(say: Conversation) -> None:
    await say("who bought fernleaf systems?")
    assert (await say("valuation?")).again == "/ask valuation of Fernleaf Systems"
    assert (await say("and the ceo?")).again == "/ask the ceo of Fernleaf Systems"


async def test_the_heading_of_a_completed_question_reads_well(say: Conversation) -> None:
    await say("/deal quillback fernleaf")
    message = await say("from whom?")
    assert message.again == "/ask from whom the deal of Quillback Robotics and Fernleaf Systems"
    assert message.title == message.answer.title == "Quillback Robotics and Fernleaf Systems: from whom?"
    await say("who bought fernleaf systems?")
    assert (await say("when?")).title == "who bought Fernleaf Systems: when?"


async def test_a_name_of_several_words_is_known_in_small_letters(say: Conversation) -> None:
    await say("what is tom o'quill planning")
    assert (await say("and why?")).again == "/ask why is Tom O'Quill planning"
    assert (await say("what did he say")).again == "/ask what did Tom O'Quill say"


async def test_he_and_she_are_those_of_whom_the_answer_told(say: Conversation) -> None:
    await say("who is the ceo of quillback robotics")
    assert (await say("what did she say")).again == "/ask what did Ada Kwill say"


async def test_he_is_the_first_person_of_the_answer_where_its_first_words_name_none(tmp_path: Path) -> None:
    article = News(
        "Tarn Metals closes its copper mill",
        "Tarn Metals is closing its copper mill in Vesterby because prices fell.\n\n"
        "Tarn Metals is closing its copper mill, said Ivo Brookes, chief executive of Tarn Metals.",
    )
    async with open_library(tmp_path, [article]) as app:
        say = Conversation(app, "C1:1")
        told = points(await say("why is tarn metals closing its copper mill?"))
        assert ["Ivo Brookes" in point for point in told] == [False, True]
        assert (await say("where did he work before?")).again == "/ask where did Ivo Brookes work before"


async def test_one_of_a_list_is_taken_by_its_number_and_then_another(say: Conversation) -> None:
    listed = await say("/infra quillback robotics")
    names = [str(fact["name"]) for fact in listed.answer.facts if fact["type"] == "project"]
    assert (await say("the first one")).again == f"/infra {names[0]}"
    assert (await say("more about the second")).again == f"/infra {names[1]}"
    other = await say("no, the other one")
    assert (other.answer.outcome, [one.title for one in other.answer.choices]) == ("clarify", [names[0], names[2]])
    assert (await say("the last")).again == f"/infra {names[2]}"


async def test_what_a_briefing_states_is_told_with_its_words_and_no_other_field(say: Conversation) -> None:
    await say("/deal fernleaf systems")
    message = await say("how much did it cost?")
    assert fields(message) == {"Value": "$40 million"}
    assert shown_quotes(message) == points(message)
    assert "$40 million" in points(message)[0]
    await say("/infra vesterby")
    assert fields(await say("how big is it")) == {"Capacity": "200 megawatts"}
    assert (await say("what does it cost")).again == "/ask what does the data center in Vesterby cost"
    assert fields(await say("/infra vesterby"))["Operator"] == "Quillback Robotics"


async def test_where_sources_differ_on_what_is_asked_all_values_are_told_and_no_others(tmp_path: Path) -> None:
    told = "Mossen Cloud is building the Heron Park data center in Vesterby, Denmark, with a capacity of {} megawatts. "
    texts = [f"{told.format(size)}The data center will cost ${cost} billion." for size, cost in ((200, 2), (350, 3))]
    articles = [News(f"Heron Park, part {number}", text) for number, text in enumerate(texts)]
    async with open_library(tmp_path, articles) as app:
        say = Conversation(app, "C1:1")
        whole = await say("/infra heron park")
        assert [one.field for one in whole.answer.conflicts] == ["capacity_mw", "cost_usd"]
        cost = await say("what does it cost?")
    rows = [(one.label, one.value[:12]) for part in cost.parts if isinstance(part, Table) for one in part.fields]
    assert [label for label, _ in rows] == ["Cost", "Sources differ: Cost", "Sources differ: Cost"]
    assert {value for _, value in rows[1:]} == {"“$2 billion”", "“$3 billion”"}
    assert len(shown_quotes(cost)) == 2


@pytest.mark.parametrize("said", ["how much did Mossen cost", "when did they sign it", "what is it", "how much money"])
def test_other_questions_ask_for_no_field_of_a_briefing(said: str) -> None:
    assert asked_labels(said) == ()


async def test_a_source_more_and_thanks_leave_the_conversation_where_it_is(say: Conversation) -> None:
    asked = (await say("who bought fernleaf systems?")).again
    assert (await say("show me the source")).again == f"/citations {asked}"
    more = await say("tell me more")
    assert more.title == "What more about Fernleaf Systems?"
    assert f"/citations {asked}" in [one.command for one in more.answer.choices]
    assert (await say("thanks!")).title == "You are welcome. Ask on whenever you like."
    assert (await say("timeline")).again == "/timeline Fernleaf Systems"


async def test_a_remark_is_heard_and_a_doubt_is_answered_with_the_citations(say: Conversation) -> None:
    asked = (await say("who bought fernleaf systems?")).again
    for remark in ("wow", "Interesting.", "oh, I see", "hmm", "that's helpful!"):
        assert (await say(remark)).title == "All right. Ask on whenever you like."
    for doubt in ("really?", "Are you sure?", "is that true?", "that is wrong", "that's not right"):
        assert (await say(doubt)).again == f"/citations {asked}"
    assert (await say("interesting deals?")).title != "All right. Ask on whenever you like."


async def test_a_command_is_no_word_that_points_back(say: Conversation) -> None:
    await say("who bought fernleaf systems?")
    assert (await say("/sources")).again == "/sources"
    assert (await say("/more")).title == "That button does not work any more."


async def test_a_profile_of_somebody_who_only_holds_an_office_is_no_list(say: Conversation) -> None:
    await say("/profile ada kwill")
    assert (await say("the second one")).title == "About whom or what?"


async def test_a_question_without_its_subject_that_finds_nothing_is_offered_by_itself(say: Conversation) -> None:
    await say("who runs mossen cloud")
    alone = await say("who sells umbrellas")
    assert alone.again == "/ask who sells umbrellas Mossen Cloud"
    assert alone.answer.outcome == "no_answer"
    assert alone.answer.suggestions[-1] == "/ask who sells umbrellas"


@pytest.mark.parametrize("said", ["who runs it?", "the first one", "and what did they pay", "source?", "why"])
async def test_where_nothing_was_said_before_nobody_is_guessed(say: Conversation, said: str) -> None:
    assert (await say(said)).title == "About whom or what?"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("the first one", 1),
        ("first", 1),
        ("tell me about the third project", 3),
        ("no, the second", 2),
        ("number 2", 2),
        ("the last one please", -1),
        ("#4", None),
        ("the first gigawatt", None),
    ],
)
def test_a_number_is_read(said: str, number: int | None) -> None:
    assert find_ordinal(said) == number


def test_words_that_only_point_are_told_from_those_that_ask() -> None:
    assert all(map(means_other, ["the other one", "no, the other", "not that one", "another one"]))
    assert not any(map(means_other, ["no", "the other company that sued", ""]))
    assert all(
        map(asks_source, ["source?", "where does it say that", "show me the sources", "why do the sources differ"])
    )
    assert not any(map(asks_source, ["sources", "sources of funding"]))
    assert all(map(asks_more, ["more", "tell me more about it", "what about that", "go on"]))
    assert not any(map(asks_more, ["more deals", "what about Mossen"]))
    assert all(map(thanks, ["thanks", "ok great", "thank you very much!"]))
    assert not any(map(thanks, ["great deal", "thanks, and Mossen?"]))


async def test_the_same_is_asked_only_of_what_is_told_together(tmp_path: Path) -> None:
    deals = (
        News("Quillback buys Fernleaf", "Quillback Robotics agreed to buy Fernleaf Systems for $40 million."),
        News("Quillback buys Mossen", "Quillback Robotics agreed to buy Mossen Cloud for $70 million in May."),
        News("Harrow buys Brindle", "Harrow Capital agreed to buy Brindle Works for $9 million."),
    )
    async with open_library(tmp_path, deals) as app:
        say = Conversation(app, "C1:1")
        await say("/deal quillback robotics fernleaf systems")
        assert (await say("how much is it?")).answer.outcome == "answer"
        await say("/ask how much is the deal of Quillback Robotics and Fernleaf Systems")
        assert (await say("and mossen cloud?")).again == (
            "/ask how much is the deal of Quillback Robotics and Mossen Cloud"
        )
        assert (await say("what about brindle works?")).again == "/deal Brindle Works"


async def test_a_number_picks_one_of_what_is_offered_where_nothing_was_told(say: Conversation) -> None:
    assert (await say("how much did mossen cloud pay for quillback robotics")).answer.suggestions
    assert (await say("1")).answer.outcome == "answer"
