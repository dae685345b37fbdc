"""A theme as a Qt palette and a style sheet."""

from PySide6.QtGui import QColor, QPalette

from viewer.app.themes import Theme
from viewer.resources import resource

_SHEET = """
* {{ outline: none; }}
QMainWindow, QDialog, QWidget#page {{ background: {page}; color: {text}; }}
QWidget {{ color: {text}; }}
QToolTip {{ background: {panel}; color: {text}; border: 1px solid {frame}; padding: 3px; }}

QWidget#topBar, QWidget#panel {{ background: {panel}; }}
QWidget#topBar {{ border-bottom: 1px solid {rule}; }}
QWidget#panel[side="left"] {{ border-right: 1px solid {rule}; }}
QWidget#panel[side="right"] {{ border-left: 1px solid {rule}; }}
QLabel#wordmark {{ font-weight: 700; }}
QLabel#heading {{ font-weight: 600; color: {muted}; }}
QLabel#title {{ font-weight: 600; }}
QLabel#quiet {{ color: {muted}; }}

QPushButton, QToolButton {{
    background: {page}; color: {text}; border: 1px solid {frame}; border-radius: {round}px; padding: 4px 11px;
}}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{ background: {chip}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {focus}; padding: 3px 10px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: {page}; }}
QPushButton#leading, QToolButton#leading {{
    background: {button}; color: {on_button}; border: 1px solid {button}; border-radius: 5px;
}}
QPushButton#leading:disabled, QToolButton#leading:disabled {{
    background: {page}; color: {muted}; border: 1px solid {frame};
}}
QPushButton#leading:focus, QToolButton#leading:focus {{ border: 4px double {on_button}; padding: 1px 8px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton#segment {{ border-radius: 0; }}
QToolButton#segment[end="first"] {{ border-top-left-radius: 5px; border-bottom-left-radius: 5px; border-right: none; }}
QToolButton#segment[end="last"] {{ border-top-right-radius: 5px; border-bottom-right-radius: 5px; }}
QToolButton#segment:checked {{ background: {button}; color: {on_button}; border-color: {button}; }}
QToolButton#bare, QPushButton#bare {{ background: transparent; border: 1px solid transparent; padding: 2px 6px; }}
QToolButton#bare:hover, QPushButton#bare:hover {{ background: {hover}; }}
QToolButton#bare:focus, QPushButton#bare:focus {{ border: 1px solid {focus}; }}

QPushButton#bare[quiet="true"] {{ color: {muted}; }}

QWidget#bar {{ background: {band}; border-bottom: 1px solid {rule}; }}
QWidget#bar[kind="error"] {{ border-left: 4px solid {error}; }}
QWidget#bar[kind="warning"] {{ border-left: 4px solid {warning}; }}
QWidget#bar[kind="information"] {{ border-left: 4px solid {link}; }}

QFrame#card {{ background: {page}; border: 1px solid {rule}; border-radius: 7px; }}
QFrame#card[base="true"] {{ border: 1px solid {text}; }}
QFrame#card:focus {{ border: 2px solid {focus}; }}
QFrame#drop {{ border: 2px dashed {frame}; border-radius: 12px; background: {panel}; }}
QFrame#drop[over="true"] {{ border: 2px dashed {focus}; background: {chip}; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
    background: {field}; color: {text}; border: 1px solid {frame}; border-radius: 5px; padding: 4px 6px;
    selection-background-color: {selection}; selection-color: {text}; placeholder-text-color: {muted};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{
    border: 1px solid {focus};
}}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 18px; background: transparent; }}
QComboBox:disabled, QSpinBox:disabled, QLineEdit:disabled {{ color: {muted}; }}
QCheckBox, QRadioButton {{ spacing: 7px; }}
QCheckBox::indicator, QRadioButton::indicator, QMenu::indicator:non-exclusive {{
    width: 13px; height: 13px; border: 1px solid {muted}; border-radius: 3px; background: {field};
}}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {focus}; width: 11px; height: 11px; }}
QCheckBox::indicator:checked, QMenu::indicator:non-exclusive:checked {{
    background: {button}; border-color: {button}; image: url("{tick}");
}}
QRadioButton::indicator:checked {{
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {button}, stop: 0.5 {button}, stop: 0.6 {field}, stop: 1 {field});
}}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {frame}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {muted}; }}
QListView, QTreeView, QTableView, QListWidget, QTreeWidget, QTableWidget {{
    background: {page}; border: 1px solid {rule}; alternate-background-color: {band};
    selection-background-color: {selection}; selection-color: {text};
}}
QHeaderView::section {{
    background: {band}; color: {text}; border: none; border-bottom: 1px solid {rule}; padding: 4px;
}}

QMenuBar {{ background: {panel}; color: {text}; }}
QMenuBar::item {{ padding: 3px 8px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {page}; color: {text}; border: 1px solid {frame}; padding: 4px; }}
QMenu::item {{ padding: 4px 24px 4px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chip}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: 4px 6px; }}

QSlider::groove:horizontal {{ height: 4px; background: {rule}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: {text}; }}
QSlider::handle:horizontal:focus {{ background: {focus}; }}
QSlider::handle:horizontal:disabled {{ background: {frame}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {rule}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
    background: transparent; color: {muted}; border: none; border-bottom: 2px solid transparent; padding: 6px 12px;
}}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {text}; }}
QTabBar::tab:focus {{ color: {focus}; }}
QLabel#flag {{ color: {flag}; }}

QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QStatusBar {{ background: {panel}; color: {muted}; border-top: 1px solid {rule}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {muted}; }}
QSplitter::handle {{ background: {rule}; }}
QProgressBar {{ background: {band}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {focus}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {frame}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(theme: Theme) -> str:
    """The theme as a Qt style sheet for the main window and the dialogs it opens."""
    palette, chrome = theme.palette, theme.chrome
    return _SHEET.format(
        page=palette.page,
        panel=palette.panel,
        hover=palette.hover,
        rule=palette.rule,
        text=palette.text,
        muted=palette.muted,
        focus=palette.focus,
        band=chrome.band,
        field=chrome.field,
        chip=chrome.chip,
        button=chrome.button,
        on_button=chrome.on_button,
        selection=chrome.selection,
        frame=chrome.frame,
        flag=palette.flag_text,
        link=chrome.link,
        warning=chrome.warning,
        error=chrome.error,
        round=13,
        tick=_icon("tick", light=QColor(chrome.on_button).lightnessF() > 0.5),
        down=_icon("down", light=theme.dark),
        up=_icon("up", light=theme.dark),
    )


def _icon(name: str, *, light: bool) -> str:
    """The path of one of our icons in the ink that suits its ground, as style sheets write paths."""
    return resource("icons", f"{name}-{'light' if light else 'dark'}.svg").as_posix()


def qt_palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette, for what no style sheet reaches."""
    palette, chrome = theme.palette, theme.chrome
    roles = {
        QPalette.ColorRole.Window: palette.page,
        QPalette.ColorRole.WindowText: palette.text,
        QPalette.ColorRole.Base: chrome.field,
        QPalette.ColorRole.AlternateBase: chrome.band,
        QPalette.ColorRole.Text: palette.text,
        QPalette.ColorRole.PlaceholderText: palette.muted,
        QPalette.ColorRole.Button: palette.panel,
        QPalette.ColorRole.ButtonText: palette.text,
        QPalette.ColorRole.BrightText: chrome.error,
        QPalette.ColorRole.Highlight: chrome.selection,
        QPalette.ColorRole.HighlightedText: palette.text,
        QPalette.ColorRole.Link: chrome.link,
        QPalette.ColorRole.LinkVisited: chrome.link,
        QPalette.ColorRole.ToolTipBase: palette.panel,
        QPalette.ColorRole.ToolTipText: palette.text,
        QPalette.ColorRole.Mid: palette.rule,
        QPalette.ColorRole.Accent: palette.focus,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.muted))
    return made
