"""HTML becomes its paragraphs, each with the region it stands in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import AsideKind
from viewer.reading import ReadError
from viewer.reading.markup import Piece, find_pieces, parse_html


def _pieces(html: str) -> list[Piece]:
    return list(find_pieces(parse_html(html, "page.html")))


def _texts(html: str) -> list[str]:
    return [piece.text for piece in _pieces(html)]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>One <b>two</b>\n three</p><p>four", ["One two three", "four"]),
        ("<div>One<p>two</p>three</div>", ["One", "two", "three"]),
        ("<p>One<br>two<br><br>three</p>", ["One\ntwo", "three"]),
        ("<ul><li>One<li>two</ul>", ["One", "two"]),
        ("<pre>One\n  two</pre>", ["One\n  two"]),
        ("<table><tr><td>One<td>two<tr><td><p>three</p><td>four</table>", ["One\ttwo", "three", "four"]),
        ("<table><tr><td>One<br>two</td><td>three</td></tr></table>", ["One\ntwo", "three"]),
        ("<p>Fish&nbsp;&amp; chips &#8211; naïve</p>", ["Fish\xa0& chips – naïve"]),
        ("<p>One<script>no</script> two<style>no</style></p>", ["One two"]),
    ],
)
def test_blocks_part_passages_and_inline_elements_do_not(html: str, texts: list[str]) -> None:
    assert _texts(html) == texts


def test_pieces_know_their_region_level_and_links() -> None:
    menu, head, text = _pieces("<nav><a>Home</a></nav><article><h2>Head</h2><p>Words <a>link</a></p></article>")
    assert menu.region is not None
    assert (menu.region.kind, menu.linked, menu.article) == (AsideKind.NAVIGATION, 1.0, False)
    assert (head.level, head.region, head.article) == (2, None, True)
    assert (text.level, text.linked) == (0, pytest.approx(0.4))


def test_what_stands_in_comments_is_a_comment_whatever_it_is_called() -> None:
    inner, after = _pieces('<div class="comments"><footer>Anna says:</footer></div><footer>Foot</footer>')
    assert inner.region is not None
    assert after.region is not None
    assert (inner.region.kind, after.region.kind) == (AsideKind.COMMENT, AsideKind.NAVIGATION)


def test_nesting_beyond_any_page_is_refused() -> None:
    with pytest.raises(ReadError, match=r"page\.html is nested too deeply to be a page; copy its text and paste that"):
        parse_html("<div>" * 5000 + "x", "page.html")


@given(st.text(st.sampled_from("<>/=\"' abp!-&;#x\n\x00\x01{}:"), max_size=80))
def test_any_markup_is_read_or_refused(html: str) -> None:
    try:
        pieces = _pieces(html)
    except ReadError:
        return
    assert all(piece.text == piece.text.strip() != "" and 0 <= piece.linked <= 1 for piece in pieces)
