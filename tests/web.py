"""A web server on this computer that behaves as servers do, well or badly."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Web:
    """What the server has and how it behaves; a test sets this up as it needs it."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.data = b""
        self.etag: str | None = '"one"'
        self.ranges = True
        self.if_range = True  # whether it heeds If-Range
        self.cut: int | None = None  # break off after so many bytes
        self.stall = 0.0  # seconds of silence at that place
        self.slow = 0.0  # seconds between pieces
        self.status = 200
        self.kind = "application/octet-stream"
        self.chunked = False  # send without saying how much
        self.redirect = ""  # where /from… leads
        self.range_says: str | None = None
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.sent = 0


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    web: Web

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        web, headers = self.web, {k.lower(): v for k, v in self.headers.items()}
        web.asked.append((self.path, headers))
        self.close_connection = True
        if web.redirect and self.path.startswith("/from"):
            self.send_response(302)
            self.send_header("Location", web.redirect)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if web.status != 200:
            self.send_error(web.status)
            return
        start = self._start(headers)
        if start and start >= len(web.data):
            self.send_error(416)
            return
        body = web.data[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Type", web.kind)
        if web.etag:
            self.send_header("ETag", web.etag)
        if start:
            says = web.range_says or f"bytes {start}-{len(web.data) - 1}/{len(web.data)}"
            self.send_header("Content-Range", says)
        if web.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._send(body)

    def _start(self, headers: dict[str, str]) -> int:
        web = self.web
        asked = headers.get("range")
        if not asked or not web.ranges:
            return 0
        if web.if_range and headers.get("if-range", web.etag) != web.etag:
            return 0
        return int(asked.removeprefix("bytes=").removesuffix("-"))

    def _send(self, body: bytes) -> None:
        web = self.web
        cut = len(body) if web.cut is None else web.cut
        try:
            for at in range(0, min(cut, len(body)), 65536):
                piece = body[at : min(at + 65536, cut)]
                web.sent += len(piece)  # before the client can have it and ask
                if web.chunked:
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                else:
                    self.wfile.write(piece)
                time.sleep(web.slow)
            if web.cut is not None:
                time.sleep(web.stall)
            elif web.chunked:
                self.wfile.write(b"0\r\n\r\n")
        except OSError:
            return  # the other side has gone


@contextmanager
def serving() -> Iterator[Web]:
    """A server that runs until the block ends."""
    handler = type("Handler", (_Handler,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        handler.web = web = Web(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield web
        finally:
            server.shutdown()
            thread.join()


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hex."""
    return hashlib.sha256(data).hexdigest()
