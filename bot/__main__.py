"""`python -m bot` is `briefbot`."""

import gc


def main() -> None:
    """Run the command line. What is imported stays: to look through it for garbage, also at the end, is in vain."""
    gc.disable()
    from bot.allocator import collect_rarely  # noqa: PLC0415 (as below)
    from bot.cli import main as run  # noqa: PLC0415 (what it imports is what need not be looked through)

    collect_rarely()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
