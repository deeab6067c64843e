"""What a press on the page leads to: every button and every menu is a command, a citation is a place in an article."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.adapters.web.look import Look

Node = dict[str, Any]
"""An object of a payload."""

_NUMBER = re.compile(r"\[(\d{1,4})\]")


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a menu: what stands on it, and the command that it carries."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Pressing:
    """Draws what can be pressed so that it works without a script.

    A command that may change what is kept is a form that is posted with the page's token, any other a link.
    `cited` gives the address of each citation's words, and `token` the proof that a form came from this page.
    """

    look: Look
    token: str
    may_change: Callable[[str], bool]
    cited: Mapping[int, str]
    open_label: str

    def button(self, label: str, command: str) -> Markup:
        """A button that asks the command."""
        if not self.may_change(command):
            return Markup('<a class="press" href="{}" dir="auto">{}</a>').format(
                self.look.address("/", command=command), label
            )
        hidden = self._hidden(command=command, token=self.token)
        return Markup(
            '<form method="post" action="/" class="press-form">{}<button class="press" dir="auto">{}</button></form>'
        ).format(hidden, label)

    def menu(self, name: str, options: Sequence[Option]) -> Markup:
        """A menu, and the button that asks the command of the entry that is chosen."""
        posts = any(self.may_change(option.command) for option in options)
        hidden = self._hidden(token=self.token) if posts else self._hidden()
        entries = Markup().join(
            Markup('<option value="{}">{}</option>').format(option.command, option.label) for option in options
        )
        return Markup(
            '<form method="{}" action="/" class="menu">{}<select name="command" aria-label="{}" required>'
            '<option value="">{}</option>{}</select><button class="press">{}</button></form>'
        ).format("post" if posts else "get", hidden, name, name, entries, self.open_label)

    def words(self, text: str) -> Markup:
        """The text, in which the number of each citation leads to its words."""
        pieces: list[Markup] = []
        end = 0
        for found in _NUMBER.finditer(text):
            pieces += [Markup.escape(text[end : found.start()]), self._number(found)]
            end = found.end()
        return Markup().join([*pieces, Markup.escape(text[end:])])

    def _number(self, found: re.Match[str]) -> Markup:
        address = self.cited.get(int(found[1]))
        return (
            Markup('<a class="cite" href="{}">{}</a>').format(address, found[0]) if address else Markup.escape(found[0])
        )

    def _hidden(self, **values: str) -> Markup:
        every = {**values, **self.look.parameters}.items()
        return Markup().join(Markup('<input type="hidden" name="{}" value="{}">').format(*one) for one in every)


class UndrawableError(Exception):
    """A renderer emitted what this page can't draw: the drawing has to learn it."""


def link(address: str, words: Markup) -> Markup:
    """A link out of the page; only to the web, anything else stays words."""
    if not address.casefold().startswith(("https://", "http://")):
        return words
    return Markup('<a class="out" href="{}" rel="noopener noreferrer nofollow" target="_blank">{}</a>').format(
        address, words
    )


def only(node: Mapping[str, object], *known: str) -> None:
    """Raises UndrawableError where the object has a field that is not drawn."""
    if unknown := set(node) - set(known):
        raise UndrawableError(f"{sorted(unknown)} of {node.get('type')!r}")
