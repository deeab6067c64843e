"""Which amounts of a quote are of those asked for."""

from bot.briefings.figures import read_figures
from bot.briefings.lines import Line, join
from bot.briefings.question import read_question
from bot.briefings.resolve import Subject
from bot.extraction.facts import Amount, Facts, Mention
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
