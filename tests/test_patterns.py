"""Patterns are compiled when they are first used, and each of the bot's is a good one."""

import gc
import importlib
import pkgutil
import re

import pytest

import bot
from bot import patterns
from bot.patterns import lazy_pattern


def test_a_pattern_is_compiled_only_where_it_is_used() -> None:
    wrong = lazy_pattern("(")
    with pytest.raises(re.error):
        wrong.search("lamp")


def test_a_pattern_finds_what_a_compiled_one_finds() -> None:
    pattern = lazy_pattern(r"l(am)p", re.IGNORECASE)
    found = pattern.search("The LAMP")
    assert found is not None
    assert found[1] == "AM"
    assert (pattern.pattern, pattern.flags) == (r"l(am)p", re.compile("", re.IGNORECASE).flags)
    assert pattern.sub("mill", "lamp, Lamp") == "mill, mill"


def test_every_pattern_of_the_bot_compiles() -> None:
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if not (module.name.endswith("__main__") or ".migrations." in module.name):
            importlib.import_module(module.name)
    found = [one for one in gc.get_objects() if isinstance(one, patterns._LazyPattern)]
    assert len(found) > 100
    for one in found:
        if one._source != "(":
            one._compile()
