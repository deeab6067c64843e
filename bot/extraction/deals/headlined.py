"""Headlines that call in short whom the lead has in full: "Acme buys Widget", where Acme has bought Widget Press."""

from collections.abc import Iterable, Sequence

from bot.extraction.deals.drafts import NEXT, Draft


def drop_headlines_in_short(drafts: Sequence[Draft]) -> list[Draft]:
    """The deals without one that the headline alone tells, where the lead tells it with the parties' full names."""
    return [draft for draft in drafts if not _is_only_headline(draft) or not any(_is_of(draft, one) for one in drafts)]


def _is_only_headline(draft: Draft) -> bool:
    return draft.tellings[-1].index < 0


def _is_of(headline: Draft, told: Draft) -> bool:
    """Whether a deal of the lead is between those whom the headline's names are, or are short for, at its price."""
    is_lead = 0 <= told.tellings[0].index <= NEXT
    if not is_lead or len(headline.parties) < 2 or headline.parties.keys() == told.parties.keys():
        return False
    is_priced = headline.value is not None and (told.value is None or told.value.value != headline.value.value)
    full = {_in_full(party, told.parties) for party in headline.parties}
    return not is_priced and None not in full and len(full) == len(headline.parties)


def _in_full(name: str, parties: Iterable[str]) -> str | None:
    """The party that the name is, else the only one that it is short for; None for none or several."""
    longer = [party for party in parties if party == name or party.startswith(f"{name} ")]
    return name if name in longer else longer[0] if len(longer) == 1 else None
