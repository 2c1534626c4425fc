"""Bad input: one clear line, everything else is built, nothing of the user's is touched, status 1."""

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.conftest import PROGRAM, RAW, page_of, run_cli, snapshot


def fails_on(root: Path, *said: str) -> None:
    """One error line with all of `said`; the rest is built; content is as it was."""
    before = {name: data for name, (data, _) in snapshot(root / "content").items()}
    result = run_cli("--root", root)
    assert result.returncode == 1, result.stderr
    lines = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert len(lines) == 1, result.stderr
    for words in said:
        assert words in lines[0]
    assert "Traceback" not in result.stderr
    after = {name: data for name, (data, _) in snapshot(root / "content").items()}
    assert {name: after.get(name) for name in before} == before
    assert (root / "site/en/index.html").is_file()


def test_a_binary_file(copy):
    (copy / "content/raw/anh.txt").write_bytes(
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))
    )
    fails_on(copy, "content/raw/anh.txt")


def test_an_empty_file(copy):
    (copy / "content/raw/rong.txt").write_text(" \n\n", "utf-8")
    fails_on(copy, "content/raw/rong.txt", "empty")


def unreadable(path: Path) -> Path:
    """A file that nobody may open, also not root: reading from its start is an error."""
    if not Path("/proc/self/mem").exists():
        pytest.skip("needs Linux")
    path.unlink(missing_ok=True)
    path.symlink_to("/proc/self/mem")
    return path


def told_of(root: Path) -> tuple[list[str], str]:
    """The error lines of a build, and all that it says."""
    result = run_cli("--root", root, "--no-model")
    assert result.returncode == 1 and "Traceback" not in result.stderr
    lines = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    return lines, result.stdout + result.stderr


STORY = (
    "Xã Tân An khai trương bộ phận một cửa\n\n12/03/2021\n\n"
    "Sáng nay, xã Tân An tổ chức hội nghị với 120 đại biểu tham dự.\n"
)


@pytest.mark.parametrize("name", ["b.txt", "b.yaml"])
def test_a_raw_file_or_its_yaml_file_that_cannot_be_opened_stops_no_other(make_site, name):
    root = make_site({"content/raw/a.txt": STORY, "content/raw/b.txt": STORY.replace("12", "13")})
    unreadable(root / "content/raw" / name)
    (line,), said = told_of(root)
    assert f"content/raw/{name}: the file cannot be opened (" in line
    assert "1 new article" in said and len(list((root / "site/vi/2021").rglob("*.html"))) == 1


def test_a_page_that_cannot_be_opened_is_made_no_second_time(make_site):
    root = make_site({"content/raw/a.txt": STORY, "content/raw/b.txt": STORY.replace("12", "13")})
    run_cli("convert", "--root", root)
    first, _ = sorted((root / "content/articles").rglob("*.md"))
    unreadable(first)
    (root / "content/raw/c.txt").write_text(STORY.replace("Tân An", "Hòa Bình"), "utf-8")
    (line,), said = told_of(root)
    assert f"{first.name}: the file cannot be opened (" in line and "until then" in line
    assert len(list((root / "content/articles").rglob("*.md"))) == 2
    assert (root / "site/vi/index.html").is_file() and "new article" not in said


def test_a_site_in_a_folder_called_like_that_of_a_saved_page_is_built(make_site):
    root = make_site({"baocao.html": "<p>x", "baocao_files/content/raw/a.txt": STORY})
    (root / "config.yaml").rename(root / "baocao_files/config.yaml")
    assert "1 new article" in run_cli("convert", "--root", root / "baocao_files").stdout


def test_the_same_slug_set_by_hand_in_two_articles(copy):
    for number in ("000", "001"):
        path = page_of(copy, number)
        text = path.read_text("utf-8")
        slug = next(line for line in text.splitlines() if line.startswith("slug: "))
        path.write_text(text.replace(slug, "slug: trung-nhau"), "utf-8")
    before = {n: d for n, (d, _) in snapshot(copy / "content/raw").items()}
    result = run_cli("--root", copy)
    assert result.returncode == 1
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert "slug" in line and "trung-nhau" in line and line.count("content/articles/") == 2
    assert {n: d for n, (d, _) in snapshot(copy / "content/raw").items()} == before
    assert len(list((copy / "site/en").rglob("trung-nhau.html"))) == 1


def test_broken_yaml(copy):
    path = page_of(copy, "002")
    path.write_text(path.read_text("utf-8").replace("title: '", "title: Hội nghị: '"), "utf-8")
    fails_on(copy, path.name, ":5:", "quotes")
    assert not list((copy / "site/en/2015").rglob("*.html"))
    assert len(list((copy / "site/en/2019").rglob("*.html"))) == 3


def test_a_page_that_is_not_utf8(copy):
    path = page_of(copy, "002")
    path.write_bytes(path.read_bytes().replace("Điện Biên".encode(), b"\xd0i\xean Bi\xean"))
    fails_on(copy, path.name, "UTF-8")


def test_a_misspelt_province_is_doubted_and_published(copy):
    path = page_of(copy, "002")
    path.write_text(
        path.read_text("utf-8").replace("provinces: ['Điện Biên']", "provinces: ['Điên Biênn']"),
        "utf-8",
    )
    result = run_cli("--root", copy)
    assert result.returncode == 1
    assert "check: " in result.stderr and "Điên Biênn" in result.stderr
    assert list((copy / "site/en/2015").rglob("*.html"))


