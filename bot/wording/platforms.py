"""What Slack and Discord say that belongs to no answer."""

from bot.chat import Phrases

PHRASES = Phrases(
    more="More",
    page="Page {page} of {pages}",
    busy="Many people are asking just now. Please try again in a moment.",
    failed="Something went wrong on my side. Please try again in a moment.",
    form_submit="Ask",
    form_send="Save",
    form_cancel="Cancel",
    brief_this="Brief this",
    add_this="Add to library",
    file="an article as a .txt, .md, .html, .pdf or .docx file, or a list of feeds as .opml",
    file_sent="The file is in your direct messages with me.",
)
