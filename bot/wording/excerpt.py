"""Quoted words within their article, in words."""

from bot.briefings.briefing import Excerpt as Found
from bot.chat import Answer, Choice, Choices, Excerpt, Invocation, Message, Point, Section
from bot.wording.contract import contract_citations
from bot.wording.sources import word_sources

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
    return Message(answer.title, (excerpt, word_sources(citations, (excerpt,))), answer)


def word_no_excerpt(invocation: Invocation) -> Message:
    """The article is gone, or has changed since it was quoted."""
    title = "These words are no longer in the library."
    command = "/sources"
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=(command,))
    return Message(title, (Choices("What the library has", (Choice(title=command, command=command),)),), answer)


def word_no_citation(invocation: Invocation, number: str) -> Message:
    """A number was typed that the answer above does not have."""
    title = f"The answer above has no citation {number}."
    return Message(title, (), Answer(command=invocation.text, outcome="no_answer", title=title))
