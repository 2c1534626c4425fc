"""The built site, file by file: links, languages, feeds, addresses."""

import re
import xml.etree.ElementTree as etree
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment

from songngu import english_page
from songngu.article import Translation
from songngu.content import load, new_page_path
from songngu.english_page import EnglishPage
from tests.conftest import PROGRAM, build
from tests.everything import CUT, MET, ONLINE, PACKAGE, SETTINGS, article, named, so, write
from tests.everything import render as rendered


class Page(HTMLParser):
    """Links, ids and languages of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[tuple[str, dict[str, str]]] = []
        self.ids: list[str] = []
        self.lang = ""
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "html":
            self.lang = values.get("lang", "")
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src"):
            if name in values:
                self.links.append((values[name], values | {"tag": tag}))


@pytest.fixture(scope="module")
def pages(from_raw) -> dict[str, Page]:
    site = from_raw / "site"
    return {
        p.relative_to(site).as_posix(): Page(p.read_text("utf-8")) for p in site.rglob("*.html")
    }


def test_translated_pages_name_each_other_and_pending_ones_stay_out(from_raw, make_site):
    def alternates(text: str) -> set[str]:
        return set(re.findall(r'hreflang="([\w-]+)" href="https:', text))

    a = next(p.article for p in load(from_raw).pages if p.article.provinces == ("Long An",))
    english = (from_raw / "site/en" / f"{a.made['path']}.html").read_text("utf-8")
    assert alternates(english) == {"vi", "en", "x-default"}
    assert 'name="robots"' not in english
    assert f"https://site.example/reports/en/{a.made['path']}.html" in (
        from_raw / "site/sitemap.xml"
    ).read_text("utf-8")

    page = load(from_raw).pages[0]
    text = re.sub(r"(?m)^(title_en: ).*", r"\1''", page.text)
    root = make_site({"content/articles/2019/a.md": text})
    run = build_without_translating(root)
    assert run.report.problems == []
    pending = (root / "site/en" / f"{page.article.made['path']}.html").read_text("utf-8")
    assert 'name="robots" content="noindex"' in pending and "not yet translated" in pending
    assert alternates(pending) == set()
    vietnamese = (root / "site/vi" / f"{page.article.made['path']}.html").read_text("utf-8")
    assert alternates(vietnamese) == set()
    assert page.article.slug not in (root / "site/en/feed.xml").read_text("utf-8")
    assert f"en/{page.article.made['path']}" not in (root / "site/sitemap.xml").read_text("utf-8")


def build_without_translating(root: Path):
    from songngu import config
    from songngu.build import Build

    run = Build(root, config.load(root))
    run.render()
    return run


def test_a_doubtful_sentence_shows_only_on_its_articles_page_under_its_vietnamese(
    from_raw, make_site
):
    page = next(p for p in load(from_raw).pages if p.article.provinces == ("Long An",))
    en, vi = page.article.summary_en[0], page.article.summary_vi[0]
    from songngu.text import digest

    text = re.sub(
        rf"(\{{of: summary, source: {digest('s', vi)}[^}}]*?)(?:, flags: \[[^\]]*\])?\}}",
        r"\1, flags: ['figure: 16']}",
        page.text,
    )
    assert text != page.text
    root = make_site({"content/articles/2019/a.md": text})
    build_without_translating(root)
    own = (root / "site/en" / f"{page.article.made['path']}.html").read_text("utf-8")
    from markupsafe import escape

    assert "Could not be confirmed against the Vietnamese: the figure 16" in own
    assert own.index(str(escape(vi)), own.index('class="pairs"')) < own.index(str(escape(en)))
    for other in ("index.html", "feed.xml", "dates/2019-07.html", "provinces/long-an.html"):
        shown = (root / "site/en" / other).read_text("utf-8")
        assert str(escape(en)) not in shown and str(escape(vi)) in shown


def test_english_out_of_date_shows_only_on_its_articles_page_under_its_vietnamese(make_site):
    """Its figures are those of another text: in a list nothing beside it would tell."""
    from songngu.text import digest

    said = {
        "Cả nước có 40 địa phương": "Forty localities",
        "Tỉnh có 188 xã.": "It has 188 communes.",
    }
    changed = {vi: vi.replace("40", "41").replace("188", "191") for vi in said}
    units = "".join(
        f"    - {{of: {of}, source: {digest('s', vi)}, edited: {digest('e', en)}}}\n"
        for of, (vi, en) in zip(("title", "summary"), said.items(), strict=True)
    )
    (title, sentence), (title_en, sentence_en) = changed.values(), said.values()
    root = make_site(
        {
            "content/articles/2019/a.md": f"---\nid: a-1\nslug: a\ntitle: '{title}'\n"
            f"title_en: '{title_en}'\ndate: '2019-07-16'\nprovinces: ['Long An']\n"
            f"summary_vi: ['{sentence}']\nsummary_en: ['{sentence_en}']\n"
            f"translation:\n  units:\n{units}---\n{sentence}\n"
        }
    )
    build_without_translating(root)
    own = (root / "site/en/2019/07/a.html").read_text("utf-8")
    head, _, body = own.partition("<body")
    assert title in head and sentence in head  # <title>, og:title, the description
    assert title_en not in head and sentence_en not in head
    assert body.count("The Vietnamese has changed since this English was made.") == 2
    assert body.index(f'<h1 lang="vi">{title}') < body.index(title_en)
    pairs = body[body.index('class="pairs"') :]
    assert pairs.index(sentence) < pairs.index(sentence_en)
    elsewhere = [p for p in (root / "site").rglob("*") if p.suffix in (".html", ".xml", ".js")]
    assert len(elsewhere) > 10
    for path in elsewhere:
        text = path.read_text("utf-8")
        if path != root / "site/en/2019/07/a.html":
            assert title_en not in text and sentence_en not in text, path
    assert title in (root / "site/en/feed.xml").read_text("utf-8")


def test_dates_that_exist_have_pages_and_count_right(from_raw):
    dates = sorted(p.name for p in (from_raw / "site/en/dates").iterdir())
    assert dates == [
        "2015-03-27.html", "2015-03.html", "2015.html", "2019-07-10.html", "2019-07-16.html", "2019-07.html",
        "2019-12-27.html", "2019-12.html", "2019.html", "2023-06-19.html", "2023-06.html", "2023.html", "index.html",
    ]  # fmt: skip
    july = (from_raw / "site/en/dates/2019-07.html").read_text("utf-8")
    assert "July 2019" in july and "2 articles" in july
    assert "Tháng 7 năm 2019" in (from_raw / "site/vi/dates/2019-07.html").read_text("utf-8")


def test_provinces_lead_to_their_articles_and_to_what_became_of_them(from_raw):
    provinces = from_raw / "site/en/provinces"
    assert {p.stem for p in provinces.iterdir()} >= {
        "dien-bien",
        "gia-lai",
        "long-an",
        "vinh-long",
        "national",
        "index",
    }
    long_an = (provinces / "long-an.html").read_text("utf-8")
    assert "now part of" in long_an and 'href="tay-ninh.html"' in long_an
    assert "1 article" in (provinces / "national.html").read_text("utf-8")


ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_feed_is_atom_with_absolute_links_and_vietnam_time(from_raw, lang):
    feed = etree.parse(from_raw / "site" / lang / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 5
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == 5
    for e in entries:
        link = e.find(f"{ATOM}link")
        assert link is not None and link.get("href", "").startswith(
            f"https://site.example/reports/{lang}/"
        )
        assert e.find(f"{ATOM}author") is not None
    assert entries[0].findtext(f"{ATOM}published") == "2023-06-19T00:00:00+07:00"
    assert "2019-07-16T10:10:00+07:00" in [e.findtext(f"{ATOM}published") for e in entries]


def test_without_a_public_address_there_is_no_sitemap_and_nothing_absolute(make_site, from_raw):
    root = make_site(
        {
            "config.yaml": "site: {title: Thử}\n",
            "content/articles/2019/a.md": load(from_raw).pages[0].text,
        }
    )
    build_without_translating(root)
    assert not (root / "site/sitemap.xml").exists()
    for path in (root / "site").rglob("*.html"):
        assert "https://" not in path.read_text("utf-8")


def test_every_english_sentence_has_its_vietnamese_and_a_mail_link_with_page_and_sentence(from_raw):
    a = next(p.article for p in load(from_raw).pages if p.article.provinces == ("Long An",))
    path = f"en/{a.made['path']}.html"
    page = Page((from_raw / "site" / path).read_text("utf-8"))
    mails = [
        unquote(href) for href, _ in page.links if href.startswith("mailto:desk@site.example?")
    ]
    for number, (vi, en) in enumerate(zip(a.summary_vi, a.summary_en, strict=True), 1):
        assert any(
            f"https://site.example/reports/{path}#s{number}" in mail and vi in mail and en in mail
            for mail in mails
        )
        assert f"s{number}" in page.ids


def test_provenance_names_engine_package_and_day(from_raw):
    a = next(p.article for p in load(from_raw).pages if p.article.provinces == ("Long An",))
    shown = (from_raw / "site/en" / f"{a.made['path']}.html").read_text("utf-8")
    assert a.translation.package is not None
    for words in (
        "argos-translate",
        a.translation.package.name,
        "machine translation, not reviewed",
        "The Vietnamese original",
    ):
        assert words in shown


def test_all_the_sites_own_words_are_translated():
    templates = PROGRAM / "templates"
    with (templates / "locale/vi/LC_MESSAGES/songngu.po").open("rb") as file:
        catalog = read_po(file, locale="vi")
    environment = Environment(extensions=["jinja2.ext.i18n"])
    used = set()
    for path in templates.glob("*.*ml"):
        for _, _, message in environment.extract_translations(path.read_text("utf-8")):
            used.add(message[0] if isinstance(message, tuple) else message)
    for path in (PROGRAM / "songngu/render").glob("*.py"):
        source = path.read_text("utf-8")
        used |= set(re.findall(r'gettext\("([^"]+)"', source))
        used |= set(re.findall(r"gettext\('([^']+)'", source))
    assert len(used) > 60
    known = {m.id[0] if isinstance(m.id, tuple) else m.id for m in catalog if m.id and m.string}
    assert used - known == set()
    assert known - used == set()


def test_a_publishers_name_is_marked_as_vietnamese_on_english_pages(make_site):
    page = (
        "---\nid: a-000000000001\nslug: tin\ntitle: Tin của Sở\ndate: 2019-07-16\nsource:\n  name: Sở Nội vụ Long An\n"
        "  url: https://snv.longan.gov.vn/1\n---\n\n"
        "Sáng 16/7, tỉnh Long An họp về cải cách hành chính.\n"
    )
    site = make_site({"content/articles/2019/tin.md": page})
    run = build(site)
    assert run.report.problems == []
    path = load(site).pages[0].article.made["path"]
    english = site / "site/en" / f"{path}.html"
    assert 'lang="vi">Sở Nội vụ Long An</a>' in english.read_text("utf-8")


def test_a_card_leaves_out_a_first_sentence_only_where_the_headline_says_it_whole(tmp_path):
    short = named("Sáng nay, Ủy ban nhân dân tỉnh …", "This morning the provincial People’s …")
    whole = named(MET[0].rstrip("."), MET[1].rstrip("."))
    write(
        tmp_path,
        [
            article("2026-01-02", short, MET, CUT, title_origin="made"),
            article("2026-01-01", short, MET, CUT, title_origin="made", id="a-2", slug="hai"),
            article("2025-12-31", whole, MET, CUT, title_origin="made", id="a-3", slug="ba"),
        ],
        SETTINGS,
    )
    rendered(tmp_path)
    home = (tmp_path / "site/vi/index.html").read_text("utf-8")
    leader, cut, told = re.findall(r'<article class="teaser.*?</article>', home, re.S)
    assert MET[0] in leader and CUT[0] in leader and MET[0] in cut
    assert MET[0] not in told and CUT[0] in told


def test_english_that_is_there_is_not_called_missing(tmp_path):
    half = article("2024-05-07", named("Dịch một nửa", "Half of it"), MET, so(CUT, "pending"))
    none = article("2024-05-06", named("Chưa dịch", "", "pending"), so(ONLINE, "pending"))
    write(tmp_path, [half, none, replace(half, id="a-3", slug="ba", date="2024-05-05")], SETTINGS)
    rendered(tmp_path)
    home = (tmp_path / "site/en/index.html").read_text("utf-8")
    leader, pending, card = re.findall(r'<article class="teaser.*?</article>', home, re.S)
    for one in (leader, card):
        assert "Half of it" in one and "Not yet translated" not in one
        assert "What is missing in English stands here in Vietnamese." in one
    assert "Not yet translated." in pending


@pytest.mark.parametrize("day", ["", "hôm nay", "2026-02-30"])
def test_a_translation_without_a_day_is_told_without_one(tmp_path, day):
    one = article("2026-02-01", named("Bài dịch tay", "By hand"), MET)
    units = tuple(replace(unit, date=day) for unit in one.translation.units)
    write(tmp_path, [replace(one, translation=replace(one.translation, units=units))], SETTINGS)
    rendered(tmp_path)
    page = (tmp_path / "site/en/2026/02/bai-dich-tay.html").read_text("utf-8")
    assert "by argos-translate with the package translate-vi_en-trial 1.0." in page
    feed = (tmp_path / "site/en/feed.xml").read_text("utf-8")
    assert set(re.findall("<updated>(.*?)</updated>", feed)) == {"2026-02-01T00:00:00+07:00"}


def test_a_full_text_whose_english_a_person_wrote_whole_has_a_page(tmp_path):
    one = article("2026-02-01", named("Bài dịch tay", "By hand"), MET, body=MET[0])
    write(tmp_path, [one], SETTINGS)
    english = EnglishPage(one.id, MET[1], translation=Translation("argos-translate", PACKAGE))
    path = tmp_path / "content/articles" / english_page.name(new_page_path(one))
    path.write_text(english_page.write(english), "utf-8")
    rendered(tmp_path)
    page = (tmp_path / "site/en/2026/02/bai-dich-tay.html").read_text("utf-8")
    assert 'id="full"' in page
    assert "Translated offline" not in page.split('id="full"')[1]
