"""The same news, published twice, is told and shown once."""

from __future__ import annotations

import dataclasses
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from songngu import config, duplicates
from songngu.article import Article, Raw, Source
from songngu.build import Build
from tests.conftest import RAW, run_cli, snapshot

NEWS = (
    "Sáng 12/3, UBND huyện Ba Chẽ khai trương Trung tâm Phục vụ hành chính công với 14 quầy giao dịch.",
    "Theo Chủ tịch UBND huyện, trung tâm tiếp nhận 287 thủ tục của 11 phòng, ban và 4 cơ quan ngành dọc.",
    "Trong tuần đầu, 412 lượt người đến giao dịch, 96,5% hồ sơ được hẹn trả trước hạn từ 1 đến 3 ngày.",
    "Người dân không phải đi lại nhiều nơi, cán bộ hướng dẫn tận tình ngay từ cửa vào.",
)  # fmt: skip


def article(name: str, *paragraphs: str, date: str = "2021-03-12", url: str = "") -> Article:
    return Article(name, name, name, "\n\n".join(paragraphs), date=date, source=Source(url=url))


def found(*articles: Article, new: set[str] | None = None) -> dict[str, str]:
    return {d.article.id: d.original.id for d in duplicates.find(articles, new=new or set())}


def test_another_headline_and_a_paragraph_less_make_no_other_article():
    assert found(article("a", *NEWS), article("b", *NEWS[:3], date="2021-03-14")) == {"b": "a"}


def test_the_same_report_of_another_month_is_another_article():
    other = [re.sub(r"\d+", lambda m: str(int(m[0]) + 7), text) for text in NEWS]
    assert found(article("a", *NEWS), article("b", *other, date="2021-04-12")) == {}


def test_the_same_text_a_year_later_is_another_article():
    assert found(article("a", *NEWS), article("b", *NEWS, date="2022-03-12")) == {}


def test_a_round_up_that_quotes_an_article_does_not_repeat_it():
    more = [f"Xã số {n} cũng mở điểm tiếp nhận hồ sơ tại nhà văn hóa thôn {n}." for n in range(40)]
    assert found(article("a", *NEWS), article("b", *NEWS, *more)) == {}


def test_articles_with_one_address_are_one_even_if_half_was_rewritten():
    url = "https://www.baohalong.vn/tin/ba-che-1234.html"
    rewritten = (*NEWS[:3], "Bài viết đã được tòa soạn bổ sung vài chi tiết mới về giờ mở cửa.")
    a, b = article("a", *NEWS, url=url), article("b", *rewritten, url=url.replace("www.", ""))
    assert found(a, b) == {"b": "a"}


def test_the_address_of_a_whole_site_joins_nothing():
    url = "https://baohalong.vn/"
    others = ("Chiều qua, mưa lớn làm sạt lở ba điểm trên quốc lộ 18.", "Không ai bị thương.")
    assert found(article("a", *NEWS, url=url), article("b", *others, url=url)) == {}


@pytest.mark.parametrize(
    "address", ["https://quangngai.gov.vn/trang-chu", "https://so.gov.vn/Default.aspx"]
)
def test_reports_that_all_have_the_address_of_the_front_page_are_no_copies(address):
    june = [text.replace("Trong tuần đầu", "Trong tháng 6") for text in NEWS]
    july = [re.sub(r"\d+", lambda m: str(int(m[0]) + 7), text) for text in june]
    a = article("a", *june, date="2024-07-05", url=address)
    b = article("b", *july, date="2024-08-05", url=address)
    assert found(a, b) == {}


def test_an_address_may_name_its_article_behind_the_hash():
    one, other = (f"https://so.gov.vn/web/tin#/chi-tiet/{n}" for n in (17, 18))
    rewritten = (*NEWS[:3], "Bài viết đã được tòa soạn bổ sung vài chi tiết mới về giờ mở cửa.")
    a, b = article("a", *NEWS, url=one), article("b", *rewritten, url=other)
    assert duplicates.text_of(a).address != duplicates.text_of(b).address
    place = article("c", *NEWS, url="https://so.gov.vn/tin#binh-luan")
    assert duplicates.text_of(place).address == "so.gov.vn/tin"


def test_kept_is_what_was_there_before_then_the_earlier():
    early, late = article("a", *NEWS, date="2021-03-12"), article("b", *NEWS, date="2021-03-13")
    assert found(early, late) == {"b": "a"}
    assert found(early, late, new={"a"}) == {"a": "b"}


