"""From the bytes of a raw file to the article."""

import contextlib
import re
import time
import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from songngu.article import DATE_FORM
from songngu.body import blocks, figures, unescape
from songngu.errors import RawError
from songngu.ingest import convert, examine, story
from songngu.ingest.layout import Line
from tests.conftest import PROGRAM, RAW

PAGES = PROGRAM / "tests/data/pages"
HTML = PROGRAM / "tests/data/html"
# Plain strings: YAML would turn a date into a date and a name like "No" into false.
EXPECTED = yaml.load((PAGES / "expected.yaml").read_text("utf-8"), yaml.BaseLoader)

STORY = (
    "Bắc Giang đẩy mạnh giải quyết hồ sơ trực tuyến tại cấp xã\n12/03/2021\n"
    "Sáng 11/3, UBND tỉnh Bắc Giang tổ chức hội nghị triển khai nhiệm vụ cải cách hành chính.\n"
    "Năm qua, toàn tỉnh tiếp nhận hơn 412 nghìn hồ sơ, trong đó 98,6% được giải quyết đúng hạn.\n"
)  # fmt: skip


def article(text: str):
    return convert(text.encode(), file="page.txt")


def paragraphs(body: str) -> list[str]:
    return [unescape(b) for b in blocks(body) if not b.startswith(("##", "!!!"))]


def headings(body: str) -> list[str]:
    return [unescape(block[3:]) for block in blocks(body) if block.startswith("## ")]


# ---- Pages in the manner of many sites


@pytest.mark.parametrize("name", EXPECTED)
def test_pages_of_many_sites_become_the_right_articles(name):
    right = EXPECTED[name]
    a = convert((PAGES / name).read_bytes(), file=name)
    assert a.title == right["title"]
    assert a.date == right["date"]
    assert a.date_certainty == right.get("certainty", "explicit")
    assert a.title_origin == right.get("title_origin", "source")
    assert list(a.provinces) == right["provinces"]
    assert list(a.authors) == right["authors"]
    assert [[image.caption, image.credit] for image in a.images] == right["captions"]
    assert a.source.retrieved == right.get("retrieved", "")
    for key, found in (("source", a.source.name), ("url", a.source.url)):
        assert found == right.get(key, found)
    text = paragraphs(a.body)
    assert len(text) == int(right.get("paragraphs", len(text)))
    assert headings(a.body) == right.get("headings", [])
    assert text[0].startswith(right.get("first", ""))
    assert text[-1].endswith(right.get("last", ""))


def test_every_test_page_has_its_right_answers():
    assert {path.name for path in PAGES.glob("*.txt")} == set(EXPECTED)


# ---- The bytes


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + STORY.encode(),
        STORY.replace("\n", "\r\n").encode(),
        unicodedata.normalize("NFD", STORY).encode(),
        b"\xff\xfe" + STORY.encode("utf-16-le"),
        b"\xfe\xff" + STORY.encode("utf-16-be"),
    ],
    ids=["byte-order mark", "Windows line ends", "decomposed letters", "UTF-16 LE", "UTF-16 BE"],
)
def test_the_same_text_gives_the_same_article_however_it_is_stored(data):
    same, other = article(STORY), convert(data, file="page.txt")
    assert (other.id, other.title, other.body) == (same.id, same.title, same.body)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \r\n\t \n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "is not a text file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is not a text file"),
        (bytes(range(256)) * 8, "is not a text file"),
        ("Thành phố".encode("cp1258", "replace"), "is not UTF-8"),
        (b"Hoi nghi \xff\xfe\xfd", "is not UTF-8"),
        ("Trang chủ | Tin tức | Liên hệ\nChia sẻ bài viết".encode(), "holds no article"),
    ],
)
def test_a_bad_file_is_refused_with_one_line_that_names_it_and_the_mend(data, what):
    with pytest.raises(RawError) as caught:
        convert(data, file="2019/tin.txt")
    line = str(caught.value)
    assert line.startswith("2019/tin.txt: ")
    assert what in line
    assert caught.value.problem.mend
    assert "\n" not in line


# ---- Title, slug, id


def test_id_comes_from_the_text_and_not_from_the_files_name():
    one, two = convert(STORY.encode(), file="a.txt"), convert(STORY.encode(), file="b/c.txt")
    assert one.id == two.id
    assert re.fullmatch(r"a-[0-9a-f]{12}", one.id)
    assert (one.raw.file, two.raw.file) == ("a.txt", "b/c.txt")


