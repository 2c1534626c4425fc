"""Whole articles on the editor's desk: the review page, the table and the TMX file agree on them."""

import ast
import csv
import io
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import Environment

from songngu import config, content, passages
from songngu.article import Package
from songngu.build import Build
from songngu.passages import PENDING
from songngu.review import files, table, tmx
from songngu.review.blocks import apply_to_full
from songngu.review.desk import Desk
from songngu.review.edits import Edit, Entry
from songngu.review.server import ReviewServer
from songngu.text import digest, nfc
from songngu.translate import full, glossary, memory
from songngu.translate.full import Full
from songngu.translate.stage import Offer
from tests.conftest import PROGRAM, run_cli, snapshot
from tests.test_browser import CONTRAST
from tests.test_full import BODY, ENGLISH, FIRST, FULL, LAST, PAGE, SECOND, page
from tests.test_review import NOW, rows
from tests.test_review_server import ask, form, host, save

HEADING = "Kết quả đạt được"
ITEM = "Sở Nội vụ tham mưu kịp thời;"
CELL = "Cấp tỉnh"
FIGURE = "1.494"
CAPTION = "Quang cảnh hội nghị."
PARAGRAPH = f"{FIRST} {SECOND}"
MACHINE = {
    FIRST: "On July 16, Long An’s committee met.",
    SECOND: "The province has 188 communes.",
    HEADING: "Results",
    ITEM: "The Department advised in time;",
    "Tỉnh đã cắt giảm 15 thủ tục hành chính.": "The province cut 15 procedures.",
    "Tăng cường kiểm tra công vụ.": "Inspect more.",
    "Đẩy mạnh chuyển đổi số.": "Go digital.",
    "Cấp": "Level",
    "Thủ tục hành chính": "Procedures",
    CELL: "Province",
    "Cấp huyện": "District",
    CAPTION: "The conference.",
    LAST: "Delegates in Long An.",
}


def translated(root: Path, flagged: str = SECOND) -> None:
    """Give the article its `.en.md`, as a build with an engine that says MACHINE would."""
    (found,) = (p for p in content.load(root).pages if p.article.page == "2019/mot.md")
    text = full.open_full(found.article, None)
    terms = glossary.EMPTY
    wanted = full.wanted(text, memory.index([]), terms)
    offers = {
        vi: Offer(
            en, "2026-01-01", Package("p", "1", "0"), score="-0.2",
            flags=("figure: 188",) if vi == flagged else (),
        )
        for vi, en in MACHINE.items()
    }  # fmt: skip
    done = full.to_page(full.fill(text, wanted, offers, terms, "2026-01-01"), found.article.id)
    assert done is not None
    content.save_english(root, found.article.page, None, done)


@pytest.fixture
def site(make_site) -> Path:
    root = make_site({"config.yaml": FULL, PAGE: page()})
    translated(root)
    return root


@pytest.fixture
def server(site) -> Iterator[ReviewServer]:
    with ReviewServer(site, config.load(site), 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()


def the_full(root: Path) -> Full:
    (found,) = (p for p in content.load(root).pages if p.article.page == "2019/mot.md")
    english = content.load_english(root)[0]["2019/mot.md"]
    assert english is not None
    return full.open_full(found.article, english.page)


def english(root: Path) -> dict[str, tuple[str, str]]:
    """The English and the status of each block as the files have them, by its Vietnamese."""
    return {s.vi: (s.en, s.status) for s in the_full(root).sentences}


def block(root: Path, vi: str = LAST) -> Entry:
    return next(e for e in Desk(root).entries if (e.of, e.sentence.vi) == ("block", vi))


def wish(root: Path, text: str = "By a person.", vi: str = LAST, **more: str) -> dict[str, str]:
    entry = block(root, vi)
    plain = {"key": entry.key, "text": text, "shown": entry.shown, "reviewer": "", "action": "save"}
    return plain | more


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def changed_lines(before: str, after: str) -> list[str]:
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new)
    return [b for a, b in zip(old, new, strict=True) if a != b]


# ---------------------------------------------------------------- what is listed


