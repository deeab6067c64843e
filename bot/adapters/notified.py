"""Whom a message notifies, and where that waits in a payload until it is posted."""

from pydantic import TypeAdapter

from bot.chat import NOTIFIED, Group, Payload

_GROUPS = TypeAdapter(Group)


def take_notified(payload: Payload) -> tuple[Payload, Group | None]:
    """The payload without it, and the group that its message notifies."""
    if NOTIFIED not in payload:
        return payload, None
    rest = {name: value for name, value in payload.items() if name != NOTIFIED}
    return rest, _GROUPS.validate_python(payload[NOTIFIED])
