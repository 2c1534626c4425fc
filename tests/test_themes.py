"""A site of one's own: colour, logo, footer, words, styles and templates, as docs/themes.md has them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu import config
from songngu.build import Build
from songngu.errors import ConfigError, SongNguError
from songngu.render import colours, style
from tests.built import Built, telling
from tests.conftest import CONFIG, PROGRAM, snapshot
from tests.test_topic_pages import article

DOCS = (PROGRAM / "docs/themes.md").read_text("utf-8")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def render(root: Path) -> Path:
    """Write the site of `root` and return its folder."""
    run = Build(root, config.load(root))
    run.render()
    assert run.report.errors == []
    return root / "site"


@pytest.fixture
def site(make_site):
    """A site folder with two articles, more `site:` settings and more files."""

    def make(settings: str = "", **files: str | bytes) -> Path:
        articles = {
            f"content/articles/2019/{n}.md": article(n, f"2019-07-1{n}", place="Long An")
            for n in (1, 2)
        }
        return make_site({"config.yaml": CONFIG + settings, **articles, **files})

    return make


def page(folder: Path, name: str = "en/index.html") -> str:
    return (folder / name).read_text("utf-8")


# ------------------------------------------------------------ the examples of docs/themes.md


def example(heading: str, make_site) -> Path:
    """The site of a section of docs/themes.md: its code blocks, put where it says."""
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", DOCS, re.S | re.M)
    assert section
    files: dict[str, str | bytes] = {"config.yaml": CONFIG}
    for said, kind, text in re.findall(
        r"([^`]*`[^`]*?`:?[^`]*)```(\w+)\n(.*?)```", section[1], re.S
    ):
        if kind == "yaml":
            files["config.yaml"] = f"{files['config.yaml']}{text}"
        else:
            place = re.findall(r"`([\w./]+\.\w+)`", said)[-1]
            files[place] = text
    assert len(files) > 1 or files["config.yaml"] != CONFIG
    articles = {"content/articles/2019/1.md": article(1, "2019-07-16", place="Long An")}
    return render(make_site(files | articles))


def test_the_example_of_a_colour(make_site):
    site = example("Colour", make_site)
    sheet = page(site, "assets/style.css")
    found = colours.accents("#1f5f8b")
    assert f":root{{--accent:{found.light}}}" in sheet
    assert f"{{:root{{--accent:{found.dark}}}}}" in sheet
    assert found.light in page(site, "assets/icon.svg")
    assert found.light in page(site, "404.html")


def test_the_example_of_a_logo(make_site):
    site = example("Logo", make_site)
    assert page(site, "assets/logo.svg").startswith("<svg")
    assert '<img class="logo" src="../assets/logo.svg" alt=""><span>Trial</span>' in page(site)


def test_the_example_of_a_footer(make_site):
    site = example("Footer", make_site)
    english, vietnamese = page(site, "en/topics/index.html"), page(site, "vi/index.html")
    assert "<strong>Office of Administrative Reform</strong>" in english
    assert re.search(r'<a href="\.\./about\.html"[^>]*>About this site</a> · ', english)
    assert '<a href="https://moha.gov.vn"' in english
    assert "<strong>Văn phòng Cải cách hành chính</strong>" in vietnamese
    assert "Office of Administrative" not in vietnamese


def test_the_example_of_a_word(make_site):
    site = example("A word", make_site)
    assert ">Tin mới</a>" in page(site, "vi/index.html")
    # All other words are the program's.
    assert ">Theo ngày</a>" in page(site, "vi/index.html")
    assert ">Latest</a>" in page(site)


def test_the_example_of_a_style(make_site):
    site = example("Looks", make_site)
    for name in ("style.css", "style-article.css"):
        sheet = page(site, f"assets/{name}")
        assert sheet.endswith("\n.teaser h2{font-weight:400}\n")
        assert ".masthead" in sheet


def test_the_example_of_a_menu_entry(make_site):
    site = example("A menu entry", make_site)
    for name, words in (
        ("vi/index.html", "Bộ Nội vụ"),
        ("en/about.html", "Ministry of Home Affairs"),
    ):
        menu = re.search(r"<nav class=\"menu\".*?</nav>", page(site, name), re.S)
        assert menu and menu[0].count("<li>") == 6
        assert f'<a href="https://moha.gov.vn">{words}</a>' in menu[0]


def test_the_example_of_a_notice_on_the_front_page(make_site):
    site = example("Any other part of a page", make_site)
    front = page(site)
    assert front.index("This site is on trial.") < front.index("Tin số 1")
    assert "on trial" not in page(site, "en/about.html")


def test_every_block_that_is_documented_exists():
    base = (PROGRAM / "templates/base.html").read_text("utf-8")
    table = re.findall(r"^\| (`.*?`) \|", DOCS, re.M)
    named = {name for row in table for name in re.findall(r"`(\w+)`", row)}
    assert named == set(re.findall(r"{% block (\w+) %}", base))


# ------------------------------------------------------------ colour


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_any_colour_can_be_read_in_both_modes(colour):
    found = colours.accents(colour)
    for accent, mode in ((found.light, colours.LIGHT), (found.dark, colours.DARK)):
        assert colours.contrast(accent, mode.paper) >= 4.5
        assert colours.contrast(accent, mode.card) >= 4.5
        # And so can what the map makes of it.
        assert colours.worst(accent, mode) >= 4.5


def test_contrast_is_that_of_wcag():
    assert colours.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colours.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert colours.contrast("#ffffff", "#777777") == colours.contrast("#777777", "#ffffff")


def test_a_colour_that_can_be_read_stays_and_one_that_cannot_changes_its_lightness_alone():
    assert colours.accents("#8F2A1D").light == "#8f2a1d"
    green = colours.accents("#00ff00")
    assert re.fullmatch(r"#00[0-9a-f]{2}00", green.light) and green.light != "#00ff00"


def test_the_colours_reckoned_with_are_those_of_the_style_sheets():
    sheet = (PROGRAM / "templates/style/colours.css").read_text("utf-8")
    for name in ("paper", "card", "ink"):
        found = re.findall(rf"--{name}: (#\w+);", sheet)
        assert found == [getattr(colours.LIGHT, name), getattr(colours.DARK, name)]
    assert re.findall(r"--accent: (#\w+);", sheet) == [colours.OWN.light, colours.OWN.dark]
    assert colours.OWN.light in (PROGRAM / "templates/assets/icon.svg").read_text("utf-8")
    tiles = (PROGRAM / "templates/style/places.css").read_text("utf-8")
    shares = [int(n) / 100 for n in re.findall(r"var\(--accent\) (\d+)%, var\(--paper\)", tiles)]
    assert {colours.UNDER_INK, colours.UNDER_PAPER} <= set(shares)
    # No step lies between the two, where neither ink nor paper could be read.
    assert not [share for share in shares if colours.UNDER_INK < share < colours.UNDER_PAPER]


def test_print_and_a_theme_of_ones_own_may_still_set_the_accent(tmp_path):
    (tmp_path / "style").mkdir()
    (tmp_path / "style/mine.css").write_text(":root { --accent: rebeccapurple; }")
    sheet = style.sheet([tmp_path, PROGRAM / "templates"], "#1f5f8b").decode()
    given = [m.start() for m in re.finditer(r"--accent:(?!var)", sheet)]
    ours, chosen = sheet.index("--accent:#8f2a1d"), given[2]
    last, printed = sheet.index("rebeccapurple"), sheet.index("@media print")
    assert ours < chosen < printed < last and len(given) == 6


def test_without_a_colour_nothing_changes(site):
    folder = render(site())
    assert page(folder, "assets/style.css").encode() == style.sheet([PROGRAM / "templates"])
    icon = (PROGRAM / "templates/assets/icon.svg").read_bytes()
    assert (folder / "assets/icon.svg").read_bytes() == icon


def test_an_icon_of_ones_own_is_not_coloured(site):
    icon = '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#8f2a1d"/></svg>'
    folder = render(site("  accent: '#1f5f8b'\n", **{"templates/assets/icon.svg": icon}))
    assert page(folder, "assets/icon.svg") == icon


# ------------------------------------------------------------ logo and footer


def test_a_logo_instead_of_the_title_says_the_title(site):
    root = site(
        "  logo: content/pictures/Our Logo.PNG\n  logo_place: instead\n",
        **{"content/pictures/Our Logo.PNG": PNG},
    )
    folder = render(root)
    assert (folder / "assets/logo.png").read_bytes() == PNG
    assert '<img class="logo" src="../assets/logo.png" alt="Thử nghiệm"></a>' in page(
        folder, "vi/index.html"
    )
    assert 'src="../../assets/logo.png" alt="Trial"></a>' in page(folder, "en/topics/index.html")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("  logo: nowhere.svg\n", "config.yaml:5: site.logo: there is no file “nowhere.svg”"),
        ("  logo: ../secret.svg\n", "config.yaml:5: site.logo: “../secret.svg” is not inside"),
        ("  logo: /etc/logo.svg\n", "config.yaml:5: site.logo: “/etc/logo.svg” is not inside"),
        ("  logo: config.yaml\n", "config.yaml:5: site.logo: “config.yaml” is no picture"),
        ("  logo: large.png\n", "config.yaml:5: site.logo: “large.png” has 300 kB"),
        ("  logo_place: above\n", "config.yaml:5: site.logo_place: “above” cannot be used"),
        ("  accent: blue\n", "config.yaml:5: site.accent: “blue” cannot be used"),
        ("  accent: '#12345'\n", "config.yaml:5: site.accent: “#12345” cannot be used"),
        ("  footer: [a, b]\n", "config.yaml:5: site.footer: “key: value” lines were expected"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(site, settings, said):
    root = site(settings, **{"large.png": b"\x89PNG" * 75_000})
    with pytest.raises(ConfigError) as caught:
        config.load(root)
    assert said in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_footer_runs_no_script_and_shows_none(site):
    footer = "  footer: |\n    Hello <script>alert(1)</script><b onclick='x()'>you</b> [no](javascript:x)\n"
    foot = page(render(site(footer))).partition("<footer")[2]
    assert "Hello" in foot and "<b>you</b>" in foot
    assert "alert" not in foot and "onclick" not in foot and "javascript" not in foot


def test_a_footers_link_to_a_page_of_the_site_leads_there_whatever_else_it_has(site):
    footer = """  footer: 'Xem <a title="x" href="vi/about.html">đây</a>, [kia](vi/dates/index.html).'\n"""
    foot = page(render(site(footer)), "vi/provinces/index.html").partition("<footer")[2]
    links = re.findall('href="([^"]+)"[^>]*>(?:đây|kia)<', foot)
    assert links == ["../about.html", "../dates/index.html"]


# ------------------------------------------------------------ templates of one's own


def test_a_part_of_the_style_sheet_stands_in_place_of_ours(site):
    folder = render(site(**{"templates/style/print.css": "@media print { body { color: red } }\n"}))
    sheet = page(folder, "assets/style.css")
    assert "@media print{body{color:red}}" in sheet
    ours = (PROGRAM / "templates/style/print.css").read_text("utf-8")
    assert "@bottom-right" in ours and "@bottom-right" not in sheet
    assert ".masthead" in sheet


ODD = r"""
/* ; } */
.a::before { content: "a ;  } , : > /* b */"; --empty: ; color : red ; }
.b > .c ~ .d + .e,  .f :hover /* between */ .g { width: calc(100% - (2px + 1px)) !important; --last: ; }
.h\: i, .j\>  k, .l\;m { background: url(data:image/png;base64,AA==) , none; quotes: '“  ' "\"; }" ; }
@media screen and (min-width: 3em) , print { .n { margin: -1px -2px;  }
  .o[title=": ;"]:not( .p , .q ) { transition: color 1s , top 2s ; }
}
@supports (display: grid) { @media (width > 30em) { .r{color:red;;} } }
@page own:first { margin: 1cm ; @top-left { content: none ; } }
"""
# What a browser has read. It keeps the blanks of a value with var() and of a condition as written.
READ = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/ *([,:]) */g, '$1'));
}"""


