"""What sites, players, apps and printers add to a page is told from the story beside it."""

from __future__ import annotations

import pytest

from songngu.ingest import layout, story
from songngu.ingest.wrapping import unwrap

PROSE = (
    "Sáng 11/3, UBND tỉnh Bắc Giang tổ chức hội nghị triển khai nhiệm vụ cải cách hành chính năm 2021.",
    "Năm qua, toàn tỉnh tiếp nhận hơn 412 nghìn hồ sơ, trong đó 98,6% được giải quyết đúng hạn. "
    "Hồ sơ nộp trực tuyến đạt 31%.",
    "Hội nghị thống nhất mục tiêu đến cuối năm, mỗi xã có ít nhất một cán bộ hướng dẫn người dân.",
)  # fmt: skip
TITLE = "Bắc Giang đẩy mạnh giải quyết hồ sơ trực tuyến tại cấp xã"


def labels(*lines: str) -> dict[str, str]:
    return {line.text: line.label for line in layout.read("\n".join(lines))}


def page(middle: str) -> dict[str, str]:
    """The labels of a page with `middle` between its second paragraph and its third."""
    return labels(TITLE, "12/03/2021", *PROSE[:2], middle, PROSE[2], "Phong Nhã")


@pytest.mark.parametrize(
    "line",
    [
        "Nghe bài viết",
        "Bạn cần bật Javascript để xem video này",
        "Trình duyệt của bạn không hỗ trợ video",
        "Tốc độ  Chất lượng 720p  Nhúng video",
        "Cỡ chữ:  Nhỏ  Vừa  To",
        "Nghe đọc: Giọng nữ miền Bắc",
        "Tải về: TB-dia-diem.pdf (212 KB)",
        "QD-512-2023.docx (88,4 KB)",
        "Lượt xem: 233   Đọc tin",
        "Số lần đọc: 95",
    ],
)
def test_players_buttons_and_files_to_download_are_no_text(line):
    assert page(line)[" ".join(line.split())] == "tool"


def test_a_number_below_a_button_counts_and_a_time_beside_one_is_a_players():
    found = page("Bình luận\n3\n00:00\nNghe bài viết\n02:41")
    assert [found[text] for text in ("3", "00:00", "02:41")] == ["tool"] * 3


def test_the_parts_of_a_player_above_the_story_are_no_table():
    parts = ("Play Video", "0:00", "/", "3:12", "Loaded: 0%", "1x")
    found = labels(TITLE, "12/03/2021", *parts, *PROSE)
    assert {found[text] for text in parts} == {"tool"}


def test_numbers_in_a_table_are_cells_also_below_a_cell_called_like_a_button():
    found = page("Đơn vị\nXếp hạng\nPhủ Lý\n1\nDuy Tiên\n2\nKim Bảng\n3")
    assert [found[text] for text in ("Xếp hạng", "1", "2", "3")] == ["body"] * 4


def test_guides_tell_what_to_do_in_an_app_and_the_bar_above_a_page_does_not():
    bar = "Mở trong ứng dụng “Long An Số”   ✕"
    assert layout.read("\n".join([bar, *PROSE]))[0].label == "tool"
    step = "- Mở trên ứng dụng VNeID mục Giấy tờ tùy thân"
    assert page(step)[step] == "body"


def test_names_that_fold_to_the_words_of_buttons_are_names():
    found = labels(TITLE, "12/03/2021", *PROSE, "Tô Dung")
    assert found["Tô Dung"] == "byline"


def test_briefs_from_other_places_below_an_article_are_none_of_it():
    brief = "* Lâm Đồng: Cục Thuế tỉnh đã hoàn thuế điện tử cho 41 doanh nghiệp với số tiền 96,5 tỷ đồng."
    found = labels(TITLE, "12/03/2021", *PROSE, "H.T", "TIN VẮN", brief, "T.M (tổng hợp)")
    assert found["TIN VẮN"] == found[brief] == "related"


def test_a_bulletin_called_briefs_has_its_stories():
    found = labels("TIN VẮN", TITLE, "12/03/2021", *PROSE)
    assert [found[text] for text in PROSE] == ["body"] * 3


