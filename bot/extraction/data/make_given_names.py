# ruff: noqa: INP001  # a script beside the data that it writes, no package
"""Write `given_names.txt` out of the locale data of the Faker package (MIT).

A maintainer runs this by hand, in an environment with Faker and english-words (MIT) installed besides Briefbot:

    python bot/extraction/data/make_given_names.py
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from textwrap import fill
from unicodedata import combining, normalize

from english_words import (  # type: ignore[import-not-found, unused-ignore]  # the maintainer installs it by hand
    get_english_words_set,
)

from bot.extraction.words.wordlists import read_sections, read_text, read_words

FAR_LOCALES = (
    "en_IN en_PK en_KE en_NG en_TH id_ID vi_VN ja_JP uz_UZ fr_DZ yo_NG ha_NG ig_NG zu_ZA tw_GH sw ro_RO pl_PL hu_HU "
    "fi_FI cs_CZ sk_SK sl_SI hr_HR it_IT da_DK no_NO et_EE lt_LT lv_LV"
)
NEAR_LOCALES = (  # these lists hold rare names too: a name counts that two of them have
    "en_US en_GB en_IE en_NZ tr_TR de_AT de_DE nl_NL nl_BE da_DK sv_SE no_NO es_ES es_AR es_CL es_CO es_MX pt_BR pt_PT "
    "fr_FR fr_BE fr_CA fr_CH ga_IE"
)
OTHER_FILES = ("products.txt", "places.txt", "cities.txt", "name_cues.txt", "roles.txt")
SHORTEST = 3  # letters
HEAD = """\
# More given names, besides those of first_names.txt. Any number a line.
# Origin: locale data of the Faker package (MIT), written by make_given_names.py.
# Left out: English words, names of places and organizations, and names of fewer than three letters.
"""
_NAME = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Write the file beside this script."""
    taken = set(read_words("first_names.txt")) | {word.capitalize() for word in read_words("common_words.txt")}
    taken.update(word for file in OTHER_FILES for word in _NAME.findall(read_text(file)))
    taken.update(name.strip() for entry in read_sections("organizations.txt")[""] for name in entry.split("|"))
    taken.update(word.capitalize() for word in get_english_words_set(["web2"], lower=False) if word.islower())
    taken.update(word for entry in read_sections("grammar.txt").values() for word in " ".join(entry).title().split())
    near = Counter(name for locale in NEAR_LOCALES.split() for name in set(_names(locale)))
    far = {name for locale in FAR_LOCALES.split() for name in _names(locale)}
    found = sorted({*far, *(name for name, count in near.items() if count > 1)} - taken)
    words = fill(" ".join(found), width=150, break_long_words=False, break_on_hyphens=False)
    Path(__file__).with_name("given_names.txt").write_text(HEAD + "\n" + words + "\n", encoding="utf-8")


def _names(locale: str) -> Iterator[str]:
    """The given names of one locale that are written as one word in Latin letters."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for field in dir(provider):
        if not field.startswith("first_name") and not field.startswith("first_romanized"):
            continue
        for name in _words(getattr(provider, field)):
            if len(name) >= SHORTEST and _NAME.fullmatch(name) and name[0].isupper() and name[1:].islower():
                yield name
                yield _plain(name)


def _plain(name: str) -> str:
    """The name without its accents, as many outlets print it."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


def _words(names: object) -> Iterator[str]:
    """Every string in a list, a table of frequencies, or a list of spellings."""
    if isinstance(names, str):
        yield names
    elif isinstance(names, (tuple, list, dict)):
        for name in names:
            yield from _words(name)


if __name__ == "__main__":
    main()
