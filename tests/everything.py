"""A site with every kind of article that there can be, built without translating anything.

The articles are invented; the places are real. The fixtures `everything`, `lonely` (one
article) and `empty` (none) are built once in a run and are not to be changed.
"""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from songngu import config, english_page, frontmatter, gazetteer
from songngu.article import Article, Package, Source, Translation, Unit
from songngu.body import Figure, write_figure
from songngu.build import Build
from songngu.content import load, new_page_path
from songngu.english_page import EnglishPage
from songngu.passages import PENDING
from songngu.text import digest, slugify
from tests.built import Built

PROGRAM = Path(__file__).resolve().parent.parent
SETTINGS = """\
site:
  title: {vi: 'Công báo & thử nghiệm', en: 'Gazette & Trial'}
  description: {vi: 'Tin thử nghiệm của các tỉnh.', en: 'Trial news of the provinces.'}
  url: https://site.example/repo
  contact: desk@site.example
  repository: https://code.example/gazette
"""
PACKAGE = Package("translate-vi_en-trial", "1.0", "ab" * 32)
BUREAU = Source("Sở Nội vụ", "https://sonoivu.example.vn/tin/1", "2026-11-02")
DAY = "2026-11-20"

# A Vietnamese sentence, its English, and what became of that.
Pair = tuple[str, str, str]


def unit(of: str, pair: Pair) -> Unit | None:
    """What an article page notes of a sentence that is `how`."""
    vi, en, how = pair
    kept = Unit(of, digest("s", vi), digest("e", en), date=DAY)
    return {
        "machine": kept,
        "caution": replace(kept, flags=("figure: 27", "name: Rạch Giá")),
        "stale": replace(kept, source=digest("s", f"{vi} Bản cũ.")),
        "edited": replace(kept, output=digest("e", f"{en} Formerly.")),
        "reviewed": replace(kept, reviewed_by="Lan Anh"),
    }.get(how)


def article(day: str, title: Pair, *summary: Pair, **more: object) -> Article:
    """An article of `day` ("" for none); its body begins with its summary unless one is given."""
    kinds = [("title", title), *(("summary", pair) for pair in summary)]
    units = tuple(filter(None, (unit(of, pair) for of, pair in kinds)))
    values: dict[str, object] = {
        "id": digest("a", title[0]),
        "slug": slugify(title[0])[:60].strip("-"),
        "title": title[0],
        "title_en": title[1],
        "date": day,
        "date_certainty": "explicit" if day else "unknown",
        "body": "\n\n".join([" ".join(vi for vi, _, _ in summary), MORE]),
        "summary_vi": tuple(vi for vi, _, _ in summary),
        "summary_en": tuple(en for _, en, _ in summary),
        "source": BUREAU,
        "translation": Translation("argos-translate", PACKAGE, units) if units else Translation(),
    }
    return Article(**(values | more))  # type: ignore[arg-type]


MORE = "Các đơn vị báo cáo kết quả trước ngày 25 hằng tháng để tổng hợp, theo dõi."
MET = ("Sáng nay, Ủy ban nhân dân tỉnh họp phiên thường kỳ.",
       "This morning the provincial People’s Committee held its regular meeting.", "machine")  # fmt: skip
CUT = ("Tỉnh đã cắt giảm 27 thủ tục hành chính so với năm trước.",
       "The province cut 27 administrative procedures from the year before.", "machine")  # fmt: skip
ONLINE = ("Gần một nửa hồ sơ được nộp trực tuyến.",
          "Nearly half of the files are handed in online.", "machine")  # fmt: skip


def so(pair: Pair, how: str) -> Pair:
    """The same sentence in another state."""
    return (pair[0], "" if how == "pending" else pair[1], how)


