"""Parts of a web page by the names their authors gave them: menus, comments, share bars, captions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from viewer.model import AsideKind


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is an aside by its tag, its role or its class, and how a reader is told so."""

    kind: AsideKind
    reason: str


_COMMENTS = Region(AsideKind.COMMENT, "stands in the page's comment section")
_MENU = Region(AsideKind.NAVIGATION, "stands in the page's navigation")
_FRAME = Region(AsideKind.NAVIGATION, "stands at the page's head, foot or side")
_SHARE = Region(AsideKind.SHARE, "stands in the page's bar for sharing")
_RELATED = Region(AsideKind.RELATED, "stands in a list of other articles")
_NOTICE = Region(AsideKind.NOTICE, "stands in a box for notices")
_CAPTION = Region(AsideKind.CAPTION, "stands under a picture")

_BY_TAG: Mapping[str, Region] = {
    "nav": _MENU,
    "menu": _MENU,
    "footer": _FRAME,
    "aside": _FRAME,
    "button": _MENU,
    "form": _NOTICE,
    "dialog": _NOTICE,
    "figcaption": _CAPTION,
}
_BY_ROLE: Mapping[str, Region] = {
    "navigation": _MENU,
    "menu": _MENU,
    "menubar": _MENU,
    "search": _MENU,
    "banner": _FRAME,
    "contentinfo": _FRAME,
    "complementary": _FRAME,
    "dialog": _NOTICE,
    "alertdialog": _NOTICE,
}
# Words of class and id attributes, cut at everything that is not a letter. A page that has comments often says so on
# its body or its article element, which are therefore never asked.
_BY_WORD = (
    (_COMMENTS, "comment comments commentlist disqus respond discussion livefyre commenting kommentare commentaires"),
    (_NOTICE, "cookie cookies consent gdpr ccpa newsletter subscribe signup paywall advert advertisement ads"),
    (_NOTICE, "sponsored promobox optin modal popup overlay disclaimer"),
    (_SHARE, "share sharing sharedaddy sharebar social addthis addtoany"),
    (_RELATED, "related recommended recommendations trending popular mostread outbrain taboola readmore morestories"),
    (_RELATED, "readnext alsolike yarpp crosslinks"),
    (_MENU, "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager skiplink skip tags tagcloud"),
    (_FRAME, "sidebar widget widgets masthead sitefooter siteheader footer topbar toolbar colophon"),
    (_CAPTION, "caption figcaption photocredit imagecredit wpcaption"),
)
_WORDS: Mapping[str, Region] = {word: region for region, words in _BY_WORD for word in words.split()}
_NEVER_ASKED = frozenset({"html", "body", "main", "article"})
_CUT = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN_WORDS = frozenset({"visuallyhidden", "sronly", "screenreadertext", "screenreaderonly"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def region_of(tag: str, attributes: Mapping[str, str]) -> Region | None:
    """The region that an element opens; None when it opens none."""
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    if tag in _NEVER_ASKED:
        return None
    role = attributes.get("role", "").strip().lower()
    if role in _BY_ROLE:
        return _BY_ROLE[role]
    for name in f"{attributes.get('class', '')} {attributes.get('id', '')}".split():
        words = _CUT.split(_CAMEL.sub(" ", name).lower())
        for word in (*words, "".join(words)):
            if word in _WORDS:
                return _WORDS[word]
    return None


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element is not shown, by its own attributes."""
    if "hidden" in attributes or _HIDDEN_STYLE.search(attributes.get("style", "")):
        return True
    return any(_CUT.sub("", name.lower()) in _HIDDEN_WORDS for name in attributes.get("class", "").split())
