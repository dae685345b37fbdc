"""Text -> sentences: tables of examples, one difficulty each, and what holds for every text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.language.sentences import split_lines, split_sentences
from viewer.model import Span

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "und", "ja", "el", "ar", "xx")

# Each example is written with | where one sentence ends and the next begins; a space beside it is in the text.
PLAIN = """
The harbour is closed.| It opens on Monday.
Is the harbour closed?| It is!| Nobody knows why.
The ferry cost $4.50 and carried 3,000 people.| It was full.
She paid $100.00.| It was all she had.
Write to jane.roe@example.com or see www.example.com.| We answer.
The address is https://example.com/a.b/c.html.| Look it up.
What?!| He never said so!!| Never.
It began in 1998.| 2005 was better.
He won 3-2.| 4,000 people watched.| "2 of them left," he said.
"""

ABBREVIATIONS = """
Mr. and Mrs. Roe met Dr. Hale at St. Anne's.| They talked.
Det. Sgt. J. R. Moss Jr. of the Millford Police Dept. said so.| Nobody asked.
Gov. Roe, Sen. Fox (D-Ky.) and Rep. Doe voted.| Lt. Col. Hale did not.
She moved to Washington, D.C.| Her brother stayed in Fargo, N.D.
I serve in the U.S. Army.| He lives in the U.K.| He is old.
They closed the deal with Moss, Roe & Co.| It took a year.
Shares of Acme Corp. and Hale Ltd. fell.| Those of Roe Inc. rose.
Bring bread, cheese, etc.| Then call me.
It was cold, i.e. below zero, in Jan. 2002.| See p. 5, fig. 3 and no. 7.
He said no.| I left.
We swim on Sat. and rest in the sun.| Nobody works.
He is a Ph.D. and she is an M.D.| They are tired.
Furman v. Georgia was decided.| Roe vs. Wade was, too.
Add 3 tbsp. sugar and 2 oz. butter.| Stir.
This is Jane Roe Jr.'s boat.| It leaks.
MILLFORD, Conn. — The lighthouse was sold.| A buyer was found.
"""

TIMES = """
The call came at 5:45 p.m Sunday from a cell phone.| It was short.
The ship left at 9 p.m. Sunday.| It sank at 11 p.m.| Rescuers came late.
At 5 a.m. Mr. Roe rowed out.| He came back at 6 p.m.| Mr. Roe was cold.
Doors open at 7 p.m. EST.| Bring a coat.
"""

INITIALS = """
My name is Jonas E. Roe.| J. R. Hale is my friend.
Is this plan B?| It is plan B.| We have no plan C.| The end.
You and I.| Did you see Albert I. Hale?
Adm. J.F.K. Roe and W.H.S. Hale sailed.| Nobody else did.
"""

ELLIPSES = """
I waited…| Nothing happened.| And then… silence.
"I don't know..." she said.
I never meant that....| She left the pier.
We were . . . well, tired.| I was . . . I slept.
The habit . . . was weakened by the new rule.| . . . The rest was silence. . . .
“The ship [...] was lost [...]” (Hale 55).| It was never found.
"""

QUOTATIONS = """
“We are not leaving,” she said.| “This is our home.| We built it.”| The judge disagreed.
"Is it true," asked Mr. Roe, "that you left?"| Nobody answered.
She turned to him, 'This is great.' she said.
She turned to him, "This is great."| She held out the book.
"Why?" he asked.| "Because," she said.
They shouted “Stop!”| The man did not.
He cried “Help!” and ran.
"I am here."| "Where?"| "Here!"
he went home .| " i am tired , " he said .| she laughed .
“This is the best!” – Jane Roe, fisher.
Who said “Stop!”?| Nobody.
"""

BRACKETS = """
The firm (founded in 1950. It closed in 1990.) was sold.| Nobody came.
He teaches (He was an engineer once.) at the school.| He is old.
(It was rebuilt.)| Nobody came.
He left early (see below). | [Editor's note: he came back.]| That was that.
The end.[3]| Another one.[4][5]| And more.12| The rest.
He came late (again!) and left.
"""

NAMES_AND_CRIES = """
She works at Yahoo! in the harbour office.| She likes it.
Hello?!| Is that you?
Thank you :)| See you soon.
That was great! :)| See you soon.
"""

LISTS = """
1.) The first pier |2.) The second pier
1) The first pier. |2) The second pier.
1. The first pier |2. The second pier
• 9. The first pier |• 10. The second pier
⁃9. The first pier |⁃10. The second pier
a. The first pier |b. The second pier |c. The third pier
We asked whether 1) it is safe, and 2) it is cheap.
The pier has three parts (1) and two ends (2) in all.
"""

GLUED = """
It is all they wanted us to know of.|according to the mayor , the pier is safe .
the pier is safe , the council reported.|police closed it all the same .
it happened in millford , maine.|coast7 news has the recording .
the harbour was closed on friday .|the ferry company said so .|passengers were told to wait .
It was closed.|The ferry left.|Nobody came!|What now?|She left.
The man was fined $500.|The woman was freed.
Read it at harbourtimes.co.uk.|The rest is here.
Read it at harbourtimes.com or in report.pdf or on node.js.| Or ask.
He said: "It sank."|The mayor agreed.
He said, well, I mean...see, it sank.
Police hunt for missing captain|The captain of the ferry was last seen on Monday.
We use iPhone and LinkedIn and eBay for that.
via : harbour post|police said on monday that the ferry had been found near the old pier , empty .
via : harbour post |according to police the ferry had been found near the old pier , empty .
Photo: Jane Roe|The harbour was crowded on Saturday when the first ferry left.
via : the harbour times
source: bank of millford
"""

SEAMS = """
The end of it. |***| The next part.
=========================| Attached is the plan.
Ann Hale |04/26/2001 07:17 AM| Will you be there?
The plan was signed on 04/26/2001 07:17 AM by the mayor.
Call me.| Kind regards,| Jane Roe
Thanks, Jane, for all the fish.
Write to groups@example.com| The list is long.
## The old pier| ## The new pier
I was going to —| You never say that.
The raw numbers — at least — tell a different story.
"""

CARELESS = """
i like the pier.| it is old.| come and see it.
great place!| you will love it.| is it open?| yes.
No meat on the bun and too much pepper.|no place to sit.
"""


def rows(table: str) -> list[str]:
    return [row for row in table.strip().split("\n") if row]


def cut(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, language)]


def check(row: str, language: str = "en") -> None:
    assert cut(row.replace("|", ""), language) == [part.strip() for part in row.split("|")]


@pytest.mark.parametrize("row", rows(PLAIN))
def test_plain_sentences_end_where_they_should(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(ABBREVIATIONS))
def test_an_abbreviation_ends_a_sentence_only_before_what_begins_one(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(TIMES))
def test_a_time_goes_on_with_its_day_and_stands_in_front_of_its_clause(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(INITIALS))
def test_initials_belong_to_the_name_behind_them(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(ELLIPSES))
def test_words_left_out_end_a_sentence_only_before_a_capital(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(QUOTATIONS))
def test_a_quotation_is_cut_where_its_sentences_end(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(BRACKETS))
def test_brackets_inside_a_sentence_do_not_end_it(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(NAMES_AND_CRIES))
def test_exclamation_marks_end_sentences_but_not_names(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(LISTS))
def test_items_of_a_list_in_one_line_are_told_apart(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(GLUED))
def test_glued_sentences_come_apart_and_addresses_stay_whole(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(SEAMS))
def test_sentences_end_at_seams_that_no_punctuation_marks(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", rows(CARELESS))
def test_a_small_letter_begins_a_sentence_where_capitals_are_not_used(row: str) -> None:
    check(row)


OTHER_LANGUAGES = [
    ("de", "Am 3. Mai nahm die Polizei zwei Männer fest.| Sie waren 18 und 21.| Dr. Meier sprach z. B. von Flucht."),
    ("de", "Er sagte: „Ich komme nicht.“| Dann ging er.| „Warum?“, fragte sie.| Das 19. Jahrhundert war lang."),
    (
        "de",
        "Im 16. und 17. Jahrhundert war Krieg.| Das Schiff trug die Nr. 2.| Danach kam die Nr. 3 usw.| Dann nichts.",
    ),
    ("de", "»Aber jetzt wollen wir fort,« sagte er.| »Komm!« | »Nein.«"),
    ("fr", "M. Dupont est parti à 8 h.| Il a vu Mme Roux.| « Venez ! » dit-il.| « Pourquoi ? »| L’art. 5 le dit."),
    ("es", "El Sr. García llegó tarde.| ¿Por qué?| ¡No lo sé!| Vive en EE. UU. desde 1990.| La pág. 5 lo dice."),
    ("it", "Il sig. Rossi è arrivato.| La dott.ssa Bianchi no.| Era il n. 5 della lista.| Così è."),
    ("pt", "O Sr. Silva chegou às 8 h.| A Dra. Costa não veio.| Por quê?| Veja a pág. 5."),
    ("nl", "Dhr. de Vries kwam om 8 uur.| Mevr. Jansen niet, o.a. omdat zij ziek was.| Zie blz. 5."),
    ("ru", "В 1990 г. он приехал в г. Москву.| А. С. Орлов родился в 1799 г.| Это было давно.| И т. д. и т. п.| Так."),
    ("zh", "他说：“我不去。”|然后他走了。|为什么？|没有人知道！|价格是3.5元。"),
    ("ja", "「行きます。」と彼は言った。|本当ですか？|はい！|値段は3.5円です。"),
    ("ar", "قال الرجل إنه لن يذهب.| لماذا؟| لا أحد يعلم!| انتهى."),
    ("hi", "वह घर गया।| डॉ. शर्मा नहीं आए।| क्यों?| पता नहीं।"),
    ("el", "Πήγε σπίτι.| Γιατί;| Δεν ξέρω."),
    ("hy", "Նա գնաց տուն։| Չգիտեմ:| Ոչինչ:"),
    ("zh", "我们明天一起去看《摔跤吧！爸爸》好吗？|好！"),
    ("ja", "「りんごを食べたい。」|「はい。」|良かったね！|すごい！"),
    ("ru", "К чему ты готовишься? – спросила мама.| – Завтра ведь выходной."),
    ("pl", "Dr. Kowalski mieszka na ul. Długiej.| Nikt nie wie."),
    ("de", "Die Fa. Moos in der Hans-Meier-Str. 5 ist zu.| Ludwig XIV. war König.| Der 1. FC Millfurt gewann 2:1."),
    ("nl", "De boot was raak.| ...en toen zonk hij."),
    ("am", "ሰላም ነው።| እንዴት ነህ፧| ደህና።"),
    ("sv", "Han kom kl. 8.| Dr. Berg var 12 år.| Varför?| Ingen vet."),
    ("und", "Polisen kom till St. Anna.| Prof. Berg var där.| 3.5 procent röstade."),
]


@pytest.mark.parametrize(("language", "row"), OTHER_LANGUAGES)
def test_other_languages_and_scripts_are_cut_by_their_own_signs(language: str, row: str) -> None:
    check(row, language)


def test_a_line_broken_after_an_abbreviation_goes_on() -> None:
    text = "the millford police dept .\nhas closed the pier .\na storm is coming , police det .\njane roe said .\n"
    assert cut(text) == [
        "the millford police dept .\nhas closed the pier .",
        "a storm is coming , police det .\njane roe said .",
    ]


def test_a_line_that_ends_with_a_time_is_not_taken_for_a_broken_one() -> None:
    assert cut("they left at 5 p.m .\nthe storm came .\n") == ["they left at 5 p.m .", "the storm came ."]


def test_prose_wrapped_to_a_width_flows_over_its_lines() -> None:
    text = (
        "The council met on Tuesday to discuss the new\n"
        "bridge, which was first proposed in 1998. The\n"
        "plan, said Dr.\n"
        "Hale, would cost too much. Nobody agreed.\n"
    )
    assert [" ".join(sentence.split()) for sentence in cut(text)] == [
        "The council met on Tuesday to discuss the new bridge, which was first proposed in 1998.",
        "The plan, said Dr. Hale, would cost too much.",
        "Nobody agreed.",
    ]


def test_headings_bylines_and_one_sentence_a_line_stay_apart() -> None:
    text = "Council approves bridge\nBy Ann Hale\nThe council approved it. It opens in May.\nNobody complained."
    assert cut(text) == [
        "Council approves bridge",
        "By Ann Hale",
        "The council approved it.",
        "It opens in May.",
        "Nobody complained.",
    ]


def test_items_of_a_list_are_sentences_and_keep_their_second_line() -> None:
    text = "We need:\n- bread\n- a boat that is large enough for\n  all of us\n2) a map"
    assert cut(text) == ["We need:", "- bread", "- a boat that is large enough for\n  all of us", "2) a map"]


def test_turns_of_an_interview_stay_apart() -> None:
    text = "Q: Did you see him?\nA: No. I was at home.\nQ: Why?"
    assert cut(text) == ["Q: Did you see him?", "A: No.", "I was at home.", "Q: Why?"]


def test_lines_of_verse_stay_apart() -> None:
    assert len(cut("The tide is low,\nThe boats are dry,\nThe gulls go slow\nAcross the sky.")) == 4


def test_no_sentence_crosses_a_border() -> None:
    text = "The pier is closed Reader comments it is a shame"
    border = text.index("Reader")
    assert [span.of(text) for span in split_sentences(text, "en", [border, border + 15])] == [
        "The pier is closed",
        "Reader comments",
        "it is a shame",
    ]


def test_borders_outside_the_text_are_no_matter() -> None:
    assert split_sentences("One. Two.", "en", [0, 9, 500]) == split_sentences("One. Two.", "en")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u2003\t\r\n \x1d"])
def test_a_text_without_characters_has_no_sentences(text: str) -> None:
    assert split_sentences(text, "en") == ()
    assert split_lines(text) == ()


def test_each_line_that_is_not_empty_is_one_sentence_as_given() -> None:
    text = " One. Two.\r\n\r\nthree\rfour\n"
    assert [span.of(text) for span in split_lines(text)] == ["One. Two.", "three", "four"]


@pytest.mark.parametrize(
    "text",
    [
        "lorem ipsum dolor " * 11_000,
        "a" * 60_000,
        "Dr. A. " * 9_000,
        "(a. " * 15_000,
        '. " ' * 20_000,
        "1. " * 20_000,
        "." * 60_000,
        "word — The " * 6_000,
        "a@b.c " * 10_000,
        "aB" * 30_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_a_paragraph_as_long_as_a_book_is_no_trap(text: str) -> None:
    spans = split_sentences(text, "en")
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


marked = st.lists(
    st.sampled_from(
        [
            *"aBcI1 .!?,;:…\"'”“’‘()[]-—•#*@_/>\n\r\t\u2028。！」「»«„؟।\u0301\ud800😀",
            *("Dr", "the", "The", ". ", "\n\n", "via : ", "p.m.", "www.x.com", "1. ", "2) ", "* ", ". . .", " . "),
            *("04/26/2001 07:17 AM", "Thanks, ", " — "),
        ]
    ),
    max_size=60,
).map("".join)
texts = st.one_of(marked, st.text(max_size=200))


@given(texts, st.sampled_from(LANGUAGES), st.lists(st.integers(0, 120), max_size=5))
@example("a.\n\r\nb", "en", [3])
@example("\ud800. \ud800", "und", [])
def test_sentences_are_in_order_and_cover_every_character_and_cross_no_border(
    text: str, language: str, borders: list[int]
) -> None:
    reached = 0
    for span in split_sentences(text, language, borders):
        assert not text[reached : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        assert not any(span.start < border < span.end for border in borders)
        reached = span.end
    assert not text[reached:].strip()


@given(texts)
def test_lines_cover_every_character(text: str) -> None:
    spans = split_lines(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert list(spans) == sorted(spans)
    assert not any("\n" in span.of(text) for span in spans)


@given(texts, st.sampled_from(LANGUAGES))
def test_splitting_is_the_same_every_time(text: str, language: str) -> None:
    assert split_sentences(text, language) == split_sentences(text, language)


ALL_TABLES = PLAIN + ABBREVIATIONS + TIMES + QUOTATIONS + GLUED


@pytest.mark.parametrize("row", rows(ALL_TABLES))
def test_a_sentence_split_again_stays_whole(row: str) -> None:
    for sentence in cut(row.replace("|", "")):
        assert split_sentences(sentence, "en") == (Span(0, len(sentence)),)