RICH = f"""\
{MET[0]} {CUT[0]}

## Kết quả đạt được

{write_figure(Figure("Quang cảnh phiên họp.", "Ảnh: Quốc Dũng", "hop.jpg", "Hội trường có ba hàng ghế"))}

- Bộ phận một cửa làm việc cả sáng thứ bảy;
- Sở Nội vụ tham mưu *kịp thời*, xem [hướng dẫn](https://sonoivu.example.vn/huong-dan).

1. Tăng cường kiểm tra công vụ.
1. Đẩy mạnh chuyển đổi số.

### Số liệu

| Cấp | Số thủ tục | Trực tuyến |
|---|---|---|
| Cấp tỉnh | 1.494 | 1.020 |
| Cấp xã | 288 | 140 |

{write_figure(Figure("Bộ phận một cửa.", "Ảnh: Thu Hà", "mot-cua.png"))}

{write_figure(Figure("Đại biểu dự họp tại điểm cầu."))}

> Người dân là trung tâm phục vụ.

{MORE}
"""

ENGLISH = f"""\
{MET[1]} {CUT[1]}

## What was done

!!! figure ""
    ![The hall has three rows of seats](hop.jpg)
    The meeting.
    *Photo: Quốc Dũng*

- The one-stop desk works on Saturday mornings;
- The Department of Home Affairs advised in good time, see the guide.

1. More inspections of the civil service.
1. Faster digital transformation.

### Figures

| Level | Procedures | Online |
|---|---|---|
| Province | 1,494 | 1,020 |
| Commune | 288 | 140 |

!!! figure ""
    ![](mot-cua.png)
    The one-stop desk.
    *Photo: Thu Hà*

!!! figure ""
    {PENDING}

> The people are at the centre of the service.

{PENDING}
"""


def named(vi: str, en: str, how: str = "machine") -> Pair:
    """A headline."""
    return (vi, en, how)


