"""Parts of a page are known by the names their authors gave them."""

import pytest

from viewer.model import AsideKind
from viewer.reading.regions import is_hidden, region_of


@pytest.mark.parametrize(
    ("tag", "attributes", "kind"),
    [
        ("nav", {}, AsideKind.NAVIGATION),
        ("footer", {}, AsideKind.NAVIGATION),
        ("figcaption", {}, AsideKind.CAPTION),
        ("div", {"role": "navigation"}, AsideKind.NAVIGATION),
        ("div", {"class": "comment-list depth-1"}, AsideKind.COMMENT),
        ("section", {"id": "comments"}, AsideKind.COMMENT),
        ("div", {"class": "CommentList"}, AsideKind.COMMENT),
        ("div", {"class": "cookie-banner"}, AsideKind.NOTICE),
        ("div", {"id": "newsletterSignup"}, AsideKind.NOTICE),
        ("ul", {"class": "social_share_bar"}, AsideKind.SHARE),
        ("div", {"class": "read-more"}, AsideKind.RELATED),
        ("div", {"class": "related-posts"}, AsideKind.RELATED),
        ("p", {"class": "wp-caption-text"}, AsideKind.CAPTION),
    ],
)
def test_regions_are_told_by_tag_role_class_and_id(tag: str, attributes: dict[str, str], kind: AsideKind) -> None:
    region = region_of(tag, attributes)
    assert region is not None
    assert region.kind is kind


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("p", {}),
        ("div", {"class": "story-body commentary"}),
        ("div", {"class": "shareholders"}),
        ("body", {"class": "single comments-open"}),
        ("article", {"class": "post has-comments"}),
        ("main", {"id": "menu"}),
        ("header", {"class": "entry-header"}),
    ],
)
def test_other_parts_are_no_regions(tag: str, attributes: dict[str, str]) -> None:
    assert region_of(tag, attributes) is None


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ({"hidden": ""}, True),
        ({"style": "color: red; DISPLAY : none"}, True),
        ({"class": "a screen-reader-text"}, True),
        ({"class": "sr-only"}, True),
        ({"style": "display: block"}, False),
        ({"class": "hidden-gem"}, False),
        ({}, False),
    ],
)
def test_what_is_not_shown_is_known(attributes: dict[str, str], hidden: bool) -> None:
    assert is_hidden(attributes) is hidden
