import pytest

from bot.app import App
from bot.chat import Invocation
from bot.commands.following import follow_up


@pytest.mark.parametrize(
    ("said", "answered", "means"),
    [
        ("and in the UAE?", "/infra india", "/infra UAE"),
        ("What about Scale AI?", "/deal mercor", "/deal Scale AI"),
        ("and meta", "/compare mercor vs scale ai", "/compare mercor vs meta"),
        ("why?", "/deal mercor", "/ask why mercor"),
        ("and when?", "/infra stargate", "/ask when stargate"),
        ("and in the uae", "/ask how much will stargate cost", "/ask how much will stargate cost uae"),
        ("who owns it?", "/infra hyperion", "/ask who owns hyperion"),
        ("and what does it cost", "/infra hyperion", "/ask what does hyperion cost"),
        ("when did they sign the deal?", "/deal mercor", "/ask when did mercor sign the deal"),
        ("what is its valuation?", "/profile mercor", "/ask what is mercor’s valuation"),
        ("who is the ceo?", "/profile mercor", "/ask who is the ceo of mercor"),
        ("who is the ceo of oracle", "/profile mercor", "who is the ceo of oracle"),
        ("why is it that mercor grew", "/deal oracle", "why is it that mercor grew"),
        ("what does it cost", "/ask who owns hyperion", "what does it cost"),
        ("it is late", "/deal oracle", "it is late"),
        ("and", "/deal mercor", "and"),
        ("/deal oracle", "/infra india", "/deal oracle"),
        ("android phones", "/deal mercor", "android phones"),
        ("who is kwon", "/deal mercor", "who is kwon"),
        ("and the UAE?", "/sources", "and the UAE?"),
    ],
)
def test_a_follow_up_asks_the_same_of_another_or_more_of_the_same(said: str, answered: str, means: str) -> None:
    assert follow_up(said, answered) == means


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
