"""Which language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.guess import LanguageGuess, guess_language
from viewer.language.profile import UNKNOWN

# Headlines and first sentences of invented news.
NEWS = {
    "en": """Fishermen find old anchor under the pier
        The mayor has refused to answer questions about the contract.
        it s too late for that , the owner of the boat said .
        Heavy rain is expected over the weekend""",
    "de": """Fischer finden alten Anker unter dem Steg
        Die Bürgermeisterin wollte Fragen zu dem Vertrag nicht beantworten.
        Am Wochenende wird starker Regen erwartet
        Dafür ist es zu spät, meinte der Besitzer des Bootes.""",
    "fr": """Des pêcheurs trouvent une vieille ancre sous la jetée
        La maire a refusé de répondre aux questions sur le contrat.
        De fortes pluies sont attendues ce week-end
        C'est trop tard, estime le propriétaire du bateau.""",
    "es": """Unos pescadores encuentran un ancla antigua bajo el muelle
        La alcaldesa no quiso responder a las preguntas sobre el contrato.
        Se esperan fuertes lluvias durante el fin de semana
        Ya es demasiado tarde, opina el dueño del barco.""",
    "it": """I pescatori trovano una vecchia ancora sotto il molo
        La sindaca non ha voluto rispondere alle domande sul contratto.
        Sono previste forti piogge nel fine settimana
        È troppo tardi, secondo il proprietario della barca.""",
    "pt": """Pescadores encontram uma âncora antiga debaixo do cais
        A presidente da câmara não quis responder às perguntas sobre o contrato.
        São esperadas chuvas fortes durante o fim de semana
        Já é tarde demais, diz o dono do barco.""",
    "nl": """Vissers vinden oud anker onder de pier
        De burgemeester wilde geen vragen over het contract beantwoorden.
        Dit weekend wordt zware regen verwacht
        Daar is het te laat voor, vindt de eigenaar van de boot.""",
    "ru": """Рыбаки нашли старый якорь под причалом
        Мэр отказалась отвечать на вопросы о договоре.
        В выходные ожидается сильный дождь
        Уже слишком поздно, считает владелец лодки.""",
}
SCRIPTS = {
    "zh": "渔民在码头下发现了一个旧锚。",
    "ja": "漁師たちが桟橋の下で古い錨を見つけた。",
    "ko": "어부들이 부두 아래에서 오래된 닻을 발견했다.",
    "ar": "عثر الصيادون على مرساة قديمة تحت الرصيف.",
    "fa": "ماهیگیران لنگر قدیمی را زیر اسکله پیدا کردند؛ گفتند چه چیز عجیبی.",
    "he": "דייגים מצאו עוגן ישן מתחת למזח.",
    "hi": "मछुआरों को घाट के नीचे एक पुराना लंगर मिला।",
    "th": "ชาวประมงพบสมอเก่าใต้ท่าเรือ",
    "el": "Ψαράδες βρήκαν μια παλιά άγκυρα κάτω από την προβλήτα.",
}
WITHOUT_PROFILE = [
    "Fiskare hittade ett gammalt ankare under bryggan.",
    "Rybacy znaleźli starą kotwicę pod molem.",
    "Balıkçılar iskelenin altında eski bir çapa buldu.",
    "A halászok régi horgonyt találtak a móló alatt.",
    "Рибалки знайшли старий якір під причалом.",
]


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(code, line.strip()) for code, text in table.items() for line in text.splitlines()]


@pytest.mark.parametrize(("code", "line"), lines(NEWS))
def test_one_line_of_news_tells_its_language(code: str, line: str) -> None:
    assert guess_language(line).code == code


@pytest.mark.parametrize(("code", "text"), NEWS.items())
def test_more_text_makes_surer(code: str, text: str) -> None:
    few, many = guess_language(text[:60]), guess_language(text)
    assert many.code == code
    assert 0.5 < many.confidence <= 1.0
    assert few.confidence <= many.confidence
    assert not many.mixed


@pytest.mark.parametrize(("code", "text"), SCRIPTS.items())
def test_a_script_of_its_own_tells_the_language(code: str, text: str) -> None:
    assert guess_language(text).code == code


@pytest.mark.parametrize("text", WITHOUT_PROFILE)
def test_a_language_without_a_profile_is_unknown_not_a_neighbour(text: str) -> None:
    assert guess_language(text) == LanguageGuess(UNKNOWN, 0.0)


@pytest.mark.parametrize("text", ["", "   ", "42", "ok", "\ud800", "xkcd qwrt zzz", "!!! ???"])
def test_too_little_says_nothing(text: str) -> None:
    assert guess_language(text) == LanguageGuess(UNKNOWN, 0.0)


def test_a_good_part_in_another_language_makes_a_mixture() -> None:
    english, french = NEWS["en"] * 4, NEWS["fr"] * 2
    guess = guess_language(f"{english}\n\n{french}")
    assert guess.code == "en"
    assert guess.mixed


def test_a_quotation_in_another_language_makes_no_mixture() -> None:
    assert guess_language(NEWS["en"] * 10 + "« C'est trop tard, estime le maire. »") == guess_language(NEWS["en"] * 10)


def test_the_tokenised_lower_case_of_news_is_english_all_the_same() -> None:
    assert guess_language("they re gon na close it , the owner said .").code == "en"


def test_a_long_text_is_looked_at_in_all_its_parts() -> None:
    half = "The mayor has refused to answer questions about the contract. " * 2_000
    other = "Die Bürgermeisterin wollte Fragen zu dem Vertrag nicht beantworten. " * 1_000
    guess = guess_language(half + other)
    assert guess.code == "en"
    assert guess.mixed


@given(st.text(max_size=300))
def test_every_text_has_one_guess_with_a_confidence(text: str) -> None:
    guess = guess_language(text)
    assert guess == guess_language(text)
    assert 0.0 <= guess.confidence <= 1.0
    assert (guess.code == UNKNOWN) <= (guess.confidence == 0.0)