@pytest.mark.browser
def test_the_style_sheet_says_what_its_parts_say(tmp_path, browser):
    (tmp_path / "style").mkdir()
    (tmp_path / "style/odd.css").write_text(ODD, "utf-8")
    folders = [tmp_path, PROGRAM / "templates"]
    parts = [PROGRAM / "templates/style" / name for name in style.PARTS]
    written = "\n".join(path.read_text("utf-8") for path in (*parts, tmp_path / "style/odd.css"))
    sheet = style.sheet(folders).decode()
    with browser.new_page() as view:
        read, meant = (view.evaluate(READ, text) for text in (sheet, written))
    assert len(meant) > 300
    assert [pair for pair in zip(read, meant, strict=True) if pair[0] != pair[1]] == []
    assert '"a ;  } , : > /* b */"' in sheet and "'“  '" in sheet
    assert len(sheet.encode()) < 0.9 * len(written.encode())


# Of each rule, what it is for; without what a page has only at times: under the pointer, or shown.
SELECTORS = r"""texts => {
  const found = [];
  const walk = rules => { for (const rule of rules) {
    if (rule instanceof CSSStyleRule) found.push((rule.selectorText.replace(/::[a-z-]+/g, '') || '*').replace(/:(hover|focus-visible|focus|target)|\[open\]/g, ':is(*)'));
    else if (rule.cssRules) walk(rule.cssRules);
  }};
  for (const text of texts) { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); walk(sheet.cssRules); }
  return found.filter(one => document.querySelector(one));
}"""


