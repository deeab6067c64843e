import pytest

from bot.app import App
from bot.briefings.questions.talked_about import Named, Talk
from bot.chat import Invocation
from bot.commands.following import follow_up
from bot.commands.swapping import Swapped, Which
from bot.extraction.facts import NameKind

KINDS: dict[str, NameKind] = {
    "Quillback": "organization",
    "Fernworks": "organization",
    "Mossen": "organization",
    "Norrland": "place",
    "Vesterby": "place",
    "Heron Park": "project",
    "Ada Kwill": "person",
}


def named(words: str) -> tuple[Named, ...]:
    found = [name for name in KINDS if name in words]
    return tuple(Named(name, KINDS[name], name) for name in sorted(found, key=words.find))


def meant(said: str, answered: str) -> str | Which:
    command, _, words = answered.removeprefix("/").partition(" ")
    return follow_up(said, Talk(command, words, named(words)), named(said))


@pytest.mark.parametrize(
    ("said", "answered", "means"),
    [
        ("and in Norrland?", "/infra Vesterby", "/infra Norrland"),
        ("What about Fernworks?", "/deal Quillback", "/deal Fernworks"),
        ("thanks, and Fernworks?", "/deal Quillback", "/deal Fernworks"),
        ("no, Fernworks", "/deal Quillback", "/deal Fernworks"),
        ("and with Fernworks?", "/deal Quillback", "/deal Quillback Fernworks"),
        ("and with Mossen?", "/deal Quillback Fernworks", "/deal Quillback Mossen"),
        ("and in Norrland", "/infra Quillback Vesterby", "/infra Quillback Norrland"),
        ("and Mossen", "/compare Quillback vs Fernworks", "/compare Quillback vs Mossen"),
        ("and Mossen?", "how much did Quillback raise", "/ask how much did Mossen raise"),
        ("and in Norrland", "what does Quillback build in Vesterby", "/ask what does Quillback build in Norrland"),
        ("and in Norrland", "when will Heron Park open", "/ask when will Heron Park open in Norrland"),
        ("and in Mossen?", "what did Quillback invest in Fernworks", "/ask what did Quillback invest in Mossen"),
        ("and wibbleton?", "/deal Quillback", "/deal wibbleton"),
    ],
)
def test_the_same_is_asked_of_another(said: str, answered: str, means: str) -> None:
    assert meant(said, answered if answered.startswith("/") else f"/ask {answered}") == means


@pytest.mark.parametrize(
    ("said", "answered", "means"),
    [
        ("why?", "/deal Quillback", "/ask why Quillback"),
        ("and when?", "/infra Heron Park", "/ask when Heron Park"),
        ("when?", "/ask how much did Quillback pay for Fernworks", "/ask when did Quillback pay for Fernworks"),
        ("how much?", "/ask who led Quillback", "/ask how much money Quillback"),
        ("how much?", "/deal Quillback", "/ask how much money Quillback"),
        ("how much?", "/ask what did Quillback sell", "/ask how much did Quillback sell"),
        ("who led it?", "/deal Quillback", "/ask who led the round of Quillback"),
        ("how many sites", "/ask what does Quillback build", "/ask how many sites does Quillback build"),
        ("who owns it?", "/infra Heron Park", "/ask who owns Heron Park"),
        ("what does it cost?", "/ask what does Quillback build", "/ask what does Quillback cost"),
        ("what did it cost", "/deal Quillback Fernworks", "/ask what did the deal of Quillback and Fernworks cost"),
        ("how big is it", "/infra Vesterby", "/ask how big is the data center in Vesterby"),
        ("when did they sign the deal?", "/deal Quillback", "/ask when did Quillback sign the deal"),
        ("what is its valuation?", "/profile Quillback", "/ask what is Quillback’s valuation"),
        ("and their valuation?", "/ask who runs Quillback", "/ask Quillback’s valuation"),
        ("and the valuation?", "/deal Quillback", "/ask the valuation of Quillback"),
        ("who is the ceo?", "/profile Quillback", "/ask who is the ceo of Quillback"),
        ("who led the round", "/ask how much did Quillback raise", "/ask who led the round of Quillback"),
        ("where did she work", "/profile Ada Kwill", "/ask where did Ada Kwill work"),
        ("what did they pay", "/ask who bought Quillback", "/ask what did they pay Quillback"),
        ("is there opposition?", "/infra Vesterby", "/ask is there opposition about the data center in Vesterby"),
        ("where?", "/ask who pays gig workers", "/ask where pays gig workers"),
        ("timeline", "/ask who bought Quillback", "/timeline Quillback"),
        ("/timeline", "/deal Quillback", "/timeline Quillback"),
        ("show me their deals", "/profile Quillback", "/deal Quillback"),
        ("compare it with Mossen", "/ask who bought Quillback", "/compare Quillback vs Mossen"),
        ("vs Vesterby", "/infra Quillback Norrland", "/compare Norrland vs Vesterby"),
        ("compare them", "/deal Quillback Fernworks", "/compare Quillback vs Fernworks"),
    ],
)
def test_more_is_asked_of_the_same(said: str, answered: str, means: str) -> None:
    assert meant(said, answered) == means


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("who is the ceo of Mossen", "/profile Quillback"),
        ("why is it that Mossen grew", "/deal Quillback"),
        ("what does Mossen say of its sites", "/deal Quillback"),
        ("it is late", "/deal Quillback"),
        ("and", "/deal Quillback"),
        ("is there opposition to Mossen", "/deal Quillback"),
        ("what does it cost", "/ask"),
        ("android phones", "/deal Quillback"),
        ("Mossen", "/deal Quillback"),
        ("which deals were cancelled", "/deal Quillback"),
        ("what deals are there", "/deal Quillback"),
    ],
)
def test_what_stands_alone_is_itself(said: str, answered: str) -> None:
    assert meant(said, answered) == said


def test_a_person_does_not_stand_for_a_company() -> None:
    assert meant("and Ada Kwill?", "/ask who leads Quillback") == "Ada Kwill"


def test_where_two_may_be_meant_both_are_offered() -> None:
    assert meant("and Mossen?", "/ask did Quillback sue Fernworks") == Swapped(
        ("/ask did Mossen sue Fernworks", "/ask did Quillback sue Mossen"), "Mossen"
    )
    assert meant("who is their ceo", "/ask did Quillback sue Fernworks") == Which(
        ("/ask who is Quillback’s ceo", "/ask who is Fernworks’s ceo")
    )
    assert meant("compare with Mossen", "/deal Quillback Fernworks") == Which(
        ("/compare Quillback vs Mossen", "/compare Fernworks vs Mossen")
    )


async def test_a_conversation_goes_on_where_it_was(app: App) -> None:
    first = await app.dispatch(Invocation("infra india", "slack:T1", thread="C1:1"))
    assert first.answer.outcome == "answer"
    second = await app.dispatch(Invocation("and in the UAE?", "slack:T1", thread="C1:1"))
    assert second.again == "/infra UAE"
    assert "1-gigawatt" in str(second.parts)


async def test_another_conversation_knows_nothing_of_it(app: App) -> None:
    await app.dispatch(Invocation("/infra india", "slack:T1", thread="C1:1"))
    for tenant, thread in (("slack:T1", "C1:2"), ("slack:T2", "C1:1"), ("slack:T1", None)):
        message = await app.dispatch(Invocation("and in the UAE?", tenant, thread=thread))
        assert message.again != "/infra UAE"
