"""The review page on localhost: what it saves, and from whom it takes nothing."""

import errno
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from songngu import config
from songngu.article import Article
from songngu.content import load
from songngu.review.desk import Desk
from songngu.review.server import ReviewServer, serve
from songngu.review.view import marked
from tests.conftest import PROGRAM, page_of, snapshot
from tests.test_browser import CONTRAST
from tests.test_review import entries

LONG_AN = "000"


@pytest.fixture
def server(copy) -> Iterator[ReviewServer]:
    with ReviewServer(copy, config.load(copy), 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()


def host(server: ReviewServer) -> str:
    return f"127.0.0.1:{server.server_address[1]}"


def ask(server: ReviewServer, method: str, path: str, body: bytes | str = "", **headers: str):
    """One request; header names with _ for -. Returns status, headers and text."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body.encode() if isinstance(body, str) else body, sent)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, response.headers, text


def the_article(root: Path, number: str = LONG_AN) -> Article:
    name = page_of(root, number).name
    return next(p.article for p in load(root).pages if p.article.page.endswith(name))


def as_yaml(text: str) -> str:
    """As the text stands in the page, between single quotes."""
    return text.replace("'", "''")


def the_entry(root: Path, of: str = "s1"):
    return next(e for e in entries([the_article(root)]) if e.sentence.of == of)


def wish(root: Path, text: str = "By a person.", of: str = "s1", **more: str) -> dict[str, str]:
    entry = the_entry(root, of)
    plain = {"key": entry.key, "text": text, "shown": entry.shown, "reviewer": "", "action": "save"}
    return plain | more


def good(server: ReviewServer) -> dict[str, str]:
    """The headers of a post from the page's own script."""
    return {
        "Content_Type": "application/json",
        "X_SongNgu_Token": server.token,
        "Origin": f"http://{host(server)}",
        "Sec_Fetch_Site": "same-origin",
    }


def save(server: ReviewServer, told: dict[str, str]):
    status, _, text = ask(server, "POST", "/save", json.dumps(told), **good(server))
    return status, json.loads(text)


def form(server: ReviewServer, fields: dict[str, str], path: str = "/", **headers: str):
    sent = {"Content_Type": "application/x-www-form-urlencoded", **headers}
    return ask(server, "POST", path, urlencode({"token": server.token} | fields), **sent)


# ---------------------------------------------------------------- saving


def test_what_is_saved_stands_in_the_article_file_at_once(server, copy):
    before = page_of(copy, LONG_AN).read_text("utf-8")
    status, answer = save(server, wish(copy, "  By\na “person”: <b>&amp; it's. "))
    assert (status, answer["result"], answer["message"]) == (200, "changed", "Saved.")
    assert answer["english"] == "By a “person”: <b>&amp; it's."
    assert (answer["words"], answer["counts"]["edited"]) == ("edited by a person", 1)
    after = page_of(copy, LONG_AN).read_text("utf-8")
    assert "  - 'By a “person”: <b>&amp; it''s.'\n" in after
    assert len(before.splitlines()) == len(after.splitlines())


def test_a_review_is_signed_by_name_and_not_without_one(server, copy):
    text = the_entry(copy).sentence.en
    status, answer = save(server, wish(copy, text, action="accept"))
    assert status == 409 and "name" in answer["message"]
    assert the_entry(copy).sentence.status == "machine"
    status, answer = save(server, wish(copy, text, action="accept", reviewer=" Lan Anh "))
    assert (status, answer["words"]) == (200, "reviewed by Lan Anh")
    assert the_entry(copy).sentence.reviewed_by == "Lan Anh"


def test_a_page_changed_meanwhile_clashes_and_the_second_save_knows_what_it_replaces(server, copy):
    told = wish(copy)
    page = page_of(copy, LONG_AN)
    english = as_yaml(the_entry(copy).sentence.en)
    page.write_text(page.read_text("utf-8").replace(english, "In an editor."), "utf-8")
    status, answer = save(server, told)
    assert (status, answer["result"]) == (409, "clash")
    assert "In an editor." in answer["message"]
    assert the_entry(copy).sentence.en == "In an editor."
    assert save(server, told | {"shown": answer["shown"]})[0] == 200
    assert the_entry(copy).sentence.en == "By a person."


def test_another_change_in_the_same_file_is_no_clash_and_stays(server, copy):
    told = wish(copy)
    page = page_of(copy, LONG_AN)
    page.write_text(
        page.read_text("utf-8").replace("authors: ['Phong Nhã']", "authors: ['Lan']"), "utf-8"
    )
    assert save(server, told)[0] == 200
    article = the_article(copy)
    assert (article.authors, article.summary_en[0]) == (("Lan",), "By a person.")


def test_english_for_a_sentence_that_is_gone_is_not_saved_anywhere(server, copy):
    told = wish(copy)
    page = page_of(copy, LONG_AN)
    vi = the_entry(copy).sentence.vi
    page.write_text(page.read_text("utf-8").replace(f"  - '{vi}'", "  - 'Câu khác.'"), "utf-8")
    before = snapshot(copy / "content")
    status, answer = save(server, told)
    assert status == 409 and "no longer" in answer["message"]
    assert snapshot(copy / "content") == before


def test_saves_at_the_same_time_all_stand(server, copy):
    wishes = [wish(copy, f"Sentence {of}.", of) for of in ("title", "s1", "s2", "s3")]
    threads = [threading.Thread(target=save, args=(server, told)) for told in wishes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [s.en for s in the_article(copy).sentences] == [
        "Sentence title.", "Sentence s1.", "Sentence s2.", "Sentence s3."
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " \n ", "a\x07b", "a\u202eb", "\ud800"])
def test_english_that_cannot_be_is_not_saved(server, copy, text):
    before = snapshot(copy / "content")
    status, answer = save(server, wish(copy, text))
    assert (status, answer["result"]) == (409, "refused")
    assert snapshot(copy / "content") == before


def test_a_file_that_cannot_be_written_is_said(server, copy, monkeypatch):
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("songngu.content.write_atomic", full)
    status, answer = save(server, wish(copy))
    assert status == 409 and "could not be written: No space left on device" in answer["message"]
    monkeypatch.undo()
    assert save(server, wish(copy))[0] == 200


# ---------------------------------------------------------------- without the script


def fields(root: Path, **texts: str) -> dict[str, str]:
    """What the browser sends of a page with the article's sentences, these texts typed."""
    told = {}
    for entry in entries([the_article(root)]):
        told[f"t.{entry.key}"] = texts.get(entry.sentence.of, entry.sentence.en)
        told[f"b.{entry.key}"] = entry.shown
    return told


def test_a_plain_form_saves_all_that_was_changed_and_signs_what_was_accepted(server, copy):
    accept = f"accept {the_entry(copy, 's2').key}"
    told = fields(copy, s1="By\r\na person.") | {"do": accept, "reviewer": "Lan"}
    status, headers, _ = form(server, told, "/?show=machine&page=1")
    assert status == 303
    assert headers["Location"] == "/?show=machine&page=1&saved=2"
    found = the_article(copy).sentences
    assert [s.status for s in found] == ["machine", "edited", "reviewed", "machine"]
    assert found[1].en == "By a person."
    text = ask(server, "GET", headers["Location"])[2]
    assert "2 changes were saved." in text
    assert 'value="Lan"' in text


def test_a_plain_form_that_clashes_shows_both_texts_and_saves_the_others(server, copy):
    told = fields(copy, s1="My <own>.", s2="Another.")
    save(server, wish(copy, "Theirs."))
    status, _, text = form(server, told)
    assert status == 409
    assert "My &lt;own&gt;.</textarea>" in text and "It now says: “Theirs.”" in text
    assert the_article(copy).summary_en[:2] == ("Theirs.", "Another.")
    # The form that came back can be sent again.
    base = re.search(rf'name="b.{the_entry(copy).key}" value="(e-\w+)"', text)[1]
    told = {f"t.{the_entry(copy).key}": "My <own>.", f"b.{the_entry(copy).key}": base}
    assert form(server, told)[0] == 303
    assert the_article(copy).summary_en[0] == "My <own>."


def test_what_was_typed_for_a_sentence_that_is_gone_is_shown_again(server, copy):
    status, _, text = form(server, {"t.a-1.summary.s-0": "Long work.", "b.a-1.summary.s-0": "e-0"})
    assert status == 409 and "<q>Long work.</q>" in text


def test_a_stale_sentence_can_be_given_back_to_the_machine(server, copy):
    page = page_of(copy, LONG_AN)
    vi = the_entry(copy).sentence.vi
    page.write_text(page.read_text("utf-8").replace(f"  - '{vi}'", "  - 'Câu khác.'"), "utf-8")
    assert the_entry(copy).sentence.status == "stale"
    assert "Translate anew" in ask(server, "GET", "/?show=stale")[2]
    assert form(server, fields(copy) | {"do": f"clear {the_entry(copy).key}"})[0] == 303
    assert the_entry(copy).sentence.status == "pending"


# ---------------------------------------------------------------- protection


def test_it_listens_on_this_computer_only(server):
    assert server.socket.getsockname()[0] == "127.0.0.1"
    own = socket.gethostbyname(socket.gethostname())
    if not own.startswith("127."):
        with pytest.raises(OSError, match=r"refused|timed out"):
            socket.create_connection((own, server.server_address[1]), timeout=2)


@pytest.mark.parametrize(
    "name", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", ""],
)  # fmt: skip
def test_under_a_foreign_name_nothing_is_shown_and_nothing_taken(server, copy, name):
    """DNS rebinding: a foreign page that has made its own name point to this computer."""
    before = snapshot(copy / "content")
    name = name.format(port=server.server_address[1])
    status, _, text = ask(server, "GET", "/", Host=name)
    assert status == 421 and server.token not in text
    headers = good(server) | {"Host": name, "Origin": f"http://{name}"}
    assert ask(server, "POST", "/save", json.dumps(wish(copy)), **headers)[0] == 421
    assert snapshot(copy / "content") == before


def test_it_answers_as_localhost_too(server, copy):
    name = f"localhost:{server.server_address[1]}"
    assert ask(server, "GET", "/", Host=name)[0] == 200
    headers = good(server) | {"Host": name, "Origin": f"http://{name}"}
    assert ask(server, "POST", "/save", json.dumps(wish(copy)), **headers)[0] == 200


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:9"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"X_SongNgu_Token": ""}, 403),
        ({"X_SongNgu_Token": "A" * 43}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Transfer_Encoding": "chunked"}, 411),
        ({"Content_Length": "-1"}, 411),
        ({"Content_Length": "999999"}, 413),
    ],
)
def test_a_post_that_is_not_the_pages_own_writes_nothing(server, copy, change, status):
    before = snapshot(copy / "content")
    body = json.dumps(wish(copy))
    assert ask(server, "POST", "/save", body, **(good(server) | change))[0] == status
    assert snapshot(copy / "content") == before
    assert ask(server, "POST", "/save", body, **good(server))[0] == 200