@pytest.mark.browser
def test_no_page_of_an_article_has_what_its_style_sheet_leaves_out(everything, browser):
    parts = {name: (PROGRAM / "templates/style" / name).read_text("utf-8") for name in style.PARTS}
    left_out = [text for name, text in parts.items() if name not in style.OF_ARTICLES]
    assert len(left_out) == 5
    with browser.new_page() as view:
        for path in telling(Built(everything).full):
            if "style-article.css" in page(everything / "site", path):
                view.goto((everything / "site" / path).as_uri())
                assert view.evaluate(SELECTORS, left_out) == [], path
                seen = view.evaluate(SELECTORS, [parts["article.css"]])
                assert ".story h1" in seen and len(seen) > 30
        view.goto((everything / "site/en/dates/index.html").as_uri())
        assert view.evaluate(SELECTORS, left_out)


def test_files_of_ones_own_are_published(site):
    folder = render(site(**{"templates/assets/fonts/own.woff2": b"font"}))
    assert (folder / "assets/fonts/own.woff2").read_bytes() == b"font"


def test_a_block_of_an_article_may_use_what_the_program_s_template_has(site):
    own = (
        '{% extends "songngu/article_en.html" %}\n{% block main %}<p>Before.</p>{{ super() }}'
        "<p>{{ m.articles(3) }}</p>{% endblock %}\n"
    )
    shown = page(render(site(**{"templates/article_en.html": own})), "en/2019/07/tin-1.html")
    assert shown.index("Before.") < shown.index("Tin số 1</h1>") < shown.index("3 articles")


