"""`build.py serve`: the site on localhost, rebuilt when content, templates or config.yaml change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from songngu.build import PROGRAM
from songngu.errors import SongNguError
from songngu.publish.write import SITE


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
    build()
    handler = partial(_Handler, directory=str(root / SITE))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise SongNguError(
            f"port {port} cannot be used ({error.strerror})", mend="choose another with --port"
        ) from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"The site is at http://127.0.0.1:{port}/ – stop with Ctrl-C.")
    folders = {root / "content", root / "templates", PROGRAM / "templates"}
    watched = [path for path in (*folders, root / "config.yaml") if path.exists()]
    # watch() ends quietly on Ctrl-C.
    for _ in watch(*watched, raise_interrupt=False):
        build()
    server.shutdown()
