"""Which amounts of a quote are of those asked for."""

import re
from dataclasses import replace

from bot.briefings.lines import Line, join
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.figures import read_figures
from bot.briefings.questions.question import read_question
from bot.extraction.facts import Amount, Deal, Facts, Mention, Role
from bot.extraction.figures.amounts import find_amounts
from tests.briefings.made_up import START, heading, lines

NAMES = ("Quillback", "Fernleaf")
ARTICLE = heading()
QUESTION = read_question("how much did quillback pay for fernleaf")


def figures(*sentences: str, of: tuple[str, ...] = NAMES, known: float | None = None) -> tuple[list[str], bool]:
    """The texts of the answering amounts, each `$` word, and whether all are foreign."""
    told = lines(ARTICLE, sentences)
    quote = join(told[0], told[1]) if len(told) > 1 else told[0]
    assert isinstance(quote, Line)
    text = " ".join(sentences)
    at = text.index("$5")
    amount = Amount("$5 million", "USD", 5e6, START + at, START + at + 10)
    mentions = tuple(Mention(one, "organization", START + text.index(one), 0) for one in NAMES if one in text)
    subjects = [Subject(name, "organization", frozenset({name.casefold()})) for name in of]
    facts = {ARTICLE: Facts(amounts=(amount,), mentions=mentions)}
    found = read_figures(QUESTION, subjects, frozenset({(ARTICLE, known)}), quote, facts)
    return [one.text for one in found.answering], found.are_foreign


def test_a_sum_between_two_is_told_where_both_are_named() -> None:
    assert figures("Quillback paid $5 million for Fernleaf.") == (["$5 million"], False)
    assert figures("Quillback earned $5 million.") == ([], True)


def test_what_the_payer_is_worth_is_no_price() -> None:
    sentences = ("Quillback will buy Fernleaf.", "The startup has raised a lot, valuing it at nearly $5 million.")
    assert figures(*sentences, of=NAMES[:1]) == ([], True)
    priced = ("Quillback will buy Fernleaf.", "It is a deal valuing it at nearly $5 million.")
    assert figures(*priced, of=NAMES[:1]) == (["$5 million"], False)


def test_a_sum_beside_a_pronoun_is_not_of_two_but_may_be_of_one() -> None:
    sentences = ("Quillback likes Fernleaf.", "It earned $5 million.")
    assert figures(*sentences) == ([], True)
    assert figures(*sentences, of=("Quillback",)) == (["$5 million"], False)


def test_what_a_fact_of_the_article_says_of_both_answers() -> None:
    assert figures("The deal is worth $5 million.", known=5e6) == (["$5 million"], False)
    assert figures("The deal is worth $5 million.", known=4e6) == ([], True)


def test_without_a_name_every_amount_answers() -> None:
    assert figures("Quillback earned $5 million.", of=()) == (["$5 million"], False)


def test_what_is_paid_for_may_be_named_elsewhere_in_the_passage() -> None:
    article = heading(title="Tallow Chat for roofs")
    (line,) = lines(article, ["Quillback is to pay Fernleaf $5 million a year."])
    at = START + line.text.index("$5")
    mentions = tuple(Mention(one, "organization", START + line.text.index(one), 0) for one in NAMES)
    facts = {article: Facts(amounts=(Amount("$5 million", "USD", 5e6, at, at + 10),), mentions=mentions)}
    payers = [Subject(name, "organization", frozenset({name.casefold()})) for name in NAMES]
    for product, answers in (("Tallow Chat", True), ("Wickstead Chat", False)):
        subjects = [*payers, Subject(product, "product", frozenset({product.casefold()}))]
        assert bool(read_figures(QUESTION, subjects, frozenset(), line, facts).answering) is answers