def test_a_change_of_the_theme_is_seen_at_the_next_build(site):
    root = site()
    folder = render(root)
    before = snapshot(folder)
    render(root)
    assert snapshot(folder) == before
    (root / "templates").mkdir()
    own = '{% extends "songngu/base.html" %}{% block theme %}<meta name="own" content="N">{% endblock %}'
    for n in "12":
        (root / "templates/base.html").write_text(own.replace("N", n))
        render(root)
        for name in ("en/index.html", "vi/2019/07/tin-2.html"):
            assert f'name="own" content="{n}"' in page(folder, name)
    shutil.rmtree(root / "templates")
    render(root)
    assert {n: d for n, (d, _) in snapshot(folder).items()} == {
        n: d for n, (d, _) in before.items()
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{% block main %}", "templates/about.html:2: the template cannot be used"),
        (
            '{% extends "base.html" %}\n{% block main %}\n{{ nothing }}{% endblock %}',
            "about.html:3: ",
        ),
        (
            '{% extends "songngu/bse.html" %}',
            "about.html:1: there is no template “songngu/bse.html”",
        ),
        (
            '{% extends "about.html" %}',
            'this template extends itself – write {% extends "songngu/about.html" %}',
        ),
        ('{% extends "base.html" %}\n{% block main %}{{ 1 / 0 }}{% endblock %}', "about.html:2: "),
        ("{{ _('%(what)s', other='x') }}", "about.html:1: a text has %(what)s, which is not known"),
    ],
)
def test_a_fault_in_a_template_is_one_clear_line(site, text, said):
    root = site(**{"templates/about.html": text})
    with pytest.raises(SongNguError) as caught:
        Build(root, config.load(root)).render()
    assert said in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_fault_in_ones_own_base_is_told_of_that_file(site):
    own = '{% extends "songngu/base.html" %}\n{% block footer %}\n{{ site.titel }}\n{% endblock %}'
    root = site(**{"templates/base.html": own})
    with pytest.raises(SongNguError, match=r"^templates/base\.html:3: .*titel"):
        Build(root, config.load(root)).render()


