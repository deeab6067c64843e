"""`/restore`: an article back into the library, as it was before `/remove`; sent by Undo."""

from bot.chat import Invocation, Message, Role
from bot.commands.handler import Services
from bot.wording.intake import word_known_again, word_not_kept, word_restored


async def run(invocation: Invocation, services: Services) -> Message:
    """Put it back into the asker's own tenant, if they may remove it there."""
    removed = await services.intake.find_removed(invocation.tenant, invocation.argument)
    person = invocation.actor.id if invocation.actor else None
    is_own = removed is not None and person is not None and removed.draft.added_by == person
    if removed is None or not (is_own or invocation.role >= Role.CURATOR):
        return word_not_kept(invocation)
    is_back = await services.intake.restore(invocation.tenant, removed)
    return (word_restored if is_back else word_known_again)(invocation, removed.draft)
