"""Which texts facts are read from."""

import pytest

from bot.extraction import extract, load_names
from bot.ingest.language import is_english, keep_what_is_sure
from tests.fakes.web import MORE, STORY

GERMAN = (
    "Quorvex Labs hat mit Brindle Mills eine Partnerschaft vereinbart, um in Barrowmere für 40 Millionen Euro "
    "Roggen zu mahlen. Die beiden Unternehmen teilten am Montag mit, dass die Mühle im Frühjahr des nächsten "
    "Jahres öffnet. Der Bürgermeister begrüßte das Vorhaben, und die Bauern der Gegend wollen dort ab der "
    "nächsten Ernte ihr Korn verkaufen."
)
FRENCH = (
    "Quorvex Labs a signé un partenariat avec Brindle Mills pour moudre du seigle à Barrowmere pour 40 "
    "millions. Les deux entreprises ont annoncé lundi que le moulin ouvrira au printemps de l'année prochaine. "
    "Le maire a salué le projet, et les agriculteurs de la région y vendront leur grain dès la prochaine "
    "récolte, selon les deux entreprises."
)
DUTCH = (
    "Quorvex Labs is een samenwerking aangegaan met Brindle Mills om in Barrowmere rogge te malen voor 40 "
    "miljoen. De twee bedrijven lieten maandag weten dat de molen in het voorjaar van volgend jaar open gaat. "
    "De burgemeester was blij met het plan, en de boeren uit de streek willen er vanaf de volgende oogst hun "
    "graan verkopen, zeggen de bedrijven."
)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DUTCH, "新しい製粉所 " * 60])
def test_other_languages_are_known(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize("text", [f"{STORY} {MORE}", "Quorvex öffnet Mühle.", ""])
def test_english_is_and_what_is_too_short_to_tell_counts_as_it(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", ["クオーベックス社は製粉所を開くと発表した。", "Кворвекс открывает мельницу."])
def test_a_short_text_in_another_script_is_not_english(text: str) -> None:
    assert not is_english(text)


def test_of_another_language_the_words_are_kept_and_no_facts() -> None:
    facts = extract(STORY, load_names())
    assert facts.deals
    assert keep_what_is_sure(STORY, facts) == facts
    kept = keep_what_is_sure(GERMAN, facts)
    assert (kept.deals, kept.projects, kept.people, kept.initiatives) == ((), (), (), ())
    assert kept.sentences == facts.sentences
