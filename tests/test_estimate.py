"""What of a sentence nothing answers: parks that became members, and English out of nothing."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.translate import estimate
from songngu.translate.checks import check
from songngu.translate.estimate import parse, stem, units, unsure, weigh
from songngu.translate.flags import parse as parse_flag
from songngu.translate.read_back import Reading

LABELLED = Path(__file__).parent / "data"
BELOW, SURE, UNSURE = -0.5, -0.3, -0.6  # what a package declares, and scores beside it


@pytest.mark.parametrize(
    ("vi", "en", "named"),
    [
        (
            "Nhằm chấm dứt tình trạng xuống cấp của các công viên, quận Thanh Khê giao công ty điện"
            " lực thay đèn trong 24 giờ.",
            "To end the deterioration of members, Thanh Khê District assigned the telegram to replace"
            " the lights within 24 hours.",
            "công viên",
        ),
        (
            "Bạn trẻ tình nguyện cắm trại ở vùng cam Vũ Quang ba tháng hè, dạy trẻ vẽ, sửa điện cho"
            " người già, dọn nghĩa trang liệt sĩ và ghi chép ký ức chiến tranh.",
            "Young volunteered to put farms in the region committed to Vũ Quang three summer months,"
            " teach children to build, repair electricity for the elderly, clean the martyrs'"
            " cemetery and take notes of the warehouse.",
            "chiến tranh",
        ),
        (
            "Chương trình đào tạo dành cho lãnh đạo trẻ kéo dài 9 tháng, kết hợp học lý thuyết, thực tế"
            " tại doanh nghiệp công nghệ và làm việc có giám sát ở một xã khó khăn; kết quả học tập"
            " được lưu vào hồ sơ cán bộ.",
            "The training program for young leaders lasted 9 months, combined with theory and"
            " practices at technology enterprises and jobs in one difficult commune; and learning"
            " results are stored in personnel files.",
            "giám sát",
        ),
    ],
)
def test_a_sentence_that_leaves_its_words_open_is_unsure_and_they_are_named(vi, en, named):
    (flag,) = unsure(vi, en, SURE, BELOW)
    found = parse_flag(flag)
    assert found.kind == "unsure" and named in found.vietnamese
    assert all(word in vi.lower() for word in found.vietnamese)
    assert all(word in en for word in found.english)


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        (
            "Cả nước có 40 địa phương triển khai mô hình Trung tâm hành chính công cấp tỉnh.",
            "Forty localities nationwide have rolled out the model of provincial public"
            " administration centers.",
        ),
        (
            "Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm.",
            "A conference reviewed administrative reform in the first six months of the year.",
        ),
        (
            "Nền tảng học trực tuyến cung cấp 40 khóa học miễn phí cho cán bộ cấp xã.",
            "The online learning platform offers 40 free courses to commune-level cadres.",
        ),
    ],
)
def test_a_good_translation_is_not_doubted(vi, en):
    assert unsure(vi, en, SURE, BELOW) == ()


@pytest.mark.parametrize(
    ("vi", "wrong", "right", "flag"),
    [
        (
            "Chỉ có 61/204 hồ sơ dự xét tuyển văn thư đạt yêu cầu.",
            "Only 61 of 204 records for clerks met the requirements.",
            "Only 61 of 204 dossiers for the recruitment of clerks met the requirements.",
            "figure: 61/204 hồ sơ dự xét tuyển",
        ),
        (
            "Đoàn thanh tra do ông Tống Quang Huy làm trưởng đoàn.",
            "The inspection was done by Mr. Tống Quang Huy.",
            "The inspection delegation was headed by Mr. Tống Quang Huy as head of the delegation.",
            "name: Tống Quang Huy làm trưởng đoàn",
        ),
    ],
)
def test_around_a_figure_or_a_name_less_may_be_open(vi, wrong, right, flag):
    assert flag in unsure(vi, wrong, SURE, BELOW)
    assert unsure(vi, right, SURE, BELOW) == ()


def test_a_letter_that_grows_when_it_is_small_does_no_harm():
    assert estimate.estimate("İ İ İ có 204 hồ sơ dự xét tuyển văn thư İ", "Nothing.").doubt > 0


def test_the_parts_of_a_name_answer_themselves():
    vi = "Bà H'Nhơn, Chủ tịch xã, cho hay 7 thôn chưa có điện."
    right = "Ms. H'Nhơn, Chairwoman of the commune, said seven villages had no electricity."
    assert unsure(vi, right, SURE, BELOW) == ()


def test_one_word_that_is_always_answered_is_missed():
    vi = "Thủ tục bị bãi bỏ liên quan đến chứng từ mà cơ quan hải quan đã có."
    assert unsure(vi, "Procedures abolished concern papers that are already there.", SURE, BELOW)
    right = "Procedures abolished concern vouchers that the customs authorities already have."
    assert unsure(vi, right, SURE, BELOW) == ()


def test_what_was_in_doubt_before_is_doubted_sooner():
    vi = "Cây trồng trong công viên bị bão làm gãy."
    en = "The trees of members broke."
    assert unsure(vi, en, UNSURE, BELOW, again=True)
    assert not unsure(vi, en, UNSURE, BELOW)


def test_english_that_answers_nothing_is_named_as_it_is_written():
    found = estimate.estimate("Tỉnh họp báo.", "The province held a press briefing on Warehouses.")
    assert "Warehouses" in found.added


def test_where_the_engine_was_unsure_itself_less_is_enough():
    vi = "Sự minh bạch trong thi cử đã lấy lại niềm tin của thí sinh và gia đình."
    en = "The transparency in the election was regained the candidates' trust and family."
    assert unsure(vi, en, SURE, BELOW) == ()
    assert unsure(vi, en, UNSURE, BELOW) != ()


def test_of_an_engine_that_does_not_say_what_is_sure_more_is_needed():
    vi = "Nhằm chấm dứt tình trạng xuống cấp của các công viên, quận giao công ty điện thay đèn."
    en = "To end the deterioration of members, the district assigned the telegram to replace the lights."
    assert unsure(vi, en, SURE, BELOW) != ()
    assert unsure(vi, en, SURE, None) == unsure(vi, en) == ()


# ---------------------------------------------------------------- the table and its words

TABLE = "công viên\t90.0\tpark\nviên\t60.0\tmember staff\ntrồng\t\tplant\n\t80.0\tpark\n\t75.0\tmember\n"


def test_a_pair_that_is_answered_answers_for_its_syllables():
    assert weigh("trồng công viên", "a park planted", parse(TABLE)).doubt == 0


def test_of_words_that_overlap_the_weightiest_counts():
    found = weigh("công viên", "a garden", parse(TABLE))
    assert found.lost == ("công viên",)
    assert found.doubt == pytest.approx(-math.log(0.1))


def test_what_is_not_known_to_be_answered_does_not_weigh():
    assert weigh("trồng", "nothing", parse(TABLE)).doubt == 0


@pytest.mark.parametrize(
    ("reading", "flags"),
    [
        (Reading(0.2, "tổ chức"), ()),
        (Reading(3.0, "tổ chức"), ("unsure: tổ chức",)),
        (Reading(3.0, "tiến hành"), ("unsure",)),  # not a word of the sentence
        (Reading(0.2, "tổ chức", ("Xã tổ",)), ("unsure: Xã tổ",)),
        (Reading(math.inf), ("unsure",)),
    ],
)
def test_what_reads_back_badly_is_unsure_and_the_words_are_named(reading, flags):
    vi, en = "Xã tổ chức hội nghị.", "The commune held a conference."
    assert unsure(vi, en, SURE, BELOW, reading=reading) == flags


def test_units_do_not_cross_a_mark():
    assert [unit for unit, _ in units("Hồ sơ, phí")] == ["hồ", "sơ", "hồ sơ", "phí"]


def test_marks_stand_where_they_stand_in_the_table():
    assert units("hoà")[0][0] == units("hòa")[0][0]


@pytest.mark.parametrize(
    "forms",
    [
        ("procedure", "procedures"),
        ("apply", "applies", "applied"),
        ("assigned", "assign"),
        ("course", "courses"),
        ("provide", "provided", "provides"),
        ("city", "cities"),
        ("reform", "reform's", "reform’s"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_makes_it_raise(vi, en):
    found = estimate.estimate(vi, en)
    assert found.doubt >= 0 and len(found.lost) <= 3 and len(found.added) <= 3


# ---------------------------------------------------------------- how well it does


def _rows(version: str) -> list[tuple[str, str, set[str]]]:
    lines = (LABELLED / f"labelled-{version}.tsv").read_text("utf-8").splitlines()
    return [(vi, en, set(labels.split(","))) for vi, en, labels, _ in map(_cells, lines)]


def _cells(line: str) -> list[str]:
    return line.split("\t")


@pytest.mark.parametrize("version", ["0.5", "0.7"])
def test_of_right_sentences_hardly_one_is_doubted_of_wrong_ones_many(version):
    rows = _rows(version)
    right = [unsure(vi, en, SURE, BELOW) for vi, en, labels in rows if labels <= {"ok", "style"}]
    wrong = [
        unsure(vi, en, SURE, BELOW) for vi, en, labels in rows if not labels <= {"ok", "style"}
    ]
    assert sum(map(bool, right)) <= 0.02 * len(right)
    assert sum(map(bool, wrong)) >= 0.35 * len(wrong)


@pytest.mark.parametrize(
    ("version", "most"),
    [
        # Silent errors in figures, names and negations; alarms.
        ("0.7", (0, 0, 0, 2)),  # of 31, 48 and 18; 163
        ("0.9-fresh", (4, 0, 0, 1)),  # of 11, 5 and 5; 111
        ("0.7-second", (2, 0, 1, 3)),  # of 22, 16 and 6; 91
        ("0.7-scrapes", (3, 1, 0, 2)),  # of 18, 9 and 1; 61
        ("0.7-stories", (8, 4, 0, 0)),  # of 21, 14 and 2; 69
        ("0.7-again", (3, 5, 3, 4)),  # of 19, 12 and 10; 34
        # No rule was written with these in view.
        ("0.7-held-back", (3, 3, 1, 0)),  # of 7, 5 and 2; 33
        ("0.7-scrapes-held-back", (6, 3, 1, 0)),  # of 15, 8 and 3; 54
        ("0.7-stories-held-back", (10, 8, 2, 2)),  # of 19, 19 and 5; 73
    ],
)
def test_checks_and_estimate_together_hold_the_line(version: str, most: tuple[int, ...]) -> None:
    """As if the engine had been sure of every sentence: the tables hold no scores."""
    counts = dict.fromkeys(("figure", "name", "negation", "right"), 0)
    for vi, en, labels in _rows(version):
        flags = check(vi, en) or unsure(vi, en, SURE, BELOW, again="again" in version)
        for kind in ("figure", "name", "negation"):
            counts[kind] += kind in labels and not flags
        counts["right"] += labels <= {"ok", "style"} and bool(flags)
    assert all(count <= limit for count, limit in zip(counts.values(), most, strict=True)), counts


def test_the_table_was_not_made_from_what_it_is_measured_on():
    from training.answers import _measured_on

    known = _measured_on()
    for path in LABELLED.glob("labelled-*.tsv"):
        assert all(line.split("\t")[0] in known for line in path.read_text("utf-8").splitlines())
