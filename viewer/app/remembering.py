"""What the window looked like when it was last closed: panels, folds, tabs, and the columns of each comparison."""

import json

from PySide6.QtCore import QByteArray, QObject

from viewer.app.actions import Do
from viewer.app.aligned.columns import ColumnPlan, plan_for
from viewer.app.preferences import Preferences
from viewer.app.state import State
from viewer.app.views import Views
from viewer.app.window import MainWindow

_LOOKS, _COLUMNS = "window/looks", "window/columns"
_SWITCHES = (Do.SHOW_MAP, Do.MAP_VERDICTS, Do.FOLD)
_MOST = 24  # comparisons whose columns are remembered


class Remembering(QObject):
    """Brings back what the reader arranged, at once and with each comparison; `keep` stores it for the next time."""

    def __init__(self, state: State, window: MainWindow, views: Views, preferences: Preferences) -> None:
        super().__init__(window)
        self._state = state
        self._window = window
        self._views = views
        self._preferences = preferences
        self._case = ""
        self._bring_back()
        state.presentation_changed.connect(self._arrange)
        state.plan_changed.connect(self._keep_columns)

    def keep(self) -> None:
        """Store how the window looks."""
        actions = self._window.actions_by_name
        looks = {do.value: actions[do].isChecked() for do in _SWITCHES}
        before = self._read(_LOOKS)
        panels = before.get("panels") if isinstance(before, dict) else None
        if self._window.has_room:
            panels = self._views.panels
        told = {"switches": looks, "panels": panels, "tab": self._window.side.tabs.currentIndex()}
        self._preferences.store(_LOOKS, QByteArray(json.dumps(told).encode("ascii")))

    def _bring_back(self) -> None:
        kept = self._read(_LOOKS)
        if not isinstance(kept, dict):
            return
        switches, panels, tab = kept.get("switches"), kept.get("panels"), kept.get("tab")
        if isinstance(switches, dict):
            for do in _SWITCHES:
                self._window.actions_by_name[do].setChecked(bool(switches.get(do.value, do is Do.SHOW_MAP)))
        if isinstance(panels, dict):
            self._views.panels = panels
        if isinstance(tab, int) and 0 <= tab < self._window.side.tabs.count():
            self._window.side.tabs.setCurrentIndex(tab)

    def _arrange(self) -> None:
        """Give a comparison that has just come the columns it had."""
        shown = self._state.presentation
        case = " ".join(a.origin.sha256 for a in shown.comparison.articles) if shown else ""
        if case == self._case:
            return
        self._case = case
        plan = self._plans().get(case)
        if plan is not None:
            self._state.arrange(plan)

    def _keep_columns(self) -> None:
        if not self._case:
            return
        plans = self._plans()
        plans.pop(self._case, None)
        if self._state.plan != plan_for(len(self._state.plan.order)):
            plans = {self._case: self._state.plan, **plans}
        told = [[case, plan.order, sorted(plan.hidden), plan.weights] for case, plan in list(plans.items())[:_MOST]]
        self._preferences.store(_COLUMNS, QByteArray(json.dumps(told).encode("ascii")))

    def _plans(self) -> dict[str, ColumnPlan]:
        """The columns that were kept, by the articles they are of; what cannot be understood is left out."""
        plans = {}
        kept = self._read(_COLUMNS)
        for entry in kept if isinstance(kept, list) else ():
            try:
                case, order, hidden, weights = entry
                plan = ColumnPlan(tuple(order), frozenset(hidden), tuple(float(weight) for weight in weights))
            except (TypeError, ValueError):
                continue
            if len(plan.order) == len(str(case).split()) and plan.shown and all(weight > 0 for weight in plan.weights):
                plans[str(case)] = plan
        return plans

    def _read(self, what: str) -> object:
        try:
            return json.loads(bytes(self._preferences.bytes_of(what).data()))
        except ValueError:
            return None
