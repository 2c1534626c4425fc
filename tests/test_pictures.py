"""Pictures beside raw files: found, given to their figures, made small, never led astray."""

import io
import os
import re
import struct
import time
import unicodedata
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from songngu import body, config, ingest, pictures
from songngu.article import Article
from songngu.body import Figure
from songngu.build import Build
from songngu.render import pictures as shown
from songngu.render.body_html import body_html
from tests.conftest import CONFIG, snapshot

P1 = "Ngày 07/7/2019, UBND tỉnh Vĩnh Long đã tổ chức Hội nghị sơ kết công tác cải cách hành chính và triển khai nhiệm vụ."
P2 = "Theo báo cáo của UBND tỉnh, trong 6 tháng đầu năm 2019, công tác chỉ đạo, điều hành luôn được quan tâm kịp thời."
P3 = "Việc tổ chức sắp xếp, kiện toàn tổ chức bộ máy được xác định cụ thể, rõ ràng, có lộ trình và thời gian thực hiện."
HEAD = "Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm\n\n10/07/2019 16:39\n\n"
ONE, TWO = "Quang cảnh Hội nghị. Ảnh: Quốc Dũng", "Đại biểu dự hội nghị tại điểm cầu. Ảnh: Thu Hà"


def text(*lines):
    return HEAD + "\n\n".join(lines) + "\n\nLê Sơn\n"


def page(*inner, head=""):
    title = "Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm"
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><div class='menu'>"
        f"<a href='/'>Trang chủ</a></div><div class='detail'><h1>{title}</h1>"
        f"<div class='content'>{''.join(inner)}</div></div></body></html>"
    )


def p(words):
    return f"<p>{words}</p>"


def image(width=640, height=400, kind="JPEG", colour=(200, 30, 30), **options):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, kind, **options)
    return buffer.getvalue()


def noise(width, height, mode="RGB"):
    return Image.effect_noise((width, height), 80).convert(mode)


