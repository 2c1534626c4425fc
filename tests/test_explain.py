"""`convert --explain` shows what a build makes of a file: every line, and all that is said of it."""

from __future__ import annotations

import html as markup
import re

import pytest

from songngu.ingest.explain import explain_file
from tests.conftest import run_cli, snapshot

ONE = (
    "UBND tỉnh vừa ban hành kế hoạch rà soát thủ tục hành chính năm 2021, giao các sở, ngành cắt"
    " giảm ít nhất 20% thời gian giải quyết so với quy định."
)
TWO = (
    "Theo Văn phòng UBND tỉnh, sáu tháng đầu năm toàn tỉnh tiếp nhận 120.450 hồ sơ, trong đó"
    " 98,2% được giải quyết đúng và trước hạn."
)
THREE = (
    "Ông Lê Văn Tư, Giám đốc Sở Nội vụ, cho biết kết quả sẽ được đưa vào đánh giá, xếp loại cuối"
    " năm của từng cơ quan, đơn vị."
)
TITLE = "Long An rà soát thủ tục hành chính cấp xã"
CAPTION = "Quang cảnh hội nghị. Ảnh: Thu Hà"


def web(inside: str = "", *, above: str = "", below: str = "") -> str:
    return (
        f"<html><body>{above}<div><h1>{TITLE}</h1><p>{ONE}</p>{inside}<p>{TWO}</p>"
        f"<p>{THREE}</p></div>{below}</body></html>"
    )


def shown(told: str) -> dict[str, tuple[str, str]]:
    """Each line's text, as far as it is shown, with its label and its reason."""
    rows = re.findall(
        r"^ +[-\d]+  (left out|[a-z]+(?: mark| name)?) +(?:[\d.]+[? ] )?(\S.*)\n +(.+)$",
        told.split("\nTitle:")[0],
        re.MULTILINE,
    )
    return {text: (label, reason) for label, text, reason in rows}


# ---- Every line of a web page


@pytest.mark.parametrize(
    ("box", "text", "reason"),
    [
        ("<div class='box-related'><p>Tin khác</p></div>", "Tin khác", "called “related”"),
        ("<div class=binhluan><b>Lê Thành</b></div>", "Lê Thành", "called “binhluan”"),
        ("<aside><p>Thời tiết hôm nay</p></aside>", "Thời tiết hôm nay", "<aside>"),
        ("<div><b>Tin liên quan</b><p>Một tin</p></div>", "Một tin", "headed “Tin liên quan”"),
        ("<ul><li><a href=1>Đà Nẵng họp</a></li></ul>", "Đà Nẵng họp", "links"),
        ("<div class='d-none'>Tải ứng dụng</div>", "Tải ứng dụng", "class “d-none”"),
        ("<div style='display:none'>Tải ứng dụng</div>", "Tải ứng dụng", "style"),
        ("<p hidden>Tải ứng dụng</p>", "Tải ứng dụng", "hides"),
        ("<button>Gửi đi</button>", "Gửi đi", "button"),
    ],
)
def test_what_is_left_out_of_a_web_page_shows_with_the_reason(box, text, reason):
    lines = shown(explain_file(web(box).encode(), file="a.html"))
    label, why = lines[text]
    assert label == "left out"
    assert reason in why
    assert list(lines).index(text) > list(lines).index(TITLE)


def test_every_line_of_a_web_page_shows_once_and_in_its_order():
    above = "<ul class=menu><li><a href=1>Thời sự</a></li><li>Đề tài</li></ul>"
    below = "<footer>Tòa soạn: Số 3 Đại lộ Lê Nin</footer><script>var đếm = 1</script>"
    page = web("<p>Ba lối ra</p><div class=ads>Quảng cáo</div>", above=above, below=below)
    told = explain_file(page.encode(), file="a.html")
    visible = [markup.unescape(t) for t in re.findall(r">([^<>]+)<", page) if "đếm" not in t]
    assert [t.rstrip("…") for t in shown(told)] == [t[:59].rstrip() if len(t) > 60 else t for t in visible]  # fmt: skip


def test_what_stands_around_the_article_is_told_apart():
    page = web(above="<p>Thời sự</p>", below="<div><p>Đọc thêm ở đây</p></div>" * 20)
    lines = shown(explain_file(page.encode(), file="a.html"))
    assert lines["Thời sự"] == ("left out", "above the article")
    assert lines["Đọc thêm ở đây"] == ("left out", "below the article")


