"""How a person looks at the page: kept in the address, so that it needs neither a script nor a cookie (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "platform": ("both", "slack", "discord"),
    "theme": ("auto", "light", "dark"),
    "width": ("wide", "narrow"),
    "tab": ("message", "payload"),
}
"""What each field can be; what comes first is meant where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is shown, and how; each field is a parameter of the address, left out where it is the first choice."""

    platform: str = "both"
    theme: str = "auto"
    width: str = "wide"
    tab: str = "message"

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms that are drawn, in their order."""
        return _CHOICES["platform"][1:] if self.platform == "both" else (self.platform,)

    @property
    def parameters(self) -> dict[str, str]:
        """What differs from the first choices."""
        plain = asdict(Look())
        return {name: value for name, value in asdict(self).items() if value != plain[name]}

    def address(self, path: str, **parameters: str | Sequence[str]) -> str:
        """The path with these parameters, seen the same way."""
        told = {**parameters, **self.parameters}
        return f"{path}?{urlencode(told, doseq=True, errors='replace')}" if told else path

    def choices(self, name: str) -> tuple[tuple[str, "Look", bool], ...]:
        """What one field can be: the name of each choice, the look that has it, and whether this is it."""
        now = getattr(self, name)
        return tuple((choice, replace(self, **{name: choice}), choice == now) for choice in _CHOICES[name])


def read_look(parameters: Mapping[str, str]) -> Look:
    """The look that an address asks for; a value that is none is the first choice."""
    return Look(**{name: value for name, value in parameters.items() if value in _CHOICES.get(name, ())})
