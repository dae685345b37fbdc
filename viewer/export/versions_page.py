"""A chain of versions -> one page to click through time, which needs no script and no network."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from viewer import __version__
from viewer.export.atomic import write_text
from viewer.export.characters import holdable
from viewer.present import Palette, article_name, palette
from viewer.present.lives import Fate, Life, VersionChain, lives_of
from viewer.present.lives_text import FATE_NAMES, SIGNS, SIGNS_KEY, fates_text, signs_text, told_lines
from viewer.present.wording import count
from viewer.present.writing import is_right_to_left

_INKS = ("page", "panel", "rule", "text", "muted", "focus", "flag_text")
_STYLE = """
body{margin:0 auto;max-width:64rem;padding:1.5rem 1rem 4rem;background:var(--page);color:var(--text);
 font:1.05rem/1.6 Georgia,"Noto Serif",serif}
h1{font-size:1.7rem;line-height:1.25;margin:.2em 0 .4em}h2{font-size:1.15rem;margin:2.2em 0 .6em}
.about,label,li small,.steps{font-family:system-ui,sans-serif;font-size:.9rem}.about,small{color:var(--muted)}
.steps{display:block;margin:1rem 0}.steps>input{position:absolute;opacity:0}
.steps>label{display:inline-block;padding:.35rem .8rem;margin:0 .3rem .4rem 0;border:1px solid var(--rule);
 border-radius:.4rem;cursor:pointer}
.steps>input:focus-visible+label{outline:3px solid var(--focus)}
.version{display:none;border-top:1px solid var(--rule);padding-top:.6rem}
.version p:not(.about){font:1.05rem/1.6 Georgia,"Noto Serif",serif}
p{margin:.35em 0}.sign{font-family:ui-monospace,monospace;color:var(--muted);white-space:pre}
.appeared{text-decoration:underline 2px}.changed{text-decoration:underline dotted 2px}
.moved{text-decoration:underline dashed 2px}.vanished{text-decoration:line-through;color:var(--muted)}
.returned{text-decoration:underline double}ul{list-style:none;padding:0}li{margin:0 0 1rem}
li small{display:block}.flag{color:var(--flag-text)}
@media print{.version{display:block}.steps>label{display:none}}
"""


def render_versions_page(chain: VersionChain) -> str:
    """The page: one version at a time with what happened since the one before, then what changed when.

    Nothing of an article becomes markup, and what no page can hold becomes U+FFFD. Printed, all versions are shown.
    """
    lives = lives_of(chain)
    name = _text(article_name(chain.versions[-1]))
    title = f"{count(len(chain.versions), 'version')} of {name}"
    return "".join(
        (
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n',
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n',
            f"<style>{''.join(_styles(len(chain.versions)))}</style></head>\n<body><main>\n<h1>{title}</h1>\n",
            f'<p class="about">{_text(SIGNS_KEY)}</p>\n',
            *_steps(chain, lives),
            *_events(chain, lives),
            f'<p class="about">Made with Variorum {__version__}.</p>\n</main></body></html>\n',
        )
    )


def write_versions_page(chain: VersionChain, path: Path) -> None:
    """Write `render_versions_page` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_text(path, render_versions_page(chain))


def _styles(versions: int) -> Iterator[str]:
    yield f":root{{{_variables(palette('light'))}}}"
    yield f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(palette('dark'))}}}}}"
    yield _STYLE
    for k in range(versions):
        yield f"#v{k}:checked~#t{k}{{display:block}}#v{k}:checked+label{{background:var(--panel);font-weight:700}}"


def _variables(colours: Palette) -> str:
    scheme = "dark" if colours.dark else "light"
    return f"color-scheme:{scheme};" + "".join(f"--{n.replace('_', '-')}:{getattr(colours, n)};" for n in _INKS)


def _steps(chain: VersionChain, lives: Sequence[Life]) -> Iterator[str]:
    """A button for each version, the last one pressed, and the versions, of which only the chosen one is seen."""
    last = len(chain.versions) - 1
    yield '<div class="steps" role="radiogroup" aria-label="Version">\n'
    for k, article in enumerate(chain.versions):
        chosen = " checked" if k == last else ""
        name = article.metadata.date or Path(article.origin.path or article_name(article)).name
        yield f'<input type="radio" name="version" id="v{k}"{chosen}>'
        yield f'<label for="v{k}">{k + 1} · {_text(name)}</label>\n'
    for k, article in enumerate(chain.versions):
        direction = ' dir="rtl"' if is_right_to_left(article.text) else ""
        happened = fates_text(lives, k)
        told = f"Since the version before: {happened}." if happened else "The first version." if not k else "As before."
        yield f'<section class="version" id="t{k}" aria-label="Version {k + 1}"{direction}>\n'
        yield f'<p class="about">{count(len(chain.body(k)), "sentence")}. {told}</p>\n'
        yield from (_sentence(chain, life, k) for life in _in_order(lives, k))
        yield "</section>\n"
    yield "</div>\n"


def _in_order(lives: Sequence[Life], version: int) -> list[Life]:
    """The lives that are told of in a version as it has them; what has just vanished stays where it stood."""
    placed: list[tuple[int, int, Life]] = []
    before = -1
    for number, life in enumerate(lives):
        moment = life.moments[version]
        if moment is not None:
            before = moment.sentences[0] if moment.sentences else before
            placed.append((before, number, life))
    return [life for _, _, life in sorted(placed, key=lambda entry: entry[:2])]


def _sentence(chain: VersionChain, life: Life, version: int) -> str:
    moment = life.moments[version]
    fate = Fate.KEPT if moment is None else moment.fate
    text = chain.text(life, version - 1 if fate is Fate.VANISHED else version)
    told = FATE_NAMES.get(fate, "")
    tag = "del" if fate is Fate.VANISHED else "span"
    spoken = f' title="{told}" class="{fate.value}"' if told else ""
    sign = f'<span class="sign" aria-hidden="true">{_text(SIGNS[fate])}</span>'
    return f"<p>{sign} <{tag}{spoken}>{_text(text)}</{tag}></p>\n"


def _events(chain: VersionChain, lives: Sequence[Life]) -> Iterator[str]:
    """Every sentence to which something happened, with what changed when."""
    eventful = [life for life in lives if life.eventful]
    if not eventful:
        return
    yield "<h2>What changed when</h2>\n<ul>\n"
    for life in eventful:
        direction = ' dir="auto"'
        yield f'<li><span class="sign">{_text(signs_text(life))}</span> <span{direction}>'
        yield f"{_text(chain.text(life, life.last))}</span>\n"
        for version in range(1, len(chain.versions)):
            flags, changes = told_lines(chain, life, version)
            if flags or changes:
                warned = f'<span class="flag">{_text("; ".join(flags))}</span>' if flags else ""
                told = "; ".join(part for part in (warned, _text("; ".join(changes))) if part)
                yield f"<small>{version} → {version + 1}: {told}</small>\n"
        yield "</li>\n"
    yield "</ul>\n"


def _text(text: str) -> str:
    return escape(" ".join(holdable(text).split()) if text.strip() else text)
