"""The tellings of one deal, gathered, and whether a sentence tells of the same one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.extraction.deals.sums import has_in_other_dollars
from bot.extraction.deals.telling import Telling
from bot.extraction.facts import Amount, Kind
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
NEXT = 2  # sentences within which a deal is told on
_EARLIER = frozenset(("ago", "earlier", "last", "previously"))
_ROUNDED = 0.05  # of a sum, by which a headline, or "more than", may round it
_OF_GOODS = frozenset(("awarding", "buying", "spending", "supplying"))
_PRICED: frozenset[Kind] = frozenset(("investment", "acquisition", "funding", "debt"))
_BY_SHARES: frozenset[Kind] = frozenset(("investment", "acquisition"))
_FAMILIES: tuple[frozenset[Kind], ...] = (
    frozenset(("partnership", "contract", "joint_venture", "investment", "licensing", "other")),
    frozenset(("funding", "investment", "debt")),
    frozenset(("acquisition",)),
    frozenset(("licensing", "hiring", "contract")),
    frozenset(("acquisition", "contract")),
)


@dataclass(slots=True, eq=False)
class Draft:
    """The tellings of one deal while they are being gathered, and what is known of it so far: a general one was only
    called "a deal" yet; `payers` pay in a contract; an open one is in talks; one of several sums up more deals.
    """

    tellings: list[Telling] = field(default_factory=list)
    parties: dict[str, None] = field(default_factory=dict)
    kind: Kind = "other"
    value: Amount | None = None
    payers: tuple[str, ...] = ()
    is_general: bool = True
    is_in_headline: bool = False
    is_open: bool = False
    is_of_several: bool = False

    def add(self, telling: Telling) -> None:
        """Take one more telling in; the kind is that of the price, else of the first that names more than "a deal"."""
        is_first = not self.tellings
        if not is_first and self._is_of_the_same_shares(telling):
            telling = replace(telling, kind="acquisition")
        if self.value and self._is_told_on(telling):
            telling = replace(telling, value=None)
        if self.value and telling.value and self._comes_of_talks(telling):
            self.tellings = [replace(known, value=None) for known in self.tellings]
            self.value = None
        named_before = any(not known.is_generic for known in self.tellings[:NEXT])
        self.tellings.append(telling)
        self.parties.update(dict.fromkeys(telling.parties))
        is_unpriced = self.value is None and self.kind != "joint_venture"
        prices_it = telling.value is not None and is_unpriced and telling.kind in _PRICED
        names_kind = not telling.is_generic and not self._is_paid_by(telling)
        is_bet = self.kind == "investment" and not is_first and self.tellings[0].only_bets
        names_kind = names_kind or (is_bet and telling.kind == "contract")
        if is_first or (names_kind and (is_bet or prices_it or not named_before or self._calls_it_more(telling))):
            self.kind = telling.kind
        self.value = self.value or telling.value
        self.payers = self.payers or telling.payers
        self.is_general = self.is_general and telling.is_generic
        self.is_in_headline = self.is_in_headline or telling.index < 0
        self.is_of_several = self.is_of_several or telling.is_of_several
        self.is_open = self.is_open or telling.status == "in_talks"

    def has_round_of(self, telling: Telling) -> bool:
        """Whether a sentence tells of a round by the name that it has here."""
        return bool(telling.own_round) and any(known.round == telling.own_round for known in self.tellings)

    def is_told_by(self, telling: Telling) -> bool:
        """Whether a sentence tells of this deal: shared parties, kinds that go together, no other sum."""
        shared = self.parties.keys() & set(telling.parties)
        if not shared or not self._goes_with(telling) or self._differs(telling):
            return False
        if len(shared) >= 2:
            return self.is_of_several == telling.is_of_several or len(telling.parties) == len(self.parties)
        alone = len(telling.parties) == 1 or len(self.parties) == 1
        is_same_sum = telling.value is not None and self._has_sum_of(telling)
        are_both = telling.kind == self.kind
        goes_on = self.kind == "debt" or (self.kind == "funding" and (telling.points_back or telling.gives_part))
        near = telling.index - self.tellings[-1].index <= NEXT or (are_both and goes_on and telling.value is None)
        is_round = are_both and self.kind == "funding"
        if are_both and self.kind == "hiring" and near:
            return not shared.isdisjoint(telling.others) or self._is_only_headline(telling)
        if self._is_part_of(telling):
            return is_same_sum
        alone = alone or (telling.is_generic and is_same_sum)
        return (alone and (near or is_same_sum)) or (is_round and (self._has_sum_of(telling) or near))

    def _is_part_of(self, telling: Telling) -> bool:
        """Whether an investor's share was told of, and the sentence tells of a round: the share is no sum of it."""
        is_only_called_so = self.value is None and self._is_only_headline(telling)
        is_share = self.kind == "investment" and len(self.parties) > 1 and telling.kind == "funding"
        return is_share and not (is_only_called_so or self._is_being_raised(telling))

    def _is_being_raised(self, telling: Telling) -> bool:
        """Whether those who are only said to be investing do so in the round told of next: "Acme is raising"."""
        last = self.tellings[-1]
        is_now = last.cue.label.is_verb and last.passage.lower[last.cue.last - 1] == "investing"
        is_next = 0 < telling.index - last.index <= NEXT and _EARLIER.isdisjoint(telling.passage.vocabulary)
        return is_now and is_next and self.value is None and telling.value is not None

    def _goes_with(self, telling: Telling) -> bool:
        """Whether the kinds may be those of one deal; one sentence may call it "talks" beside its own name."""
        is_general = telling.is_generic or self.is_general
        is_said_twice = is_general and telling.index == self.tellings[-1].index
        is_titled = telling.value is not None and self._has_sum_of(telling) and self._is_only_headline(telling)
        families = (family for family in _FAMILIES if self.kind in family)
        goes_on = is_said_twice or is_titled or self._is_of_the_same_shares(telling)
        return telling.kind == self.kind or goes_on or any(telling.kind in family for family in families)

    def _is_of_the_same_shares(self, telling: Telling) -> bool:
        """Whether the lead gives the size of the stake that the headline calls a purchase, or the other way round."""
        is_lead = telling.index <= 0 and self._is_only_headline(telling)
        return is_lead and {self.kind, telling.kind} == _BY_SHARES and self.parties.keys() <= set(telling.parties)

    def _differs(self, telling: Telling) -> bool:
        """Whether a sentence tells of another deal between the same: of another form, sum or direction, or on top."""
        kinds = {self.kind, telling.kind}
        are_two = len(kinds) > 1
        last = self.tellings[-1]
        return (
            (are_two and "joint_venture" in kinds and not self._may_be_venture(telling))
            or self._is_money_beside_goods(telling)
            or self._is_of_another_raiser(telling)
            or (telling.adds_sum and (self.value is None or (are_two and "debt" in kinds)))
            or self._has_other_sum(telling)
            or (self.is_open and telling.is_of_a_year)
            or self._is_reversed(telling)
            or (telling.is_of_before and not (last.is_of_before and last.index == telling.index))
            or (telling.is_separate and telling.index != last.index)
            or self._is_other_round(telling)
            or self._is_other_sale(telling)
            or self._is_other_bid(telling)
            or (telling.only_stands_behind and not set(telling.parties) <= self.parties.keys())
        )

    def _is_money_beside_goods(self, telling: Telling) -> bool:
        """Whether a sum is put into a company in another sentence than the one that sells it goods, or buys them."""
        if self.kind != "contract" or telling.kind != "investment" or telling.value is None:
            return False
        return any(known.cue.label.act in _OF_GOODS for known in self.tellings)

    def _is_of_another_raiser(self, telling: Telling) -> bool:
        """Whether another raises money: "led a round of Widget, and one of Quill"; or who raised it puts it in."""
        if self.kind != "funding":
            return False
        rounds = (known.actors for known in self.tellings if known.kind == "funding")
        if telling.kind == "funding":
            return bool(telling.actors) and self.parties.keys().isdisjoint(telling.actors) and any(rounds)
        return telling.puts_into_others and set(telling.actors) <= {name for actors in rounds for name in actors}

    def _is_other_round(self, telling: Telling) -> bool:
        """Whether a sentence tells of a round of another name or time: "its Series A funding last year"."""
        if "funding" not in (self.kind, telling.kind):
            return False
        own = telling.own_round.lower()
        names = {known.round.lower() for known in self.tellings if known.round} if own else set()
        is_named_otherwise = bool(names) and own not in names
        return is_named_otherwise or (telling.is_of_last_year and not self.tellings[0].is_of_last_year)

    def _is_other_sale(self, telling: Telling) -> bool:
        """Whether one sentence tells of what may be sold and of what is: "may sell a unit, after it sold one to"."""
        last = self.tellings[-1]
        is_offered = last.kind == "acquisition" and not last.actors and telling.index == last.index
        if last.status == "cancelled" and self.kind == "contract" and telling.cue.label.act == "sale":
            return telling.index - last.index > NEXT  # what was sold before
        return is_offered and telling.cue.label.act != "interest" and len(telling.parties) > len(last.parties)

    def _is_other_bid(self, telling: Telling) -> bool:
        """Whether others are only told to bid for what is sold: "Acme agreed to buy it. Acme and Quill had bid"."""
        is_bid = telling.status in ("in_talks", "rumoured") and (telling.kind == "acquisition" or telling.is_generic)
        if not is_bid or self.kind != "acquisition":
            return False
        is_sold = not self.is_open and any(known.status in ("signed", "completed") for known in self.tellings)
        has_buyer = is_sold and any(known.actors for known in self.tellings)
        return has_buyer and not set(telling.actors) <= self.parties.keys()

    def _may_be_venture(self, telling: Telling) -> bool:
        """Whether other words may tell of a joint venture: its sum, a general word, "The pact", the headline's."""
        may_be = "investment" in (self.kind, telling.kind) or telling.points_back or telling.is_generic
        return may_be or self.is_general or self._is_only_headline(telling)

    def _is_only_headline(self, telling: Telling) -> bool:
        """Whether only the headline, which is short, told of the deal before a sentence, or its own general word."""
        others = (known for known in self.tellings if known is not telling)
        return all(known.index < 0 or (known.is_generic and known.index == telling.index) for known in others)

    def _has_other_sum(self, telling: Telling) -> bool:
        """Whether a sentence gives another price, and not a part of it."""
        are_told = None not in (telling.value, self.value)
        is_part = self._is_paid_by(telling) or self._is_told_on(telling) or self._comes_of_talks(telling)
        is_part = is_part or self._is_within(telling)
        return are_told and not self._has_sum_of(telling) and not is_part

    def _is_within(self, telling: Telling) -> bool:
        """Whether the sum of the same sides is below what the deal may be worth: $17 billion of "up to $20 billion"."""
        one, other = self.value, telling.value
        if one is None or other is None or one.bound != "up_to" or one.unit != other.unit:
            return False
        return self.parties.keys() == set(telling.parties) and (other.value or 0) <= (one.value or 0)

    def _comes_of_talks(self, telling: Telling) -> bool:
        """Whether a company that was only talked of is bought in a later sentence, for another sum."""
        is_made = telling.status in ("signed", "completed") and (telling.kind == self.kind or telling.is_generic)
        is_meant = self.kind == "acquisition" and self.is_open and not telling.is_of_a_year
        return is_made and is_meant and not self._has_sum_of(telling) and telling.index > self.tellings[-1].index

    def _is_told_on(self, telling: Telling) -> bool:
        """Whether a part of this deal's sum is told: "The deal includes $2M", "Under the deal, Acme will pay $2M"."""
        words = telling.passage.lower[: telling.cue.first + 1]
        opening = words[:-2]
        is_meant = len(words) > 1 and words[-2] in _GRAMMAR["pointing back"] and words[-1] in _GRAMMAR["told again"]
        is_meant = is_meant and _GRAMMAR["before a deal told again"].issuperset(opening)
        return is_meant and 0 <= telling.index - self.tellings[-1].index <= NEXT

    def _calls_it_more(self, telling: Telling) -> bool:
        """Whether the lead names what the headline only called an investment or a partnership: a round, a purchase."""
        is_round = self.kind == "investment" and telling.kind == "funding" and telling.value is not None
        is_venture = self.kind == "partnership" and telling.kind in ("joint_venture", "acquisition")
        partners = self.tellings[0].actors if self.kind == "investment" and telling.kind == "joint_venture" else ()
        is_venture = is_venture or (len(partners) > 1 and set(partners) <= set(telling.parties))  # "Acme and Widget to"
        is_license = self.kind == "contract" and telling.kind == "licensing"
        is_purchase = self.kind in ("contract", "funding", "investment") and telling.kind == "acquisition"
        return (is_round or is_venture or is_license or is_purchase) and self._is_only_headline(telling)

    def _is_paid_by(self, telling: Telling) -> bool:
        """Whether the sum is a part of the price: "Acme will pay Widget $2 billion in cash"."""
        return self.kind == "acquisition" and telling.kind == "contract" and telling.cue.label.act == "paying"

    def _has_sum_of(self, telling: Telling) -> bool:
        """Whether the sums are one; a headline may round it, and may turn it into another currency."""
        one, other = self.value, telling.value
        if one is None or other is None:
            return one is other
        if one.unit != other.unit or has_in_other_dollars(telling.passage.text, one):
            return self.is_in_headline and telling.index <= NEXT
        is_rounded = self.is_in_headline and not any(known.value and known.index >= 0 for known in self.tellings)
        is_round = is_rounded or one.bound != "exact" or other.bound != "exact"
        tolerance = _ROUNDED * (one.value or 0) if is_round else 0
        return abs((one.value or 0) - (other.value or 0)) <= tolerance

    def _is_reversed(self, telling: Telling) -> bool:
        """Whether the one who pays in a sentence is the one who was paid before."""
        return bool(self.payers and telling.payers) and not set(self.payers) & set(telling.payers)