def test_a_sentence_goes_on_over_the_number_of_a_page_and_the_name_of_a_bulletin():
    wrapped = [
        "   Từ tháng 6 năm nay, thứ Năm hằng tuần là “Ngày không viết” của huyện",
        "và các xã. Trong ngày này, người dân đến làm thủ tục không phải viết tay",
        "bất cứ biểu mẫu nào; công chức hỏi, nhập thông tin vào mẫu điện tử rồi",
        "in ra để người dân kiểm tra và ký.",
        "   Sau ba tháng, thời gian bình quân cho một lượt nộp hồ sơ hộ tịch ở",
        "Ba Bể giảm từ 34 phút còn 19 phút. Ở Pác Nặm, tỷ lệ hồ sơ phải trả lại do",
        "",
        " " * 40 + "7",
        "Bản tin Cải cách hành chính - Số 9/2022",
        "",
        "sai sót biểu mẫu giảm từ 15,2% xuống 3,7%. Chi phí in ấn tăng khoảng 2,1",
        "triệu đồng mỗi tháng nhưng được bù lại do không phải in sẵn mẫu trắng.",
        "Ảnh 1. Công chức huyện Pác Nặm nhập tờ khai cho người dân",
        "   Vẫn còn việc phải làm. Phần mềm một cửa điện tử của tỉnh chưa tự điền",
        "được dữ liệu từ cơ sở dữ liệu dân cư, nên công chức phải gõ lại thông tin.",
    ]
    lines = layout.read(unwrap("\n".join([TITLE, "12/03/2021", "", *wrapped])))
    assert [line.label for line in lines[2:]] == [
        "body", "body", "page mark", "page mark", "body", "caption", "body",
    ]  # fmt: skip
    assert "phải trả lại do sai sót biểu mẫu" in "\n".join(
        part.text for part in story.parts(lines)[0] if isinstance(part, story.Paragraph)
    )


def test_the_numbers_of_pages_stand_beside_the_name_of_a_bulletin_that_returns():
    head = "Bản tin Cải cách hành chính số 02/2021"
    found = labels(TITLE, "12/03/2021", PROSE[0], head, "3", *PROSE[1:], "4", head)
    assert (found[head], found["3"], found["4"]) == ("page mark",) * 3
    # Of a line that stands once, a number below may be anything.
    assert labels(TITLE, "12/03/2021", PROSE[0], head, "3", *PROSE[1:])["3"] != "page mark"


def test_who_said_what_is_quoted_above_is_told_and_a_subheading_is_none():
    quote = "“Tôi không biết viết, nhưng tôi biết bấm. Bấm sai thì cái máy nó bảo”"
    found = page(f"{quote}\nBà Hơ Thị Dợ, bản Ón")
    assert found["Bà Hơ Thị Dợ, bản Ón"] == "body"
    found = page(f"{quote}\nNgười dân phấn khởi")
    assert found["Người dân phấn khởi"] == "subheading"


def test_a_scene_below_a_photographers_name_and_a_chart_are_captions():
    scene = "Một góc bản Khằm 1, xã Trung Lý, huyện Mường Lát."
    chart = "Biểu đồ tỷ lệ hồ sơ trực tuyến của huyện Mường Lát 2021 - 2023."
    found = page(f"Ảnh: Khôi Nguyên\n{scene}\n{PROSE[1]} Năm nay cũng vậy.\n{chart}")
    assert (found[scene], found[chart]) == ("caption", "caption")
    told = "Biểu đồ cho thấy tỷ lệ hồ sơ trực tuyến của huyện tăng đều qua các năm."
    assert page(told)[told] == "body"


def test_the_place_of_a_picture_and_whose_pictures_they_are_is_no_text():
    assert page("Ảnh\nBảng số điện thoại đường dây nóng trước cửa")["Ảnh"] == "file name"
    assert page("Hình ảnh")["Hình ảnh"] == "file name"
    found = labels(
        "UBND phường Phú Yên", "12/08/2025 lúc 09:15", *PROSE, "Ảnh của UBND phường Phú Yên"
    )
    assert found["Ảnh của UBND phường Phú Yên"] == "alt"


def test_a_draft_is_nothing_that_a_picture_shows():
    heading = "Dự thảo đề xuất ba nhóm sửa đổi"
    marked = "Quầy số 4 của Bộ phận một cửa - Ảnh: Thu Hà"
    assert labels(TITLE, "12/03/2021", PROSE[0], marked, PROSE[1], heading, PROSE[2])[heading] == (
        "subheading"
    )


