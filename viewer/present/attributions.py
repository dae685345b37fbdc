"""Attributions and summaries in sentences: where a sentence came from, and what the whole comparison found."""

from collections import Counter

from viewer.model import Article, Claim, Verdict
from viewer.present.index import ComparisonIndex
from viewer.present.statistics import Figures, SourceFigures
from viewer.present.wording import count, listed, percent, place_text

_DEFAULT_LANGUAGE = "en"
_OPENINGS = {
    Verdict.VERBATIM: "Taken verbatim from",
    Verdict.EDITED: "Edited from",
    Verdict.PARAPHRASED: "Reworded from",
}


def attribution_text(index: ComparisonIndex, sentence: int) -> str:
    """Where a base sentence came from, in one to three short sentences.

    "Reworded from source B, sentence 17; 62 % of its words are B’s. Source C, sentence 4 says it too." An empty text
    for a sentence that was not judged (an aside, or no source to judge by).
    """
    attribution = index.attributions.get(sentence)
    if attribution is None:
        return ""
    if attribution.primary is None:
        said = ["New: no source says this."]
    else:
        primary = attribution.primary
        opening = f"{_OPENINGS[attribution.verdict]} {_claim_text(index, primary)}"
        said = [f"{opening}{_word_shares(index, sentence, attribution.verdict)}."]
        said += [_beginning_a_sentence(f"{_claim_text(index, claim)} says it too.") for claim in attribution.also]
    if attribution.runners_up:
        said.append(f"Closest otherwise: {_claim_text(index, attribution.runners_up[0])}.")
    return " ".join(said)


def word_shares(index: ComparisonIndex, sentence: int) -> dict[str | None, float]:
    """The share (0..1) of a base sentence's words that came from each source, None standing for new words.

    Largest first; empty for a sentence without words or without attribution.
    """
    # Imported late: compiling its pattern takes a tenth of a second, which a window that is to be seen at once lacks.
    from viewer.language.tokens import tokeniser_for  # noqa: PLC0415

    attribution = index.attributions.get(sentence)
    if attribution is None:
        return {}
    base = index.comparison.base
    tokeniser = tokeniser_for(base.language or _DEFAULT_LANGUAGE)
    words: Counter[str | None] = Counter()
    for origin in attribution.words:
        words[origin.source] += sum(token.is_word for token in tokeniser.tokenise(base.text, origin.span))
    total = words.total()
    return {source: number / total for source, number in words.most_common() if number}


def summary_sentences(index: ComparisonIndex, figures: Figures) -> tuple[str, ...]:
    """What the comparison found, in whole sentences: the base first, then a sentence per source."""
    base = index.comparison.base
    if not figures.sources:
        return (f"“{base.title}” has {count(figures.sentences, 'sentence')}; there was no source to compare it with.",)
    said = [_verdict_sentence(figures)]
    if figures.moved:
        moved = count(figures.moved, "sentence")
        said.append(f"{moved} {'stands' if figures.moved == 1 else 'stand'} in another order than in the source.")
    said.extend(source_sentence(source) for source in figures.sources)
    said.append(f"{percent(figures.share_new)} of the words come from no source.")
    if figures.flags:
        flags = count(figures.flags, "change")
        said.append(f"{flags} may alter the facts: a number, a date, a name, a negation, a quotation or who said it.")
    if figures.new_claims:
        claims = count(figures.new_claims, "name, date, number or quotation", "names, dates, numbers or quotations")
        said.append(f"{claims} {'stands' if figures.new_claims == 1 else 'stand'} in no source.")
    return tuple(said)


def source_sentence(source: SourceFigures) -> str:
    """What the base has of one source: "51 % of the words come from B; 9 of B's 23 sentences were left out."."""
    total = source.used + source.left_out
    if not source.used:
        return f"Nothing comes from {source.siglum}; all of its {count(total, 'sentence')} were left out."
    share = f"{percent(source.share_of_base)} of the words come from {source.siglum}"
    if not source.left_out:
        return f"{share}, and all of its {count(total, 'sentence')} were used."
    verb = "was" if source.left_out == 1 else "were"
    return f"{share}; {source.left_out} of its {count(total, 'sentence')} {verb} left out."


def article_name(article: Article) -> str:
    """An article as readers know it: outlet and title, or the title alone, or its siglum."""
    title = article.title.strip() or f"Article {article.siglum}"
    return f"{article.metadata.outlet}: {title}" if article.metadata.outlet else title


def _verdict_sentence(figures: Figures) -> str:
    parts = {
        Verdict.VERBATIM: "taken verbatim",
        Verdict.EDITED: "edited",
        Verdict.PARAPHRASED: "paraphrased",
        Verdict.ADDED: "new",
    }
    told = [f"{number} {'is' if number == 1 else 'are'} {parts[v]}" for v, number in figures.verdicts if number]
    return f"Of the {count(figures.sentences, 'sentence')} in this article, {listed(told) or 'none was judged'}."


def _claim_text(index: ComparisonIndex, claim: Claim) -> str:
    return place_text(claim.source, index.numbers_of(claim.source, claim.sentences))


def _word_shares(index: ComparisonIndex, sentence: int, verdict: Verdict) -> str:
    sources = {words.source for words in index.attributions[sentence].words if words.source}
    if verdict is Verdict.VERBATIM and len(sources) < 2:
        return ""
    shares = word_shares(index, sentence)
    told = [f"{'all' if share == 1 else percent(share)} of its words are {s}’s" for s, share in shares.items() if s]
    if verdict is Verdict.VERBATIM and len(told) < 2:
        return ""
    return f"; {listed(told)}" if told else ""


def _beginning_a_sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
