"""An article's own pages: what a reader finds there, and what is never published."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from songngu import config
from songngu.article import Sentence
from songngu.build import Build
from songngu.content import load
from songngu.errors import ConfigError
from songngu.render.cite import Reference
from songngu.render.key_figures import key_figures
from songngu.render.repository import edit_link
from songngu.render.shown import excerpt
from songngu.text import digest
from tests.conftest import CONFIG

BODY = (
    "Sáng 16/7, tỉnh Long An họp về cải cách hành chính.\n\n"
    "Toàn tỉnh có 188 xã làm theo cơ chế một cửa.\n\n"
    "Câu này chỉ có trong thân bài, không ở đâu khác.\n"
)
SECRET = "chỉ có trong thân bài"


def article(
    slug: str,
    *,
    title: str = "",
    date: str = "2019-07-16",
    head: str = "provinces: ['Long An']\n",
    vi: tuple[str, ...] = ("Toàn tỉnh có 188 xã làm theo cơ chế một cửa.",),
    en: tuple[str, ...] = ("The province has 188 communes with a one-stop shop.",),
    units: str = "",
    body: str = BODY,
) -> tuple[str, str]:
    """The name and the text of an article page; its English counts as an editor's without `units`."""

    def lines(texts: tuple[str, ...]) -> str:
        return "".join(f"  - '{text}'\n" for text in texts)

    dated = f"date: '{date}'\ndate_certainty: explicit\n" if date else ""
    text = (
        f"---\nid: a-{digest('x', slug)[2:]}\nslug: {slug}\ntitle: '{title or slug}'\n"
        f"title_en: 'Headline of {slug}'\n{dated}{head}"
        f"summary_vi:\n{lines(vi)}summary_en:\n{lines(en)}{units}---\n{body}"
    )
    return f"content/articles/2019/{slug}.md", text


def rendered(make_site, *articles: tuple[str, str], settings: str = "", **files) -> Path:
    root = make_site({"config.yaml": CONFIG + settings, **dict(articles), **files})
    run = Build(root, config.load(root))
    run.render()
    assert run.report.problems == []
    return root / "site"


def read(site: Path, slug: str, lang: str = "en", folder: str = "2019/07") -> str:
    return unescape((site / lang / folder / f"{slug}.html").read_text("utf-8"))


def part(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]


