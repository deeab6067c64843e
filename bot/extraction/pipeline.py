"""Text and known names in, facts out.

The stored text, with the article's title
  → unwrapping    the lines of hard-wrapped paragraphs joined
  → marks         quotation marks of other languages read as English ones
  → blocks        paragraphs, headings and furniture, one a line
  → boilerplate   furniture, captions, headings and the title set apart from prose
  → authors       who wrote it, by its byline or biography
  → sentences     of the prose, with the number of their paragraph
  → tokens        the words of every sentence
  → names         organizations, people, places, projects, products, each with its full name
  → amounts       money, power, GPUs
  → deals         who agrees what with whom, for how much, and how far it is
  → projects      what is built where and by whom, how large and for how much
  → people        who holds which office where, and the words that are theirs
  → initiatives   programs for people: who runs them, where and for whom (trainings: by their verb)
  → restoring     the stored text's own offsets and words
  → Facts
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.extraction.attempts import attempt
from bot.extraction.deals.deals import find_deals
from bot.extraction.facts import Amount, Facts, Sentence, Span
from bot.extraction.figures.amounts import find_amounts
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.names import find_learned_names, find_mentions
from bot.extraction.names.parties import find_topic
from bot.extraction.passages import make_passage
from bot.extraction.people.new_offices import without_seats
from bot.extraction.people.people import find_people
from bot.extraction.programs.initiatives import find_initiatives
from bot.extraction.projects.deals import add_project_deal
from bot.extraction.projects.projects import find_projects
from bot.extraction.reading import Passage, Reading
from bot.extraction.restoring import restore_facts
from bot.extraction.text.authors import find_authors
from bot.extraction.text.blocks import Block, BlockKind, count_words, split_blocks
from bot.extraction.text.boilerplate import boilerplate_spans, classify_blocks, is_unended
from bot.extraction.text.marks import with_english_marks
from bot.extraction.text.sentences import LONGEST, split_sentences
from bot.extraction.text.tokens import tokenize
from bot.extraction.text.unwrapping import unwrap

LEAST_WORDS = 3  # of a sentence that may be quoted


def read_facts(text: str, names: Names, title: str, *, is_article: bool) -> Facts:
    """What `bot.extraction.extract` says."""
    unwrapped = unwrap(text)
    unwrapped = replace(unwrapped, text=with_english_marks(unwrapped.text))
    facts = _extract(unwrapped.text, names, " ".join(title.split()), is_article=is_article)
    return facts if unwrapped.text == text else restore_facts(facts, text, unwrapped)


def _extract(text: str, names: Names, title: str, *, is_article: bool) -> Facts:
    """The facts of a text that is not hard-wrapped."""
    blocks = split_blocks(text)
    kinds = classify_blocks(blocks, title, is_article=is_article)
    sentences = _sentences(text, blocks, kinds) or _headlines(blocks, kinds)
    amounts = find_amounts(text)
    headline = _headline(title or _own_title(blocks, kinds))
    known = Facts(
        amounts=amounts,
        sentences=sentences,
        boilerplate=boilerplate_spans(blocks, kinds),
        authors=find_authors(blocks, kinds),
    )
    subheads = _subheads(blocks, kinds)
    reading = attempt(
        "names", headline, lambda: _read(text, headline, sentences, amounts, names, subheads=subheads), None
    )
    return known if reading is None else _find_facts(reading, names, known)


def _find_facts(reading: Reading, names: Names, known: Facts) -> Facts:
    """What each stage finds in the sentences, added to what is known of the text."""
    title = reading.title.text
    deals = attempt("deals", title, lambda: find_deals(reading), ())
    projects = attempt("projects", title, lambda: find_projects(reading, names), ())
    found = attempt("deals on projects", title, lambda: add_project_deal(reading, deals, projects), deals)
    people = attempt("people", title, lambda: find_people(reading, found, known.authors), ())
    return replace(
        known,
        deals=attempt("seats", title, lambda: without_seats(found, people, reading.passages), found),
        projects=projects,
        people=people,
        initiatives=attempt("initiatives", title, lambda: find_initiatives(reading), ()),
        mentions=tuple(mention for passage in reading.passages for mention in passage.mentions),
    )


def _own_title(blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> str:
    return next((block.text for block, kind in zip(blocks, kinds, strict=True) if kind == "title"), "")


def _headline(title: str) -> str:
    """The title, unless it is too long to be a headline: every deal in it is held against every other."""
    return title if len(title) <= LONGEST else ""


def _sentences(text: str, blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> tuple[Sentence, ...]:
    """The sentences of the prose that may be quoted, and the paragraph of each, counted from 1."""
    found: list[Sentence] = []
    paragraph = 0
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind != "prose":
            continue
        paragraph += 1
        is_whole = block.is_item or is_unended(index, blocks, kinds)
        found += [
            Sentence(span.start, span.end, paragraph)
            for span in _join_short_answers(text, split_sentences(text, block.start, block.end))
            if _may_be_quoted(text[span.start : span.end], is_whole=is_whole)
        ]
    return tuple(found)


def _join_short_answers(text: str, spans: Iterable[Span]) -> list[Span]:
    """A few words behind a question are its answer, and told with it: “The price? $3 million.”"""
    joined: list[Span] = []
    for span in spans:
        question = joined[-1] if joined and text[joined[-1].end - 1] == "?" else None
        if question and count_words(text[span.start : span.end]) < LEAST_WORDS and span.end - question.start <= LONGEST:
            joined[-1] = Span(question.start, span.end)
        else:
            joined.append(span)
    return joined


def _headlines(blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> tuple[Sentence, ...]:
    """The headline and the line below it, where nothing else is left of an article: behind a paywall, or a list."""
    first = kinds.index("title" if "title" in kinds else "heading") if {"title", "heading"} & set(kinds) else len(kinds)
    shown = [
        block
        for block, kind in zip(blocks[first : first + 2], kinds[first:], strict=False)
        if kind in ("title", "heading")
    ]
    return tuple(
        Sentence(block.start, block.end, number)
        for number, block in enumerate(shown, start=1)
        if len(block.text) <= LONGEST and any(map(str.isalnum, block.text))
    )


def _may_be_quoted(sentence: str, *, is_whole: bool) -> bool:
    """Whether words are a full sentence, or are told to be a whole."""
    ends = is_whole or sentence.rstrip("\"”’')]*_」』）")[-1:] in (".", "!", "?", "…", ":", "。", "！", "？")
    return ends and count_words(sentence) >= LEAST_WORDS


def _subheads(blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> dict[int, Block]:
    """The heading right before a paragraph of prose, by the paragraph's number."""
    found: dict[int, Block] = {}
    paragraph = 0
    for block, kind, following in zip(blocks, kinds, kinds[1:], strict=False):
        paragraph += kind == "prose"
        if kind == "heading" and following == "prose" and len(block.text) <= LONGEST:
            found[paragraph + 1] = block
    return found


