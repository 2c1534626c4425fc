"""An editor's work: kept, shown, and told apart from the machine's."""

import re
import shutil
from pathlib import Path

import pytest

from songngu.content import load
from tests.conftest import build, page_of, snapshot


def article(root: Path, number: str):
    return next(
        p.article
        for p in load(root).pages
        if p.article.raw and p.article.raw.file.startswith(number)
    )


def english_page(root: Path, number: str) -> str:
    a = article(root, number)
    return (root / "site/en" / f"{a.made['path']}.html").read_text("utf-8")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_second_build_changes_no_file_and_translates_nothing(copy):
    before = snapshot(copy)
    run = build(copy)
    after = snapshot(copy)
    assert after == before
    assert not run.report.done["translated"] and not run.report.done["converted"]


def test_a_better_english_sentence_is_kept_and_shown(copy):
    a = article(copy, "000")
    edit(page_of(copy, "000"), a.summary_en[0].replace("'", "''"), "A sentence by a person.")
    build(copy)
    build(copy)
    after = article(copy, "000")
    assert after.summary_en[0] == "A sentence by a person."
    assert [s.status for s in after.sentences][1] == "edited"
    shown = english_page(copy, "000")
    assert "A sentence by a person." in shown and "Edited by a person" in shown


def test_the_notice_follows_the_status(copy):
    assert "machine translation, not reviewed" in english_page(copy, "000")
    path = page_of(copy, "000")
    path.write_text(
        re.sub(r"(\{of: .*?)\}", r"\1, reviewed_by: 'Lan Anh'}", path.read_text("utf-8")), "utf-8"
    )
    build(copy)
    shown = english_page(copy, "000")
    assert "reviewed by Lan Anh" in shown and "machine translation, not reviewed" not in shown


def test_a_new_vietnamese_sentence_is_translated_and_the_others_are_left(copy):
    before = article(copy, "000")
    edit(
        page_of(copy, "000"),
        f"  - '{before.summary_vi[0]}'",
        "  - 'Sáng 5/8, UBND tỉnh Long An họp phiên thường kỳ.'",
    )
    run = build(copy)
    after = article(copy, "000")
    assert run.report.done["translated"] == 1
    assert after.summary_en[1:] == before.summary_en[1:]
    assert after.summary_en[0] != before.summary_en[0]
    assert "Long An" in after.summary_en[0]


def test_edited_english_goes_stale_when_its_vietnamese_changes(copy):
    before = article(copy, "000")
    path = page_of(copy, "000")
    edit(path, before.summary_en[0].replace("'", "''"), "A sentence by a person.")
    build(copy)
    edit(
        path,
        f"  - '{before.summary_vi[0]}'",
        "  - 'Sáng 5/8, UBND tỉnh Long An họp phiên thường kỳ.'",
    )
    build(copy)
    assert article(copy, "000").sentences[1].status == "stale"
    assert article(copy, "000").summary_en[0] == "A sentence by a person."
    assert "The Vietnamese has changed since this English was made." in english_page(copy, "000")
    edit(path, "A sentence by a person.", "On the morning of August 5 it met.")
    build(copy)
    assert article(copy, "000").sentences[1].status == "edited"


def test_an_editors_values_outlive_a_changed_raw_file(copy):
    path = page_of(copy, "000")
    edit(path, "provinces: ['Long An']", "provinces: ['Tiền Giang']")
    raw = copy / "content/raw/000_cbdbed11df030c19.txt"
    raw.write_text(
        raw.read_text("utf-8").replace("16/07/2019 - 10:10", "17/07/2019 - 10:10"), "utf-8"
    )
    run = build(copy)
    after = article(copy, "000")
    assert after.provinces == ("Tiền Giang",)
    assert after.date == "2019-07-17 10:10"
    assert run.report.done["updated"] == 1 and not run.report.done["converted"]


def test_a_moved_page_leaves_a_redirect(copy):
    a = article(copy, "000")
    old = f"site/en/{a.made['path']}.html"
    edit(page_of(copy, "000"), f"slug: {a.slug}", "slug: forty-localities")
    build(copy)
    assert article(copy, "000").aliases == (a.made["path"],)
    moved = (copy / old).read_text("utf-8")
    assert 'url=forty-localities.html"' in moved
    assert (copy / "site/en/2019/07/forty-localities.html").is_file()


def test_a_renamed_raw_file_changes_nothing_and_a_removed_one_deletes_nothing(copy):
    before = snapshot(copy / "content/articles")
    raw = copy / "content/raw"
    (raw / "000_cbdbed11df030c19.txt").rename(raw / "khác tên.txt")
    (raw / "004_4ada237469bf3e03.txt").unlink()
    run = build(copy)
    assert run.report.problems == []
    assert snapshot(copy / "content/articles") == before
    assert len(list((copy / "site/en/2019/07").glob("*.html"))) == 2


def test_a_withdrawn_article_leaves_a_page_that_says_so_and_nothing_else(copy):
    a = article(copy, "000")
    edit(page_of(copy, "000"), "withdrawn: null", "withdrawn: 'Theo đề nghị của tác giả.'")
    build(copy)
    shown = english_page(copy, "000")
    assert "Theo đề nghị của tác giả." in shown and a.title not in shown
    others = [p.read_text("utf-8") for p in (copy / "site").rglob("*.*ml") if p.stem != a.slug]
    assert not any(a.title in text for text in others)


def test_deleting_the_cache_costs_only_time(copy):
    before = {name: data for name, (data, _) in snapshot(copy / "site").items()}
    shutil.rmtree(copy / ".cache")
    run = build(copy)
    assert {name: data for name, (data, _) in snapshot(copy / "site").items()} == before
    assert not run.report.done["translated"]


