"""Everything the window can be told to do: its name, its keys, and the menu it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Menu(Enum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    SENTENCE = "sentence"
    HELP = "help"


class Do(Enum):
    """What can be done, by name."""

    OPEN = "open"
    ADD = "add"
    PASTE = "paste"
    EXAMPLE = "example"
    SAVE = "save"
    SAVE_AS = "save-as"
    EXPORT = "export"
    CLOSE = "close"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    SELECT_ALL = "select-all"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    SETTINGS = "settings"
    ALIGNED = "aligned"
    READING = "reading"
    VERSIONS = "versions"
    SHOW_SOURCES = "show-sources"
    SHOW_SIDE = "show-side"
    SHOW_MAP = "show-map"
    MAP_VERDICTS = "map-verdicts"
    FOLD = "fold"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual-size"
    NEXT = "next"
    PREVIOUS = "previous"
    GO_TO = "go-to"
    NO_FILTER = "no-filter"
    CANCEL = "cancel"
    CONFIRM = "confirm"
    UNLINK = "unlink"
    USE = "use"
    LINK = "link"
    SPLIT = "split"
    JOIN = "join"
    MARK = "mark"
    NOTE = "note"
    KEYS = "keys"
    HOW_TO_READ = "how-to-read"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: `keys` are Qt's portable key names, the first one is shown. A rule is drawn `above` some."""

    do: Do
    menu: Menu
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    above: bool = False


def menu_name(menu: Menu) -> str:
    """A menu's name in the reader's language."""
    translate = QCoreApplication.translate
    return {
        Menu.FILE: translate("actions", "&File"),
        Menu.EDIT: translate("actions", "&Edit"),
        Menu.VIEW: translate("actions", "&View"),
        Menu.GO: translate("actions", "&Go"),
        Menu.SENTENCE: translate("actions", "&Sentence"),
        Menu.HELP: translate("actions", "&Help"),
    }[menu]


def action_specs() -> tuple[ActionSpec, ...]:
    """Every action in the order of its menu, in the reader's language."""
    return (*_file_specs(), *_edit_specs(), *_view_specs(), *_go_specs(), *_sentence_specs(), *_help_specs())


def make_actions(owner: QWidget) -> Mapping[Do, QAction]:
    """A Qt action for everything that can be done, with its keys; they work wherever the focus is in the window."""
    actions = {}
    for spec in action_specs():
        action = QAction(spec.text, owner)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setCheckable(spec.checkable)
        action.setObjectName(spec.do.value)
        owner.addAction(action)
        actions[spec.do] = action
    return actions


def _file_specs() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    return (
        ActionSpec(Do.OPEN, Menu.FILE, translate("actions", "&Open an article and its sources…"), ("Ctrl+O",)),
        ActionSpec(Do.ADD, Menu.FILE, translate("actions", "&Add a source…"), ("Ctrl+Shift+O",)),
        ActionSpec(Do.PASTE, Menu.FILE, translate("actions", "&Paste text…"), ("Ctrl+V", "Ctrl+Shift+V")),
        ActionSpec(Do.EXAMPLE, Menu.FILE, translate("actions", "&Try the example")),
        ActionSpec(Do.SAVE, Menu.FILE, translate("actions", "&Save the session"), ("Ctrl+S",), above=True),
        ActionSpec(Do.SAVE_AS, Menu.FILE, translate("actions", "Sa&ve the session as…"), ("Ctrl+Shift+S",)),
        ActionSpec(Do.EXPORT, Menu.FILE, translate("actions", "&Export…"), ("Ctrl+E",)),
        ActionSpec(Do.CLOSE, Menu.FILE, translate("actions", "&Close this comparison"), ("Ctrl+W",), above=True),
        ActionSpec(Do.QUIT, Menu.FILE, translate("actions", "&Quit"), ("Ctrl+Q",)),
    )