def _read(
    text: str,
    title: str,
    sentences: Sequence[Sentence],
    amounts: Sequence[Amount],
    names: Names,
    *,
    subheads: Mapping[int, Block],
) -> Reading:
    """The sentences with the words, names and amounts in each; the headline is read as one more."""
    tokens = [tokenize(text, sentence.start, sentence.end) for sentence in sentences]
    source, begin = (text, text.find(title)) if title in text else (title, 0)
    span = Sentence(begin, begin + len(title), 0)
    title_words = tokenize(source, span.start, span.end)
    title_amounts = find_amounts(title) if source is title else _within(amounts, span)
    mentions, lexicon = find_mentions(text, tokens, title_words, names)
    title_names = find_learned_names(source, title_words, lexicon, names)
    headline = make_passage(source, span, title_words, title_names, title_amounts)
    passages: list[Passage] = []
    at = 0
    for sentence, words, found in zip(sentences, tokens, mentions, strict=True):
        while at < len(amounts) and amounts[at].start < sentence.start:
            at += 1
        last = at
        while last < len(amounts) and amounts[last].end <= sentence.end:
            last += 1
        passages.append(make_passage(text, sentence, words, found, amounts[at:last]))
        at = last
    headings: dict[int, tuple[str, ...]] = {}
    for paragraph, block in subheads.items():
        found = find_learned_names(text, tokenize(text, block.start, block.end), lexicon, names)
        headings[paragraph] = tuple(
            mention.name
            for mention in found
            if mention.kind == "organization" and not text[block.start : mention.start].endswith((" for ", " to "))
        )  # "Founders depart for Acme" stands over what others lose
    return Reading(text, headline, passages, find_topic(headline, passages), headings)


def _within(amounts: Sequence[Amount], span: Sentence) -> list[Amount]:
    return [amount for amount in amounts if span.start <= amount.start and amount.end <= span.end]
