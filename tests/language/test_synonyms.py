import hashlib
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.synonyms import _NOTHING, Relation, Synonyms, _read_entry, load_synonyms
from viewer.resources import resource


@pytest.fixture(scope="module")
def synonyms() -> Synonyms:
    table = load_synonyms("en")
    assert table is not None
    return table


EXAMPLES = {
    Relation.SAME_LEMMA: (
        ("shot", "shoot"),
        ("shooting", "shot"),
        ("went", "goes"),
        ("rose", "rise"),
        ("stopped", "stops"),
        ("men", "man"),
        ("children", "child"),
        ("parties", "party"),
        ("churches", "church"),
        ("hotter", "hot"),
        ("faster", "fast"),
        ("best", "good"),
        ("carried out", "carry out"),
        ("police officers", "police officer"),
        ("ferry", "ferry"),
        ("an unheard-of wrd", "an unheard-of wrd"),
    ),
    Relation.SYNONYM: (
        ("purchased", "bought"),
        ("begins", "start"),
        ("car", "automobile"),
        ("wounded", "injured"),
        ("quit", "resign"),
        ("about", "approximately"),
        ("physicians", "doctor"),
        ("color", "colour"),
        ("two", "2"),
        ("u.s.", "america"),
        ("tues", "tuesday"),
        ("turned down", "refused"),
        ("go up", "climb"),
        ("lifted", "rise"),
    ),
    Relation.NEAR: (
        ("poodle", "dog"),
        ("decide", "decision"),
        ("killed", "murdered"),
        ("presidential", "president"),
        ("employees", "worker"),
        ("said", "announced"),
        ("carry out", "perform"),
        ("snore", "sleep"),
        ("killed", "died"),
    ),
    Relation.ANTONYM: (
        ("approved", "rejected"),
        ("increased", "decreases"),
        ("rose", "fell"),
        ("go up", "fell"),
        ("won", "lost"),
        ("buy", "sold"),
        ("accepted", "refuse"),
        ("allowed", "forbidden"),
        ("legal", "illegal"),
        ("guilty", "innocent"),
        ("large", "little"),
        ("moist", "dry"),
        ("alive", "dead"),
    ),
    Relation.NONE: (
        ("tuesday", "thursday"),
        ("three", "thirty"),
        ("bridge", "vote"),
        ("suspect", "victim"),
        ("us", "america"),
        ("who", "un agency"),
        ("his", "hi"),
        ("offer", "off"),
        ("number", "numb"),
        ("glass", "glas"),
        ("unheard-of wrd", "bridge"),
        ("", "bridge"),
        ("carry  out", "perform"),
    ),
}


@pytest.mark.parametrize(
    ("a", "b", "wanted"), [(a, b, relation) for relation, pairs in EXAMPLES.items() for a, b in pairs]
)
def test_words_are_related_as_a_reader_would_say(synonyms: Synonyms, a: str, b: str, wanted: Relation) -> None:
    assert synonyms.relation(a, b) is wanted


words = st.one_of(
    st.sampled_from([word for pairs in EXAMPLES.values() for pair in pairs for word in pair]),
    st.text("abceilnorst '-", max_size=8),
)


@given(words, words)
def test_relations_do_not_depend_on_which_word_comes_first(synonyms: Synonyms, a: str, b: str) -> None:
    assert synonyms.relation(a, b) is synonyms.relation(b, a)


@given(words)
def test_every_word_is_the_same_as_itself(synonyms: Synonyms, word: str) -> None:
    assert synonyms.relation(word, word) is Relation.SAME_LEMMA


@pytest.fixture(scope="module")
def lines() -> dict[str, str]:
    """All lines of the table by their spellings, read one after the other."""
    content = resource("synonyms", "synonyms.table").read_bytes()
    first, _, rest = content.partition(b"\n")
    name, size = json.loads(first)["parts"][0]
    assert name == "spellings"
    whole = rest[:size].decode("ascii").split("\n")[1:]
    return {line.partition("\t")[0]: line for line in whole}


def test_every_spelling_is_found_where_its_checksum_says(synonyms: Synonyms, lines: dict[str, str]) -> None:
    for spelling, line in lines.items():
        assert synonyms._find_entry(spelling) == _read_entry(line)


@given(st.text("abceilnorst '-\n\tä", max_size=8))
def test_what_the_table_does_not_have_is_not_found(synonyms: Synonyms, lines: dict[str, str], word: str) -> None:
    assert (synonyms._find_entry(word) == _NOTHING) == (word not in lines)


def test_every_form_leads_to_a_word_and_every_word_has_a_meaning(synonyms: Synonyms, lines: dict[str, str]) -> None:
    for line in lines.values():
        entry = _read_entry(line)
        for part, bases in enumerate(entry.irregular):
            assert all(synonyms._entry(base).numbers[part] is not None for base in bases)
        assert synonyms._meanings.together([number for number in entry.numbers if number is not None]) or any(
            entry.irregular
        )


@given(words, words)
def test_words_are_opposites_only_where_both_have_one(synonyms: Synonyms, a: str, b: str) -> None:
    if synonyms.relation(a, b) is Relation.ANTONYM:
        assert synonyms.has_opposite(a)
        assert synonyms.has_opposite(b)


def test_few_words_have_an_opposite(synonyms: Synonyms) -> None:
    assert synonyms.has_opposite("rising")
    assert not synonyms.has_opposite("ferry")


def test_the_table_is_read_once() -> None:
    assert load_synonyms("en") is load_synonyms("en")


@pytest.mark.parametrize("language", ["de", "und", ""])
def test_other_languages_have_no_table(language: str) -> None:
    assert load_synonyms(language) is None


def test_the_file_is_the_one_that_its_hash_names() -> None:
    wanted, name = resource("synonyms", "SHA256SUMS").read_text(encoding="ascii").split()
    assert hashlib.sha256(resource("synonyms", name).read_bytes()).hexdigest() == wanted


def test_importing_the_module_loads_neither_nltk_nor_numpy() -> None:
    program = "import sys, viewer.language.synonyms; print({'nltk', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    assert done.stdout.strip() == "set()"
