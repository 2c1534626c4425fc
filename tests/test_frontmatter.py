"""Article pages: what an editor writes is read right, and is still there afterwards."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu import frontmatter
from songngu.article import Article, Image, Package, Raw, Source, Translation, Unit
from songngu.errors import ArticleError
from songngu.text import nfc

TEXT = st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=40).map(
    lambda s: " ".join(nfc(s).split())
)
TITLE = TEXT.filter(bool)
ARTICLES = st.builds(
    Article,
    id=st.just("a-0123456789ab"),
    slug=st.just("mot-bai"),
    title=TITLE,
    title_en=TEXT,
    body=st.just("Một đoạn.\n\nHai."),
    date=st.just("2019-07-16 10:10"),
    date_certainty=st.sampled_from(["explicit", "inferred"]),
    date_note=TEXT,
    provinces=st.lists(TITLE, max_size=2).map(tuple),
    authors=st.lists(TITLE, max_size=2).map(tuple),
    source=st.builds(Source, name=TEXT, url=st.just("https://a.vn/b?c=đ&e"), retrieved=st.just("2020-05-30 12:26")),
    images=st.lists(st.builds(Image, caption=TITLE, credit=TEXT), max_size=2).map(tuple),
    summary_vi=st.just(("Một.", "Hai.")),
    summary_en=st.tuples(TEXT, TEXT),
    translation=st.builds(
        Translation,
        engine=st.just("argos-translate"),
        package=st.builds(Package, name=TITLE, version=TITLE, sha256=st.just("ab")),
        units=st.lists(
            st.builds(Unit, of=st.just("title"), source=TITLE, output=TITLE, flags=st.lists(TITLE, max_size=2).map(tuple)),
            max_size=2,
        ).map(tuple),
    ),
    raw=st.just(Raw("a b.txt", "cd")),
    withdrawn=TEXT,
    made=st.dictionaries(st.sampled_from(["title", "body"]), TITLE),
)  # fmt: skip


@given(ARTICLES)
def test_a_page_reads_back_as_it_was_written(article):
    assert frontmatter.read(frontmatter.write(article), file="a.md") == article


@given(ARTICLES, ARTICLES)
def test_an_update_changes_the_record_and_keeps_what_it_does_not_know(old, new):
    text = frontmatter.write(old).replace(
        "title_en:", "# ghi chú của biên tập viên\ntự_do: 'giữ'\ntitle_en:", 1
    )
    changed = frontmatter.update(text, old, new)
    assert frontmatter.read(changed, file="a.md") == new
    assert "# ghi chú của biên tập viên\ntự_do: 'giữ'\n" in changed


PAGE = """\
---
id: a-1
slug: mot-bai
title: 'Một bài'
date: '2019-07-16'
summary_vi:
  - 'Một.'
summary_en:
  - 'One.'
