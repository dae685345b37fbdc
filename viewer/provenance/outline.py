"""Links -> what can be told of a comparison before its words have been compared."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from viewer.language.chunks import Form
from viewer.language.tokenised import TokenisedArticle
from viewer.model import Attribution, Claim, Dropped, Link, SourceShare, Span, Summary, Verdict, WordOrigin
from viewer.provenance.attribution import attribute, rank_claims
from viewer.provenance.conclusion import Conclusion, Others
from viewer.provenance.dropping import find_dropped

# As for verdicts by edits: half of the content words in common makes a sentence edited.
_HALF = 0.5


def outline(
    texts: Sequence[TokenisedArticle],
    bodies: Sequence[Sequence[int]],
    links: Sequence[Link],
    claims: Mapping[int, Sequence[Claim]],
    others: Others,
) -> Conclusion:
    """What follows from `links`, of which some have no edits yet; the parameters are those of `conclude`.

    Where all links of a sentence have edits its attribution is what it will be. Elsewhere claims and runners-up are,
    while the verdict goes by the words in common, and the sentence counts as its best source's as a whole. Shares go
    by whole sentences and their lengths. What was left out is final.
    """
    of_sentence: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        for sentence in link.base:
            of_sentence[sentence].append(link)
    body = bodies[0] if len(texts) > 1 else ()
    read = [s for s in body if all(link.edits for link in of_sentence[s])]
    known = {attribution.sentence: attribution for attribution in attribute(texts[0], read, links, claims)}
    by_siglum = {text.article.siglum: text for text in texts}
    provenance = tuple(known.get(s) or _unread(by_siglum, texts[0], s, of_sentence[s], claims.get(s, ())) for s in body)
    sources = [text.article for text in texts[1:]]
    dropped = find_dropped(sources, links, bodies[1:], others.statements, others.nearest)
    summary = _summary(texts, bodies, links, provenance, dropped)
    return Conclusion(provenance, dropped, summary)


def _unread(
    by_siglum: Mapping[str, TokenisedArticle],
    base: TokenisedArticle,
    sentence: int,
    links: Sequence[Link],
    candidates: Sequence[Claim],
) -> Attribution:
    """The attribution of a sentence of which some words have not been compared."""
    claims, runners_up = rank_claims(links, candidates)
    best = claims[0]
    spans = [by_siglum[best.source].article.sentences[s].span for s in best.sentences]
    origin = WordOrigin(base.article.sentences[sentence].span, best.source, Span(spans[0].start, spans[-1].end))
    told = [[norm for s in link.sentences for norm in by_siglum[link.source].norms(s)] for link in links]
    if list(base.norms(sentence)) in told:
        verdict = Verdict.VERBATIM
    else:
        verdict = _verdict_by_words(base.words(sentence), {norm for of_link in told for norm in of_link})
    return Attribution(sentence, verdict, best, claims[1:], runners_up, (origin,))


def _verdict_by_words(forms: Sequence[Form], said: Collection[str]) -> Verdict:
    words = [form.norm for form in forms if form.content] or [form.norm for form in forms]
    kept = sum(word in said for word in words)
    return Verdict.EDITED if kept >= _HALF * len(words) else Verdict.PARAPHRASED


def _summary(
    texts: Sequence[TokenisedArticle],
    bodies: Sequence[Sequence[int]],
    links: Sequence[Link],
    provenance: Sequence[Attribution],
    dropped: Sequence[Dropped],
) -> Summary:
    """The figures, with shares by the lengths of whole sentences."""
    lengths = [sum(len(text.article.sentences[s].span) for s in body) for text, body in zip(texts, bodies, strict=True)]
    owned: Counter[str] = Counter()
    for attribution in provenance:
        if attribution.primary is not None:
            owned[attribution.primary.source] += len(texts[0].article.sentences[attribution.sentence].span)
    used = {(link.source, s) for link in links for s in link.sentences}
    left_out = Counter(each.source for each in dropped)
    shares = []
    for text, length in zip(texts[1:], lengths[1:], strict=True):
        siglum = text.article.siglum
        own = [s for source, s in used if source == siglum]
        carried = sum(len(text.article.sentences[s].span) for s in own)
        share_of_base = round(owned[siglum] / max(1, lengths[0]), 4)
        share_used = round(min(1.0, carried / max(1, length)), 4)
        shares.append((siglum, SourceShare(share_of_base, share_used, len(own), left_out[siglum])))
    verdicts = Counter(attribution.verdict for attribution in provenance)
    new = 1.0 - sum(owned.values()) / max(1, lengths[0]) if provenance else 0.0
    return Summary(tuple((verdict, verdicts[verdict]) for verdict in Verdict), tuple(shares), round(max(0.0, new), 4))