class Text(HTMLParser):
    """What a reader sees of a piece of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said = ""
        self.feed(html)
        self.said = " ".join(self.said.split())

    def handle_data(self, data: str) -> None:
        self.said += data


# ------------------------------------------------------------------------ the head of the page


def test_a_province_that_was_merged_is_linked_with_what_it_is_part_of_now(make_site):
    site = rendered(make_site, article("mot"))
    facts = part(read(site, "mot"), '<dl class="facts">', "</dl>")
    assert "Long An (since July 1, 2025 part of Tây Ninh)" in Text(facts).said
    assert "provinces/long-an.html" in facts and "provinces/tay-ninh.html" in facts
    assert "(từ 1 tháng 7 năm 2025 thuộc Tây Ninh)" in Text(read(site, "mot", "vi")).said


def test_a_province_that_lives_on_has_no_such_note_and_a_renamed_one_its_new_name(make_site):
    site = rendered(
        make_site,
        article("mot", head="provinces: ['Gia Lai']\n"),
        article("hai", head="provinces: ['Thừa Thiên Huế']\n"),
    )
    assert "since" not in Text(part(read(site, "mot"), '<dl class="facts">', "</dl>")).said
    assert "(since January 1, 2025: Huế)" in Text(read(site, "hai")).said


def test_source_and_topics_lead_to_their_pages_and_the_original_to_its_address(make_site):
    head = (
        "source: {name: 'Báo Long An', url: 'https://baolongan.vn/1', retrieved: '2020-01-05'}\n"
        "topics: ['one-stop-shop']\n"
    )
    topics = "one-stop-shop:\n  vi: 'Một cửa'\n  en: 'One-stop shop'\n  terms: ['một cửa']\n"
    site = rendered(make_site, article("mot", head=head), **{"content/topics.yaml": topics})
    facts = part(read(site, "mot"), '<dl class="facts">', "</dl>")
    assert 'sources/bao-long-an.html" lang="vi">Báo Long An</a>' in facts
    assert 'href="https://baolongan.vn/1"' in facts and "captured on January 5, 2020" in facts
    assert 'topics/one-stop-shop.html">One-stop shop</a>' in facts


# ------------------------------------------------------------------------ key figures


def sentence(vi: str, en: str, flags: tuple[str, ...] = (), status="machine") -> Sentence:
    return Sentence("s1", vi, en, status, flags)


def test_a_figure_stands_in_its_clause_in_both_languages():
    (one, two) = key_figures(
        [
            sentence(
                "Thực hiện một cửa, cấp tỉnh có 14/19 cơ quan; cấp huyện thu 2,5 tỷ đồng lệ phí.",
                "The provincial level has 14 of 19 agencies; districts took VND 2.5 billion in fees.",
            )
        ]
    )
    assert (one.en.before, one.en.figure, one.en.after) == (
        "The provincial level has ", "14 of 19", " agencies",
    )  # fmt: skip
    assert one.vi.figure == "14/19" and one.vi.after == " cơ quan"
    assert (two.en.before, two.en.figure, two.en.after) == (
        "districts took ", "VND 2.5 billion", " in fees",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("vi", "en", "flags", "status"),
    [
        # what could not be confirmed, of whatever kind
        ("Tỉnh có 188 xã.", "The province has 188 communes.", ("name: X",), "machine"),
        # an editor's English with another figure, or none
        ("Tỉnh có 188 xã.", "The province has 189 communes.", (), "edited"),
        ("Tỉnh có 188 xã.", "All communes of the province.", (), "reviewed"),
        ("Tỉnh có 188 xã.", "The province has 188 communes.", (), "stale"),
        # a year, a label, a span of months: nothing is counted
        ("Năm 2018 tỉnh họp bàn.", "In 2018 the province met to confer.", (), "machine"),
        ("Dịch vụ mức độ 4 của tỉnh.", "Level 4 services of the province.", (), "machine"),
        ("6 tháng đầu năm 2019, tỉnh họp.", "The first six months of 2019 saw talks.", (), "machine"),
        # numbers that name a thing and count none
        ("Gọi tổng đài 1900 9068.", "Call the hotline 1900 9068.", (), "machine"),
        ("Gọi qua số 0236 1022.", "Call 0236 1022.", (), "machine"),
        ("Chính quyền địa phương 2 cấp.", "The 2-tier local government.", (), "machine"),
        ("Người dân thôn 6 hiến đất.", "People of Hamlet 6 gave land.", (), "machine"),
        ("Làm theo ISO 9001.", "It follows ISO 9001.", (), "machine"),
        # of two alike it cannot be told which is which
        ("Bớt 5 xã, thêm 5 phường.", "There are 5 communes less and 5 wards more.", (), "machine"),
        # a sign is part of a number, and either end of a span is not the whole of it
        ("Xuất khẩu (-2,5% so với năm trước).", "Exports (-2.5% over the year before).", (), "machine"),
        ("Giá cả tăng âm 2,5% trong quý.", "Prices grew by minus 2.5% in the quarter.", (), "machine"),
        ("Trời lạnh -3 độ ở vùng cao.", "It was -3 degrees cold in the highlands.", (), "machine"),
        ("Hồ sơ tăng 30 - 40% trong năm.", "Files rose by 30 - 40% in the year.", (), "machine"),
    ],
)  # fmt: skip
def test_what_is_not_certain_or_counts_nothing_is_no_key_figure(vi, en, flags, status):
    assert key_figures([sentence(vi, en, flags, status)]) == ()


def test_a_quoted_clause_keeps_the_minus_sign_it_begins_with():
    (one,) = key_figures(
        [
            sentence(
                "Tỉnh báo cáo; -2,5% là mức giảm của 12 xã.",
                "The province reports; -2.5% is the decrease of 12 communes.",
            )
        ]
    )
    assert one.vi.before == "-2,5% là mức giảm của "
    assert one.en.before == "-2.5% is the decrease of "


def test_money_and_shares_are_kept_before_plain_numbers():
    plain = [
        sentence(f"Tỉnh có {n} xã mới.", f"The province has {n} new communes.")
        for n in range(31, 38)
    ]
    paid = sentence("Tỉnh chi 3 tỷ đồng.", "The province spent VND 3 billion.")
    found = key_figures([*plain, paid])
    assert len(found) == 6
    assert found[-1].en.figure == "VND 3 billion" and found[0].en.figure == "31"


def test_each_key_figure_leads_to_its_sentence_and_a_page_without_any_has_no_box(make_site):
    site = rendered(
        make_site,
        article("mot"),
        article("hai", vi=("Tỉnh họp bàn.",), en=("The province met.",)),
    )
    box = part(read(site, "mot"), '<section class="figures"', "</section>")
    assert 'href="#s1"' in box and "188" in box and "communes with a one-stop shop" in box
    assert '<span lang="vi">Toàn tỉnh có <b>188</b> xã' in box
    assert 'href="#s1"' in part(read(site, "mot", "vi"), '<section class="figures"', "</section>")
    assert "Key figures" not in read(site, "hai")


# ------------------------------------------------------------------------ provenance


@pytest.mark.parametrize(
    ("repository", "link"),
    [
        ("https://github.com/n/r", "https://github.com/n/r/edit/main/content/articles/2019/a%20b.md"),
        ("https://github.com/n/r.git", "https://github.com/n/r/edit/main/content/articles/2019/a%20b.md"),
        ("https://gitlab.example.org/n/r", "https://gitlab.example.org/n/r/-/edit/main/content/articles/2019/a%20b.md"),
        ("https://codeberg.org/n/r", "https://codeberg.org/n/r/_edit/main/content/articles/2019/a%20b.md"),
        ("https://example.org/github/r", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_where_a_page_is_edited_depends_on_the_forge(repository, link):
    assert edit_link(repository, "main", "2019/a b.md") == link


def test_the_edit_link_names_the_articles_file_on_the_sites_branch(make_site):
    settings = "  repository: https://github.com/n/r\n  branch: news\n"
    site = rendered(make_site, article("mot"), settings=settings)
    for lang in ("en", "vi"):
        assert 'href="https://github.com/n/r/edit/news/content/articles/2019/mot.md"' in read(
            site, "mot", lang
        )


def test_the_notice_tells_where_the_original_is_or_that_it_is_not_known(make_site):
    site = rendered(
        make_site,
        article("mot", head="source: {url: 'https://baolongan.vn/1'}\n"),
        article("hai", head="source: {name: 'Báo Long An'}\n"),
        article("ba"),
    )
    said = [Text(part(read(site, s), 'class="provenance"', "</aside>")).said for s in ("mot", "hai", "ba")]  # fmt: skip
    assert "The original is at baolongan.vn." in said[0]
    assert "appeared in Báo Long An; its address is not recorded" in said[1]
    assert "Where the original appeared is not recorded." in said[2]


# ------------------------------------------------------------------------ what may be published


def everything(site: Path) -> str:
    return "\n".join(
        unescape(p.read_text("utf-8", errors="replace"))
        for p in sorted(site.rglob("*"))
        if p.is_file() and p.suffix != ".webp"
    )


@pytest.fixture
def translated(make_site):
    """Build a site whose article has a picture, a full translation, and a body of three paragraphs."""
    from tests.test_pictures import image

    def make(settings: str, note: str = "") -> Path:
        name, text = article(
            "mot",
            head="provinces: ['Long An']\nsource: {url: 'https://baolongan.vn/1'}\n",
            body=f'{note}{BODY}\n!!! figure ""\n    ![](anh.jpg)\n    Chú thích kín.\n',
        )
        english = (
            f"---\nof: a-{digest('x', 'mot')[2:]}\n---\n"
            f"{note}On July 16, Long An met.\n\nThe province has 188 communes.\n\n"
            'The sentence of the body alone.\n\n!!! figure ""\n    ![](anh.jpg)\n    A closed caption.\n'
        )
        files = {name.replace(".md", ".en.md"): english, "content/raw/anh.jpg": image()}
        return rendered(make_site, (name, text), settings=settings, **files)

    return make


def test_with_full_the_whole_text_its_english_and_pictures_are_there(translated):
    site = translated("")
    said = everything(site)
    assert SECRET in said and "The sentence of the body alone." in said and "Chú thích kín" in said
    assert list((site / "media").rglob("*.webp"))


@pytest.mark.parametrize("how", ["excerpt", "none"])
def test_nothing_of_the_body_leaks_where_it_is_not_to_be_published(translated, how):
    site = translated(f"  publish_body: {how}\n")
    said = everything(site)
    for hidden in ("The sentence of the body alone", "Chú thích kín", "closed caption"):
        assert hidden not in said
    assert not list(site.rglob("*.webp"))
    for lang in ("en", "vi"):
        page = read(site, "mot", lang)
        # headline, summary and the way to the source stand whatever is published
        assert "Toàn tỉnh có 188 xã làm theo cơ chế một cửa." in page
        assert 'href="https://baolongan.vn/1"' in part(page, 'class="elsewhere"', "</p>")
        assert ("Sáng 16/7, tỉnh Long An họp" in page) == (how == "excerpt")
    if how == "none":
        assert SECRET not in said


def test_a_long_body_is_cut_after_whole_paragraphs_then_sentences_then_words():
    paragraph = "một hai ba bốn năm sáu bảy tám chín mười. " * 3
    assert excerpt("\n\n".join([paragraph.strip()] * 3)).count("\n\n") == 1
    assert len(excerpt(paragraph.replace("mười. ", "mười. Rồi ") * 4).split()) <= 60
    assert excerpt("chữ " * 200) == "chữ " * 60 + "…"
    assert excerpt("## Đề mục\n\n| a |\n|---|\n| b |\n\n- c") == ""
    assert excerpt(r"*1\. Mục") == excerpt(excerpt(r"*1\. Mục"))


@pytest.mark.parametrize("how", ["full", "excerpt"])
def test_an_editors_hidden_note_is_in_no_file_and_what_stands_beside_it_is(make_site, how):
    body = (
        "Sáng nay tỉnh họp. <!-- chờ Sở\nxác nhận --> Chiều nay nghỉ.\n\n"
        "<!-- gọi lại\n\n0912345678 -->\n\n<script>\n\nvar kín = 1;\n\n</script>\n\n"
        "<style>.kín {}</style>\n\n<div>Khối &nbsp;riêng &amp; chung</div>\n\n"
        "Viết `<!-- mã -->` là đúng.\n"
    )
    settings = f"  publish_body: {how}\n"
    site = rendered(make_site, article("mot", body=body), settings=settings)
    said = everything(site)
    for hidden in ("xác nhận", "0912345678", "var kín", ".kín"):
        assert hidden not in said
    for shown in ("Chiều nay nghỉ", "<!-- mã -->"):
        assert shown in read(site, "mot", "vi")
    if how == "full":
        assert "Khối riêng & chung" in (site / "search/texts/0/0.js").read_text("utf-8")


def test_a_hidden_note_does_not_part_a_full_translation_from_its_text(translated):
    site = translated("", note="<!-- gọi lại 0912345678 -->\n\n")
    said = everything(site)
    assert "The sentence of the body alone." in said and "0912345678" not in said


def test_another_way_of_publishing_is_refused_with_its_line(make_site):
    root = make_site({"config.yaml": CONFIG + "  publish_body: some\n"})
    with pytest.raises(ConfigError) as caught:
        config.load(root)
    assert "publish_body" in str(caught.value) and "full, excerpt or none" in str(caught.value)


def test_of_a_withdrawn_article_only_its_address_and_the_reason_are_left(make_site):
    head = "withdrawn: 'Theo yêu cầu của tòa soạn.'\naliases: ['2019/07/ten-cu']\nauthors: ['Phong Nhã']\n"
    site = rendered(
        make_site,
        article("rut", title="Tít đã rút", head=head, en=("Withdrawn English.",)),
        article("con", title="Tít còn lại"),
    )
    said = everything(site)
    for hidden in ("Tít đã rút", "Headline of rut", "Withdrawn English.", "Phong Nhã"):
        assert hidden not in said
    for lang in ("en", "vi"):
        page = read(site, "rut", lang)
        assert "Theo yêu cầu của tòa soạn." in page and SECRET not in page
        assert 'content="noindex"' in page
        moved = read(site, "ten-cu", lang)
        assert 'url=rut.html"' in moved
    assert "rut" not in read(site, "con")


def test_a_withdrawn_repetition_is_not_named_beside_the_article_it_repeats(make_site):
    head = f"duplicate_of: a-{digest('x', 'mot')[2:]}\nwithdrawn: 'sai'\nsource: {{name: 'Báo Khác'}}\n"
    site = rendered(make_site, article("mot"), article("hai", head=head))
    assert "Also published by" not in read(site, "mot") and "Báo Khác" not in everything(site)
    for lang in ("en", "vi"):
        assert '<span lang="vi">sai</span>' in read(site, "hai", lang)


# ------------------------------------------------------------------------ other articles


def days(site: Path, slug: str, lang: str = "en") -> list[tuple[str, list[str]]]:
    nav = part(read(site, slug, lang), '<nav class="neighbours"', "</nav>")
    return [
        (re.findall(r"<h2>(.*?)</h2>", block)[0], re.findall(r'href="[./]*(?:\d+/)*(\w+)\.html"', block))
        for block in nav.split('<div class="beside">')[1:]
    ]  # fmt: skip


def test_before_and_after_in_time_and_in_the_province(make_site):
    site = rendered(
        make_site,
        article("ma", date="2019-07-01"),
        article("mb", date="2019-07-02", head="provinces: ['Gia Lai']\n"),
        article("mc", date="2019-07-03"),
        article("md", date="2019-07-04", head="provinces: []\n"),
        article("me", date="2019-07-05", head="provinces: []\n"),
    )
    assert days(site, "mc") == [("Before and after", ["mb", "md"]), ("In Long An", ["ma"])]
    assert days(site, "mb") == [("Before and after", ["ma", "mc"])]
    assert days(site, "me") == [("Before and after", ["md"]), ("Among national articles", ["md"])]
    assert days(site, "mc", "vi")[1][0] == "Tại Long An"


def related_to(site: Path, slug: str) -> dict[str, str]:
    """By the slug of each related article, why it is so."""
    page = read(site, slug)
    if 'class="related"' not in page:
        return {}
    items = part(page, 'class="related"', "</section>").split("<li>")[1:]
    return {
        re.findall(r"(\w+)\.html", item)[0]: Text(part(item, 'class="why">', "</p>")).said
        for item in items
    }


def test_related_articles_say_what_they_share(make_site):
    who = "Ông Nguyễn Trọng Thừa chủ trì cuộc họp ấy."
    what = "Việc sắp xếp lại đơn vị hành chính cấp xã đã xong."
    other = "Chẳng có chi chung cả."
    site = rendered(
        make_site,
        article("goc", vi=(who, what), en=("A.", "B.")),
        article("nguoi", head="provinces: ['Gia Lai']\n", vi=(who,), en=("A.",)),
        article("cau", head="provinces: ['Gia Lai']\n", vi=(what,), en=("B.",)),
        article("noi", vi=(other,), en=("C.",)),
        article("khong", head="provinces: ['Sơn La']\n", vi=(other,), en=("C.",)),
    )
    found = related_to(site, "goc")
    assert found["nguoi"].startswith("Both name Nguyễn Trọng Thừa.")
    assert found["cau"] == "Same wording: Việc sắp xếp lại đơn vị hành chính cấp xã đã xong."
    assert found["noi"] == "Same province: Long An."
    assert "khong" not in found
    assert "goc" not in related_to(site, "khong")


def test_at_most_five_are_named_and_the_likest_first(make_site):
    many = [article(f"m{n}", date=f"2019-07-0{n}", body="Tin.\n") for n in range(1, 9)]
    near = article("gan", date="2019-07-09", head="provinces: ['Long An', 'Gia Lai']\n")
    me = article("toi", head="provinces: ['Gia Lai', 'Long An']\n")
    found = related_to(rendered(make_site, *many, near, me), "toi")
    assert len(found) == 5 and next(iter(found)) == "gan"
    assert found["gan"].startswith("Same province: Gia Lai, Long An.")


def test_a_lone_article_has_no_neighbours_and_none_related(make_site):
    page = read(rendered(make_site, article("mot")), "mot")
    assert 'class="neighbours"' not in page and 'class="related"' not in page


def test_another_articles_text_is_no_part_of_a_page(make_site):
    """A change of one body makes no other article's page anew."""
    site = rendered(make_site, article("mot"), article("hai"))
    before = (site / "en/2019/07/hai.html").stat().st_mtime_ns
    root = site.parent
    page = root / "content/articles/2019/mot.md"
    page.write_text(page.read_text("utf-8") + "\nThêm một đoạn.\n", "utf-8")
    Build(root, config.load(root)).render()
    assert "Thêm một đoạn." in read(site, "mot")
    assert (site / "en/2019/07/hai.html").stat().st_mtime_ns == before


