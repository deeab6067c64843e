"""Questions with a way of their own to be answered: objections, an office, an act, a deal, what something is."""

from collections.abc import Mapping, Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.act_words import read_act
from bot.briefings.questions.acts import find_acts
from bot.briefings.questions.dealings import find_dealings, find_dealt, read_dealing
from bot.briefings.questions.describing import asks_nothing_else, asks_what_it_does, find_descriptions
from bot.briefings.questions.ending import find_bought, find_ending
from bot.briefings.questions.foundings import find_founded
from bot.briefings.questions.leaders import asks_only_leader
from bot.briefings.questions.objections import find_objections, read_objection
from bot.briefings.questions.office import find_holders, read_office
from bot.briefings.questions.pasts import find_past
from bot.briefings.view import View
from bot.library.article import Passage


async def find_own_kind(
    view: View, argument: str, named: Mapping[Subject, frozenset[str]], found: Sequence[Passage]
) -> Sequence[Line] | None:
    """What answers a question with a way of its own: objections, an office, an act, what something is; else None."""
    objection, names = read_objection(argument), tuple(named)
    if objection:
        return await find_objections(view, objection, named, found)
    office = read_office(argument)
    if office and office.is_loose and any(one.kind == "person" for one in names[1:]):
        office = None  # "who leads quillback's lab after ada thornbury" asks for more than who leads Quillback
    holders = await find_holders(view, office, names) if office else []
    is_open = office is not None and (office.is_loose or office.is_common or names[0].kind == "person")
    if office and office.is_loose and names[0].kind == "organization" and asks_only_leader(argument, named.values()):
        is_open = False
    if office and (holders or not is_open):
        return holders
    dealt = await find_dealt(view, argument, names)
    if dealt is not None:
        return dealt
    act = read_act(argument) if len(names) == 1 else None
    if act:
        acts = await find_acts(view, act, names[0], argument)
        ended = await find_ending(view, names) if acts and act.is_buying else []
        bought, promised = await find_bought(view, names[0]) if act.is_owning else ([], [])
        is_of_money = act.is_paying and names[0].kind == "organization"
        dealing = read_dealing(argument) if (is_of_money or not acts) and not act.by_subject else None
        dealt, _ = await find_dealings(view, dealing, names) if dealing else ([], False)
        told = list(dict.fromkeys((*bought, *ended, *acts, *promised, *dealt)))
        if told or names[0].kind not in {"place", "project"}:  # "who bought the farm near Acmeville" is not of the town
            return told
    if asks_what_it_does(argument, names):
        described = await find_descriptions(view, names[0])
        return described if described or asks_nothing_else(argument) else None
    past = await find_past(view, argument, names)
    return await find_founded(view, argument, names) if past is None else past