def test_the_doubtful_come_first_then_summaries_then_the_full_text_in_its_order(site):
    found = [(e.of, e.sentence.vi) for e in Desk(site).entries if e.to_do]
    assert found[:4] == [("block", PARAGRAPH), ("block", HEADING), ("block", ITEM), ("block", "Tỉnh đã cắt giảm 15 thủ tục hành chính.")]  # fmt: skip
    assert found[-1] == ("block", LAST)
    change(site / PAGE, "title_en: 'Title mot'\n", "")
    found = [(e.of, e.sentence.vi) for e in Desk(site).entries if e.to_do]
    assert found[:2] == [("block", PARAGRAPH), ("title", "Tiêu đề mot")]
    # Also that of an older article comes before the passages of a newer one.
    older = (
        page("hai", LAST + "\n").replace("2019-", "2018-").replace("title_en: 'Title hai'\n", "")
    )
    (site / "content/articles/2019/hai.md").write_text(older, "utf-8")
    change(site / ENGLISH, MACHINE[ITEM], PENDING)
    found = [(e.of, e.sentence.vi) for e in Desk(site).entries if e.sentence.status == "pending"]
    assert found == [("title", "Tiêu đề mot"), ("title", "Tiêu đề hai"), ("block", ITEM)]


def test_figures_alone_wait_for_nobody_but_can_be_corrected(server, site):
    assert FIGURE not in {e.sentence.vi for e in Desk(site).entries if e.to_do}
    assert save(server, wish(site, "1,495", FIGURE))[0] == 200
    assert "| Province | 1,495 |" in (site / ENGLISH).read_text("utf-8")


def test_the_page_the_table_and_the_tmx_file_have_the_same(server, site):
    shown = ask(server, "GET", "/?show=todo")[2]
    keys = re.findall(r'data-key="([^"]+)"', shown)
    assert len(keys) == 13 and all(".block." in key for key in keys)
    vietnamese = [e.sentence.vi for e in Desk(site).entries if e.key in keys]
    result = run_cli("review", "export", site / "x.csv", "--root", site)
    assert result.stdout.startswith("Wrote 13 passages of full texts to")
    found = rows((site / "x.csv").read_text("utf-8-sig"))
    assert [row["vietnamese"] for row in found] == vietnamese
    assert {(row["article"], row["of"]) for row in found} == {("a-mot", "block")}
    run_cli("review", "export", site / "x.tmx", "--root", site)
    text = (site / "x.tmx").read_text("utf-8")
    assert re.findall(r'tuid="([^"]+)" segtype="block"', text) == keys
    assert f"– {ENGLISH}</note>" in text
    both = run_cli("review", "export", "--all", site / "y.csv", "--root", site)
    assert both.stdout.startswith("Wrote 2 sentences and 15 passages of full texts")


def test_html_and_code_are_nobodys_to_translate(make_site):
    root = make_site({"config.yaml": FULL, PAGE: page(body=f"<div>Văn bản</div>\n\n{LAST}\n")})
    translated(root)
    assert [e.sentence.vi for e in Desk(root).entries if e.of == "block"] == [LAST]


def test_an_article_without_a_full_text_or_withdrawn_shows_no_block(site):
    text = (site / ENGLISH).read_text("utf-8")
    (site / ENGLISH).unlink()
    assert {e.of for e in Desk(site).entries} == {"title", "summary"}
    (site / ENGLISH).write_text(text, "utf-8")
    change(site / PAGE, "summary_vi:", "withdrawn: 'Theo yêu cầu.'\nsummary_vi:")
    assert Desk(site).entries == []


def test_a_full_text_that_cannot_be_read_is_named_and_the_rest_goes_on(server, site):
    desk = Desk(site)
    told = wish(site)
    change(site / ENGLISH, "Results\n\n- ", "Results and ")
    desk.refresh()
    assert {e.of for e in desk.entries} == {"title", "summary"}
    shown = ask(server, "GET", "/?show=all")[2]
    assert f"{ENGLISH}:" in shown and "of the English blocks" in shown
    before = snapshot(site / "content")
    assert save(server, told)[0] == 409
    assert snapshot(site / "content") == before
    (outcome,) = desk.apply([Edit("a-mot", "block", LAST, "Mine.")], date="2026-11-22")
    assert outcome.result == "unknown" and "Mine." in str(outcome.problem)


# ---------------------------------------------------------------- saving