def saved(picture, kind, **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.fixture
def site(make_site):
    """A site from files below content/raw/."""

    def make(**files):
        names = {f"content/raw/{name}": data for name, data in files["files"].items()}
        return make_site({"config.yaml": CONFIG} | names)

    return make


def built(root):
    run = Build(root, config.load(root))
    run.convert()
    run.written = run.render()
    return run


def sources(run):
    """What each figure of the only article shows, in order."""
    (article,) = [one.article for one in run.pages]
    return [(figure.caption, figure.src) for figure in body.figures(article.body)]


def html(root, lang="vi"):
    (path,) = list((root / "site" / lang / "2019").rglob("*.html"))
    return path.read_text("utf-8")


def opened(path):
    """A picture of the site, with its file closed."""
    return Image.open(io.BytesIO(path.read_bytes() if hasattr(path, "read_bytes") else path))


@pytest.fixture
def carry(tmp_path):
    """What becomes of one picture: its files on the site, and what is said of it."""

    def run(data, name="7.jpg"):
        (tmp_path / "content/raw").mkdir(parents=True, exist_ok=True)
        (tmp_path / "content/raw" / name).write_bytes(data)
        article = Article("a-1", "bai", "Bài", body.write_figure(Figure("Chú thích", src=name)))
        problems = []
        album = shown.album(tmp_path, [article], problems.append, lambda done, total: None)
        return [opened(make()) for _, _, make in album.files()], problems

    return run


def media(root):
    folder = root / "site/media"
    return sorted(folder.iterdir()) if folder.is_dir() else []


# ---------------------------------------------------------------- whose picture it is


def test_a_file_name_above_a_caption_in_a_text_names_its_picture(site):
    lines = (P1, "hop.jpg\n" + ONE, P2, "IMG 12.JPG\n" + TWO, P3)
    root = site(files={"7.txt": text(*lines), "hop.jpg": image(), "img 12.jpg": image(500, 500)})
    assert sources(built(root)) == [
        ("Quang cảnh Hội nghị.", "hop.jpg"),
        ("Đại biểu dự hội nghị tại điểm cầu.", "img 12.jpg"),
    ]


def test_a_file_name_below_its_caption_does_too(site):
    lines = (P1, ONE + "\na.jpg", P2, TWO + "\nb.jpg", P3)
    root = site(files={"7.txt": text(*lines), "a.jpg": image(), "b.jpg": image(500, 500)})
    assert [src for _, src in sources(built(root))] == ["a.jpg", "b.jpg"]


def test_a_picture_that_is_named_but_not_there_changes_nothing(site):
    with_name = site(files={"7.txt": text(P1, "hop.jpg\n" + ONE, P2)})
    run = built(with_name)
    assert sources(run) == [("Quang cảnh Hội nghị.", "")]
    assert run.report.problems == []
    assert "<img" not in html(with_name)


def test_the_folder_a_browser_saved_has_the_pictures_of_a_web_page(site):
    folder = "Hội nghị_files"
    files = {
        "Hội nghị.html": page(
            p(P1),
            "<figure><img src='H%E1%BB%99i%20ngh%E1%BB%8B_files/a.jpg' alt='Toàn cảnh hội trường'>"
            f"<figcaption>{ONE}</figcaption></figure>",
            p(P2),
            "<p><img src='./Hội nghị_files/b.png?w=680'></p>",
            p(P3),
            "<div class='related'><img src='Hội nghị_files/c.jpg'><a href='x'>Tin khác về đất đai</a></div>",
        ),
        f"{folder}/a.jpg": image(),
        f"{folder}/b.png": image(800, 600, "PNG"),
        f"{folder}/c.jpg": image(801, 600),
        f"{folder}/icon.png": image(32, 32, "PNG"),
    }
    root = site(files=files)
    run = built(root)
    assert sources(run) == [("Quang cảnh Hội nghị.", f"{folder}/a.jpg"), ("", f"{folder}/b.png")]
    (first, _) = run.pages[0].article.images
    assert (first.file, first.alt, first.src) == (f"{folder}/a.jpg", "Toàn cảnh hội trường", "")
    assert 'alt="Toàn cảnh hội trường"' in html(root)


def test_buttons_and_portraits_without_a_caption_are_not_carried(site):
    content = (p(P1), "<p><img src='7_files/share.png'></p>", p(P2), p(P3))
    root = site(files={"7.html": page(*content), "7_files/share.png": image(120, 90, "PNG")})
    assert sources(built(root)) == []


def test_a_web_page_and_its_folder_may_be_renamed_together(site):
    content = (p(P1), f"<figure><img src='Tên cũ_files/a.jpg'><figcaption>{ONE}</figcaption></figure>", p(P2), p(P3))  # fmt: skip
    root = site(files={"tin/7.html": page(*content), "tin/7_tep_tin/a.jpg": image()})
    assert sources(built(root))[0][1] == "tin/7_tep_tin/a.jpg"


def test_pictures_called_like_the_text_belong_to_its_captions_in_order(site):
    files = {"7.txt": text(P1, ONE, P2, TWO, P3), "7-10.jpg": image(), "7-2.jpg": image(500, 500)}
    assert [src for _, src in sources(built(site(files=files)))] == ["7-2.jpg", "7-10.jpg"]


def test_so_do_those_in_a_folder_called_like_it(site):
    files = {"7.txt": text(P1, ONE, P2, TWO, P3), "7/x2.jpg": image(), "7/x10.jpg": image(500, 500)}
    run = built(site(files=files))
    assert [src for _, src in sources(run)] == ["7/x2.jpg", "7/x10.jpg"]
    assert run.report.problems == []


def test_names_with_marks_written_apart_are_names_as_any_other(site):
    raw, picture = (unicodedata.normalize("NFD", name) for name in ("Lễ.txt", "Lễ/đón.jpg"))
    run = built(site(files={raw: text(P1, ONE, P2), picture: image()}))
    assert sources(run) == [("Quang cảnh Hội nghị.", unicodedata.normalize("NFC", picture))]
    assert run.report.problems == [] and "media/" in html(run.root)


def test_more_pictures_than_captions_are_shown_at_the_end_and_reported(site):
    files = {"7.txt": text(P1, ONE, P2), "7-1.jpg": image(), "7-2.jpg": image(500, 500)}
    run = built(site(files=files))
    assert sources(run) == [("Quang cảnh Hội nghị.", "7-1.jpg"), ("", "7-2.jpg")]
    (problem,) = run.report.problems
    assert problem.file == "content/raw/7.txt" and problem.doubt
    assert "pictures beside it: 2, captions in it: 1" in problem.what


def test_a_picture_called_like_another_text_is_that_texts(site):
    other = text(P3, TWO, P1).replace("Hội nghị sơ kết", "Tổng kết cuộc thi tìm hiểu")
    files = {"7.txt": text(P1, ONE, P2), "7-1.txt": other, "7-1.jpg": image()}
    run = built(site(files=files))
    of = {page.article.raw.file: page.article.images for page in run.pages}
    assert [one.file for one in of["7.txt"]] == [""]
    assert [one.file for one in of["7-1.txt"]] == ["7-1.jpg"]


def test_a_picture_of_another_site_is_named_and_never_fetched(site):
    src = "https://bao.example/media/a.jpg"
    content = (p(P1), f"<figure><img src='{src}'><figcaption>{ONE}</figcaption></figure>", p(P2), p(P3))  # fmt: skip
    root = site(files={"7.html": page(*content)})
    run = built(root)
    (one,) = run.pages[0].article.images
    assert (one.src, one.file) == (src, "")
    for lang in ("vi", "en"):
        assert src not in html(root, lang) and "<img" not in html(root, lang)
        assert "Quang cảnh Hội nghị." in html(root, lang)


# ---------------------------------------------------------------- what the site carries


@pytest.fixture
def one(site):
    """A site with one picture, and how to change it."""

    def make(data, name="7.jpg"):
        return site(files={"7.txt": text(P1, ONE, P2), name: data})

    return make


def test_a_picture_comes_in_sensible_sizes_with_all_that_a_page_needs(one):
    root = one(saved(noise(2000, 1000), "JPEG"))
    built(root)
    sizes = {path.name.partition("-")[2]: opened(path).size for path in media(root)}
    assert sizes == {
        "480.webp": (480, 240),
        "960.webp": (960, 480),
        "1440.webp": (1440, 720),
    }
    for lang in ("vi", "en"):
        (tag,) = re.findall(r"<img [^>]+>", html(root, lang))
        found = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
        assert (found["width"], found["height"]) == ("960", "480")
        assert (found["loading"], found["decoding"], found["alt"]) == ("lazy", "async", "")
        assert re.fullmatch(r"\.\./\.\./\.\./media/[0-9a-f]{16}-960\.webp", found["src"])
        assert [part.split()[1] for part in found["srcset"].split(", ")] == [
            "480w",
            "960w",
            "1440w",
        ]
        assert found["sizes"]
        assert re.search(rf"<figure>{re.escape(tag)}<figcaption>Quang cảnh Hội nghị", html(root, lang))  # fmt: skip
    assert re.search(r'<div class="body"[^>]*>', html(root, "en"))


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((300, 200), [(300, 200)]),
        ((500, 250), [(500, 250)]),
        ((1000, 500), [(480, 240), (1000, 500)]),
        ((1, 5000), [(1, 5000)]),
        ((600, 40_000), [(245, 16_333)]),
    ],
)
def test_no_picture_is_made_larger_or_taller_than_it_can_be(size, expected):
    assert list(shown._sizes(*size)) == expected


