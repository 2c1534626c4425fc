"""A third language of the interface: one catalogue, and the site has its pages in that language too."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.etree
import pytest
from babel.messages.pofile import read_po

from songngu import config, english_page, languages
from songngu.build import Build
from songngu.content import new_page_path
from songngu.english_page import EnglishPage
from songngu.errors import ConfigError, SongNguError
from songngu.render import i18n
from tests.built import Built, Element, elements, lang_of, words
from tests.conftest import CONFIG, PROGRAM
from tests.everything import ENGLISH, SETTINGS, SPECIAL, WHOLE, write
from tests.test_search import look_for
from tests.test_site_languages import EXCEPTIONS, is_english, is_vietnamese, texts
from tests.test_site_links import addresses, target
from tests.test_themes import example
from tests.test_topic_pages import article as raw

NAME = "templates/locale/fr/LC_MESSAGES/songngu.po"
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
FRENCH = (
    HEAD
    + """\
msgid "Latest"
msgstr "À la une"

msgid "Dates"
msgstr "Par date"

msgid "Provinces"
msgstr "Par province"

msgid "Topics"
msgstr "Par thème"

msgid "About"
msgstr "À propos"

msgid "Page not found"
msgstr "Page introuvable"

msgid "National"
msgstr ""

msgid "English:"
msgstr "Anglais :"

msgid "%(num)s article"
msgid_plural "%(num)s articles"
msgstr[0] "%(num)s texte"
msgstr[1] "%(num)s textes"
"""
)
PENDING = next(one for one in SPECIAL if "chờ bản dịch" in one.title)


def render(root: Path) -> list[str]:
    """Build the site of `root`; return what was said."""
    run = Build(root, config.load(root))
    run.render()
    return [str(problem) for problem in run.report.problems]


def add(root: Path, text: str, name: str = NAME) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with all kinds of articles and a short French catalogue. Not to be changed."""
    root = tmp_path_factory.mktemp("french")
    write(root, list(SPECIAL))
    add(root, FRENCH)
    render(root)
    return Built(root)


