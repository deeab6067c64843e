"""`/ask`: the sentences of the library that answer a question."""

from bot.briefings.ask import brief_question
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.wording.briefings import word_briefing

COMMAND = Command(
    name="ask",
    summary="A question, answered in the articles' own words",
    argument=Argument("question", "a question in plain words", completes=False),
    examples=("/ask what does oracle bring to stargate", "/ask how much will stargate cost"),
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The sentences that answer the question best, or that no article does."""
    found = await brief_question(services.view(invocation), invocation.argument)
    return word_briefing(invocation, found)