# ------------------------------------------------------------------------ citing


def ways(site: Path, slug: str, lang: str = "en") -> dict[str, str]:
    page = read(site, slug, lang)
    ends = {"plain": "</dd>", "apa": "</dd>", "bibtex": "</code>"}
    found = {way: part(page, f'id="cite-{way}"', end) for way, end in ends.items()}
    return {way: Text(html.partition(">")[2]).said for way, html in found.items()}


HEAD = (
    "authors: ['Phong Nhã', 'Nguyễn Văn An']\n"
    "source: {name: 'Báo Long An', url: 'https://baolongan.vn/1_2', retrieved: '2020-01-05 08:00'}\n"
)


def test_names_keep_their_order_and_the_translation_is_called_one(make_site):
    unit = (
        f"translation:\n  engine: argos-translate\n  units:\n    - {{of: title, source: {digest('s', 'Tin & 5% việc')}, "
        f"output: {digest('e', 'Headline of mot')}, date: '2026-01-01'}}\n"
    )
    site = rendered(make_site, article("mot", title="Tin & 5% việc", head=HEAD, units=unit))
    found = ways(site, "mot")
    assert found["apa"].startswith(
        "Phong Nhã & Nguyễn Văn An. (2019, July 16). Tin & 5% việc [Headline of mot; machine translation]. "
        "Báo Long An. https://baolongan.vn/1_2 Summary in English: Trial. https://site.example/"
    )
    assert found["plain"].startswith(
        "Phong Nhã, Nguyễn Văn An, “Tin & 5% việc” [“Headline of mot”, machine translation], Báo Long An, July 16, 2019, https://baolongan.vn/1_2. "
    )
    assert "author = {{Phong Nhã} and {Nguyễn Văn An}}," in found["bibtex"]
    assert r"title = {{Tin \& 5\% việc}}," in found["bibtex"]
    assert "url = {https://baolongan.vn/1_2}," in found["bibtex"]
    assert "urldate = {2020-01-05}," in found["bibtex"] and "month = jul," in found["bibtex"]
    assert "machine translation" in found["bibtex"]
    assert "(2019, 16 tháng 7)" in ways(site, "mot", "vi")["apa"]
    assert "Headline" not in ways(site, "mot", "vi")["apa"]


