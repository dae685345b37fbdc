"""What every test needs before anything else is imported."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
