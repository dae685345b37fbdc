"""The window's languages: English as written here, others from resources/translations."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.resources import resource

_ENGLISH = "en"


def language_codes() -> tuple[str, ...]:
    """The codes of the languages there is a translation into, English first."""
    found = sorted(path.stem.removeprefix("variorum_") for path in resource("translations").glob("variorum_*.qm"))
    return (_ENGLISH, *found)


def language_names() -> dict[str, str]:
    """What each language calls itself, by code; the empty code is the system's language."""
    names = {code: QLocale(code).nativeLanguageName().capitalize() for code in language_codes()}
    names[_ENGLISH] = "English"
    return {"": QCoreApplication.translate("translations", "As the system has it"), **names}


def install_translation(application: QCoreApplication, chosen: str) -> QTranslator | None:
    """Speak the chosen language (empty: the system's) from now on; None when that is English or not there.

    The translator lives as long as the application. Call it before the first window is made.
    """
    code = chosen or QLocale.system().name().split("_")[0]
    if code == _ENGLISH or code not in language_codes():
        return None
    own = QTranslator(application)
    if not own.load(str(resource("translations", f"variorum_{code}.qm"))):
        return None
    application.installTranslator(own)
    # "Cancel" and the like are Qt's words, and Qt brings their translation.
    qts = QTranslator(application)
    if qts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qts)
    return own
