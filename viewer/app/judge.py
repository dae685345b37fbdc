"""What the reader says of sentences and links, as corrections of the case: each is one step that can be undone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.app.presentation import Presentation
from viewer.app.state import State
from viewer.app.words import said
from viewer.model import By, Claim, Verdict
from viewer.model.corrections import Correction
from viewer.present.rows import Row
from viewer.present.wording import VERDICT_NAMES, numbers_text

if TYPE_CHECKING:
    from viewer.session import Corrector


class Judge(QObject):
    """Makes corrections of what is shown. Sentences and links are places in the comparison shown.

    `author` is the name on them, empty for none. `note_asked(siglum, sentence)` asks for the text of a note. What
    cannot be done to what is shown is left undone.
    """

    note_asked = Signal(str, int)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.author = ""

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

    def note(self, siglum: str, sentence: int, text: str) -> None:
        """Write a note on a sentence in place of an earlier one; an empty text takes it away."""
        if text.strip() or self.note_on(siglum, sentence):
            self._make(self.tr("a note"), lambda corrector: corrector.note(siglum, sentence, text.strip()))

    def note_on(self, siglum: str, sentence: int) -> str:
        """What the reader wrote about the whole of a sentence; empty where there is no note."""
        if self.shown is None:
            return ""
        whole = self.shown.index.article(siglum).sentence_text(sentence)
        notes = self.shown.notes.get((siglum, sentence), ())
        return next((note.text for note in reversed(notes) if note.anchor.exact == whole), "")

    def name_of(self, link: int) -> str:
        """A link by its source and the source's sentences: "B7"."""
        if self.shown is None:
            return ""
        found = self.shown.index.link(link)
        return f"{found.source}{numbers_text(self.shown.index.numbers_of(found.source, found.sentences))}"

    # The row in hand, for the keys

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
        if self._row is not None and self.shown is not None:
            cell = next(cell for cell in self._row.cells if cell)
            sentences = self.shown.index.article(cell.siglum).sentences
            self.mark(cell.siglum, cell.sentences, body=not sentences[cell.sentences[0]].body)

    def note_in_hand(self) -> None:
        """Ask for a note on the row in hand."""
        if self._row is not None:
            cell = next(cell for cell in self._row.cells if cell)
            self.note_asked.emit(cell.siglum, cell.sentences[0])

    @property
    def _row(self) -> Row | None:
        shown, row = self.shown, self._state.row
        return shown.rows[row] if shown is not None and row >= 0 else None

    def _make(self, label: str, make: "Callable[[Corrector], Correction]") -> None:
        from viewer.session import Corrector  # noqa: PLC0415 - brings the engine, which a window does not start with

        if self.shown is not None:
            correction = make(Corrector(self.shown.comparison, self.author))
            self._state.change(label, self._state.case.corrected(correction))
