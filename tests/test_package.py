"""Packages are found, verified and unpacked; a bad one is refused in one clear line."""

import io
import json
import os
import random
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from songngu.errors import PackageError
from songngu.translate import PackageInfo, archive, find
from songngu.translate import package as packages

PROGRAM = Path(__file__).resolve().parent.parent
MODELS = PROGRAM / "models"
METADATA = {"package_version": "1.2", "from_code": "vi", "to_code": "en"}
GOOD = {
    "vi_en/metadata.json": json.dumps(METADATA),
    "vi_en/sentencepiece.model": "pieces",
    "vi_en/model/model.bin": "weights",
    "vi_en/README.md": "read me",
}

Make = Callable[[dict[str, str]], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """An .argosmodel of the given members."""

    def write(members: dict[str, str]) -> Path:
        path = tmp_path / "some.argosmodel"
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in members.items():
                archive.writestr(name, text)
        return path

    return write


def refusal(path: Path) -> str:
    with pytest.raises(PackageError) as caught:
        packages.read(path)
    text = str(caught.value)
    assert "\n" not in text and str(path) in text and " – " in text
    return text


def test_the_bundled_package_is_the_default(tmp_path: Path) -> None:
    found = find("", tmp_path, MODELS)
    assert found.path.parent == MODELS
    assert len(found.sha256) == 64 and found.version
    assert found.tokens[0] == "｟0｠" and len(found.tokens) == 16


def test_a_path_is_relative_to_the_site_folder(make: Make) -> None:
    path = make(GOOD)
    found = find("some.argosmodel", path.parent, MODELS)
    assert (found.name, found.version, found.placeholders) == ("some", "1.2", None)
    assert (found.from_code, found.to_code) == ("vi", "en")


def test_without_a_bundled_package_config_must_name_one(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"holds no \.argosmodel"):
        find("", tmp_path, tmp_path)


def test_of_several_bundled_packages_none_is_guessed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.argosmodel").touch()
    with pytest.raises(PackageError, match=r"several packages \(a\.argosmodel, b\.argosmodel\)"):
        find("", tmp_path, tmp_path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "is no file" in refusal(tmp_path / "gone.argosmodel")


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.argosmodel"
    path.write_text("<html>Not found</html>")
    assert "no whole .argosmodel" in refusal(path)


def test_a_truncated_download_is_refused(make: Make) -> None:
    path = make(GOOD)
    path.write_bytes(path.read_bytes()[:-100])
    assert "no whole .argosmodel" in refusal(path)


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/evil", "vi_en/../../evil", "vi_en\\..\\evil", "C:/evil", "vi_en/./x", "a//b"],
)
def test_a_member_that_would_leave_its_folder_is_refused(make: Make, name: str) -> None:
    assert "leave its folder" in refusal(make(GOOD | {name: "x"}))


@pytest.mark.parametrize(
    "name",
    ["NUL", "con.txt", "model/Com1.bin", "aux .md", "lpt¹", "a:b", "stream.bin:x", "dot.", "space ",
     "line\nbreak", "bell\x07", "what?"],
)  # fmt: skip
def test_a_name_that_windows_cannot_write_is_refused_everywhere(make: Make, name: str) -> None:
    assert "not every system can write" in refusal(make(GOOD | {f"vi_en/{name}": "x"}))


@pytest.mark.parametrize(
    "name",
    ["console.txt", "null", "com10", "model/nul_.bin", ".hidden", "Việt Nam.md", "a b.c-d_e"],
)
def test_other_names_are_not(make: Make, name: str) -> None:
    packages.read(make(GOOD | {f"vi_en/{name}": "x"}))


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (["vi_en/README.md"], "the same name twice"),
        (["vi_en/Readme.md"], "differ only in case"),
        (["vi_en/MODEL/other.bin"], "differ only in case"),
        (["vi_en/\u1ec7.md", "vi_en/e\u0323\u0302.md"], "differ only in case"),
        (["vi_en/README.md/x"], "a file and a folder of one name"),
        (["vi_en/model"], "a file and a folder of one name"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_names_that_are_one_on_some_systems_are_refused(
    make: Make, more: list[str], complaint: str
) -> None:
    path = make(GOOD)
    with zipfile.ZipFile(path, "a") as archived:
        for name in more:
            archived.writestr(name, "x")
    assert complaint in refusal(path)


@pytest.mark.parametrize(
    ("mode", "complaint"),
    [(0o120777, "symbolic link"), (0o020666, "special file"), (0o010666, "special file")],
)
def test_what_is_no_plain_file_is_refused(make: Make, mode: int, complaint: str) -> None:
    path = make(GOOD)
    with zipfile.ZipFile(path, "a") as archived:
        link = zipfile.ZipInfo("vi_en/model/link")
        link.external_attr = mode << 16
        archived.writestr(link, "/etc/passwd")
    assert complaint in refusal(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_the_ordinary_compression_is_taken(make: Make, method: int) -> None:
    path = make(GOOD)
    with zipfile.ZipFile(path, "a", method) as archived:
        archived.writestr("vi_en/model/other.bin", "x" * 1000)
    assert "compressed in a way that packages are not" in refusal(path)


def patched(path: Path, field: int, value: int) -> Path:
    """Set 16 or 32 bits of the directory entry of the last member."""
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02") + field
    width = 2 if field == 8 else 4
    data[at : at + width] = value.to_bytes(width, "little")
    path.write_bytes(data)
    return path


def test_an_encrypted_member_is_refused(make: Make) -> None:
    assert "is encrypted" in refusal(patched(make(GOOD), 8, 1))


def test_members_that_overlap_are_refused(make: Make) -> None:
    assert "overlap" in refusal(patched(make(GOOD), 20, 10**6))


def test_what_says_that_it_is_too_large_is_refused_before_it_is_unpacked(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "would unpack to more than 2 GB" in refusal(patched(make(GOOD), 24, 2**32 - 2))
    assert "100 times its size" in refusal(patched(make(GOOD), 24, 2**21))
    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)
    assert "more than 3 files" in refusal(make(GOOD))


@pytest.mark.parametrize("says", [1000, 5_000_000])
def test_a_zip_bomb_is_stopped_whatever_it_says_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: int
) -> None:
    path = tmp_path / "bomb.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archived:
        for name, text in GOOD.items():
            archived.writestr(name, text)
        archived.writestr("vi_en/model/zeros", b"\0" * 5_000_000)
    patched(path, 24, says)
    target = tmp_path / "to"
    target.mkdir()
    # As if the directory could not be trusted at all.
    monkeypatch.setattr(archive, "top_folder", lambda *_: "vi_en")
    with pytest.raises(PackageError, match=r"100 times its size|no whole \.argosmodel"):
        archive.unpack(path, target)
    written = (target / "model" / "zeros").stat().st_size
    assert written <= archive.MAX_RATIO * 5000 + 2 * 1024**2


def test_all_together_may_not_be_too_large_either(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make(GOOD)
    monkeypatch.setattr(archive, "top_folder", lambda *_: "vi_en")
    monkeypatch.setattr(archive, "MAX_UNPACKED", sum(map(len, GOOD.values())) - 1)
    with pytest.raises(PackageError, match="would unpack to more than"):
        archive.unpack(path, tmp_path)


def test_metadata_that_is_a_bomb_does_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bomb.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archived:
        for name, text in GOOD.items():
            archived.writestr(name, text if "metadata" not in name else " " * 50_000_000)
    monkeypatch.setattr(archive, "top_folder", lambda *_: "vi_en")
    tracemalloc.start()
    assert "metadata.json of more than 1,024 KB" in refusal(path)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def test_random_damage_is_always_one_clear_line(make: Make, tmp_path: Path) -> None:
    stored = make(GOOD).read_bytes()
    with zipfile.ZipFile(tmp_path / "deflated", "w", zipfile.ZIP_DEFLATED) as archived:
        for name, text in GOOD.items():
            archived.writestr(name, text * 20 if "model" in name else text)
    deflated = (tmp_path / "deflated").read_bytes()
    path = tmp_path / "damaged.argosmodel"
    refused: list[str] = []
    for seed in range(1000):
        chance, data = random.Random(seed), bytearray(deflated if seed % 2 else stored)
        for _ in range(chance.choice((1, 2, 5))):
            data[chance.randrange(len(data))] = chance.choice((0, 255, chance.randrange(256)))
        path.write_bytes(data[: chance.randrange(len(data)) if chance.random() < 0.2 else None])
        try:
            packages.folder(packages.read(path), tmp_path / "cache")
        except PackageError as error:
            refused.append(str(error))
    assert len(refused) > 500 and any("decompress" in text for text in refused)
    assert all("\n" not in text and str(path) in text for text in refused)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"vi_en/metadata.json": None}, "no Argos package"),
        ({"vi_en/metadata.json": "{"}, "not JSON"),
        ({"vi_en/metadata.json": "[]"}, "no object"),
        ({"vi_en/metadata.json": "[" * 100_000}, "not JSON"),
        (
            {"vi_en/metadata.json": json.dumps(METADATA | {"package_version": "../../x"})},
            "package_version is no version",
        ),
        ({"vi_en/model/model.bin": None}, "has no model/model.bin"),
        ({"vi_en/sentencepiece.model": None}, "has no sentencepiece.model"),
        (
            {"vi_en/metadata.json": json.dumps(METADATA | {"read_back_above": 3.1})},
            "has no read_back/model.bin",
        ),
        ({"vi_en/sentencepiece.model": None, "vi_en/bpe.model": "b"}, "bpe.model tokenizer"),
        (
            {"vi_en/metadata.json": json.dumps(METADATA | {"from_code": "en", "to_code": "vi"})},
            "translates from en to vi",
        ),
        (
            {"vi_en/metadata.json": json.dumps(METADATA | {"placeholders": "<>"})},
            "declares placeholders",
        ),
    ],
)
def test_an_unfit_package_says_what_is_wrong(
    make: Make, change: dict[str, str | None], complaint: str
) -> None:
    members = {name: text for name, text in (GOOD | change).items() if text is not None}
    assert complaint in refusal(make(members))