def test_what_is_saved_stands_in_the_english_file_and_nothing_else_is_touched(server, site):
    article, before = (site / PAGE).read_bytes(), (site / ENGLISH).read_text("utf-8")
    status, answer = save(server, wish(site, " Delegates\nfollowed it: 3 * 4 = *12*. "))
    assert (status, answer["message"], answer["words"]) == (200, "Saved.", "edited by a person")
    assert answer["english"] == "Delegates followed it: 3 * 4 = *12*."
    after = (site / ENGLISH).read_text("utf-8")
    unit, line = changed_lines(before, after)
    assert unit.startswith("    - {of: block, ") and "edited: e-" in unit
    assert line == r"Delegates followed it: 3 \* 4 = \*12\*."
    assert (site / PAGE).read_bytes() == article
    assert english(site)[LAST] == ("Delegates followed it: 3 * 4 = *12*.", "edited")


def test_the_next_build_keeps_it_and_shows_it(server, site):
    save(server, wish(site, "Delegates followed it online."))
    save(server, wish(site, MACHINE[ITEM], ITEM, action="accept", reviewer="Lan Anh"))
    before = (site / ENGLISH).read_bytes()
    build = Build(site, config.load(site))
    build.translate(model=False)
    build.render()
    assert build.report.problems == []
    assert (site / ENGLISH).read_bytes() == before
    shown = (site / "site/en/2019/07/mot.html").read_text("utf-8")
    assert "Delegates followed it online." in shown and "Reviewed by Lan Anh." in shown


def test_a_passage_that_is_signed_is_reviewed_and_its_text_stays_letter_by_letter(server, site):
    before = (site / ENGLISH).read_text("utf-8")
    body = before.split("\n---\n")[1]
    told = wish(site, MACHINE[ITEM], ITEM, action="accept", reviewer="Lan")
    assert save(server, told)[1]["words"] == "reviewed by Lan"
    after = (site / ENGLISH).read_text("utf-8")
    assert after.split("\n---\n")[1] == body
    (unit,) = changed_lines(before, after)
    assert unit.endswith("reviewed_by: Lan}")
    assert english(site)[ITEM][1] == "reviewed"


def test_a_changed_vietnamese_passage_is_out_of_date_until_it_is_corrected(server, site):
    save(server, wish(site, "By hand."))
    new = LAST.replace("Long An", "Tân An")
    change(site / PAGE, LAST, new)
    assert english(site)[new] == ("By hand.", "stale")
    assert "Translate anew" in ask(server, "GET", "/?show=stale")[2]
    assert save(server, wish(site, "By hand, again.", new))[0] == 200
    assert english(site)[new] == ("By hand, again.", "edited")


def test_it_can_be_given_back_to_the_machine(server, site):
    save(server, wish(site, "By hand."))
    new = LAST.replace("Long An", "Tân An")
    change(site / PAGE, LAST, new)
    told = wish(site, "By hand.", new, action="clear")
    assert save(server, told)[1]["message"].startswith("Cleared.")
    assert (site / ENGLISH).read_text("utf-8").endswith(f"\n{PENDING}\n")
    assert english(site)[new] == ("", "pending")
    # An editor may also write the first English of a passage.
    assert save(server, wish(site, "The first.", new))[0] == 200
    assert english(site)[new] == ("The first.", "edited")


def test_a_file_changed_meanwhile_clashes_and_what_else_was_changed_stays(server, site):
    told, other = wish(site), wish(site, "Better.", ITEM)
    change(site / ENGLISH, MACHINE[LAST], "In an editor.")
    status, answer = save(server, told)
    assert status == 409 and "In an editor." in answer["message"]
    assert save(server, other)[0] == 200
    assert english(site)[LAST][0] == "In an editor." and english(site)[ITEM][0] == "Better."
    assert save(server, told | {"shown": answer["shown"]})[0] == 200
    assert english(site)[LAST][0] == "By a person."


def test_a_file_changed_at_the_very_moment_of_saving_is_left_alone(site, monkeypatch):
    desk = Desk(site)
    real = content.save_english

    def late(*args, **more):
        change(site / ENGLISH, "of: a-mot", "# mine\nof: a-mot")
        return real(*args, **more)

    monkeypatch.setattr(content, "save_english", late)
    (outcome,) = desk.apply([Edit("a-mot", "block", LAST, "Mine.")], date="2026-11-22")
    assert outcome.result == "clash" and "changed while the program ran" in str(outcome.problem)
    text = (site / ENGLISH).read_text("utf-8")
    assert "# mine" in text and "Mine." not in text


