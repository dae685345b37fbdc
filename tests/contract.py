"""What the comparison JSON promises of every comparison, checked on the JSON itself."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

Json = dict[str, Any]
Place = tuple[int, int]

_KINDS = {"equal", "reformatted", "added", "dropped", "paraphrased", "replaced", "moved"}
_FLAGS = {"number", "date", "name", "negation", "quotation", "hedge", "speaker"}
_ONE_SIDED = {"added": (True, False), "dropped": (False, True)}


def check_contract(data: Json) -> None:
    """Hold every promise of the format that can be told from one comparison alone."""
    articles = {article["siglum"]: article for article in data["articles"]}
    base, *sources = data["articles"]
    assert [a["role"] for a in data["articles"]] == ["base"] + ["source"] * len(sources)
    for article in data["articles"]:
        _check_sentences(article)
    for link in data["links"]:
        _check_link(link, base, articles[link["source"]], data["options"])
    for source in sources:
        _check_alignment([link for link in data["links"] if link["source"] == source["siglum"]])
    counted = _counted(base, data) if sources else []
    assert [entry["sentence"] for entry in data["provenance"]] == counted
    for entry in data["provenance"]:
        _check_attribution(entry, base, articles, data["links"])
    _check_dropped(data, sources)
    _check_summary(data, sources)


def sentence_span(article: Json, index: int) -> Place:
    sentence = article["sentences"][index]
    return sentence["start"], sentence["end"]


def sentence_text(article: Json, index: int) -> str:
    start, end = sentence_span(article, index)
    return str(article["text"][start:end])


def written(text: str, place: Place) -> set[int]:
    """The code points of a place that are not white space."""
    return {k for k in range(*place) if not text[k].isspace()}


def _counted(article: Json, data: Json) -> list[int]:
    """The sentences that may be linked: those with text, of the body unless asides are included."""
    included = data["options"]["asides"] == "include"
    return [i for i, s in enumerate(article["sentences"]) if s["start"] < s["end"] and (s["body"] or included)]


def _check_sentences(article: Json) -> None:
    spans = [sentence_span(article, i) for i in range(len(article["sentences"]))]
    assert all(start <= end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans)), "sentences are in order and do not overlap"
    covered = set().union(*(written(article["text"], span) for span in spans))
    assert covered == written(article["text"], (0, len(article["text"]))), "sentences cover every character"


def _check_link(link: Json, base: Json, source: Json, options: Json) -> None:
    for article, indices in ((base, link["base"]), (source, link["sentences"])):
        assert indices == sorted(set(indices))
        assert indices
        assert set(indices) <= set(_counted(article, {"options": options})), "only counted sentences are linked"
    assert all(0 <= score <= 1 for score in (link["score"], *link["evidence"].values()))
    assert link["by"] in ("engine", "reader")
    if link["by"] == "engine" and options["threshold"] is not None and not options["paired"]:
        assert link["score"] >= options["threshold"]
    for edit in link["edits"]:
        assert edit["kind"] in _KINDS
        sides = (edit["base"] is not None, edit["source"] is not None)
        assert sides == _ONE_SIDED.get(edit["kind"], (True, True)) or edit["kind"] == "reformatted"
    _check_cover(base, link["base"], [e["base"] for e in link["edits"] if e["base"]])
    _check_cover(source, link["sentences"], [e["source"] for e in link["edits"] if e["source"]])
    places = [edit["base"] for edit in link["edits"] if edit["base"]]
    assert places == sorted(places), "edits are in base order"
    for flag in link["flags"]:
        _check_flag(flag, base, source, link)


def _check_flag(flag: Json, base: Json, source: Json, link: Json) -> None:
    assert flag["kind"] in _FLAGS
    assert flag["severity"] in ("high", "low")
    assert flag["message"].strip()
    assert "\n" not in flag["message"], "a flag is one plain line"
    assert flag["base"] or flag["source"], "a flag stands somewhere"
    for article, indices, place in (
        (base, link["base"], flag["base"]),
        (source, link["sentences"], flag["source"]),
    ):
        held = set().union(*(set(range(*sentence_span(article, i))) for i in indices))
        assert not place or written(article["text"], tuple(place)) <= held, "flags stand inside their link"


def _check_cover(article: Json, indices: Sequence[int], places: Sequence[Place]) -> None:
    text = article["text"]
    wanted = set().union(*(written(text, sentence_span(article, i)) for i in indices))
    held = [k for place in places for k in written(text, tuple(place))]
    assert sorted(held) == sorted(wanted), "edits cover a link's sentences, and each character once"
    for start, end in places:
        assert text[start:end].strip() == text[start:end] != ""


def _check_alignment(links: Sequence[Json]) -> None:
    """Hold what is promised of all links with one source."""
    used = [index for link in links for index in link["base"]]
    assert len(used) == len(set(used)), "a base sentence has at most one link per source"
    stay = [(link["base"][0], link["sentences"][0]) for link in links if not link["moved"]]
    assert _keeps_order(stay), "links that did not move keep the order"
    if _keeps_order([(link["base"][0], link["sentences"][0]) for link in links]):
        assert not any(link["moved"] for link in links), "nothing moved where all keep the order"


def _keeps_order(places: Sequence[Place]) -> bool:
    return all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(sorted(places)))


def _check_attribution(entry: Json, base: Json, articles: dict[str, Json], links: Sequence[Json]) -> None:
    index = entry["sentence"]
    own = [link for link in links if index in link["base"]]
    claims = ([entry["primary"]] if entry["primary"] else []) + entry["also"]
    assert _claims(claims) == _claims(own), "primary and also are the accepted links"
    assert [c["score"] for c in claims] == sorted((c["score"] for c in claims), reverse=True), "best first"
    assert (entry["verdict"] == "added") == (not claims)
    runners_up = [c["score"] for c in entry["runners_up"]]
    assert runners_up == sorted(runners_up, reverse=True), "runners-up are best first"
    taken = {(claim["source"], s) for claim in claims for s in claim["sentences"]}
    assert not any((c["source"], s) in taken for c in entry["runners_up"] for s in c["sentences"])
    _check_words(entry["words"], sentence_span(base, index))
    for run in entry["words"]:
        assert (run["source"] is None) == (run["from"] is None)
        if run["source"]:
            (link,) = (link for link in own if link["source"] == run["source"])
            source = articles[run["source"]]
            there = set().union(*(set(range(*sentence_span(source, s))) for s in link["sentences"]))
            assert written(source["text"], tuple(run["from"])) <= there, "words come from a linked sentence"


def _claims(claims: Sequence[Json]) -> list[tuple[str, list[int], float]]:
    return sorted((claim["source"], claim["sentences"], claim["score"]) for claim in claims)


def _check_words(words: Sequence[Json], span: Place) -> None:
    ends = [span[0], *(run["end"] for run in words)]
    assert [run["start"] for run in words] == ends[:-1], "words partition their sentence"
    assert ends[-1] == span[1]
    assert all(run["start"] < run["end"] for run in words)


def _check_dropped(data: Json, sources: Sequence[Json]) -> None:
    wanted = []
    for source in sources:
        links = [link for link in data["links"] if link["source"] == source["siglum"]]
        used = {s for link in links for s in link["sentences"]}
        wanted += [(source["siglum"], i) for i in _counted(source, data) if i not in used]
    assert [(d["source"], d["sentence"]) for d in data["dropped"]] == wanted, "dropped is what no link uses"
    assert all(d["source"] not in d["also_in"] for d in data["dropped"])


def _check_summary(data: Json, sources: Sequence[Json]) -> None:
    verdicts = [entry["verdict"] for entry in data["provenance"]]
    assert data["summary"]["verdicts"] == {v: verdicts.count(v) for v in ("verbatim", "edited", "paraphrased", "added")}
    shares = data["summary"]["sources"]
    assert list(shares) == [source["siglum"] for source in sources]
    for source in sources:
        share = shares[source["siglum"]]
        assert share["used"] + share["dropped"] == len(_counted(source, data))
        assert 0 <= share["share_used"] <= 1
    parts = [share["share_of_base"] for share in shares.values()] + [data["summary"]["share_new"]]
    assert all(0 <= part <= 1 for part in parts)
    if any(_has_words(data["articles"][0], entry["sentence"]) for entry in data["provenance"]):
        assert abs(sum(parts) - 1) < 0.0002 * len(parts), "every word of the base is a source's or new"


def _has_words(article: Json, index: int) -> bool:
    return any(character.isalnum() for character in sentence_text(article, index))


def edits_of_sentence(data: Json, link: Json, index: int) -> Iterator[Json]:
    """The edits of a link that touch one of its base sentences; all that have no place in the base, if it is alone."""
    start, end = sentence_span(data["articles"][0], index)
    for edit in link["edits"]:
        if edit["base"] is None:
            if len(link["base"]) == 1:
                yield edit
        elif edit["base"][0] < end and edit["base"][1] > start:
            yield edit
