from dataclasses import replace
from datetime import timedelta

from time_machine import TimeMachineFixture

from bot.app import App
from bot.chat import Actor, Invocation, Words, button_command
from bot.commands import COMMANDS


async def test_a_shared_answer_says_who_shared_it(app: App) -> None:
    asked = await app.dispatch(Invocation("/deal mercor", "slack:T1", actor=Actor("U1", "Wren")))
    share = next(action.command for action in asked.actions if action.title == "Share to channel")
    shared = await app.dispatch(Invocation(share, "slack:T1", actor=Actor("U2", "Robin")))
    assert shared.parts == (Words("Shared by Robin"), *asked.parts)
    assert "Share to channel" not in [action.title for action in shared.actions]
    assert [action.title for action in shared.actions][-1] == "Wrong?"


def test_only_what_is_shared_or_greets_is_seen_by_all() -> None:
    assert {name for name, (command, _) in COMMANDS.items() if not command.private} == {"share", "hello"}


async def test_its_second_page_is_of_the_shared_answer(app: App) -> None:
    shared = await app.dispatch(Invocation("/share /deal mercor", "slack:T1", actor=Actor("U2", "Robin")))
    second = await app.dispatch(Invocation(shared.page_command(2), "slack:T1", actor=Actor("U2", "Robin")))
    assert (second.page, second.parts) == (2, shared.parts)


async def test_an_answer_to_a_long_question_is_shared_for_all_too(app: App) -> None:
    line = "/ask " + "which companies does openai work with on data centers " * 3
    asked = await app.dispatch(Invocation(line, "slack:T1", actor=Actor("U1", "Wren")))
    share = button_command(next(action.command for action in asked.actions if action.title == "Share to channel"))
    assert not app.bot.is_private(share)
    shared = await app.dispatch(Invocation(share, "slack:T1", actor=Actor("U2", "Robin")))
    assert shared.parts == (Words("Shared by Robin"), *asked.parts)
    second = await app.dispatch(Invocation(shared.page_command(2), "slack:T1", actor=Actor("U2", "Robin")))
    assert (second.page, second.parts) == (2, shared.parts)


async def test_what_was_just_shared_in_a_channel_is_not_shared_there_again(app: App) -> None:
    pressed = Invocation("/share /deal mercor", "slack:T1", actor=Actor("U1", "Wren"), channel="C1")
    shared = await app.dispatch(pressed)
    second = await app.dispatch(replace(pressed, actor=Actor("U2", "Robin")))
    assert second.title == f"Shared here already: {shared.title}"
    assert second.answer.citations == ()
    assert (await app.dispatch(pressed)).title == second.title
    assert (await app.dispatch(replace(pressed, channel="C2"))).title == shared.title
    turned = await app.dispatch(replace(pressed, text=shared.page_command(2)))
    assert (turned.page, turned.title) == (2, shared.title)


async def test_what_was_shared_some_time_ago_may_be_shared_again(app: App, time_machine: TimeMachineFixture) -> None:
    time_machine.move_to("2026-03-01T09:00:00Z", tick=False)
    pressed = Invocation("/share /deal mercor", "slack:T1", actor=Actor("U1", "Wren"), channel="C1")
    shared = await app.dispatch(pressed)
    time_machine.shift(timedelta(minutes=6))
    assert (await app.dispatch(pressed)).title == shared.title


async def test_that_it_was_shared_is_forgotten_with_the_workspace(app: App) -> None:
    pressed = Invocation("/share /deal mercor", "slack:T1", actor=Actor("U1", "Wren"), channel="C1")
    shared = await app.dispatch(pressed)
    await app.privacy.forget("slack:T1")
    assert (await app.dispatch(pressed)).title == shared.title
