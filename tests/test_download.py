"""Downloads go on where they stopped, and only the file that was meant is kept."""

import random
import socket
import urllib.request
from collections.abc import Iterator
from email.message import Message
from io import BytesIO
from pathlib import Path

import pytest

from songngu.errors import PackageError
from songngu.translate import download
from songngu.translate.download import DownloadError
from tests.web import Web, serving, sha256

DATA = random.Random(1).randbytes(400_000)
OTHER = random.Random(2).randbytes(400_000)
CUT = 150_000


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as server:
        server.data = DATA
        yield server


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def fetch(web: Web, cache: Path, pinned: bytes | None = None, path: str = "/x.argosmodel") -> bytes:
    size, digest = (len(pinned), sha256(pinned)) if pinned else (None, None)
    address = web.address + path
    found = download.fetch(address, cache, size=size, sha256=digest, tell=lambda done, total: None)
    assert [p.name for p in cache.iterdir()] == [found.name]
    return found.read_bytes()


def failure(web: Web, cache: Path, pinned: bytes | None = None, path: str = "/x.argosmodel") -> str:
    with pytest.raises(PackageError) as caught:
        fetch(web, cache, pinned, path)
    text = str(caught.value)
    assert "\n" not in text and " – " in text
    return text


def broken_off(web: Web, cache: Path, pinned: bytes | None = None) -> None:
    """A first download that got CUT bytes."""
    web.cut = CUT
    text = failure(web, cache, pinned)
    assert f"the connection broke after {CUT:,} of {len(DATA):,} bytes" in text
    assert (cache / "x.argosmodel.part").read_bytes() == DATA[:CUT]
    web.cut, web.sent = None, 0
    web.asked.clear()


def test_a_file_is_fetched_whole_and_its_progress_told(web: Web, cache: Path) -> None:
    told: list[tuple[int, int | None]] = []
    path = download.fetch(
        f"{web.address}/a%20b.argosmodel?c=1",
        cache,
        size=len(DATA),
        sha256=sha256(DATA),
        tell=lambda done, total: told.append((done, total)),
    )
    assert path.name == "a_b.argosmodel" and path.read_bytes() == DATA
    assert told[0] == (0, len(DATA)) and told[-1] == (len(DATA), len(DATA))
    assert told == sorted(told) and len(told) > 2
    assert web.asked[0][1]["user-agent"].startswith("SongNgu/")


@pytest.mark.parametrize("pinned", [DATA, None])
def test_a_broken_download_goes_on_where_it_stopped(
    web: Web, cache: Path, pinned: bytes | None
) -> None:
    broken_off(web, cache, pinned)
    assert fetch(web, cache, pinned) == DATA
    [(_, headers)] = web.asked
    assert (headers["range"], headers["if-range"]) == (f"bytes={CUT}-", '"one"')
    assert web.sent == len(DATA) - CUT


def test_ctrl_c_keeps_what_has_come(web: Web, cache: Path) -> None:
    def stop(done: int, total: int | None) -> None:
        if done > CUT:
            raise KeyboardInterrupt

    web.slow = 0.02
    with pytest.raises(KeyboardInterrupt):
        download.fetch(f"{web.address}/x.argosmodel", cache, tell=stop)
    have = (cache / "x.argosmodel.part").stat().st_size
    assert CUT < have < len(DATA)
    assert fetch(web, cache) == DATA
    assert web.asked[-1][1]["range"] == f"bytes={have}-"


@pytest.mark.parametrize("heeds", [True, False])
def test_a_file_that_changed_meanwhile_is_fetched_anew(web: Web, cache: Path, heeds: bool) -> None:
    broken_off(web, cache)
    web.data, web.etag, web.if_range = OTHER, '"two"', heeds
    assert fetch(web, cache) == OTHER


def test_a_file_that_shrank_meanwhile_is_fetched_anew(web: Web, cache: Path) -> None:
    broken_off(web, cache)
    web.data, web.if_range = OTHER[:1000], False
    assert fetch(web, cache) == OTHER[:1000]