WHOLE = article(
    "2026-02-03 08:15:30", named("Bắc Ninh sơ kết cải cách hành chính", "Bắc Ninh reviews administrative reform"),
    MET, CUT, ONLINE, provinces=("Bắc Ninh",), topics=("procedures", "online-services"),
    authors=("Phong Nhã", "T.H."), body=RICH,
)  # fmt: skip
ORIGINAL = article(
    "2019-07-16 10:10", named("Long An khai trương trung tâm hành chính công", "Long An opens a public service centre"),
    MET, ONLINE, provinces=("Long An",), topics=("one-stop-shop",), authors=("Phong Nhã",),
    aliases=("2019/06/long-an-khai-truong",),
)  # fmt: skip
SPECIAL = (
    WHOLE,
    ORIGINAL,
    article(
        "2019-07-17", named("Khai trương trung tâm hành chính công ở Long An", "", "pending"), so(MET, "pending"),
        provinces=("Long An",), duplicate_of=ORIGINAL.id, source=Source("Báo Tỉnh", "https://bao.example.vn/7"),
    ),
    article(
        "2026-03-04", named("Cà Mau: một bài có hình và bảng", "Cà Mau: an article with pictures and a table"),
        MET, so(CUT, "edited"), provinces=("Cà Mau",), topics=("procedures",),
        body=RICH.replace("hop.jpg", "doc.jpg"), source=Source("", "https://cong.camau.example.vn/bai?id=3&v=1"),
    ),
    article(
        "2026-03-04", named("Bài đã gỡ xuống", "An article that was taken down"), MET, provinces=("Cà Mau",),
        withdrawn="Theo yêu cầu của cơ quan đã đăng tin.",
    ),
    article("2022-09", named("Ngày không viết ở Pác Nặm", "A day without writing in Pác Nặm"), ONLINE, provinces=("Bắc Kạn",)),
    article("", named("Thông báo không ghi ngày", "A notice without a date"), ONLINE, provinces=("Gia Lai",)),
    article(
        "2024-05-06", named("Lâm Đồng chờ bản dịch", "", "pending"), so(MET, "pending"), so(CUT, "pending"),
        provinces=("Lâm Đồng",), topics=("civil-service",), source=Source("Cổng thông tin Lâm Đồng", retrieved="2026-01-05"),
    ),
    article(
        "2024-05-07", named("Lâm Đồng dịch được một nửa", "Half of it is there in Lâm Đồng"), MET, so(CUT, "pending"),
        provinces=("Lâm Đồng",), source=Source(),
    ),
    article(
        "2025-06-30", named("Kiên Giang rà soát thủ tục", "Kiên Giang reviews its procedures", "stale"),
        so(MET, "stale"), CUT, provinces=("Kiên Giang",), topics=("procedures",),
    ),
    article(
        "2025-06-30 23:59", named("Bến Tre, Trà Vinh và Vĩnh Long bàn việc hợp nhất",
                                  "Bến Tre, Trà Vinh and Vĩnh Long discuss their merger"),
        MET, so(CUT, "caution"), ONLINE, provinces=("Vĩnh Long", "Bến Tre", "Trà Vinh"), topics=("administrative-units",),
    ),
    article(
        "2025-07-01", named("Rạch Giá: “Không để hồ sơ chậm”, <b> & 27 việc", "Rạch Giá: 27 things to do", "caution"),
        so(CUT, "caution"), provinces=("An Giang",), topics=("administrative-units", "digital-transformation"),
    ),
    article(
        "2025-07-02 07:00", named("Gia Lai mới bắt đầu làm việc", "The new Gia Lai sets to work", "edited"),
        so(MET, "edited"), so(ONLINE, "reviewed"), provinces=("Gia Lai",), date_certainty="inferred",
        date_note="the day the source was captured", authors=("Lan Anh",),
        source=replace(BUREAU, archive_url="https://archive.example/2025/sonoivu"),
    ),
    article(
        "2025-08-09", named("Tây Ninh được đọc soát", "Tây Ninh, read and signed", "reviewed"), so(MET, "reviewed"),
        so(CUT, "reviewed"), provinces=("Tây Ninh",), topics=("one-stop-shop",),
    ),
    article(
        "2023-02-01", named(MET[0].rstrip("."), MET[1].rstrip(".")), MET, ONLINE, title_origin="made", provinces=("Tây Ninh",),
    ),
    article("2023-02-01", named("Chính phủ họp về biên chế", "The Government meets on staffing"), ONLINE, topics=("organisation",)),
    article("2023-03-05", named("Một bài không có tóm tắt", "An article without a summary"), provinces=("Thành phố Hồ Chí Minh",)),
    article(
        "2022-12-31", named("Một địa danh viết sai và một chủ đề lạ", "A misspelt place and an unknown topic"), CUT,
        provinces=("Xứ Đông",), topics=("khong-co",),
    ),
    article(
        "2022-12-31", named(
            "Hội nghị trực tuyến toàn quốc sơ kết công tác sáu tháng đầu năm và triển khai nhiệm vụ trọng tâm sáu tháng cuối năm "
            "của ngành Nội vụ tại điểm cầu các tỉnh, thành phố trực thuộc Trung ương",
            "The national online conference on the first six months’ work and the tasks of the last six months of the home affairs "
            "sector, followed from every province and every centrally governed city"),
        MET, CUT, ONLINE, provinces=("Thừa Thiên Huế",), topics=("steering",),
    ),
)  # fmt: skip

# An article as long as they come, in English too.
LONG = article(
    "2026-04-01 06:30", named("Hà Nội: báo cáo dài", "Hanoi: a long report"), MET, CUT, ONLINE,
    provinces=("Hà Nội",), topics=("procedures", "digital-transformation"),
    body="\n\n".join(f"Điểm thứ {n}: {MET[0]} {CUT[0]} {ONLINE[0]} {MORE}" for n in range(1, 61)),
)  # fmt: skip
LONG_ENGLISH = "\n\n".join(
    f"Point {n}: {MET[1]} {CUT[1]} {ONLINE[1]} Units report." for n in range(1, 61)
)

# What fills the lists, the charts and the map: one article a month, from everywhere.
WORK = (
    ("khai trương bộ phận một cửa", "opens a one-stop desk", "one-stop-shop"),
    ("công bố chỉ số cải cách", "publishes its reform index", "ranking"),
    ("tập huấn cho công chức", "trains its civil servants", "civil-service"),
)
BEFORE = "Hà Giang, Bắc Giang, Đà Nẵng, Quảng Nam, Cà Mau, Bạc Liêu, Thái Bình, Hải Dương, Cần Thơ, Sóc Trăng, Đắk Lắk, Phú Yên"
AFTER = "Tuyên Quang, Bắc Ninh, Đà Nẵng, Cà Mau, Hưng Yên, Hải Phòng, Cần Thơ, Đắk Lắk, Lào Cai, Hà Nội, Điện Biên, Đồng Tháp"