@pytest.mark.parametrize(
    ("catalogue", "said"),
    [
        ('msgid "Latest"\nmsgstr "Tin mới\n', ":2: cannot be read: msgstr"),
        ('msgid "Latest"\n\ntin mới\n', ":3: cannot be read: tin mới"),
        ('msgstr "a"\nmsgid "Latest"\nmsgid "x"\n', "is no catalogue"),
        ('\ufeffmsgid "Latest"\nmsgstr "Tin"\n', ":1: begins with a byte order mark"),
        ('msgid "Latest"\nmsgstr "Tin m\udcff"\n', ":2: is no UTF-8 text"),
        ('msgid "Latest"\nmsgstr "100% mới"\n', ":1: “100% mới” cannot stand for “Latest”"),
        (
            'msgid "a"\nmsgstr "b"\n\nmsgid "%(num)s article"\nmsgid_plural "%(num)s articles"\nmsgstr[0] "%(so)s bài"\n',
            ":4: “%(so)s bài” cannot stand for “%(num)s article”",
        ),
    ],
)
def test_a_fault_in_words_of_ones_own_is_told_before_anything_is_written(site, catalogue, said):
    name = "templates/locale/vi/LC_MESSAGES/songngu.po"
    root = site(**{name: catalogue.encode("utf-8", "surrogateescape")})
    with pytest.raises(SongNguError) as caught:
        Build(root, config.load(root)).render()
    assert str(caught.value).startswith(f"{name}") and said in str(caught.value)
    assert not (root / "site").exists()


def test_words_of_ones_own_may_be_part_of_a_text_with_numbers(site):
    own = 'msgid "%(num)s article"\nmsgid_plural "%(num)s articles"\nmsgstr[0] "%(num)s tin"\n'
    root = site(**{"templates/locale/vi/LC_MESSAGES/songngu.po": own})
    assert "2 tin" in page(render(root), "vi/dates/2019.html")


def test_a_comment_between_two_values_or_selectors_goes_on_parting_them(tmp_path):
    (tmp_path / "style").mkdir()
    own = "a{margin:1px/* oben */2px} .b/* c */.d{color:red;/* e */} /* f */\n"
    (tmp_path / "style/own.css").write_text(own, "utf-8")
    sheet = style.sheet([tmp_path]).decode()
    assert "margin:1px/**/2px" in sheet and ".b/**/.d{color:red}" in sheet
    assert not any(word in sheet for word in ("oben", "c */", " e ", " f "))
