"""Start Variorum from a checkout: `python main.py` opens the window, `python main.py compare …` works without one."""

import sys

from viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