def test_the_summary_of_a_citation_is_called_what_it_is_whoever_made_the_headline(make_site):
    vi, en = "Toàn tỉnh có 188 xã.", "The province has 188 communes."
    machine = (
        f"translation:\n  engine: argos-translate\n  units:\n    - {{of: summary, source: {digest('s', vi)}, "
        f"output: {digest('e', en)}, date: '2026-01-01'}}\n"
    )
    site = rendered(make_site, article("mot", vi=(vi,), en=(en,), units=machine))
    assert "Summary in machine translation" in ways(site, "mot")["apa"]
    assert "Summary" not in ways(site, "mot", "vi")["apa"]


def test_an_undated_article_comes_neither_before_nor_after_another(make_site):
    site = rendered(make_site, article("ma"), article("mb", date=""))
    assert '<nav class="neighbours"' not in read(site, "ma")
    assert '<nav class="neighbours"' not in read(site, "mb", folder="undated")


def test_the_old_address_of_a_repetition_leads_on_too(make_site):
    head = f"duplicate_of: a-{digest('x', 'mot')[2:]}\naliases: ['2018/01/cu']\n"
    site = rendered(make_site, article("mot"), article("hai", head=head))
    assert "2019/07/mot.html" in (site / "en/2018/01/cu.html").read_text("utf-8")