---
Thân bài.
"""


def test_times_and_words_stay_what_they_are():
    article = frontmatter.read(
        PAGE.replace("'Một bài'", "19:30").replace(
            "slug: mot-bai", "slug: mot-bai\nauthors: [no, 007]"
        ),
        file="a.md",
    )
    assert (article.title, article.authors) == ("19:30", ("no", "007"))


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("title: 'Một bài'", "title: Một: bài", 4, "quotes"),
        ("title: 'Một bài'", "title: ''", 4, "title is missing"),
        ("date: '2019-07-16'", "date: 16/07/2019", 5, "2019-07-16 10:10"),
        ("date: '2019-07-16'", "date: '2019-02-30'", 5, "no such day"),
        ("slug: mot-bai", "slug: Một bài", 3, "small letters"),
        ("  - 'One.'", "  - 'One.'\n  - 'Two.'", 8, "2 English sentences stand against 1"),
        ("id: a-1", "id: a-1\nid: a-2", 3, "twice"),
        ("summary_en:\n", "summary_en: [\n", 8, "YAML"),
    ],
)
def test_a_fault_is_told_with_its_line_and_its_mend(old, new, line, said):
    with pytest.raises(ArticleError) as caught:
        frontmatter.read(PAGE.replace(old, new), file="content/articles/a.md")
    problem = caught.value.problem
    assert problem.file == "content/articles/a.md"
    assert said in str(problem) and "\n" not in str(problem)
    assert problem.line is not None and abs(problem.line - line) <= 1


def test_a_page_without_front_matter_says_how_to_begin():
    with pytest.raises(ArticleError, match="begin the page with a line ---"):
        frontmatter.read("Chỉ có thân bài.", file="a.md")


def test_only_the_changed_line_changes():
    old = frontmatter.read(PAGE, file="a.md")
    changed = frontmatter.update(PAGE, old, replace(old, summary_en=("Better.",)))
    assert changed == PAGE.replace("'One.'", "'Better.'")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("aliases: ['../../content/raw/mine']", "no address of a page"),
        ("made: {path: '/etc/passwd'}", "no address of a page"),
        ("source: {url: 'javascript:alert(1)'}", "no web address"),
        ("source: {archive_url: 'data:text/html,x'}", "no web address"),
        ("source: {url: 'http://[bad'}", "no web address"),
        ("source: {retrieved: '2019-13-45'}", "no such day"),
    ],
)
def test_what_would_do_harm_on_the_site_is_refused(line, said):
    with pytest.raises(ArticleError, match=said):
        frontmatter.read(PAGE.replace("slug: mot-bai", f"slug: mot-bai\n{line}"), file="a.md")


def test_no_and_false_withdraw_nothing_but_a_reason_does():
    for value in ("no", "false", "null", "~", "''"):
        page = PAGE.replace("slug: mot-bai", f"slug: mot-bai\nwithdrawn: {value}")
        assert frontmatter.read(page, file="a.md").withdrawn == ""
    page = PAGE.replace("slug: mot-bai", "slug: mot-bai\nwithdrawn: 'Theo yêu cầu.'")
    assert frontmatter.read(page, file="a.md").withdrawn == "Theo yêu cầu."


def test_removing_the_date_makes_an_article_undated():
    article = frontmatter.read(
        PAGE.replace("date: '2019-07-16'\n", "date_certainty: explicit\n"), file="a.md"
    )
    assert (article.date, article.date_certainty) == ("", "unknown")


def test_control_characters_go_no_further():
    article = frontmatter.read(PAGE.replace("'Một bài'", '"Một\\x01 bài"'), file="a.md")
    assert article.title == "Một bài"


def test_what_an_editor_notes_beside_our_values_stays_when_these_change():
    page = """---
id: a-1
slug: mot-bai
title: 'Một bài'
source: {name: 'Báo X', licence: 'CC BY', tel: ['1', '2']}
images:
  - {caption: 'A', file: 'a.jpg', licence: 'asked: 3 July'}
  - {caption: 'B', 'ghi chú': 'của Lan'}
raw: {file: 'a.txt', sha256: abc, note: 'from Lan'}
translation:
  engine: argos
  units:
    - {of: title, source: s-1, output: e-1, remark: 'ask Lan'}
---
Thân bài.
"""
    old = frontmatter.read(page, file="x")
    (unit,) = old.translation.units
    first, second = old.images
    new = replace(
        old,
        source=replace(old.source, name="Báo Y"),
        images=(Image("Mới", file="c.jpg"), replace(second, alt="b"), replace(first, alt="a")),
        raw=replace(old.raw, sidecar="c-9"),
        translation=replace(old.translation, units=(replace(unit, score="1"),)),
    )
    updated = frontmatter.update(page, old, new)
    assert frontmatter.read(updated, file="x") == new
    for own in ("licence: 'CC BY', tel: ['1', '2']", "note: 'from Lan'", "remark: 'ask Lan'"):
        assert own in updated
    images = [line for line in updated.split("\n") if line.startswith("  - {caption")]
    assert ["asked: 3 July" in line for line in images] == [False, False, True]
    assert ["của Lan" in line for line in images] == [False, True, False]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\r"])
def test_a_value_pasted_with_another_kind_of_line_break_is_no_obstacle(mark):
    """YAML counts them as lines, and the keys below were looked for one line too high."""
    article = Article("a-0123456789ab", "tin", "Tin đầu", "Thân bài.", summary_vi=("Một.",))
    text = frontmatter.write(article).replace("'Tin đầu'", f"'Tin{mark}  đầu'")
    text = text.replace("title_en: ''", "title_en: '' # Lan")
    read = frontmatter.read(text, file="tin.md")
    assert read.title == "Tin đầu"
    changed = replace(read, title_en="News", summary_en=("One.",))
    after = frontmatter.update(text, read, changed)
    assert frontmatter.read(after, file="tin.md") == changed
    assert f"'Tin{mark}  đầu'" in after
