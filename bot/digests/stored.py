"""What the database keeps of digests as JSON."""

from collections.abc import Iterator

from pydantic import TypeAdapter

from bot.chat import Group
from bot.digests.delivery import Told
from bot.digests.story import Known, Story, Weight
from bot.digests.topic import Filters, Follow, FollowKind

FILTERS = TypeAdapter(tuple[FollowKind, str, Filters])
"""Of a topic."""
TOLD = TypeAdapter(tuple[Known, tuple[Weight, ...]])
"""Of a story that was told."""
_GROUPS = TypeAdapter(Group)


def dump_filters(follow: Follow) -> str:
    """All of a topic but the words as they were typed, as JSON."""
    return FILTERS.dump_json((follow.kind, follow.words, follow.filters)).decode()


def make_told(story: Story, part: int = 0) -> Iterator[Told]:
    """What a channel is told by a story that ends in that part of a digest."""
    told_of = TOLD.dump_json((story.state, story.weights)).decode()
    for item in story.items:
        article = item.article
        yield Told(article.key, story.key, told_of, part, article.tenant, article.title, article.text_hash)


def dump_group(group: Group | None) -> str | None:
    """Whom a digest notifies, as JSON; `load_group` gives it back."""
    return _GROUPS.dump_json(group).decode() if group else None


def load_group(notified: str | None) -> Group | None:
    """Whom a digest notifies, out of its JSON."""
    return _GROUPS.validate_json(notified) if notified else None