def test_a_page_removed_from_content_leaves_the_site_even_without_the_cache(copy):
    a = article(copy, "000")
    page_of(copy, "000").unlink()
    (copy / "content/raw/000_cbdbed11df030c19.txt").unlink()
    shutil.rmtree(copy / ".cache")
    (copy / "site/mine.txt").write_text("not the program's", "utf-8")
    build(copy)
    assert not (copy / f"site/en/{a.made['path']}.html").exists()
    assert (copy / "site/mine.txt").exists()


def test_mending_a_sentence_of_the_body_never_costs_an_editor_their_english(copy):
    before = article(copy, "000")
    path = page_of(copy, "000")
    edit(path, before.summary_en[0].replace("'", "''"), "A sentence by a person.")
    build(copy)
    text = path.read_text("utf-8")
    head, body = text.split("\n---\n", 1)
    body = body.replace("Ngày 16/7, Bộ trưởng", "Ngày 17/7, Bộ trưởng", 1)
    path.write_text(f"{head}\n---\n{body}", "utf-8")
    build(copy)
    after = article(copy, "000")
    assert after.summary_vi[0].startswith("Ngày 17/7, Bộ trưởng")
    assert after.summary_en[0] == "A sentence by a person."
    assert after.sentences[1].status == "stale"


def test_an_address_stays_with_the_page_that_had_it(copy):
    first, second = article(copy, "000"), article(copy, "004")
    edit(page_of(copy, "004"), f"slug: {second.slug}", f"slug: {first.slug}")
    run = build(copy)
    assert [p.field for p in run.report.errors] == ["slug"]
    assert first.title in (copy / f"site/vi/{first.made['path']}.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (re.compile("(?m)^slug: .*$"), "slug: lich-thang-bay"),  # given another address
        (re.compile("(?m)^title: '"), "title: [ '"),  # which cannot be read for now
    ],
)
def test_a_new_article_is_published_beside_an_older_page_of_its_headline_and_day(
    make_site, old, new
):
    head = "Thông báo lịch tiếp công dân\n\n05/07/2019\n\n"
    first = "UBND tỉnh Long An thông báo lịch tiếp công dân tháng 7 với 4 buổi tại trụ sở.\n"
    second = "Ban Nội chính tỉnh Long An cho hay các phiên gặp gỡ được dời sang chiều thứ năm.\n"
    root = make_site({"content/raw/a.txt": head + first})
    build(root)
    (page,) = (root / "content/articles").rglob("*.md")
    page.write_text(old.sub(new, page.read_text("utf-8"), count=1), "utf-8")
    (root / "content/raw/b.txt").write_text(head + second, "utf-8")
    told = [problem.file for problem in build(root).report.errors]
    assert set(told) <= {f"content/articles/2019/{page.name}"} and len(told) == ("[" in new)
    assert "Ban Nội chính" in page.with_name(f"{page.stem}-2.md").read_text("utf-8")


def test_what_was_laid_into_a_hidden_folder_is_published_no_more(copy):
    page = page_of(copy, "000")
    trash = copy / "content/articles/.trash"
    trash.mkdir()
    page.rename(trash / page.name)
    (trash / "other.en.md").write_text("no page", "utf-8")
    next((copy / "content/raw").glob("000*")).unlink()
    run = build(copy)
    assert len(run.pages) == 4 and run.report.errors == []


def test_notes_beside_the_pages_are_no_article_but_an_article_may_be_called_readme(copy):
    (copy / "content/articles/README.md").write_text("# Ghi chú\n\nCho tôi.\n", "utf-8")
    page = page_of(copy, "000")
    page.rename(page.with_name("readme.md"))
    run = build(copy)
    assert len(run.pages) == 5 and run.report.errors == []


def test_windows_line_ends_stay(copy):
    path = page_of(copy, "000")
    path.write_bytes(
        path.read_bytes().replace(b"\n", b"\r\n").replace(b"title_en: '", b"title_en: 'X ")
    )
    build(copy)
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 40
    assert article(copy, "000").sentences[0].status == "edited"


def test_an_interrupted_run_keeps_what_it_finished_and_the_next_goes_on(copy, monkeypatch):
    from songngu import config
    from songngu.build import Build
    from songngu.translate import engine, sources

    shutil.rmtree(copy / ".cache")
    for path in (copy / "content/articles").rglob("*.md"):
        path.write_text(
            re.sub(r"(?ms)^title_en: .*?$", "title_en: ''", path.read_text("utf-8")), "utf-8"
        )
    real = engine.translate
    monkeypatch.setattr(engine, "_CHUNK_TOKENS", 10)

    def stopped(*args, **kwargs):
        for number, result in enumerate(real(*args, **kwargs)):
            if number == 2:
                raise KeyboardInterrupt
            yield result

    monkeypatch.setattr(sources, "translate", stopped)
    with pytest.raises(KeyboardInterrupt):
        Build(copy, config.load(copy)).translate()
    assert sum(bool(p.article.title_en) for p in load(copy).pages) == 2
    monkeypatch.undo()
    run = build(copy)
    assert run.report.done["translated"] == 3
    assert all(p.article.title_en for p in load(copy).pages)


def test_a_style_of_ones_own_wins_and_stays_untouched(copy):
    (copy / "templates/assets").mkdir(parents=True)
    (copy / "templates/assets/style.css").write_text("body { color: black }")
    build(copy)
    assert (copy / "site/assets/style.css").read_text() == "body { color: black }"
    # On the pages of articles too.
    assert not (copy / "site/assets/style-article.css").exists()
    for path in (copy / "site/en").rglob("*.html"):
        assert 'assets/style.css">' in path.read_text("utf-8")
    before = snapshot(copy)
    build(copy)
    assert snapshot(copy) == before
