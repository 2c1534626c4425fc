"""Which provinces an article is about, and when the answer is doubtful."""

import datetime as dt

import pytest

from songngu import gazetteer
from songngu.gazetteer import units
from songngu.ingest.provinces import find

BEFORE, AFTER = dt.date(2021, 6, 5), dt.date(2025, 10, 8)
MORE = "Kết quả cho thấy tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%, tăng 3 điểm phần trăm so với năm trước."


def told(title, *paragraphs, sites=(), around=(), on=BEFORE):
    """The names of the provinces found, the first the primary one."""
    found = find(title=title, paragraphs=paragraphs, sites=sites, around=around, on=on)
    return [one.province.name for one in found.about]


def doubt(title, *paragraphs, sites=(), on=BEFORE):
    return find(title=title, paragraphs=paragraphs, sites=sites, on=on).doubt


@pytest.mark.parametrize(
    ("title", "text", "provinces"),
    [
        # The venue and the seat of a ministry
        ("Bộ Nội vụ tập huấn công tác văn thư", "Sáng 5/6, tại Hà Nội, Bộ Nội vụ tổ chức lớp tập huấn.", []),
        ("Hội thảo tại Đà Nẵng", "Ngày 5/6, tại TP. Đà Nẵng, Bộ Tư pháp tổ chức hội thảo về luật.", []),
        ("Khai mạc hội nghị", "Tại TP. Hội An, tỉnh Quảng Nam, Bộ Nội vụ khai mạc hội nghị toàn quốc.", []),
        ("Trường Đại học Nội vụ Hà Nội khai giảng", "Trường Đại học Nội vụ Hà Nội khai giảng, có Thứ trưởng Bộ Nội vụ dự.", []),
        ("Bộ trưởng làm việc tại Lạng Sơn", "Đoàn công tác của Bộ Nội vụ làm việc với Ban Thường vụ Tỉnh ủy Lạng Sơn.", ["Lạng Sơn"]),
        # Examples, lists, delegates, people
        ("10 địa phương dẫn đầu", "Bộ Nội vụ công bố: Quảng Ninh, Hải Phòng, Bắc Giang, Thái Nguyên, Hà Nội dẫn đầu.", []),
        ("Quảng Ninh đứng đầu PAR INDEX", "Bộ Nội vụ công bố: Quảng Ninh dẫn đầu, sau là Hải Phòng, Đà Nẵng, Bắc Giang.", ["Quảng Ninh"]),
        ("Góp ý dự án luật", "Quốc hội thảo luận. Đại biểu Lê A (Đồng Nai), đại biểu Trần B (đoàn Nam Định) nêu ý kiến.", []),
        ("Bầu Chủ tịch UBND tỉnh Điện Biên", "HĐND tỉnh Điện Biên bầu ông Thắng, quê Hà Nội, nguyên Chủ tịch UBND tỉnh Quảng Ninh.", ["Điện Biên"]),
        ("Bà Trần Hà Giang nhận quyết định", "Bà Trần Hà Giang nhận quyết định bổ nhiệm Vụ trưởng của Bộ Tư pháp.", []),
        ("Cao tốc Hà Nội - Hải Phòng thu phí", "Tuyến cao tốc Hà Nội - Hải Phòng thu phí không dừng, theo Bộ Giao thông vận tải.", []),
        ("Giữ gìn hòa bình", "Vì hòa bình, các bộ, ngành phối hợp. Quảng trường Hòa Bình đông người.", []),
        ("MÍT TINH VÌ HÒA BÌNH", "Buổi mít tinh do Trung ương Đoàn tổ chức có hơn 1.000 người tham dự.", []),
        ("Nộp thuế điện tử", "Tổng cục Thuế cho biết Công ty Bình Định và khách sạn Hòa Bình nộp thuế điện tử.", []),
        # Told only by smaller units
        ("Nhận hồ sơ tại nhà", "Bưu điện tỉnh ký với UBND thành phố Tân An và các huyện Bến Lức, Đức Hòa.", ["Long An"]),
        ("Diên Khánh: 5 phút cho một hồ sơ", "Thị trấn đã bỏ khâu vào sổ bằng tay từ tháng 6.", ["Khánh Hòa"]),
        ("Thị xã Sơn Tây họp", "UBND thị xã Sơn Tây vừa họp về sắp xếp các phường.", ["Hà Nội"]),
        ("Huyện Sơn Tây họp", "UBND huyện Sơn Tây vừa họp về sắp xếp các xã.", ["Quảng Ngãi"]),
        ("Tổ lưu động", "UBND H.Châu Thành (Tiền Giang) vừa ra mắt tổ lưu động tại xã Tân Hương.", ["Tiền Giang"]),
        ("Người dân hài lòng", "UBND huyện Châu Thành, tỉnh Kiên Giang vừa khảo sát 500 người dân.", ["Kiên Giang"]),
        ("Các xã Bình Dương, Phú Yên nhận máy tính", "UBND huyện Thăng Bình trao máy tính cho các xã Bình Dương và Hòa Bình.", ["Quảng Nam"]),
        ("Bình Dương đưa một cửa về thôn", "Xã Bình Dương lập tổ lưu động, UBND huyện Thăng Bình hỗ trợ. Bình Dương là xã đầu tiên.", ["Quảng Nam"]),
        ("Hòa Bình giảm họp", "Hội trường xã Hòa Bình (Vũ Thư) vắng hơn. UBND huyện Vũ Thư cho biết Hòa Bình giảm một nửa.", ["Thái Bình"]),
        ("Xã Hòa Bình và tỉnh Hòa Bình", "UBND tỉnh Hòa Bình kiểm tra. Xã Hòa Bình, thành phố Hòa Bình đạt 98%.", ["Hòa Bình"]),
        ("Đối thoại", "Các huyện Lệ Thủy, Quảng Ninh và Bố Trạch đã tổ chức đối thoại với người dân.", ["Quảng Bình"]),
        ("Dẫn đầu chỉ số", "UBND huyện Tiên Yên, Quảng Ninh dẫn đầu chỉ số hài lòng năm nay.", ["Quảng Ninh"]),
        ("Kiểm tra công vụ", "Đoàn kiểm tra làm việc tại huyện Đăk R’Lấp và huyện Đăk Glong từ ngày 1/6.", ["Đắk Nông"]),
        # Several provinces
        ("Công an Đắk Lắk, Gia Lai, Kon Tum phối hợp", "Công an ba tỉnh Đắk Lắk, Gia Lai, Kon Tum phối hợp.", ["Đắk Lắk", "Gia Lai", "Kon Tum"]),
        ("Bưu tá làm một cửa", "Ở ba tỉnh Vĩnh Long, Tiền Giang và Sóc Trăng, bưu điện đã nhận hồ sơ thay xã.", ["Vĩnh Long", "Tiền Giang", "Sóc Trăng"]),
    ],
)  # fmt: skip
def test_being_named_is_not_being_about(title, text, provinces):
    assert told(title, text, MORE) == provinces


