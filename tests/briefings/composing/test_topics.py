"""Under which heading a sentence belongs."""

import pytest

from bot.briefings.briefing import Topic
from bot.briefings.composing.topics import (
    DEAL_TOPICS,
    INFRA,
    INFRA_TOPICS,
    TALENT,
    TALENT_FIGURE,
    Classified,
    Cues,
    classify,
)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The pact is designed to bring moss to every roof.", "purpose"),
        ("Quillback takes a stake of 9 percent, subject to regulatory approval.", "terms"),
        ("It mirrors what rivals did, and competitors are wary.", "comparison"),
        ("“Moss is green,” Ada Thornbury told a crowd.", "said"),
        ("Fernleaf declined to comment on the lawsuit.", "doubts"),
        ("More roofs might follow next year.", "outlook"),
    ],
)
def test_a_sentence_on_a_deal_belongs_under_the_topic_of_its_words(sentence: str, topic: Topic) -> None:
    found = classify(sentence, DEAL_TOPICS)
    assert found is not None
    assert found.topic == topic


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The campus draws 40 megawatts for its GPUs.", "capacity"),
        ("Loans and debt of $3 billion are earmarked.", "cost"),
        ("The joint venture is led by Quillback, together with Fernleaf.", "partners"),
        ("The first phase is under construction and starts in 2031.", "timing"),
    ],
)
def test_a_sentence_on_a_build_out_belongs_under_the_topic_of_its_words(sentence: str, topic: Topic) -> None:
    found = classify(sentence, INFRA_TOPICS)
    assert found is not None
    assert found.topic == topic


@pytest.mark.parametrize(
    "sentence",
    [
        "Quillback will employ nine gardeners, and it provides moss.",
        "Ada Thornbury said on Monday that the roofs of Barrowmere are green.",
        "However, Fernleaf has twelve percent more roofs.",
        "Quillback, a rival of Fernleaf, will publish its “moss” books.",
        "To date, Fernleaf will have planted nine roofs.",
        "By May 5, Fernleaf said, it had nine roofs.",
    ],
)
def test_what_tells_of_a_deal_but_fits_no_heading_stands_under_none_that_is_wrong(sentence: str) -> None:
    found = classify(sentence, DEAL_TOPICS)
    assert found is not None
    assert found.topic == "more"


@pytest.mark.parametrize(
    "sentence",
    [
        "Once complete, it will create nine construction jobs.",
        "The site makes memory chips, and the governments pay.",
        "Moss is provided to start-ups, the partners say.",
    ],
)
def test_what_tells_of_a_build_out_but_fits_no_heading_stands_under_none_that_is_wrong(sentence: str) -> None:
    found = classify(sentence, INFRA_TOPICS)
    assert found is not None
    assert found.topic == "more"


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("It follows a five-year agreement, and mirrors what rivals do.", "comparison"),
        ("Its revenue grew compared with the same quarter, following the fair, Ada said.", "more"),
        ("Under the deal, Fernleaf gets roofs.", "terms"),
        ("A lot of moss is at stake, said the private equity firm.", "more"),
        ("The news lifted shares of Fernleaf, Ada said.", "more"),
        ("Fernleaf gets nine million shares of Quillback.", "terms"),
        ("It may grow in May.", "outlook"),
        ("Proceeds will be used for moss.", "purpose"),
    ],
)
def test_a_word_with_two_meanings_is_a_cue_only_in_one_of_them(sentence: str, topic: Topic) -> None:
    found = classify(sentence, DEAL_TOPICS)
    assert found is not None
    assert found.topic == topic