def test_what_is_shown_is_not_put_aside_for_a_withdrawn_article():
    withdrawn = dataclasses.replace(article("a", *NEWS), withdrawn="an error")
    assert found(withdrawn, article("b", *NEWS)) == {}


def test_a_withdrawn_article_keeps_its_copies_and_takes_new_ones():
    withdrawn = dataclasses.replace(article("a", *NEWS), withdrawn="an error")
    copy = dataclasses.replace(article("b", *NEWS), duplicate_of="a")
    assert found(withdrawn, copy, article("c", *NEWS), new={"c"}) == {"b": "a", "c": "a"}


def test_a_copy_of_a_shown_and_of_a_withdrawn_article_goes_to_the_shown():
    withdrawn = dataclasses.replace(article("a", *NEWS), withdrawn="an error")
    assert found(withdrawn, article("b", *NEWS), article("c", *NEWS), new={"c"}) == {"c": "b"}


def test_a_skipped_article_stands_for_no_other():
    skipped = dataclasses.replace(article("a", *NEWS), raw=Raw("a.txt", "0", "skip"))
    assert found(skipped, article("b", *NEWS), new={"b"}) == {}


def test_how_near_two_articles_are_is_said_in_words():
    one, other = article("a", *NEWS), article("b", *NEWS[:3], date="2021-03-14")
    assert str(duplicates.likeness(one, other)) == "100% of the text, 9 of 9 figures, 2 days apart"
    url = "https://baohalong.vn/tin/1.html"
    near = duplicates.likeness(article("a", *NEWS, url=url), article("b", *NEWS, url=url))
    assert str(near) == "100% of the text, 9 of 9 figures, of one day, one address"
    assert duplicates.likeness(one, article("b", "Không ai bị thương.")) is None


CAPTIONS = (
    "Người dân lấy số thứ tự tại bộ phận một cửa thành phố Cần Thơ vào đầu giờ sáng.",
    "Cán bộ hướng dẫn người cao tuổi nộp hồ sơ trực tuyến trên máy tính bảng.",
)
OTHER_CAPTIONS = (
    "Bộ đội biên phòng Lai Châu mang máy in và con dấu lên bản vùng cao.",
    "Trẻ em ở bản được làm giấy khai sinh ngay tại nhà văn hóa.",
)


def titled(name: str, title: str, *blocks: str, date: str = "2021-03-12", url: str = "") -> Article:
    return dataclasses.replace(article(name, *blocks, date=date, url=url), title=title)


def photographs(captions: tuple[str, ...]) -> list[str]:
    return [f'!!! figure ""\n    ![](images/{n}.jpg)\n    {c}' for n, c in enumerate(captions)]


def test_two_photo_stories_are_two_articles_and_the_same_captions_one():
    one = titled("a", "Một ngày ở bộ phận một cửa", *photographs(CAPTIONS))
    other = titled("b", "Đưa thủ tục về bản", *photographs(OTHER_CAPTIONS))
    again = titled("c", "Phóng sự ảnh: một cửa Cần Thơ", *photographs(CAPTIONS))
    assert found(one, other, again) == {"c": "a"}


def test_lists_and_tables_are_compared_by_what_they_say():
    table = "| Tỉnh | Điểm |\n|---|---|\n| Long An | 81,2 |\n| Gia Lai | 75,0 |\n"
    table += "| Đà Nẵng | 90,1 |\n| Cần Thơ | 77,3 |\n| Lai Châu | 70,4 |\n| Quảng Ninh | 95,9 |"
    items = "- Thủ tục cấp giấy phép thành lập quỹ xã hội\n- Thủ tục công nhận ban vận động hội"
    one, other = titled("a", "Xếp hạng các tỉnh", table), titled("b", "Danh mục bãi bỏ", items)
    assert found(one, other) == {}
    again = titled("c", "Bảng xếp hạng cải cách hành chính", table)
    assert found(one, other, again) == {"c": "a"}


def test_articles_that_are_but_a_headline_or_a_player_are_one_by_their_address_only():
    player = (
        '<iframe width="560" height="315" src="https://video.example/embed/{}" allow="autoplay">'
    )
    one, other = (titled(n, "Bản tin cải cách hành chính", player.format(n)) for n in "ab")
    assert found(one, other, titled("c", "Bản tin cải cách hành chính")) == {}
    url = "https://baohalong.vn/video/1234.html"
    one, other = (titled(n, "Bản tin cải cách hành chính", url=url) for n in "ab")
    assert found(one, other) == {"b": "a"}
    assert str(duplicates.likeness(one, other)) == "of one day, one address"
    assert found(one, article("c", *NEWS, url=url)) == {}