def money(text: str, question: str, of: tuple[str, ...] = NAMES, deals: tuple[Deal, ...] = ()) -> list[str]:
    """The texts of the amounts of a sentence that answer, read from its own words."""
    line = lines(ARTICLE, [text])[0]
    amounts = tuple(replace(one, start=START + one.start, end=START + one.end) for one in find_amounts(text))
    companies = ("Quillback", "Fernleaf", "Mossgate")
    named = (one for name in companies for one in re.finditer(name, text))
    mentions = tuple(Mention(one[0], "organization", START + one.start(), START + one.end()) for one in named)
    ordered = tuple(sorted(mentions, key=lambda one: one.start))
    subjects = [Subject(name, "organization", frozenset({name.casefold()})) for name in of]
    facts = {ARTICLE: Facts(amounts=amounts, mentions=ordered, deals=deals)}
    known = frozenset((ARTICLE, one.value) for one in deals)
    return [one.text for one in read_figures(read_question(question), subjects, known, line, facts).answering]


def test_what_a_company_is_worth_is_no_sum_that_was_put_into_it() -> None:
    asked = "how much did quillback invest in fernleaf"
    assert money("Quillback's investment valued the startup Fernleaf at $29 billion.", asked) == []
    assert money("Quillback invested $3 billion in Fernleaf, a firm valued at $29 billion.", asked) == ["$3 billion"]
    assert money("Fernleaf, backed by Quillback, plans a round of up to $9 billion.", asked) == []


def test_what_a_deal_or_a_package_is_worth_is_no_valuation() -> None:
    asked, of = "what is quillback's valuation", ("Quillback",)
    assert money("Quillback formed a venture, a deal valued at a staggering $27 billion.", asked, of) == []
    assert money("Quillback hired her with a pay package worth more than $200 million.", asked, of) == []
    assert money("Valued at $27 billion, the long contract is Quillback's largest.", asked, of) == []
    assert money("Quillback is now valued at $27 billion.", asked, of) == ["$27 billion"]


def test_what_another_payer_pays_is_not_paid_by_who_is_named_behind() -> None:
    asked = "how much did quillback pay fernleaf"
    assert money("Fernleaf, paid $5 million by Mossgate, has left to join Quillback.", asked) == []
    assert money("Fernleaf, hired by Mossgate for $5 million, has left to join Quillback.", asked) == []
    assert money("Fernleaf's parent Mossgate will get $5 million from Quillback.", asked) == ["$5 million"]


def test_who_gets_money_is_answered_by_what_that_one_gets() -> None:
    text = "Fernleaf provided $7 billion in cash, and Quillback received a payout of $3 billion."
    assert money(text, "how much did quillback get from fernleaf") == ["$3 billion"]
    assert money(text, "how much did fernleaf put in", ("Fernleaf",)) == ["$7 billion"]


def test_what_others_raised_is_not_raised_by_who_is_named_beside_it() -> None:
    roles = (Role("Mossgate", "recipient"), Role("Fernleaf", "investor"))
    deal = Deal(("Mossgate", "Fernleaf"), "funding", "completed", "", 0, 9, main=True, roles=roles, value=6e8)
    text = "Mossgate raised $600 million from Fernleaf, which has backed Quillback."
    assert money(text, "how much did quillback raise", ("Quillback",), (deal,)) == []
    assert money(text, "how much did mossgate raise", ("Mossgate",), (deal,)) == ["$600 million"]


def test_the_sum_of_a_deal_is_the_one_that_it_is_worth() -> None:
    deal = Deal(("Quillback", "Fernleaf"), "acquisition", "announced", "", 0, 9, main=True, value=9e9)
    text = "The $9 billion purchase of Fernleaf spares Quillback $10 billion in rent."
    assert money(text, "how much is the quillback deal", ("Quillback",), (deal,)) == ["$9 billion"]


def test_both_ends_of_a_range_answer_where_one_does() -> None:
    deal = Deal(("Quillback",), "investment", "announced", "", 0, 9, main=True, value=3e10)
    text = "The work for Fernleaf could cost between $20 billion and $30 billion."
    assert money(text, "how much is the quillback deal", ("Quillback",), (deal,)) == ["$20 billion", "$30 billion"]