def test_where_an_author_works_stands_below_the_name():
    office = "Phân viện Học viện Hành chính Quốc gia tại thành phố Huế"
    found = labels(TITLE, "12/03/2021", "Đặng Thị Kiều Oanh", office, *PROSE)
    assert found[office] == "navigation"


def test_a_line_says_how_often_it_was_read_and_when_it_was_changed():
    told = "Ngày đăng: 15-5-25     Chuyên mục: Cải cách hành chính     Đã xem 889 lần"
    changed = "Lần cập nhật cuối ngày Thứ tư, 05 Tháng 8 2020 14:02"
    assert labels(TITLE, told, *PROSE)[" ".join(told.split())] == "date"
    assert labels(TITLE, "22/07/2020", changed, *PROSE)[changed] == "tool"


# ---- Headlines


def test_the_entry_of_a_menu_above_the_headline_is_not_the_headline():
    quoted = "“Xã mới rộng bằng nửa huyện cũ, cán bộ không thể ngồi chờ dân”"
    section = "Nghị quyết và cuộc sống"
    menu = f"Trang chủ   Tin hoạt động   {section}   Hỏi - đáp   Liên hệ"
    found = labels(menu, section, "14/10/2025 06:50", quoted, "Cỡ chữ A A", *PROSE)
    assert found[quoted] == "headline"


def test_what_names_a_part_of_the_site_is_no_headline_though_the_day_stands_below():
    section, title = "Tin hoạt động xã, thị trấn", "Xã Hùng Thắng trao kết quả khai sinh tại nhà"
    found = labels("HUYỆN BÌNH GIANG", section, "Đăng ngày: 25-05-2022 10:33", title, *PROSE)
    assert (found[section], found[title]) == ("navigation", "headline")


def test_whose_organ_a_paper_is_is_no_headline():
    slogan = (
        "Cơ quan Trung ương của Đảng Cộng sản Việt Nam - "
        "Tiếng nói của Đảng, Nhà nước và nhân dân Việt Nam"
    )
    found = labels(
        "Báo Nhân Dân điện tử", slogan, "Xã hội", "Một cửa gần dân", "12/03/2021", *PROSE
    )
    assert (found[slogan], found["Một cửa gần dân"]) == ("masthead", "headline")


def test_a_headline_that_a_ticker_shows_as_well_is_the_headline():
    ticker = f"{TITLE}   Bến Lức đối thoại với doanh nghiệp   Tân An mở tuyến phố đi bộ"
    assert labels(ticker, TITLE, "12/03/2021", *PROSE)[TITLE] == "headline"


def test_a_headline_goes_on_in_lower_case_on_the_next_line():
    lines = [
        "BẢN TIN   Số 9",
        "",
        "“Ngày không viết” ở Bộ phận Một cửa",
        "các huyện Ba Bể, Pác Nặm",
        "",
        *PROSE,
    ]
    found = labels(*lines)
    assert found["“Ngày không viết” ở Bộ phận Một cửa"] == "headline"
    assert found["các huyện Ba Bể, Pác Nặm"] == "headline"


@pytest.mark.parametrize("line", ["quản trị viên", "ban biên tập tổng hợp"])
def test_who_put_an_article_on_the_site_is_no_part_of_the_headline(line):
    assert labels(TITLE, line, "12/03/2021", "", *PROSE)[line] != "headline"


def test_a_post_that_has_no_headline_is_given_none_by_a_button():
    found = labels("UBND phường Phú Yên", "Đã theo dõi", "12 tháng 8, 2025 lúc 09:15 ·", *PROSE)
    assert found["Đã theo dõi"] == "tool"
    assert "headline" not in found.values()


# ---- Pages without a headline, and what stands above one


def test_a_path_that_says_so_is_no_paragraph_though_it_breaks_off_with_dots():
    path = f"Bạn đang ở: UBND tỉnh >> Hoạt động của lãnh đạo >> {TITLE[:40]}..."
    found = labels("CỔNG THÔNG TIN ĐIỆN TỬ", path, TITLE, *PROSE)
    assert (found[path], found[TITLE]) == ("breadcrumb", "headline")


