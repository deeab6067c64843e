"""The commands that people type, as they see them; what each does is in the file of its name."""

from bot.chat import Argument, Command
from bot.wording.forms import DIGEST_FORMS

DEAL = Command(
    name="deal",
    summary="A deal between companies: parties, value, status, what for",
    argument=Argument("companies", "one or more companies, such as: openai mercor"),
    examples=("/deal mercor", "/deal openai mercor"),
    lasts=True,
)

INFRA = Command(
    name="infra",
    summary="A build-out: place, capacity, cost, partners, status",
    argument=Argument("place", "a place, a project or a company, such as: abu dhabi"),
    examples=("/infra uae", "/infra stargate"),
    lasts=True,
)

TALENT = Command(
    name="talent",
    summary="Talent: training, hiring and skilled work around a topic",
    argument=Argument("topic", "a place, a program or a kind of work, such as: india"),
    examples=("/talent india", "/talent academy"),
    lasts=True,
)

PROFILE = Command(
    name="profile",
    summary="A person or an organization: role, words, part in each story",
    argument=Argument("name", "a person or an organization, such as: jason kwon"),
    examples=("/profile jason kwon", "/profile softbank"),
    lasts=True,
)

TIMELINE = Command(
    name="timeline",
    summary="What happened when, step by step",
    argument=Argument("topic", "a name or two, such as: stargate"),
    examples=("/timeline stargate", "/timeline openai mercor"),
    lasts=True,
)

COMPARE = Command(
    name="compare",
    summary="Two things side by side, gaps shown",
    argument=Argument("a vs b", "two names with vs between them, such as: mercor vs scale ai"),
    examples=("/compare mercor vs scale ai", "/compare stargate vs uae"),
    lasts=True,
)

ASK = Command(
    name="ask",
    summary="A question, answered in the articles' own words",
    argument=Argument("question", "a question in plain words", completes=False),
    examples=("/ask what does oracle bring to stargate", "/ask how much will stargate cost"),
    lasts=True,
)

BRIEF = Command(
    name="brief",
    summary="Anything: picks the briefing that fits",
    argument=Argument("anything", "a name, a question, or another command with its words"),
    examples=("/brief mercor", "/brief deal mercor"),
)

FOLLOW = Command(
    name="follow",
    summary="Follow a topic: its news comes in this channel's digest",
    argument=Argument(
        "topic", "a name, or deal, infra or talent and words; filters and whom to notify after semicolons"
    ),
    examples=(
        "/follow mercor",
        "/follow infra india; without rumor; origins 2",
        "/follow deal; kind acquisition, funding",
        "/follow deal; notify @designers",
        "/follow stop mercor",
    ),
    changes=True,
    for_curators=True,
)

DIGEST = Command(
    name="digest",
    summary="This channel's digests: list, create, edit, move, hold, pause, delete",
    argument=Argument(
        "what",
        "preview; create or edit and a schedule; hold until a date, back; move, pause, resume, delete",
        required=False,
        completes=False,
    ),
    examples=(
        "/digest",
        "/digest create weekdays at 9 in Asia/Kolkata",
        "/digest edit at once in Berlin; quiet 22-7",
        "/digest edit notify @designers",
        "/digest hold until 2027-01-04",
        "/digest preview",
    ),
    changes=True,
    forms=DIGEST_FORMS,
)

WHY = Command(
    name="why",
    summary="Why an article is, or is not, in this channel's digest",
    argument=Argument("article", "the article's key, or words of its title"),
    examples=("/why OpenAI eyes India",),
)

SOURCES = Command(
    name="sources",
    summary="The articles that the library holds, by source",
    argument=Argument("topic", "a name or words that the articles are about, or a publisher", required=False),
    examples=("/sources", "/sources mercor"),
)

ADD = Command(
    name="add",
    summary="Add an article: its address, its pasted text, or a file",
    argument=Argument("article", "the address of an article, its text, or a file", completes=False),
    examples=("/add https://example.com/news/article",),
    changes=True,
    longest=100_000,
    takes_files=True,
)

FEEDS = Command(
    name="feeds",
    summary="The feeds that are read here: add, pause, resume, check, remove",
    argument=Argument(
        "action",
        "add, pause, resume, check, remove, export; or hide, prefer, lower, reset and a source",
        required=False,
        completes=False,
    ),
    examples=("/feeds", "/feeds add https://example.com/feed.xml", "/feeds hide Moss Daily", "/feeds export"),
    changes=True,
    longest=2_100,
)

CURATORS = Command(
    name="curators",
    summary="Who may change feeds, digests and articles here",
    argument=Argument(
        "action", "add or remove, and a mention of the person or their id", required=False, completes=False
    ),
    examples=("/curators", "/curators add U024BE7LH", "/curators remove U024BE7LH"),
    changes=True,
)

PRIVACY = Command(
    name="privacy",
    summary="What is held of you here, and its deletion",
    argument=Argument(
        "action", "export or forget; with all, for everything that is held here", required=False, completes=False
    ),
    examples=("/privacy export", "/privacy forget", "/privacy export all"),
    changes=True,
)

HELP = Command(
    name="help",
    summary="What you can ask, and how",
    argument=Argument("command", "the command to explain", required=False, completes=False),
    examples=("/help", "/help deal"),
)

TYPED = (
    DEAL,
    INFRA,
    TALENT,
    PROFILE,
    TIMELINE,
    COMPARE,
    ASK,
    BRIEF,
    FOLLOW,
    DIGEST,
    WHY,
    SOURCES,
    ADD,
    FEEDS,
    CURATORS,
    PRIVACY,
    HELP,
)
