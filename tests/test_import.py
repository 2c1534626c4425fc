"""Articles are brought in from folders, zips and tables; nothing is lost or overwritten."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from songngu import importing, incoming, pictures
from songngu.errors import SongNguError
from songngu.ingest import sidecar
from tests.conftest import run_cli, snapshot

TEXT = "Xã Tân An khai trương bộ phận một cửa\n\n12/03/2021\n\nSáng nay, xã Tân An khai trương.\n"


@pytest.fixture
def site(make_site) -> Path:
    return make_site({"content/raw/old.txt": "Bài cũ.\n"})


def bring(site: Path, *paths: Path, **options) -> importing.Imported:
    return importing.bring(paths, site, **options)


def raw(site: Path) -> dict[str, bytes]:
    return {name: data for name, (data, _) in snapshot(site / "content/raw").items()}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def test_a_folder_comes_with_its_pictures_and_sidecars(site, tmp_path):
    files = {
        "a/1.txt": TEXT,
        "a/1.yaml": "url: https://x.vn/1\n",
        "a/1.jpg": b"\xff\xd8",
        "b.docx": b"PK",
    }
    done = bring(site, write(tmp_path / "Báo Long An", files))
    assert set(raw(site)) == {
        "old.txt",
        "bao-long-an/a/1.txt",
        "bao-long-an/a/1.yaml",
        "bao-long-an/a/1.jpg",
    }
    assert len(done.new) == 3 and done.ignored == {".docx": 1}


def test_bytes_stay_as_they_are(site, tmp_path):
    data = "\ufeffTiêu đề\r\n".encode("utf-16-le")
    bring(site, write(tmp_path / "x", {"1.txt": data}))
    assert raw(site)["x/1.txt"] == data


def test_what_is_there_already_is_not_copied_again(site, tmp_path):
    folder = write(tmp_path / "x", {"1.txt": TEXT, "other/2.txt": "Bài cũ.\n"})
    bring(site, folder)
    before = snapshot(site)
    done = bring(site, folder)
    assert (done.new, done.there) == ([], 2) and snapshot(site) == before


def test_another_text_of_the_same_name_takes_another_name_with_its_sidecar(site, tmp_path):
    bring(site, write(tmp_path / "x", {"1.txt": TEXT, "1.yaml": "source: A\n"}))
    (tmp_path / "x/1.txt").write_text("Bài khác.\n", "utf-8")
    (tmp_path / "x/1.yaml").write_text("source: B\n", "utf-8")
    bring(site, tmp_path / "x", into="x")
    now = raw(site)
    assert now["x/1.txt"].decode() == TEXT and now["x/1.yaml"] == b"source: A\n"
    assert now["x/1-2.txt"].decode() == "Bài khác.\n" and now["x/1-2.yaml"] == b"source: B\n"


def test_a_zip_comes_like_a_folder(site, tmp_path):
    with zipfile.ZipFile(tmp_path / "scraped.zip", "w") as archive:
        archive.writestr("tin/1.html", "<html><body><p>Tin</p></body></html>")
        archive.writestr("__MACOSX/tin/._1.html", "x")
    bring(site, tmp_path / "scraped.zip")
    assert set(raw(site)) == {"old.txt", "scraped/tin/1.html"}


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/evil.txt", "C:\\evil.txt", "a/../../../evil.txt", "con.txt"]
)
def test_nothing_in_a_zip_gets_out_of_its_folder(site, tmp_path, name):
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr(name, TEXT)
    bring(site, tmp_path / "z.zip")
    new = set(raw(site)) - {"old.txt"}
    assert len(new) == 1 and next(iter(new)).startswith("z/")
    assert not list(tmp_path.rglob("evil.txt")) or all(
        site in p.parents for p in tmp_path.rglob("evil.txt")
    )


def test_a_broken_zip_says_so_in_one_line(site, tmp_path):
    (tmp_path / "z.zip").write_bytes(b"PK\x03\x04 not a zip")
    with pytest.raises(SongNguError, match=r"z\.zip: is no whole zip .* fetch or make it again"):
        bring(site, tmp_path / "z.zip")


ROW = {"url": "https://x.vn/1", "title": "Xã Tân An khai trương", "text": "Sáng nay, xã khai trương.",
       "date": "2021-03-12", "province": "Long An; Tiền Giang", "author": "Phong Nhã"}  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_row_of_a_table_becomes_a_text_and_what_is_said_of_it(site, tmp_path, delimiter):
    line = delimiter.join(f'"{value}"' for value in ROW.values())
    text = delimiter.join(ROW) + "\r\n" + line + "\r\n"
    write(tmp_path, {"bang.csv": b"\xef\xbb\xbf" + text.encode()})
    bring(site, tmp_path / "bang.csv")
    now = raw(site)
    name = next(n for n in now if n.endswith("khai-truong.txt"))
    assert now[name].decode() == "Xã Tân An khai trương\n\nSáng nay, xã khai trương.\n"
    said = yaml.safe_load(now[name.replace(".txt", ".yaml")])
    assert said["url"] == "https://x.vn/1" and said["provinces"] == ["Long An", "Tiền Giang"]
    assert str(said["date"]) == "2021-03-12" and said["authors"] == ["Phong Nhã"]


def test_vietnamese_column_names_and_jsonl_are_understood(site, tmp_path):
    row = {"Tiêu đề": "A b c", "Nội dung": "<p>Đoạn một.</p>", "Nguồn": "Báo Long An", "id": 7}
    write(tmp_path, {"t.jsonl": json.dumps(row, ensure_ascii=False) + "\n\nnot json\n"})
    done = bring(site, tmp_path / "t.jsonl")
    assert [Path(name).suffix for name in done.new] == [".html"]
    assert [p.line for p in done.problems] == [3]


def test_what_a_row_says_wrongly_is_left_out_and_told(site, tmp_path):
    write(
        tmp_path,
        {"t.csv": "url,title,text,date,province\nx,A,Một câu.,16/07/2019 - 10:10,Long Ang\n"},
    )
    done = bring(site, tmp_path / "t.csv")
    said = yaml.safe_load(next(d for n, d in raw(site).items() if n.endswith(".yaml")))
    assert said == {"title": "A", "date": "2019-07-16 10:10"}
    assert {p.field for p in done.problems} == {"url", "provinces"}
    assert all(p.line == 2 and p.doubt and p.mend for p in done.problems)


def test_a_table_without_text_says_which_columns_it_wants(site, tmp_path):
    write(tmp_path, {"t.csv": "a,b\n1,2\n"})
    with pytest.raises(
        SongNguError, match=r"no column for the text .* call the columns url, title, text"
    ):
        bring(site, tmp_path / "t.csv")


@pytest.mark.parametrize(("column", "value"), [("draft", True), ("published", False)])
def test_a_row_that_is_a_draft_is_not_to_be_published(site, tmp_path, column, value):
    row = {"title": "A", "text": "Một câu.", column: value}
    write(tmp_path, {"t.jsonl": json.dumps(row) + "\n"})
    assert not bring(site, tmp_path / "t.jsonl").problems
    said = next(data for name, data in raw(site).items() if name.endswith(".yaml"))
    assert sidecar.read(said, file="t.yaml").skip


def test_a_row_that_cannot_be_read_is_told_and_the_others_come(site, tmp_path):
    deep = '{"title": "B", "text": ' + "[" * 100_000 + "]" * 100_000 + "}"
    half = '{"title": "A \\ud83d", "text": "Xã họp \\ud83d hôm nay."}'
    write(tmp_path, {"t.jsonl": f"{half}\n{deep}\n" + '{"title": "C", "text": "Một câu."}\n'})
    done = bring(site, tmp_path / "t.jsonl")
    assert [(p.line, p.what) for p in done.problems] == [(2, "is nested too deeply")]
    texts = {data.decode() for name, data in raw(site).items() if name.endswith(".txt")}
    assert {"A\n\nXã họp  hôm nay.\n", "C\n\nMột câu.\n"} <= texts


def test_a_long_first_line_of_a_table_is_read(site, tmp_path):
    write(tmp_path, {"t.csv": f"text,{'x' * 200_000}\nMột câu.,\n"})
    assert len(bring(site, tmp_path / "t.csv").new) == 1


def test_a_row_whose_text_is_cut_by_its_commas_is_left_out_and_told(site, tmp_path):
    rows = 'title,text\nA,"Xã họp, có 120 đại biểu."\nB,Xã họp, có 7 đại biểu.\nC,Một câu.,,\n'
    write(tmp_path, {"t.csv": rows})
    done = bring(site, tmp_path / "t.csv")
    texts = {data.decode() for name, data in raw(site).items() if name.startswith("t/")}
    assert "A\n\nXã họp, có 120 đại biểu.\n" in texts and "C\n\nMột câu.\n" in texts
    assert not any("có 7" in text or text.startswith("B") for text in texts)
    (problem,) = done.problems
    assert problem.line == 3 and not problem.doubt
    assert "3 cells" in problem.what and "quotes" in problem.mend


def test_a_dry_run_writes_nothing(site, tmp_path):
    before = snapshot(site)
    done = bring(site, write(tmp_path / "x", {"1.txt": TEXT}), dry_run=True)
    assert done.new == ["x/1.txt"] and snapshot(site) == before


@given(name=st.text(min_size=1, max_size=80))
def test_any_name_is_made_fit_for_every_system(name):
    parts = importing._fit(name).split("/")
    assert all(part and part not in (".", "..") and part == part.strip(" .") for part in parts)
    assert not any(char in part for part in parts for char in '<>:"|?*\\\0')


def test_the_command_reports_what_it_did_and_what_comes_next(site, tmp_path):
    folder = write(tmp_path / "x", {"1.txt": TEXT, "2.pdf": b"%PDF"})
    run = run_cli("import", folder, "--root", site)
    assert run.returncode == 0, run.stderr
    assert "content/raw/x/1.txt" in run.stdout
    assert "1 copied; 0 there already; 1 .pdf left out." in run.stdout
    assert "python build.py" in run.stdout
    assert run_cli("import", tmp_path / "none", "--root", site).returncode == 2


def test_importing_twice_keeps_every_sidecar_with_its_own_article(site, tmp_path):
    (site / "content/raw/bao").mkdir()
    (site / "content/raw/bao/tin.txt").write_text("Bài khác hẳn.\n", "utf-8")
    folder = write(tmp_path / "bao", {"tin.txt": TEXT, "tin.yaml": "source: A\n"})
    bring(site, folder, into="bao")
    before = raw(site)
    assert "bao/tin-2.yaml" in before and "bao/tin.yaml" not in before
    assert bring(site, folder, into="bao").new == [] and raw(site) == before


def test_what_was_written_into_a_rows_sidecar_stays(site, tmp_path):
    write(tmp_path, {"t.jsonl": json.dumps({"title": "A b", "text": ["Một.", "Hai."]}) + "\n"})
    bring(site, tmp_path / "t.jsonl")
    said = next((site / "content/raw/t").glob("*.yaml"))
    text = said.with_suffix(".txt")
    assert text.read_text("utf-8") == "A b\n\nMột.\n\nHai.\n"
    said.write_text("title: A b\nskip: yes\n", "utf-8")
    text.unlink()
    bring(site, tmp_path / "t.jsonl")
    assert "skip: yes" in said.read_text("utf-8") and text.exists()


def test_another_folder_put_into_one_changes_nothing_for_the_articles_there(site, tmp_path):
    bring(site, write(tmp_path / "A/tin", {"a.txt": TEXT}))
    other = write(tmp_path / "B/tin", {"b.txt": "Bài B.\n", "_defaults.yaml": "source: B\n"})
    done = bring(site, other, into="tin")
    assert "tin/_defaults.yaml" not in raw(site)
    assert "--into NAME" in str(done.problems[0])


TWO = {
    "a/raw": {
        "1.txt": TEXT,
        "1.jpg": b"\xff\xd8 a",
        "2.txt": "Bài A hai.\n",
        "_defaults.yaml": "source: A\n",
    },
    "b/raw": {
        "1.txt": "Bài B.\n",
        "1.jpg": b"\xff\xd8 b",
        "_defaults.yaml": "source: B\n",
    },
}


@pytest.mark.parametrize("at_once", [True, False])
def test_two_folders_of_one_name_are_kept_apart(site, tmp_path, at_once):
    for folder, files in TWO.items():
        write(tmp_path / folder, files)
    folders = [tmp_path / folder for folder in TWO]
    runs = [folders] if at_once else [[folder] for folder in folders]
    done = [bring(site, *run) for run in runs]
    now = raw(site)
    for there, folder in (("raw", "a/raw"), ("raw-2", "b/raw")):
        for name, data in TWO[folder].items():
            assert now[f"{there}/{name}"] == (data if isinstance(data, bytes) else data.encode())
    assert len(now) == 1 + sum(map(len, TWO.values()))
    assert [d.problems for d in done] == [[]] * len(done)
    assert done[-1].apart == [(str(folders[1]), "raw", "raw-2")]


def test_a_folder_that_has_grown_goes_where_it_went_before(site, tmp_path):
    for folder, files in TWO.items():
        bring(site, write(tmp_path / folder, files))
    for folder, there in (("a/raw", "raw"), ("b/raw", "raw-2")):
        write(tmp_path / folder, {"new.txt": f"Bài mới của {folder}.\n"})
        assert bring(site, tmp_path / folder).new == [f"{there}/new.txt"]


def test_what_an_interrupted_import_has_left_is_completed_in_its_place(site, tmp_path):
    folder = write(tmp_path / "x", {f"{n}.txt": f"Bài số {n}.\n" for n in range(9)})

    def stop(done: int, total: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring(site, folder, tell=stop)
    bring(site, folder)
    assert set(raw(site)) == {"old.txt", *(f"x/{n}.txt" for n in range(9))}


PAGE = """<html><head><title>{0}</title></head><body><h1>{0}</h1><p>Sáng nay, xã Tân An khai trương
bộ phận một cửa với 14 quầy giao dịch cho người dân trong xã.</p><img src="./tin_files/a.png">
<p>Người dân đến giao dịch được cán bộ hướng dẫn tận tình ngay từ cửa vào.</p></body></html>"""


@pytest.mark.parametrize("zipped", [False, True])
def test_a_saved_page_that_gets_another_name_takes_its_folder_along(site, tmp_path, zipped):
    pages = {}
    for name in ("A", "B"):
        files = {"(1) x.txt": f"Bài {name}.", "tin.html": PAGE.format(f"Xã {name} khai trương"),
                 "tin_files/a.png": b"\x89PNG " + name.encode(), "tin.yaml": f"source: {name}\n"}  # fmt: skip
        folder = write(tmp_path / name / "bao", files)
        if zipped:
            with zipfile.ZipFile(tmp_path / name / "bao.zip", "w") as archive:
                for file in sorted(files, reverse=True):
                    archive.write(folder / file, file)
        pages[name] = tmp_path / name / ("bao.zip" if zipped else "bao")
        assert bring(site, pages[name], into="bao").problems == []
    now = raw(site)
    for name in ("A", "B"):
        page = next(n for n, data in now.items() if f"Xã {name} ".encode() in data)
        beside = str(Path(page).parent.as_posix())
        assert now[page].decode() == PAGE.format(f"Xã {name} khai trương")
        assert now[f"{beside}/tin_files/a.png"] == b"\x89PNG " + name.encode()
        assert now[page.replace(".html", ".yaml")].decode() == f"source: {name}\n"
        shelf = pictures.shelf(site / "content/raw", [n for n in now if n.endswith(".html")])
        assert shelf.named(page, "./tin_files/a.png") == f"{beside}/tin_files/a.png"
    assert len({Path(n).parent for n in now if n.endswith(".html")}) == 2
    for path in pages.values():  # and once more: nothing is new
        again = bring(site, path, into="bao")
        assert (again.new, again.problems) == ([], []) and raw(site) == now


def test_the_raw_folder_itself_is_not_imported(site):
    with pytest.raises(SongNguError, match="needs no import"):
        bring(site, site / "content")


def test_vietnamese_names_in_a_zip_made_on_a_mac_are_read():
    member = zipfile.ZipInfo("Bài số 1.txt".encode().decode("cp437"))
    assert incoming._name_in_zip(member) == "Bài số 1.txt"
    member.flag_bits = 0x800  # says that the name is UTF-8 already
    assert incoming._name_in_zip(member) == member.filename


def test_more_columns_for_articles_that_are_there_are_told_and_nothing_is_overwritten(
    site, tmp_path
):
    table = write(tmp_path, {"a.csv": f'url,text\nhttps://x.vn/1,"{TEXT}"\n'}) / "a.csv"
    bring(site, table)
    before = raw(site)
    (name,) = (name for name in before if name.endswith(".yaml"))
    table.write_text(
        f'url,text,date,province\nhttps://x.vn/1,"{TEXT}",2021-03-12,Cà Mau\n', "utf-8"
    )
    (told,) = bring(site, table).problems
    assert told.doubt and "date, provinces" in told.what and f"content/raw/{name}" in told.mend
    assert raw(site) == before
    (site / "content/raw" / name).unlink()
    assert bring(site, table).new == [name]
    assert yaml.safe_load(raw(site)[name])["provinces"] == ["Cà Mau"]
