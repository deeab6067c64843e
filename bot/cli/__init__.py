"""The command line: what is typed in, what is printed, and how it ends."""

from bot.cli.program import cli, main

__all__ = ["cli", "main"]
