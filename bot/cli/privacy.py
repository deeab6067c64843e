"""`privacy export` and `privacy forget`: what is held of whom, for whoever hosts the bot."""

from typing import Annotated

import typer

from bot.app import open_app
from bot.chat import UserError
from bot.cli.running import json_line, read_settings, run
from bot.wording import privacy as wording

Tenant = Annotated[str, typer.Argument(help=wording.HELP_TENANT, show_default=False)]
Person = Annotated[str | None, typer.Option(metavar="ID", help=wording.HELP_PERSON, show_default=False)]


def export(tenant: Tenant, *, person: Person = None) -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            async for table, row in app.privacy.find(tenant, person):
                told = {name: value if isinstance(value, int) else value and str(value) for name, value in row.items()}
                typer.echo(json_line({"table": table, **told}))

    run(work())


def forget(tenant: Tenant, *, person: Person = None) -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            if tenant == app.tenant:
                raise UserError(wording.IN_THE_TERMINAL)
            await app.privacy.forget(tenant, person)
            await app.library.catch_up()
            typer.echo(wording.FORGOTTEN)

    run(work())
