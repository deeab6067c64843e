"""The templates: everything in them is escaped unless a drawing has made it."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.adapters.web.look import Look
from bot.adapters.web.pressing import link
from bot.chat import printable, words_check


class Templates:
    """The templates beside this file, each read once."""

    def render(self, template: str, values: Mapping[str, Any], *, words: Mapping[str, str], look: Look) -> str:
        """A page in these words, seen in this way."""
        page = self._environment.get_template(template).render(**values, words=words, look=look)
        return page.encode("utf-8", "replace").decode()

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters["seen"] = printable
        environment.filters["linked"] = lambda address, words: link(address, Markup.escape(words))
        environment.globals["words_check"] = words_check
        return environment