def test_saves_at_the_same_time_in_both_files_all_stand(server, site):
    told = [wish(site, f"New {n}.", vi) for n, vi in enumerate((PARAGRAPH, ITEM, CELL, LAST))]
    title = next(e for e in Desk(site).entries if e.of == "title")
    told.append(wish(site) | {"key": title.key, "text": "New title", "shown": title.shown})
    threads = [threading.Thread(target=save, args=(server, one)) for one in told]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [english(site)[vi][0] for vi in (PARAGRAPH, ITEM, CELL, LAST)] == [
        f"New {n}." for n in range(4)
    ]
    assert content.load(site).pages[0].article.title_en == "New title"


def test_a_plain_form_saves_passages_and_sentences_together(server, site):
    told = {}
    for entry in Desk(site).entries:
        new = {LAST: "By a person.", "Tiêu đề mot": "By a person, too."}
        told[f"t.{entry.key}"] = new.get(entry.sentence.vi, entry.sentence.en)
        told[f"b.{entry.key}"] = entry.shown
    status, headers, _ = form(server, told, "/?show=all&article=a-mot&lang=vi")
    assert status == 303
    assert headers["Location"] == "/?show=all&article=a-mot&lang=vi&page=1&saved=2"
    assert english(site)[LAST] == ("By a person.", "edited")
    assert content.load(site).pages[0].article.title_en == "By a person, too."


def test_a_post_that_is_not_the_pages_own_writes_no_full_text(server, site):
    before = snapshot(site / "content")
    body = json.dumps(wish(site))
    for headers in ({"Origin": "http://evil.example"}, {"Sec_Fetch_Site": "cross-site"}, {}):
        sent = {"Content_Type": "application/json", **headers}
        assert ask(server, "POST", "/save?lang=vi", body, **sent)[0] == 403
    assert snapshot(site / "content") == before


# ---------------------------------------------------------------- Markdown


def test_english_with_markdown_in_it_is_corrected_as_markdown(server, site):
    change(site / ENGLISH, MACHINE[LAST], "Delegates *in Long An*\nfollowed it.")
    assert "read as Markdown too" in ask(server, "GET", "/?show=all")[2]
    assert save(server, wish(site, "Delegates *in Tân An* followed it."))[0] == 200
    assert (site / ENGLISH).read_text("utf-8").endswith("\nDelegates *in Tân An* followed it.\n")
    assert english(site)[LAST] == ("Delegates *in Tân An* followed it.", "edited")
    save(server, wish(site, "Delegates followed it."))
    assert english(site)[LAST] == ("Delegates followed it.", "edited")
    assert "read as Markdown too" not in ask(server, "GET", "/?show=all")[2]


@pytest.mark.parametrize(
    ("vi", "text"),
    [(LAST, "# A heading"), (LAST, "- An item"), (LAST, "<div>"), (LAST, PENDING), (CELL, "a | b")],
)
def test_markdown_that_would_make_another_block_is_refused(server, site, vi, text):
    change(site / ENGLISH, MACHINE[vi], f"*{MACHINE[vi]}* now")
    before = snapshot(site / "content")
    status, answer = save(server, wish(site, text, vi))
    assert (status, answer["result"]) == (409, "refused") and "Markdown" in answer["message"]
    assert snapshot(site / "content") == before


@pytest.mark.parametrize("text", ["# One", "- One"])
def test_what_would_not_be_read_again_as_it_is_meant_is_not_written(site, monkeypatch, text):
    change(site / ENGLISH, MACHINE[LAST], f"*{MACHINE[LAST]}* now")
    before = snapshot(site / "content")
    monkeypatch.setattr("songngu.review.blocks._fits", lambda *_: True)
    edit = Edit("a-mot", "block", LAST, text, shown=block(site).shown)
    (outcome,) = Desk(site).apply([edit], date="2026-11-22")
    assert outcome.result == "clash" and "could not be read again" in str(outcome.problem)
    assert snapshot(site / "content") == before


