"""The Vietnamese summary: whole sentences, in order, that can stand alone."""

from songngu.body import prose
from songngu.content import load
from songngu.summarize import summarize
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
