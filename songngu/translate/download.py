"""Download one file so that an interrupted download goes on where it stopped.

What has come stands in `NAME.part`, beside a note of the address and of the version of
the file there (`NAME.part.json`), so that two versions are never joined. Proxies are
taken from the environment, as urllib does.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote, unquote, urlsplit

from songngu import __version__
from songngu.errors import PackageError
from songngu.text import is_web_address

TIMEOUT = 30  # seconds without a byte
MAX_SIZE = 2 * 1024**3
_CHUNK = 1024**2
_AGAIN = "run the same command again"
_GO_ON = "what has come is kept; run the same command again and it goes on from there"
_OTHER = "check the address; behind a login page, log in first"

Tell = Callable[[int, int | None], None]


class DownloadError(PackageError):
    """The file did not come, or not all of it; what has come is kept."""


def fetch(
    url: str, directory: Path, *, size: int | None = None, sha256: str | None = None, tell: Tell
) -> Path:
    """Return the path in `directory` of the file at `url`, downloaded and verified.

    `size` (bytes) and `sha256` (hex) are those it must have, None where they are not known.
    `tell` is called with the bytes that are there and those that are expected (None where
    the server does not say). Raises `DownloadError` where the connection is at fault, after
    which the next call goes on; `PackageError` where the file is not the one expected,
    which is then removed.
    """
    whole = directory / _name(url)
    if whole.is_file():  # left by a run that ended before it used the file
        if sha256 and _sha256(whole) == sha256:
            return whole
        whole.unlink()
    directory.mkdir(parents=True, exist_ok=True)
    part = Part(whole, url)
    try:
        _receive(part, size, tell)
        verify(part.path, size, sha256, shown=url)
    except DownloadError:
        raise
    except PackageError:
        part.remove()
        raise
    part.path.replace(whole)
    part.remove()
    return whole


def verify(path: Path, size: int | None, sha256: str | None, *, shown: str = "") -> None:
    """Raise `PackageError` unless the file at `path` has this size and SHA-256."""
    have = path.stat().st_size
    if size is not None and have != size:
        raise _not_it(shown or str(path), f"has {have:,} bytes where {size:,} were expected")
    if sha256 and (found := _sha256(path)) != sha256:
        raise _not_it(shown or str(path), f"has the SHA-256 {found}, not the expected {sha256}")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Part:
    """The file that a download grows in, and the note beside it."""

    def __init__(self, whole: Path, url: str) -> None:
        self.path = whole.with_name(f"{whole.name}.part")
        self._note = whole.with_name(f"{whole.name}.part.json")
        self.url = url

    def resumable(self) -> tuple[int, str]:
        """The bytes that can be built on, and the version of the file that they are from."""
        try:
            note = json.loads(self._note.read_bytes())
            url, version, have = note["url"], str(note["version"]), self.path.stat().st_size
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return 0, ""  # nothing can be told of what is there
        return (have, version) if url == self.url else (0, "")

    def begin(self, version: str) -> None:
        """Note what the file is going to be a part of; what was there is dropped."""
        self.remove()
        note = json.dumps({"url": self.url, "version": version})
        self._note.write_text(note, "utf-8")

    def remove(self) -> None:
        """Leave nothing."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def _receive(part: Part, size: int | None, tell: Tell) -> None:
    have, version = part.resumable()
    if size is not None and have == size:
        return
    if size is None and not version:
        have = 0  # nothing would say whether the rest is of the same file
    with _ask(part, have, version) as response:
        begun = _offset(response)
        if have and begun is not None:
            if begun != have or _version(response) not in ("", version):
                part.remove()
                return _receive(part, size, tell)
        elif begun:
            raise _broken(part.url, "the server sent another part than was asked for")
        else:
            begun = 0
        most = size if size is not None else MAX_SIZE
        total = _total(response, begun, part.url)
        if total is not None and (total > most or size not in (None, total)):
            wanted = f"{most:,} {'are the most' if size is None else 'were expected'}"
            raise _broken(part.url, f"the server has {total:,} bytes there where {wanted}", _OTHER)
        if begun == 0:
            part.begin(_version(response))
        expected = size if total is None else total
        with part.path.open("ab") as file:
            done = _copy(response, file, begun, expected, most, part.url, tell)
    if expected is not None and done < expected:
        what = f"the connection broke after {done:,} of {expected:,} bytes"
        raise _broken(part.url, what, _GO_ON)
    return None


