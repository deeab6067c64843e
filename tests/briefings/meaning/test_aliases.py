from bot.briefings.meaning.aliases import make_aliases
from bot.extraction import Spellings, load_names, load_spellings


def test_a_question_needs_no_more_spellings_than_are_read_for_it() -> None:
    names = load_names()
    written = {spelling: known.name for spelling, known in names.known.items()}

    short, whole = make_aliases(load_spellings()), make_aliases(Spellings(written, names.adjectives))
    assert short.full_names.items() >= whole.full_names.items()
    assert short.governments == whole.governments
    assert {short.full_key(asked) for asked in ("Bharat", "hindustan", "INDIA")} == {"india"}
    assert all(map(short.is_real, ("Oslo", "oslo", "sao paulo", "MSFT")))
    assert not any(map(short.is_real, ("Quillback", "oslow", "")))


def test_a_short_name_stands_for_the_full_one_and_an_adjective_for_its_country() -> None:
    aliases = make_aliases(load_spellings())

    assert aliases.full_key("MSFT") == "microsoft"
    assert aliases.full_key("indian") == "india"
    assert "indian government" in aliases.governments["india"]


def test_a_name_has_its_initials_unless_they_are_a_word() -> None:
    names = {"QBR": "Quillback Robotics", "QB": "Quillback Robotics", "WHO": "World Herb Office", "Quill": "Quillback"}
    aliases = make_aliases(Spellings(names, {}))
    assert aliases.initials == {"quillback robotics": {"qbr"}}


def test_a_name_of_another_beginning_is_looked_for_in_texts() -> None:
    names = {"Old Mill": "Quillback", "Quill Group": "Quillback", "OM": "Quillback", "Quillback": "Quillback"}
    assert make_aliases(Spellings(names, {})).other_names == {"quillback": {"Old Mill"}}
