"""A form whose blanks, filled in, make a command line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat.answer import Choice


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing that the form asks for; `phrase` is how it stands in the command line, such as ` at {}`.

    `choices` are the titles and words of a menu; where there are none it is written. `value` is there at first. For one
    that `is_group` a platform may show a menu of its groups, and fills in a mention.
    """

    name: str
    label: str
    phrase: str
    value: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked for where a command's argument is `opened_by` and says no more; at most five blanks."""

    title: str
    opened_by: re.Pattern[str]
    blanks: tuple[Blank, ...]

    def fill(self, line: str, values: Mapping[str, str]) -> str:
        """The command line with these values of the blanks, by their names."""
        written = ((blank, " ".join(values.get(blank.name, "").split())) for blank in self.blanks)
        return line + "".join(blank.phrase.format(value) for blank, value in written if value)
