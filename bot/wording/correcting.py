"""What the bot says where a source of an answer has changed or is gone."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import Message, Words


def word_corrected(
    message: Message, changed: Sequence[str], withdrawn: Sequence[str], shared_by: str | None
) -> Message:
    """The answer as it is now, headed by why it is another than before, and by who shared it."""
    lines = [f"Corrected: “{title}” has changed since this was posted." for title in changed]
    lines += [f"Corrected: “{title}” was withdrawn since this was posted." for title in withdrawn]
    lines += [f"Shared by {shared_by}"] if shared_by else []
    return replace(message, parts=(Words("\n".join(lines)), *message.parts), actions=())
