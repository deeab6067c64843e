"""`serve`, `doctor`, `slack manifest` and `discord sync`: the bot on Slack and Discord.

What they need is imported within each: nobody who asks in the terminal waits for it.
"""

import json
from typing import Annotated

import typer

from bot.app import open_app
from bot.cli.running import read_settings, run
from bot.wording import hosting

_NOTHING_CONFIGURED = 2
_PROBLEMS = 1


def serve() -> None:
    from bot.serve.loop import make_loop  # noqa: PLC0415 (as above)

    async def work() -> None:
        from bot.serve.configured import find_missing, is_nothing_configured  # noqa: PLC0415 (as above)
        from bot.serve.serving import serve as serve_until_stopped  # noqa: PLC0415 (as above)

        settings = read_settings()
        if is_nothing_configured(settings):
            typer.echo(hosting.word_nothing_configured(find_missing(settings)), err=True)
            raise typer.Exit(_NOTHING_CONFIGURED)
        await serve_until_stopped(settings)

    run(work(), make_loop=make_loop)


def doctor() -> None:
    async def work() -> None:
        from bot.doctor.diagnosing import diagnose  # noqa: PLC0415 (as above)
        from bot.wording.diagnosis import word_findings  # noqa: PLC0415 (as above)

        findings = await diagnose(read_settings())
        typer.echo(word_findings(findings))
        if any(finding.mark == "problem" for finding in findings):
            raise typer.Exit(_PROBLEMS)

    run(work())


def manifest(
    *,
    socket: Annotated[bool, typer.Option("--socket", help=hosting.HELP_SOCKET)] = False,
    http: Annotated[str | None, typer.Option("--http", metavar="ADDRESS", help=hosting.HELP_HTTP)] = None,
) -> None:
    from bot.serve.slack import make_slack_manifest  # noqa: PLC0415 (as above)

    if socket and http is not None:
        raise typer.BadParameter(hosting.ONE_TRANSPORT)
    try:
        made = make_slack_manifest("socket" if http is None else "http", http)
    except ValueError as error:
        raise typer.BadParameter(hosting.PUBLIC_ADDRESS) from error
    typer.echo(json.dumps(made, ensure_ascii=False, indent=2))


def sync() -> None:
    async def work() -> None:
        from bot.serve.discord import sync_discord  # noqa: PLC0415 (as above)

        settings = read_settings()
        async with open_app(settings) as app:
            typer.echo(hosting.word_synced(await sync_discord(app.bot, settings)))

    run(work())
