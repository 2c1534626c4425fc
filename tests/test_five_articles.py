"""The five articles the project began with: the right answers, and nothing that is not the article."""

from pathlib import Path

import pytest

from songngu.article import Article
from songngu.body import blocks, figures, unescape
from songngu.content import load

RIGHT = {
    "000_cbdbed11df030c19.txt": ("2019-07-16 10:10", "explicit", ("Long An",), ("Phong Nhã",), "", 2),
    "001_7d7c248e47655c3c.txt": ("2023-06-19", "explicit", ("Gia Lai",), ("Quốc Dũng",), "baogialai.com.vn", 3),
    "002_d1a7647786c2231e.txt": ("2015-03-27 22:24", "explicit", ("Điện Biên",), ("Thái Thanh", "Ngọc Hải"), "", 1),
    "003_eb33f2e5ca9e7309.txt": ("2019-12-27", "inferred", (), ("Lê Sơn",), "Chinhphu.vn", 1),
    "004_4ada237469bf3e03.txt": ("2019-07-10 16:39:32", "explicit", ("Vĩnh Long",), ("N.H",), "Vinhlong.gov.vn", 2),
}  # fmt: skip
TITLES = {
    "000_cbdbed11df030c19.txt": "Cả nước có 40 địa phương triển khai mô hình Trung tâm hành chính công tỉnh",
    "001_7d7c248e47655c3c.txt": "Thứ trưởng Bộ Nội vụ Nguyễn Trọng Thừa: Nâng cao trách nhiệm người đứng đầu trong thực hiện cải cách hành chính",
    "002_d1a7647786c2231e.txt": "Hội nghị trực tuyến về đẩy mạnh cải cách hành chính và cải cách chế độ công vụ công chức",
    "004_4ada237469bf3e03.txt": "Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2019",
}
NOT_THE_ARTICLE = (
    "Tiếng Việt | English", "Trang chủ", "TIN LIÊN QUAN", "Chia sẻ bài viết", "Xem tiếp", "Tin đã đăng",
    "Các tin khác", ".jpg", "ICT Thứ bảy", "5:15:31 CH", "ảnh 1", "ảnh 2", "Nguồn:", "(Chinhphu.vn)",
)  # fmt: skip


def articles(root: Path) -> dict[str, Article]:
    return {p.article.raw.file: p.article for p in load(root).pages if p.article.raw}


@pytest.mark.parametrize("file", RIGHT)
@pytest.mark.parametrize("site", ["from_raw", "committed"])
def test_date_province_author_source_and_captions(site, file, request):
    a = articles(request.getfixturevalue(site))[file]
    found = (a.date, a.date_certainty, a.provinces, a.authors, a.source.name, len(a.images))
    assert found == RIGHT[file]


@pytest.mark.parametrize("file", TITLES)
def test_the_headline_is_the_sources_own_and_stands_once(from_raw, file):
    a = articles(from_raw)[file]
    assert (a.title, a.title_origin) == (TITLES[file], "source")
    assert a.title not in [unescape(block) for block in blocks(a.body)]


def test_an_article_without_headline_gets_one_from_its_first_sentence_and_says_so(from_raw):
    a = articles(from_raw)["003_eb33f2e5ca9e7309.txt"]
    assert a.title_origin == "made"
    assert a.title.startswith("Sáng 27/12, Bộ Nội vụ tổ chức hội nghị")
    page = (from_raw / "site/en/2019/12" / f"{a.slug}.html").read_text("utf-8")
    assert "was made from its first sentence" in page
    assert "about December 27, 2019" in " ".join(page.split())


def test_an_inferred_date_says_what_it_rests_on(from_raw):
    a = articles(from_raw)["003_eb33f2e5ca9e7309.txt"]
    assert "27/12" in a.date_note and "2019" in a.date_note


def test_the_sites_clock_is_the_day_of_capture_not_of_publication(from_raw):
    found = articles(from_raw)
    assert found["002_d1a7647786c2231e.txt"].source.retrieved == "2020-05-30 12:26"
    assert found["004_4ada237469bf3e03.txt"].source.retrieved == "2019-08-22 17:15:31"


@pytest.mark.parametrize("file", RIGHT)
def test_the_body_holds_the_article_and_nothing_else(from_raw, file):
    body = unescape(articles(from_raw)[file].body)
    for words in NOT_THE_ARTICLE:
        assert words not in body
    # Every long line of the raw text is a paragraph, a caption or the headline: none is lost.
    raw = (from_raw / "content/raw" / file).read_text("utf-8")
    squeezed = "".join(body.split())
    for line in raw.splitlines():
        if len(line.split()) > 40 and "Trang chủ >" not in line:
            words = "".join(line.split())
            assert words[40:-12] in squeezed, line


def test_captions_are_figures_with_their_credit(from_raw):
    found = figures(articles(from_raw)["001_7d7c248e47655c3c.txt"].body)
    assert [f.credit for f in found] == ["Ảnh: Quốc Dũng"] * 3
    assert (
        found[1].caption
        == "Chủ tịch UBND tỉnh Gia Lai Trương Hải Long phát biểu tại buổi làm việc."
    )


def test_raw_files_are_read_and_never_written(from_raw):
    from tests.conftest import RAW, snapshot

    before = {name: data for name, (data, _) in snapshot(RAW).items()}
    after = {name: data for name, (data, _) in snapshot(from_raw / "content/raw").items()}
    assert before == after