def test_one_stock_caption_makes_no_two_articles_one():
    stock = photographs(("Quang cảnh hội nghị. Ảnh chỉ có tính chất minh họa.",))
    one = titled("a", "Sở Nội vụ Cần Thơ tập huấn cho cán bộ một cửa các quận, huyện", *stock)
    other = titled("b", "Lai Châu tổng kết năm năm phong trào thi đua của ngành tư pháp", *stock)
    assert found(one, other) == {}


REPORT = (
    "Trong tháng {month}, tỉnh Long An tiếp nhận {n} hồ sơ tại 15 huyện và 192 xã theo Nghị định"
    " 61/2018/NĐ-CP và Quyết định 985/QĐ-TTg ngày 08/8/2018 của Thủ tướng Chính phủ.",
    "Tỷ lệ đúng hạn đạt 98%, trong đó cấp tỉnh 99%, cấp huyện 97%, cấp xã 96%; mức độ hài lòng"
    " của người dân đạt 95%, cao hơn chỉ tiêu 90% mà Nghị quyết 30c/NQ-CP đặt ra đến năm 2020.",
    "Sở Nội vụ đề nghị các đơn vị thực hiện nghiêm Chỉ thị 23/CT-TTg, công khai 100% thủ tục và"
    " bố trí đủ cán bộ tại bộ phận một cửa trong giờ hành chính.",
)


def report(name: str, month: int, n: str, *, date: str, title: str = "") -> Article:
    text = [paragraph.format(month=month, n=n) for paragraph in REPORT]
    return titled(name, title or f"Kết quả giải quyết thủ tục tháng {month}", *text, date=date)


def test_julys_report_is_no_copy_of_junes_though_nearly_all_its_figures_are_the_same():
    june = report("a", 6, "12.480", date="2019-07-05")
    assert found(june, report("b", 7, "15.917", date="2019-08-05")) == {}
    # Nor where no headline tells them apart, ...
    same = "Long An giải quyết thủ tục hành chính"
    june = report("a", 6, "12.480", date="2019-07-05", title=same)
    assert found(june, report("b", 7, "15.917", date="2019-08-05", title=same)) == {}
    # ... or where both came out in one week.
    june = report("a", 6, "12.480", date="2019-08-03")
    assert found(june, report("b", 7, "15.917", date="2019-08-05")) == {}


def test_a_report_taken_over_weeks_later_is_a_copy_with_all_its_figures():
    june = report("a", 6, "12.480", date="2019-07-05")
    assert found(june, report("b", 6, "12.480", date="2019-07-25")) == {"b": "a"}


def test_other_figures_in_the_headline_are_the_same_news_where_the_texts_have_both():
    titles = "Long An tiếp nhận 12.480 hồ sơ trong tháng 6/2019", "Long An: 98% hồ sơ đúng hạn"
    one, other = (
        report(name, 6, "12.480", date="2019-07-05", title=title)
        for name, title in zip("ab", titles, strict=True)
    )
    assert found(one, other) == {"b": "a"}
    assert found(one, dataclasses.replace(other, title="Hồ sơ tháng Sáu đúng hạn")) == {"b": "a"}


