"""`digest list`, `digest preview`, `digest run` and `digest deliveries`: digests, for whoever hosts the bot."""

from enum import StrEnum
from typing import Annotated

import typer

from bot.app import open_app
from bot.chat import Invocation, Role, UserError
from bot.cli.running import read_settings, run
from bot.wording import terminal

_NEWEST = 50


class Settlement(StrEnum):
    """What became of a delivery that is uncertain."""

    POSTED = "posted"
    NOT_POSTED = "not-posted"
    AGAIN = "again"


def list_digests() -> None:
    from bot.wording.following import word_subscription_row  # noqa: PLC0415 (slow to import; not for asking)

    async def work() -> None:
        async with open_app(read_settings()) as app:
            rows = map(word_subscription_row, await app.digests.find_subscriptions())
            typer.echo("\n".join(rows) or terminal.NO_DIGESTS)

    run(work())


def preview(digest: Annotated[str, typer.Argument(metavar="ID", show_default=False)]) -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            channel = (await app.subscription(digest)).channel
            asked = Invocation("/digest preview", channel.tenant, role=Role.ADMINISTRATOR, channel=channel.id)
            app.print_text(await app.dispatch(asked))

    run(work())


def run_now(digest: Annotated[str, typer.Argument(metavar="ID", show_default=False)]) -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            await app.digests.run_now(await app.subscription(digest), await app.digests.clock())
            typer.echo(terminal.DIGEST_IS_DUE)

    run(work())


def deliveries(
    *,
    resolve: Annotated[str | None, typer.Option(metavar="MARKER", help=terminal.HELP_RESOLVE)] = None,
    settled: Annotated[Settlement | None, typer.Option("--as", help=terminal.HELP_SETTLED)] = None,
) -> None:
    if (resolve is None) != (settled is None):
        raise typer.BadParameter(terminal.RESOLVE_NEEDS_BOTH)

    from bot.wording.following import word_delivery_row  # noqa: PLC0415 (slow to import; not for asking)

    async def work() -> None:
        async with open_app(read_settings()) as app:
            if resolve is not None and settled is not None:
                if not await app.settle(resolve, settled.value):
                    raise UserError(terminal.word_not_uncertain(resolve))
                typer.echo(terminal.RESOLVED)
                return
            rows = map(word_delivery_row, await app.digests.find_deliveries(_NEWEST))
            typer.echo("\n".join(rows) or terminal.NO_DELIVERIES)

    run(work())
