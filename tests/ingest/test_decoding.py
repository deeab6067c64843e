"""Bytes become exactly the text that they are, or are refused with the reason."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.decoding import UndecodableError, decode_text
from bot.ingest.outcome import Reason

NEWS = "The café’s owner said “we raised €5 million” — naïve as that is, it was in the paper of that old town. "


UKRAINIAN = "Компанія оголосила про угоду з партнером. Наступного року відкриється завод."
PLAIN = "Nothing in this sentence is out of the ordinary, and so it goes on for quite a while. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_a_byte_order_mark(encoding: str) -> None:
    assert decode_text(NEWS.encode(encoding)) == NEWS


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_utf_16_is_read_in_either_order_of_bytes(mark: bytes, encoding: str) -> None:
    assert decode_text(mark + NEWS.encode(encoding)) == NEWS


def test_line_ends_become_one_and_nothing_else_changes() -> None:
    assert decode_text(b"a\r\nb\rc\n\n d\t\x0c\xe2\x80\x8b e ") == "a\nb\nc\n\n d\t\x0c\u200b e "


def test_english_in_the_encoding_of_windows_is_read_exactly() -> None:
    plain = "Nothing in this sentence is out of the ordinary, and so it goes on for quite a while. "
    assert decode_text((NEWS + plain * 3).encode("cp1252")) == NEWS + plain * 3


RUSSIAN = "Компания объявила о сделке с партнёром на сумму пять миллионов рублей. В следующем году откроется завод."
JAPANESE = "同社は本日、新しい契約を締結したと発表しました。金額は五百万円です。来年には新しい工場が建設されます。"


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis")])
def test_an_encoding_that_is_certain_is_detected(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \r\n\t\n", Reason.EMPTY),
        (b"\xef\xbb\xbf", Reason.EMPTY),
        (b"The mill\x00 grinds.", Reason.NUL),
        ("The mill\0 grinds.".encode("utf-16"), Reason.NUL),
        (b"The mill \xed\xa0\xbd grinds.", Reason.SURROGATE),
        (codecs.BOM_UTF16_LE + b"a\x00\x3d\xd8b\x00", Reason.SURROGATE),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Reason.BINARY),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01\x02", Reason.BINARY),
        (b"abc \xff\xfe\xfd def ghi jkl", Reason.ENCODING),
        (b"\xff" * 50, Reason.ENCODING),
        (UKRAINIAN.encode("koi8-u"), Reason.ENCODING),  # one guess, unsure and wrong
        (UKRAINIAN.encode("cp1251"), Reason.ENCODING),  # sure, but three encodings disagree
        (("The mill cost €5 million. " + PLAIN * 3).encode("iso8859-15"), Reason.ENCODING),  # € would be ¤
        ("同社は本日".encode("iso2022_jp"), Reason.ENCODING),  # all bytes are ASCII
        ("Le café a été racheté hier, a déclaré le président.".encode("cp1252"), Reason.ENCODING),
        ("Spółka ogłosiła wczoraj umowę z partnerem o wartości pięciu milionów.".encode("cp1250"), Reason.ENCODING),
    ],
)
def test_what_is_no_text_for_certain_is_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode_text(data)
    assert caught.value.reason is reason


@given(st.binary(max_size=300))
def test_any_bytes_are_a_storable_text_or_are_refused(data: bytes) -> None:
    try:
        text = decode_text(data)
    except UndecodableError:
        return
    assert text.strip()
    assert "\0" not in text
    assert "\r" not in text
    text.encode()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1))
def test_any_text_in_utf_8_is_kept_to_the_character(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff"):
        assert decode_text(text.encode()) == text
