"""Whom a digest is to notify, as a command line says it; whether its asker may have that done the platform says."""

import re

from bot.chat import Denial, Group, Invocation, UserError
from bot.commands.parsing import raw_argument
from bot.patterns import lazy_pattern
from bot.wording.notifying import DENIALS, NOBODY_HERE, word_not_theirs

_CLAUSE = lazy_pattern(
    r"(?:;|^(?:(?:edit|create)\b;?\s*(?:[0-9a-f]{6}\b\s*)?)?)\s*(?:notify\b(?P<who>[^;]*)|no notify\s*)(?=;|$)",
    re.IGNORECASE,
)
_EVERYONE = lazy_pattern(r"<!(?:everyone|here|channel)[^<>]*>|@?(?:everyone|here|channel)", re.IGNORECASE)


async def find_notified(invocation: Invocation, words: str, before: Group | None) -> tuple[str, Group | None]:
    """The words without the clause `notify …` or `no notify`, and whom the digest notifies from now on.

    `words` are a part of the invocation's argument, `before` is whom it notified so far. Raises UserError.
    """
    left = _CLAUSE.sub("", words).strip()
    said = _CLAUSE.search(raw_argument(invocation.text))  # the argument itself has lost mentions, which are markup
    if said is None:
        await check_notified(invocation, before)
        return left, before
    return left, None if said["who"] is None else await _find(invocation, said["who"].strip())


async def name_notified(invocation: Invocation, words: str) -> str:
    """The words, which are to be said again, with the name of whom the digest is to notify, for a mention is lost."""
    said = _CLAUSE.search(raw_argument(invocation.text))
    if said is None or said["who"] is None:
        return words
    group = await _find(invocation, said["who"].strip())
    return "; ".join(filter(None, (_CLAUSE.sub("", words).strip(), f"notify {group.name}")))


async def check_notified(invocation: Invocation, group: Group | None) -> None:
    """Raises UserError where the asker may not have that group notified here."""
    if group is None:
        return
    found = await invocation.find_group(group.id) if invocation.find_group else Denial.ASKER
    if isinstance(found, Denial):
        raise UserError(word_not_theirs(group))


async def _find(invocation: Invocation, who: str) -> Group:
    if invocation.find_group is None:
        raise UserError(NOBODY_HERE)
    found: Denial | Group = Denial.UNKNOWN
    if _EVERYONE.fullmatch(who):
        found = Denial.EVERYONE
    elif who:
        found = await invocation.find_group(who)
    if isinstance(found, Denial):
        raise UserError(DENIALS[found])
    return found