@pytest.mark.parametrize(
    "change",
    [
        {"Origin": "http://evil.example"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Content_Type": "text/plain"},
        {"Content_Type": "multipart/form-data"},
    ],
)
def test_nor_does_a_form(server, copy, change):
    before = snapshot(copy / "content")
    told = fields(copy, s1="Theirs.")
    assert form(server, told, **change)[0] in (403, 415)
    assert form(server, told | {"token": "x"})[0] == 403
    assert snapshot(copy / "content") == before
    assert form(server, told)[0] == 303


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"key": 1}', "[" * 60_000, "\xff"])
def test_what_makes_no_sense_is_refused(server, copy, body):
    assert ask(server, "POST", "/save", body.encode("latin-1"), **good(server))[0] == 400
    assert ask(server, "GET", "/")[0] == 200


@pytest.mark.parametrize("path", ["/../config.yaml", "/etc/passwd", "/review.js/..", "//x", "/%2e%2e/config.yaml"])  # fmt: skip
def test_no_other_file_is_given_out(server, path):
    assert ask(server, "GET", path)[0] == 404


def test_every_answer_forbids_framing_sniffing_and_foreign_code(server):
    for path in ("/", "/review.js", "/none"):
        headers = ask(server, "GET", path)[1]
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy and "http" not in policy
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_every_run_has_a_token_of_its_own(server):
    with ReviewServer(server.desk.root, config.Config(), 0) as other:
        assert len(other.token) >= 32 and other.token != server.token