@pytest.mark.parametrize(
    ("title", "text", "day", "provinces"),
    [
        ("Phường Hải Dương", "Trung tâm phường Hải Dương, thành phố Hải Phòng nhận 300 hồ sơ mỗi ngày.", AFTER, ["Hải Phòng"]),
        ("Lào Cai giảm giấy tờ", "Phường Lào Cai giảm giấy tờ. Người dân Lào Cai hài lòng, UBND tỉnh khen.", AFTER, ["Lào Cai"]),
        ("Hà Nam: một tuần", "Phường Hà Nam, tỉnh Ninh Bình vận hành thông suốt. Hà Nam có 3 quầy.", AFTER, ["Ninh Bình"]),
        ("Người dân Quy Nhơn", "Tại phường Quy Nhơn, tỉnh Gia Lai (tỉnh Bình Định cũ), người dân đã quen.", AFTER, ["Gia Lai"]),
        ("Sở Nội vụ Hà Giang", "Sở Nội vụ tỉnh Hà Giang kiểm tra công vụ tại huyện Vị Xuyên.", BEFORE, ["Hà Giang"]),
        ("Cõng máy quét lên bản", "Từ khi có chính quyền địa phương hai cấp, dân huyện Xín Mần cũ đỡ đi xa.", None, ["Tuyên Quang"]),
    ],
)  # fmt: skip
def test_the_day_tells_which_units_there_were(title, text, day, provinces):
    assert told(title, text, on=day) == provinces


def test_a_provinces_own_site_speaks_for_it():
    local = "UBND tỉnh vừa ban hành kế hoạch. Toàn tỉnh có 120 xã."
    assert told("Cải cách ở tỉnh nhà", local, sites=["baocaobang.vn"]) == ["Cao Bằng"]
    assert told("Cải cách ở tỉnh nhà", local, around=["© Báo Khánh Hòa"]) == ["Khánh Hòa"]
    assert told(
        "Châu Thành họp", "UBND huyện Châu Thành vừa họp.", around=["Trụ sở: huyện Châu Thành, tỉnh Hậu Giang"]
    ) == ["Hậu Giang"]  # fmt: skip
    assert told("Cải cách ở tỉnh nhà", local) == []