def test_a_second_build_neither_reads_nor_writes_a_picture(one, monkeypatch):
    root = one(image(1600, 900))
    built(root)
    before = snapshot(root / "site")
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("a picture was read again"))
    again = built(root)
    assert (again.written.changed, again.written.removed) == (0, 0)
    assert snapshot(root / "site") == before


def test_a_touched_picture_changes_nothing_and_a_changed_one_its_page(one):
    root = one(image(500, 500))
    built(root)
    before = media(root)
    os.utime(root / "content/raw/7.jpg", (1_700_000_000, 1_700_000_000))
    assert built(root).written.changed == 0
    (root / "content/raw/7.jpg").write_bytes(image(500, 400, colour=(0, 0, 200)))
    run = built(root)
    assert (run.written.changed, run.written.removed) == (3, 1)  # two pages, one picture
    assert media(root) != before and media(root)[0].name in html(root)


def test_the_originals_stay_untouched_and_the_cache_may_go(one):
    root = one(image(500, 500))
    raw = snapshot(root / "content/raw")
    built(root)
    first = snapshot(root / "site")
    for path in (root / ".cache").rglob("*"):
        path.unlink() if path.is_file() else None
    old = root / "site/media" / "0123456789abcdef-480.webp"
    old.write_bytes(b"of a picture that is gone")
    theirs = root / "site/media/mine.webp"
    theirs.write_bytes(b"not ours")
    built(root)
    assert not old.exists() and theirs.exists()
    theirs.unlink()
    assert snapshot(root / "site") == first
    assert snapshot(root / "content/raw") == raw


def test_a_picture_stands_upright_and_says_nothing_of_where_it_was_taken(carry):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "May anh cua Lan"
    exif.get_ifd(0x8825)[1] = "N"
    picture = Image.new("RGB", (600, 300), (255, 0, 0))
    picture.paste((0, 0, 255), (0, 0, 300, 300))  # blue on the left: on top, once upright
    data = saved(picture, "JPEG", exif=exif, quality=95, comment=b"Lan", icc_profile=SRGB)
    assert b"Lan" in data
    (made,), _ = carry(data)
    assert made.size == (300, 600)
    assert made.getpixel((150, 50))[2] > 200 and made.getpixel((150, 550))[0] > 200
    assert not made.getexif() and not {"exif", "xmp", "icc_profile"} & set(made.info)


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def test_colours_of_another_space_are_brought_to_the_screens(carry):
    (made,), _ = carry(saved(Image.new("CMYK", (400, 300), (0, 255, 255, 0)), "JPEG"))
    red = made.convert("RGB").getpixel((9, 9))
    assert red[0] > 200 and max(red[1:]) < 60


