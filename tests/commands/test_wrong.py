import subprocess
from collections.abc import Callable

from bot.app import App
from bot.chat import Answer, Invocation

Run = Callable[..., "subprocess.CompletedProcess[str]"]


async def test_a_doubted_answer_is_kept_as_it_stood(app: App) -> None:
    asked = await app.dispatch(Invocation("/deal mercor", "slack:T1"))
    wrong = next(action.command for action in asked.actions if action.title == "Wrong?")
    message = await app.dispatch(Invocation(wrong, "slack:T1"))
    assert message.title == "Thank you. The answer is noted as doubtful."
    (report,) = await app.reports()
    assert (report.tenant, report.command) == ("slack:T1", "/deal mercor")
    assert Answer.model_validate_json(report.answer) == asked.answer


async def test_what_quotes_nothing_is_not_kept(app: App) -> None:
    assert (await app.answer("/wrong /help")).title == "There is no quoted answer to report."
    assert await app.reports() == ()


def test_reported_answers_are_listed_for_the_host(briefbot: Run) -> None:
    assert briefbot("articles", "--reported").stdout == "No answer was reported as wrong.\n"
    briefbot("ask", "/wrong /deal mercor")
    listed = briefbot("articles", "--reported").stdout
    assert "/deal mercor  (OpenAI and Mercor · partnership · announced)" in listed
    assert "OpenAI Partners with Mercor" in listed
    assert briefbot("articles", "some-key", "--reported").returncode == 2
