"""Which sentences answer a question best."""

from collections.abc import Mapping

from bot.briefings.lines import lines_of
from bot.briefings.questions.question import read_question
from bot.briefings.questions.rank import Ranked, choose_best, rank, weigh_words
from bot.library.words import stems
from tests.briefings.made_up import heading, lines, passage

QUESTION = "quillback moss roofs"


def ranked(question: str, *sentences: str, weights: Mapping[str, float] | None = None) -> list[Ranked]:
    """The sentences, each a paragraph of one article, ranked; every word weighs 1 unless told."""
    equal = dict.fromkeys(stems(question), 1.0)
    return rank(read_question(question), weights or equal, lines(heading(), *([one] for one in sentences)))


def order(question: str, *sentences: str, weights: Mapping[str, float] | None = None) -> list[str]:
    return [one.line.text for one in ranked(question, *sentences, weights=weights)]


def test_a_rarer_word_weighs_more() -> None:
    weights = weigh_words({"moss": 1, "roof": 10, "said": 99}, 100)
    assert list(weights) == ["moss", "roof", "said"]
    assert weights["moss"] > weights["roof"] > weights["said"] > 0


def test_a_word_that_stands_everywhere_weighs_next_to_nothing() -> None:
    assert 0 < weigh_words({"said": 100}, 100)["said"] < 0.01


def test_only_the_proportion_of_the_weights_counts() -> None:
    sentences = ("A moss is green.", "Green roofs.")
    light, heavy = (
        [one.score for one in ranked(QUESTION, *sentences, weights=dict.fromkeys(stems(QUESTION), weight))]
        for weight in (1.0, 8.0)
    )
    assert light == heavy


def test_a_word_that_stands_nowhere_weighs_most() -> None:
    weights = weigh_words({"moss": 0, "roof": 1}, 100)
    assert weights["moss"] > weights["roof"]


def test_more_of_the_questions_words_rank_higher() -> None:
    one, two, three = "A moss is green.", "A green moss for Quillback.", "A moss on old roofs for Quillback."
    assert order(QUESTION, one, two, three) == [three, two, one]


def test_a_rarer_word_ranks_higher_than_a_common_one() -> None:
    moss, fern = "A moss is green.", "A fern is green."
    assert order("moss fern", moss, fern, weights=weigh_words({"moss": 90, "fern": 2}, 100)) == [fern, moss]
    assert order("fern moss", fern, moss, weights=weigh_words({"fern": 90, "moss": 2}, 100)) == [moss, fern]


def test_a_word_of_the_same_family_counts_for_less_than_the_word_itself() -> None:
    same, akin, other = "A moss invader.", "A moss invasion.", "A moss inventory."
    assert order("moss invaders", other, akin, same) == [same, akin, other]


def test_of_equal_sentences_the_one_in_a_passage_on_the_question_ranks_higher() -> None:
    about, elsewhere = "Some moss is green.", "Much moss is green, too."
    here, there = (
        passage(heading("a"), [about], ["It roofs Quillback."], number=1),
        passage(heading("b"), [elsewhere], ["Ferns grow."], number=2),
    )
    found = rank(read_question(QUESTION), dict.fromkeys(stems(QUESTION), 1.0), lines_of([there, here]))
    assert next(one.line.text for one in found if "green" in one.line.text) == about


def test_a_sentence_without_a_word_of_the_question_is_left_out() -> None:
    assert order(QUESTION, "Ferns are green.", "A moss is green.") == ["A moss is green."]
    assert order(QUESTION) == []


def test_the_sentence_with_the_sum_wins_where_a_sum_is_asked_for() -> None:
    told, summed = "The Mossfield campus will cost its owners a fortune.", "The Mossfield campus will cost $3 million."
    assert order("how much will the mossfield campus cost", told, summed) == [summed, told]
    assert order("what will the mossfield campus cost", told, summed) == [told, summed]


def test_the_sentence_with_the_date_wins_where_a_date_is_asked_for() -> None:
    told, dated = "The Mossfield campus opens with a feast for all.", "The Mossfield campus opens in May."
    assert order("when does the mossfield campus open", told, dated) == [dated, told]
    assert order("how does the mossfield campus open", told, dated) == [told, dated]