def test_two_runs_compare_the_same_parts_of_a_text():
    script = (
        "from songngu import duplicates, article;"
        "one = article.Article('a', 'a', 'a', 'một bài viết về cải cách hành chính ' * 9);"
        "print(sorted(duplicates.text_of(one).runs))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_many_articles_of_common_words_are_told_apart():
    chance = random.Random(1)
    words = [f"từ{n}" for n in range(3000)]
    many = [article(f"n{n}", " ".join(chance.choices(words, k=300))) for n in range(400)]
    assert found(*many) == {}


@pytest.fixture
def twice(copy: Path) -> Path:
    """A site with an article that another site has taken over."""
    text = next(RAW.glob("000*")).read_text("utf-8")
    changed = text.replace("Phong Nhã", "Minh Anh") + "\nNguồn: Báo Xứ Thanh\n"
    (copy / "content/raw/900_copied.txt").write_text(changed, "utf-8")
    return copy


def test_a_repeated_article_is_linked_and_not_published_twice(twice):
    run = run_cli("--root", twice, "--no-model")
    assert "repeats content/articles/2019/" in " ".join((run.stdout + run.stderr).split())
    pages = list((twice / "content/articles").rglob("*.md"))
    assert len(pages) == 6  # its page is there, for an editor to say otherwise
    kept = next((twice / "site/en/2019/07").glob("long-an*40-dia-phuong*trung.html"))
    assert "Also published by" in kept.read_text("utf-8")
    listed = (twice / "site/en/index.html").read_text("utf-8")
    assert listed.count('class="teaser') == 5


def test_an_editor_may_say_that_they_are_two(twice):
    run_cli("--root", twice, "--no-model")
    page = next(
        p
        for p in (twice / "content/articles").rglob("*.md")
        if "900_copied" in p.read_text("utf-8")
    )
    text = re.sub(r"(?m)^duplicate_of: .*", "duplicate_of: ''", page.read_text("utf-8"))
    page.write_text(text, "utf-8")
    run_cli("--root", twice, "--no-model")
    run_cli("convert", "--again", "--root", twice)
    assert "\nduplicate_of: ''\n" in page.read_text("utf-8")
    assert (twice / "site/en/index.html").read_text("utf-8").count('class="teaser') == 6


def test_an_original_that_is_gone_is_told_and_the_copy_shown(twice):
    run_cli("--root", twice, "--no-model")
    page = next(
        p
        for p in (twice / "content/articles").rglob("*.md")
        if "900_copied" in p.read_text("utf-8")
    )
    text = re.sub(r"(?m)^duplicate_of: .*", "duplicate_of: a-none", page.read_text("utf-8"))
    page.write_text(text, "utf-8")
    run = run_cli("--root", twice, "--no-model")
    assert "“a-none” is the id of no article; this one is published" in " ".join(
        (run.stdout + run.stderr).split()
    )
    assert (twice / "site/en/index.html").read_text("utf-8").count('class="teaser') == 6


def test_what_was_withdrawn_does_not_come_back_as_its_copy(twice):
    run_cli("--root", twice, "--no-model")
    kept = next((twice / "content/articles/2019").glob("*40-dia-phuong*trung.md"))
    kept.write_text(kept.read_text("utf-8").replace("withdrawn: null", "withdrawn: 'sai'"), "utf-8")
    run = run_cli("--root", twice, "--no-model")
    assert "which the site does not show; so neither is this" in " ".join(
        (run.stdout + run.stderr).split()
    )
    assert (twice / "site/en/index.html").read_text("utf-8").count('class="teaser') == 4


def test_a_raw_name_given_to_another_text_makes_another_page(twice):
    run_cli("--root", twice, "--no-model")
    raw = twice / "content/raw"
    first = next(raw.glob("001*"))
    first.rename(raw / "old name.txt")
    first.write_text("Xã Tân An họp dân\n\n12/03/2021\n\n" + "\n\n".join(NEWS) + "\n", "utf-8")
    before = {p: p.read_text("utf-8") for p in (twice / "content/articles").rglob("*.md")}
    run_cli("--root", twice, "--no-model")
    pages = {p: p.read_text("utf-8") for p in (twice / "content/articles").rglob("*.md")}
    assert len(pages) == len(before) + 1
    assert all(pages[path] == text for path, text in before.items())


# ---------------------------------------------------------------- looked at again

HEAD = "Huyện Ba Chẽ khai trương Trung tâm Phục vụ hành chính công"
OTHER = (
    "Chiều qua, mưa lớn làm sạt lở ba điểm trên quốc lộ 18 đoạn qua xã Lương Minh.",
    "Lực lượng chức năng đã thông một làn đường ngay trong đêm, không ai bị thương.",
)


@pytest.fixture
def pair(make_site) -> Path:
    """A site with an article, and a copy of it that came later."""
    root = make_site({"content/raw/1.txt": raw_text(HEAD, NEWS)})
    converted(root)
    (root / "content/raw/2.txt").write_text(raw_text("Ba Chẽ có trung tâm mới", NEWS[:3]), "utf-8")
    converted(root)
    assert "duplicate_of: a-" in page(root, "2").read_text("utf-8")
    return root


def raw_text(headline: str, paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join((headline, "12/03/2021", *paragraphs)) + "\n"


def converted(root: Path, *, again: bool = False) -> list[str]:
    run = Build(root, config.load(root))
    run.convert(again=again)
    return [" ".join(str(problem).split()) for problem in run.report.problems]


def checked(root: Path) -> list[str]:
    run = Build(root, config.load(root))
    run.check()
    return [str(problem) for problem in run.report.problems if problem.field == "duplicate_of"]


def page(root: Path, number: str) -> Path:
    pages = (root / "content/articles").rglob("*.md")
    return next(p for p in pages if f"file: '{number}.txt'" in p.read_text("utf-8"))


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def is_copy(root: Path, number: str) -> bool:
    return "duplicate_of: a-" in page(root, number).read_text("utf-8")


def test_check_lists_the_copies_and_how_near_they_are(pair):
    run = run_cli("check", "--root", pair)
    said = " ".join(run.stdout.split())
    assert (
        f"published once: content/articles/2021/{page(pair, '2').name} repeats"
        f" content/articles/2021/{page(pair, '1').name}: 100% of the text, 9 of 9 figures, of one day"
    ) in said
    assert checked(pair) == []


def test_what_was_read_is_kept_when_the_comparison_is_stopped_and_compared_by_the_next_run(
    make_site, monkeypatch
):
    root = make_site({"content/raw/1.txt": raw_text(HEAD, NEWS)})
    converted(root)
    (root / "content/raw/2.txt").write_text(raw_text("Ba Chẽ có trung tâm mới", NEWS[:3]), "utf-8")
    (root / "content/raw/3.txt").write_text(raw_text("Sạt lở trên quốc lộ 18", OTHER), "utf-8")

    def stopped(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(duplicates, "find", stopped)
        with pytest.raises(KeyboardInterrupt):
            converted(root)
    assert not is_copy(root, "2") and not is_copy(root, "3")
    assert ["repeats" in problem for problem in converted(root)] == [True]
    assert is_copy(root, "2") and not is_copy(root, "3") and not is_copy(root, "1")
    pages = snapshot(root / "content/articles")
    (root / "content/raw/2.txt").touch()
    assert converted(root) == [] and snapshot(root / "content/articles") == pages
    assert not any("compared" in data.decode() for data, _ in pages.values())


@pytest.mark.parametrize("edited", ["1", "2"])
def test_a_copy_whose_page_or_originals_was_rewritten_is_published(pair, edited):
    edit(page(pair, edited), *zip(NEWS[:2], OTHER, strict=True))
    assert ["as it is now" in problem for problem in checked(pair)] == [True]
    assert any("which it repeats no more; it is published now" in p for p in converted(pair))
    assert not is_copy(pair, "2")
    assert converted(pair) == [] and checked(pair) == []


def test_a_copy_whose_original_was_touched_up_stays_one(pair):
    edit(page(pair, "1"), (NEWS[3], "Người dân hài lòng."))
    assert converted(pair) == [] and checked(pair) == []
    assert is_copy(pair, "2")


def test_a_copy_whose_original_is_removed_is_published(pair):
    page(pair, "1").unlink()
    (pair / "content/raw/1.txt").unlink()
    assert ["is the id of no article" in problem for problem in checked(pair)] == [True]
    assert any("a copy of an article that is gone" in problem for problem in converted(pair))
    assert not is_copy(pair, "2")


def test_a_copy_goes_over_to_another_copy_where_the_original_is_removed(pair):
    (pair / "content/raw/3.txt").write_text(raw_text("Thêm một trung tâm", NEWS[:3]), "utf-8")
    converted(pair)
    assert is_copy(pair, "2") and is_copy(pair, "3")
    page(pair, "1").unlink()
    (pair / "content/raw/1.txt").unlink()
    converted(pair)
    assert [is_copy(pair, "2"), is_copy(pair, "3")].count(True) == 1


def test_a_copy_whose_original_is_skipped_is_published(pair):
    (pair / "content/raw/1.yaml").write_text("skip: yes\n", "utf-8")
    converted(pair)
    assert not is_copy(pair, "2")


def test_a_copy_whose_original_is_withdrawn_stays_down_also_when_others_come(pair):
    edit(page(pair, "1"), ("withdrawn: null", "withdrawn: 'sai'"))
    assert ["which is withdrawn; so neither is shown" in p for p in checked(pair)] == [True]
    (pair / "content/raw/3.txt").write_text(raw_text("Sạt lở trên quốc lộ 18", OTHER), "utf-8")
    converted(pair)
    assert is_copy(pair, "2") and not is_copy(pair, "3")


def test_a_copy_whose_originals_page_has_a_fault_for_now_stays_one(pair):
    edit(page(pair, "1"), ("title: '", "title: [ '"))
    converted(pair)
    assert is_copy(pair, "2")


def test_an_editors_word_about_copies_is_not_looked_at_again(pair):
    first = re.search(r"(?m)^id: (\S+)", page(pair, "1").read_text("utf-8"))
    (pair / "content/raw/3.txt").write_text(raw_text("Sạt lở trên quốc lộ 18", OTHER), "utf-8")
    converted(pair)
    edit(page(pair, "3"), ("raw:", f"duplicate_of: {first[1]}\nraw:"))
    assert converted(pair) == [] and checked(pair) == []
    assert is_copy(pair, "3")
