"""Sentences of two articles that deny each other in few words: "were unrelated", "if they are related"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.language.facts import facts_of, words_of
from viewer.language.profile import profile_of
from viewer.language.stems import stem
from viewer.language.tokenised import TokenisedArticle
from viewer.model import Flag, FlagKind, Severity, Span, Token
from viewer.provenance.flags.findings import became
from viewer.provenance.flags.opposites import denied_word

Text = tuple[TokenisedArticle, Sequence[int]]
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "remain", "remains", "remained", "s", "re"})
# Words before one that is said of something, at most, in which that something and "is" stand.
_REACH, _NEAR = 6, 3


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says something to be: where, in which words, and the stems of what it says it of."""

    sentence: int
    span: Span
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Predicates:
    """What an article says things to be, by the stem of the word, and what it says them not to be."""

    article: TokenisedArticle
    plain: Mapping[str, Sequence[_Said]]
    denied: Mapping[str, Sequence[_Said]]


def find_contradictions(one: Predicates, other: Predicates) -> Iterator[tuple[int, int, Flag]]:
    """Sentences of `one` and `other` that say of the same thing that it is something, and that it is not.

    Each with the flag about the two places, `one` in the base's part; in the order of the sentences of `one`. Only
    what is said with "is" and the like counts, and only words that deny by their prefix: what is denied with "not" is
    found where sentences are compared word by word. Nothing between two languages.
    """
    articles = one.article.article, other.article.article
    if articles[0].language != articles[1].language:
        return
    found = [*_paired(one.plain, other.denied), *_paired(one.denied, other.plain)]
    for here, there in sorted(found, key=lambda pair: (pair[0].sentence, pair[1].sentence, pair[0].span)):
        texts = (there.span.of(articles[1].text), here.span.of(articles[0].text))
        message = became(*(" ".join(text.split()) for text in texts))
        yield here.sentence, there.sentence, Flag(FlagKind.NEGATION, Severity.HIGH, here.span, there.span, message)


def _paired(
    ours: Mapping[str, Sequence[_Said]], theirs: Mapping[str, Sequence[_Said]]
) -> Iterator[tuple[_Said, _Said]]:
    for word in ours.keys() & theirs.keys():
        for here in ours[word]:
            yield from ((here, there) for there in theirs[word] if here.about & there.about)


def read_predicates(text: Text) -> Predicates:
    """What the sentences that count say things to be; nothing in languages whose words of fact do not ship."""
    article, body = text
    code = article.article.language or "und"
    if not facts_of(code):
        return Predicates(article, {}, {})
    plain: defaultdict[str, list[_Said]] = defaultdict(list)
    denied: defaultdict[str, list[_Said]] = defaultdict(list)
    snowball = profile_of(code).snowball
    for sentence in body:
        if all(form.norm not in _BEING for form in article.words(sentence)):
            continue
        tokens = article.tokens[sentence]
        for place in _predicates(tokens):
            said = _said(sentence, tokens, place, code)
            if said is None:
                continue
            rest = denied_word(tokens[place].norm, code)
            if rest:
                denied[stem(rest, snowball)].append(said)
            else:
                plain[tokens[place].stem].append(said)
    return Predicates(article, plain, denied)


def _predicates(tokens: Sequence[Token]) -> Iterator[int]:
    """The positions of the words that are said of something with "is" and the like, which end what is said."""
    for k, token in enumerate(tokens):
        ends = k + 1 == len(tokens) or not tokens[k + 1].content
        if token.content and ends and any(t.norm in _BEING for t in tokens[max(0, k - _NEAR) : k]):
            yield k


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind the last mark among them."""
    last = max((k for k, token in enumerate(tokens) if not token.is_word and token.norm not in "'’-"), default=-1)
    return tokens[last + 1 :]


def _said(sentence: int, tokens: Sequence[Token], place: int, code: str) -> _Said | None:
    """What is said at `place`, None where it is denied by a word, or of nothing that has a name of its own."""
    before = _clause(tokens[max(0, place - _REACH) : place])
    denying = profile_of(code).negations | words_of(code, "negation", "undoing")
    if any(token.norm in denying for token in before[-_NEAR:]):
        return None
    about = [token for token in before if token.content]
    if not about:
        return None
    span = Span(about[0].span.start, tokens[place].span.end)
    return _Said(sentence, span, frozenset(token.stem for token in about))
