"""`talk`: what a person types in a channel of a workspace, and the Message that answers."""

from typing import Protocol

from bot.chat import Message, Role


class Talk(Protocol):
    async def __call__(
        self,
        text: str,
        channel: str | None = "C1",
        tenant: str = "slack:T1",
        role: Role = Role.ADMINISTRATOR,
        is_direct: bool = False,
    ) -> Message: ...
