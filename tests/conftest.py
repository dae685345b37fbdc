"""What every test needs before anything else is imported."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from hypothesis import settings

# A slow machine is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