def test_a_package_is_unpacked_once_and_only_what_is_needed(make: Make, tmp_path: Path) -> None:
    package = packages.read(make(GOOD))
    folder = packages.folder(package, tmp_path / "cache")
    assert folder == tmp_path / "cache" / "packages" / package.sha256[:16]
    assert sorted(p.name for p in folder.iterdir()) == [
        "metadata.json",
        "model",
        "sentencepiece.model",
    ]
    package.path.unlink()
    assert packages.folder(package, tmp_path / "cache") == folder
    assert [p.name for p in folder.parent.iterdir()] == [folder.name]


def test_damaged_contents_leave_nothing_behind(make: Make, tmp_path: Path) -> None:
    path = make(GOOD | {"vi_en/model/model.bin": "weights " * 1000})
    data = bytearray(path.read_bytes())
    at = data.index(b"weights ") + 100
    data[at] ^= 0xFF
    path.write_bytes(data)
    package = packages.read(path)
    with pytest.raises(PackageError, match="is no whole"):
        packages.folder(package, tmp_path / "cache")
    assert list((tmp_path / "cache" / "packages").iterdir()) == []


def test_what_stands_beside_the_packages_folder_is_not_unpacked(make: Make, tmp_path: Path) -> None:
    target = tmp_path / "to"
    target.mkdir()
    archive.unpack(make(GOOD | {"__MACOSX/vi_en/._x": "x", ".DS_Store": "x"}), target)
    assert sorted(p.name for p in target.iterdir()) == [
        "README.md", "metadata.json", "model", "sentencepiece.model",
    ]  # fmt: skip


