"""A Command is defined once; an Invocation is one use of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum

from bot.chat.form import Form
from bot.chat.group import FindGroup

LONGEST_ARGUMENT = 500
"""Characters; longer than any question that people type, short enough to look up at once."""


@dataclass(frozen=True, slots=True)
class Argument:
    """What a command is given: free text, which may be left out unless `required`.

    `completes` says whether the names that the library knows are offered while it is typed.
    """

    name: str
    description: str
    required: bool = True
    completes: bool = True


@dataclass(frozen=True, slots=True)
class Command:
    """One command as people see it; help, usage, examples and completion come from here alone.

    `summary` is one line without a full stop, at most 100 characters (Discord's limit for a description).
    `examples` are whole command lines.
    """

    name: str
    summary: str
    argument: Argument
    examples: tuple[str, ...]
    listed: bool = True
    """Whether people type it: help and completion leave out what only buttons and prompts send."""
    private: bool = True
    """Whether only who asked sees the answer; it belongs to the command, since Discord fixes it before the answer."""
    changes: bool = False
    """Whether using it changes what is kept for others to see; a mere link must not do that."""
    lasts: bool = False
    """Whether its answer stays the same until an article changes: whoever asks, wherever and whenever."""
    for_curators: bool = False
    """Whether in a channel only curators and administrators may use it."""
    longest: int = LONGEST_ARGUMENT
    """Characters of its argument."""
    forms: tuple[Form, ...] = ()
    """For what is easier to pick than to type, where a platform has forms."""
    takes_files: bool = False
    """Whether a file that is sent along is its argument too."""

    @property
    def usage(self) -> str:
        """The command line with its argument's place, such as `/deal <companies>` or `/help [command]`."""
        left, right = ("<", ">") if self.argument.required else ("[", "]")
        return f"/{self.name} {left}{self.argument.name}{right}"


class Role(IntEnum):
    """What somebody may do in their tenant; each may do what those before may."""

    MEMBER = 1
    CURATOR = 2
    ADMINISTRATOR = 3


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: the platform's id of the person, and the name that others see."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was sent along with a command.

    `read` gives its content, cut off after so many bytes and one; None where the platform does not hand it over.
    `size` is in bytes, where the platform tells it. `is_elsewhere` where the platform itself does not keep the file.
    `beside` reads, as `read`, what stands beside it to say what the text does not; None where nothing does.
    """

    name: str
    read: Callable[[int], Awaitable[bytes | None]]
    size: int | None = None
    is_elsewhere: bool = False
    beside: Callable[[int], Awaitable[bytes | None]] | None = None


@dataclass(frozen=True, slots=True)
class Invocation:
    """One use of a command: the text as it was typed, and the tenant whose library answers.

    `tenant` is the workspace, server or person that asks, such as `slack:T024BE7LD`. `thread` is the platform's id of
    the conversation that a mention stands in: what it was answered last is what “and in the UAE?” follows up.
    `command` and `argument` are the command's name and what follows it, cleaned; dispatch fills them in.
    `role` is the asker's when it is said: a click is judged anew. `channel` is the platform's id of the place;
    `is_direct` where the asker is alone there with the bot. `attachments` are the files that were sent along.
    `find_group` finds whom the asker may have notified there; None where there is nobody but them. `is_page` where it
    only turns to another page of what was answered.
    """

    text: str
    tenant: str
    command: str = ""
    argument: str = ""
    actor: Actor | None = None
    thread: str | None = None
    role: Role = Role.MEMBER
    channel: str | None = None
    is_direct: bool = False
    attachments: tuple[Attachment, ...] = ()
    find_group: FindGroup | None = None
    is_page: bool = False
