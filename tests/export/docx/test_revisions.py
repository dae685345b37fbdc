from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import compared, set_aside, told
from tests.present.test_redline import SIGNS
from tests.present.test_rows import comparisons
from viewer.export.docx.revisions import revisions_of
from viewer.model import Article, Comparison, Edit, EditKind
from viewer.present import index_comparison, paragraphs_of


def marked(comparison: Comparison, siglum: str = "B") -> str:
    revisions = revisions_of(index_comparison(comparison), siglum)
    return "".join(SIGNS[revision.kind].format(revision.text) for revision in revisions)


def laid_out(article: Article) -> str:
    """The article with white space drawn together and a line break after each paragraph but the last."""
    paragraphs = []
    for paragraph in paragraphs_of(article):
        start = article.sentences[paragraph.sentences[0]].span.start
        end = article.sentences[paragraph.sentences[-1]].span.end
        paragraphs.append(" ".join(article.text[start:end].split()))
    return "\n".join(paragraphs)


def test_what_only_one_side_has_is_struck_or_written() -> None:
    comparison = compared(told("It is shut now.", B1="It is shut{+ now}."), told("New."), left_out={"B2": "Old."})
    assert marked(comparison) == "It is shut[+ now]. [-Old.][+New.]"


def test_a_moved_sentence_has_two_ends_with_one_number() -> None:
    comparison = compared(told("Two.", B2="Two.", moved=True), told("One.", B1="One."))
    revisions = [r for r in revisions_of(index_comparison(comparison), "B") if r.move]
    assert [(r.text, r.move) for r in revisions] == [("Two.", 1), ("Two.", 1)]


def test_a_sentence_used_again_is_written_anew() -> None:
    comparison = compared(told("One.", B1="One."), told("One.", B1="One.", moved=True))
    assert marked(comparison) == "One.[+ ][+One.]"


def test_asides_are_part_of_both() -> None:
    comparison = compared(set_aside("Menu."), told("One.", B1="One."), asides={"B2": "Ad."})
    assert marked(comparison) == "[+Menu.\n]One.[-\nAd.]"


def test_paragraphs_that_end_on_one_side_only_are_tracked() -> None:
    comparison = compared(told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."), join="\n\n")
    revisions = revisions_of(index_comparison(comparison), "B")
    assert "".join(r.text for r in revisions if r.kind.in_base) == "He came.\nShe left."
    assert "".join(r.text for r in revisions if r.kind.in_source) == "He came and she left."


def test_words_struck_over_the_end_of_a_paragraph_keep_it_where_it_was() -> None:
    comparison = compared(told("Three ran.", B1_2="{-Old head.}{|}{-By wire. }Three ran."), join="\n\n")
    (link,) = comparison.links
    struck = [edit.source for edit in link.edits if edit.kind is EditKind.DROPPED and edit.source]
    whole = Edit(EditKind.DROPPED, None, struck[0].cover(struck[-1]))
    edits = (whole, *(edit for edit in link.edits if edit.kind is not EditKind.DROPPED))
    revisions = revisions_of(index_comparison(replace(comparison, links=(replace(link, edits=edits),))), "B")
    assert "".join(r.text for r in revisions if r.kind.in_source) == "Old head.\nBy wire. Three ran."
    assert "".join(r.text for r in revisions if r.kind.in_base) == "Three ran."


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([" ", "\n", "\n\n"]).flatmap(lambda join: comparisons(join=join)))
def test_accepted_it_is_the_base_rejected_the_source(comparison: Comparison) -> None:
    for source in comparison.sources:
        revisions = revisions_of(index_comparison(comparison), source.siglum)
        assert "".join(r.text for r in revisions if r.kind.in_base) == laid_out(comparison.base)
        assert "".join(r.text for r in revisions if r.kind.in_source) == laid_out(source)