def test_words_that_stand_together_in_the_question_count_more_together() -> None:
    apart, together = "A moss, which is wet, roofs nobody.", "A wet thing is what moss roofs are."
    assert order("moss roofs", apart, together)[0] == together


def test_a_sentence_that_opens_with_a_word_of_the_question_wins() -> None:
    assert order("moss", "Green moss.", "Moss green.") == ["Moss green.", "Green moss."]


def test_of_equals_the_longer_comes_first() -> None:
    assert order("moss", "Old moss.", "Older green moss.") == ["Older green moss.", "Old moss."]


def test_a_better_passage_ranks_higher() -> None:
    weak = passage(heading("fern"), ["A moss is green."], score=2.0, number=1)
    strong = passage(heading("moss"), ["A moss is wet."], score=8.0, number=2)
    found = rank(read_question("moss"), {"moss": 1.0}, lines_of([weak, strong]))
    assert [one.line.text for one in found] == ["A moss is wet.", "A moss is green."]


def test_a_word_in_the_title_counts_but_less_than_in_the_sentence() -> None:
    question = "rain moss roofs quillback"
    titled = lines(heading("titled", title="Roofs, rain and Quillback"), ["A moss is green."])
    untitled = lines(heading("untitled"), ["A moss is green and wet."])
    stated = lines(heading("stated"), ["A moss for the old roofs of cold Quillback."])
    weights = dict.fromkeys(stems(question), 1.0)
    found = rank(read_question(question), weights, [*untitled, *titled, *stated])
    assert [one.line.article.key for one in found] == ["stated", "titled", "untitled"]


def test_the_score_is_of_the_sentence_and_the_coverage_of_passage_and_title() -> None:
    weights = {"moss": 1.0, "roof": 1.0, "quillback": 2.0}
    passages = [passage(heading(title="Quillback"), ["A moss is green."], ["Ferns on roofs."])]
    (first, second) = rank(read_question(QUESTION), weights, lines_of(passages))
    assert (first.coverage, second.coverage) == (1.0, 1.0)
    (one,) = ranked(QUESTION, "A moss is green.", weights=weights)
    assert one.coverage == 0.25


def test_a_sentence_that_leans_comes_with_the_one_before_it() -> None:
    pair = lines(heading(), ["Quillback Robotics is old.", "It grows moss."])
    (best,) = rank(read_question("moss"), {"moss": 1.0}, pair)
    assert best.line.text == "Quillback Robotics is old. It grows moss."


def test_a_word_of_the_same_meaning_counts_as_the_questions_own() -> None:
    sold, bought = "Fernleaf sold a wet green moss.", "Fernleaf acquired moss."
    assert order("who will buy fernleaf", sold, bought)[0] == bought


def test_the_number_beside_what_is_counted_comes_first() -> None:
    other, counted = "The Mossfield campus will create 300 roofs.", "The Mossfield work brings 900 jobs."
    assert order("how many jobs will mossfield create", other, counted)[0] == counted


def test_a_quote_that_counts_what_is_asked_is_chosen_although_it_is_weak() -> None:
    told = lines(heading(), ["Moss."], ["Ferns."], ["Rye."], ["Sheds."], ["It has 90 masts."])
    scores = (1.0, 1.0, 1.0, 0.6, 0.6)
    ranked_so = [Ranked(one, score, 1.0) for one, score in zip(told, scores, strict=True)]
    assert choose_best(read_question("how many masts has the shed"), ranked_so) == [*told[:3], told[4]]


def test_a_quote_that_gives_a_reason_outright_is_chosen_although_it_is_weak() -> None:
    told = lines(heading(), ["Moss."], ["Ferns."], ["Rye."], ["Sheds."], ["Because of the rain."])
    scores = (1.0, 1.0, 1.0, 0.6, 0.6)
    ranked_so = [Ranked(one, score, 1.0) for one, score in zip(told, scores, strict=True)]
    assert choose_best(read_question("why did moss grow"), ranked_so) == [*told[:3], told[4]]
    assert choose_best(read_question("where did moss grow"), ranked_so) == told[:3]
