"""Words that mean the same to a question."""

from bot.briefings.meaning.synonyms import meaning, meanings, with_synonyms
from bot.library.words import stems


def test_words_of_one_meaning_are_one() -> None:
    assert meanings("It purchased chips") == meanings("It bought chips") == meanings("It acquires chips")
    assert meanings("Fernleaf was led by Ada") == meanings("Ada runs Fernleaf")[::-1]


def test_other_words_keep_their_stems() -> None:
    assert meanings("green moss on roofs")[1:] == stems("moss on roofs")
    assert meanings("it sold moss") != meanings("it bought moss")
    assert meaning("moss") == "moss"


def test_no_word_has_two_meanings() -> None:
    added = with_synonyms("did quillback buy the moss").split()
    assert added[:5] == ["did", "quillback", "buy", "the", "moss"]
    assert {meaning(stem) for stem in stems(" ".join(added[5:]))} == {meaning("buy")}


def test_a_text_without_synonyms_stays_as_it_is() -> None:
    assert with_synonyms("quillback moss") == "quillback moss"


def test_everyday_verbs_are_understood_in_other_words() -> None:
    assert meaning(stems("finished")[0]) == meaning(stems("completed")[0])
    assert meaning(stems("tried")[0]) == meaning(stems("attempts")[0])
    assert meaning(stems("wants")[0]) == meaning(stems("seeking")[0])


def test_a_word_is_the_same_in_either_english() -> None:
    assert meanings("the licence of a defence programme") == meanings("the license of a defense program")