def test_the_slug_is_plain_ascii_of_at_most_60_characters_with_the_province_first():
    slug = convert((RAW / "000_cbdbed11df030c19.txt").read_bytes(), file="x.txt").slug
    assert slug.startswith("long-an-ca-nuoc-co-40-dia-phuong")
    assert re.fullmatch(r"[a-z0-9-]{1,60}", slug)
    # A headline that begins with the province does not say it twice.
    assert article(STORY).slug.startswith("bac-giang-day-manh")


def test_a_made_title_is_cut_between_clauses_and_has_no_full_stop():
    sentence = (
        "Cà Mau – Sáng 15/10/2020, tại Trung tâm Hội nghị tỉnh, UBND tỉnh tổ chức hội nghị tập huấn nghiệp vụ "
        "kiểm soát thủ tục hành chính cho hơn 300 cán bộ, công chức của các sở, ngành và 9 huyện."
    )
    a = article(sentence + "\n" + sentence.replace("Sáng", "Chiều"))
    assert a.title_origin == "made"
    assert len(a.title) <= 130
    assert sentence.startswith(a.title)
    assert not a.title.endswith((".", ",", " "))


def test_a_made_title_leaves_no_word_hanging():
    sentence = (
        "Sau ba tháng vận hành 10 điểm hỗ trợ dịch vụ công đặt ở các nhà văn hóa ấp huyện biển An Biên đã giúp bà con nộp 2.164 "
        "hồ sơ trực tuyến và nhận kết quả tại nhà qua bưu điện."
    )
    a = article(sentence + "\n" + sentence.replace("ba tháng", "bốn tháng"))
    assert a.title_origin == "made" and a.title.endswith("đã giúp bà con nộp")


# ---- Body


def test_source_mark_and_end_mark_are_no_part_of_the_text():
    text = STORY.replace("Sáng 11/3", "(BGĐT) - Sáng 11/3")
    a = article(
        text + "Các huyện tiếp tục rà soát, cắt giảm thủ tục cho người dân, doanh nghiệp,…/.\n"
    )
    assert paragraphs(a.body)[0].startswith("Sáng 11/3")
    assert a.source.name == "BGĐT"
    assert paragraphs(a.body)[-1].endswith("doanh nghiệp,…")


@pytest.mark.parametrize(
    ("written", "kept"),
    [("công chức./.", "công chức."), ("các cấp,…/.", "các cấp,…"), ("các cấp.../.", "các cấp..."),
     ("viên chức/.", "viên chức."), ('công vụ"./.', 'công vụ".'), ("công chức.", "công chức."), ("Hội nghị", "Hội nghị")],
)  # fmt: skip
def test_end_marks_of_offices(written, kept):
    from songngu.ingest.story import drop_end_mark

    assert drop_end_mark(written) == kept


@pytest.mark.parametrize(
    "opening",
    ["(TP) Hà Nội và các tỉnh", "UBND - HĐND tỉnh", "CCHC - nhiệm vụ trọng tâm", "Gia Lai - Sáng 12/3", "(Hà Nội) - Sáng 12/3",
     "Năm 2019 - 2020", "(sau đây gọi là Ban)"],
)  # fmt: skip
def test_what_opens_a_text_without_being_its_source(opening):
    from songngu.ingest.story import split_mark

    assert split_mark(opening) == ("", opening)


def test_an_agencys_dateline_gives_source_and_day():
    a = article(
        "Chỉ số cải cách hành chính năm 2023\nHà Nội (TTXVN 18/4/2024) Trong năm 2023, sáu vùng kinh tế - "
        "xã hội đều có giá trị trung bình trên 80%, tăng so với năm 2022.\n"
    )
    assert (a.date, a.source.name, a.provinces) == ("2024-04-18", "TTXVN", ())
    assert a.body.startswith("Trong năm 2023")


def test_captions_become_figures_at_their_place_with_their_credit():
    a = convert((RAW / "001_7d7c248e47655c3c.txt").read_bytes(), file="x.txt")
    found = blocks(a.body)
    place = next(
        n
        for n, block in enumerate(found)
        if "Chủ tịch UBND tỉnh Gia Lai" in block and block[0] == "!"
    )
    assert found[place - 1].startswith("Các hoạt động thông tin")
    assert found[place + 1].startswith("Bên cạnh những kết quả")
    assert [(f.caption, f.credit) for f in figures(a.body)] == [
        (image.caption, image.credit) for image in a.images
    ]


