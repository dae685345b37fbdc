"""`flags`: what may change the facts."""

from viewer.cli.arguments import ListingRequest
from viewer.cli.listing import print_listing
from viewer.export.flags import flags_object, render_flags


def run_flags(request: ListingRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    print_listing(request, render_flags, flags_object)
