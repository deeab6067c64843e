"""Messages as the core can make them, with the worst that articles and askers can put into them."""

from hypothesis import strategies as st

from bot.chat import (
    Answer,
    Choice,
    Choices,
    Excerpt,
    Field,
    Grid,
    Message,
    Part,
    Phrases,
    Point,
    Quotes,
    Source,
    Sources,
    Table,
    Words,
)

PHRASES = Phrases(
    more="More",
    page="Page {page} of {pages}",
    busy="Busy.",
    failed="Failed.",
    form_submit="Ask",
    form_send="Save",
    form_cancel="Cancel",
    brief_this="Brief this",
    add_this="Add to library",
    file="A file",
    file_sent="Sent.",
)
HOSTILE = (
    "<!channel>",
    "<@U1>",
    "@everyone",
    "`code`",
    "a|b||c",
    "](http://moss.example)",
    "[moss](<http://moss.example>)",
    "\u202egrown",
    "\U0001f33f" * 40,
    "\ud800",
    "\x07\x1b[31m",
    "*bold* _it_ ~s~ ***",
    "# head",
    "\n- item",
    "\n1. one",
    "\n>>> quote",
    "-# small",
    "&amp; <b>",
    ":moss:",
    "https://moss.example/a_b",
    "\\",
    "“said”",
    "moss\u2028grows",
    "x" * 300,
)


def words(most: int) -> st.SearchStrategy[str]:
    """Text of up to so many characters, in which ordinary and hostile pieces stand beside each other; never blank."""
    piece = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12), st.just("moss grows"))
    return st.lists(piece, max_size=5).map(lambda pieces: ("m " + " ".join(pieces))[:most])


CHOICES = st.lists(
    st.builds(Choice, title=words(200), command=st.builds("/deal {}".format, words(140))), max_size=12
).map(tuple)
FIELDS = st.builds(Field, words(60), words(150), st.lists(st.integers(1, 200), max_size=3).map(tuple))
POINTS = st.builds(Point, text=words(600), citation=st.integers(1, 200), date=st.none() | st.just("2026-02-16"))
URLS = st.sampled_from(
    (None, "https://moss.example/a b(c)|<d>", "javascript:alert(1)", "http://m.example/" + "a" * 2_000)
)
SOURCES = st.builds(Source, words(300), words(60), URLS, st.just("[1] [2] paragraph 1, [4] paragraph 3"))
PARTS: st.SearchStrategy[Part] = st.one_of(
    st.builds(Words, words(3_000)),
    st.builds(Table, st.lists(FIELDS, max_size=8).map(tuple)),
    st.builds(Grid, words(40), words(40), st.lists(st.tuples(FIELDS, FIELDS), max_size=4).map(tuple)),
    st.builds(Quotes, words(200), st.lists(POINTS, max_size=8).map(tuple)),
    st.builds(Sources, words(60), st.lists(SOURCES, max_size=8).map(tuple)),
    st.builds(Excerpt, words(3_000), words(600), words(3_000)),
    st.builds(Choices, words(60), CHOICES),
)
MESSAGES = st.builds(
    Message,
    title=words(400),
    parts=st.lists(PARTS, max_size=4).map(tuple),
    answer=st.just(Answer(command="/deal moss", outcome="answer", title="Moss")),
    actions=CHOICES,
    menu=st.none() | st.builds(Choices, words(60), CHOICES),
    again=words(200),
)


def message_of(
    *parts: Part, title: str = "Moss", actions: tuple[Choice, ...] = (), menu: Choices | None = None
) -> Message:
    """A message of these parts."""
    answer = Answer(command="/deal moss", outcome="answer", title="Moss")
    return Message(title, parts, answer, actions=actions, menu=menu, again="/deal moss")


def _point(number: int) -> Point:
    return Point(
        text=f"Moss number {number} grows over the long wall of the garden, @everyone says. " * 2, citation=number
    )


LARGEST = message_of(
    Words("Moss is quoted here. " * 300),
    Table(tuple(Field(f"Label {number}", f"value {number} <!here>", (number,)) for number in range(1, 201))),
    *(
        Quotes(f"Heading {start}", tuple(_point(number) for number in range(start, start + 20)))
        for start in range(1, 201, 20)
    ),
    Sources(
        "Sources",
        tuple(Source(f"Moss {n}", "The Moss Post", f"https://moss.example/{n}", f"[{n}]") for n in range(1, 201)),
    ),
    Choices("Next", tuple(Choice(title=f"Moss {number}", command=f"/deal {number}") for number in range(100))),
    title="Everything on moss",
    actions=tuple(Choice(title=f"Action {number}", command=f"/profile {number}") for number in range(20)),
    menu=Choices("Open", tuple(Choice(title=f"[{n}] Moss {n}", command=f"/show moss {n}") for n in range(1, 201))),
)
"""200 citations and 30 kB of points."""