def _copy(
    response: Any,
    file: IO[bytes],
    done: int,
    total: int | None,
    most: int,
    url: str,
    tell: Tell,
) -> int:
    """Copy what comes; return how many bytes the file then has."""
    tell(done, total)
    while True:
        try:
            data = response.read1(_CHUNK)
        except (OSError, http.client.HTTPException) as error:
            raise _broken(url, _reason(error), _GO_ON) from None
        if not data:
            return done
        done += len(data)
        if done > most:
            raise _not_it(url, f"has more than {most:,} bytes")
        file.write(data)
        tell(done, total)


def _ask(part: Part, have: int, version: str) -> Any:
    """Open the address, from byte `have` on where the file is still that version."""
    url = part.url
    headers = {"User-Agent": f"SongNgu/{__version__}", "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
        if version:
            headers["If-Range"] = version
    opener = urllib.request.build_opener(_Redirects)
    try:
        request = urllib.request.Request(_ascii(url), headers=headers)
        return opener.open(request, timeout=TIMEOUT)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 416 and have:  # there is no such byte: the file is another by now
            part.remove()
            return _ask(part, 0, "")
        raise _broken(url, _reason(error), "check the address, or try again later") from None
    except UnicodeError:  # as urllib says that a name is too long, or has other letters
        what = "the name of the server is none that can be asked for"
        raise _broken(url, what, "check the address") from None
    except (OSError, http.client.HTTPException) as error:
        raise _broken(url, _reason(error)) from None


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follow redirects on the web, but from https never to where all can listen."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """As urllib does, with `DownloadError` for a redirect that is not followed."""
        if not is_web_address(newurl) or (
            req.full_url.startswith("https:") and not newurl.startswith("https:")
        ):
            fp.close()
            what = f"the server redirects to {newurl!r}, which is not followed"
            raise _broken(req.full_url, what, "check the address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _offset(response: Any) -> int | None:
    """The first byte of a partial answer, None where the whole file is coming."""
    if response.status != http.client.PARTIAL_CONTENT:
        return None
    found = re.match(r"bytes (\d+)-", response.headers.get("Content-Range", ""))
    return int(found[1]) if found else -1


def _total(response: Any, begun: int, url: str) -> int | None:
    """The bytes of the whole file, None where the server does not say."""
    if response.headers.get_content_type() == "text/html":
        raise _broken(url, "the server sends a web page, not a file", _OTHER)
    length = response.headers.get("Content-Length", "")
    return begun + int(length) if length.isdecimal() else None


def _version(response: Any) -> str:
    """What If-Range can tell this file from a later one by, "" where there is nothing."""
    tag: str = response.headers.get("ETag", "")
    dated: str = response.headers.get("Last-Modified", "")
    return tag if tag.startswith('"') else dated


def _name(url: str) -> str:
    """A file name for what stands at `url`."""
    last = unquote(urlsplit(url).path).rpartition("/")[2].removesuffix(".argosmodel")
    return f"{re.sub(r'[^A-Za-z0-9_-]', '_', last)[:80] or 'package'}.argosmodel"


def _ascii(url: str) -> str:
    """The address as it goes over the line."""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _reason(error: Exception) -> str:
    """What went wrong, in plain words."""
    if isinstance(error, urllib.error.HTTPError):
        return " ".join(f"the server answers {error.code} {error.reason}".split())
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        error = error.reason
    if isinstance(error, TimeoutError):
        return f"nothing came for {TIMEOUT} seconds"
    if isinstance(error, socket.gaierror):
        return "its name is not found, so there is no network, or the address is wrong"
    if isinstance(error, ConnectionRefusedError):
        return "the connection is refused"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate cannot be verified ({error.verify_message})"
    if isinstance(error, http.client.IncompleteRead):
        return "the connection broke"
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()) or type(error).__name__


def _broken(url: str, what: str, mend: str = _AGAIN) -> DownloadError:
    return DownloadError(f"could not be fetched: {what}", file=url, mend=mend)


def _not_it(file: str, what: str) -> PackageError:
    mend = "this is not the file that was meant; check the address, or fetch it elsewhere"
    return PackageError(what, file=file, mend=mend)
