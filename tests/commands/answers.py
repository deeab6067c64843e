"""What tests look at in a Message."""

from bot.chat import Grid, Message, Quotes, Table


def points(message: Message) -> list[str]:
    """Every quoted point, in order."""
    return [point.text for section in message.answer.sections for point in section.points]


def section(message: Message, heading: str) -> list[str]:
    """The points under a heading."""
    return [point.text for section in message.answer.sections if section.heading == heading for point in section.points]


def fields(message: Message) -> dict[str, str]:
    """The fact table: values by label."""
    return {field.label: field.value for part in message.parts if isinstance(part, Table) for field in part.fields}


def grid(message: Message) -> dict[str, tuple[str, str]]:
    """The two columns of a comparison by label."""
    return {
        left.label: (left.value, right.value)
        for part in message.parts
        if isinstance(part, Grid)
        for left, right in part.rows
    }


def holds(message: Message, words: str) -> bool:
    """Whether a point holds these words."""
    return any(words in point for point in points(message))


def shown_quotes(message: Message) -> list[str]:
    """Every quotation that is drawn, in order."""
    return [point.text for part in message.parts if isinstance(part, Quotes) for point in part.points]
