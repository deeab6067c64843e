"""An answer to be drawn: neutral, every platform draws it and none is named in it.

A Message keeps the Answer that it was worded from, which prints as the machine-readable contract says.
"""

from dataclasses import dataclass
from hashlib import sha256

from bot.chat.answer import Answer, Choice, Citation, Point
from bot.chat.chart import Chart

LONGEST_BUTTON = 100
"""UTF-16 code units of a command that a button carries as it stands: Discord's limit for a `custom_id`."""
LAPSED_BUTTON = "/more"
"""Dispatched for a button or an entry that carries no command of this version; the core answers that it has none."""

_LONGEST_AGAIN = LONGEST_BUTTON - len("/more 999 01234567 ")


@dataclass(frozen=True, slots=True)
class Words:
    """The bot's own words; lines are kept as they are broken."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of a fact table: a label, a value, and the numbers of the citations that it rests on."""

    label: str
    value: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Facts that stand beside each other."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Two things side by side: for each label the field of the left one and that of the right one."""

    left: str
    right: str
    rows: tuple[tuple[Field, Field], ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quoted points under a heading."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One cited article: its title, where it came from, and where in it each citation stands."""

    title: str
    origin: str
    url: str | None
    places: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles that the answer quotes."""

    heading: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Quoted words among the words around them, all of one article."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Commands to go on with; a platform that has buttons makes them buttons."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text to be kept as a file of that name."""

    name: str
    text: str


Part = Words | Table | Grid | Quotes | Excerpt | Sources | Choices


@dataclass(frozen=True, slots=True)
class Message:
    """An answer to be drawn: a title and its parts in order, and the Answer that it was worded from.

    `actions` are commands that go with the answer, and `menu` those that open the article of each citation; a platform
    without buttons and menus leaves them out. `page` is the page that is wanted, from 1, of those that the platform
    draws; `again` is the command that gives the same message. `chart` is a picture of figures that
    the parts tell as well, for what is posted in channels. `rests_on` are the keys of articles that it is made of and
    need not cite, such as those of its chart: it is corrected where one of them changes. `file` is what the parts say,
    for a platform that sends files.
    """

    title: str
    parts: tuple[Part, ...]
    answer: Answer
    actions: tuple[Choice, ...] = ()
    menu: Choices | None = None
    page: int = 1
    again: str = ""
    chart: Chart | None = None
    rests_on: tuple[str, ...] = ()
    file: TextFile | None = None

    @property
    def fingerprint(self) -> str:
        """Eight hex characters that are others when the answer is another."""
        said = self.answer.model_copy(update={"command": ""}).model_dump_json()
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]

    @property
    def long_commands(self) -> tuple[str, ...]:
        """The commands of its buttons that are too long for one, each once; dispatch keeps them."""
        offered = [choice for part in self.parts if isinstance(part, Choices) for choice in part.choices]
        offered += [*self.actions, *(self.menu.choices if self.menu else ())]
        long = [choice.command for choice in offered if _length(choice.command) > LONGEST_BUTTON]
        return tuple(dict.fromkeys([*long, *([self.again] if _length(self.again) > _LONGEST_AGAIN else [])]))

    def page_command(self, page: int) -> str:
        """The command that a button carries to show that page of this message."""
        return button_command(f"/more {page} {self.fingerprint} {button_command(self.again, _LONGEST_AGAIN)}")


def button_command(command: str, longest: int = LONGEST_BUTTON) -> str:
    """The command as a button carries it: itself, or `/more` and the key under which dispatch keeps a longer one."""
    return command if _length(command) <= longest else f"/more {long_key(command)}"


def long_key(command: str) -> str:
    """The key of a command that is too long for a button: 16 hex characters of its SHA-256."""
    return sha256(command.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def show_command(citation: Citation) -> str:
    """The command that opens a citation in its article; the end is the check that the words are still these."""
    place = f"{citation.article} {citation.start} {citation.end}"
    return f"/show {place} {words_check(citation.quote)}"


def words_check(words: str) -> str:
    """Eight hex characters by which words are known again."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
