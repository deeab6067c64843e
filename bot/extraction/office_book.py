"""The offices that people hold, found among words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.phrases import Found, Phrasebook
from bot.extraction.tokens import Token

_LONGEST_FIELD = 4  # words: "chief risk and compliance officer"


class OfficeBook(Phrasebook[str]):
    """Offices by name, and every "chief ... officer" whatever the field: new ones come up every year."""

    def match(self, tokens: Sequence[Token], at: int) -> Found[str] | None:
        """The longest office that begins at word `at`."""
        chief = _match_chief_officer(tokens, at) if tokens[at].lower == "chief" else None
        return chief or super().match(tokens, at)


def _match_chief_officer(tokens: Sequence[Token], at: int) -> Found[str] | None:
    """ "chief risk officer" at the "chief" of word `at`; the plain "chief officer" is none."""
    for last in range(at + 1, min(at + _LONGEST_FIELD + 2, len(tokens))):
        if tokens[last].gap not in (" ", "-", " & "):
            return None
        if tokens[last].lower in ("officer", "officers"):
            return Found(at, last + 1, "chief officer") if last > at + 1 else None
    return None