def every_word() -> str:
    """A catalogue in which every text is “mot”, with what stands in the gaps of the original."""
    with (PROGRAM / "templates/locale/vi/LC_MESSAGES/songngu.po").open("rb") as file:
        ids = [message.id for message in read_po(file, locale="vi") if message.id]

    def said(text: str) -> str:
        tags = re.findall(r"%\(\w+\)s", text)
        return " ".join(["mot", *tags])

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = []
    for one in ids:
        if isinstance(one, str):
            lines.append(f"msgid {quoted(one)}\nmsgstr {quoted(said(one))}\n")
        else:
            forms = f'msgstr[0] "{said(one[1])}"\nmsgstr[1] "{said(one[1])}"\n'
            lines.append(f"msgid {quoted(one[0])}\nmsgid_plural {quoted(one[1])}\n{forms}")
    return HEAD + "\n".join(lines)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same with a catalogue that lacks nothing, a footer, and an article in full."""
    root = tmp_path_factory.mktemp("whole")
    write(root, list(SPECIAL), SETTINGS + "  footer: {vi: 'Chân trang', en: 'The foot of it'}\n")
    add(root, every_word())
    name = english_page.name(new_page_path(WHOLE))
    (root / "content/articles" / name).write_text(
        english_page.write(EnglishPage(WHOLE.id, ENGLISH)), "utf-8"
    )
    said = render(root)
    assert not [line for line in said if "songngu.po" in line], said
    return Built(root)


def of(built: Built, lang: str) -> dict[str, Element]:
    """The pages of a language by their paths without it."""
    return {p[len(lang) :]: page for p, page in built.pages.items() if p.startswith(f"{lang}/")}


def alternates(page: Element) -> dict[str, str]:
    found = page.xpath("//link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href") for link in found}


# ------------------------------------------------------------ which pages there are


def test_every_page_stands_in_the_third_language_too(french):
    assert set(of(french, "fr")) == set(of(french, "en"))
    assert "fr/feed.xml" in french.files
    assert {page.get("lang") for page in of(french, "fr").values()} == {"fr"}


def test_without_its_catalogue_there_is_none(make_site):
    root = make_site({"content/articles/2019/1.md": raw(1, "2019-07-16")})
    (root / NAME).parent.mkdir(parents=True)  # an empty folder is none either
    assert render(root) == []
    assert sorted(p.name for p in (root / "site").iterdir() if p.is_dir()) == [
        "assets", "en", "search", "vi",
    ]  # fmt: skip


def test_its_words_come_from_the_catalogue(french):
    home = french.pages["fr/index.html"]
    menu = [words(link) for link in home.xpath("//nav[@class='menu']//a")]
    assert menu == ["À la une", "Par date", "Par province", "Par thème", "À propos"]
    assert words(french.pages["en/index.html"].find(".//nav")).startswith("Latest")


def test_the_switch_leads_to_all_the_other_languages(french):
    for lang, others in (
        ("vi", [("English", "en"), ("Français", "fr")]),
        ("en", [("Tiếng Việt", "vi"), ("Français", "fr")]),
        ("fr", [("Tiếng Việt", "vi"), ("English", "en")]),
    ):
        for path in ("/index.html", "/provinces/bac-ninh.html"):
            links = of(french, lang)[path].xpath("//p[contains(@class, 'switch')]/a")
            assert [(words(a), a.get("lang")) for a in links] == others
            reached = [target(lang + path, a.get("href"))[0] for a in links]
            assert reached == [other + path for _, other in others]


def test_search_engines_hear_of_three_languages_and_which_comes_first(french):
    for lang in ("vi", "en", "fr"):
        for path in ("/index.html", "/dates/2019.html"):
            told = alternates(of(french, lang)[path])
            assert {code: french.at(href) for code, href in told.items()} == {
                "vi": f"vi{path}", "en": f"en{path}", "fr": f"fr{path}", "x-default": f"vi{path}",
            }  # fmt: skip
            assert next(iter(told)) == lang


def test_what_has_no_english_yet_is_not_offered_to_them_in_french_either(french):
    path = "/" + french_path(french, PENDING.slug)
    for lang in ("en", "fr"):
        assert of(french, lang)[path].xpath("//meta[@name='robots'][@content='noindex']")
    assert alternates(of(french, "vi")[path]) == {}
    listed = (french.folder / "sitemap.xml").read_text("utf-8")
    assert f"/vi{path}<" in listed and f"/fr{path}<" not in listed
    assert "/fr/index.html<" in listed


def french_path(built: Built, slug: str) -> str:
    """The path of an article, without its language."""
    (found,) = (path for path in built.files if path.startswith("fr/") and slug in path)
    return found.removeprefix("fr/")


def test_all_links_lead_to_a_file(french):
    wrong = []
    for path, page in french.pages.items():
        for _, address in addresses(page):
            if target(path, address)[0] not in french.files:
                wrong.append(f"{path}: {address}")
    assert wrong == []


def test_the_pages_without_a_language_speak_all_three(french):
    first = french.pages["index.html"]
    assert [a.get("hreflang") for a in first.xpath("//ul//a")] == ["vi", "en", "fr"]
    lost = french.pages["404.html"]
    assert [(h.tag, lang_of(h), words(h)) for h in lost.xpath("//h1 | //h2")] == [
        ("h1", "vi", "Không tìm thấy trang"),
        ("h2", "en", "Page not found"),
        ("h2", "fr", "Page introuvable"),
    ]
    assert french.settings.url + "/fr/index.html" in lost.xpath("//a/@href")


def test_an_old_address_leads_on_in_the_third_language(french):
    moved = (french.folder / "fr/2019/06/long-an-khai-truong.html").read_text("utf-8")
    assert "url=../07/long-an-khai-truong" in moved


# ------------------------------------------------------------ what they say, and in which language


def foreign(built: Built, is_foreign) -> list[str]:
    """The texts of the French pages that are not marked and should be."""
    return [
        f"{path}: {where}: {text[:90]}"
        for path, page in of(built, "fr").items()
        for marked, where, text in texts(page)
        if marked == "fr" and where not in EXCEPTIONS and is_foreign(text)
    ]


def test_no_text_of_the_articles_stands_unmarked(whole):
    assert foreign(whole, is_vietnamese) == []
    assert foreign(whole, is_english) == []


def test_no_name_stands_unmarked(whole):
    subjects = whole.pages["en/topics/index.html"].xpath("//main//h2/a")
    names = {words(a) for a in subjects} | {
        whole.settings.title.en, whole.settings.description.en, "The foot of it",
        "Ho Chi Minh City", "Hội nghị", *(one.title_en for one in SPECIAL if one.title_en),
    }  # fmt: skip
    assert len(names) > 20
    assert foreign(whole, names.__contains__) == []


def test_english_is_english_and_vietnamese_vietnamese(whole):
    path = french_path(whole, WHOLE.slug)
    page = whole.pages[f"fr/{path}"]
    title, original = page.xpath("//article/header/h1 | //p[@class='original-title']")
    assert (lang_of(title), words(title)) == ("en", WHOLE.title_en)
    assert (lang_of(original), words(original)) == ("vi", WHOLE.title)
    for side, others in (("en", {"vi"}), ("vi", {"en"})):
        said = {lang_of(p) for p in page.xpath(f"//div[@class='{side}']/p[1]")}
        assert said and not said & others
    # The English page has the same texts.
    english = whole.pages[f"en/{path}"]
    for kind in ("//h1", "//ol[@class='pairs']//div/p[1]", "//div[contains(@class, 'body')]"):
        assert [words(e) for e in page.xpath(kind)] == [words(e) for e in english.xpath(kind)]


def test_what_has_no_english_stands_in_vietnamese(french):
    page = of(french, "fr")["/" + french_path(french, PENDING.slug)]
    (title,) = page.xpath("//article/header/h1")
    assert (lang_of(title), words(title)) == ("vi", PENDING.title)


def test_dates_and_numbers_are_written_as_the_language_has_them(french):
    pages = of(french, "fr")
    assert words(pages["/dates/2019-07.html"].find(".//h1")) == "Juillet 2019"
    assert words(pages["/dates/2019-07-16.html"].find(".//h1")) == "Mardi 16 juillet 2019"
    (time,) = pages["/dates/2019-07-16.html"].xpath("//p[@class='meta']/time")
    assert words(time) == "10:10"
    there = f"//dl[@class='facts']//time[@datetime='{time.get('datetime')}']"
    (of_article,) = (found for page in pages.values() for found in page.xpath(there))
    assert words(of_article) == "16 juillet 2019, 10:10"
    assert words(pages["/dates/2019-07.html"].xpath("//p[@class='lede']")[0]).startswith("1 texte")
    assert i18n.number(1932, "fr") == "1\u202f932"
    assert i18n.month_short(7, "fr") == "juil."
    assert i18n.month(2019, 7, "pt-BR") == "Julho de 2019"
    assert i18n.year(2019, "ja") == "2019年"


@pytest.mark.parametrize(
    ("lang", "said"), [("vi", "Tháng 7 năm 2019 – tháng 3 năm 2020"), ("en", "July 2019 – March 2020"),
                       ("fr", "Juillet 2019 – mars 2020"), ("de", "Juli 2019 – März 2020")],
)  # fmt: skip
def test_a_span_of_months_in_any_language(lang, said):
    assert i18n.span(i18n.month(2019, 7, lang), i18n.month(2020, 3, lang), lang) == said


def test_the_feed_is_in_french_with_english_stories(french):
    atom = "{http://www.w3.org/2005/Atom}"
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    feed = lxml.etree.parse(french.folder / "fr/feed.xml").getroot()
    assert feed.get(lang) == "fr"
    assert feed.find(f"{atom}title").get(lang) == "en"  # the settings have no French title
    titles = {entry.find(f"{atom}title").text: entry for entry in feed.iter(f"{atom}entry")}
    assert PENDING.title not in titles
    entry = titles[WHOLE.title_en]
    assert entry.get(lang) == "en"
    assert entry.find(f"{atom}link").get("href").startswith(f"{french.settings.url}/fr/")
    assert [p.get(lang) for p in entry.iter("{http://www.w3.org/1999/xhtml}p")][-1] == "fr"
    english = lxml.etree.parse(french.folder / "en/feed.xml").getroot()
    ids = {entry.text for root in (feed, english) for entry in root.iter(f"{atom}id")}
    assert len(ids) == 2 * (len(titles) + 1)


def test_the_citation_has_the_day_in_french_and_says_what_is_english(french):
    page = of(french, "fr")["/" + french_path(french, WHOLE.slug)]
    cited = page.get_element_by_id("cite-apa")
    assert "(2026, 3 février)" in words(cited)
    marked = {words(e): lang_of(e) for e in elements(cited)}
    assert marked[WHOLE.title] == "vi" and marked[WHOLE.title_en] == "en"


# ------------------------------------------------------------ search


@pytest.mark.browser
def test_the_search_finds_english_and_leads_to_the_french_pages(french, browser):
    context = browser.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((french.folder / "fr/search.html").as_uri())
    path = french_path(french, WHOLE.slug)
    for query in ("reviews administrative reform", "so ket cai cach"):
        assert WHOLE.title_en in look_for(page, query)
        (title,) = page.locator("#hits h2 a").filter(has_text=WHOLE.title_en).all()
        assert title.get_attribute("lang") == "en"
        assert title.get_attribute("href") == f"../fr/{path}"
    hit = page.locator("#hits li").filter(has_text=WHOLE.title_en)
    assert hit.locator("time").inner_text() == "3 février 2026"
    assert hit.locator(".meta span").get_attribute("lang") == "vi"
    assert page.inner_text("#found") in ("1 texte", "2 textes")
    # What was asked goes along to the other languages.
    for link in page.locator(".switch a").all():
        assert (link.get_attribute("href") or "").endswith("?q=so+ket+cai+cach")
    # On the Vietnamese page English still leads to the English one.
    page.goto((french.folder / "vi/search.html").as_uri())
    look_for(page, "reviews administrative reform")
    said = page.locator("#hits .said a").first
    assert said.get_attribute("href") == f"../en/{path}" and said.get_attribute("lang") == "en"
    assert wrong == []
    context.close()


@pytest.mark.browser
def test_five_languages_are_no_wider_than_a_phone(make_site, browser):
    more = {NAME.replace("/fr/", f"/{code}/"): FRENCH for code in ("fr", "de", "pt_BR")}
    root = make_site({"content/articles/2019/1.md": raw(1, "2019-07-16"), **more})
    render(root)
    page = browser.new_page(viewport={"width": 320, "height": 700})
    for lang in ("vi", "de"):
        page.goto((root / f"site/{lang}/index.html").as_uri())
        assert page.locator(".switch a").count() == 4
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


# ------------------------------------------------------------ settings


SETTINGS_FR = """\
site:
  title: {vi: 'Thử nghiệm', en: 'Trial', fr: 'Essai'}
  description: {vi: 'Tin', en: 'News from the provinces'}
  footer: {vi: 'Chân', en: 'Foot', fr: '[Accueil](fr/index.html)'}
  url: https://site.example
  language: fr