def test_where_somebody_lives_who_asks_what_the_law_says_is_not_what_it_is_about():
    asks = "Bạn đọc P.V.T. (thành phố Chí Linh, Hải Dương) hỏi: Tôi có phải đổi giấy tờ không?"
    law = "Theo Luật sư, giấy tờ đã được cấp vẫn có giá trị và không bắt buộc phải đổi."
    assert told("Có phải đổi giấy phép lái xe?", asks, law) == []
    assert told("Một cửa ở Chí Linh", asks.replace(" hỏi: Tôi", " cho biết: Tôi"), law) == [
        "Hải Dương"
    ]


def test_a_site_of_a_district_that_several_provinces_have():
    local = "UBND huyện yêu cầu các xã trả kết quả đúng hẹn. Huyện ủy giao mỗi xã một việc."
    kyson = ["Huyện ủy Kỳ Sơn"]  # in Nghệ An and in Hòa Bình
    assert told("Đảng bộ Kỳ Sơn", f"Miền Tây xứ Nghệ. {local}", sites=kyson) == ["Nghệ An"]
    assert told("Đảng bộ Kỳ Sơn", local, sites=kyson) == []
    seat = "Ban Biên tập: thị trấn Ngã Sáu, huyện Châu Thành, tỉnh Hậu Giang"
    assert told("Chấn chỉnh một cửa", local, sites=["UBND huyện Châu Thành"], around=[seat]) == [
        "Hậu Giang"
    ]


def test_a_line_that_writes_the_province_behind_the_unit_whose_site_it_is():
    local = "Khóm 1, khóm 2 và khóm Mỹ Thượng nhận kết quả vào sáng thứ Ba hằng tuần."
    foot = ["Tổ chức: Ủy ban nhân dân phường Mỹ Trà, tỉnh Đồng Tháp"]
    site = ["UBND PHƯỜNG MỸ TRÀ"]
    assert told("Đổi lịch trả kết quả", local, sites=site, around=foot, on=AFTER) == ["Đồng Tháp"]
    other = ["Phường Mỹ Lâm, tỉnh An Giang, đón đoàn khách", "Báo bạn: phường Mỹ Trà đổi lịch"]
    assert told("Đổi lịch trả kết quả", local, sites=site, around=other, on=AFTER) == []


def test_a_licence_given_in_a_capital_is_no_sign_of_its_news():
    licence = "Giấy phép số: 27/GP-TTĐT, do Sở TTTT {} cấp ngày 09/05/2019"
    assert told("Cải cách ở các xã", MORE, around=[licence.format("TP. HCM")]) == []
    assert told("Cải cách ở các xã", MORE, around=[licence.format("Gia Lai")]) == ["Gia Lai"]


def test_a_commune_that_publishes_and_is_named_like_a_province_is_none():
    lead = "Là xã ven sông của huyện Bình Sơn, tỉnh Quảng Ngãi, Bình Dương đã đạt chuẩn mới."
    title = "Bình Dương phát huy sức dân trong làm đường"
    assert told(title, lead, sites=["Đài Truyền thanh xã Bình Dương"]) == ["Quảng Ngãi"]


def test_the_address_of_a_national_paper_is_not_its_province():
    assert told("Cải cách ở các xã", MORE, around=["Tòa soạn: 71 Hàng Trống, Hà Nội"]) == []


@pytest.mark.parametrize(
    "line",
    [
        "Kỳ Sơn: Lũ quét ở Nghệ An",
        "Đơn vị liên kết: Đài Gia Lai - Đài Đắk Lắk",
        "Thời tiết Hà Tĩnh",
    ],
)
def test_links_about_a_province_do_not_make_it_the_publisher(line):
    assert told("Cải cách ở các xã", MORE, around=[line]) == []


def test_the_countrys_news_on_a_provincial_site_is_national():
    text = (
        "Thủ tướng Chính phủ vừa có công điện gửi các bộ, ngành, Ủy ban nhân dân các tỉnh, thành phố.",
        "Văn phòng Chính phủ tổng hợp, báo cáo Thủ tướng.",
    )
    assert told("Thủ tướng yêu cầu cắt giảm thủ tục", *text, sites=["Báo Cà Mau"]) == []
    # Its name as an example makes an article from elsewhere no province's news.
    example = "Nơi chưa có máy, như nhiều xã ở Cao Bằng và Hà Giang, được mượn của trường học."
    sites = ["Báo Nhân Dân", "Cổng thông tin điện tử tỉnh Cao Bằng"]
    assert told("Cả nước họp không giấy", example, MORE, sites=sites) == []
    own = example.replace("như nhiều xã", "UBND tỉnh cho xã Hòa An và nhiều xã")
    assert told("Cả nước họp không giấy", own, MORE, sites=sites) == ["Cao Bằng"]
    # But the province's own part in it makes it the province's.
    own = "Tại điểm cầu Cà Mau, Chủ tịch UBND tỉnh chủ trì."
    assert told("Hội nghị toàn quốc", *text, own, sites=["Báo Cà Mau"]) == ["Cà Mau"]


