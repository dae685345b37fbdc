"""What the reader says of sentences and links, as corrections of the case: each is one step that can be undone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.app.presentation import Presentation
from viewer.app.state import State
from viewer.app.words import said
from viewer.model import By, Claim, Span, Verdict
from viewer.model.corrections import Correction
from viewer.present.rows import Cell, Row
from viewer.present.wording import VERDICT_NAMES, numbers_text

if TYPE_CHECKING:
    from viewer.session import Corrector


class Judge(QObject):
    """Makes corrections of what is shown. Sentences and links are places in the comparison shown.

    `author` is the name on them, empty for none. `note_asked(siglum, sentence, span)` asks for the text of a note,
    on the words at the span unless it is None; `split_asked(siglum, sentence)` where to split; `link_asked(sentence)`
    what to link a base sentence with. What cannot be done to what is shown is left undone.
    """

    note_asked = Signal(str, int, object)
    split_asked = Signal(str, int)
    link_asked = Signal(int)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.author = ""
        self._pointed: tuple[str, int] | None = None
        self._words: tuple[str, Span] | None = None

    @property
    def shown(self) -> Presentation | None:
        """What corrections are made of."""
        return self._state.presentation

    def use(self, sentence: int, claim: Claim) -> None:
        """Take a runner-up as a source of a base sentence, in place of what it had in that article."""
        shown = self.shown
        if shown is None:
            return
        links = (shown.index.link(at) for at in shown.index.base_links.get(sentence, ()))
        own = next((link for link in links if link.source == claim.source and link.base == (sentence,)), None)
        label = self.tr("using {0} for sentence {1}").format(
            f"{claim.source}{numbers_text(shown.index.numbers_of(claim.source, claim.sentences))}",
            shown.index.number(shown.comparison.base.siglum, sentence),
        )
        if own is not None:
            at = shown.comparison.links.index(own)
            self._make(label, lambda corrector: corrector.relink(at, [sentence], claim.sentences))
        else:
            self._make(label, lambda corrector: corrector.link([sentence], claim.source, claim.sentences))

    def reject(self, sentence: int, claim: Claim) -> None:
        """Say that a runner-up is none."""
        label = self.tr("rejecting a runner-up in {0}").format(claim.source)
        self._make(label, lambda corrector: corrector.reject([sentence], claim.source, claim.sentences))

    def confirm(self, link: int) -> None:
        """Say that the program was right."""
        self._make(self.tr("confirming {0}").format(self.name_of(link)), lambda corrector: corrector.confirm(link))

    def unlink(self, link: int) -> None:
        """Say that these sentences do not belong together."""
        self._make(self.tr("unlinking {0}").format(self.name_of(link)), lambda corrector: corrector.unlink(link))

    def same_topic(self, link: int) -> None:
        """Say that these sentences have their topic in common and not their claim."""
        shown = self.shown
        if shown is not None:
            found = shown.index.link(link)
            label = self.tr("calling {0} the same topic only").format(self.name_of(link))
            self._make(label, lambda corrector: corrector.same_topic(found.base, found.source, found.sentences))

    def mark(self, siglum: str, sentences: Sequence[int], *, body: bool) -> None:
        """Take sentences as the article's own text, or set them aside."""
        label = self.tr("taking as text in {0}") if body else self.tr("setting aside in {0}")
        self._make(label.format(siglum), lambda corrector: corrector.mark(siglum, sentences, body=body))

    def judge(self, sentence: int, verdict: Verdict | None) -> None:
        """Give a base sentence another verdict, or give it back to the program."""
        name = self.tr("the program’s verdict") if verdict is None else said(VERDICT_NAMES[verdict])
        self._make(self.tr("calling it {0}").format(name), lambda corrector: corrector.judge(sentence, verdict))

    def link_with(self, sentence: int, source: str, sentences: Sequence[int]) -> None:
        """Link a base sentence with sentences of a source, in place of what it had there."""
        self.use(sentence, Claim(source, tuple(sorted(sentences)), 0.0))

    def relink(self, link: int, siglum: str, sentence: int, *, extend: bool = False) -> None:
        """Take the end of a link that is in the article of that siglum to another sentence, or to that one as well."""
        shown = self.shown
        if shown is None:
            return
        found = shown.index.link(link)
        of_base = siglum == shown.comparison.base.siglum
        before = found.base if of_base else found.sentences
        after = tuple(sorted({*before, sentence})) if extend else (sentence,)
        if after == before:
            return
        base, sentences = (after, found.sentences) if of_base else (found.base, after)
        label = self.tr("taking {0} to another sentence").format(self.name_of(link))
        self._make(label, lambda corrector: corrector.relink(link, base, sentences))

    def split(self, siglum: str, at: int) -> None:
        """Split the sentence that goes on at a code point of its article; the second half begins there."""
        self._make(self.tr("splitting a sentence of {0}").format(siglum), lambda corrector: corrector.split(siglum, at))

    def join(self, siglum: str, sentences: Sequence[int]) -> None:
        """Join neighbouring sentences to one."""
        label = self.tr("joining sentences of {0}").format(siglum)
        self._make(label, lambda corrector: corrector.join(siglum, sentences))

    def next_to_join(self, siglum: str, sentence: int) -> int | None:
        """The sentence behind one, if the two can be joined: both with text, and both body or both set aside."""
        shown = self.shown
        sentences = shown.index.article(siglum).sentences if shown is not None else ()
        if sentence + 1 >= len(sentences) or not len(sentences[sentence + 1].span):
            return None
        return sentence + 1 if sentences[sentence].body == sentences[sentence + 1].body else None

    def note(self, siglum: str, place: int | Span, text: str) -> None:
        """Write a note on a sentence or on words, in place of an earlier one; an empty text takes it away."""
        if text.strip() or self.note_on(siglum, place):
            self._make(self.tr("a note"), lambda corrector: corrector.note(siglum, place, text.strip()))

    def note_on(self, siglum: str, place: int | Span) -> str:
        """What the reader wrote about the whole of a sentence, or about just these words; empty for nothing."""
        if self.shown is None:
            return ""
        article = self.shown.index.article(siglum)
        span = article.sentences[place].span if isinstance(place, int) else place
        notes = (note for (own, _), found in self.shown.notes.items() if own == siglum for note in found)
        return next((n.text for n in notes if n.anchor.exact == span.of(article.text)), "")

    def name_of(self, link: int) -> str:
        """A link by its source and the source's sentences: "B7"."""
        if self.shown is None:
            return ""
        found = self.shown.index.link(link)
        return f"{found.source}{numbers_text(self.shown.index.numbers_of(found.source, found.sentences))}"

    # The sentence in hand, for the keys

    def point_at(self, siglum: str, sentence: int) -> None:
        """Take this of what the row in hand shows; without it the row's first article counts."""
        self._pointed = (siglum, sentence)

    def select(self, siglum: str, words: Span | None) -> None:
        """Words that are selected in an article, for a note."""
        self._words = (siglum, words) if words is not None else None

    def words_in(self, siglum: str, sentence: int) -> Span | None:
        """The words selected, if they are in that sentence and not all of it."""
        if self._words is None or self._words[0] != siglum or self.shown is None:
            return None
        article, words = self.shown.index.article(siglum), self._words[1]
        if sentence >= len(article.sentences):
            return None
        whole = article.sentences[sentence].span
        return words if whole.contains(words) and words != whole and words.of(article.text).strip() else None

    def confirm_in_hand(self) -> None:
        """Confirm the first link of the row in hand that the reader has not confirmed yet."""
        row, shown = self._row, self.shown
        for badge in row.badges if row is not None and shown is not None else ():
            if shown is not None and shown.index.link(badge.link).by is By.ENGINE:
                self.confirm(badge.link)
                return

    def unlink_in_hand(self) -> None:
        """Take the first link of the row in hand away."""
        if self._row is not None and self._row.badges:
            self.unlink(self._row.badges[0].link)

    def use_in_hand(self) -> None:
        """Take the best runner-up of the row in hand as its source."""
        row, shown = self._row, self.shown
        if row is not None and shown is not None and row.sentence is not None:
            attribution = shown.index.attributions.get(row.sentence)
            if attribution is not None and attribution.runners_up:
                self.use(row.sentence, attribution.runners_up[0])

    def mark_in_hand(self) -> None:
        """Set the row in hand aside, or take it as the article's own text again."""
        if (found := self._in_hand) is not None and self.shown is not None:
            siglum, sentence, cell = found
            body = self.shown.index.article(siglum).sentences[sentence].body
            self.mark(siglum, cell.sentences, body=not body)

    def note_in_hand(self) -> None:
        """Ask for a note on the sentence in hand."""
        if (found := self._in_hand) is not None:
            self.note_asked.emit(found[0], found[1], self.words_in(found[0], found[1]))

    def split_in_hand(self) -> None:
        """Ask where to split the sentence in hand."""
        if (found := self._in_hand) is not None:
            self.split_asked.emit(found[0], found[1])

    def join_in_hand(self) -> None:
        """Join the sentence in hand with the one behind it."""
        if (found := self._in_hand) is not None:
            behind = self.next_to_join(found[0], found[1])
            if behind is not None:
                self.join(found[0], (found[1], behind))

    def link_in_hand(self) -> None:
        """Ask what to link the base sentence in hand with."""
        if self._row is not None and self._row.sentence is not None and self._row.verdict is not None:
            self.link_asked.emit(self._row.sentence)

    @property
    def _in_hand(self) -> tuple[str, int, Cell] | None:
        """The article, the sentence and the cell that keys are about."""
        row = self._row
        if row is None:
            return None
        siglum, sentence = self._pointed or ("", -1)
        for cell in row.cells:
            if cell is not None and cell.siglum == siglum and sentence in cell.sentences:
                return siglum, sentence, cell
        first = next(cell for cell in row.cells if cell)
        return first.siglum, first.sentences[0], first

    @property
    def _row(self) -> Row | None:
        shown, row = self.shown, self._state.row
        return shown.rows[row] if shown is not None and row >= 0 else None

    def _make(self, label: str, make: "Callable[[Corrector], Correction]") -> None:
        from viewer.session import Corrector  # noqa: PLC0415 - brings the engine, which a window does not start with

        if self.shown is not None:
            correction = make(Corrector(self.shown.comparison, self.author))
            self._state.change(label, self._state.case.corrected(correction))
