"""`briefbot`, put together from its commands."""

import sys
from importlib.metadata import version as distribution_version
from typing import Annotated

import typer

from bot.cli import articles, asking, digests, hosting, previewing, privacy
from bot.wording import hosting as hosting_words
from bot.wording import preview as preview_words
from bot.wording import privacy as privacy_words
from bot.wording import terminal

cli = typer.Typer(
    name="briefbot",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help=terminal.HELP,
)
_slack = typer.Typer(no_args_is_help=True, help=hosting_words.HELP_SLACK)
_discord = typer.Typer(no_args_is_help=True, help=hosting_words.HELP_DISCORD)
_privacy = typer.Typer(no_args_is_help=True, help=privacy_words.HELP)
_digest = typer.Typer(no_args_is_help=True, help=terminal.HELP_DIGEST)


def main() -> None:
    """Run `briefbot`."""
    for stream, errors in ((sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace"), (sys.stdin, "replace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)
    cli()


def _print_version(wanted: bool) -> None:  # noqa: FBT001 (typer calls it so)
    if wanted:
        typer.echo(f"briefbot {distribution_version('briefbot')}")
        raise typer.Exit


@cli.callback()
def options(
    *, version: Annotated[bool, typer.Option("--version", help=terminal.HELP_VERSION, callback=_print_version)] = False
) -> None:
    del version


cli.command(help=terminal.HELP_CHAT)(asking.chat)
cli.command(help=terminal.HELP_ASK)(asking.ask)
cli.command(help=terminal.HELP_ADD)(articles.add)
cli.command(help=terminal.HELP_REMOVE)(articles.remove)
cli.command(help=terminal.HELP_BACKUP)(articles.backup)
cli.command(help=terminal.HELP_ARTICLES)(articles.articles)
cli.command(help=terminal.HELP_FACTS)(articles.facts)
cli.command(help=preview_words.HELP)(previewing.preview)
cli.command(help=hosting_words.HELP_SERVE)(hosting.serve)
cli.command(help=hosting_words.HELP_DOCTOR)(hosting.doctor)
cli.add_typer(_slack, name="slack")
cli.add_typer(_discord, name="discord")
cli.add_typer(_digest, name="digest")
cli.add_typer(_privacy, name="privacy")
_slack.command(help=hosting_words.HELP_MANIFEST)(hosting.manifest)
_slack.callback()(lambda: None)
_discord.command(help=hosting_words.HELP_SYNC)(hosting.sync)
_discord.callback()(lambda: None)
_digest.command("list", help=terminal.HELP_DIGEST_LIST)(digests.list_digests)
_digest.command("preview", help=terminal.HELP_DIGEST_PREVIEW)(digests.preview)
_digest.command("run", help=terminal.HELP_DIGEST_RUN)(digests.run_now)
_digest.command("deliveries", help=terminal.HELP_DELIVERIES)(digests.deliveries)
_privacy.command(help=privacy_words.HELP_EXPORT)(privacy.export)
_privacy.command(help=privacy_words.HELP_FORGET)(privacy.forget)