@pytest.mark.parametrize("profile", [LAB, b"no profile"])
def test_a_profile_that_cannot_be_used_is_left_aside(carry, profile):
    (made,), problems = carry(image(400, 301, icc_profile=profile))
    assert made.getpixel((9, 9))[0] > 190 and problems == []


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_is_carried(carry, mode):
    grey = Image.new("I;16", (400, 300), 40_000)
    picture = grey if mode == "I;16" else noise(400, 300).convert(mode)
    (made,), problems = carry(saved(picture, "PNG"), "7.png")
    assert made.size == (400, 300) and problems == []
    if mode == "I;16":
        assert abs(made.convert("L").getpixel((5, 5)) - 156) < 4


def test_see_through_parts_stay_so_and_drawings_stay_sharp(carry):
    drawing = Image.new("RGBA", (400, 300), (255, 255, 255, 0))
    drawing.paste((10, 20, 200, 255), (100, 100, 200, 200))
    (made,), _ = carry(saved(drawing, "PNG"), "7.png")
    assert made.mode == "RGBA"
    assert made.getpixel((5, 5))[3] == 0
    assert made.getpixel((150, 150)) == (10, 20, 200, 255)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_is_shown_still_and_said_to_be(carry, kind):
    frames = [Image.new("RGB", (400, 300), (n * 80, 0, 0)) for n in range(3)]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    for _ in range(2):  # also when nothing is read anew
        (made,), (problem,) = carry(data, f"7.{kind.lower()}")
        assert problem.doubt and "moves" in problem.what
        assert problem.file == f"content/raw/7.{kind.lower()}"
        assert getattr(made, "n_frames", 1) == 1