PACKAGE = next((PROGRAM / "models").glob("*.argosmodel"))


def corrupt(path: Path, how: str) -> None:
    data = PACKAGE.read_bytes()
    if how == "truncated":
        path.write_bytes(data[: len(data) // 2])
    elif how == "not a package":
        path.write_bytes(b"no package at all")
    else:
        with zipfile.ZipFile(PACKAGE) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                if how == "without a model" and name.endswith("model.bin"):
                    continue
                data = old.read(name)
                if how == "other languages" and name.endswith("metadata.json"):
                    data = data.replace(b'"vi"', b'"fr"')
                new.writestr(
                    "../evil.txt" if how == "hostile" and name.endswith("README.md") else name, data
                )


@pytest.mark.parametrize(
    "how", ["truncated", "not a package", "without a model", "other languages", "hostile"]
)
def test_a_corrupt_package(make_site, how):
    root = make_site({"content/raw/a.txt": (RAW / "000_cbdbed11df030c19.txt").read_bytes()})
    config = root / "config.yaml"
    config.write_text(
        config.read_text("utf-8") + "translation: {package: mine.argosmodel}\n", "utf-8"
    )
    corrupt(root / "mine.argosmodel", how)
    fails_on(root, "mine.argosmodel")
    shown = next((root / "site/en/2019").rglob("*.html")).read_text("utf-8")
    assert "not yet translated" in shown and 'content="noindex"' in shown
    assert not list(root.rglob("evil.txt")) and not (root.parent / "evil.txt").exists()


def test_a_package_that_is_not_there(make_site):
    root = make_site({"content/raw/a.txt": (RAW / "000_cbdbed11df030c19.txt").read_bytes()})
    config = root / "config.yaml"
    config.write_text(
        config.read_text("utf-8") + "translation: {package: none.argosmodel}\n", "utf-8"
    )
    fails_on(root, "none.argosmodel")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site: {titel: x}", "config.yaml:1: site.titel: unknown key"),
        ("site:\n  url: songngu", "config.yaml:2: site.url"),
        ("summary: {sentences: viele}", "not a whole number"),
        ("site: [", "not valid YAML"),
    ],
)
def test_a_config_that_cannot_be_used_stops_with_its_line(make_site, text, said):
    result = run_cli("--root", make_site({"config.yaml": text}))
    assert result.returncode == 2
    assert said in result.stderr and "Traceback" not in result.stderr


def test_a_folder_without_config_says_what_to_do(tmp_path):
    result = run_cli("--root", tmp_path)
    assert result.returncode == 2
    assert "--root" in result.stderr


def test_an_endless_sentence_is_translated_with_a_caution_and_stops_nothing(make_site):
    text = "Một tiêu đề về cải cách hành chính\n\n" + "cán bộ và công chức của tỉnh Long An " * 400
    root = make_site({"content/raw/a.txt": text})
    result = run_cli("--root", root)
    assert result.returncode == 0, result.stderr
    assert "flags: [" in next((root / "content/articles").rglob("*.md")).read_text("utf-8")


@pytest.mark.parametrize("name", ["../../../../out", "index", "national", "???", "<script>"])
def test_a_province_of_any_name_stays_inside_the_site(copy, name):
    path = page_of(copy, "002")
    path.write_text(
        path.read_text("utf-8").replace("provinces: ['Điện Biên']", f"provinces: ['{name}']"),
        "utf-8",
    )
    outside = snapshot(copy.parent)
    assert run_cli("--root", copy).returncode == 1
    assert not {p for p in snapshot(copy.parent) if not p.startswith("copy/")} - set(outside)
    assert "Provinces" in (copy / "site/en/provinces/index.html").read_text("utf-8")
    assert "<script>" not in "".join(p.read_text("utf-8") for p in (copy / "site").rglob("*.html"))


def test_a_template_of_ones_own_that_fails_is_named(copy):
    (copy / "templates").mkdir()
    (copy / "templates/home.html").write_text(
        "{% extends 'base.html' %}{% block main %}{{ 1 / 0 }}{% endblock %}"
    )
    result = run_cli("--root", copy)
    assert result.returncode == 2
    assert "home.html" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_template_and_words_of_ones_own_win(copy):
    (copy / "templates/locale/vi/LC_MESSAGES").mkdir(parents=True)
    (copy / "templates/withdrawn.html").write_text("unused")
    (copy / "templates/locale/vi/LC_MESSAGES/songngu.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Latest"\nmsgstr "Tin mới"\n',
        "utf-8",
    )
    assert run_cli("--root", copy).returncode == 0
    shown = (copy / "site/vi/index.html").read_text("utf-8")
    assert ">Tin mới<" in shown
    assert ">Theo ngày<" in shown


def test_a_folder_that_cannot_be_written_is_one_line(copy):
    shutil.rmtree(copy / "site")
    (copy / "site").write_text("a file where the folder should be")
    result = run_cli("--root", copy)
    assert result.returncode == 2
    assert "site" in result.stderr
    assert "Traceback" not in result.stderr