def test_a_credit_on_its_own_line_belongs_to_the_caption_above():
    a = article(
        STORY + "Quang cảnh hội nghị tại điểm cầu tỉnh\nẢnh: Quốc Dũng\n" + STORY.splitlines()[2]
    )
    assert [(i.caption, i.credit) for i in a.images] == [
        ("Quang cảnh hội nghị tại điểm cầu tỉnh", "Ảnh: Quốc Dũng")
    ]


def test_a_credit_below_the_story_belongs_to_every_picture_without_one():
    scenes = "Quang cảnh hội nghị tại điểm cầu tỉnh\nQuang cảnh hội nghị tại điểm cầu huyện (Ảnh: Thu Hà)\n"
    a = article(STORY + scenes + STORY.splitlines()[2] + "\n\nẢnh: Quốc Dũng\nẢnh: Lê Sơn\n")
    assert [i.credit for i in a.images] == ["Ảnh: Quốc Dũng", "Ảnh: Thu Hà"]


def test_ten_thousand_credits_below_a_long_story_take_no_longer_than_other_lines():
    def lines(label, text):
        return [Line(0, text, label, "", 1.0, 0)] * 10_000

    start = time.process_time()
    found, _ = story.parts([*lines("body", "Một câu."), *lines("credit", "Ảnh: Lê Hà")])
    assert len(found) == 10_000
    assert time.process_time() - start < 3


def test_text_that_looks_like_markdown_stays_text():
    lines = ["- Cắt giảm 12 thủ tục *không* cần thiết trong lĩnh vực đất đai;", "# Thẻ và <b>dấu</b> trong câu này là chữ thường.",
             "1. Công bố 42 thủ tục; bãi bỏ 17 thủ tục trong năm 2021."]  # fmt: skip
    a = article(
        STORY + "\n".join(lines) + "\n" + STORY.splitlines()[3].replace("Năm qua", "Qua đó")
    )
    assert paragraphs(a.body)[2:5] == lines


def test_nothing_is_made_up():
    a = article(STORY)
    assert a.summary_vi == a.summary_en == a.topics == a.authors == ()
    assert (a.title_en, a.source.url, a.source.name, a.made, a.page) == ("", "", "", {}, "")


def test_the_raw_file_is_remembered_by_its_digest():
    import hashlib

    data = STORY.encode()
    assert convert(data, file="tin/x.txt").raw.sha256 == hashlib.sha256(data).hexdigest()


# ---- Provinces


@pytest.mark.parametrize(
    ("lead", "provinces"),
    [
        ("Ngày 13/5, tại Hà Nội, Chủ tịch UBND tỉnh Lào Cai làm việc với Bộ Nội vụ về biên chế.", ("Lào Cai",)),
        ("Ngày 19/8, tại TP. Đà Nẵng, Bộ Nội vụ tổ chức Hội nghị toàn quốc về vị trí việc làm.", ()),
        ("Chiều 4/6, UBND thành phố Hà Nội công bố chỉ số hài lòng của người dân các quận.", ("Hà Nội",)),
        ("Sở Nội vụ các tỉnh Hà Giang, Lào Cai, Nghệ An, Cần Thơ, Khánh Hòa đã gửi báo cáo về Bộ.", ()),
        ("UBND huyện Thanh Liêm vừa rà soát 215 thủ tục, UBND huyện Thanh Liêm kiến nghị cắt 12.", ("Hà Nam",)),
        ("Phó Thủ tướng Trương Hòa Bình chủ trì phiên họp của Ban Chỉ đạo, ông Trương Hòa Bình nói.", ()),
        ("UBND TP.HCM khảo sát mức độ hài lòng của 12.000 người dân trên địa bàn thành phố.", ("Thành phố Hồ Chí Minh",)),
    ],
)  # fmt: skip
def test_being_named_is_not_being_about(lead, provinces):
    assert (
        article(f"Tin cải cách hành chính trong tuần\n05/06/2021\n{lead}\n").provinces == provinces
    )


