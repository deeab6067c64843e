"""`/wrong`: a reader doubts an answer; it is kept for whoever hosts the bot. Sent by buttons."""

from dataclasses import replace

from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.tenants.memory import Report
from bot.wording.conversation import word_reported


async def run(invocation: Invocation, services: Services) -> Message:
    """Keep the answer as it stands now; an answer that quotes nothing is not kept."""
    message = await services.dispatch(replace(invocation, text=invocation.argument))
    if message.answer.citations:
        reading = message.answer.model_dump_json()
        report = Report(invocation.tenant, message.again or invocation.argument, services.now(), reading)
        await services.memory.report(report)
    return word_reported(invocation, message)