RECORD = full.open_full(
    content.frontmatter.read(
        page(body=BODY + '\n!!! figure ""\n    ![Một bức ảnh](a.jpg)\n\n> Trích một câu.\n'),
        file="x",
        page="x.md",
    ),
    None,
)
TYPED = st.one_of(
    st.text(st.sampled_from("-#*_<>[]()1.2)+=|:!`\\&; aĐ>"), min_size=1, max_size=30),
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=30),
)


@example("<!-- not yet translated -->")
@example("1. *a* | [b](c) > ---")
@given(TYPED)
def test_whatever_is_typed_is_shown_as_it_was_typed(text):
    wanted = " ".join(text.split())
    for block in RECORD.blocks:
        edit = Edit("a-mot", "block", block.text, text)
        after, (outcome,) = apply_to_full(RECORD, [edit])
        if outcome.result == "refused":
            # What ends a heading in Markdown.
            assert after is RECORD and block.kind == "heading" and wanted.endswith("#")
        elif wanted:
            assert outcome.result == "changed"
            body = passages.write(after.passages, after.raws)
            read = zip(RECORD.blocks, passages.blocks(passages.read(body)), strict=True)
            said = [(old.kind, new.kind, new.text) for old, new in read if new.value]
            assert said == [(block.kind, block.kind, nfc(wanted))]


# ---------------------------------------------------------------- the same Vietnamese twice


@pytest.fixture
def twice(make_site) -> Path:
    """A caption that stands twice, with different English."""
    root = make_site(
        {"config.yaml": FULL, PAGE: page(body=f'{BODY}\n!!! figure ""\n    {CAPTION}\n')}
    )
    translated(root)
    text = (root / ENGLISH).read_text("utf-8")
    assert text.count(f"    {MACHINE[CAPTION]}") == 2
    at = text.rindex(MACHINE[CAPTION])
    (root / ENGLISH).write_text(text[:at] + "The hall.\n", "utf-8")
    return root


def captions(root: Path) -> list[str]:
    return [s.en for s in the_full(root).sentences if s.vi == CAPTION]


def test_each_of_two_translations_of_the_same_words_is_corrected_by_itself(twice):
    one, two = (e for e in Desk(twice).entries_of("a-mot") if e.sentence.vi == CAPTION)
    assert (one.sentence.en, two.sentence.en) == (MACHINE[CAPTION], "The hall.")
    desk = Desk(twice)
    edit = Edit("a-mot", "block", CAPTION, "The hall from behind.", shown=two.shown)
    assert desk.apply([edit], date="2026-11-22")[0].result == "changed"
    assert captions(twice) == [MACHINE[CAPTION], "The hall from behind."]
    assert one.key != two.key and desk.entry(two.key).sentence.en == "The hall from behind."
    # Once they say the same, they are one.
    edit = replace(edit, en=MACHINE[CAPTION], shown=digest("e", "The hall from behind."))
    desk.apply([edit], date="2026-11-22")
    assert captions(twice) == [MACHINE[CAPTION]] * 2
    assert desk.entry(two.key).key == one.key


def test_one_name_does_not_sign_english_that_its_bearer_has_not_read(twice):
    before = snapshot(twice / "content")
    edit = Edit("a-mot", "block", CAPTION, "", "Lan", digest("e", "The hall."))
    for one in (edit, replace(edit, en="Better.")):
        (outcome,) = Desk(twice).apply([one], date="2026-11-22")
        assert outcome.result == "refused" and "twice" in str(outcome.problem)
    assert snapshot(twice / "content") == before


# ---------------------------------------------------------------- in bulk


def put_in(root: Path, data: bytes, name: str = "f.csv") -> list[str]:
    edits = files.read(data, name)
    return [o.result for o in Desk(root).apply(edits, date="2026-11-22")]


@pytest.mark.parametrize("form", ["csv", "tmx"])
def test_a_file_that_comes_back_untouched_changes_no_full_text(site, form):
    before = snapshot(site / "content")
    found = Desk(site).entries
    data = table.write(found) if form == "csv" else tmx.write(found, NOW)
    assert put_in(site, data) == ["unchanged"] * 17
    assert snapshot(site / "content") == before