def test_one_province_by_two_names_stands_once(make_site):
    head = "provinces: ['TP.HCM', 'Hồ Chí Minh']\n"
    site = rendered(make_site, article("mot", head=head))
    assert part(read(site, "mot"), "<dt>Province", "</dd>").count("Ho Chi Minh City") == 1


def test_publishers_whose_long_names_begin_alike_have_a_page_each(make_site):
    office = "Cổng thông tin điện tử Sở Lao động - Thương binh và Xã hội"
    heads = [f"source: {{name: '{office} tỉnh {name}'}}\n" for name in ("Bắc Ninh", "Bắc Giang")]
    site = rendered(make_site, article("mot", head=heads[0]), article("hai", head=heads[1]))
    assert len(list((site / "en/sources").glob("*.html"))) == 3


def test_from_three_authors_on_a_comma_stands_before_the_last():
    def by(*names: str) -> str:
        return Reference("k", names, "", "", False, "", "", "", "", "", None, False, "", "en").by

    assert by("A") == "A" and by("A", "B") == "A & B" and by("A", "B", "C") == "A, B, & C"


def test_without_an_author_the_headline_stands_first_and_a_persons_english_is_no_machines(
    make_site,
):
    site = rendered(make_site, article("mot"))
    found = ways(site, "mot")
    assert found["apa"].startswith("mot [Headline of mot]. (2019, July 16). Summary in English")
    assert "machine" not in "".join(found.values())
    assert "author" not in found["bibtex"] and "urldate" not in found["bibtex"]