def plain() -> list[Article]:
    """Forty plain articles, from 2019 to 2026."""
    found = []
    for number in range(40):
        year, month = 2019 + number // 5, 1 + number * 7 % 12
        day = f"{year}-{month:02d}-{1 + number * 11 % 28:02d}"
        places = (AFTER if day >= "2025-07" else BEFORE).split(", ")
        place = places[number % len(places)]
        there = gazetteer.find(place)
        assert there is not None
        vi, en, topic = WORK[number % len(WORK)]
        title = named(f"{place} {vi} số {number}", f"{there.english} {en}, no. {number}")
        found.append(article(day, title, MET, ONLINE, provinces=(place,), topics=(topic,)))
    return found


def picture(width: int, height: int, kind: str) -> bytes:
    """A picture that no compression makes nothing of."""
    kept = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(kept, kind)
    return kept.getvalue()


def write(root: Path, articles: list[Article], settings: str = SETTINGS) -> None:
    """Write the folder of a site with these articles and the repository's topics."""
    (root / "content/articles").mkdir(parents=True)
    (root / "config.yaml").write_text(settings, "utf-8")
    shutil.copy(PROGRAM / "content/topics.yaml", root / "content")
    for one in articles:
        path = root / "content/articles" / new_page_path(one)
        path.parent.mkdir(exist_ok=True)
        path.write_text(frontmatter.write(one), "utf-8")


def render(root: Path) -> list[str]:
    """Build the site of `root` from its pages as they are; return what was said of them."""
    build = Build(root, config.load(root))
    build.render()
    return [str(problem) for problem in build.report.problems]


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built site that has every kind of article."""
    root = tmp_path_factory.mktemp("everything")
    articles = [*SPECIAL, LONG, *plain()]
    write(root, articles)
    (root / "content/raw").mkdir()
    for name, width, height, kind in (
        ("hop.jpg", 1600, 900, "JPEG"), ("doc.jpg", 500, 1000, "JPEG"), ("mot-cua.png", 400, 300, "PNG"),
    ):  # fmt: skip
        (root / "content/raw" / name).write_bytes(picture(width, height, kind))
    for one, english, by in (
        (WHOLE, ENGLISH, _of_the_whole()),
        (LONG, LONG_ENGLISH, Translation()),
    ):
        path = root / "content/articles" / english_page.name(new_page_path(one))
        path.write_text(english_page.write(EnglishPage(one.id, english, translation=by)), "utf-8")
    said = render(root)
    assert len(said) == 1 and "Xứ Đông" in said[0], said
    assert len(load(root).pages) == len(articles)
    return root


def _of_the_whole() -> Translation:
    """Who made the full translation: most of it a person, some of it the machine, one part in doubt."""
    blocks = (
        ("Kết quả đạt được", "What was done", "machine"),
        ("Tăng cường kiểm tra công vụ.", "More inspections of the civil service.", "caution"),
        ("Quang cảnh phiên họp.", "The meeting.", "reviewed"),
    )
    units = tuple(filter(None, (unit("block", pair) for pair in blocks)))
    return Translation("argos-translate", PACKAGE, units)


@pytest.fixture(scope="session")
def lonely(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built site with one article, without an address of its own."""
    root = tmp_path_factory.mktemp("lonely")
    write(root, [ORIGINAL], "site: {title: SongNgu, language: en}\n")
    assert render(root) == []
    return root


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built site that has no article yet."""
    root = tmp_path_factory.mktemp("empty")
    write(root, [])
    assert render(root) == []
    return root


@pytest.fixture(scope="session", params=["committed", "everything", "lonely", "empty"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the sites, read."""
    return Built(request.getfixturevalue(request.param))
