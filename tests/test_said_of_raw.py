"""The .yaml files beside raw files, in a run over a whole site."""

from __future__ import annotations

import unicodedata

import pytest

from songngu import config
from songngu.build import Build
from tests.conftest import RAW, run_cli
from tests.test_read import tcvn3, windows_1258

STORY = (RAW / "000_cbdbed11df030c19.txt").read_text("utf-8")
OTHER = STORY.replace("40 địa phương", "41 địa phương")
SAID = """\
title: 'Bốn mươi tỉnh: một cửa'
date: 2020-02-03
provinces: [Cà Mau, Bạc Liêu]
authors: [Vũ Thị Lan]
source: Báo Cà Mau
url: https://baocamau.vn/mot-cua
retrieved: 2020-02-04 08:00
archive_url: https://web.archive.org/web/2020/https://baocamau.vn/mot-cua
topics: [one-stop-shop]
"""

DOUBTFUL = """\
Kế hoạch cải cách hành chính năm 2019
16/07/2019 - 10:10
Hội nghị sáng nay bàn việc tiếp dân. UBND tỉnh ban hành kế hoạch, toàn tỉnh có 120 xã làm theo.
Tỉnh ủy yêu cầu các huyện báo cáo kết quả trước ngày 20 hằng tháng.
"""


def build(root):
    run = Build(root, config.load(root))
    run.convert()
    run.render()
    return run


def article(root, raw="a.txt"):
    run = build(root)
    return run, next((p.article for p in run.pages if p.article.raw.file == raw), None)


def test_a_name_with_marks_written_apart_is_the_same_name(make_site):
    apart, whole = (unicodedata.normalize(f, "Thông báo") for f in ("NFD", "NFC"))
    root = make_site({f"content/raw/{apart}.txt": STORY, f"content/raw/{whole}.yaml": SAID})
    assert article(root, f"{whole}.txt")[1].source.name == "Báo Cà Mau"
    (root / f"content/raw/{apart}.txt").write_text(OTHER, "utf-8")
    run, changed = article(root, f"{whole}.txt")
    assert len(run.pages) == 1 and "41 địa phương" in changed.body


def test_two_files_of_one_name_are_told_and_one_is_read(make_site):
    apart, whole = (unicodedata.normalize(f, "Thông báo.txt") for f in ("NFD", "NFC"))
    root = make_site({f"content/raw/{apart}": STORY, f"content/raw/{whole}": OTHER})
    if len(list((root / "content/raw").iterdir())) == 1:
        pytest.skip("this file system takes the two for one")
    run, read = article(root, whole)
    assert "41 địa phương" in read.body
    (told,) = run.report.errors
    assert told.file == f"content/raw/{whole}" and "two files have this name" in told.what


def shown(root):
    return [p.name for p in (root / "site/vi").rglob("2*/*/*.html")]


def test_what_is_said_wins_over_what_is_found(make_site):
    files = {"content/raw/a.txt": STORY, "content/raw/a.yaml": SAID}
    run, found = article(make_site(files | {"content/topics.yaml": ""}))
    assert found.title == "Bốn mươi tỉnh: một cửa"
    assert (found.date, found.date_certainty) == ("2020-02-03", "explicit")
    assert found.provinces == ("Cà Mau", "Bạc Liêu")
    assert found.slug.startswith("ca-mau-")
    assert found.authors == ("Vũ Thị Lan",)
    source = found.source
    assert (source.name, source.url) == ("Báo Cà Mau", "https://baocamau.vn/mot-cua")
    assert (source.retrieved, source.archive_url[:23]) == (
        "2020-02-04 08:00",
        "https://web.archive.org",
    )
    assert found.topics == ("one-stop-shop",)
    assert run.report.errors == []


def test_a_changed_sidecar_and_a_removed_one_make_the_article_anew(make_site):
    root = make_site({"content/raw/a.txt": STORY, "content/raw/a.txt.yaml": SAID})
    _, first = article(root)
    (root / "content/raw/a.txt.yaml").write_text(SAID.replace("Cà Mau,", ""), "utf-8")
    run, second = article(root)
    assert (second.id, second.provinces) == (first.id, ("Bạc Liêu",))
    assert run.report.done["updated"] == 1
    (root / "content/raw/a.txt.yaml").unlink()
    _, third = article(root)
    assert (
        third.provinces == ("Long An",)
        and third.title.startswith("Cả nước")
        and third.made["topics"].startswith("m-")
    )
    run, _ = article(root)
    assert run.report.done["updated"] == 0


def test_an_editors_value_stays_when_the_sidecar_changes(make_site):
    root = make_site({"content/raw/a.txt": STORY, "content/raw/a.yaml": SAID})
    _, first = article(root)
    page = root / "content/articles" / first.page
    page.write_text(
        page.read_text("utf-8").replace("['Vũ Thị Lan']", "['Lan']").replace("['one-", "['my-"),
        "utf-8",
    )
    (root / "content/raw/a.yaml").write_text("authors: [Ai]\ntopics: [x]\n", "utf-8")
    run, second = article(root)
    assert (second.authors, second.topics) == (("Lan",), ("my-stop-shop",))
    assert any(problem.field == "authors" for problem in run.report.problems)


