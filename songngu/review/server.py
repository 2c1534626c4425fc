"""`build.py review serve`: the review page on localhost.

Nothing but the pages it has made itself may write through it: it listens on 127.0.0.1,
answers to its own name only (against DNS rebinding), takes no post from another origin,
and asks each post for a token that changes with every run (OWASP, "Cross-Site Request
Forgery Prevention"). The page itself may load nothing from anywhere else.
"""

from __future__ import annotations

import datetime as dt
import hmac
import json
import os
import re
import secrets
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from songngu.article import VIETNAM
from songngu.build import PROGRAM
from songngu.config import Config
from songngu.errors import SongNguError
from songngu.render import style
from songngu.render.i18n import LANGUAGES
from songngu.review.desk import Desk
from songngu.review.edits import Edit, Entry, Result, fault, tidy
from songngu.review.view import LISTS, PER_PAGE, Reply, State, View, Words
from songngu.review.wishes import Wish, edit_of, said, wishes_of

TEMPLATES = PROGRAM / "templates"
_FILES = {
    "/icon.svg": ("assets/icon.svg", "image/svg+xml"),
    "/review.css": ("review/review.css", "text/css; charset=utf-8"),
    "/review.js": ("review/review.js", "text/javascript; charset=utf-8"),
}
# What a post may be, and how many bytes: one sentence from the script, or a whole form.
_KINDS = {
    "/save": ("application/json", 2**16),
    "/": ("application/x-www-form-urlencoded", 2**21),
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self';"
    " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": browsers would then send no origin with a form.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_GOOD: tuple[Result, ...] = ("changed", "confirmed", "unchanged")
# One language of an Accept-Language header, and its weight (RFC 9110, 12.5.4).
_RANGE = re.compile(r"([A-Za-z]{1,8})(?:-\w{1,8})*\s*(?:;\s*q=([01](?:\.\d{0,3})?))?")


class ReviewServer(ThreadingHTTPServer):
    """The review page of the site folder `root`; `port` 0 takes any that is free."""

    # On Windows this would let two programs share the port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, root: Path, config: Config, port: int, reviewer: str = "") -> None:
        """Read the pages. Raises SongNguError where the port is taken."""
        self.desk = Desk(root)
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except OSError as error:
            raise SongNguError(
                f"port {port} cannot be used ({error.strerror})",
                mend="choose another with --port",
            ) from error
        self.lock = threading.Lock()
        self.token = secrets.token_urlsafe(32)
        self.view = View(TEMPLATES, config)
        self.reviewer = reviewer
        own = f":{self.server_address[1]}"
        self.hosts = {"127.0.0.1" + own, "localhost" + own}
        if own == ":80":
            self.hosts |= {"127.0.0.1", "localhost"}

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that hangs up."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)

    def sentences(self) -> list[Entry]:
        """All sentences as the files have them now. The lock must be held."""
        self.desk.refresh()
        return self.desk.entries

    def listed(self, state: State) -> list[Entry]:
        """The sentences that a page is about, as the files have them now. The lock must be held."""
        found = self.sentences()
        return self.desk.entries_of(state.article) if state.article else found

    def save(
        self, wishes: Sequence[Wish], reviewer: str, words: Words
    ) -> tuple[dict[str, tuple[Result, str]], list[str]]:
        """Do what is wished, and return what became of each sentence, in `words`, by its key.

        Also the texts whose sentences are gone. The lock must be held.
        """
        self.sentences()
        found = {wish.key: self.desk.entry(wish.key) for wish in wishes}
        done: dict[str, tuple[Result, str]] = {}
        lost: list[str] = []
        edits: dict[Edit, str] = {}
        if not fault(reviewer):
            self.reviewer = tidy(reviewer)
        for wish in wishes:
            entry = found[wish.key]
            if entry is None:
                if wish.text.strip():
                    lost.append(wish.text)
                continue
            edit = edit_of(wish, entry, reviewer, words)
            if isinstance(edit, str):
                done[wish.key] = "refused", edit
            else:
                edits[edit] = wish.key
        today = dt.datetime.now(VIETNAM).date().isoformat()
        try:
            outcomes = self.desk.apply(list(edits), date=today)
        except OSError as error:
            why = words("The page could not be written: %(why)s.", why=error.strerror or error)
            return done | dict.fromkeys(edits.values(), ("refused", why)), lost
        self.sentences()
        for outcome in outcomes:
            key = edits[outcome.edit]
            done[key] = outcome.result, said(outcome, self.desk.entry(key), words)
        return done, lost


def serve(root: Path, config: Config, port: int, reviewer: str, say: Callable[[str], None]) -> None:
    """Show the review page on 127.0.0.1:`port` until Ctrl-C. Raises SongNguError if it is taken."""
    with ReviewServer(root, config, port, reviewer) as server:
        say(f"Review at http://127.0.0.1:{port}/ – stop with Ctrl-C.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            with server.lock:  # what is being saved is saved
                say("Stopped. Build the site to publish what was saved.")


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer
    server_version = "SongNgu"
    sys_version = ""
    timeout = 20

    def do_GET(self) -> None:
        if self._host():
            self._get()

    do_HEAD = do_GET

    def _get(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/":
            self._page(self._state())
        elif path == "/style.css":
            self._send(HTTPStatus.OK, style.sheet([TEMPLATES]), "text/css; charset=utf-8")
        elif path in _FILES:
            name, kind = _FILES[path]
            self._send(HTTPStatus.OK, (TEMPLATES / name).read_bytes(), kind)
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "There is no such page.")

    def do_POST(self) -> None:
        path = self.path.partition("?")[0]
        if not self._host():
            return
        if path not in _KINDS:
            self._refuse(HTTPStatus.NOT_FOUND, "Nothing can be sent here.")
            return
        kind, limit = _KINDS[path]
        length = self.headers.get("Content-Length", "")
        if not re.fullmatch("[0-9]{1,9}", length) or "Transfer-Encoding" in self.headers:
            self._refuse(HTTPStatus.LENGTH_REQUIRED, "How long it is must be said.")
            return
        if int(length) > limit:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Too much at once.")
            return
        body = self.rfile.read(int(length))
        if not self._own_origin():
            self._refuse(HTTPStatus.FORBIDDEN, "It does not come from the review page.")
        elif self.headers.get_content_type() != kind:
            self._refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"Only {kind} is taken here.")
        elif path == "/save":
            self._save_json(body)
        else:
            self._save_form(body)

    # ------------------------------------------------------------ protection

    def _host(self) -> bool:
        """Whether we were asked by our own name; refuses otherwise."""
        if self.headers.get_all("Host", []) in [[host] for host in self.server.hosts]:
            return True
        self._refuse(HTTPStatus.MISDIRECTED_REQUEST, "This is not the name of the review page.")
        return False

    def _own_origin(self) -> bool:
        """Whether a post comes from our own page, as far as the browser says so."""
        own = f"http://{self.headers['Host']}"
        return (
            self.headers.get("Origin", own) == own
            and self.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
        )

    def _token(self, told: str) -> bool:
        return hmac.compare_digest(told.encode(errors="replace"), self.server.token.encode())

    # ------------------------------------------------------------ saving

    def _save_json(self, body: bytes) -> None:
        state = self._state()
        _ = self.server.view.words(state.lang)
        if not self._token(self.headers.get("X-SongNgu-Token", "")):
            self._refuse(HTTPStatus.FORBIDDEN, _("The program was started again: reload the page."))
            return
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            told = None
        names = ("key", "text", "shown", "reviewer", "action")
        if not isinstance(told, dict) or not all(isinstance(told.get(n), str) for n in names):
            self._refuse(HTTPStatus.BAD_REQUEST, "This is not what the review page sends.")
            return
        key, text, shown, reviewer, action = (told[name] for name in names)
        with self.server.lock:
            done = self.server.save([Wish(key, text, shown, action)], reviewer, _)[0]
            listed = self.server.listed(state)
            entry = self.server.desk.entry(key)
            gone = _("Not saved: this Vietnamese is no longer in the article.")
            result, message = done.get(key, ("unknown", gone))
            answer: dict[str, Any] = {"result": result, "message": message}
            if entry:
                answer |= self.server.view.answer(entry, listed, state.lang)
        status = HTTPStatus.OK if result in _GOOD else HTTPStatus.CONFLICT
        self._send(status, json.dumps(answer).encode(), "application/json")

    def _save_form(self, body: bytes) -> None:
        try:
            fields = parse_qs(
                body.decode(), keep_blank_values=True, errors="strict", max_num_fields=8 * PER_PAGE
            )
        except ValueError:
            self._refuse(HTTPStatus.BAD_REQUEST, "This is not what the review page sends.")
            return
        told = {name: values[0] for name, values in fields.items()}
        _ = self.server.view.words(self._state().lang)
        if not self._token(told.get("token", "")):
            self._refuse(
                HTTPStatus.FORBIDDEN,
                _(
                    "The program was started again. Go back, copy what you typed, and reload the page."
                ),
            )
            return
        wishes = wishes_of(told)
        with self.server.lock:
            done, lost = self.server.save(wishes, told.get("reviewer", ""), _)
        saved = sum(result in ("changed", "confirmed") for result, _ in done.values())
        replies = {
            wish.key: Reply(done[wish.key][1], wish.text)
            for wish in wishes
            if wish.key in done and done[wish.key][0] not in _GOOD
        }
        state = self._state(saved, replies, lost)
        if replies or lost:
            self._page(state, HTTPStatus.CONFLICT)
            return
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", state.link(page=state.number, saved=saved))
        self.send_header("Content-Length", "0")
        self.end_headers()

    # ------------------------------------------------------------ answers

    def _state(
        self,
        saved: int | None = None,
        replies: Mapping[str, Reply] | None = None,
        lost: Sequence[str] = (),
    ) -> State:
        asked = parse_qs(self.path.partition("?")[2])
        query = {name: values[0] for name, values in asked.items()}

        def number(name: str, default: int) -> int:
            text = query.get(name, "")
            return int(text) if re.fullmatch("[0-9]{1,6}", text) else default

        show = query.get("show", "todo")
        chosen = query.get("lang") in LANGUAGES
        lang = query["lang"] if chosen else _preferred(self.headers.get("Accept-Language", ""))
        _ = self.server.view.words(lang)
        saved = number("saved", -1) if saved is None else saved
        message = {-1: "", 0: _("Nothing was saved."), 1: _("One change was saved.")}
        return State(
            show if show in LISTS else "todo",
            number("page", 1),
            query.get("article", ""),
            lang,
            chosen,
            self.server.reviewer,
            message.get(saved, _("%(number)s changes were saved.", number=saved)),
            replies or {},
            lost,
        )

    def _page(self, state: State, status: HTTPStatus = HTTPStatus.OK) -> None:
        server = self.server
        with server.lock:
            found = server.listed(state)
            if not found:  # of an article that is not there
                state = replace(state, article="")
                found = server.listed(state)
            text = server.view.page(found, server.desk.problems, state, server.token)
        self._send(status, text.encode(), "text/html; charset=utf-8")

    def _refuse(self, status: HTTPStatus, message: str) -> None:
        if self.path.partition("?")[0] == "/save":
            self._send(status, json.dumps({"message": message}).encode(), "application/json")
        else:
            self._send(status, f"{message}\n".encode(), "text/plain; charset=utf-8")

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def end_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def _preferred(languages: str) -> str:
    """The language of ours that a browser's Accept-Language puts first; English if none."""
    found = [(float(weight or 1), name.lower()) for name, weight in _RANGE.findall(languages)]
    ours = [(weight, name) for weight, name in found if name in LANGUAGES and weight]
    return max(ours, key=lambda one: one[0])[1] if ours else "en"
