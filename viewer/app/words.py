"""What `viewer.present` and the themes say in English, in the reader's language.

The English is made in one place for windows and exports alike; here whole phrases and templates of it are looked up
in the window's translation. What no phrase fits stays English.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.present.writing import has_right_to_left

_CONTEXT = "present"
_FROM_THE_LEFT = "\u200e"
_PHRASES = tuple(
    str(phrase)
    for phrase in (
        QT_TRANSLATE_NOOP("present", "verbatim"),
        QT_TRANSLATE_NOOP("present", "edited"),
        QT_TRANSLATE_NOOP("present", "paraphrased"),
        QT_TRANSLATE_NOOP("present", "new"),
        QT_TRANSLATE_NOOP("present", "moved"),
        QT_TRANSLATE_NOOP("present", "left out"),
        QT_TRANSLATE_NOOP("present", "reformatted"),
        QT_TRANSLATE_NOOP("present", "kept"),
        QT_TRANSLATE_NOOP("present", "added"),
        QT_TRANSLATE_NOOP("present", "dropped"),
        QT_TRANSLATE_NOOP("present", "replaced"),
        QT_TRANSLATE_NOOP("present", "number"),
        QT_TRANSLATE_NOOP("present", "date"),
        QT_TRANSLATE_NOOP("present", "name"),
        QT_TRANSLATE_NOOP("present", "negation"),
        QT_TRANSLATE_NOOP("present", "quotation"),
        QT_TRANSLATE_NOOP("present", "certainty"),
        QT_TRANSLATE_NOOP("present", "speaker"),
        QT_TRANSLATE_NOOP("present", "moved: told earlier than in the source"),
        QT_TRANSLATE_NOOP("present", "moved: told later than in the source"),
        QT_TRANSLATE_NOOP("present", "New: no source says this."),
        QT_TRANSLATE_NOOP("present", "the same words in both"),
        QT_TRANSLATE_NOOP("present", "the same words; capitals, quotation marks, spacing or punctuation differ"),
        QT_TRANSLATE_NOOP("present", "words the source does not have"),
        QT_TRANSLATE_NOOP("present", "words of the source that are gone"),
        QT_TRANSLATE_NOOP("present", "other words for the same thing"),
        QT_TRANSLATE_NOOP("present", "something else stands in the source’s place: another number, day, name …"),
        QT_TRANSLATE_NOOP("present", "the same words, elsewhere in the sentence"),
        QT_TRANSLATE_NOOP(
            "present",
            "every word is the source’s; only capitals, quotation marks, spacing or punctuation may differ",
        ),
        QT_TRANSLATE_NOOP("present", "at least half of its telling words are the source’s"),
        QT_TRANSLATE_NOOP("present", "it says what the source says, mostly in other words"),
        QT_TRANSLATE_NOOP("present", "no source says this"),
        QT_TRANSLATE_NOOP("present", "In one source only, not here"),
        QT_TRANSLATE_NOOP("present", "In the source, not here"),
        QT_TRANSLATE_NOOP("present", "Only a part of it is here"),
        QT_TRANSLATE_NOOP("present", "Said here after another source, at least in part"),
        QT_TRANSLATE_NOOP("present", "Headlines, bylines and short remarks"),
        QT_TRANSLATE_NOOP("present", "no sentence of the article is close to it"),
        QT_TRANSLATE_NOOP("present", "another of its sentences"),
        QT_TRANSLATE_NOOP("present", "Contradicted"),
        QT_TRANSLATE_NOOP("present", "Said by both"),
        QT_TRANSLATE_NOOP("present", "= as it was, + appeared, ~ changed, ↕ moved, − vanished, ↩ came back"),
        QT_TRANSLATE_NOOP("present", "a few seconds left"),
        QT_TRANSLATE_NOOP("present", "about a minute left"),
        QT_TRANSLATE_NOOP("present", "Light"),
        QT_TRANSLATE_NOOP("present", "Dark"),
        QT_TRANSLATE_NOOP("present", "High contrast"),
        QT_TRANSLATE_NOOP("present", "Colour-blind safe, light"),
        QT_TRANSLATE_NOOP("present", "Colour-blind safe, dark"),
    )
)
# In each, {0}, {1} … stand for anything; what they hold is looked up in its turn. The first that fits is taken.
_TEMPLATES = tuple(
    str(template)
    for template in (
        QT_TRANSLATE_NOOP("present", "Sentence {0}, {1} from {2}, also in {3}, moved"),
        QT_TRANSLATE_NOOP("present", "Sentence {0}, {1} from {2}, also in {3}"),
        QT_TRANSLATE_NOOP("present", "Sentence {0}, {1} from {2}, moved"),
        QT_TRANSLATE_NOOP("present", "Sentence {0}, {1} from {2}"),
        QT_TRANSLATE_NOOP("present", "Sentence {0}, {1}"),
        QT_TRANSLATE_NOOP("present", "Sentence {0}"),
        QT_TRANSLATE_NOOP("present", "Set aside in {0}"),
        QT_TRANSLATE_NOOP("present", "Left out: {0}, sentence {1}, also in {2}"),
        QT_TRANSLATE_NOOP("present", "Left out: {0}, sentence {1}"),
        QT_TRANSLATE_NOOP("present", "In {0} of {1} sources, not here"),
        QT_TRANSLATE_NOOP("present", "the rest of it is in {0}"),
        QT_TRANSLATE_NOOP("present", "{0} says it after {1}"),
        QT_TRANSLATE_NOOP("present", "{0} say it after {1}"),
        QT_TRANSLATE_NOOP("present", "perhaps reworded in {0}: {1} likely"),
        QT_TRANSLATE_NOOP("present", "close to {0}, which was written from other sentences"),
        QT_TRANSLATE_NOOP("present", "between sentences {0} and {1}"),
        QT_TRANSLATE_NOOP("present", "before {0}"),
        QT_TRANSLATE_NOOP("present", "after {0}"),
        QT_TRANSLATE_NOOP("present", "in {0}"),
        QT_TRANSLATE_NOOP("present", "sentences {0}"),
        QT_TRANSLATE_NOOP("present", "sentence {0}"),
        QT_TRANSLATE_NOOP("present", "they differ: {0}"),
        QT_TRANSLATE_NOOP("present", "⚑ {0}: {1}"),
        QT_TRANSLATE_NOOP("present", "“{0}” is new"),
        QT_TRANSLATE_NOOP("present", "“{0}” in {1}, “{2}” in {3}"),
        QT_TRANSLATE_NOOP("present", "“{0}” in {1} only"),
        QT_TRANSLATE_NOOP("present", "Said by all {0}"),
        QT_TRANSLATE_NOOP("present", "Said by {0} of {1}"),
        QT_TRANSLATE_NOOP("present", "Only in {0}"),
        QT_TRANSLATE_NOOP("present", "{0} appeared"),
        QT_TRANSLATE_NOOP("present", "{0} changed"),
        QT_TRANSLATE_NOOP("present", "{0} moved"),
        QT_TRANSLATE_NOOP("present", "{0} vanished"),
        QT_TRANSLATE_NOOP("present", "{0} came back"),
        QT_TRANSLATE_NOOP("present", "and {0} more changes"),
        QT_TRANSLATE_NOOP("present", "{0} unchanged sentences"),
        QT_TRANSLATE_NOOP("present", "{0} unchanged sentence"),
        QT_TRANSLATE_NOOP("present", "{0} sentences set aside in {1}"),
        QT_TRANSLATE_NOOP("present", "{0} sentence set aside in {1}"),
        QT_TRANSLATE_NOOP("present", "about {0} seconds left"),
        QT_TRANSLATE_NOOP("present", "about {0} minutes left"),
        QT_TRANSLATE_NOOP("present", "about {0} hours left"),
        QT_TRANSLATE_NOOP("present", "about {0} days left"),
        QT_TRANSLATE_NOOP("present", "{0} sentences"),
        QT_TRANSLATE_NOOP("present", "{0} sentence"),
        QT_TRANSLATE_NOOP("present", "Taken verbatim from {0}; {1} of its words are {2}’s."),
        QT_TRANSLATE_NOOP("present", "Taken verbatim from {0}."),
        QT_TRANSLATE_NOOP("present", "Edited from {0}; {1} of its words are {2}’s and {3} of its words are {4}’s."),
        QT_TRANSLATE_NOOP("present", "Edited from {0}; {1} of its words are {2}’s."),
        QT_TRANSLATE_NOOP("present", "Edited from {0}."),
        QT_TRANSLATE_NOOP("present", "Reworded from {0}; {1} of its words are {2}’s and {3} of its words are {4}’s."),
        QT_TRANSLATE_NOOP("present", "Reworded from {0}; {1} of its words are {2}’s."),
        QT_TRANSLATE_NOOP("present", "Reworded from {0}."),
        QT_TRANSLATE_NOOP("present", "{0} says it too."),
        QT_TRANSLATE_NOOP("present", "Closest otherwise: {0}."),
        QT_TRANSLATE_NOOP("present", "source {0}, sentences {1}"),
        QT_TRANSLATE_NOOP("present", "source {0}, sentence {1}"),
        QT_TRANSLATE_NOOP("present", "Source {0}, sentences {1}"),
        QT_TRANSLATE_NOOP("present", "Source {0}, sentence {1}"),
        QT_TRANSLATE_NOOP("present", "source {0}, outside its own text"),
        QT_TRANSLATE_NOOP("present", "{0}, as in {1}"),
        QT_TRANSLATE_NOOP("present", "Words inside the quotation were changed: {0}; {1}"),
        QT_TRANSLATE_NOOP("present", "Words inside the quotation were changed: {0}"),
        QT_TRANSLATE_NOOP("present", "The article puts “{0}” between quotation marks, the source does not"),
        QT_TRANSLATE_NOOP("present", "“{0}” stands between quotation marks in the source, not in the article"),
        QT_TRANSLATE_NOOP("present", "The quotation “{0}” stands so in no sentence it came from"),
        QT_TRANSLATE_NOOP("present", "The quotation “{0}” stands in no source"),
        QT_TRANSLATE_NOOP("present", "“{0}” stands in no source"),
        QT_TRANSLATE_NOOP("present", "“{0}” and “{1}” changed places"),
        QT_TRANSLATE_NOOP("present", "“{0}” was left out"),
        QT_TRANSLATE_NOOP("present", "“{0}” was put as “{1}”"),
        QT_TRANSLATE_NOOP("present", "“{0}” became “{1}”"),
        QT_TRANSLATE_NOOP("present", "“{0}” was added"),
        QT_TRANSLATE_NOOP("present", "“{0}” was dropped"),
        QT_TRANSLATE_NOOP("present", "“{0}” stands elsewhere in the sentence"),
        QT_TRANSLATE_NOOP("present", "capitals, quotation marks, spacing or punctuation differ in {0} places"),
        QT_TRANSLATE_NOOP("present", "capitals, quotation marks, spacing or punctuation differ in {0} place"),
        QT_TRANSLATE_NOOP("present", "{0}, {1} and {2}"),
        QT_TRANSLATE_NOOP("present", "{0} and {1}"),
        QT_TRANSLATE_NOOP("present", "{0} of {1}"),
        QT_TRANSLATE_NOOP("present", "under {0}"),
        QT_TRANSLATE_NOOP("present", "over {0}"),
    )
)
_SENTENCES = re.compile(r"(?<=\.) (?=[A-Z])")
_PLACE = re.compile(r"\{\d\}")


def said(english: str) -> str:
    """What present says, in the window's language: a phrase, or a template filled in.

    It runs from left to right also where the words it quotes do not, so that no one reads it backwards.
    """
    told = _looked_up(english) if _is_translated() else english
    return f"{_FROM_THE_LEFT}{told}" if has_right_to_left(told) else told


def said_all(english: str) -> str:
    """Several sentences of present's, each looked up by itself."""
    return " ".join(said(sentence) for sentence in _SENTENCES.split(english))


def forget_language() -> None:
    """Look again whether there is a translation; for when another is installed."""
    _is_translated.cache_clear()


@cache
def _is_translated() -> bool:
    return any(QCoreApplication.translate(_CONTEXT, phrase) != phrase for phrase in _PHRASES[:5])


def _looked_up(english: str) -> str:
    if english in _PHRASES:
        return QCoreApplication.translate(_CONTEXT, english)
    for template, pattern in zip(_TEMPLATES, _patterns(), strict=True):
        found = pattern.fullmatch(english)
        if found is not None:
            parts = [part if template.startswith("“") else _looked_up(part) for part in found.groups()]
            return QCoreApplication.translate(_CONTEXT, template).format(*parts)
    return english


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The templates as patterns; a place takes as little as will do."""
    return tuple(
        re.compile("(.+?)".join(re.escape(piece) for piece in _PLACE.split(template)), re.DOTALL)
        for template in _TEMPLATES
    )
