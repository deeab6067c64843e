"""Quoted words within their article, in words."""

from dataclasses import replace

from bot.briefings.briefing import Excerpt as Found
from bot.chat import Answer, Choice, Choices, Excerpt, Invocation, Message, Point, Section, Sources, Words
from bot.wording.contract import contract_citations
from bot.wording.sources import link_to_words, word_sources

_HEADING = "In the article"


def word_excerpt(invocation: Invocation, found: Found) -> Message:
    """The words among the paragraphs around them."""
    citations = (found.citation,)
    answer = Answer(
        command=invocation.text,
        outcome="answer",
        title=found.citation.article.title,
        sections=(Section(heading=_HEADING, points=(Point(text=found.citation.quote, citation=1),)),),
        citations=contract_citations(citations),
    )
    excerpt = Excerpt(found.before, found.citation.quote, found.after)
    return Message(answer.title, (excerpt, _link(word_sources(citations, (excerpt,)), found.citation.quote)), answer)


def _link(sources: Sources, words: str) -> Sources:
    """The sources, each address leading to the words."""
    linked = (replace(one, url=link_to_words(one.url, words) if one.url else None) for one in sources.sources)
    return replace(sources, sources=tuple(linked))


def word_no_excerpt(invocation: Invocation) -> Message:
    """The article is gone, or has changed since it was quoted."""
    title = "These words are no longer in the library."
    command = "/sources"
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=(command,))
    return Message(title, (Choices("What the library has", (Choice(title=command, command=command),)),), answer)


def word_no_citation(invocation: Invocation, number: str) -> Message:
    """A number was typed that the answer above does not have."""
    title = f"The answer above has no citation {number}."
    text = "Type a number that stands behind a quote of the answer above, or ask anew, such as: /deal mercor"
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, text=text)
    return Message(title, (Words(text),), answer)