@pytest.mark.parametrize("pinned", [DATA, None])
def test_a_server_without_ranges_sends_all_again(
    web: Web, cache: Path, pinned: bytes | None
) -> None:
    broken_off(web, cache, pinned)
    web.ranges = False
    assert fetch(web, cache, pinned) == DATA
    assert web.sent == len(DATA)


def test_without_etag_and_digest_nothing_is_joined(web: Web, cache: Path) -> None:
    web.etag = None
    broken_off(web, cache)
    assert fetch(web, cache) == DATA
    assert "range" not in web.asked[0][1]


@pytest.mark.parametrize("tag", [None, 'W/"weak"'])
def test_with_a_digest_an_etag_is_not_needed(web: Web, cache: Path, tag: str | None) -> None:
    web.etag = tag
    broken_off(web, cache, DATA)
    assert fetch(web, cache, DATA) == DATA
    assert "if-range" not in web.asked[0][1] and web.sent == len(DATA) - CUT


def test_another_part_than_was_asked_for_is_not_joined(web: Web, cache: Path) -> None:
    broken_off(web, cache, DATA)
    web.range_says = "bytes 7-9/10"
    assert fetch(web, cache, DATA) == DATA
    assert web.sent > len(DATA)


def test_the_part_of_another_address_is_not_joined(web: Web, cache: Path) -> None:
    broken_off(web, cache)
    assert fetch(web, cache, path="/other/x.argosmodel") == DATA
    assert "range" not in web.asked[0][1]


def test_a_part_that_is_whole_needs_no_server(web: Web, cache: Path) -> None:
    broken_off(web, cache, DATA)
    (cache / "x.argosmodel.part").write_bytes(DATA)
    assert fetch(web, cache, DATA) == DATA
    assert web.asked == []
    assert fetch(web, cache, DATA) == DATA  # nor does the file itself
    assert web.asked == []


@pytest.mark.parametrize("rest", [b"", b"too much"])
def test_what_was_left_of_a_file_that_is_not_known_is_dropped(
    web: Web, cache: Path, rest: bytes
) -> None:
    broken_off(web, cache, DATA)
    (cache / "x.argosmodel").write_bytes(b"of an earlier run")
    (cache / "x.argosmodel.part").write_bytes(DATA + rest)
    if not rest:
        (cache / "x.argosmodel.part.json").write_text("{")
    assert fetch(web, cache, DATA) == DATA


def test_a_wrong_digest_is_refused_and_nothing_kept(web: Web, cache: Path) -> None:
    web.data = OTHER
    text = failure(web, cache, DATA)
    assert sha256(OTHER) in text and sha256(DATA) in text
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize("data", [DATA[:-1], DATA + b"x"])
def test_a_file_of_another_size_is_refused_before_it_is_fetched(
    web: Web, cache: Path, data: bytes
) -> None:
    broken_off(web, cache, DATA)
    web.data, web.etag = data, '"two"'
    assert f"the server has {len(data):,} bytes there where 400,000 were expected" in failure(
        web, cache, DATA
    )
    assert (cache / "x.argosmodel.part").read_bytes() == DATA[:CUT]


