"""The Vietnamese summary: whole sentences, in order, that can stand alone."""

from dataclasses import replace

import pytest

from songngu.body import prose
from songngu.content import load
from songngu.summarize import refresh, summarize
from songngu.text import sentences

BODY = """\
Ngày 16/7, UBND tỉnh Bến Tre tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm.

Tới dự hội nghị có lãnh đạo các sở, ban, ngành tỉnh và đại diện các huyện.

Trong 6 tháng, tỉnh đã cắt giảm 120 thủ tục hành chính, tỷ lệ hồ sơ đúng hạn đạt 98,5%, tăng 2,1% so với cùng kỳ.

Trong đó, cấp xã đạt 99%.

Địa chỉ tra cứu tại https://dichvucong.bentre.gov.vn cho mọi tổ chức và cá nhân trong tỉnh.
"""


def test_the_lead_and_the_results_are_chosen_before_ceremony_and_fragments():
    chosen = summarize(BODY, "Bến Tre sơ kết công tác cải cách hành chính", 2)
    assert chosen[0].startswith("Ngày 16/7")
    assert "98,5%" in chosen[1]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_no_half_of_a_quotation_stands_without_its_speaker(marks):
    said = (
        "“Năm 2019, chúng tôi đã cắt giảm 50% thời gian giải quyết thủ tục cải cách hành chính. "
        "Kết quả này sẽ tăng trong năm tới”, ông Nguyễn Văn Hà, Giám đốc Sở Nội vụ nói."
    )
    quoted = said.replace("“", marks[0]).replace("”", marks[1])
    told = "Theo báo cáo, kết quả cải cách hành chính của tỉnh đạt 85,5 điểm, tăng 3 bậc."
    chosen = summarize(f"{BODY}\n{quoted}\n\n{told}", "Tổng kết cải cách hành chính năm 2019", 3)
    assert not any(mark in sentence for sentence in chosen for mark in marks)
    whole = quoted.replace(". ", "; ")
    assert whole in summarize(whole, "Cải cách hành chính", 3)


def test_every_sentence_of_the_five_summaries_stands_whole_in_its_article(committed):
    for page in load(committed).pages:
        article = page.article
        assert 2 <= len(article.summary_vi) <= 4
        whole = [s for paragraph in prose(article.body) for s in sentences(paragraph)]
        positions = [whole.index(sentence) for sentence in article.summary_vi]
        assert positions == sorted(positions)


def test_an_article_of_one_sentence_is_its_own_summary():
    assert summarize("Chỉ có một câu.", "Tiêu đề", 3) == ("Chỉ có một câu.",)
    assert summarize("", "Tiêu đề", 3) == ()


def test_a_sentence_that_an_editor_deletes_does_not_become_one_that_the_summary_has(committed):
    said = "Trong 6 tháng, {} tiếp nhận và giải quyết {} hồ sơ thủ tục hành chính, tỷ lệ đúng hạn đạt {}%."
    district = said.format("cấp huyện", "12.345", "99,1")
    commune = said.format("cấp xã", "45.678", "97,2")
    lead = "Ngày 16/7, UBND tỉnh tổ chức hội nghị sơ kết công tác cải cách hành chính."
    body = "\n\n".join((lead, commune, "Hội nghị thống nhất phương hướng."))
    article = replace(
        load(committed).pages[0].article,
        body=body,
        summary_vi=(lead, district, commune),
        summary_en=(),
    )
    found = refresh(article, 3).summary_vi
    assert district not in found
    assert found.count(commune) == 1
    # What an editor mends is still followed.
    mended = commune.replace("45.678", "45.679")
    article = replace(article, body=body.replace(commune, mended), summary_vi=(lead, commune))
    assert refresh(article, 3).summary_vi == (lead, mended)


@pytest.mark.parametrize(
    "greeting",
    [
        "Thưa quý vị và các bạn!",
        "Kính thưa các đồng chí!",
        "Xin chào bà con!",
        "Kính gửi quý bạn đọc.",
    ],
)
def test_a_greeting_is_no_sentence_of_the_summary(greeting):
    title = "Bến Tre sơ kết công tác cải cách hành chính"
    assert summarize(f"{greeting}\n\n{BODY}", title, 4) == summarize(BODY, title, 4)


def test_a_row_of_a_table_is_no_sentence_of_the_summary():
    title = "Bến Tre sơ kết công tác cải cách hành chính"
    row = "Quy Nhơn và phụ cận | 287 | 121 | 70 | 96"
    assert row not in summarize(f"{BODY}\n\n{row}\n", title, 4)


@pytest.mark.parametrize("heading", ["* Ca tối không tiếp khách", "Kết quả đạt 98,5% và tăng 2,1%"])
def test_a_heading_in_the_text_is_no_sentence_of_the_summary(heading):
    title = "Bến Tre sơ kết công tác cải cách hành chính"
    assert heading not in summarize(f"{BODY}\n\n{heading}\n", title, 3)
