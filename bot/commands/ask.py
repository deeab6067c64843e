"""`/ask`: the sentences of the library that answer a question."""

from dataclasses import replace

from bot.briefings.briefing import Briefing
from bot.briefings.meaning.resolve import correct_names
from bot.briefings.questions.ask import brief_question
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.briefings import word_briefing


async def run(invocation: Invocation, services: Services) -> Message:
    """The sentences that answer the question best, or that no article does."""
    view = services.view(invocation)
    question, understood = await correct_names(view, invocation.argument)
    found = await brief_question(view, question)
    if understood and isinstance(found, Briefing):
        found = replace(found, understood=understood)
    return word_briefing(invocation, found)
