"""XML -> a tree, with nothing expanded and nothing fetched."""

from typing import Any

from viewer.reading.errors import ReadError


def parse_xml(data: bytes, where: str) -> Any:
    """The root element of an XML document; comments and processing instructions are left out.

    Entities that the document declares are never expanded, and libxml2's limits on depth and size hold, so that
    neither "billion laughs" nor external entities do anything. Raises ReadError when it is not well formed.
    """
    # Imported late: lxml takes a while and most articles are plain text.
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        advice = "open it in the program it was made with and save it again"
        raise ReadError("is damaged: a part of it is not well-formed XML", where, advice) from error