def test_corrections_in_a_table_go_into_both_files(site):
    found = rows(table.write(Desk(site).entries).decode("utf-8-sig"))
    for row in found:
        if row["vietnamese"] == LAST:
            row["corrected"] = "Delegates *there*."
        if row["vietnamese"] == CELL:
            row["reviewed_by"] = "Lan"
        if row["of"] == "title":
            row["corrected"] = "A better title"
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table.COLUMNS)
    writer.writeheader()
    writer.writerows(found)
    done = put_in(site, out.getvalue().encode())
    assert sorted(set(done)) == ["changed", "confirmed", "unchanged"] and done.count("changed") == 2
    assert r"Delegates \*there\*." in (site / ENGLISH).read_text("utf-8")
    assert english(site)[CELL] == ("Province", "reviewed")
    assert content.load(site).pages[0].article.title_en == "A better title"


def test_corrections_of_a_translators_tool_go_into_the_full_text(site):
    text = tmx.write(Desk(site).entries, NOW).decode()
    text = text.replace(f"<seg>{MACHINE[LAST]}</seg>", "<seg>From the tool.</seg>")
    assert put_in(site, text.encode(), "f.tmx").count("changed") == 1
    assert english(site)[LAST] == ("From the tool.", "edited")


def test_a_row_that_names_no_article_goes_wherever_its_words_stand(site):
    change(site / PAGE, f"summary_vi: ['{SECOND}']", f"summary_vi: ['{LAST}']")
    data = f"vietnamese;corrected\r\n{LAST};Everywhere.\r\n".encode()
    assert sorted(put_in(site, data)) == ["changed", "clash"]  # the summary's is a person's
    assert english(site)[LAST][0] == "Everywhere."
    data = f"of;vietnamese;corrected\r\nblock;{HEADING};There only.\r\n".encode()
    change(site / PAGE, "Tiêu đề mot", HEADING)
    assert put_in(site, data) == ["changed"] and english(site)[HEADING][0] == "There only."


def test_clashes_and_lost_passages_are_listed_with_their_file(site):
    run_cli("review", "export", site / "x.csv", "--root", site)
    text = (site / "x.csv").read_text("utf-8-sig")
    change(site / ENGLISH, MACHINE[LAST], "The page’s own.")
    change(site / PAGE, ITEM, "Mục khác;")
    for en in (MACHINE[LAST], MACHINE[ITEM], MACHINE[HEADING]):
        assert f",{en},," in text
        text = text.replace(f",{en},,", f",{en},From the table.,")
    (site / "x.csv").write_text(text, "utf-8-sig")
    result = run_cli("review", "import", site / "x.csv", "--root", site)
    assert result.returncode == 1
    assert "1 changed, 10 unchanged, 1 changed in the page meanwhile, 1 not found" in result.stdout
    lost, clash = sorted(result.stderr.splitlines(), key=lambda line: ENGLISH in line)
    assert f"{ENGLISH}: “{LAST}”" in clash and "The page’s own." in clash
    assert ITEM in lost and "From the table." in lost
    assert english(site)[HEADING] == ("From the table.", "edited")
    assert english(site)[LAST][0] == "The page’s own."


# ---------------------------------------------------------------- one article, two languages


def test_one_article_can_be_read_in_its_own_order(server, site):
    (site / "content/articles/2019/hai.md").write_text(page("hai", LAST + "\n"), "utf-8")
    shown = ask(server, "GET", "/?show=all&article=a-mot")[2]
    keys = re.findall(r'data-key="([^"]+)"', shown)
    parts = [key.split(".")[1] for key in keys]
    assert parts == ["title", "summary"] + ["block"] * 15
    assert keys[2].endswith(digest("s", PARAGRAPH)) and keys[-1].endswith(digest("s", LAST))
    assert 'data-count="all">17<' in shown and 'href="/?show=all"' in shown
    assert 'data-count="all">19<' in ask(server, "GET", "/?show=all&article=none")[2]


