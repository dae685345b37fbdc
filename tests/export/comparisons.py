"""Comparisons of every shape, for Hypothesis: consistent, but not what any engine would find."""

from itertools import pairwise

from hypothesis import strategies as st

from tests.corrections import placed_corrections
from viewer.model import (
    Article,
    Aside,
    AsideKind,
    Attribution,
    By,
    Claim,
    Comparison,
    Dispute,
    Dropped,
    Edit,
    EditKind,
    Evidence,
    Flag,
    FlagKind,
    Link,
    Metadata,
    Nearest,
    Notice,
    NoticeCode,
    Options,
    Origin,
    Sentence,
    Severity,
    SourceShare,
    Span,
    Statement,
    Summary,
    Telling,
    Verdict,
    WordOrigin,
    siglum_at,
)

SIGLA = [siglum_at(position) for position in range(3)]
scores = st.integers(0, 10_000).map(lambda n: n / 10_000)
texts = st.text(max_size=12)
indices = st.sets(st.integers(0, 50), min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
sigla = st.sampled_from(SIGLA)
notices = st.builds(Notice, st.sampled_from(NoticeCode), texts, texts)
few_notices = st.lists(notices, max_size=2).map(tuple)
claims = st.builds(Claim, sigla, indices, scores)


@st.composite
def spans(draw):
    start = draw(st.integers(0, 40))
    return Span(start, start + draw(st.integers(0, 20)))


@st.composite
def edits(draw):
    kind = draw(st.sampled_from(EditKind))
    base = None if kind is EditKind.DROPPED else draw(spans())
    return Edit(kind, base, None if kind is EditKind.ADDED else draw(spans()))


@st.composite
def flags(draw):
    base, source = draw(st.sampled_from([(True, True), (True, False), (False, True)]))
    places = (draw(spans()) if base else None, draw(spans()) if source else None)
    return Flag(draw(st.sampled_from(FlagKind)), draw(st.sampled_from(Severity)), *places, draw(texts))


links = st.builds(
    Link,
    sigla,
    indices,
    indices,
    scores,
    st.builds(Evidence, scores, scores, scores, scores),
    st.booleans(),
    st.lists(edits(), max_size=3).map(tuple),
    st.lists(flags(), max_size=2).map(tuple),
    st.sampled_from(By),
)


@st.composite
def statements(draw):
    one, other = draw(st.permutations(SIGLA))[:2]
    tellings = (Telling(one, draw(st.integers(0, 9))), Telling(other, draw(st.integers(0, 9))))
    disputes = st.lists(st.builds(Dispute, st.just(tellings[0]), st.just(tellings[1]), flags()), max_size=2)
    return Statement(tellings, draw(scores), tuple(draw(disputes)))


near = st.none() | st.builds(Nearest, st.integers(0, 9), scores)
dropped = st.builds(Dropped, sigla, st.integers(0, 9), st.lists(sigla).map(tuple), near)


@st.composite
def attributions(draw):
    verdict = draw(st.sampled_from(Verdict))
    ends = sorted(draw(st.sets(st.integers(0, 60), max_size=4)))
    words = []
    for start, end in pairwise(ends):
        origin = draw(st.none() | st.tuples(sigla, spans()))
        words.append(WordOrigin(Span(start, end), *(origin or (None, None))))
    return Attribution(
        draw(st.integers(0, 50)),
        verdict,
        None if verdict is Verdict.ADDED else draw(claims),
        draw(st.lists(claims, max_size=2).map(tuple)),
        draw(st.lists(claims, max_size=2).map(tuple)),
        tuple(words),
        draw(st.sampled_from(By)),
    )


@st.composite
def articles(draw, siglum):
    pieces = draw(st.lists(st.text(min_size=1, max_size=10), max_size=4))
    text, sentences, asides = "", [], []
    for piece in pieces:
        span = Span(len(text), len(text) + len(piece))
        body = draw(st.booleans())
        sentences.append(Sentence(span, body))
        if not body:
            asides.append(Aside(span, draw(st.sampled_from(AsideKind)), draw(texts), draw(scores)))
        text += f"{piece} "
    maybe = st.none() | texts
    return Article(
        siglum,
        draw(texts),
        text,
        Origin(draw(maybe), draw(st.text("0123456789abcdef", min_size=64, max_size=64)), draw(texts)),
        Metadata(draw(maybe), draw(maybe), draw(maybe), draw(maybe)),
        draw(maybe),
        tuple(asides),
        tuple(sentences),
        draw(st.booleans()),
        draw(few_notices),
    )


@st.composite
def comparisons(draw):
    shares = st.builds(SourceShare, scores, scores, st.integers(0, 9), st.integers(0, 9))
    named = draw(st.lists(sigla, unique=True, min_size=1))
    return Comparison(
        tuple(draw(articles(siglum)) for siglum in named),
        Options(
            draw(texts), draw(st.none() | scores), draw(st.none() | texts), draw(st.booleans()), draw(st.booleans())
        ),
        draw(texts),
        draw(st.lists(links, max_size=3).map(tuple)),
        draw(st.lists(attributions(), max_size=3).map(tuple)),
        draw(st.lists(dropped, max_size=3).map(tuple)),
        Summary(
            tuple((verdict, draw(st.integers(0, 9))) for verdict in Verdict),
            tuple((siglum, draw(shares)) for siglum in named[1:]),
            draw(scores),
            draw(st.integers(0, 9)),
        ),
        draw(few_notices),
        draw(st.lists(placed_corrections(), max_size=2).map(tuple)),
        draw(st.lists(statements(), max_size=2).map(tuple)),
    )
