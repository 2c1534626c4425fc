"""The command line of SongNgu; see `python build.py --help`."""

from songngu.cli import main

if __name__ == "__main__":
    main()
