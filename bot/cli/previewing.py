"""`preview`: the bot on a local page; its parts are imported within, nobody who asks in the terminal waits for them."""

from typing import Annotated

import typer

from bot.cli.running import read_settings, run
from bot.wording.preview import HELP_NO_BROWSER, HELP_PORT

_PORT = 8765


def preview(
    *,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help=HELP_PORT)] = _PORT,
    no_browser: Annotated[bool, typer.Option("--no-browser", help=HELP_NO_BROWSER)] = False,
) -> None:
    async def work() -> None:
        from bot.preview.previewing import preview as preview_until_stopped  # noqa: PLC0415 (as above)

        await preview_until_stopped(read_settings(), port, typer.echo, browser=not no_browser)

    run(work())