def test_a_row_of_a_menu_in_capitals_above_a_story_without_a_headline_is_no_part_of_it():
    row = "UBND TỈNH   PHÒNG BAN   XÃ, PHƯỜNG   QUY HOẠCH PHÁT TRIỂN   TUYỂN DỤNG"
    found = labels("CỔNG THÔNG TIN ĐIỆN TỬ", row, *PROSE)
    assert found[" ".join(row.split())] == "navigation"


def test_a_post_in_a_network_is_headed_by_no_button_and_by_no_name():
    who = "Phường Tân Lập"
    found = labels(
        "Facebook",
        "Tìm kiếm trên Facebook",
        f"Bài viết của {who}",
        who,
        "3 tháng 9, 2025 lúc 10:20 · 🌐",
        *PROSE,
        "Xem bản dịch",
    )
    assert "headline" not in found.values()
    assert found["Tìm kiếm trên Facebook"] == found["Xem bản dịch"] == "tool"
    assert found[f"Bài viết của {who}"] == found[who] == "navigation"
    assert found["3 tháng 9, 2025 lúc 10:20 · 🌐"] == "date"


def test_who_is_not_logged_in_reads_a_post_below_questions_and_a_day_of_this_year():
    head = ("Facebook", "Đăng nhập", "Quên tài khoản?", "Bài viết của Xã An Bình", "Xã An Bình")
    found = labels(*head, "12 tháng 4 lúc 19:35 ·", *PROSE)
    assert found["12 tháng 4 lúc 19:35 ·"] == "date"
    assert not {"headline", "body"} & {found[line] for line in head}


def test_what_stands_above_a_page_that_a_search_engine_kept_is_none_of_it():
    kept = (
        "Đây là phiên bản trong bộ nhớ cache của Google về http://bacgiang.gov.vn/tin/18. Đây là ảnh"
        " chụp của trang khi nó xuất hiện trên 5 Tháng Mười 2016 04:12:33 GMT."
    )
    rest = (
        "Trang hiện tại có thể đã thay đổi trong thời gian đó. Tìm hiểu thêm",
        "Phiên bản chỉ có văn bản",
        "Mẹo: Để tìm nhanh cụm từ tìm kiếm của bạn trên trang này, hãy nhấn Ctrl+F và dùng thanh tìm.",
    )
    found = labels(kept, *rest, "SỞ NỘI VỤ TỈNH BẮC GIANG", TITLE, "12/03/2016", *PROSE)
    assert (found[kept], found[TITLE]) == ("clock", "headline")
    assert {found[line] for line in rest} == {"tool"}


def test_a_button_to_follow_a_publication_names_it_and_a_heading_says_what_is_followed():
    assert page("Theo dõi Báo Nghệ An")["Theo dõi Báo Nghệ An"] == "tool"
    assert page("Theo dõi sức khỏe tại nhà")["Theo dõi sức khỏe tại nhà"] == "subheading"


# ---- Advertisements, links, counters, captions


def test_an_offer_below_the_heading_over_advertisements_is_none_of_the_story():
    offer = "Thẻ tín dụng hoàn tiền 10% – Mở thẻ, nhận quà ngay"
    found = page(f"Quảng cáo\n{offer}")
    assert found[offer] == "tool"
    # The story goes on below an advertisement that left nothing but its heading.
    assert page("Quảng cáo\nHồ sơ trả ngay")["Hồ sơ trả ngay"] == "subheading"


@pytest.mark.parametrize("heading", ["Bạn có thể thích", "Có thể bạn muốn xem"])
def test_links_that_a_reader_may_like_are_links(heading):
    link = "Trái vải Lục Ngạn rộng đường ra chợ"
    found = labels(TITLE, "12/03/2021", *PROSE, heading, link)
    assert found[heading] == found[link] == "related"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Đọc tiếp về chủ đề: một cửa liên thông", "related"),
        ("Bản in    Gửi thư    Chia sẻ", "tool"),
        ("Thu nhỏ | Phóng to", "tool"),
        ("Tải lịch tiếp dân (docx)", "tool"),
    ],
)
def test_below_the_story_links_buttons_files_and_counters_are_told(line, label):
    assert labels(TITLE, "12/03/2021", *PROSE, line)[" ".join(line.split())] == label


