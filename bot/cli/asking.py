"""`chat` and `ask`: the bot in the terminal, and for other programs."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.app import App, open_app
from bot.chat import Message, UserError
from bot.cli.running import json_line, read_settings, run
from bot.wording import terminal


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    SLACK = "slack"
    DISCORD = "discord"


def chat() -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            await app.chat()

    run(work())


def ask(
    words: Annotated[list[str] | None, typer.Argument(help="a command or a question", show_default=False)] = None,
    file: Annotated[Path | None, typer.Option(help="one command a line")] = None,
    answer_format: Annotated[AnswerFormat, typer.Option("--format")] = AnswerFormat.TEXT,
) -> None:
    if (words is None) == (file is None):
        raise typer.BadParameter(terminal.ASK_WHAT)
    if file and answer_format in {AnswerFormat.MARKDOWN, AnswerFormat.JSON}:
        raise typer.BadParameter(terminal.LINES_ONLY)

    async def work() -> None:
        lines = [" ".join(words)] if words is not None else _read_commands(file)
        async with open_app(read_settings()) as app:
            for line in lines:
                _print_answer(app, await app.answer(line), answer_format, read=line if file else None)

    run(work())


def _print_answer(app: App, message: Message, answer_format: AnswerFormat, read: str | None) -> None:
    match answer_format:
        case AnswerFormat.TEXT:
            app.print_text(message, read)
        case AnswerFormat.MARKDOWN:
            typer.echo(app.render_markdown(message), nl=False)
        case AnswerFormat.JSON:
            typer.echo(json.dumps(message.answer.model_dump(mode="json"), ensure_ascii=False, indent=1))
        case AnswerFormat.JSONL:
            typer.echo(json_line(message.answer.model_dump(mode="json")))
        case AnswerFormat.SLACK:
            typer.echo(json_line(app.render_slack(message)))
        case AnswerFormat.DISCORD:
            typer.echo(json_line(app.render_discord(message)))


def _read_commands(file: Path | None) -> list[str]:
    """The commands of a file, one a line; a line that is a JSON string is decoded, so that it can hold line ends."""
    try:
        text = file.read_bytes().decode("utf-8", errors="replace") if file else ""
    except OSError as error:
        raise UserError(terminal.word_unreadable_commands(str(file))) from error
    lines = text.split("\n")
    return [_decode(line.removesuffix("\r")) for line in (lines[:-1] if lines[-1] == "" else lines)]


def _decode(line: str) -> str:
    try:
        decoded = json.loads(line) if line.startswith('"') else line
    except ValueError:
        return line
    return decoded if isinstance(decoded, str) else line