def test_a_folders_defaults_serve_its_articles(make_site):
    files = {"content/raw/b/c/a.txt": STORY, "content/raw/b/_defaults.yaml": "source: Báo A"}
    _, found = article(make_site(files), "b/c/a.txt")
    assert found.source.name == "Báo A"


def test_what_is_to_be_skipped_is_not_published_until_it_is_to_be(make_site):
    root = make_site(
        {"content/raw/a.txt": STORY, "content/raw/b.txt": OTHER, "content/raw/b.yaml": "skip: yes"}
    )
    run = build(root)
    assert len(run.pages) == len(shown(root)) == 1 and not run.report.errors
    (root / "content/raw/a.yaml").write_text("skip: yes", "utf-8")
    (root / "content/raw/b.yaml").unlink()
    run = build(root)
    assert len(run.pages) == 2 and len(shown(root)) == 1
    (root / "content/raw/a.yaml").unlink()
    build(root)
    assert len(shown(root)) == 2


@pytest.mark.parametrize(
    ("data", "said", "told"),
    [
        (windows_1258(STORY), "", "1 read as windows-1258"),
        (STORY.encode("utf-16"), "", "1 read as utf-16"),
        (tcvn3(STORY), "encoding: tcvn3", "1 read as tcvn3"),
    ],
)
def test_what_was_converted_is_told(make_site, data, said, told):
    root = make_site({"content/raw/a.txt": data, "content/raw/a.yaml": said})
    result = run_cli("convert", "--root", root)
    assert result.returncode == 0 and told in result.stdout + result.stderr
    assert "Cả nước" in next((root / "content/articles").rglob("*.md")).read_text("utf-8")


def test_a_faulty_sidecar_is_one_line_and_keeps_nothing_else_back(make_site):
    files = {
        "content/raw/a.txt": STORY,
        "content/raw/b.txt": OTHER,
        "content/raw/b.yaml": "datum: x",
    }
    result = run_cli("convert", "--root", make_site(files))
    assert result.returncode == 1
    assert "content/raw/b.yaml:1: datum: unknown key" in " ".join(result.stderr.split())
    assert "1 new article" in result.stdout + result.stderr


def test_to_skip_a_second_copy_takes_nothing_off_the_site(make_site):
    files = {
        "content/raw/a.txt": STORY,
        "content/raw/z.txt": STORY,
        "content/raw/z.yaml": "skip: yes\n",
    }
    root = make_site(files)
    build(root)
    run = Build(root, config.load(root))
    run.convert(again=True)
    run.render()
    (page,) = run.pages
    assert page.article.raw.file == "a.txt" and page.article.raw.sidecar == ""
    assert len(shown(root)) == 1


def looked_at(root):
    return [(p.field, p.what) for p in checked(root) if p.field in ("authors", "provinces")]


def checked(root):
    run = Build(root, config.load(root))
    run.check()
    return run.report.problems


def change(page, old, new):
    text = page.read_text("utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), "utf-8")


def test_a_value_changed_by_both_is_listed_until_the_editor_has_compared_it(make_site):
    root = make_site({"content/raw/a.txt": STORY, "content/raw/a.yaml": SAID})
    page = root / "content/articles" / article(root)[1].page
    change(page, "['Vũ Thị Lan']", "['Lan']")
    (root / "content/raw/a.yaml").write_text("authors: [Ai]\n", "utf-8")
    build(root)
    build(root)
    (told,) = looked_at(root)
    assert told == ("authors", "the raw file has changed here too; your authors was kept")
    change(page, "clashes: ['authors']\n", "")
    build(root)
    assert looked_at(root) == []


def test_a_value_changed_by_both_to_the_same_is_no_clash_any_more(make_site):
    root = make_site({"content/raw/a.txt": STORY, "content/raw/a.yaml": SAID})
    page = root / "content/articles" / article(root)[1].page
    change(page, "['Vũ Thị Lan']", "['Lan']")
    (root / "content/raw/a.yaml").write_text("authors: [Ai]\n", "utf-8")
    build(root)
    (root / "content/raw/a.yaml").write_text("authors: [Lan]\n", "utf-8")
    assert article(root)[1].clashes == () and looked_at(root) == []


def test_a_doubt_that_an_editor_has_struck_out_does_not_come_back(make_site):
    root = make_site({"content/raw/a.txt": DOUBTFUL})
    first = article(root)[1]
    assert first.provinces_doubt and looked_at(root)
    page = root / "content/articles" / first.page
    page.write_text(
        "".join(
            line
            for line in page.read_text("utf-8").splitlines(keepends=True)
            if not line.startswith("provinces_doubt:")
        ),
        "utf-8",
    )
    (root / "content/raw/a.txt").write_text(DOUBTFUL.replace("Hội nghị", "Cuộc họp"), "utf-8")
    after = article(root)[1]
    assert "Cuộc họp" in after.body and after.provinces == first.provinces
    assert after.provinces_doubt == "" and looked_at(root) == []
