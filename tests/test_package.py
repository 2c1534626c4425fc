"""Packages are found, verified and unpacked; a bad one is refused in one clear line."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from songngu.errors import PackageError
from songngu.translate import PackageInfo, find
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
    "name", ["../evil", "/etc/evil", "vi_en/../../evil", "vi_en\\..\\evil", "C:/evil"]
)
def test_a_member_that_would_leave_its_folder_is_refused(make: Make, name: str) -> None:
    assert "leave its folder" in refusal(make(GOOD | {name: "x"}))


def test_a_symbolic_link_is_refused(tmp_path: Path, make: Make) -> None:
    path = make(GOOD)
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("vi_en/model/link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "symbolic link" in refusal(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "MAX_UNPACKED", 1000)
    assert "would unpack to more than" in refusal(make(GOOD | {"vi_en/model/big": "0" * 2000}))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"vi_en/metadata.json": None}, "no Argos package"),
        ({"vi_en/metadata.json": "{"}, "not JSON"),
        ({"vi_en/metadata.json": "[]"}, "no object"),
        ({"vi_en/model/model.bin": None}, "has no model/model.bin"),
        ({"vi_en/sentencepiece.model": None}, "has no sentencepiece.model"),
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
    with pytest.raises(PackageError, match="is damaged"):
        packages.folder(package, tmp_path / "cache")
    assert list((tmp_path / "cache" / "packages").iterdir()) == []


argos = pytest.mark.skipif(find_spec("argostranslate") is None, reason="argostranslate is missing")


def install(folder: Path, top: str, version: str) -> None:
    for name, text in GOOD.items():
        path = folder / top / name.removeprefix("vi_en/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace('"1.2"', f'"{version}"'))


@argos
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


@argos
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
