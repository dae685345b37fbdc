"""A page read back as a browser would, for tests of the HTML export."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "br", "hr", "img", "link", "input"})


@dataclass
class Element:
    """An element with its attributes and what it holds, in order."""

    name: str
    attributes: dict[str, str]
    content: list["Element | str"] = field(default_factory=list)

    def all(self, name: str = "", **wanted: str) -> list["Element"]:
        """This element and those inside it with that name, class (`style`) or other attributes."""
        found = [self] if self._is(name, wanted) else []
        for part in self.content:
            if isinstance(part, Element):
                found.extend(part.all(name, **wanted))
        return found

    def one(self, name: str = "", **wanted: str) -> "Element":
        """The only element that `all` finds."""
        (found,) = self.all(name, **wanted)
        return found

    def text(self, *, spoken: bool = False) -> str:
        """The text inside; the words for screen readers only when asked for."""
        if "vh" in self.classes and not spoken:
            return ""
        return "".join(p if isinstance(p, str) else p.text(spoken=spoken) for p in self.content)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def _is(self, name: str, wanted: dict[str, str]) -> bool:
        if name and self.name != name:
            return False
        return all(
            value in self.classes if key == "style" else self.attributes.get(key.replace("_", "-")) == value
            for key, value in wanted.items()
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].content.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read_page(html: str) -> Element:
    """The page as a tree. Fails when an element is not closed in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (root,) = reader.open
    return root