def test_the_articles_day_selects_the_unit_of_that_day():
    lead = (
        "UBND tỉnh Bình Định tổ chức hội nghị, Chủ tịch UBND tỉnh Bình Định chủ trì hội nghị này."
    )
    text = "Hội nghị về cải cách hành chính\n{}\n" + lead
    assert article(text.format("05/06/2021")).provinces == ("Bình Định",)
    assert article(text.format("05/08/2025")).provinces == ("Gia Lai",)


# ---- Web pages


def test_a_saved_web_page_becomes_an_article():
    reading = examine((HTML / "bao-dong-nai.html").read_bytes(), file="bao-dong-nai.html")
    a = reading.article
    assert a.title == "Biên Hòa rút ngắn thời gian cấp phép xây dựng"
    assert (a.date, a.date_certainty) == ("2023-03-08 08:20:00", "explicit")
    assert a.provinces == ("Đồng Nai",)
    assert a.authors == ("Phạm Hằng",)
    assert a.source.url == "https://baodongnai.com.vn/chinh-tri/202303/bien-hoa-3160001/"
    assert a.source.name == "Báo Đồng Nai điện tử"
    assert [(i.caption, i.credit) for i in a.images] == [
        ("Người dân nộp hồ sơ tại bộ phận một cửa thành phố Biên Hòa.", "Ảnh: P.Hằng")
    ]
    assert headings(a.body) == ["Bớt một lần đi lại"]
    assert len(paragraphs(a.body)) == 4
    for chrome in ("Trang chủ", "Long Khánh số hóa", "Cơ quan chủ quản", "mot-cua-bien-hoa"):
        assert chrome not in a.body


@pytest.mark.parametrize(
    "page", ["<html></html>", "<!doctype html><p>", "<html><body><nav>Tin</nav>"]
)
def test_a_web_page_without_an_article_is_refused(page):
    with pytest.raises(RawError, match="holds no article"):
        convert(page.encode(), file="trang.html")


# ---- Whatever comes


def usable(a) -> None:
    assert a.title
    assert a.slug
    assert a.body or a.images or a.title
    assert a.date == "" or DATE_FORM.match(a.date)
    assert (a.date == "") == (a.date_certainty == "unknown")
    assert len(figures(a.body)) == len(a.images)


SNIPPETS = [
    line
    for path in [*sorted(PAGES.glob("*.txt")), *sorted(RAW.glob("*.txt"))]
    for line in path.read_text("utf-8").splitlines()
]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_file_whatever_raises_anything_but_raw_error(data):
    for name in ("x.txt", "x.html"):
        with contextlib.suppress(RawError):
            usable(convert(data, file=name))


@given(st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=40))
def test_no_line_of_the_story_is_lost_silently(lines):
    try:
        reading = examine("\n".join(lines).encode(), file="x.txt")
    except RawError:
        return
    usable(reading.article)
    kept = "".join(unescape(reading.article.body).split())
    for line in reading.lines:
        if line.label in ("body", "deck", "caption", "subheading"):
            # Its first and last words may have been a source mark, an end mark or a credit.
            words = line.text.split()
            assert "".join(words[4:-8]) in kept


@pytest.mark.parametrize(
    "unit",
    ["a", ". ", '"', "(", "- ", "1/", "12/3 ", "Ảnh: ", "Nguồn: ", "Hà Nội ", "UBND tỉnh ", "năm 2019 ", "tại ", "a\n",
     "12/3/2019\n", "Nguyễn Văn A\n", "Tin liên quan\n", "Một câu đủ dài để là văn xuôi, có dấu chấm ở cuối câu này.\n"],
)  # fmt: skip
def test_time_grows_no_faster_than_the_text(unit):
    def seconds(size: int) -> float:
        data = (unit * (size // len(unit))).encode()
        start = time.process_time()
        with contextlib.suppress(RawError):
            convert(data, file="x.txt")
        return time.process_time() - start

    seconds(1000)
    # Quadratic growth would be a factor of 64; the floor keeps the clock's grain out of it.
    assert seconds(48_000) < 24 * max(seconds(6_000), 0.02)


def test_some_hundred_pages_take_seconds():
    data = [path.read_bytes() for path in sorted(PAGES.glob("*.txt"))]
    start = time.process_time()
    for n in range(250):
        convert(data[n % len(data)] + b" " * n, file="x.txt")
    assert time.process_time() - start < 10