def test_a_sum_beside_a_counter_of_visits_is_its_own_and_another_is_a_tables():
    found = labels(TITLE, "12/03/2021", *PROSE, "Thống kê", "Hôm nay: 41", "Tổng cộng: 120.450")
    assert found["Thống kê"] == found["Tổng cộng: 120.450"] == "footer"
    found = labels(TITLE, "12/03/2021", *PROSE, "Hồ sơ đúng hạn: 12.400", "Tổng cộng: 12.450")
    assert found["Tổng cộng: 12.450"] == "body"


def test_a_line_that_shows_a_village_head_doing_something_is_a_caption():
    shown = "Trưởng bản Nậm Pồ chở giấy tờ giúp người già"
    assert page(shown)[shown] == "caption"


def test_between_an_answer_and_a_question_an_interview_has_a_subheading():
    heading = "Người dân phải được biết những gì mình có"
    found = labels(
        TITLE,
        "12/03/2021",
        *PROSE,
        "- Thưa ông, tổ rà soát đã đi những đâu?",
        "- Chúng tôi đến chín huyện và ba mươi mốt xã của tỉnh trong suốt hai năm.",
        heading,
        "- Theo ông, việc cần làm trước hết là gì?",
        "- Dán bảng thủ tục bằng chữ to ở nhà văn hóa thôn để ai cũng đọc được.",
    )
    assert found[heading] == "subheading"


def test_below_the_end_of_a_story_only_what_follows_without_a_break_is_its_own():
    after = ("Lịch tàu Ba Hòn - Hòn Nghệ", "Sóng cao 2 mét.", "Ba lần đổi tên con dấu")
    found = labels(TITLE, "12/03/2021", *PROSE, "Xin cảm ơn ông!", *after)
    assert found["Xin cảm ơn ông!"] == "body"
    assert {found[line] for line in after} == {"related"}
    found = labels(TITLE, "12/03/2021", *PROSE, "Nghe nhìn thêm:", "- Đông Cứu giữ nghề [7-3-21]")
    assert found["Nghe nhìn thêm:"] == "related"


@pytest.mark.parametrize(
    "items",
    [
        ["1. Sở Nội vụ: 95,5 điểm", "2. Sở Tư pháp: 94,2 điểm", "3. Sở Tài chính: 93,1 điểm"],
        ["Giải Nhất: Đội Sở Nội vụ", "Giải Nhì: Đội Sở Tư pháp", "Giải Ba: Đội Sở Y tế"],
        ["- Đơn đăng ký theo mẫu", "- Bản sao văn bằng, chứng chỉ", "- Hai ảnh cỡ 4 x 6"],
        ["- Nguyễn Văn An;", "- Trần Thị Bình;", "- Lê Văn Cường."],
        ["- Sở Nội vụ", "- UBND huyện Yên Thế"],
    ],
)
def test_a_list_that_closes_the_story_is_kept_to_its_last_item_and_so_is_the_author(items):
    lines = [TITLE, "12/03/2021", *PROSE, "Kết quả như sau:", *items, "Thu Hà", "Tin khác", "Đọc"]
    found = labels(*lines)
    assert {found[item] for item in items} == {"body"}
    assert found["Thu Hà"] == "byline"


@pytest.mark.parametrize(
    "line",
    ["Nghe bài báo 0:00 / 4:12", "Current Time 0:00 / Duration 2:37", "Video Player is loading."],
)
def test_a_players_line_is_none_of_the_story_though_its_words_are_unknown(line):
    assert labels(TITLE, "12/03/2021", line, *PROSE)[line] == "tool"
    assert page(line)[line] == "tool"


def test_a_bar_of_which_most_is_known_is_a_bar():
    line = "Xem cỡ chữ A A Đọc trang Phản hồi"
    assert labels(TITLE, "12/03/2021", line, *PROSE)[line] == "tool"
    deck = "Người dân xem kết quả, gửi phản hồi và đánh giá ngay tại quầy"
    assert labels(TITLE, "12/03/2021", deck, *PROSE)[deck] != "tool"


