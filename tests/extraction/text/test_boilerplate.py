"""Page furniture is marked, and nothing of it is a sentence that may be quoted."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names

PROSE = (
    "Quillon Labs said on Monday that it will open a second workshop in the hills above Northmark, for many people.\n\n"
    "The workshop will take in two hundred apprentices in its first year, the company said in a letter to neighbors."
)


def marked(text: str, title: str = "") -> list[str]:
    """The text of every span of boilerplate."""
    return [text[span.start : span.end] for span in extract(text, load_names(), title).boilerplate]


def quoted(text: str, title: str = "") -> str:
    """All sentences that may be quoted."""
    return " ".join(text[s.start : s.end] for s in extract(text, load_names(), title).sentences)


@pytest.mark.parametrize(
    "line",
    [
        "YOU ARE AT:WorkshopsQuillon opens a workshop",
        "Subscribe for the latest on workshops",
        "Image Credits: Jane Roe / Getty Images",
        "11:06 AM PDT · April 6, 2031",
        "By Jane Roe",
        "Share this article",
        "Follow topics and authors from this story to see more like this and to receive email updates.",
        "Jane Roe is a senior reporter who covers workshops. She previously worked at The Northmark Post.",
        "Correction: An earlier version of this article misstated the number of apprentices.",
        "Roe appeared on the second annual CNBC Hammers list this year.",
        "https://quillon.example/workshops",
        "Open this photo in gallery:",
        "This is a developing story. Check back for updates.",
        "Create a free account to continue reading.",
        "The views expressed here are the author's own.",
        "Thanks for reading Lamp Letter! Subscribe for free to receive new posts and support my work.",
        "The Courier is a nonprofit news network supported by readers as a 501c(3) public charity.",
    ],
)
def test_a_line_of_furniture_is_marked_wherever_it_stands(line: str) -> None:
    text = f"{PROSE}\n\n{line}\n\n{PROSE}"
    assert line in marked(text)
    assert line not in quoted(text)


def test_the_author_s_biography_is_marked_to_the_end() -> None:
    text = f"{PROSE}\n\nABOUT AUTHOR\n\nJane Roe\nJane covers workshops. She has a degree and is married with two kids."
    assert marked(text)[-1].startswith("Jane covers workshops")
    assert "degree" not in quoted(text)


def test_links_below_read_more_are_marked_and_the_text_goes_on() -> None:
    text = f"{PROSE}\n\nRead more workshop news\n\n-   Northmark bans hammers\n-   Who needs nails?\n\n{PROSE}"
    assert marked(text) == ["Read more workshop news", "-   Northmark bans hammers", "-   Who needs nails?"]


def test_paragraphs_of_other_stories_below_their_heading_are_marked() -> None:
    other = "Zorblat today confirmed to the Sundale Post that it has bought Vimtek, a maker of lamps for deep mines."
    text = f"{PROSE}\n\nPopular Stories\n{other}"
    assert marked(text, "Quillon opens a workshop") == ["Popular Stories", other]


def test_the_article_itself_goes_on_below_a_box_of_other_stories() -> None:
    other = "Zorblat today confirmed to the Sundale Post that it has bought Vimtek, a maker of lamps for deep mines."
    text = f"{PROSE}\n\nPopular Stories\n\n{other}\n\nQuillon Labs did not say what the workshop near Northmark costs."
    assert marked(text) == ["Popular Stories"]
    headed = f"{PROSE}\n\nMore in store\n\n{other}"
    assert other in quoted(headed)
    early = f"{PROSE}\n\nPopular Stories\n\n{other}\n\n{PROSE}\n\n{PROSE}\n\n{other}"
    assert other in quoted(early)


def test_an_advertisement_below_its_heading_is_marked() -> None:
    offer = "Join 10,000 makers. Save up to $300 when you register for your pass, and don’t miss the sessions."
    assert offer in marked(f"{PROSE}\n\nUpcoming event\n\n{offer}\n\n{PROSE}")


def test_a_caption_above_its_credit_is_marked() -> None:
    caption = "Jane Roe displays a hammer in Northmark on March 1, 2031."
    text = f"Quillon opens a workshop\n\n{caption}\n\nAda Poe | Bloomberg | Getty Images\n\n{PROSE}"
    assert caption in marked(text, "Quillon opens a workshop")


def test_a_sub_head_is_no_credit_for_a_few_of_its_letters() -> None:
    lead = "Quillon opens a workshop that was announced on March 1, 2031."
    text = f"Quillon opens a workshop\n\nBy Ada Poe\n\n{lead}\n\nPreparing the departure\n\n{PROSE}"
    assert marked(text, "Quillon opens a workshop") == ["By Ada Poe"]


def test_the_title_again_is_neither_furniture_nor_prose() -> None:
    title = "Quillon opens a workshop in the hills above Northmark"
    text = f"{title}\n\n{PROSE}"
    assert marked(text, title) == []
    assert title not in quoted(text, title)


def test_sub_heads_are_neither_furniture_nor_prose() -> None:
    text = f"{PROSE}\n\nWhat comes next for the hills\n\n{PROSE}"
    assert marked(text) == []
    assert "What comes next" not in quoted(text)


LEAD = (
    "NORTHMARK: Quillon Labs and Fernleaf Works broke ground today for their 64MW workshop in the hills above the "
    "town, which will be the first of its kind"
)


def test_a_lead_without_its_full_stop_is_prose() -> None:
    assert LEAD in quoted(f"{LEAD}\n\n{PROSE}", "A workshop in the hills")


def test_neither_a_long_headline_nor_words_that_a_paywall_cut_off_are_prose() -> None:
    headline = LEAD.title()
    assert headline not in quoted(f"{headline}\n\n{PROSE}", "A workshop in the hills")
    assert LEAD not in quoted(f"{PROSE}\n\n{LEAD}", "A workshop in the hills")
    assert LEAD not in quoted(f"{LEAD}\n\nof {PROSE}", "A workshop in the hills")


def test_a_list_that_a_colon_introduces_is_prose() -> None:
    entry = "A 40MW hall in Northmark that opens in 2031"
    text = f"{PROSE}\n\nThe plan has two parts:\n\n-   {entry}\n-   A school beside it\n\n{PROSE}"
    assert entry in quoted(text)


def test_a_headline_behind_a_paywall_may_be_quoted() -> None:
    title = "Quillon abandons $3mn workshop"
    text = (
        f"{title}\nMaker swaps hills for plain\n\nSubscribe to unlock this article\n\nSave over 40% on Standard Digital"
    )
    assert quoted(text, title) == f"{title} Maker swaps hills for plain"


def test_of_an_articles_own_text_only_what_stands_at_its_end_is_furniture() -> None:
    first, second = PROSE.split("\n\n")
    text = f"{first}\n\nAdvertisement\n\n{second}\n\nAll rights reserved.\n\nShare this article"
    facts = extract(text, load_names(), "A workshop", is_article=True)
    spans = [text[span.start : span.end] for span in facts.boilerplate]
    assert spans == ["All rights reserved.", "Share this article"]
    assert [text[one.start : one.end] for one in facts.sentences] == [first, second]


@pytest.mark.parametrize(
    "line",
    [
        "This advertisement has not loaded yet, but your article continues below.",
        "Quillon will host a conference call at 5:00 a.m. today. A replay will be available by dialing 1-877.",
        "Jane Roe writes about money and machines. Her book comes out in May.",
        "Jane Roe Smith is the Gazette's Northmark correspondent.",
        "Your support keeps local news alive. Become a member today for $8 a month.",
        "Do you have an opinion on the issues raised in this article? Submit a letter of up to 300 words.",
        "There was an error, please provide a valid email address.",
        "Email Jane Roe at jane@gazette.example.",
        "© Gazette Media 2026. The Gazette goes out every Friday to many readers.",
        "Is the national grid ready for it?",
    ],
)
def test_what_speaks_to_the_reader_is_never_quoted(line: str) -> None:
    news = "Quillon Inc said on Monday that it will build a mill in the north of the country, its first there."
    text = f"The mill\n\n{news}\n\n{line}\n"
    facts = extract(text, load_names(), "The mill")
    assert [text[one.start : one.end] for one in facts.sentences] == [news]


def test_a_question_within_an_article_is_prose() -> None:
    text = "The mill\n\nWill the new mill ever be built?\n\nQuillon Inc said on Monday that it will, in the north.\n"
    assert len(extract(text, load_names(), "The mill").sentences) == 2


def test_a_networking_company_that_plans_something_is_no_advertisement() -> None:
    text = "Quillon plans to buy Zorblat for its networking business, which makes network gear."
    text += "\n\nRain fell on the town."
    assert extract(text, load_names(), "A purchase").boilerplate == ()


@pytest.mark.parametrize(
    "news",
    [
        "Breaking into the chip industry won’t be easy, and will likely require a large investment, Quillon said.",
        "Quillon, which makes lamps, will sell its first chip in May, it said on Monday.",
        "Meanwhile, the policy chief of Quillon, Jane Roe, left this month, following two others.",
        "The next lamp of Quillon comes out in May, the company said on Monday.",
        "Subscribers get access to the new lamp first, Quillon said, and will pay $20 a month for it.",
        "To learn more about the hills, Quillon hired Zorblat, which surveyed them for $3 million.",
        "By signing up for 500 megawatts, Quillon became the largest customer of Zorblat Energy.",
        "Quillon began in 2015 as a 501(c)(3) and now plans to raise $2 billion as a public benefit corporation.",
        "The free course is open to all, who can visit www.quillon.example to sign up, Governor Jane Roe said.",
        "“We want to hear from you before we break ground,” Quillon vice president Jane Roe told residents on Tuesday.",
        "With assistance from Zorblat, the town built the workshop in a year, it said.",
        "Quillon keeps the data of its customers and will share it with Zorblat, it said on Monday.",
    ],
)
def test_news_that_only_holds_letters_or_words_of_an_appeal_is_prose(news: str) -> None:
    assert news in quoted(f"{PROSE}\n\n{news}\n\n{PROSE}")


def test_news_of_a_free_subscription_is_no_advertisement() -> None:
    news = "Quillon Labs said on Monday it will offer its premium subscription plan free to students in Northmark."
    advertisement = "Get our premium subscription plan free: claim your offer now."
    text = f"{PROSE}\n\n{news}\n\n{advertisement}\n\n{PROSE}"
    assert news in quoted(text)
    assert advertisement in marked(text)


def test_news_of_what_others_get_is_no_advertisement() -> None:
    news = (
        "The program offers students free access to premium tools and mentoring by experts.",
        "The academy will provide free online sessions delivered by experts to 2,000 nurses in Norland.",
    )
    event = "The event will bring 200 speakers to sessions on networking, and tickets are on sale."
    text = "\n\n".join((PROSE, *news, event, PROSE))
    assert marked(text) == [event]