def test_the_whole_countrys_figures_with_examples_are_national():
    examples = [
        f"Tại {name}, UBND tỉnh {name} giảm 500 người." for name in ("Quảng Ninh", "Hà Tĩnh")
    ]
    assert (
        told("Tinh giản biên chế", "Sau 5 năm, cả nước giảm 10%, theo Bộ Nội vụ.", *examples, MORE)
        == []
    )


@pytest.mark.parametrize(
    "place",
    ["xã Thăng Phú, TP Đà Nẵng", "xã Thăng Phú, thành phố Đà Nẵng", "phường Hải Châu (Đà Nẵng)", "phường 12, Đà Nẵng"],
)  # fmt: skip
def test_a_commune_and_its_province_behind_it_place_the_article(place):
    lead = f"Sáng 2/7, {place} khai trương Trung tâm Phục vụ hành chính công."
    assert told("Khai trương trung tâm", lead, "Sáu quầy phục vụ người dân.") == ["Đà Nẵng"]


def test_where_somebody_comes_from_is_not_where_it_happened():
    lead = "Ông An, quê ở xã Yên Khương (Thanh Hóa), nói thủ tục nay nhanh hơn nhiều."
    assert told("Thủ tục nhanh hơn", lead, MORE) == []


@pytest.mark.parametrize(
    ("title", "text", "sites", "day", "reason"),
    [
        ("UBND tỉnh Lào Cai họp", "UBND tỉnh Lào Cai họp phiên thường kỳ.", (), BEFORE, ""),
        ("Kế hoạch", "UBND tỉnh ban hành kế hoạch. Toàn tỉnh có 120 xã. Tỉnh ủy yêu cầu.", (), BEFORE, "names none"),
        ("Tập huấn", "Lớp tập huấn nghiệp vụ đã khai mạc sáng nay.", ("baolaichau.vn",), BEFORE, "only the site"),
        ("Lịch nghỉ lễ", "Văn phòng Chính phủ thông báo lịch nghỉ cho các bộ, ngành.", ("vinhphuc.gov.vn",), BEFORE, "whole country"),
        ("UBND tỉnh Hà Nam họp", "UBND tỉnh Hà Nam họp phiên thường kỳ.", (), None, "part of Ninh Bình"),
        ("UBND huyện Kim Bảng họp", "UBND huyện Kim Bảng (Hà Nam) họp.", (), None, ""),
    ],
)  # fmt: skip
def test_what_is_doubtful_says_why(title, text, sites, day, reason):
    found = doubt(title, text, sites=sites, on=day)
    assert reason in found if reason else found == ""


def test_a_merger_to_come_is_one_line_of_data(monkeypatch):
    line = "2030-01-01\tlao-cai\tprovince\tlao-cai; lai-chau\t99/2030/QH17"
    read = units.rows

    def with_the_line(table):
        for row in read(table):
            yield row
        if table == "changes.tsv":
            yield dict(zip(row, line.split("\t"), strict=True))

    units._provinces.cache_clear()
    monkeypatch.setattr(units, "rows", with_the_line)
    try:
        day = dt.date(2030, 1, 1)
        assert len(gazetteer.all_units(day - dt.timedelta(days=1))) == 34
        assert len(gazetteer.all_units(day)) == 33
        assert gazetteer.find("Lai Châu", day).name == "Lào Cai"
        text = "UBND tỉnh Lai Châu họp phiên thường kỳ với UBND huyện Mường Tè."
        assert told("Phiên họp", text, on=day) == ["Lào Cai"]
        assert told("Phiên họp", text, on=dt.date(2029, 12, 31)) == ["Lai Châu"]
    finally:
        units._provinces.cache_clear()


def test_a_commune_that_bears_the_name_of_a_former_district_lies_where_that_lay():
    text = "UBND xã Sông Hinh vừa giao 24 máy tính bảng cho tổ công nghệ số cộng đồng."
    assert told("Giao máy cho tổ công nghệ", text, on=AFTER) == ["Đắk Lắk"]
    assert told("Giao máy cho tổ công nghệ", text, on=BEFORE) == []