"""


def test_settings_may_have_the_third_language_and_it_may_come_first(make_site):
    page = {"content/articles/2019/1.md": raw(1, "2019-07-16"), NAME: FRENCH}
    root = make_site({**page, "config.yaml": SETTINGS_FR})
    render(root)
    built = Built(root)
    home = built.pages["fr/index.html"]
    (name,) = home.xpath("//p[@class='site']//span")
    assert words(name) == "Essai" and lang_of(name) == "fr"
    (tagline,) = home.xpath("//p[@class='tagline']")
    assert words(tagline) == "News from the provinces" and lang_of(tagline) == "en"
    (about,) = home.xpath("//div[@class='own']")
    assert words(about) == "Accueil" and lang_of(about) == "fr"
    assert built.pages["index.html"].get("lang") == "fr"
    assert "url=fr/index.html" in (root / "site/index.html").read_text("utf-8")
    assert alternates(built.pages["vi/index.html"])["x-default"].endswith("/fr/index.html")


def test_one_text_for_all_languages_is_of_the_page_s(make_site):
    root = make_site({"config.yaml": "site: {title: SongNgu}\n", NAME: FRENCH})
    render(root)
    (name,) = Built(root).pages["fr/index.html"].xpath("//p[@class='site']//span")
    assert words(name) == "SongNgu" and lang_of(name) == "fr"


def test_the_first_language_must_be_one_that_the_site_has(make_site):
    root = make_site({"config.yaml": CONFIG + "  language: fr\n"})
    with pytest.raises(SongNguError) as caught:
        render(root)
    assert str(caught.value) == (
        f"config.yaml: site.language: “fr” has no catalogue – add {NAME}, or write one of vi, en"
    )
    assert not (root / "site").exists()


@pytest.mark.parametrize("text", ["title: {xx: a}", "language: french", "footer: {fra: a}"])
def test_what_is_no_language_is_refused_in_the_settings(make_site, text):
    root = make_site({"config.yaml": f"site: {{{text}}}\n"})
    with pytest.raises(ConfigError, match=r"^config\.yaml:1: site\."):
        config.load(root)


# ------------------------------------------------------------ catalogues that lack or break something


def test_what_the_catalogue_lacks_stands_in_english_and_is_told_once(make_site):
    root = make_site({"content/articles/2019/1.md": raw(1, "2019-07-16"), NAME: FRENCH})
    (said,) = render(root)
    total = every_word().count("\nmsgstr ") + every_word().count("\nmsgstr[0]") - 1
    assert said.startswith(f"{NAME}: {total - 8} of {total} texts are not translated")
    shown = (root / "site/fr/index.html").read_text("utf-8")
    assert ">National</a>" in shown and "Skip to the text" in shown
    assert "1 texte" in (root / "site/fr/dates/2019.html").read_text("utf-8")


def test_a_catalogue_of_no_language_is_refused(make_site):
    for code in ("xx", "fra", "FR", "pt-BR", "french"):
        name = NAME.replace("fr", code)
        root = make_site({name: FRENCH})
        with pytest.raises(SongNguError) as caught:
            render(root)
        assert str(caught.value) == (
            f"{name}: “{code}” is no code of a language"
            " – name the folder by one, such as fr, de or pt_BR"
        )
        (root / name).unlink()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + 'msgid "Latest"\nmsgstr "Nouvelles\n', ":6: cannot be read: msgstr"),
        (HEAD + 'msgid "Latest"\nmsgstr "100% neuf"\n', "“100% neuf” cannot stand for “Latest”"),
        (
            HEAD.replace('charset=utf-8\\n"\n', 'charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=n > ;\\n"\n'),
            "its Plural-Forms cannot be used",
        ),
        # The head of the catalogue that it was copied from, with its plurals.
        (HEAD.replace('charset=utf-8\\n"\n', 'charset=utf-8\\n"\n"Language: vi\\n"\n'), "says “Language: vi”"),
    ],
)  # fmt: skip
def test_a_broken_catalogue_is_one_clear_line(make_site, text, said):
    root = make_site({NAME: text})
    with pytest.raises(SongNguError) as caught:
        render(root)
    assert str(caught.value).startswith(NAME) and said in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_language_of_a_country_has_the_code_of_the_web(make_site):
    root = make_site({NAME.replace("/fr/", "/pt_BR/"): FRENCH.replace("Par date", "Por data")})
    render(root)
    home = Built(root).pages["pt-BR/index.html"]
    assert home.get("lang") == "pt-BR"
    assert "Por data" in words(home.find(".//nav"))
    (switch,) = (
        Built(root).pages["vi/index.html"].xpath("//p[contains(@class, 'switch')]/a[@lang='pt-BR']")
    )
    assert words(switch) == "Português (Brasil)"


def test_codes_are_those_of_languages():
    assert all(map(languages.is_code, ("vi", "en", "fr", "pt-BR", "zh-Hant", "zh-Hans-CN")))
    assert not any(map(languages.is_code, ("", "x", "xx", "FR", "fra", "pt_BR", "fr-XX", "../fr")))


def test_the_example_of_the_documentation(make_site):
    site = example("Another language", make_site)
    shown = (site / "fr/index.html").read_text("utf-8")
    assert ">À la une</a>" in shown and ">Par date</a>" in shown