def test_an_unknown_or_inferred_day_is_told(make_site):
    inferred = article("mot")[1].replace("explicit", "inferred")
    site = rendered(make_site, ("content/articles/2019/mot.md", inferred), article("hai", date=""))
    assert "(ca. 2019, July 16)" in ways(site, "mot")["apa"]
    bibtex = ways(site, "mot")["bibtex"]
    assert "year = {2019}" in bibtex and "month =" not in bibtex and "day =" not in bibtex
    assert "note = {Inferred: about July 16, 2019. " in bibtex
    page = unescape((site / "en/undated/hai.html").read_text("utf-8"))
    assert "(n.d.)" in Text(page).said and "year =" not in page


def test_no_text_ends_a_bibtex_field_early():
    odd = "a}b{c\\d%&$#_~^"
    text = Reference(
        "k", (odd,), odd, "", False, "", odd, "https://x.vn/{a}", "", "", "2019-05-01", False, "", "en"
    ).bibtex(odd)  # fmt: skip
    depth = 0
    for match in re.finditer(r"\\textbackslash\{\}|\\text\w+\{\}|\\[{}%&$#_]|[{}]", text):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        assert depth >= 0
    assert depth == 0 and text.count("\n}") == 1


# ------------------------------------------------------------------------ in a browser