@pytest.mark.parametrize(
    ("sentence", "deal", "infra"),
    [
        ("The mill is estimated to cost $27bn for moss.", None, "cost"),
        ("Fernleaf put $7m into it.", None, "cost"),
        ("The mill is expected to cost billions more.", "outlook", "cost"),
        ("The mill already has rails and water access.", "more", "more"),
        ("Quillback and Fernleaf have partnered to convert a mill.", None, "partners"),
        (
            "“Running mills without any state permits and built by them is a violation,” Ada said.",
            "doubts",
            "doubts",
        ),
        ("Fernleaf is only permitted to operate nine mills.", "doubts", "doubts"),
        ("The mills were built by Quillback and drew criticism.", "doubts", "doubts"),
        ("Fernleaf criticised the deal.", "doubts", "doubts"),
        ("The round sparked concern at such valuations.", "doubts", "doubts"),
        ("The deal follows the announcement in May that it would grow.", "more", None),
        ("The deal will close in the autumn.", "terms", "more"),
        ("Quillback offered $42 a share.", "terms", "cost"),
        ("Gardeners get nine roofs for each share and a seat on the board.", "terms", None),
        ("Quillback will spend the money on 80 gardeners.", "purpose", "purpose"),
    ],
)
def test_sums_doubts_and_terms_are_told_in_many_ways(sentence: str, deal: Topic | None, infra: Topic | None) -> None:
    found = classify(sentence, DEAL_TOPICS), classify(sentence, INFRA_TOPICS)
    assert tuple(one and one.topic for one in found) == (deal, infra)


def test_a_sentence_without_a_cue_belongs_nowhere() -> None:
    assert classify("Moss is green.", DEAL_TOPICS) is None
    assert classify("Saidi and Mightling are towns.", DEAL_TOPICS) is None
    assert classify("", DEAL_TOPICS) is None


def test_cues_are_read_in_any_case_and_counted() -> None:
    assert classify("ANTITRUST concerns, and critics.", DEAL_TOPICS) == Classified("doubts", 3)


def test_the_topic_with_most_cues_wins() -> None:
    found = classify("Critics warned of risks, she said.", DEAL_TOPICS)
    assert found == Classified("doubts", 3)


def test_purpose_yields_to_any_rarer_topic() -> None:
    found = classify("“Moss helps growers so that roofs are green,” Ada said.", DEAL_TOPICS)
    assert found is not None
    assert found.topic == "said"


@pytest.mark.parametrize("sentence", ["By growing moss, rivals might win, she said.", "To compete, rivals might grow."])
def test_a_sentence_that_opens_with_a_purpose_tells_it(sentence: str) -> None:
    assert classify(sentence, DEAL_TOPICS) == Classified("purpose", 2)
    outlook_only: dict[Topic, Cues] = {"outlook": DEAL_TOPICS["outlook"]}
    found = classify(sentence, outlook_only)
    assert found == Classified("outlook", 1)


@pytest.mark.parametrize("sentence", ["A data center near Barrowmere.", "They rent 90 GPUs.", "A 40 MW site."])
def test_what_is_built_for_computing_is_recognized(sentence: str) -> None:
    assert INFRA.search(sentence.lower())
    assert not INFRA.search("moss grows on roofs.")


@pytest.mark.parametrize("sentence", ["Nine gardeners were hired.", "An academy opens.", "Reskilling starts."])
def test_people_at_work_are_recognized(sentence: str) -> None:
    assert TALENT.search(sentence)
    assert not TALENT.search("Moss grows on roofs.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Quillon laid off half of it.",
        "Quillon poached Jane Roe.",
        "Quillon pays $45 an hour.",
        "Quillon will train people.",
    ],
)
def test_layoffs_hiring_pay_and_training_are_of_people(sentence: str) -> None:
    assert TALENT.search(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe led the reinforcement training team.",
        "Roe led post-training efforts.",
        "Quillon trained its new lamp models.",
        "It bought chips for training runs.",
        "It speaks of machine learning.",
        "Quillon paid some $6.5 billion for Zorblat.",
    ],
)
def test_models_that_are_trained_and_prices_that_are_paid_are_not_of_people(sentence: str) -> None:
    assert not TALENT.search(sentence)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("It hired 1,200 young robotics engineers.", "1,200 young robotics engineers"),
        ("It trains 2 million teachers.", "2 million teachers"),
        ("Gardeners get $40 an hour.", "$40 an hour"),
        ("Some 35,000 Norlandese have been trained.", "35,000 Norlandese"),
        ("It drew 2.8 million applications.", "2.8 million applications"),
    ],
)
def test_a_number_of_people_or_their_pay_is_a_figure(sentence: str, figure: str) -> None:
    found = TALENT_FIGURE.search(sentence)
    assert found is not None
    assert found[0] == figure
    assert not TALENT_FIGURE.search("It hired engineers in 2031.")
