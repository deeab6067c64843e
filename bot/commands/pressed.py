"""The commands that only buttons and prompts send; what each does is in the file of its name."""

from bot.chat import LONGEST_BUTTON, Argument, Command

REMOVE = Command(
    name="remove",
    summary="Remove an article that you added, or as a curator any",
    argument=Argument("key", "the article's key, as Undo and Remove carry it", completes=False),
    examples=("/remove example-com-news-article-0a1b2c",),
    listed=False,
    changes=True,
)

RESTORE = Command(
    name="restore",
    summary="Put back an article that was removed",
    argument=Argument("key", "the article's key, as Undo carries it", completes=False),
    examples=("/restore example-com-news-article-0a1b2c",),
    listed=False,
    changes=True,
)

SHOW = Command(
    name="show",
    summary="Quoted words within their article",
    argument=Argument("place", "an article's key, where the words begin and end, and a check of them", completes=False),
    examples=("/show 000_0216ff77320ac3bb 357 470",),
    listed=False,
)

CITATIONS = Command(
    name="citations",
    summary="Every citation of an answer",
    argument=Argument("command", "the command whose answer is cited"),
    examples=("/citations /deal mercor",),
    listed=False,
)

MORE = Command(
    name="more",
    summary="The next page of an answer",
    argument=Argument(
        "page", "a page, the answer's fingerprint and its command; or a key", required=False, completes=False
    ),
    examples=("/more 2 0a1b2c3d /deal mercor",),
    listed=False,
    longest=LONGEST_BUTTON,
)

SHARE = Command(
    name="share",
    summary="An answer, for all in the channel",
    argument=Argument("command", "the command to answer for all"),
    examples=("/share /deal mercor",),
    listed=False,
    private=False,
)

WRONG = Command(
    name="wrong",
    summary="Report an answer that looks wrong",
    argument=Argument("command", "the command whose answer looks wrong"),
    examples=("/wrong /deal mercor",),
    listed=False,
    changes=True,
)

ABOUT = Command(
    name="about",
    summary="What the library knows of the names in a message",
    argument=Argument("message", "the words of a message", required=False),
    examples=("/about OpenAI talks with Mercor",),
    listed=False,
    longest=40_000,
)

HELLO = Command(
    name="hello",
    summary="What the bot is, and what to try first",
    argument=Argument("nothing", "nothing", required=False, completes=False),
    examples=("/hello",),
    listed=False,
    private=False,
)

HOME = Command(
    name="home",
    summary="What the library knows, and what to try",
    argument=Argument("nothing", "nothing", required=False, completes=False),
    examples=("/home",),
    listed=False,
)

PRESSED = (
    REMOVE,
    RESTORE,
    SHOW,
    CITATIONS,
    MORE,
    SHARE,
    WRONG,
    ABOUT,
    HELLO,
    HOME,
)