def test_what_an_article_says_is_never_code(server, copy):
    page = page_of(copy, LONG_AN)
    article = the_article(copy)
    text = page.read_text("utf-8").replace(
        f"title: '{article.title}'", "title: '<script>alert(1)</script>'"
    )
    text = text.replace("provinces: ['Long An']", "provinces: ['\"><img src=x>']")
    page.write_text(text.replace(article.summary_en[0], "</textarea><script>1</script>"), "utf-8")
    shown = ask(server, "GET", "/?show=all")[2]
    assert "&lt;script&gt;alert(1)" in shown
    assert shown.count("<script") == 1 and "<img" not in shown
    shown = ask(server, "GET", '/?show="><b>&page="><b>&saved="><b>')[2]
    assert "<b>" not in shown


# ---------------------------------------------------------------- the page


def test_what_a_flag_names_is_marked_where_it_stands():
    assert marked("Có 40 người, 400 hộ và 40%.", ["figure: 40", "negation"]) == [
        ("Có ", False), ("40", True), (" người, 400 hộ và ", False), ("40", True), ("%.", False)
    ]  # fmt: skip
    assert marked("The Board met.", ["name: Board not in the source"])[1] == ("Board", True)
    assert marked("The members met.", ["unsure: công viên – members"])[1] == ("members", True)
    assert marked("Không có.", ["length"]) == [("Không có.", False)]


