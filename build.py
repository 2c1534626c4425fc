"""The command line of SongNgu; see `python build.py --help`."""

if __name__ == "__main__":
    # Not above: the processes that read raw files begin by importing this file.
    from songngu.cli import main

    main()
