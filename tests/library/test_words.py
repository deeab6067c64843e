"""Words as the index has them."""

from bot.library.words import STOP_WORDS, stems


def test_case_accents_and_endings_make_no_difference() -> None:
    assert stems("Société PARTNERSHIPS") == stems("societe partnership")


def test_stop_words_are_left_out_and_the_order_is_kept() -> None:
    assert stems("What did the old mill cost, the mill?") == ("old", "mill", "cost", "mill")


def test_a_country_is_no_stop_word() -> None:
    assert stems("US") == ("us",)
    assert "us" not in STOP_WORDS


def test_what_is_no_word_is_no_stem() -> None:
    assert stems("… “” -- ?") == ()