def install(folder: Path, top: str, version: str) -> None:
    for name, text in GOOD.items():
        path = folder / top / name.removeprefix("vi_en/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace('"1.2"', f'"{version}"'))


def test_installed_packages_are_found_by_name_the_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    install(tmp_path, "vi_en", "1.9")
    install(tmp_path, "translate-vi_en-1_10", "1.10")
    newest = find("vi_en", tmp_path, MODELS)
    assert (newest.version, newest.path.name) == ("1.10", "translate-vi_en-1_10")
    older = find("translate-vi_en-1_9", tmp_path, MODELS)
    assert (older.name, older.version) == ("translate-vi_en-1_9", "1.9")
    assert older.sha256 == find("translate-vi_en-1_9", tmp_path, MODELS).sha256 != newest.sha256
    assert packages.folder(older, tmp_path / "cache") == older.path
    assert os.environ["ARGOS_PACKAGES_DIR"] == str(tmp_path)


def test_a_name_that_is_not_installed_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "none"))
    with pytest.raises(PackageError, match="no Argos package of this name is installed"):
        find("vi_en", tmp_path, MODELS)


def test_a_broken_package_of_another_language_is_in_nobodys_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    install(tmp_path, "vi_en", "1.9")
    (tmp_path / "en_fr").mkdir()
    (tmp_path / "a file").touch()
    assert find("vi_en", tmp_path, MODELS).version == "1.9"
    with pytest.raises(PackageError, match="has no metadata"):
        find("en_fr", tmp_path, MODELS)


