"""The Markdown body: what the source wrote is what the reader sees."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from songngu.body import Figure, blocks, escape, figures, prose, unescape, write_figure
from songngu.render.body_html import body_html

LINES = st.text(
    alphabet=st.one_of(st.sampled_from("-#*_<>[]()1.2)+=|:!`\\&; aĐ"), st.characters(categories=["L", "N", "P"])),
    min_size=1,
    max_size=60,
).map(lambda s: " ".join(s.split())).filter(bool)  # fmt: skip


def visible(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


@given(LINES)
def test_any_line_of_a_source_is_shown_as_it_stands(line):
    assert visible(body_html(escape(line))) == line


@given(LINES)
def test_escaping_can_be_undone(line):
    assert unescape(escape(line)) == line


@given(LINES, LINES, st.booleans())
def test_figures_come_back_from_the_body(caption, credit, picture):
    figure = Figure(caption, credit, "images/a.jpg" if picture else "", "x" if picture else "")
    assert figures(f"Một.\n\n{write_figure(figure)}\n\nHai.") == [figure]


def test_a_figure_is_its_caption_and_credit_while_pictures_are_not_carried():
    without = body_html(write_figure(Figure("Quang cảnh buổi làm việc.", "Ảnh: Quốc Dũng")))
    assert "<figcaption>Quang cảnh buổi làm việc." in without
    assert '<small class="credit">Ảnh: Quốc Dũng</small>' in without
    with_picture = body_html(
        write_figure(Figure("Quang cảnh.", src="images/a.jpg", alt="Hội trường"))
    )
    assert "<figcaption>Quang cảnh." in with_picture
    assert "<img" not in with_picture


def test_a_figure_written_without_a_title_gets_none_and_one_that_is_written_stays():
    bare = body_html("!!! figure\n    Quang cảnh phiên họp.\n")
    assert "Quang cảnh phiên họp." in bare and "Figure" not in bare
    assert "Đầu đề" in body_html('!!! figure "Đầu đề"\n    Quang cảnh phiên họp.\n')


def test_running_text_is_paragraphs_only():
    body = f"Một *hai*.\n\n## Đầu mục\n\n{write_figure(Figure('Chú thích'))}\n\n- mục\n\nBa."
    assert prose(body) == ["Một hai.", "Ba."]
    assert len(blocks(body)) == 5


def test_nothing_in_a_body_can_run_or_call_home():
    body = '<script>alert(1)</script><p onclick="x()">a</p>\n\n![b](https://evil.example/x.png)\n\n[c](javascript:x)'
    shown = body_html(body)
    assert "script" not in shown and "onclick" not in shown and "evil" not in shown
