"""What every platform must show of a Message, whatever it looks like there."""

from collections.abc import Iterator

from bot.chat import (
    Choices,
    Excerpt,
    Field,
    Grid,
    Message,
    Part,
    Quotes,
    Sources,
    Table,
    Words,
    in_quotation_marks,
    printable,
)


def said_in(message: Message) -> str:
    """Every word of the title and the parts in their order; labels of buttons stand in `choices_of`."""
    return _joined([message.title, *(text for part in message.parts for text in _texts(part))])


def without_space(text: str) -> str:
    """The characters that can be seen, which a page keeps wherever it breaks its lines."""
    return "".join(printable(text).split())


def _texts(part: Part) -> Iterator[str]:
    match part:
        case Words(text):
            yield text
        case Table(fields):
            yield from (f"{field.label}: {_value(field)}" for field in fields)
        case Grid(left, right, rows):
            yield from (f"{one.label}{left}: {_value(one)}{right}: {_value(two)}" for one, two in rows)
        case Quotes(heading, points) if points:
            yield heading
            yield from (f"{point.date or ''}{_quoted(point.text)}[{point.citation}]" for point in points)
        case Sources(heading, sources) if sources:
            yield heading
            yield from (f"{source.title} · {source.origin} · {source.places}" for source in sources)
        case Excerpt(before, quote, after):
            yield f"{before}“{quote}”{after}"
        case Choices(heading, choices) if choices:
            yield heading
        case _:
            pass


def _value(field: Field) -> str:
    return f"{field.value}{''.join(f'[{number}]' for number in field.citations)}"


def _quoted(text: str) -> str:
    shown = " ".join(printable(text).split())
    return in_quotation_marks(shown)


def _joined(texts: list[str]) -> str:
    return without_space("".join(texts))