def _edit_specs() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    return (
        ActionSpec(Do.UNDO, Menu.EDIT, translate("actions", "&Undo"), ("Ctrl+Z",)),
        ActionSpec(Do.REDO, Menu.EDIT, translate("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ActionSpec(Do.COPY, Menu.EDIT, translate("actions", "&Copy"), ("Ctrl+C",), above=True),
        ActionSpec(Do.SELECT_ALL, Menu.EDIT, translate("actions", "Select &all of a column"), ("Ctrl+A",)),
        ActionSpec(Do.FIND, Menu.EDIT, translate("actions", "&Find…"), ("Ctrl+F",), above=True),
        ActionSpec(Do.FIND_NEXT, Menu.EDIT, translate("actions", "Find ne&xt"), ("F3",)),
        ActionSpec(Do.FIND_PREVIOUS, Menu.EDIT, translate("actions", "Find pre&vious"), ("Shift+F3",)),
        ActionSpec(Do.SETTINGS, Menu.EDIT, translate("actions", "&Settings…"), ("Ctrl+,",), above=True),
    )


def _view_specs() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    sides = translate("actions", "&Sentence and changes")
    verdicts = translate("actions", "Map &by verdict instead of source")
    return (
        ActionSpec(Do.ALIGNED, Menu.VIEW, translate("actions", "&Aligned view"), ("Ctrl+1",), checkable=True),
        ActionSpec(Do.READING, Menu.VIEW, translate("actions", "&Reading view"), ("Ctrl+2",), checkable=True),
        ActionSpec(Do.VERSIONS, Menu.VIEW, translate("actions", "&Versions in time…"), ("Ctrl+3",)),
        ActionSpec(Do.SHOW_SOURCES, Menu.VIEW, translate("actions", "Ar&ticles"), ("F9",), checkable=True, above=True),
        ActionSpec(Do.SHOW_SIDE, Menu.VIEW, sides, ("F10", "Ctrl+I"), checkable=True),
        ActionSpec(Do.SHOW_MAP, Menu.VIEW, translate("actions", "&Map"), ("F12",), checkable=True),
        ActionSpec(Do.MAP_VERDICTS, Menu.VIEW, verdicts, checkable=True),
        ActionSpec(
            Do.FOLD, Menu.VIEW, translate("actions", "&Fold unchanged sentences"), ("U",), checkable=True, above=True
        ),
        ActionSpec(Do.LARGER, Menu.VIEW, translate("actions", "&Larger text"), ("Ctrl++", "Ctrl+="), above=True),
        ActionSpec(Do.SMALLER, Menu.VIEW, translate("actions", "Smaller te&xt"), ("Ctrl+-",)),
        ActionSpec(Do.USUAL_SIZE, Menu.VIEW, translate("actions", "&Usual text size"), ("Ctrl+0",)),
    )


def _go_specs() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    return (
        ActionSpec(Do.NEXT, Menu.GO, translate("actions", "&Next change"), ("N", "F7", "Alt+Down")),
        ActionSpec(Do.PREVIOUS, Menu.GO, translate("actions", "&Previous change"), ("P", "Shift+F7", "Alt+Up")),
        ActionSpec(Do.NO_FILTER, Menu.GO, translate("actions", "&All changes again"), ("Ctrl+Backspace",)),
        ActionSpec(Do.GO_TO, Menu.GO, translate("actions", "&Go to sentence…"), ("Ctrl+G",), above=True),
        ActionSpec(Do.CANCEL, Menu.GO, translate("actions", "&Stop what is under way"), ("Esc",), above=True),
    )


def _sentence_specs() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    menu = Menu.SENTENCE
    return (
        ActionSpec(Do.CONFIRM, menu, translate("actions", "&Confirm its source"), ("Ctrl+Return",)),
        ActionSpec(Do.UNLINK, menu, translate("actions", "&Not this source"), ("Ctrl+Delete",)),
        ActionSpec(Do.USE, menu, translate("actions", "&Use the runner-up"), ("Ctrl+U",)),
        ActionSpec(Do.LINK, menu, translate("actions", "&Link with a sentence…"), ("Ctrl+L",)),
        ActionSpec(Do.SPLIT, menu, translate("actions", "S&plit it…"), ("Ctrl+/",), above=True),
        ActionSpec(Do.JOIN, menu, translate("actions", "&Join it with the next"), ("Ctrl+J",)),
        ActionSpec(Do.MARK, menu, translate("actions", "&Set aside, or take as text"), ("Ctrl+D",), above=True),
        ActionSpec(Do.NOTE, menu, translate("actions", "&Write a note…"), ("Ctrl+M",)),
    )


def _help_specs() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    return (
        ActionSpec(Do.KEYS, Menu.HELP, translate("actions", "All &keys"), ("F1",)),
        ActionSpec(Do.HOW_TO_READ, Menu.HELP, translate("actions", "&How to read this"), ("Shift+F1",)),
        ActionSpec(Do.ABOUT, Menu.HELP, translate("actions", "&About Variorum")),
    )