def test_in_the_language_of_the_browser_or_the_one_that_is_asked_for(server, site):
    def lang(path: str, languages: str) -> str:
        text = ask(server, "GET", path, Accept_Language=languages)[2]
        return re.search(r'<html lang="(\w+)"', text)[1]

    assert lang("/", "vi-VN,vi;q=0.9,en;q=0.8") == "vi"
    assert lang("/", "fr, en-GB;q=0.5, vi;q=0.4") == "en"
    assert lang("/", "en;q=0, vi;q=0.1") == "vi"
    assert {lang("/", odd) for odd in ("", "*", "fr", ";;q=,,x", "vi;q=9", "a" * 5000)} <= {
        "en",
        "vi",
    }
    assert lang("/", "") == "en"
    assert lang("/?lang=en", "vi") == "en" and lang("/?lang=vi", "en") == "vi"
    assert lang("/?lang=xx", "vi") == "vi"
    shown = ask(server, "GET", "/?lang=vi")[2]
    assert "Xác nhận đã duyệt" in shown and "Toàn văn 1: đoạn văn" in shown
    assert 'href="/?show=edited&amp;lang=vi"' in shown and 'href="/?show=todo&amp;lang=en' in shown
    token = {"Content_Type": "application/json", "X_SongNgu_Token": server.token}
    answer = json.loads(ask(server, "POST", "/save?lang=vi", json.dumps(wish(site)), **token)[2])
    assert (answer["message"], answer["words"]) == ("Đã lưu.", "đã được người sửa")


def test_every_word_of_the_page_is_there_in_vietnamese():
    folder = PROGRAM / "templates"

    def words_of(path: Path) -> set[str]:
        with path.open("rb") as file:
            return {str(m.id) for m in read_po(file, locale="vi") if m.id and m.string}

    own = words_of(folder / "review/locale/vi/LC_MESSAGES/songngu.po")
    of_site = words_of(folder / "locale/vi/LC_MESSAGES/songngu.po")
    template = (folder / "review/review.html").read_text("utf-8")
    environment = Environment(extensions=["jinja2.ext.i18n"])
    used = {
        message[0] if isinstance(message, tuple) else message
        for _, _, message in environment.extract_translations(template)
    }
    for name in ("server.py", "wishes.py", "view.py"):
        for node in ast.walk(ast.parse((PROGRAM / "songngu/review" / name).read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                call = node.func.id if isinstance(node.func, ast.Name) else ""
                if call in ("_", "words") or ast.unparse(node.func).startswith("self.words("):
                    used.add(node.args[0].value)
    assert len(used) > 60
    assert used - own - of_site == set()
    assert own - used == set()
    script = (folder / "review/review.js").read_text("utf-8")
    named = set(re.findall(r"\bwords\.(\w+)", script))
    given = template.partition("{% set words = {")[2].partition("%}")[0]
    assert named == set(re.findall(r'"(\w+)": _\(', given))


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
        page.goto(f"http://{host(server)}{path}")
        return page

    yield open_
    for context in contexts:
        assert [page.faults for page in context.pages] == [[]]
        context.close()


@pytest.mark.browser
def test_a_whole_article_by_keyboard_alone_in_vietnamese(open_page, site):
    page = open_page("/?show=all&article=a-mot", locale="vi-VN")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # past the lists
    page.keyboard.press("Tab")
    page.keyboard.type("Lan Anh")
    page.keyboard.press("F8")
    assert page.evaluate("document.activeElement.id") == f"{block(site, PARAGRAPH).key}-t"
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Control+A")
    page.keyboard.type("What was done")
    page.keyboard.press("Control+Enter")
    page.get_by_role("status").get_by_text("Đã lưu.").wait_for()
    assert "\n## What was done\n" in (site / ENGLISH).read_text("utf-8")
    assert page.evaluate("document.activeElement.id") == f"{block(site, ITEM).key}-t"
    page.keyboard.press("Alt+Enter")
    page.get_by_role("status").get_by_text("Lan Anh đã ký").wait_for()
    assert english(site)[ITEM] == (MACHINE[ITEM], "reviewed")
    assert english(site)[HEADING] == ("What was done", "edited")
    assert page.locator("[data-count=edited]").inner_text() == "3"  # with title and summary


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_readable_at_any_width(open_page, scheme, lang):
    for width in (1280, 360):
        page = open_page(
            f"/?show=all&lang={lang}",
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        ratios = page.evaluate(CONTRAST)
        assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}
        left, right = (
            page.locator(f".block .{side}").first.bounding_box() for side in ("vi", "en")
        )
        assert (right["x"] > left["x"]) == (width == 1280)
