"""Numbers with their nouns, and texts cut to a length."""


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {nouns or f'{noun}s'}"


def cut(text: str, longest: int) -> str:
    """The text, or its beginning where it has more than so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