def test_lists_by_status_with_their_numbers(server, copy):
    save(server, wish(copy))
    text = ask(server, "GET", "/?show=edited")[2]
    assert text.count("<textarea") == 1 and "By a person.</textarea>" in text
    assert '<span class="count" data-count="todo">19</span>' in text
    assert ask(server, "GET", "/?show=nothing&page=999")[2].count("<textarea") == 19


def test_many_sentences_come_on_several_pages(server, copy):
    original = page_of(copy, LONG_AN).read_text("utf-8")
    id = the_article(copy).id
    for number in range(20):
        name = copy / f"content/articles/2019/x{number}.md"
        name.write_text(original.replace(f"id: {id}", f"id: a-{number}"), "utf-8")
    first, last = (ask(server, "GET", f"/?show=all&page={n}")[2] for n in (1, 3))
    assert first.count("<textarea") == 40 and last.count("<textarea") == 20
    assert 'rel="next"' in first and 'rel="next"' not in last and "Page 3 of 3" in last


def test_a_page_that_cannot_be_read_is_named(server, copy):
    page = page_of(copy, LONG_AN)
    page.write_text(page.read_text("utf-8").replace("title: '", "title: a: '"), "utf-8")
    assert f"{page.name}:5" in ask(server, "GET", "/")[2]


