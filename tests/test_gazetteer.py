"""Vietnam's provinces through time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu import gazetteer
from songngu.gazetteer import find, mentions
from songngu.gazetteer.units import rows

DAY = dt.date.fromisoformat

PROVINCES_2019 = """
An Giang, Bà Rịa - Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước,
Bình Thuận, Cà Mau, Cao Bằng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Tĩnh,
Hải Dương, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai,
Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh,
Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh,
Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái
"""
CITIES_2019 = "Cần Thơ, Đà Nẵng, Hà Nội, Hải Phòng, Thành phố Hồ Chí Minh"
# Resolution 202/2025/QH15: the unit from 1 July 2025, and what joined it.
MERGED_2025 = """
Tuyên Quang: Hà Giang
Lào Cai: Yên Bái
Thái Nguyên: Bắc Kạn
Phú Thọ: Vĩnh Phúc, Hòa Bình
Bắc Ninh: Bắc Giang
Hưng Yên: Thái Bình
Hải Phòng: Hải Dương
Ninh Bình: Hà Nam, Nam Định
Quảng Trị: Quảng Bình
Đà Nẵng: Quảng Nam
Quảng Ngãi: Kon Tum
Gia Lai: Bình Định
Khánh Hòa: Ninh Thuận
Lâm Đồng: Đắk Nông, Bình Thuận
Đắk Lắk: Phú Yên
Thành phố Hồ Chí Minh: Bà Rịa - Vũng Tàu, Bình Dương
Đồng Nai: Bình Phước
Tây Ninh: Long An
Cần Thơ: Sóc Trăng, Hậu Giang
Vĩnh Long: Bến Tre, Trà Vinh
Đồng Tháp: Tiền Giang
Cà Mau: Bạc Liêu
An Giang: Kiên Giang
"""
UNCHANGED_2025 = (
    "Hà Nội, Huế, Lai Châu, Điện Biên, Sơn La, Lạng Sơn, Quảng Ninh, Thanh Hóa, Nghệ An, Hà Tĩnh, "
    "Cao Bằng"
)


def names(text: str) -> set[str]:
    return {name.strip() for name in text.split(",")}


def named(day: str, kind: str) -> set[str]:
    on = DAY(day)
    return {unit.name for unit in gazetteer.all_units(on) if unit.period(on).type == kind}


def test_the_63_units_of_2019():
    assert len(gazetteer.all_units(DAY("2019-01-01"))) == 63
    assert named("2019-01-01", "province") == names(PROVINCES_2019)
    assert named("2019-01-01", "city") == names(CITIES_2019)


def test_ha_tay_was_the_64th_until_it_joined_ha_noi():
    before, after = DAY("2008-07-31"), DAY("2008-08-01")
    assert len(gazetteer.all_units(before)) == 64
    assert {u.name for u in gazetteer.all_units(before)} - {
        u.name for u in gazetteer.all_units(after)
    } == {"Hà Tây"}
    ha_tay = find("Hà Tây")
    assert gazetteer.successor(ha_tay).name == "Hà Nội"
    assert find("Hà Nội").period(after).resolution == "15/2008/QH12"
    assert find("Hà Tây", after).name == "Hà Nội"
    assert find("Hà Tây", before).name == "Hà Tây"


def test_the_34_units_of_july_2025_and_what_they_were_made_of():
    on = DAY("2025-07-01")
    merged = dict(line.split(": ") for line in MERGED_2025.strip().splitlines())
    assert {unit.name for unit in gazetteer.all_units(on)} == set(merged) | names(UNCHANGED_2025)
    assert len(gazetteer.all_units(on)) == 34
    for name, joined in merged.items():
        period = find(name).period(on)
        made_of = {gazetteer.by_slug(slug).name for slug in period.merged_from}
        assert made_of == {name} | names(joined)
        assert period.resolution == "202/2025/QH15"
        for gone in names(joined):
            assert gazetteer.successor(find(gone)).name == name
            assert find(gone).period(on) is None
    for name in names(UNCHANGED_2025) - {"Huế"}:
        assert find(name).period(on) == find(name).period(DAY("2025-06-30"))


def test_a_name_that_lived_on_has_a_period_before_and_one_after():
    before, after = find("Tây Ninh").periods
    assert (before.since, before.until) == (None, DAY("2025-06-30"))
    assert (after.since, after.until) == (DAY("2025-07-01"), None)
    assert gazetteer.successor(find("Tây Ninh")) is None
    assert [unit.name for unit in gazetteer.predecessors(find("Tây Ninh"))] == ["Long An"]


def test_hue_was_a_province_by_another_name_until_2025():
    assert find("Thừa Thiên Huế", DAY("2024-12-31")).period(DAY("2024-12-31")).type == "province"
    assert find("Huế", DAY("2019-05-01")).name == "Thừa Thiên Huế"
    assert find("Thừa Thiên - Huế", DAY("2025-01-01")).name == "Huế"
    assert named("2025-01-01", "city") - named("2024-12-31", "city") == {"Huế"}


@pytest.mark.parametrize(
    ("name", "day", "resolution"),
    [
        ("Đồng Nai", "2026-04-30", "30/2026/QH16"),
        ("Quảng Ninh", "2026-09-01", "36/2026/QH16"),
        ("Bắc Ninh", "2026-09-20", "39/2026/QH16"),
    ],
)
def test_provinces_that_became_cities_in_2026(name, day, resolution):
    first, last = DAY(day), DAY(day) - dt.timedelta(days=1)
    assert find(name).period(last).type == "province"
    assert find(name).period(first).type == "city"
    assert find(name).period(first).resolution == resolution
    # The land stays what the merger made it.
    assert find(name).period(first).merged_from == find(name).period(last).merged_from
    assert len(gazetteer.all_units(first)) == 34


def test_every_unit_of_every_day_leads_to_one_of_today():
    today = {unit.slug for unit in gazetteer.all_units(DAY("2026-12-31"))}
    for unit in gazetteer.provinces():
        assert gazetteer.unit_on(unit, DAY("2026-12-31")).slug in today


def test_periods_follow_each_other_without_gap_or_overlap():
    for unit in gazetteer.provinces():
        for earlier, later in zip(unit.periods, unit.periods[1:], strict=False):
            assert later.since - earlier.until == dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("spelled", "name"),
    [
        ("tỉnh Long An", "Long An"),
        ("LONG AN", "Long An"),
        ("long-an", "Long An"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("Hoà Bình", "Hòa Bình"),
        ("Bắc Cạn", "Bắc Kạn"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("Daklak", "Đắk Lắk"),
        ("Đăk Nông", "Đắk Nông"),
        ("Kontum", "Kon Tum"),
        ("Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("TT-Huế", "Thừa Thiên Huế"),
        ("TP.HCM", "Thành phố Hồ Chí Minh"),
        ("TP HCM", "Thành phố Hồ Chí Minh"),
        ("TPHCM", "Thành phố Hồ Chí Minh"),
        ("Tp. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Sài Gòn", "Thành phố Hồ Chí Minh"),
        ("Ho Chi Minh City", "Thành phố Hồ Chí Minh"),
        ("Hanoi", "Hà Nội"),
        ("Thành phố Hà Nội", "Hà Nội"),
        ("da nang", "Đà Nẵng"),
    ],
)
def test_a_province_is_found_however_it_is_spelled(spelled, name):
    assert find(spelled).name == name


@pytest.mark.parametrize("other", ["", "Tân An", "Đông Nam Bộ", "tỉnh", "Thái Bình Dương", "Paris"])
def test_what_is_no_province_is_not_found(other):
    assert find(other) is None


def test_english_names():
    english = {u.english for u in gazetteer.provinces() if u.english != u.name}
    assert english == {"Hanoi", "Ho Chi Minh City"}


def test_units_are_listed_in_vietnamese_order():
    listed = [unit.name for unit in gazetteer.all_units(DAY("2019-01-01"))]
    assert listed.index("Cà Mau") < listed.index("Cao Bằng") < listed.index("Cần Thơ")
    assert listed.index("Cần Thơ") < listed.index("Đà Nẵng") < listed.index("Gia Lai")


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("gialai.gov.vn", "Gia Lai"),
        ("sonoivu.tuyenquang.gov.vn", "Tuyên Quang"),
        ("WWW.vinhlong.gov.vn", "Vĩnh Long"),
        ("baogialai.com.vn", "Gia Lai"),
        ("baogialai.vn", "Gia Lai"),
        ("news.baothuathienhue.vn", "Thừa Thiên Huế"),
        ("www.hanoi.gov.vn", "Hà Nội"),
        ("baria-vungtau.gov.vn", "Bà Rịa - Vũng Tàu"),
        ("tinhuyquangtri.vn", "Quảng Trị"),
        ("soytehatinh.vn", "Hà Tĩnh"),
        ("laocaitv.vn", "Lào Cai"),
        ("angiang.dcs.vn", "An Giang"),
    ],
)
def test_a_provinces_own_site_is_known_by_its_host(host, name):
    assert gazetteer.by_domain(host).name == name


@pytest.mark.parametrize(
    "host",
    [
        "chinhphu.vn",
        "moha.gov.vn",
        "gov.vn",
        "vn",
        "",
        "notgialai.gov.vn.example.com",
        "hochiminh.vn",
        "congthuongbaohiem.vn",
        "quangninh.com",
    ],
)
def test_other_hosts_belong_to_no_province(host):
    assert gazetteer.by_domain(host) is None


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("UBND tỉnh Gia Lai làm việc với UBND TỈNH KON TUM", ["gia-lai", "kon-tum"]),
        ("Giám đốc Sở Nội vụ Gia Lai Nguyễn Đình Tiến", ["gia-lai"]),
        ("tại điểm cầu Long An", ["long-an"]),
        ("các tỉnh Hà Nam, Nam Định và Thái Bình", ["ha-nam", "nam-dinh", "thai-binh"]),
        ("thành phố Hồ Chí Minh, TP.HCM, TPHCM, Tp. Hồ Chí Minh", ["ho-chi-minh"] * 4),
        ("tỉnh Bà Rịa – Vũng Tàu, Bà Rịa-Vũng Tàu", ["ba-ria-vung-tau"] * 2),
        ("TT-Huế và Thừa Thiên - Huế", ["thua-thien-hue"] * 2),
        ("tỉnh Thanh Hoá và tỉnh Đăk Lăk", ["thanh-hoa", "dak-lak"]),
        # What only looks like a province:
        ("Phó Thủ tướng Trương Hòa Bình", []),
        ("ông Nguyễn Thái Bình", []),
        ("NGUYỄN THÁI BÌNH", []),
        ("bà Hà Nam Phương", []),
        ("khu vực Thái Bình Dương", []),
        ("tỉnh Quảng Nam - Đà Nẵng trước đây", []),
        ("vùng Đồng Tháp Mười", []),
        ("đường Điện Biên Phủ, phường Hòa Bình, quảng trường Hòa Bình", []),
        ("tư tưởng Hồ Chí Minh, Đoàn Thanh niên Cộng sản Hồ Chí Minh", []),
        ("vì hòa bình và thái bình", []),
        ("3 xã Tân Lập, Bình Dương và Hòa Bình", []),
        ("các huyện Lệ Thủy, Quảng Ninh", []),
        ("tuyến đường sắt Hà Nội - Lào Cai", []),
        # What only seems to be something else:
        ("hội nghị trực tuyến Quảng Ninh", ["quang-ninh"]),
        ("đề nghị, yêu cầu Bắc Giang xem Hà Nam", ["bac-giang", "ha-nam"]),
        ("nông thôn Hà Nam, thị xã Quảng Trị, văn bản Sơn La", ["ha-nam", "quang-tri", "son-la"]),
        ("huyện Tiên Yên, Quảng Ninh", ["quang-ninh"]),
    ],
)
def test_where_a_text_names_provinces_and_where_it_only_seems_to(text, slugs):
    assert [mention.slug for mention in mentions(text)] == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        (
            "xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam. Bình Dương nằm ven biển",
            {"binh-duong"},
        ),
        ("các xã Tân Lập, Bình Dương và Bình Minh", {"binh-duong"}),
        ("Bình Dương là xã bãi ngang", {"binh-duong"}),
        ("xã Hòa Bình (Vũ Thư)", {"hoa-binh"}),
        ("đường Hòa Bình, tỉnh Cần Thơ", {"hoa-binh"}),
        ("đường Hòa Bình", set()),
        ("xã Hòa Bình, huyện Hữu Lũng; tỉnh Hòa Bình", set()),
        ("phường Quảng Trị; huyện Hải Lăng (Quảng Trị)", set()),
        ("phường Thái Bình; ba tỉnh Hà Nam, Thái Bình và Nam Định", set()),
        ("187 xã của Thái Bình, Tuyên Quang", set()),
    ],
)
def test_a_smaller_place_may_have_the_name_of_a_province(text, slugs):
    assert gazetteer.smaller(text) == slugs


def test_a_mention_says_where_it_stands():
    text = "UBND tỉnh Gia Lai"
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == mention.name == "Gia Lai"


def test_districts_lead_to_their_province():
    text = "các huyện Tân Thạnh, Thạnh Hóa và Mộc Hóa; UBND huyện Thanh Liêm; TP.Tam Kỳ; quận 8"
    assert [m.slugs for m in gazetteer.districts(text)] == [
        ("long-an",), ("long-an",), ("long-an",), ("ha-nam",), ("quang-nam",), ("ho-chi-minh",),
    ]  # fmt: skip
    # A district called like a province stands in another one.
    assert [m.slugs for m in gazetteer.districts("huyện Quảng Ninh")] == [("quang-binh",)]
    assert mentions("huyện Quảng Ninh") == []
    # A province that became a city is no such district, save in a list of them.
    assert gazetteer.districts("THÀNH PHỐ QUẢNG NINH") == []
    assert [m.slug for m in mentions("thành phố Quảng Ninh")] == ["quang-ninh"]
    listed = gazetteer.districts("các huyện, thị xã, thành phố: Lệ Thủy, Quảng Ninh")
    assert [m.slugs for m in listed] == [("quang-binh",)] * 2


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Huyện ủy Bảo Thắng", [("lao-cai",)]),
        ("Q.3, Q. Bình Thạnh và H.Hóc Môn", [("ho-chi-minh",)] * 3),
        ("huyện Đăk R’Lấp, huyện Cư M'gar, huyện Ia H’Drai", [("dak-nong",), ("dak-lak",), ("kon-tum",)]),
        ("thị xã Sơn Tây; huyện Sơn Tây", [("ha-noi",), ("quang-ngai",)]),
        ("thành phố Hòa Bình; huyện Hòa Bình", [("hoa-binh",), ("bac-lieu",)]),
        ("huyện Châu Thành, tỉnh Trà Vinh", [("tra-vinh",)]),
        ("các huyện Châu Thành, Càng Long", [("tra-vinh",)] * 2),
        ("các huyện, thị xã, thành phố: Biên Hòa, Long Thành", [("dong-nai",)] * 2),
        ("HUYỆN KRÔNG PẮC", [("dak-lak",)]),
        ("thành phố Phan Rang - Tháp Chàm", [("ninh-thuan",)]),
    ],
)  # fmt: skip
def test_what_stands_around_tells_districts_of_one_name_apart(text, slugs):
    assert [mention.slugs for mention in gazetteer.districts(text)] == slugs


def test_a_name_that_ten_provinces_share_stays_open():
    (mention,) = gazetteer.districts("UBND huyện Châu Thành")
    assert len(mention.slugs) == 10


def test_every_district_of_the_table_is_in_a_province_of_the_63():
    units = {unit.slug for unit in gazetteer.all_units(DAY("2019-01-01"))}
    assert {row["province"] for row in rows("districts.tsv")} == units


@given(st.text(max_size=300))
def test_any_text_can_be_searched(text):
    for mention in (*mentions(text), *gazetteer.districts(text)):
        assert text[mention.start : mention.end] == mention.name
    find(text)
    gazetteer.by_domain(text)
