"""The commands that a message's buttons carry."""

from hypothesis import given
from hypothesis import strategies as st

from bot.chat import LONGEST_BUTTON, Answer, Choice, Choices, Message, button_command, long_key

ANSWER = Answer(command="/deal moss", outcome="answer", title="Moss")


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(command=st.text(min_size=1, max_size=300), page=st.integers(1, 999))
def test_a_button_never_carries_more_than_discord_takes(command: str, page: int) -> None:
    message = Message("Moss", (), ANSWER, again=command)
    assert units(button_command(command)) <= LONGEST_BUTTON
    assert units(message.page_command(page)) <= LONGEST_BUTTON


@given(commands=st.lists(st.text(min_size=1, max_size=200), max_size=6), again=st.text(max_size=200))
def test_whatever_a_button_does_not_carry_itself_is_among_those_to_keep(commands: list[str], again: str) -> None:
    choices = tuple(Choice(title="x", command=command) for command in commands)
    message = Message("Moss", (Choices("", choices[:2]),), ANSWER, choices[2:4], Choices("", choices[4:]), again=again)
    kept = {long_key(command) for command in message.long_commands}
    carried = [button_command(command) for command in commands]
    asked = {text.rpartition(" ")[2] for text, command in zip(carried, commands, strict=True) if text != command}
    assert asked <= kept
    if again not in message.page_command(2):
        assert message.page_command(2).rpartition(" ")[2] in kept


def test_emoji_count_as_discord_counts_them() -> None:
    assert button_command("/ask " + "🌱" * 60).startswith("/more ")
    assert button_command("/ask " + "🌱" * 40) == "/ask " + "🌱" * 40


def test_a_fingerprint_is_of_what_is_said_not_of_how_it_was_asked() -> None:
    message = Message("Moss", (), ANSWER)
    other = Message("Moss", (), ANSWER.model_copy(update={"command": "moss"}))
    assert message.fingerprint == other.fingerprint
    assert message.fingerprint != Message("Moss", (), ANSWER.model_copy(update={"title": "Fern"})).fingerprint