def test_a_headline_in_capitals_goes_on_after_a_colon():
    upper, lower = "ĐÁNH GIÁ CÔNG CHỨC BẰNG PHIẾU CỦA NGƯỜI DÂN:", "TỪ THỰC TIỄN HUYỆN BỐ TRẠCH"
    story = (
        "Từ quý III/2015, UBND huyện Bố Trạch chọn 10 trong 30 xã, thị trấn thí điểm lấy phiếu của người dân.",
        "Mỗi quý, tổ khảo sát đến nhà 60 người vừa giải quyết xong thủ tục, chọn theo số thứ tự trong sổ.",
    )
    text = "\n".join(["TẠP CHÍ QUẢN LÝ NHÀ NƯỚC", "", upper, lower, "", *story])
    from songngu.ingest.convert import convert

    assert convert(text.encode(), file="a.txt").title == f"{upper} {lower}"


def test_the_field_for_a_caption_is_the_place_of_a_picture_and_a_caption_is_none():
    shown = "Người dân thôn Đồng Vành lấy số thứ tự trước giờ mở cửa"
    assert page(f"Chú thích ảnh\n{shown}")["Chú thích ảnh"] == "file name"
    assert page("Nhập chú thích ảnh")["Nhập chú thích ảnh"] == "file name"
    assert page(f"Chú thích ảnh: {shown}")[f"Chú thích ảnh: {shown}"] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Theo dõi Bắc Giang trên Zalo để cập nhật tin tức nhanh nhất",
        "Theo dõi kênh của tòa soạn trên YouTube và đón đọc những phóng sự mới",
        "Trình phát video đang tải.",
        "Chia sẻ bài viết: Một tin của trang khác chưa có dấu chấm câu nào",
        "(Còn nữa)",
        "(Kỳ sau tiếp)",
    ],
)
def test_what_a_site_says_between_the_paragraphs_is_none_of_the_story(line):
    assert page(line)[line] == "tool"


@pytest.mark.parametrize(
    "line",
    [
        "Theo dõi tiến độ trên Zalo để cập nhật cho người dân là việc của tổ số 3.",
        "Chia sẻ kinh nghiệm: mỗi xã cử hai người đi học.",
        "Còn nữa, xã phải tự lo tiền mực in.",
    ],
)
def test_a_sentence_that_begins_in_such_words_is_told(line):
    assert page(line)[line] == "body"


def test_who_signs_below_what_closes_a_part_of_a_series_wrote_it():
    found = labels(TITLE, "12/03/2021", *PROSE, "(Còn nữa)", "Sóc Nâu - Trà Thúy", "Phản hồi (0)")
    assert found["Sóc Nâu - Trà Thúy"] == "byline"


def test_who_stands_where_and_what_a_video_shows_is_a_caption():
    row = (
        "Tàu đưa cán bộ ra đảo Cái Chiên, tháng 12-2020. Từ trái qua: hai công chức địa chính, một"
        " kế toán và một nhân viên y tế."
    )
    assert page(row)[row] == "caption"
    told = "Từ trái qua phải, người xem lần lượt đọc tên bảy xã của huyện trên tấm bản đồ cũ."
    assert page(told)[told] == "body"
    video = "Video: Một buổi tiếp dân ở xã Tam Tiến"
    assert page(video)[video] == "caption"
    said = "Video: xã tự quay, tự dựng rồi gửi về huyện chấm điểm mỗi quý một lần."
    assert page(said)[said] == "body"


@pytest.mark.parametrize(
    "line",
    ["Hình từ Internet", "(Hình minh họa từ Internet)", "Ảnh minh họa", "Ảnh lấy từ internet"],
)
def test_where_a_picture_is_from_is_its_credit(line):
    assert page(line)[line] == "credit"


def test_a_headline_that_a_card_or_a_share_bar_cuts_off_is_said_again():
    cut = (
        "Bắc Giang đẩy mạnh giải quyết hồ sơ trực…",
        "BGTV.vn - Bắc Giang đẩy mạnh giải quyết...",
    )
    for line in cut:
        assert labels(TITLE, "12/03/2021", line, *PROSE)[line] == "repeat"
    other = "Bắc Giang đẩy mạnh giải ngân vốn đầu tư công ngay từ đầu năm, nhưng…"
    assert labels(TITLE, "12/03/2021", other, *PROSE)[other] != "repeat"


