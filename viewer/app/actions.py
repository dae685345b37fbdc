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
    HELP = "help"


class Do(Enum):
    """What can be done, by name."""

    OPEN = "open"
    ADD = "add"
    PASTE = "paste"
    EXAMPLE = "example"
    CLOSE = "close"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    SHOW_SOURCES = "show-sources"
    FOLD = "fold"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual-size"
    NEXT = "next"
    PREVIOUS = "previous"
    CANCEL = "cancel"
    KEYS = "keys"
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
        Menu.HELP: translate("actions", "&Help"),
    }[menu]


def action_specs() -> tuple[ActionSpec, ...]:
    """Every action in the order of its menu, in the reader's language."""
    translate = QCoreApplication.translate
    return (
        ActionSpec(Do.OPEN, Menu.FILE, translate("actions", "&Open an article and its sources…"), ("Ctrl+O",)),
        ActionSpec(Do.ADD, Menu.FILE, translate("actions", "&Add a source…"), ("Ctrl+Shift+O",)),
        ActionSpec(Do.PASTE, Menu.FILE, translate("actions", "&Paste text…"), ("Ctrl+V", "Ctrl+Shift+V")),
        ActionSpec(Do.EXAMPLE, Menu.FILE, translate("actions", "Try the &example")),
        ActionSpec(Do.CLOSE, Menu.FILE, translate("actions", "&Close this comparison"), ("Ctrl+W",), above=True),
        ActionSpec(Do.QUIT, Menu.FILE, translate("actions", "&Quit"), ("Ctrl+Q",)),
        ActionSpec(Do.UNDO, Menu.EDIT, translate("actions", "&Undo"), ("Ctrl+Z",)),
        ActionSpec(Do.REDO, Menu.EDIT, translate("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ActionSpec(Do.SHOW_SOURCES, Menu.VIEW, translate("actions", "&Articles panel"), ("F9",), checkable=True),
        ActionSpec(Do.FOLD, Menu.VIEW, translate("actions", "&Fold unchanged sentences"), ("Ctrl+U",), checkable=True),
        ActionSpec(Do.LARGER, Menu.VIEW, translate("actions", "&Larger text"), ("Ctrl++", "Ctrl+="), above=True),
        ActionSpec(Do.SMALLER, Menu.VIEW, translate("actions", "&Smaller text"), ("Ctrl+-",)),
        ActionSpec(Do.USUAL_SIZE, Menu.VIEW, translate("actions", "&Usual text size"), ("Ctrl+0",)),
        ActionSpec(Do.NEXT, Menu.GO, translate("actions", "&Next change"), ("N", "F7", "Alt+Down")),
        ActionSpec(Do.PREVIOUS, Menu.GO, translate("actions", "&Previous change"), ("P", "Shift+F7", "Alt+Up")),
        ActionSpec(Do.CANCEL, Menu.GO, translate("actions", "&Stop what is under way"), ("Esc",), above=True),
        ActionSpec(Do.KEYS, Menu.HELP, translate("actions", "All &keys"), ("F1",)),
        ActionSpec(Do.ABOUT, Menu.HELP, translate("actions", "&About Variorum")),
    )


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
