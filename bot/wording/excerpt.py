"""Quoted words within their article, in words."""

from dataclasses import replace

from bot.briefings.briefing import Changed, Citation
from bot.briefings.briefing import Excerpt as Found
from bot.chat import Answer, Choice, Choices, Excerpt, Invocation, Message, Point, Section, Source, Sources, Words
from bot.wording.contract import contract_citations
from bot.wording.sources import link_to_words, word_origin

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
    return Message(answer.title, (excerpt, Sources("Sources", (_source(found.citation),))), answer)


def word_changed(invocation: Invocation, changed: Changed) -> Message:
    """What the article said when it was quoted, and what it says now."""
    before = f"“{changed.article.title}” has changed since it was quoted."
    if changed.now is None:
        text = f"{before} It said: “{changed.said}” It says nothing like it now."
        answer = Answer(command=invocation.text, outcome="no_answer", title="These words were withdrawn.", text=text)
        return Message(answer.title, (Words(text),), answer)
    is_there = changed.said in changed.now.citation.quote
    line = (
        f"{before} These words still stand in it." if is_there else f"{before} It said: “{changed.said}” It says now:"
    )
    message = word_excerpt(invocation, changed.now)
    return replace(message, parts=(Words(line), *message.parts))


def _source(citation: Citation) -> Source:
    """The article, its address leading to the words; the number by which they were asked for is another answer's."""
    article = citation.article
    url = link_to_words(article.url, citation.quote) if article.url else None
    return Source(article.title, word_origin(article), url, f"paragraph {citation.paragraph}")


def word_no_excerpt(invocation: Invocation) -> Message:
    """The article is gone, or has changed since it was quoted."""
    title = "These words are no longer in the library."
    command = "/sources"
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=(command,))
    return Message(title, (Choices("What the library has", (Choice(title=command, command=command),)),), answer)


def word_no_citation(invocation: Invocation, number: str) -> Message:
    """A number was typed that no quote of the last answer has, or before anything was asked."""
    title = f"The last answer has no quote with the number {number}."
    text = "Ask something, such as /deal mercor; then type a number that stands behind one of its quotes."
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, text=text)
    return Message(title, (Words(text),), answer)
