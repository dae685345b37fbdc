"""`dropped`: what the sources say and the article leaves out."""

from viewer.cli.arguments import ListingRequest
from viewer.cli.listing import print_listing
from viewer.export.left_out import left_out_object, render_left_out


def run_dropped(request: ListingRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    print_listing(request, render_left_out, left_out_object)
