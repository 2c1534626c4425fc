"""What an article is about, in the words of content/topics.yaml."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu import topics
from songngu.article import Article
from songngu.topics import Topics
from tests.conftest import PROGRAM, page_of, run_cli

OURS, FAULTS = topics.load(PROGRAM)


def about(title: str, *paragraphs: str, known: Topics = OURS) -> list[str]:
    article = Article(id="a", slug="a", title=title, body="\n\n".join(paragraphs))
    return [evidence.topic.slug for evidence in known.about(article)]


def test_the_shipped_topics_are_without_fault_and_in_both_languages():
    assert FAULTS == ()
    assert len(OURS.all) >= 12
    assert all(topic.vi and topic.en and topic.terms for topic in OURS.all)


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Bộ phận một cửa xã Tân An làm việc cả thứ Bảy", "one-stop-shop"),
        ("Bắc Ninh dẫn đầu Chỉ số cải cách hành chính năm 2022", "indexes"),
        ("Huyện Mộc Châu sáp nhập xã, dôi dư 42 cán bộ", "administrative-units"),
        ("Thanh tra công vụ đột xuất tại 14 sở", "inspections"),
        ("Cấp tài khoản VNeID cho học sinh", "identity"),
    ],
)
def test_a_headline_says_what_an_article_is_about(title, first):
    assert about(title, "Sáng nay, lãnh đạo tỉnh dự buổi lễ.")[0] == first


def test_one_mention_in_passing_makes_no_topic():
    assert (
        about("Khánh thành cầu mới", "Cầu dài 300 m.", "Chủ tịch cũng nhắc đến thanh tra công vụ.")
        == []
    )


def test_what_is_said_again_and_again_makes_a_topic():
    text = "Chuyển đổi số là việc chung. Chuyển đổi số cần người. Chuyển đổi số cần tiền."
    assert about("Họp giao ban", "Sáng nay họp.", text) == ["digital-transformation"]


def test_of_two_topics_that_overlap_only_the_longer_term_counts():
    evidence = OURS.about(Article("a", "a", "Trung tâm Phục vụ hành chính công mở cửa", ""))
    assert [term for term, _, _ in evidence[0].found] == ["trung tâm phục vụ hành chính công"]


def test_tone_marks_may_stand_in_either_place_and_case_says_nothing():
    assert about("ĐƠN GIẢN HOÁ 42 THỦ TỤC") == ["procedures"]


def write(tmp_path: Path, text: str) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/topics.yaml").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("Một cửa:\n  vi: A\n  en: B\n  terms: [x]\n", 1, "no name for an address"),
        ("a:\n  vi: A\n  en: B\n", 1, "lacks or does not know terms"),
        ("a:\n  vi: A\n  en: B\n  terms: x\n", 1, "terms is no list"),
        ("a:\n  vi: A\n  en: B\n  terms: [x]\na:\n  vi: A\n  en: B\n  terms: [y]\n", 5, "twice"),
        ("a:\n  vi: ''\n  en: B\n  terms: [x]\n", 1, "vi is no text"),
        ("a: [\n", 2, ""),
    ],
)
def test_a_fault_names_its_line_and_how_to_mend_it(tmp_path, text, line, what):
    _, problems = topics.load(write(tmp_path, text))
    assert len(problems) == 1
    assert problems[0].line == line and what in str(problems[0]) and problems[0].mend


def test_a_faulty_topic_does_not_take_the_others_with_it(tmp_path):
    text = "ok:\n  vi: A\n  en: B\n  terms: [một cửa]\nbad:\n  vi: A\n"
    found, problems = topics.load(write(tmp_path, text))
    assert [topic.slug for topic in found.all] == ["ok"] and len(problems) == 1


def test_a_folder_without_topics_has_none(tmp_path):
    assert topics.load(tmp_path) == (Topics(), ())
    assert about("Bộ phận một cửa", known=Topics()) == []


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_has_at_most_three_topics(title, text):
    assert len(about(title, text)) <= topics.MOST


@pytest.fixture
def page(copy: Path) -> Path:
    """An article page of a site that has topics."""
    shutil.copy(PROGRAM / topics.FILE, copy / topics.FILE)
    translate(copy)
    return page_of(copy, "002")


def translate(site: Path) -> None:
    run = run_cli("translate", "--no-model", "--root", site)
    assert run.returncode == 0, run.stderr


def with_topics(page: Path, new: str) -> None:
    text = re.sub(r"(?m)^topics: .*", f"topics: {new}", page.read_text("utf-8"))
    page.write_text(text, "utf-8")


def test_an_article_gets_its_topics(page):
    assert "\ntopics: ['civil-service']\n" in page.read_text("utf-8")


@pytest.mark.parametrize("own", ["['business']", "[]"])
def test_an_editors_topics_stay_and_so_does_having_none(page, copy, own):
    with_topics(page, own)
    translate(copy)
    assert f"\ntopics: {own}\n" in page.read_text("utf-8")


def test_check_names_a_topic_that_does_not_exist(page, copy):
    with_topics(page, "['one-stop-shp']")
    run = run_cli("check", "--root", copy)
    said = " ".join((run.stdout + run.stderr).split())
    assert "“one-stop-shp” is no topic of content/topics.yaml" in said


def test_while_the_file_has_faults_the_pages_keep_their_topics(page, copy):
    before = page.read_text("utf-8")
    file = copy / topics.FILE
    file.write_text(
        file.read_text("utf-8").replace("terms: [một cửa", "terms: ['một cửa", 1), "utf-8"
    )
    run = run_cli("translate", "--no-model", "--root", copy)
    assert run.returncode == 1 and page.read_text("utf-8") == before
