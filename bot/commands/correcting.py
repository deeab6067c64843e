"""Answers that stand where others see them: noted with what they cite, and told anew when that has changed."""

from datetime import datetime

from bot.chat import Dispatch, Invocation, Message, Receipt
from bot.library.cited import Cited, Posted, Stale
from bot.tenants.memory import Memory
from bot.wording.correcting import word_corrected

_SHARED = "/share "
_KEPT = "/more "


async def note_posted(
    invocation: Invocation, message: Message, receipt: Receipt, *, cited: Cited, memory: Memory, now: datetime
) -> None:
    """Keep that the message cites these articles as they are now; one that cites none is not kept."""
    if not message.answer.citations:
        return
    line = message.again or invocation.text
    command = line.removeprefix(_SHARED)
    if command.startswith(_KEPT):  # its key is forgotten before the message is
        command = await memory.find_kept(invocation.tenant, command.removeprefix(_KEPT), now) or command
    sharer = invocation.actor if line.startswith(_SHARED) else None
    named = (sharer.name, sharer.id) if sharer else (None, None)
    posted = Posted(invocation.tenant, receipt.channel, receipt.message, command, *named)
    await cited.record(posted, {one.article for one in message.answer.citations}, now)


async def correct(stale: Stale, dispatch: Dispatch) -> Message | None:
    """The answer as it is now, marked with what has changed; None where it can't be told just now."""
    posted = stale.posted
    message = await dispatch(Invocation(posted.command, posted.tenant, channel=posted.channel))
    return word_corrected(message, stale.changed, stale.withdrawn, posted.shared_by) if message.again else None
