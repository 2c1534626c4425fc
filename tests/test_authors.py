"""Who wrote an article, who published it, and when its page was captured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.ingest import mastheads, people, publishers
from songngu.ingest.authors import read_byline
from songngu.ingest.convert import convert

LEAD = (
    "Sáng 11/3, UBND huyện Yên Thế tổ chức hội nghị đánh giá kết quả giải quyết thủ tục hành chính tại bộ phận một "
    "cửa cấp xã, với sự tham dự của lãnh đạo 14 xã, thị trấn trong toàn huyện."
)
STORY = (
    LEAD,
    "Theo báo cáo của Phòng Nội vụ, trong hai tháng đầu năm các xã đã tiếp nhận 4.128 hồ sơ, trong đó 98,6% được giải "
    "quyết trước hạn và đúng hạn, tăng 3,2 điểm phần trăm so với cùng kỳ năm trước.",
    "Hội nghị thống nhất từ ngày 01/4/2021 mọi hồ sơ đều được số hóa ngay tại quầy tiếp nhận, không để người dân nộp "
    "lại giấy tờ đã có trong cơ sở dữ liệu dùng chung của tỉnh./.",
)
TITLE = "Yên Thế đẩy mạnh giải quyết hồ sơ đúng hạn ở cấp xã"


def page(*, top=(), below=(), after=(), lead=LEAD):
    lines = [*top, TITLE, "12/03/2021 08:15", *below, lead, *STORY[1:], *after]
    return convert("\n".join(lines).encode(), file="trang.txt")


# ---- Names


@pytest.mark.parametrize(
    "name",
    ["Vũ Thùy", "Nguyễn Thị Minh Khai", "Lò Thương", "Sùng Pao", "Y Krăk", "H’Nhi Êban", "K'Brẻl", "Thạch Pích",
     "Lương K.", "N. Lam", "H.Thảo", "Ng.Thành", "Ng. Mai", "Ph. Tr. Khoa", "N.V.Bảy", "Tấn Được", "N.V.P", "T.H", "MINH ĐẢM", "Ba Dừa", "Minh", "Nguyễn Văn Thông",
     "Phó Đức Phương", "PV", "P.V", "CTV", "Nhóm phóng viên"],
)  # fmt: skip
def test_what_is_a_name(name):
    assert people.person(name)


@pytest.mark.parametrize(
    "text",
    ["Gửi", "Thích", "Khác", "Ảnh", "CÔNG BÁO", "CHƯƠNG TRÌNH", "THĂM DÒ Ý KIẾN", "LIÊN HỆ", "GIÁM ĐỐC", "Thứ Hai",
     "Chủ Nhật", "GMT", "Bình Luận", "ĐỌC NHIỀU", "Tin tức", "Hôm nay", "Thông Báo Mời Thầu", "Video Clip", "Xem Thêm", "Nhận Được", "Thêm", "v.v.các", ""],
)  # fmt: skip
def test_what_only_looks_like_a_name(text):
    assert not people.person(text)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Hoài Thu - Xuân Bá - Lương K.", ("Hoài Thu", "Xuân Bá", "Lương K.")),
        ("Nguyễn Hữu Thắng, Trần Văn Nam và Lê Hà", ("Nguyễn Hữu Thắng", "Trần Văn Nam", "Lê Hà")),
        ("Hùng Cường-Văn Minh", ("Hùng Cường", "Văn Minh")),
        ("Phương Thảo/Hoài Nam", ("Phương Thảo", "Hoài Nam")),
        ("VĂN HÀO - TRẦN HỮU", ("Văn Hào", "Trần Hữu")),
        ("Nông Thị Hạnh - Trung tâm VH-TT huyện", ("Nông Thị Hạnh",)),
        ("Văn phòng UBND tỉnh - Nguyễn Thị Hà Giang", ("Nguyễn Thị Hà Giang",)),
        ("Nguyễn Văn A - Phó Giám đốc Sở Nội vụ", ("Nguyễn Văn A",)),
        ("Lê Xuân Hảo (Đài Truyền thanh huyện)", ("Lê Xuân Hảo",)),
        ("Lê Hà, Sở Văn hóa, Thể thao và Du lịch", ("Lê Hà",)),
        ("ThS. Lê Thị Hương Trà", ("Lê Thị Hương Trà",)),
        ("CTV Thu Hà", ("Thu Hà",)),
        ("Trần Thị Hạnh – TT.VH-TT&TT huyện Cần Giuộc", ("Trần Thị Hạnh",)),
        ("Hoàng Yến Nhi - Mạc Duy (thực hiện)", ("Hoàng Yến Nhi", "Mạc Duy")),
        ("Ng. Mai (thực hiện)", ("Ng. Mai",)),
        ("Lê Hà (Phòng Nghiệp vụ 2)", ("Lê Hà",)),
        ("Phòng Nghiệp vụ 2", ()),
        ("Lê Hà ghi", ("Lê Hà",)),
        ("Bảo Trân (T/h)", ("Bảo Trân",)),
        ("Lê Hà leha@baohanam.com.vn", ("Lê Hà",)),
        ("Lê Hà và nhóm PV", ("Lê Hà",)),
        ("PV (tổng hợp)", ("PV",)),
        ("Phòng Cải cách hành chính", ("Phòng Cải cách hành chính",)),
        ("Phòng Văn hóa, Thông tin huyện", ("Phòng Văn hóa, Thông tin huyện",)),
        ("Hội nghị sơ kết", ()),
        ("Chủ tịch UBND xã", ()),
        ("Sáng nay, Lê Hà", ()),
    ],
)
def test_a_line_of_names(line, authors):
    found = people.read(line)
    assert (found.names if found else ()) == authors


@pytest.mark.parametrize(
    ("line", "authors", "source", "credit"),
    [
        ("Tin, ảnh: Thu Hà", ("Thu Hà",), "", ""),
        ("BÀI, ẢNH: KIM TIẾN", ("Kim Tiến",), "", ""),
        ("Tin và ảnh Thu Hà", ("Thu Hà",), "", ""),
        ("Thực hiện: Kim Thoa - Duy Nghĩa", ("Kim Thoa", "Duy Nghĩa"), "", ""),
        ("Tác giả: Người Quan Họ", ("Người Quan Họ",), "", ""),
        ("Bài: Lê Hà; ảnh: Minh Tú; đồ họa: Hà An", ("Lê Hà",), "", "ảnh: Minh Tú"),
        ("Nội dung: Lê Hà | Trình bày: Thu An", ("Lê Hà",), "", ""),
        ("Phóng sự của QUÁCH HỒNG ÂN, LÝ TẤN", ("Quách Hồng Ân", "Lý Tấn"), "", ""),
        ("Quốc Dũng - Nguồn: baogialai.com.vn", ("Quốc Dũng",), "baogialai.com.vn", ""),
        ("Minh Anh (Theo VOV)", ("Minh Anh",), "VOV", ""),
        ("Hồng Hạnh; Ảnh: Internet", ("Hồng Hạnh",), "", "Ảnh: Internet"),
        ("(Theo Lê Sơn/VGP)", ("Lê Sơn",), "VGP", ""),
        ("Theo Nguyễn Hoàng (baochinhphu.vn)", ("Nguyễn Hoàng",), "baochinhphu.vn", ""),
        ("Theo Dân trí", (), "Dân trí", ""),
        ("Thu Hà/TTXVN", ("Thu Hà",), "TTXVN", ""),
        ("Hải Yến (Báo Tin tức)", ("Hải Yến",), "Báo Tin tức", ""),
        ("Nguồn: Báo Hà Nam, ngày 12/3/2021", (), "Báo Hà Nam", ""),
        ("Nguồn tin: http://www.daklak.gov.vn/web/x", (), "daklak.gov.vn", ""),
        ("Ảnh: Quốc Dũng", (), "", "Ảnh: Quốc Dũng"),
    ],
)
def test_a_byline(line, authors, source, credit):
    byline = read_byline(line)
    assert byline
    assert (byline.authors, byline.source, byline.credit) == (authors, source, credit)


@pytest.mark.parametrize(
    "line",
    ["PV: Thưa ông, vì sao tỉnh chọn hình thức này?", "Theo đó, các sở rà soát", "Theo ông Nguyễn Văn A",
     "Theo Nghị định số 61/2018/NĐ-CP", "Tin: Hội nghị sơ kết", "Nguồn: Internet", "Trang thông tin điện tử",
     "Cơ quan của Quân ủy Trung ương và Bộ Quốc phòng", "Trực Cổng: 0206.3852.217",
     "Bởi sự vào cuộc của cả hệ thống", "Bởi vì người dân"],
)  # fmt: skip
def test_what_is_no_byline(line):
    assert read_byline(line) is None


@given(st.text(max_size=200) | st.lists(st.sampled_from(["Tin", ", ", "ảnh", ": ", "Lê Hà", " - ", "Theo ", "(", ")",
       "Nguồn: ", "PV", "Báo ", "Sở ", "T.H", "/", "TTXVN", "http://x.vn", "."]), max_size=12).map("".join))  # fmt: skip
def test_any_line_can_be_read(text):
    byline = read_byline(text)
    assert byline is None or byline.authors or byline.source or byline.credit
    assert all(byline.authors) if byline else True
    assert mastheads.publisher(text) is not None


# ---- Authors of a page


def test_persons_come_before_the_office_and_before_pv():
    assert page(after=["Nông Hạnh", "Trung tâm Văn hóa huyện"]).authors == ("Nông Hạnh",)
    assert page(after=["PV - Thu Hà"]).authors == ("Thu Hà",)


@pytest.mark.parametrize("sign", ["PV", "P.V"])
def test_a_sign_alone_is_kept_as_printed(sign):
    assert page(after=[sign]).authors == (sign,)


@pytest.mark.parametrize("sign", ["BAN BIÊN TẬP", "BBT", "Văn phòng Sở", "CCHC", "Ban"])
def test_a_board_or_an_abbreviation_is_no_person(sign):
    assert page(after=[sign]).authors == ()


def test_the_initials_of_the_site_are_no_author():
    assert page(top=["BÁO QUẢNG NAM ONLINE"], after=["QNO"]).authors == ()
    assert page(top=["BÁO HÀ GIANG"], after=["QNO"]).authors == ("QNO",)
    # Letters that the name has, but not one after the other, are somebody's.
    assert page(top=["SỞ NỘI VỤ TỈNH NINH THUẬN"], after=["NTT"]).authors == ("NTT",)


def test_somebody_whom_a_line_presents_is_no_author():
    presented = "Bà Tôn Nữ Diệu Thanh, Giám đốc Trung tâm"
    a = page(after=[presented, "Minh Nguyên (thực hiện)"])
    assert a.authors == ("Minh Nguyên",)
    assert page(after=["Bà Tùng Long"]).authors == ("Bà Tùng Long",)  # a pen name


def test_a_name_between_the_headline_and_a_line_of_the_site():
    assert page(below=["N. Thạch Thảo", "3 ngày trước"]).authors == ("N. Thạch Thảo",)


def test_who_posted_an_article_did_not_write_it():
    assert page(below=["Đăng bởi: Trần Thu Lan"], after=["Hoàng Thị Mỷ"]).authors == (
        "Hoàng Thị Mỷ",
    )
    assert page(below=["Đăng bởi: Trần Thu Lan"]).authors == ("Trần Thu Lan",)


@pytest.mark.parametrize(
    "account",
    ["admin", "qtht", "Quản trị", "administrator", "quantri", "bbt", "bbt_xa", "ubndxa", "vanphong.ubnd"],
)  # fmt: skip
@pytest.mark.parametrize(
    "label", ["Đăng bởi: ", "Người đăng bài viết: ", "Tác giả: ", "đăng bởi ", "bởi "]
)
def test_an_account_on_the_site_is_no_author(account, label):
    assert page(below=[f"{label}{account}"]).authors == ()


@pytest.mark.parametrize(
    "signed",
    [
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        ["TM. UBND TỈNH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)"],
        ["TUQ. ẤP TRƯỞNG"],
        ["T/M BAN CHẤP HÀNH", "BÍ THƯ"],
        ["CHỦ TỊCH"],
        ["Q. GIÁM ĐỐC"],
        ["THỦ TRƯỞNG ĐƠN VỊ"],
    ],
)
def test_who_signs_for_an_office_is_no_author(signed):
    assert page(after=[*signed, "Trần Anh Thư"]).authors == ()


@pytest.mark.parametrize(
    ("after", "authors"),
    [
        # Who won, passed or attended.
        (["Trần Anh Thư", "Nguyễn Văn An", "Lê Thị Hoa", "Phạm Minh Đức"], ()),
        (["Danh sách cá nhân được khen thưởng:", "Trần Anh Thư", "Nguyễn Văn An"], ()),
        (["- Trần Anh Thư", "- Nguyễn Văn An", "- Lê Thị Hoa", "- Phạm Minh Đức"], ()),
        (["Các cá nhân được khen thưởng:", "- Trần Anh Thư, Giám đốc Sở", "- Lê Thị Hoa"], ()),
        (["Các cá nhân được khen thưởng:", "- Lê Thị Hoa", "Trần Anh Thư"], ("Trần Anh Thư",)),
        (["Danh sách đơn vị thực hiện tốt phong trào:", "Trần Anh Thư", "Nguyễn Văn An"], ()),
        (["Trần Anh Thư", "Nguyễn Văn An"], ("Trần Anh Thư", "Nguyễn Văn An")),
        (["Nhóm phóng viên thực hiện:", "Trần Anh Thư"], ("Trần Anh Thư",)),
        (["Nhóm phóng viên thực hiện:", "- Trần Anh Thư"], ("Trần Anh Thư",)),
        (["Trần Anh Thư", "Phó Giám đốc Sở Nội vụ"], ("Trần Anh Thư",)),
        (["Q.L - T.M"], ("Q.L", "T.M")),  # no "Q. GIÁM ĐỐC"
        (["Thu Trang"], ("Thu Trang",)),
        (["Đoàn Tuyền Thảo"], ("Đoàn Tuyền Thảo",)),
    ],
)
def test_a_list_of_people_is_not_one_of_authors(after, authors):
    assert page(after=after).authors == authors


@pytest.mark.parametrize("mark", ["", "- ", "1. "])
def test_the_people_of_a_list_that_closes_the_story_stay_in_it(mark):
    people = [f"{mark}Trần Anh Thư", f"{mark}Nguyễn Văn An"]
    found = page(after=["Danh sách cá nhân được khen thưởng:", *people])
    assert [line for line in people if line not in found.body.replace("\\", "")] == []
    assert found.authors == ()


def test_readers_are_no_authors():
    comments = [
        "Bình luận (2)",
        "Lê Thành",
        "Mong huyện mở thêm quầy vào thứ bảy.",
        "10:15 13/03/2021",
    ]
    assert page(after=["Phan Diễm", *comments]).authors == ("Phan Diễm",)
    assert page(after=comments).authors == ()


def test_a_name_beside_the_day_and_counters():
    lines = [TITLE, "Phan Thu Hậu 10:15 | 10/06/2021 Thích 0 Chia sẻ", *STORY]
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ("Phan Thu Hậu",)


@pytest.mark.parametrize("when", ["Sáng 11/3/2021", "Chiều 11/3/2021", "Sáng ngày 11/3/2021"])
def test_the_time_of_day_that_opens_the_deck_is_nobody(when):
    deck = f"{when}, UBND tỉnh Bắc Giang tổ chức hội nghị cải cách hành chính năm 2021."
    lines = [TITLE, deck, "12/03/2021 08:15", *STORY[1:]]
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ()
    lines = [TITLE, "Từ Ngọc Lang 10:15 | 10/06/2021 Thích 0 Chia sẻ", *STORY]
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ("Từ Ngọc Lang",)


def test_the_place_where_a_notice_was_written_is_no_author():
    lines = ["Pleiku, ngày 12/3/2021", TITLE, *STORY]
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ()
    lines = [TITLE, "Lê Hà-Thứ sáu, ngày 12/03/2021 19:45 GMT+7", *STORY]
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ("Lê Hà",)


def test_a_province_is_no_author_but_a_person_of_nearly_its_name_is():
    assert page(after=["Bắc Giang"]).authors == ()
    assert page(after=["Hải Phong"]).authors == ("Hải Phong",)


@pytest.mark.parametrize(
    "tags", [["Krông Pắc", "Ea Kar"], ["Biên Hòa"], ["Đà Lạt"], ["Hạ Long"], ["Sa Pa"], ["Yên Thế"]]
)
def test_districts_below_the_story_are_no_authors(tags):
    assert page(after=tags).authors == ()
    assert page(after=["Thu Hà", *tags]).authors == ("Thu Hà",)


def test_somebody_named_like_a_district_is_an_author_where_the_page_does_not_speak_of_it():
    assert page(after=["Thanh Hà"]).authors == ("Thanh Hà",)
    assert page(after=["Thanh Liêm"]).authors == ("Thanh Liêm",)
    assert page(top=["Báo Hà Nam"], after=["Thanh Liêm"]).authors == ()
    assert page(after=["Tác giả: Đà Lạt"]).authors == ("Đà Lạt",)
    assert page(lead=LEAD.replace("Yên Thế", "Thanh Hà"), after=["Thanh Hà"]).authors == ()


def test_somebody_named_like_a_province_that_the_page_does_not_speak_of():
    def authors(*above, after=()):
        lines = [*above, TITLE, "Hà Giang", "Thứ Sáu, 12/03/2021", *STORY, *after]
        return convert("\n".join(lines).encode(), file="a.txt").authors

    assert authors("Báo Đắk Nông") == ("Hà Giang",)
    assert authors("Báo Hà Giang") == ()
    assert authors(after=["Tin khác", "Chợ phiên ở Hà Giang"]) == ()


def test_a_signature_that_ran_into_the_last_paragraph():
    lines = [TITLE, "12/03/2021", *STORY[:-1], STORY[-1] + " N.V.P"]
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ("N.V.P",)
    lines[-1] = STORY[-1] + " Người dân rất phấn khởi"
    assert convert("\n".join(lines).encode(), file="a.txt").authors == ()


# ---- Publishers


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("☰ BÁO CẦN THƠ", "Báo Cần Thơ"),
        ("BPO - BÁO BÌNH PHƯỚC ONLINE", "Báo Bình Phước online"),
        ("SỞ NỘI VỤ TỈNH HÀ GIANG", "Sở Nội vụ tỉnh Hà Giang"),
        ("UBND HUYỆN CHÂU THÀNH", "UBND huyện Châu Thành"),
        ("TRANG THÔNG TIN ĐIỆN TỬ SỞ NỘI VỤ TỈNH BÌNH THUẬN", "Sở Nội vụ tỉnh Bình Thuận"),
        ("Ban Dân tộc tỉnh Sóc Trăng | Tiếng Việt | ភាសាខ្មែរ", "Ban Dân tộc tỉnh Sóc Trăng"),
        ("BÁO KHÁNH HÒA ĐIỆN TỬ Cơ quan của Đảng bộ tỉnh", "Báo Khánh Hòa điện tử"),
        ("Chào mừng bạn đến với Cổng thông tin điện tử tỉnh Sơn La", "Cổng thông tin điện tử tỉnh Sơn La"),
        ("Tuổi Trẻ Online | Tuổi Trẻ Cuối Tuần | Media", "Tuổi Trẻ Online"),
        ("BỎ QUA LỆNH CỦA RIBBON", ""),
        ("BÁO BÀ RỊA - VŨNG TÀU", "Báo Bà Rịa - Vũng Tàu"),
        ("BÁO QUẢNG NAM - Tin tức mới nhất", "Báo Quảng Nam"),
        ("Báo Gia Lai - Đọc báo online 24h", "Báo Gia Lai"),
        ("BỘ NỘI VỤMINISTRY OF HOME AFFAIRS", "Bộ Nội vụ"),
        ("Báo điện tử VnExpress", "VnExpress"),
        ("Tạp chí Tổ chức Nhà nước - tcnn.vn", "Tạp chí Tổ chức Nhà nước"),
        ("BẢN TIN NỘI VỤ QUẢNG TRỊ Số 12 - Ngày 20/6/2014", "Bản tin Nội vụ Quảng Trị"),
        ("Trang tin điện tử của Báo Bình Định", "Báo Bình Định"),
        ("SỞ Y TẾTỈNH QUẢNG TRỊ", "Sở Y tế tỉnh Quảng Trị"),
        ("CÔNG ĐOÀN VIÊN CHỨC VIỆT NAM", "Công đoàn Viên chức Việt Nam"),
        ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", "Đảng ủy Khối các cơ quan tỉnh"),
        ("Công đoàn cơ sở", ""),
        ("Đảng ủy - Chính quyền", ""),
        # A site is named after its unit, without what that lies in.
        ("Trang thông tin điện tử huyện Dầu Tiếng - tỉnh Bình Dương", "Trang thông tin điện tử huyện Dầu Tiếng"),
        ("Trang thông tin điện tử quận Ô Môn, TP. Cần Thơ", "Trang thông tin điện tử quận Ô Môn"),
        ("Huyện Quỳ Châu - Cổng thông tin điện tử", "Huyện Quỳ Châu - Cổng thông tin điện tử"),
        ("UBND XÃ HÒA BÌNH, TỈNH LẠNG SƠN", "UBND xã Hòa Bình, tỉnh Lạng Sơn"),
        ("Trang thông tin chính thức của UBND phường Tân An", "UBND phường Tân An"),
        ("TUỔI TRẺ ONLINE", "Báo Tuổi Trẻ online"),
        ("BÁO ĐIỆN TỬ VIETNAMNET", "VietNamNet"),
        ("Báo tiếng Việt nhiều người xem nhất", ""),
        ("Bản tin thời tiết", ""),
        ("Báo cáo số 12", ""),
        ("LAO ĐỘNG", ""),
        ("TẠP CHÍ DÂN VẬN - BAN DÂN VẬN TRUNG ƯƠNG", "Tạp chí Dân vận"),
        ("Cơ quan của Đảng bộ tỉnh Nam Định", ""),
        ("Sở Nội vụ tổ chức hội nghị tổng kết", ""),
        ("Bộ phận một cửa", ""),
        ("Bạn đọc", ""),
        ("Báo in", ""),
    ],
)  # fmt: skip
def test_the_name_on_a_masthead(line, name):
    assert mastheads.publisher(line) == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["CỔNG THÔNG TIN ĐIỆN TỬ", "BỘ NỘI VỤ", "Trang chủ"], "Cổng Thông tin điện tử Bộ Nội vụ"),
        (["CỔNG THÔNG TIN ĐIỆN TỬ", "TRANG CHỦ", "GIỚI THIỆU"], ""),
        (["SỞ NỘI VỤ", "TỈNH CAO BẰNG"], "Sở Nội vụ tỉnh Cao Bằng"),
        (["UBND TỈNH LONG AN", "SỞ NỘI VỤ"], "Sở Nội vụ tỉnh Long An"),
        (["QUÂN ĐỘI NHÂN DÂN", "Cơ quan của Quân ủy Trung ương"], "Báo Quân đội nhân dân"),
        (["HÀ TĨNH ONLINE - Cơ quan của Đảng bộ tỉnh"], "Báo Hà Tĩnh online"),
        (["HUẾ NGÀY NAY ONLINE - Cơ quan của Đảng bộ"], "Huế Ngày Nay online"),
        (["BỘ TƯ PHÁP", "CỤC CÔNG TÁC PHÍA NAM"], "Cục Công Tác Phía Nam"),
        (["BỘ TƯ PHÁP", "Cục Công tác phía Nam", "Vụ Pháp chế"], "Bộ Tư pháp"),  # a menu
        (["UBND HUYỆN CHÂU THÀNH", "Thanh tra", "Tin tức"], "UBND huyện Châu Thành"),
        (["THANH TRA", "TỈNH SÓC TRĂNG"], "Thanh tra tỉnh Sóc Trăng"),
        (
            ["BẢN TIN CẢI CÁCH HÀNH CHÍNH  Số 9/2022", "SỞ NỘI VỤ TỈNH BẮC KẠN"],
            "Sở Nội vụ tỉnh Bắc Kạn",
        ),
        (["BẢN TIN NỘI VỤ BẮC KẠN  Số 9/2022", "SỞ NỘI VỤ TỈNH BẮC KẠN"], "Bản tin Nội vụ Bắc Kạn"),
        (["TẠP CHÍ DÂN VẬN  Số 9/2022", "BAN DÂN VẬN TRUNG ƯƠNG"], "Tạp chí Dân vận"),
        (["Báo điện tử của Bộ Xây dựng", "BÁO XÂY DỰNG"], "Báo Xây dựng"),
        (["Trang chủ", "Tiếng nói của Đảng bộ"], ""),
        (["Quốc hội", "Hội đồng nhân dân", "Diễn đàn"], ""),  # a menu
        (["Trang chủ", "Giới thiệu", "Tin tức"], ""),
    ],
)
def test_a_masthead_of_several_lines(lines, name):
    assert mastheads.masthead(lines) == name


def test_the_footer_tells_what_a_masthead_leaves_out():
    def source(top, foot):
        return page(top=[top, "Trang chủ", "Tin tức"], after=["Tin khác", *foot]).source.name

    assert source("SỞ TÀI CHÍNH", ["Sở Tài chính tỉnh Gia Lai"]) == "Sở Tài chính tỉnh Gia Lai"
    assert source("SỞ TÀI CHÍNH", ["Sở Nội vụ tỉnh Gia Lai"]) == "Sở Tài chính"
    assert source("Báo điện tử của Bộ Xây dựng", ["© Báo Xây dựng"]) == "Báo Xây dựng"


@pytest.mark.parametrize(
    ("top", "after", "name"),
    [
        (["AA   cangiuoc.longan.gov.vn", "☰   Menu"], [], "cangiuoc.longan.gov.vn"),
        (["☰   Menu"], ["© 2023 baodaknong.vn. All rights reserved"], "baodaknong.vn"),
        (["☰   Menu"], ["Email: toasoan@baodaknong.vn"], ""),
        (["DAKNONG.COM.VN", "Cơ quan của Đảng bộ tỉnh"], [], "daknong.com.vn"),
        (["☰   Menu", "Mở trong ứng dụng “Báo Hà Nam”  ✕"], [], "Báo Hà Nam"),
    ],
)
def test_a_page_that_names_its_publisher_only_by_host_or_app(top, after, name):
    assert page(top=top, after=after).source.name == name


@pytest.mark.parametrize(
    ("top", "name"),
    [
        (["Huyện Kim Sơn - Ninh Bình", "Lịch sử - văn hóa"], "Huyện Kim Sơn - Ninh Bình"),
        (["THỊ XÃ BÌNH LONG", "Xã hội"], "Thị xã Bình Long"),
        (["XÃ HỘI", "Phường Tân An"], ""),
    ],
)
def test_a_district_or_commune_that_the_story_speaks_of_is_the_publisher_where_no_other_is(
    top, name
):
    lead = "UBND huyện Kim Sơn và thị xã Bình Long cùng công khai hồ sơ trễ hẹn của xã hội."
    found = page(top=["Trang chủ", *top], after=[], lead=lead)
    assert found.source.name == name


def test_a_paper_names_itself_below_readers_comments_too():
    foot = "Báo Thanh tra - Cơ quan của Thanh tra Chính phủ"
    comments = ["Ý KIẾN BẠN ĐỌC", "Lê Hà: Cần công khai tên đơn vị. (06:02, 08/12/2017)"]
    found = page(top=["☰   Menu"], after=["Hà Bảo Châu", *comments, foot])
    assert (found.source.name, found.authors) == ("Báo Thanh tra", ("Hà Bảo Châu",))


def test_who_posts_in_a_network_publishes_and_did_not_write():
    who = "Phường Tân Lập"
    top = ["Facebook", f"Bài viết của {who}", who]
    text = "\n".join([*top, "3 tháng 9, 2025 lúc 10:20 · 🌐", LEAD, "Thích", "Bình luận"])
    found = convert(text.encode(), file="trang.txt")
    assert (found.source.name, found.authors) == (who, ())


def test_the_channels_of_a_station_are_no_source():
    top = ["VOV1", "VOV2", "VOV Giao thông", "BÁO ĐIỆN TỬ VOV", "CHÍNH TRỊ   XÃ HỘI   KINH TẾ"]
    found = page(top=top, after=["Vũ Lợi, Khắc Kiên/VOV-Tây Bắc"], lead=f"VOV.VN - {LEAD}")
    assert (found.source.name, found.authors) == ("VOV", ("Vũ Lợi", "Khắc Kiên"))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["© 2023 Báo Nam Định. Ghi rõ nguồn khi phát hành"], "Báo Nam Định"),
        (["Bản quyền © thuộc Báo Khánh Hòa. Giấy phép số 189"], "Báo Khánh Hòa"),
        (["Hotline: 0918.033.133. Báo Tuổi Trẻ giữ bản quyền nội dung."], "Báo Tuổi Trẻ"),
        (["Cơ quan chủ quản: UBND tỉnh Sơn La", "Cổng Thông tin điện tử tỉnh Sơn La"], "Cổng Thông tin điện tử tỉnh Sơn La"),
        (["Cơ quan chủ quản: UBND tỉnh Sơn La"], "UBND tỉnh Sơn La"),
        (["Báo Bà Rịa - Vũng Tàu"], "Báo Bà Rịa - Vũng Tàu"),
        (["Ghi rõ nguồn Báo Khánh Hòa hoặc www.baokhanhhoa.vn khi phát hành lại"], "Báo Khánh Hòa"),
        (["Cổng Thông tin - Giao tiếp điện tử tỉnh Vĩnh Phúc"], "Cổng Thông tin - Giao tiếp điện tử tỉnh Vĩnh Phúc"),
        (["Thiết kế: Trung tâm Công nghệ", "Giấy phép do Sở Thông tin cấp"], ""),
    ],
)  # fmt: skip
def test_the_name_in_a_footer(lines, name):
    assert publishers.footer(lines) == name


def test_an_agency_that_hands_a_report_to_its_own_paper_is_not_its_source():
    def source(*foot):
        return page(top=["☰", "Thời sự"], after=["Hồng Thía (TTXVN)", *foot]).source.name

    assert source("Báo Tin tức - Cơ quan chủ quản: Thông tấn xã Việt Nam") == "Báo Tin tức"
    assert source("Báo Hậu Giang - Cơ quan chủ quản: Tỉnh ủy Hậu Giang") == "TTXVN"


def test_the_office_that_governs_a_paper_stands_above_its_name_and_is_not_it():
    top = ["TỈNH ĐOÀN SƠN LA", "Thời sự", "Chính trị"]
    foot = ["Báo Tuổi trẻ Sơn La", "Cơ quan chủ quản: Tỉnh đoàn Sơn La"]
    assert page(top=top, after=["Phong Nhã", *foot]).source.name == "Báo Tuổi trẻ Sơn La"
    assert page(top=top, after=["Phong Nhã", foot[1]]).source.name == "Tỉnh Đoàn Sơn La"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nguồn tin: Phòng Cải cách hành chính", "Sở Nội vụ Bắc Giang"),
        ("Nguồn tin: Phòng Nội vụ huyện Yên Thế", "Phòng Nội vụ huyện Yên Thế"),
        (
            "Nguồn: Phòng Thương mại và Công nghiệp Việt Nam",
            "Phòng Thương mại và Công nghiệp Việt Nam",
        ),
    ],
)
def test_a_division_of_an_office_is_no_other_source(line, name):
    assert page(top=["SỞ NỘI VỤ BẮC GIANG"], after=["Hà Bảo Châu", line]).source.name == name


def test_a_source_that_is_named_comes_before_the_masthead():
    top = ["SỞ NỘI VỤ BẮC GIANG"]
    assert page(top=top, after=["Hà Bảo Châu", "(Theo Chinhphu.vn)"]).source.name == "Chinhphu.vn"
    assert page(top=top, after=["Hà Bảo Châu"]).source.name == "Sở Nội vụ Bắc Giang"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nguồn: Báo Bà Rịa - Vũng Tàu", "Báo Bà Rịa - Vũng Tàu"),
        ("(TTXVN/Vietnam+)", "VietnamPlus"),
        ("(AFP/TTXVN)", "TTXVN"),
        ("Nguồn: Báo Thanh Hóa - Thu Hà", "Báo Thanh Hóa"),
    ],
)
def test_who_handed_an_article_on_is_its_source(line, name):
    a = page(after=["Hà Bảo Châu", line])
    assert a.source.name == name
    assert not {"Vũng Tàu"} & set(a.authors)


def test_who_posts_in_a_social_network_is_the_source_and_a_site_that_speaks_to_readers_is_not():
    posting = "Đoàn xã An Phú - TP. Tuy Hòa đang ở cùng với Lê Hà và 6 người khác."
    assert page(top=[posting]).source.name == "Đoàn xã An Phú - TP. Tuy Hòa"
    assert page(top=["Bạn đang ở trang Tin tức"]).source.name == ""


@pytest.mark.parametrize(
    "link",
    [
        "Bộ Nội vụ tổ chức hội nghị trực tuyến (20/07/2019)",
        "Sở Nội vụ tiếp công dân",
        "Công an Bắc Giang triệt phá đường dây (20/07/2019)",
        "Sở Tư pháp đi đầu trong cải cách",
    ],
)
def test_a_headline_below_other_news_is_no_source(link):
    assert page(after=["Hà Bảo Châu", "Các tin khác", link]).source.name == ""
    office = "Sở Nông nghiệp và Phát triển nông thôn"
    assert page(after=["Hà Bảo Châu", "Các tin khác", link, office]).source.name == office


def test_the_sites_own_address_is_no_other_source():
    top = ["CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN BẢO THẮNG", "http://baothang.laocai.gov.vn"]
    address = "Nguồn tin: http://baothang.laocai.gov.vn/1242/28140/print"
    name = "Cổng Thông tin điện tử huyện Bảo Thắng"
    assert page(top=top, after=["Lê Hà", address]).source.name == name
    assert page(after=["Lê Hà", address]).source.name == "baothang.laocai.gov.vn"


def test_an_address_within_the_story_is_not_where_it_was_published():
    def source(*lines):
        return convert("\n".join(lines).encode(), file="a.txt").source

    address = "https://dichvucong.gov.vn"
    found = source(TITLE, "12/03/2021", *STORY[:2], address, STORY[2])
    assert (found.url, found.name) == ("", "")
    found = source(address, TITLE, "12/03/2021", *STORY)
    assert (found.url, found.name) == (address, "dichvucong.gov.vn")


@pytest.mark.parametrize(
    ("mark", "masthead", "name"),
    [
        ("(BPO) - ", "BÁO BÌNH PHƯỚC ONLINE", "Báo Bình Phước online"),
        ("(TTXVN) - ", "BÁO HÀ TĨNH", "TTXVN"),
        ("(Chinhphu.vn) - ", "SỞ NỘI VỤ BẮC GIANG", "Chinhphu.vn"),
        ("(Chinhphu.vn) - ", "BÁO ĐIỆN TỬ CHÍNH PHỦ", "Báo điện tử Chính phủ"),
        ("(BPO) - ", "Trang chủ", "BPO"),
    ],
)
def test_the_mark_at_the_head_of_a_text_and_the_masthead(mark, masthead, name):
    assert page(top=[masthead], lead=mark + LEAD).source.name == name


# ---- The day of capture


@pytest.mark.parametrize(
    "line",
    ["In ngày: Thứ Hai, 14/03/2022 09:05", "Đắk Lắk 27°C | Thứ Hai, 14/03/2022 09:05 | ePaper | Tiếng Êđê",
     "Trang chủ | Bạn đọc viết | Đặt báo dài hạn | Thứ Hai, 14/03/2022 09:05",
     "Thứ Hai, 14/03/2022 09:05 | Liên hệ quảng cáo | Lịch phát sóng",
     f"14/03/2022 09:05 {TITLE} - Báo Đồng Nai điện tử"],
)  # fmt: skip
def test_the_day_a_page_was_captured(line):
    a = page(top=[line, "Báo Bắc Giang"])
    assert (a.source.retrieved, a.date) == ("2022-03-14 09:05", "2021-03-12 08:15")


def test_a_page_without_a_clock_was_captured_on_no_known_day():
    assert page(top=["Báo Bắc Giang", "Hội chợ xuân khai mạc 14/03/2022"]).source.retrieved == ""


@pytest.mark.parametrize(
    ("top", "after", "name"),
    [
        # What opens the page and its foot is its name, though no word says what it is.
        (["Nhịp Cửu Long", "Miệt vườn"], ["Nhịp Cửu Long - Tòa soạn: 5 Ngô Gia Tự"], "Nhịp Cửu Long"),
        (["Nhịp Cửu Long", "Miệt vườn"], ["Liên hệ quảng cáo: 0292.3812.345"], ""),
        (["Thư viện Công vụ", "Văn bản"], ["CÔNG TY TNHH THƯ VIỆN CÔNG VỤ"], "Thư viện Công vụ"),
        (["Văn bản", "Hỏi đáp"], ["Công ty TNHH In ấn Văn bản Sao Mai"], ""),
        (["☰"], ["HUẾ NGÀY NAY ONLINE - Cơ quan của Thành ủy Huế"], "Huế Ngày Nay online"),
        (["☰"], ["® VTV giữ bản quyền nội dung trên website này."], "VTV"),
        (["☰"], ["Tác giả giữ bản quyền bài viết này."], ""),
        # What some lines of a page leave out is not needed.
        (["UBND PHƯỜNG TAM THẮNG"], ["UBND PHƯỜNG TAM THẮNG, THÀNH PHỐ HỒ CHÍ MINH"], "UBND phường Tam Thắng"),
        # An entry of the menu is no name, and a foot says more than an entry.
        (["baodongnai", "Công đoàn", "Báo nói", "Ảnh đẹp"], ["BÁO ĐỒNG NAI ĐIỆN TỬ"], "Báo Đồng Nai điện tử"),
        (["BÁO GIÁM SÁT CÔNG VỤ", "Thanh tra", "Phòng, chống tham nhũng"], [], "Báo Giám sát công vụ"),
        # The site of a district is its committee's.
        (["TRANG THÔNG TIN ĐIỆN TỬ HUYỆN AN MINH"], ["Bản quyền thuộc UBND huyện An Minh"], "Trang thông tin điện tử huyện An Minh"),
        (["Tin mới"], ["BÁO HÀ NAM", "Báo Hà Nam giữ bản quyền nội dung trên trang này"], "Báo Hà Nam"),
    ],
)  # fmt: skip
def test_a_publisher_is_told_by_where_its_name_stands_and_what_repeats_it(top, after, name):
    assert page(top=top, after=["Phong Nhã", *after]).source.name.lower() == name.lower()


def test_an_office_that_signs_without_saying_that_it_wrote_is_no_author():
    assert page(after=["Phòng Cải cách hành chính"]).authors == ()
    assert page(after=["Tác giả: Phòng Cải cách hành chính"]).authors == (
        "Phòng Cải cách hành chính",
    )
