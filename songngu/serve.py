"""`build.py serve`: the site on localhost, rebuilt when content, templates or config.yaml change."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from songngu.build import PROGRAM
from songngu.errors import SongNguError
from songngu.publish.write import SITE


class _Server(ThreadingHTTPServer):
    # On Windows that would let two programs have one port.
    allow_reuse_address = os.name != "nt"


class _Handler(SimpleHTTPRequestHandler):
    """Serves site/ quietly, with the site's own page for what is missing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def serve(root: Path, port: int, build: Callable[[], None], say: Callable[[str], None]) -> None:
    """Build, then serve `root`/site on 127.0.0.1:`port` until Ctrl-C, building again on changes.

    Raises SongNguError if the port is taken.
    """
    handler = partial(_Handler, directory=str(root / SITE))
    try:
        server = _Server(("127.0.0.1", port), handler)
    except OSError as error:
        raise SongNguError(
            f"port {port} cannot be used ({error.strerror})", mend="choose another with --port"
        ) from error
    build()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"The site is at http://127.0.0.1:{port}/ – stop with Ctrl-C.")
    for _ in _changes(root):
        build()
    server.shutdown()


def _changes(root: Path) -> Iterator[None]:
    """Yield whenever something has changed, until Ctrl-C.

    The folders are watched; config.yaml is looked at, as most editors save by putting
    another file in its place, which a watched file does not outlive, and so is which folders
    there are.
    """
    before = _looks(root)
    while True:
        folders = before[0]
        for changes in watch(
            *folders, raise_interrupt=False, rust_timeout=500, yield_on_timeout=True
        ):
            now = _looks(root)
            if changes or now != before:
                before = now
                yield
            if now[0] != folders:
                break
        else:
            return


def _looks(root: Path) -> tuple[tuple[Path, ...], tuple[int, int] | None]:
    """The folders that are there to be watched, and what tells a changed config.yaml."""
    folders = dict.fromkeys((root / "content", root / "templates", PROGRAM / "templates"))
    try:
        config = (root / "config.yaml").stat()
    except FileNotFoundError:  # for a moment, while it is replaced
        return tuple(path for path in folders if path.is_dir()), None
    return tuple(path for path in folders if path.is_dir()), (config.st_mtime_ns, config.st_size)
