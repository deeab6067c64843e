"""What the preview page and `briefbot preview` say around the answers."""

HELP = (
    "Open the bot on a page of this machine: every answer as Slack and as Discord would show it. "
    "It needs no token and no network."
)
HELP_PORT = "Where the page listens on this machine; 0 takes a free port."
HELP_NO_BROWSER = "Only print the page's address."

WORDS = {
    "name": "Briefbot",
    "pages": "Pages",
    "ask_page": "Ask",
    "library_page": "Library",
    "feeds_page": "Feeds",
    "local": "Preview on this machine only",
    "skip": "Skip to the answer",
    "headline": "Try a command, and see what your people will see",
    "look_place": "How you ask",
    "place_command": "Command",
    "place_mention": "Mention",
    "place_menu": "Message menu",
    "label_command": "Command or question",
    "label_mention": "Message to Briefbot in a thread",
    "placeholder_command": "/deal mercor, or a question",
    "placeholder_mention": "infra india, or a question",
    "follow_up": "and in the UAE?",
    "new_thread": "New thread",
    "message": "A colleague’s message, on whose menu you press “Brief this”",
    "message_placeholder": "Did you see that OpenAI talks with Mercor?",
    "colleague": "Colleague",
    "offers": "What may follow",
    "examples": "Commands to try",
    "send_command": "Ask",
    "send_mention": "Send",
    "open_choice": "Open",
    "you": "You",
    "answer": "Briefbot’s answer",
    "as_slack": "Slack",
    "as_discord": "Discord",
    "app_slack": "APP",
    "app_discord": "APP",
    "only_slack": "Only visible to you",
    "only_discord": "Only you can see this",
    "look_platform": "Platform",
    "platform_both": "Side by side",
    "platform_slack": "Slack",
    "platform_discord": "Discord",
    "look_tab": "What is shown",
    "tab_message": "Message",
    "tab_payload": "Payload",
    "look_width": "Width",
    "width_wide": "Wide",
    "width_narrow": "Phone",
    "look_theme": "Colors",
    "theme_auto": "Auto",
    "theme_light": "Light",
    "theme_dark": "Dark",
    "cited": "The quotations in their articles",
    "paragraph": "paragraph",
    "characters_of_text": "Characters of text",
    "characters_in_blocks": "Characters in blocks",
    "blocks": "Blocks",
    "components": "Components",
    "of": "of",
    "copy_payload": "Copy",
    "copied": "Copied",
    "payload_slack": "The payload for Slack, as JSON",
    "payload_discord": "The payload for Discord, as JSON",
    "confirm": "This command changes what is kept. Shall I?",
    "do_it": "Yes, do it",
    "back": "Back to the first page",
    "facts": "What was read out of it",
    "no_facts": "Nothing that Briefbot looks for was found in this article.",
    "its_words": "Show its words",
    "wrong": "Wrong?",
    "wrong_about": "Report as wrong: ",
    "legend_marked": "the words that you came for",
    "legend_boilerplate": "page furniture, never quoted",
    "left_out": "Not part of the news: ",
    "original": "The original page",
    "library_headline": "The articles that answers are quoted from",
    "add": "Add an article",
    "add_what": "Its address, or its whole text",
    "add_file": "Or a text file",
    "add_it": "Add",
    "find_words": "Words in the text",
    "publisher": "Publisher",
    "find": "Find",
    "show_all": "Show all",
    "show_more": "Show more",
    "feeds_headline": "The feeds that new articles come from",
    "feeds_note": "Feeds are read while `briefbot serve` runs; here a feed is read when you press “Check now”.",
    "no_feeds": "No feed is read here yet. Add one below: its address, or that of its site.",
    "add_feed": "Add a feed",
    "feed_address": "Its address, or that of its site",
    "troubled": "Needs a look: ",
    "not_found": "There is no such page.",
    "too_large": "That is too much text for one command.",
    "old_form": "This page is older than the running bot. Please go back, reload it, and press again.",
    "foreign": "This page answers only to itself: open its address on this machine, as the terminal printed it.",
}
"""The page's own words, by what they are for."""


def word_open(address: str) -> str:
    """The page can be opened now."""
    return f"Briefbot's page is at {address} (Ctrl-C ends it)."


def word_port_taken(port: int) -> str:
    """The page can't listen there."""
    return f"Port {port} of this machine can't be used. Choose another: briefbot preview --port 0"