def test_the_folder_of_an_unpacked_package_may_be_named(tmp_path: Path) -> None:
    install(tmp_path, "packages/mine", "1.9")
    assert find("packages/mine", tmp_path, MODELS).version == "1.9"
    with pytest.raises(PackageError, match="has no metadata"):
        find("packages/", tmp_path, MODELS)


def test_a_file_is_read_for_its_digest_once_unless_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    install(tmp_path, "vi_en", "1.9")
    first = find("vi_en", tmp_path, MODELS)
    read_so_far = packages._sha256.cache_info().misses
    assert find("vi_en", tmp_path, MODELS) == first
    assert packages._sha256.cache_info().misses == read_so_far
    model = first.path / "model" / "model.bin"
    model.write_text("WEIGHTS")
    os.utime(model, ns=(1, 1))
    assert find("vi_en", tmp_path, MODELS).sha256 != first.sha256
    assert packages._sha256.cache_info().misses == read_so_far + 1


def test_listing_reads_no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    install(tmp_path, "vi_en", "1.9")
    read_so_far = packages._sha256.cache_info().misses
    [one], problems = packages.installed()
    assert (one.name, one.version, problems) == ("translate-vi_en-1_9", "1.9", [])
    assert packages._sha256.cache_info().misses == read_so_far


def in_a_fresh_home(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ARGOS_"))}
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**env, "HOME": str(home), "USERPROFILE": str(home)},
        cwd=PROGRAM,
        capture_output=True,
        text=True,
        check=False,
    )


def test_looking_for_an_installed_package_creates_nothing_else_in_the_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    installed = home / ".local/share/argos-translate/packages"
    install(installed, "vi_en", "1.9")
    before = sorted(home.rglob("*"))
    code = "from pathlib import Path; from songngu.translate import find;"
    code += "print(find('vi_en', Path(), Path()).version)"
    run = in_a_fresh_home(code, home)
    assert run.stdout.strip() == "1.9", run.stderr
    assert sorted(home.rglob("*")) == before


def test_no_model_library_is_loaded_before_something_is_translated(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from songngu.translate import find, translate;"
        "p = find('', Path(), Path('models'));"
        f"assert list(translate([], p, cache=Path({str(tmp_path)!r}))) == [];"
        "print({'ctranslate2', 'sentencepiece', 'argostranslate', 'numpy'} & set(sys.modules))"
    )
    run = in_a_fresh_home(code, tmp_path)
    assert run.stdout.strip() == "set()", run.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_model_inside_is_refused_when_it_is_loaded(make: Make, tmp_path: Path) -> None:
    from songngu.translate import translate

    package = packages.read(make(GOOD))
    with pytest.raises(PackageError, match="cannot be loaded"):
        list(translate(["Xin chào."], package, cache=tmp_path / "cache"))


def test_the_digest_is_that_of_the_files_bytes(make: Make) -> None:
    import hashlib

    path = make(GOOD)
    found: PackageInfo = packages.read(path)
    assert found.sha256 == hashlib.sha256(io.BytesIO(path.read_bytes()).getvalue()).hexdigest()
