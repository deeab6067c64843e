from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.adapters.console.markdown import render_markdown
from bot.chat import Answer, Choice, Choices, Field, Message, Point, Quotes, Source, Sources, Table, Words

ANSWER = Answer(command="/deal", outcome="answer", title="t")


def message_with(text: str, url: str | None = None) -> Message:
    parts = (
        Words(text),
        Table((Field("Value", text, (1,)),)),
        Quotes("What for", (Point(text=text, citation=1),)),
        Sources("Sources", (Source(text, "2026", url, "[1] paragraph 1"),)),
        Choices("Next", (Choice(title="t", command="/deal `moss`"),)),
    )
    return Message("Moss", parts, ANSWER)


def test_a_message_reads_as_markdown() -> None:
    assert render_markdown(message_with("Moss grows.", "https://moss.example/a b")) == (
        "## Moss\n\n"
        "Moss grows.\n\n"
        "- **Value:** Moss grows. \\[1\\]\n\n"
        "### What for\n\n"
        "- “Moss grows.” \\[1\\]\n\n"
        "### Sources\n\n"
        "- [Moss grows.](<https://moss.example/ab>) · 2026 · \\[1\\] paragraph 1\n\n"
        "Next: `/deal moss`\n"
    )


def test_what_somebody_said_is_not_quoted_twice() -> None:
    assert "- “Moss grows,” said Brook. \\[1\\]\n" in render_markdown(message_with("“Moss grows,” said Brook."))


@given(st.text(alphabet=st.sampled_from("*_`#[]()<>!|~&-+1. \nabc\\")))
def test_nothing_that_an_article_holds_is_read_as_markup(text: str) -> None:
    tokens = MarkdownIt().parse(render_markdown(message_with(text)))
    inline = [child.type for token in tokens for child in token.children or ()]
    assert set(inline) <= {
        "text",
        "strong_open",
        "strong_close",
        "code_inline",
        "softbreak",
        "hardbreak",
        "text_special",
    }
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h2", "h3", "h3"]