@pytest.fixture
def view(browser, committed):
    """Open a page of the repository's own site by double click: `view(path, width, js)`."""
    contexts = []

    def open_(path: str, width: int = 1280, js: bool = True, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=js, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto((committed / "site").as_uri() + "/" + path)
        return page

    yield open_
    for context in contexts:
        context.close()


def of(root: Path, province: str) -> str:
    pages = load(root).pages
    return next(p.article for p in pages if p.article.provinces == (province,)).made["path"]


@pytest.mark.browser
def test_the_vietnamese_of_a_pair_is_one_tap_away_on_a_phone_without_javascript(view, committed):
    path = f"en/{of(committed, 'Vĩnh Long')}.html"
    pair = view(path, 360, js=False).locator(".pairs > li").first
    assert not pair.locator(".vi").is_visible()
    pair.get_by_text("Vietnamese").first.click()
    assert pair.locator(".vi").is_visible()
    wide = view(path, 1280, js=False).locator(".pairs > li").first
    assert wide.locator(".vi").is_visible() and not wide.locator(".turn").is_visible()


@pytest.mark.browser
def test_on_paper_both_languages_stand_and_no_control_does(view, committed):
    page = view(f"en/{of(committed, 'Vĩnh Long')}.html", 700)
    page.emulate_media(media="print")
    assert page.locator(".pairs .vi").first.is_visible()
    assert page.locator(".provenance").is_visible()
    assert page.locator(".sharing .address").is_visible()
    for control in (
        ".turn",
        ".sharing button",
        ".sharing a",
        ".tools",
        ".cite",
        ".neighbours",
        ".ways",
    ):
        assert not page.locator(control).first.is_visible(), control


@pytest.mark.browser
def test_a_link_to_a_sentence_highlights_it(view, committed):
    page = view(f"en/{of(committed, 'Vĩnh Long')}.html#s2", js=True)
    ground = "e => getComputedStyle(e).backgroundColor"
    assert page.locator("#s2").evaluate(ground) != page.locator("#s1").evaluate(ground)
    page.locator(".figures a").first.click()
    assert page.locator(":target").get_attribute("id") in ("s1", "s3")


@pytest.mark.browser
def test_buttons_come_only_with_javascript_and_copy_what_they_stand_by(view, committed):
    path = f"en/{of(committed, 'Vĩnh Long')}.html"
    still = view(path, js=False)
    still.get_by_text("Cite this article").click()
    assert still.locator("#cite-apa").is_visible()
    assert not still.locator("button:visible").count()
    page = view(path, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("Cite this article").click()
    page.get_by_role("button", name="Copy: BibTeX").click()
    page.get_by_text("Copied", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@misc{") and copied.endswith("}") and "\n  year = {2019}," in copied


@pytest.mark.browser
def test_the_share_sheet_is_offered_where_there_is_one(view, committed):
    page = view(f"en/{of(committed, 'Vĩnh Long')}.html")
    page.add_init_script(
        "navigator.share = data => { window.shared = data; return Promise.resolve(); }"
    )
    page.reload()
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("window.shared.url").startswith("https://")


@pytest.mark.browser
def test_a_slash_goes_to_the_search_field_but_stays_a_slash_in_it(view, committed):
    page = view(f"vi/{of(committed, 'Vĩnh Long')}.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("27/12")
    assert page.locator(".find input").input_value() == "27/12"


@pytest.mark.browser
def test_a_page_is_light_and_asks_for_its_style_and_script_alone(view, committed):
    for p in load(committed).pages:
        for lang in ("en", "vi"):
            path = f"{lang}/{p.article.made['path']}.html"
            size = (committed / "site" / path).stat().st_size
            assert size - len(p.article.body.encode()) < 60_000
            page = view(path)
            assert sorted(url.rpartition("/")[2] for url in page.asked[1:]) in (
                ["site.js", "style-article.css"],
                ["icon.svg", "site.js", "style-article.css"],
            )
    assert (committed / "site/assets/site.js").stat().st_size < 3_000


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_article_is_wider_than_the_screen(view, committed, width):
    for province in ("Vĩnh Long", "Gia Lai"):
        for lang in ("en", "vi"):
            page = view(f"{lang}/{of(committed, province)}.html", width)
            page.locator(".cite summary").click()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
