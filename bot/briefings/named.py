"""Whether a text names something, in any case, with or without accents and as an owner: Zanzibar’s port (pure)."""

import re
from collections.abc import Collection

from bot.library.names import name_key

_OWNING = re.compile(r"['’‘]s\b")


def names_any(keys: Collection[str], text: str) -> bool:
    """Whether the text has one of these names, given by `name_key`."""
    return _holds(keys, text) or (_OWNING.search(text) is not None and _holds(keys, _OWNING.sub("", text)))


def opens_with_any(keys: Collection[str], text: str) -> bool:
    """Whether the text begins with one of them."""
    starts = tuple(f" {key} " for key in keys)
    return any(f" {name_key(one)} ".startswith(starts) for one in (text, _OWNING.sub("", text)))


def _holds(keys: Collection[str], text: str) -> bool:
    words = f" {name_key(text)} "
    return any(f" {key} " in words for key in keys)