# ---- As a build would


TEXT = f"{TITLE}\n05/06/2021\n{ONE}\nanh-1.jpg\n{CAPTION}\n{TWO}\nThu Hà\n"


def test_what_yaml_files_say_is_shown_with_the_file_that_says_it(make_site):
    root = make_site(
        {
            "content/raw/2021/tin.txt": TEXT,
            "content/raw/2021/tin.yaml": "title: Tên khác\nprovince: Cà Mau\n",
            "content/raw/2021/tin.txt.yaml": "url: https://longan.gov.vn/tin\nauthors: [Lê An]\n",
            "content/raw/_defaults.yaml": "source: Báo Long An\nretrieved: 2022-01-02\nprovince: Huế\n",
            "content/raw/2021/khac.yaml": "date: [1]\n",
            "content/raw/2021/khac.txt": TEXT + "Khác.",
        }
    )
    before = snapshot(root)
    run = run_cli("convert", "--root", root, "--explain", root / "content/raw/2021/tin.txt")
    assert (run.returncode, run.stderr) == (0, "")
    for name, value, file in (
        ("Title", "Tên khác", "2021/tin.yaml"),
        ("Province", "Cà Mau", "2021/tin.yaml"),
        ("Author", "Lê An", "2021/tin.txt.yaml"),
        ("Address", "https://longan.gov.vn/tin", "2021/tin.txt.yaml"),
        ("Source", "Báo Long An", "_defaults.yaml"),
        ("Captured", "2022-01-02", "_defaults.yaml"),
    ):
        pattern = rf"^{name}: +{re.escape(value)}\n +said in content/raw/{re.escape(file)}$"
        assert re.search(pattern, run.stdout, re.MULTILINE), name
    assert "2021-06-05" in run.stdout
    assert snapshot(root) == before


def test_pictures_are_shown_as_a_build_would_carry_them(make_site):
    root = make_site(
        {
            "content/raw/named.txt": TEXT,
            "content/raw/anh-1.jpg": b"\xff\xd8\xff",
            "content/raw/called.txt": TEXT.replace("anh-1.jpg\n", "") + "Khác.",
            "content/raw/called.jpg": b"\xff\xd8\xff",
            "content/raw/none.html": web(f"<figure><img src=x.jpg><figcaption>{CAPTION}</figcaption></figure>"),
        }
    )  # fmt: skip

    def told(name: str) -> str:
        return run_cli("convert", "--root", root, "--explain", root / "content/raw" / name).stdout

    assert re.search(
        r"^Picture: +content/raw/anh-1.jpg\n +line 4 \(file name", told("named.txt"), re.M
    )
    assert re.search(r"^Picture: +content/raw/called.jpg\n +called like", told("called.txt"), re.M)
    assert re.search(r"^Picture: +none\n +not in content/raw/", told("none.html"), re.M)


def test_a_file_that_is_skipped_says_so(make_site):
    root = make_site({"content/raw/a.txt": TEXT, "content/raw/a.yaml": "skip: yes\n"})
    told = run_cli("convert", "--root", root, "--explain", root / "content/raw/a.txt").stdout
    assert re.search(r"^Skipped: .*\n +said in content/raw/a.yaml$", told, re.MULTILINE)


def test_a_fault_in_its_yaml_file_is_told_as_a_build_tells_it(make_site):
    root = make_site({"content/raw/a.txt": TEXT, "content/raw/a.yaml": "dat: 2021\n"})
    run = run_cli("convert", "--root", root, "--explain", root / "content/raw/a.txt")
    assert run.returncode == 2
    assert "content/raw/a.yaml:1: dat: unknown key" in run.stderr


def test_a_file_elsewhere_is_explained_by_itself(make_site, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    run = run_cli("convert", "--root", make_site({}), "--explain", tmp_path / "a.txt")
    assert run.returncode == 0
    assert TITLE in run.stdout
    assert "is not in" in run.stdout


def test_a_file_that_a_build_takes_no_article_from_is_named(make_site):
    root = make_site({"content/raw/a.html": web(), "content/raw/a_files/frame.html": web()})
    run = run_cli("convert", "--root", root, "--explain", root / "content/raw/a_files/frame.html")
    assert run.returncode == 2
    assert "a build takes no article from it" in run.stderr
