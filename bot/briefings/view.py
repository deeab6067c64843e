"""What one asker sees of the library."""

from dataclasses import dataclass

from bot.briefings.meaning.aliases import Aliases
from bot.library.article import Visible
from bot.library.reader import Reader


@dataclass(frozen=True, slots=True)
class View:
    """The library, the tenants whose articles the asker may see, and the other spellings of names."""

    library: Reader
    visible: Visible
    aliases: Aliases