def test_a_short_line_that_a_blank_line_parts_from_the_links_above_heads_a_paragraph():
    links = ["Có thể bạn quan tâm", "Yên Thế trả hồ sơ cho người dân ngay tại nhà"]
    heading = "Chậm nhất là cuối năm"
    found = labels(TITLE, "12/03/2021", "", *PROSE[:2], "", *links, "", heading, "", PROSE[2])
    assert [found[line] for line in links] == ["related"] * 2
    assert found[heading] == "subheading"
    # Where blank lines part the links as well, nothing tells.
    apart = [part for line in links for part in (line, "")]
    found = labels(TITLE, "12/03/2021", "", *PROSE[:2], "", *apart, heading, "", PROSE[2])
    assert found[heading] == "related"


def test_a_path_is_no_headline_though_the_day_stands_below():
    path = "VĂN HÓA - NGHỆ THUẬT › THÔNG TIN VĂN HÓA"
    found = labels("Mở trong ứng dụng", TITLE, path, "", "12/03/2021 13:56", TITLE, *PROSE)
    assert found[path] == "breadcrumb"
    assert found[TITLE] == "headline"


def test_the_first_of_two_days_beside_the_weather_is_the_clock():
    found = labels("Thứ 6, 12/03/2021", "33°C Huế", TITLE, "12/03/2021 13:56", *PROSE)
    assert found["Thứ 6, 12/03/2021"] == "clock"
    assert found["12/03/2021 13:56"] == "date"
    assert labels("33°C Huế", TITLE, "12/03/2021", *PROSE)["12/03/2021"] == "date"


NOTES = (
    "Tài liệu tham khảo",
    "1. Nghị quyết số 76/NQ-CP ngày 15/7/2021.",
    "2. Luật Cán bộ năm 2008.",
)


def test_what_a_paper_refers_to_at_its_end_is_none_of_its_text():
    found = labels(TITLE, "12/03/2021", *PROSE, *PROSE[:1], *NOTES, "Nguồn: Tạp chí Cộng sản")
    assert [found[line] for line in NOTES] == ["note"] * 3
    numbered = ("Ghi chú:", "(1) Quyết định số 12/QĐ-UBND của UBND tỉnh.")
    found = labels(TITLE, "12/03/2021", *PROSE, *numbered)
    assert [found[line] for line in numbered] == ["note"] * 2


def test_a_heading_over_notes_within_the_text_or_over_what_is_not_numbered_is_its_own():
    found = labels(TITLE, "12/03/2021", *PROSE[:2], *NOTES, PROSE[2])
    assert "note" not in found.values()
    said = ("Ghi chú:", "- Hồ sơ nộp trước ngày 10/3 vẫn trả theo giấy hẹn đã ghi của xã.")
    assert "note" not in labels(TITLE, "12/03/2021", *PROSE, *said).values()


def test_what_a_network_says_of_an_account_stands_above_its_posts():
    top = ("Facebook", "UBND phường Tân An", "Giới thiệu", "Trang", " · Tổ chức chính phủ")
    foot = "Quyền riêng tư · Điều khoản · Quảng cáo · Cookie · Xem thêm · Meta © 2025"
    site = "Trang thông tin chính thức của Ủy ban nhân dân phường Tân An, tỉnh Đắk Lắk"
    found = labels(*top, site, foot, "Bộ lọc", "27 tháng 11 lúc 19:40", *PROSE)
    assert (found["Trang"], found["· Tổ chức chính phủ"]) == ("navigation", "navigation")
    assert (found[site], found[foot], found["Bộ lọc"]) == ("masthead", "footer", "tool")
    assert labels(TITLE, "12/03/2021", "Thu Trang", *PROSE)["Thu Trang"] == "byline"


def test_whom_to_ask_is_the_last_line_of_a_notice():
    ask = "Mọi thắc mắc liên hệ: 02773 851 226 (giờ hành chính)"
    assert labels(TITLE, "12/03/2021", *PROSE, ask, "Tin liên quan", "Đọc sách")[ask] == "body"
    for foot in ("Điện thoại: 02773 851 226", "Chi tiết liên hệ quảng cáo: 02773 851 226"):
        assert labels(TITLE, "12/03/2021", *PROSE, foot, "Tin liên quan")[foot] == "footer"
