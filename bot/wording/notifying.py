"""What the bot says where a group is not to be notified: why, and what to do."""

from bot.chat import Denial, Group

NOBODY_HERE = "There is nobody to notify here. Roles and user groups are notified in channels of Slack and Discord."
DENIALS = {
    Denial.UNKNOWN: "I find no such role or user group here. Name one as it is written, such as: notify @designers",
    Denial.EVERYONE: "I never notify everyone. Name a role or a user group, such as: notify @designers",
    Denial.ASKER: "You may not notify that role or group here. Ask an administrator to set it, or leave it out.",
    Denial.BOT: (
        "I may not notify that role here. Ask an administrator to let anyone mention it, or to give me the permission "
        "“Mention @everyone, @here, and All Roles”."
    ),
    Denial.UNREADABLE: (
        "Slack does not tell me which user groups there are. Whoever hosts me sees why with: briefbot doctor"
    ),
}


def word_not_theirs(group: Group) -> str:
    """A digest that notifies a group is changed by those alone who may notify it."""
    return f"This digest notifies {group.name}, which you may not. Ask an administrator, or end that with: no notify"