def test_a_file_that_cannot_be_opened_is_not_called_a_port(copy, monkeypatch):
    def refuse(self, root):
        raise PermissionError(13, "Permission denied", "x.md")

    monkeypatch.setattr(Desk, "__init__", refuse)
    with pytest.raises(PermissionError, match=r"x\.md"):
        serve(copy, config.load(copy), 0, "", print)


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to a single process on Windows")
def test_ctrl_c_ends_it_cleanly(copy):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(PROGRAM / "build.py"), "review", "serve", "--port", str(port)]
    with subprocess.Popen(
        [*command, "--root", str(copy)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        taken = subprocess.run(
            [*command, "--root", str(copy)], capture_output=True, text=True, timeout=60
        )
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")
    assert "Stopped." in out
    assert taken.returncode == 2 and "--port" in taken.stderr and "Traceback" not in taken.stderr


# ---------------------------------------------------------------- in a browser


@pytest.fixture
def open_page(browser, server):
    contexts = []

    def open_(path: str = "/", **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on(
            "console",
            lambda m: (
                page.faults.append(m.text) if m.type == "error" and "409" not in m.text else None
            ),
        )
        page.goto(f"http://{host(server)}{path}")
        return page

    yield open_
    for context in contexts:
        for page in context.pages:
            assert page.faults == []
        context.close()


def box(page, root: Path, of: str = "s1"):
    return page.locator(f'[id="{the_entry(root, of).key}-t"]')


@pytest.mark.browser
def test_by_keyboard_alone_from_the_first_key_to_the_article_file(open_page, copy):
    page = open_page("/?show=all")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # past the lists
    page.keyboard.press("Tab")
    page.keyboard.type("Lan Anh")
    keys = [e.key for e in entries(p.article for p in load(copy).pages)]
    for _ in range(keys.index(the_entry(copy).key) + 1):
        page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Control+A")
    page.keyboard.type("Written by hand: Lê Vĩnh Tân met.")
    page.keyboard.press("Control+Enter")
    page.get_by_role("status").get_by_text("Saved.").wait_for()
    assert "  - 'Written by hand: Lê Vĩnh Tân met.'" in page_of(copy, LONG_AN).read_text("utf-8")
    following = keys[keys.index(the_entry(copy).key) + 1]
    assert page.evaluate("document.activeElement.id") == f"{following}-t"
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+Enter")
    page.get_by_role("status").get_by_text("signed by Lan Anh").wait_for()
    sentence = the_entry(copy).sentence
    assert (sentence.status, sentence.reviewed_by) == ("reviewed", "Lan Anh")
    assert sentence.en == "Written by hand: Lê Vĩnh Tân met."


@pytest.mark.browser
def test_who_signs_without_a_name_is_asked_for_it_and_comes_back(open_page, copy):
    page = open_page("/?show=all")
    box(page, copy).press("Alt+Enter")
    page.get_by_role("status").get_by_text("Write your name").wait_for()
    assert page.evaluate("document.activeElement.id") == "reviewer"
    page.keyboard.type("Lan")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == f"{the_entry(copy).key}-t"
    page.keyboard.press("Alt+Enter")
    page.get_by_role("status").get_by_text("signed by Lan").wait_for()
    assert the_entry(copy).sentence.reviewed_by == "Lan"


@pytest.mark.browser
def test_f8_goes_from_doubt_to_doubt(open_page, copy):
    for number in ("000", "003"):
        path = page_of(copy, number)
        first = re.search(r"(?m)^    - \{of: .*?(?=\}$)", path.read_text("utf-8"))[0]
        path.write_text(
            path.read_text("utf-8").replace(first, f"{first}, flags: ['unsure']"), "utf-8"
        )
    in_doubt = [e for e in entries(p.article for p in load(copy).pages) if e.sentence.flags]
    assert len(in_doubt) >= 2
    page = open_page("/?show=all")
    for entry in (*in_doubt, in_doubt[0]):
        page.keyboard.press("F8")
        assert page.evaluate("document.activeElement.id") == f"{entry.key}-t"


@pytest.mark.browser
def test_what_is_typed_outlives_other_lists_and_a_reload_until_it_is_saved(open_page, copy):
    from playwright.sync_api import expect

    page = open_page("/?show=all")
    box(page, copy).fill("Half a sent")
    page.get_by_role("link", name="Edited").click()
    page.get_by_role("link", name="Machine").click()
    expect(box(page, copy)).to_have_value("Half a sent")  # the page may still be loading
    assert the_entry(copy).sentence.status == "machine"
    box(page, copy).fill("A whole sentence.")
    box(page, copy).press("Control+Enter")
    page.get_by_role("status").get_by_text("Saved.").wait_for()
    page.goto(page.url.replace("machine", "all"))
    assert box(page, copy).input_value() == "A whole sentence."
    assert page.locator(".unsaved").count() == 0


@pytest.mark.browser
def test_when_the_file_changed_meanwhile_nothing_typed_is_lost(open_page, copy):
    page = open_page("/?show=all")
    box(page, copy).fill("Mine.")
    path = page_of(copy, LONG_AN)
    path.write_text(
        path.read_text("utf-8").replace(as_yaml(the_entry(copy).sentence.en), "Theirs."), "utf-8"
    )
    box(page, copy).press("Control+Enter")
    page.get_by_role("status").get_by_text("It now says: “Theirs.”").wait_for()
    assert box(page, copy).input_value() == "Mine."
    assert the_entry(copy).sentence.en == "Theirs."
    page.reload()
    assert box(page, copy).input_value() == "Mine."
    box(page, copy).press("Control+Enter")
    page.get_by_role("status").get_by_text("Saved.").wait_for()
    assert the_entry(copy).sentence.en == "Mine."


@pytest.mark.browser
def test_keys_of_a_vietnamese_input_method_are_left_to_it(open_page, copy):
    before = snapshot(copy / "content")
    page = open_page("/?show=all")
    box(page, copy).fill("Tiê")
    taken = box(page, copy).evaluate(
        """area => [["Enter", true], ["Enter", false]].map(([key, isComposing]) =>
             !area.dispatchEvent(new KeyboardEvent("keydown",
               {key, isComposing, ctrlKey: true, bubbles: true, cancelable: true})))"""
    )
    assert taken == [False, True]
    page.get_by_role("status").get_by_text("Saved.").wait_for()
    assert snapshot(copy / "content") != before


@pytest.mark.browser
def test_without_the_script_the_same_page_is_a_form(open_page, copy):
    page = open_page("/?show=machine", java_script_enabled=False)
    box(page, copy).fill("Without a script.")
    page.get_by_label("Your name").fill("Lan")
    entry = page.locator(f'[id="{the_entry(copy).key}"]')
    entry.get_by_role("button", name="Accept as reviewed").click()
    assert page.get_by_text("One change was saved.").is_visible()
    sentence = the_entry(copy).sentence
    assert (sentence.en, sentence.reviewed_by) == ("Without a script.", "Lan")


@pytest.mark.browser
def test_after_the_program_is_stopped_the_page_says_so_and_keeps_the_text(open_page, server, copy):
    page = open_page("/?show=all")
    server.token = "of another run"
    box(page, copy).fill("Mine.")
    box(page, copy).press("Control+Enter")
    page.get_by_role("status").get_by_text("started again").wait_for()
    assert box(page, copy).input_value() == "Mine."
    page.faults.clear()  # the browser tells of the refusal


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_contrast_is_at_least_aa(open_page, scheme):
    ratios = open_page("/", color_scheme=scheme).evaluate(CONTRAST)
    assert len(ratios) > 10
    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.browser
def test_side_by_side_on_a_wide_screen_one_above_the_other_on_a_phone(open_page):
    for width, beside in ((1280, True), (320, False)):
        page = open_page("/", viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        left = page.locator(".entry .vi").first.bounding_box()
        right = page.locator(".entry .en").first.bounding_box()
        assert (right["x"] > left["x"]) == beside


@pytest.mark.browser
def test_every_field_has_a_name_and_focus_can_be_seen(open_page):
    page = open_page("/")
    for field in page.locator("textarea, input:not([type=hidden])").all():
        assert field.evaluate("field => field.labels.length") == 1
    page.locator("textarea").first.focus()
    style = "getComputedStyle(document.activeElement)"
    assert page.evaluate(f"{style}.outlineStyle") == "solid"
    assert page.evaluate(f"parseFloat({style}.outlineWidth)") >= 2