def claiming(width, height):
    """A small PNG whose header promises a large one."""
    data = image(8, 8, "PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


BROKEN = {
    "empty": (b"", "is no picture that can be read"),
    "text": (b"<html>404 Not Found</html>", "is no picture that can be read"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is no picture that can be read"),
    "cut off": (saved(noise(600, 400), "JPEG")[:9000], "is a broken picture"),
    "cut off png": (saved(noise(600, 400), "PNG")[:9000], "is a broken picture"),
    "bomb": (claiming(50_000, 50_000), "has more than 80 million pixels"),
    "large": (claiming(9_000, 9_000), "has more than 80 million pixels"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_sound_picture_is_told_in_one_line_and_left_out(carry, name):
    data, what = BROKEN[name]
    for _ in range(2):
        made, (problem,) = carry(data, "7.png")
        assert made == [] and problem.doubt and "\n" not in str(problem)
        assert problem.what.startswith(what) and problem.file == "content/raw/7.png"


def test_a_page_shows_the_caption_alone_where_the_picture_is_broken(one):
    root = one(BROKEN["cut off"][0])
    built(root)
    assert "<img" not in html(root) and "Quang cảnh Hội nghị" in html(root)
    assert media(root) == []


SOUND = {kind: saved(noise(48, 32), kind) for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP", "AVIF")}


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(SOUND)), st.data())
def test_no_file_whatever_stops_a_build(tmp_path, kind, data):
    broken = bytearray(SOUND[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    del broken[data.draw(st.integers(0, len(broken))) :]
    file = tmp_path / "a.png"
    file.write_bytes(bytes(broken))
    known = shown._look(file, None)
    assert bool(known.sizes) != bool(known.fault)
    if known.sizes:
        picture = shown.Picture(known.digest[:16], known.sizes)
        shown._file(file, "a.png", picture, known.sizes[-1])


def test_an_interrupted_build_keeps_what_it_has_done(one, monkeypatch):
    root = one(image(1600, 900))
    make, made = shown._file, []

    def interrupted(*arguments):
        if len(made) == 2:
            raise KeyboardInterrupt
        made.append(arguments)
        return make(*arguments)

    monkeypatch.setattr(shown, "_file", interrupted)
    with pytest.raises(KeyboardInterrupt):
        built(root)
    assert len(media(root)) == 2
    monkeypatch.setattr(shown, "_file", lambda *a: made.append(a) or make(*a))
    built(root)
    assert len(made) == 3 and len(media(root)) == 3


# ---------------------------------------------------------------- what may not be


def test_a_withdrawn_article_carries_no_picture(one):
    root = one(image(500, 500))
    run = built(root)
    assert len(media(root)) == 1
    path = root / "content/articles" / run.pages[0].article.page
    path.write_text(path.read_text("utf-8").replace("withdrawn: null", "withdrawn: 'on request'"), "utf-8")  # fmt: skip
    built(root)
    assert media(root) == []


@pytest.mark.parametrize(
    "path", ["../secret.jpg", "../../secret.jpg", "/etc/secret.jpg", "a/../../secret.jpg", "link.jpg", "linked/secret.jpg", "C:/secret.jpg", "..\\secret.jpg"]
)  # fmt: skip
def test_no_path_leads_out_of_the_raw_folder(one, path):
    root = one(image(500, 500))
    (root / "content/secret.jpg").write_bytes(image(500, 500))
    try:
        (root / "content/raw/link.jpg").symlink_to(root / "content/secret.jpg")
        (root / "content/raw/linked").symlink_to(root / "content", target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    page = root / "content/articles" / built(root).pages[0].article.page
    written = body.written_path(path)
    page.write_text(page.read_text("utf-8").replace("](7.jpg)", f"]({written})"), "utf-8")
    run = built(root)
    (problem,) = run.report.problems
    assert "there is no picture" in problem.what and problem.file.endswith(page.name)
    assert media(root) == [] and "<img" not in html(root)
    shelf = pictures.shelf(root / "content/raw", ["7.txt"])
    assert shelf.named("7.txt", path) == ""
    assert [name for names in shelf.names.values() for name in names] == ["7.jpg"]


def test_a_link_to_a_picture_inside_the_raw_folder_is_followed(one):
    root = one(image(500, 500), "kho/a.jpg")
    try:
        (root / "content/raw/7.jpg").symlink_to(root / "content/raw/kho/a.jpg")
    except OSError:
        pytest.skip("no symbolic links here")
    assert sources(built(root))[0][1] == "7.jpg"
    assert len(media(root)) == 1


def test_a_body_cannot_smuggle_a_picture_in():
    pictures_ = {"a b.jpg": {"src": "media/1-480.webp"}}
    figure = body.write_figure(Figure("Chú thích", src="a b.jpg", alt='"<x>'))
    assert 'src="media/1-480.webp" alt="&quot;&lt;x&gt;"' in body_html(figure, pictures_)
    for text_ in (
        "<img src='media/1-480.webp'>",
        "![x](https://evil.example/a.jpg)",
        '!!! figure ""\n    ![x](https://evil.example/a.jpg)\n    Chú thích',
        "\x1a0\x1a" + "\n\n" + "\x1a7\x1a",
        "một &#26;7&#26; hai",
        "một &#x1a;0&#x1a; hai",
    ):
        assert "<img" not in body_html(text_, pictures_)


@given(
    st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=30)
)
def test_any_path_comes_back_from_the_body(name):
    path = body.nfc("thư mục/" + name + ".jpg")
    (figure,) = body.figures(body.write_figure(Figure("Chú thích", src=path)))
    assert figure.src == path
    assert "<img" in body_html(body.write_figure(Figure("Chú thích", src=path)), {path: {"src": "x"}})  # fmt: skip


# ---------------------------------------------------------------- the cost


def test_articles_without_pictures_need_no_picture_library(one, monkeypatch):
    root = one(b"", "empty.txt")
    (root / "content/raw/empty.txt").unlink()
    monkeypatch.setitem(__import__("sys").modules, "PIL", None)
    assert built(root).report.problems == []


def test_thousands_of_pictures_are_listed_in_linear_time(tmp_path):
    for n in range(1500):
        (tmp_path / f"{n}.txt").touch()
        (tmp_path / f"{n}-1.jpg").touch()
        (tmp_path / f"{n}_files").mkdir()
        (tmp_path / f"{n}_files" / "a.jpg").touch()
    raws = [f"{n}.txt" for n in range(1500)]
    began = time.process_time()
    shelf = pictures.shelf(tmp_path, raws)
    for raw in raws:
        assert shelf.beside(raw) == [raw.replace(".txt", "-1.jpg")]
        assert shelf.named(raw, "https://x.example/a.jpg") == raw.replace(".txt", "_files/a.jpg")
    assert time.process_time() - began < 5


def test_conversion_alone_knows_no_pictures_and_stays_as_it_was():
    data = text(P1, "hop.jpg\n" + ONE, P2).encode()
    article = ingest.convert(data, file="7.txt")
    assert isinstance(article, Article)
    assert [one.file for one in article.images] == [""]