def test_more_than_was_expected_is_cut_off(
    web: Web, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.chunked, web.slow = True, 0.01
    assert "has more than 100,000 bytes" in failure(web, cache, DATA[:100_000])
    assert web.sent < len(DATA)
    monkeypatch.setattr(download, "MAX_SIZE", 200_000)
    assert "has more than 200,000 bytes" in failure(web, cache)
    web.chunked = False
    assert "400,000 bytes there where 200,000 are the most" in failure(web, cache)
    assert list(cache.iterdir()) == []


def test_a_connection_that_breaks_without_a_length_keeps_its_part(web: Web, cache: Path) -> None:
    web.chunked, web.cut = True, CUT
    assert "the connection broke" in failure(web, cache, DATA)
    assert 0 < (cache / "x.argosmodel.part").stat().st_size <= CUT


def test_a_login_page_is_not_taken_for_the_file(web: Web, cache: Path) -> None:
    broken_off(web, cache, DATA)
    web.kind, web.chunked, web.etag = "text/html; charset=utf-8", True, None
    assert "a web page, not a file" in failure(web, cache, DATA)
    assert (cache / "x.argosmodel.part").read_bytes() == DATA[:CUT]


def test_redirects_are_followed(web: Web, cache: Path) -> None:
    web.redirect = f"{web.address}/to/x.argosmodel"
    assert fetch(web, cache, path="/from/x.argosmodel") == DATA
    assert [path for path, _ in web.asked] == ["/from/x.argosmodel", "/to/x.argosmodel"]


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/x", "/from/again"])
def test_redirects_that_lead_nowhere_good_are_not(web: Web, cache: Path, to: str) -> None:
    web.redirect = to
    text = failure(web, cache, path="/from/x.argosmodel")
    assert "redirect" in text.lower()
    assert list(cache.iterdir()) == []


def test_a_redirect_from_https_to_http_is_refused() -> None:
    request = urllib.request.Request("https://songngu.example/x")
    with pytest.raises(DownloadError, match="not followed"):
        download._Redirects().redirect_request(
            request, BytesIO(), 302, "Found", Message(), "http://songngu.example/x"
        )


@pytest.mark.parametrize(("status", "says"), [(404, "404 Not Found"), (503, "503 Service")])
def test_what_the_server_answers_is_said(web: Web, cache: Path, status: int, says: str) -> None:
    broken_off(web, cache, DATA)
    web.status = status
    assert f"the server answers {says}" in failure(web, cache, DATA)
    assert (cache / "x.argosmodel.part").read_bytes() == DATA[:CUT]


def test_a_refused_connection_is_said(web: Web, cache: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        web.address = f"http://127.0.0.1:{unused.getsockname()[1]}"
    assert "the connection is refused" in failure(web, cache)


def test_no_network_is_said(web: Web, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    web.address = "http://songngu.example"
    assert "there is no network" in failure(web, cache)


@pytest.mark.parametrize("cut", [0, CUT])
def test_a_server_that_falls_silent_is_left(
    web: Web, cache: Path, monkeypatch: pytest.MonkeyPatch, cut: int
) -> None:
    monkeypatch.setattr(download, "TIMEOUT", 0.3)
    web.cut, web.stall = cut, 2
    text = failure(web, cache)
    assert "nothing came for 0.3 seconds" in text and "what has come is kept" in text
    web.cut, web.stall = None, 0
    assert fetch(web, cache) == DATA


def test_a_proxy_of_the_environment_is_used(
    web: Web, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", web.address)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    web.address = "http://songngu.example"
    assert fetch(web, cache) == DATA
    assert web.asked[0][0] == "http://songngu.example/x.argosmodel"


@pytest.mark.parametrize("address", ["http://[::1/x", "http://127.0.0.1:port/x"])
def test_an_impossible_address_is_said(cache: Path, address: str) -> None:
    with pytest.raises((DownloadError, ValueError)) as caught:
        download.fetch(address, cache, tell=lambda done, total: None)
    assert str(caught.value)


@pytest.mark.parametrize("name", ["a" * 64, "a..b", "ví-dụ"])
def test_a_name_that_no_server_can_have_is_said(web: Web, cache: Path, name: str) -> None:
    web.address = f"http://{name}.example"
    assert "the name of the server is none that can be asked for" in failure(web, cache)


def test_letters_beyond_ascii_may_stand_in_an_address(web: Web, cache: Path) -> None:
    assert fetch(web, cache, path="/gói dịch/x.argosmodel") == DATA
    assert web.asked[0][0] == "/g%C3%B3i%20d%E1%BB%8Bch/x.argosmodel"
