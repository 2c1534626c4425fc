"""The commands `model …`, as their users meet them, with the real bundled package."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from songngu import cli, cli_model
from songngu.config_edit import with_package
from songngu.errors import PackageError
from songngu.translate import Hypothesis, archive, compare, install
from songngu.translate.package import packages_folder, read
from tests.conftest import CONFIG, PROGRAM, MakeSite, run_cli, snapshot
from tests.web import Web, serving, sha256

BUNDLED = next((PROGRAM / "models").glob("*.argosmodel"))
VERSION = read(BUNDLED).version
SIZE = f"{BUNDLED.stat().st_size / 1e6:.1f}"
FULL = f"translate-vi_en-{VERSION.replace('.', '_')}"
TOP = "vi_en"


@dataclass
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def error(self) -> str:
        """Its only line of complaint."""
        [line] = self.err.splitlines()
        return line


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def members() -> dict[str, bytes]:
    """The bundled package, member by member."""
    with zipfile.ZipFile(BUNDLED) as archived:
        return {info.filename: archived.read(info) for info in archived.infolist()}


@pytest.fixture
def variant(members: dict[str, bytes], tmp_path: Path) -> Callable[..., Path]:
    """The bundled package with some of it changed, by the names below its folder."""

    def make(
        changes: dict[str, bytes | None] | None = None,
        *,
        name: str = "variant",
        top: str = TOP,
        **metadata: str,
    ) -> Path:
        said = json.loads(members[f"{TOP}/metadata.json"]) | metadata
        files: dict[str, bytes | None] = {
            file.removeprefix(f"{TOP}/"): data for file, data in members.items()
        }
        files |= {"metadata.json": json.dumps(said).encode()} | (changes or {})
        path = tmp_path / f"{name}.argosmodel"
        with zipfile.ZipFile(path, "w") as archived:
            for file, data in files.items():
                if data is not None:
                    archived.writestr(f"{top}/{file}", data)
        return path

    return make


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Argos packages are installed in this test; not made yet."""
    folder = tmp_path / "data" / "argos-translate" / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    return make_site({})


@pytest.fixture
def model(
    home: Path, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run `python build.py model … --root SITE` in this process."""

    def run(*words: str | Path) -> Ran:
        line = ["build.py", "model", *map(str, words), "--root", str(site)]
        monkeypatch.setattr(sys, "argv", line)
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def official(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A server with the bundled package in the place of the official one."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving() as web:
        web.data = BUNDLED.read_bytes()
        source = replace(
            install.OFFICIAL,
            url=f"{web.address}/v1/translate-vi_en-1_9.argosmodel",
            size=len(web.data),
            sha256=sha256(web.data),
        )
        monkeypatch.setattr(install, "OFFICIAL", source)
        yield web


def left(folder: Path) -> list[str]:
    """All files and folders below `folder`, hidden ones too."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


# --- install ------------------------------------------------------------------------------


def test_the_official_package_is_pinned() -> None:
    source = install.OFFICIAL
    assert source.url == "https://argos-net.com/v1/translate-vi_en-1_9.argosmodel"
    assert source.size == 65_895_840
    assert source.sha256 == "ebd51b7189b13eccb9238a5777de1d343008c4c05284a8b89610242364433953"


def test_installing_the_official_package(official: Web, model: Run, home: Path, site: Path) -> None:
    ran = model("install", "official")
    assert (ran.code, ran.err) == (0, "")
    assert f"Installed {FULL} in {home / TOP}" in ran.out
    assert f"{sha256(official.data)} (the official package)" in ran.out
    assert f"model use {FULL}" in ran.out
    assert left(home.parent)[:2] == ["packages", f"packages/{TOP}"]
    assert left(site / ".cache") == ["downloads"]
    before = snapshot(home)

    official.asked.clear()
    again = model("install")
    assert again.code == 0 and "Already installed, with the same contents" in again.out
    assert official.asked == []
    assert snapshot(home) == before


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, PermissionError])
def test_what_was_fetched_stays_where_installing_is_stopped(
    official: Web,
    model: Run,
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    stopped: type[BaseException],
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise stopped

    with monkeypatch.context() as patched:
        patched.setattr(install, "install", stop)
        assert model("install").code != 0
    assert left(site / ".cache") != ["downloads"]
    official.asked.clear()
    assert model("install").code == 0
    assert official.asked == []  # the file was still there


def test_what_was_fetched_stays_until_its_place_is_free(
    official: Web, model: Run, home: Path
) -> None:
    for name in (TOP, FULL):
        (home / name).mkdir(parents=True)
    blocked = model("install")
    assert blocked.code == 2 and "is in the way" in blocked.error
    for name in (TOP, FULL):
        (home / name).rmdir()
    official.asked.clear()
    assert model("install").code == 0
    assert official.asked == []


def test_an_installed_official_package_that_is_damaged_is_replaced_with_force(
    official: Web, model: Run, home: Path, site: Path
) -> None:
    model("install")
    whole = snapshot(home)
    (home / TOP / "model" / "model.bin").write_bytes(b"")
    damaged = snapshot(home)
    ran = model("install")
    assert ran.code == 2 and "--force replaces it" in ran.error
    assert snapshot(home) == damaged
    official.asked.clear()
    assert model("install", "--force").code == 0
    assert official.asked == []  # the file was still there
    assert {n: data for n, (data, _) in snapshot(home).items()} == {
        n: data for n, (data, _) in whole.items()
    }
    assert left(site / ".cache") == ["downloads"]


def test_other_argos_programs_see_the_package(model: Run, home: Path, tmp_path: Path) -> None:
    assert model("install", BUNDLED).code == 0
    code = (
        "from argostranslate.package import get_installed_packages as all;"
        "print([(p.from_code, p.to_code, p.package_version, p.package_path.name) for p in all()])"
    )
    seen = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert seen.stdout.strip() == f"[('vi', 'en', '{VERSION}', 'vi_en')]"


def test_what_argos_itself_installed_is_the_same_package(model: Run, home: Path) -> None:
    with zipfile.ZipFile(BUNDLED) as archived:
        archived.extractall(home)
    before = snapshot(home)
    ran = model("install", BUNDLED)
    assert ran.code == 0 and "Already installed" in ran.out
    assert snapshot(home) == before


def test_other_contents_of_the_same_version_are_replaced_only_with_force(
    model: Run, home: Path, variant: Callable[..., Path]
) -> None:
    model("install", BUNDLED)
    before = snapshot(home)
    other = variant(target_prefix="")
    ran = model("install", other)
    assert ran.code == 2
    assert f"version {VERSION} is installed already with other contents" in ran.error
    assert snapshot(home) == before
    assert model("install", other, "--force").code == 0
    assert b"target_prefix" in (home / TOP / "metadata.json").read_bytes()
    assert left(home.parent)[:2] == ["packages", f"packages/{TOP}"]
    assert [p.name for p in home.iterdir()] == [TOP]


def test_another_version_goes_beside(model: Run, home: Path, variant: Callable[..., Path]) -> None:
    model("install", BUNDLED)
    before = snapshot(home / TOP)
    assert model("install", variant(package_version="1.10")).code == 0
    assert snapshot(home / TOP) == before
    assert sorted(p.name for p in home.iterdir()) == ["translate-vi_en-1_10", TOP]
    assert [p.name for p in home.parent.iterdir()] == ["packages"]
    (home / "translate-vi_en-1_11").mkdir()
    blocked = model("install", variant(package_version="1.11"))
    assert blocked.code == 2 and "is in the way" in blocked.error


REFUSED: dict[str, tuple[str, dict[str, bytes | None], dict[str, str]]] = {
    "no model": ("has no model/model.bin", {"model/model.bin": None}, {}),
    "no weights in it": ("cannot be loaded", {"model/model.bin": b"weights"}, {}),
    "no tokenizer in it": ("cannot be loaded", {"sentencepiece.model": b"pieces"}, {}),
    "other vocabulary": ("cannot", {"model/shared_vocabulary.json": b'["a", "b"]'}, {}),
    "other direction": ("translates from en to vi", {}, {"from_code": "en", "to_code": "vi"}),
    "other language": ("translates from lo to en", {}, {"from_code": "lo"}),
    "escape": ("leave its folder", {"../../evil": b"x"}, {}),
    "device": ("not every system can write", {"NUL": b"x"}, {}),
    "two in one": ("differ only in case", {"Model/model.bin": b"x"}, {}),
    "odd version": ("is no version", {}, {"package_version": "1/../.."}),
    "odd placeholders": ("declares placeholders", {}, {"placeholders": "<>"}),
}


@pytest.mark.parametrize("why", REFUSED)
@pytest.mark.parametrize("installed_before", [False, True])
def test_a_package_that_cannot_be_used_is_refused_and_leaves_no_trace(
    model: Run, home: Path, variant: Callable[..., Path], why: str, installed_before: bool
) -> None:
    complaint, changes, metadata = REFUSED[why]
    if installed_before:
        model("install", BUNDLED)
    path = variant(changes, **metadata)
    before = snapshot(home.parent) if installed_before else {}
    ran = model("install", path, "--force")
    assert ran.code == 2 and ran.out == ""
    assert complaint in ran.error and str(path) in ran.error and " – " in ran.error
    if installed_before:
        assert snapshot(home.parent) == before
        assert [p.name for p in home.parent.iterdir()] == ["packages"]
    else:
        assert not home.parent.parent.exists()


@pytest.mark.parametrize("keep", [0, 100, 1_000_000, -100, -1])
def test_a_truncated_file_is_refused(model: Run, home: Path, tmp_path: Path, keep: int) -> None:
    path = tmp_path / "short.argosmodel"
    path.write_bytes(BUNDLED.read_bytes()[:keep])
    ran = model("install", path)
    assert ran.code == 2 and "no whole .argosmodel" in ran.error
    assert not home.parent.parent.exists()


def test_a_damaged_byte_is_found(model: Run, home: Path, variant: Callable[..., Path]) -> None:
    path = variant()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    ran = model("install", path)
    assert ran.code == 2 and "Bad CRC-32" in ran.error
    assert not home.parent.parent.exists()


def test_a_zip_bomb_is_refused(
    model: Run, home: Path, variant: Callable[..., Path], members: dict[str, bytes]
) -> None:
    path = variant()
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archived:
        archived.writestr(f"{TOP}/model/zeros", b"\0" * 20_000_000)
    ran = model("install", path)
    assert ran.code == 2 and "100 times its size" in ran.error
    assert not home.parent.parent.exists()


@pytest.mark.parametrize(
    "what", [KeyboardInterrupt(), OSError(28, "No space left on device", "model.bin")]
)
def test_when_unpacking_is_interrupted_nothing_is_left(
    model: Run, home: Path, monkeypatch: pytest.MonkeyPatch, what: BaseException
) -> None:
    def unpack(path: Path, to: Path) -> None:
        (to / "metadata.json").write_text("{")
        assert home not in to.parents
        raise what

    monkeypatch.setattr(archive, "unpack", unpack)
    ran = model("install", BUNDLED)
    assert ran.code == (130 if isinstance(what, KeyboardInterrupt) else 2)
    assert not home.parent.parent.exists()


@pytest.mark.parametrize("how", [PermissionError(13, "Access is denied"), KeyboardInterrupt()])
def test_when_replacing_fails_the_old_package_is_back(
    model: Run,
    home: Path,
    variant: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    how: BaseException,
) -> None:
    model("install", BUNDLED)
    before = snapshot(home)
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise how
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    ran = model("install", variant(target_prefix=""), "--force")
    assert ran.code == (130 if isinstance(how, KeyboardInterrupt) else 2)
    if ran.code == 2:
        assert "Access is denied" in ran.error and "close other programs" in ran.error
    assert snapshot(home) == before
    assert left(home.parent) == ["packages", *(f"packages/{name}" for name in left(home))]


def test_only_where_there_is_no_other_place_is_it_unpacked_among_the_packages(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with install._staging(home) as staging:
        assert staging.parent == home.parent
    monkeypatch.setattr(os, "access", lambda *_: False)
    with install._staging(home) as staging:
        assert staging.parent == home


def test_the_staging_folder_of_a_killed_run_goes_with_time(home: Path) -> None:
    home.mkdir(parents=True)
    old, new = home.parent / ".songngu-old", home.parent / ".songngu-new"
    for folder in (old, new):
        (folder / "new").mkdir(parents=True)
    os.utime(old, (0, 0))
    with install._staging(home):
        assert not old.exists() and new.exists()


# --- install from the web -----------------------------------------------------------------


def test_without_a_network_it_says_what_to_fetch_and_what_to_run(
    official: Web, model: Run, home: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(install.OFFICIAL, url="http://127.0.0.1:9/x.argosmodel")
    monkeypatch.setattr(install, "OFFICIAL", nowhere)
    ran = model("install")
    first, *rest = ran.err.splitlines()
    assert ran.code == 2 and "could not be fetched" in first
    assert rest[1].strip() == nowhere.url
    assert f"{nowhere.size:,} bytes, SHA-256 {nowhere.sha256}" in rest[2]
    assert not home.exists()
    command = rest[-1].split("build.py model ")[1].split()
    assert command[0] == "install" and command[1] == "translate-vi_en-1_9.argosmodel"
    assert model(command[0], BUNDLED, *command[2:]).code == 0


def test_a_broken_download_is_said_to_go_on_and_does(official: Web, model: Run, site: Path) -> None:
    official.cut = 5_000_000
    ran = model("install")
    assert ran.code == 2 and "what has come is kept" in ran.err.splitlines()[0]
    part = site / ".cache/downloads/translate-vi_en-1_9.argosmodel.part"
    assert part.stat().st_size == 5_000_000
    official.cut, official.sent = None, 0
    assert model("install").code == 0
    assert official.sent == len(official.data) - 5_000_000


@pytest.mark.parametrize("same_size", [True, False])
def test_another_file_in_the_place_of_the_official_one_is_refused(
    official: Web, model: Run, home: Path, site: Path, same_size: bool
) -> None:
    official.data = official.data[:-1] + (b"x" if same_size else b"xx")
    ran = model("install")
    assert ran.code == 2
    assert ("has the SHA-256" if same_size else "were expected") in ran.err.splitlines()[0]
    assert left(site / ".cache") == ["downloads"]
    assert not home.exists()


def test_an_address_is_fetched_and_its_digest_told(
    official: Web, model: Run, home: Path, site: Path
) -> None:
    address, digest = f"{official.address}/some.argosmodel", sha256(official.data)
    ran = model("install", address, "--sha256", "0" * 64)
    assert ran.code == 2 and digest in ran.error
    assert left(site / ".cache") == ["downloads"] and not home.exists()
    ran = model("install", address, "--sha256", digest.upper())
    assert ran.code == 0 and digest in ran.out
    assert left(site / ".cache") == ["downloads"]
    official.data = b"no package"
    ran = model("install", address)
    assert ran.code == 2 and "no whole .argosmodel" in ran.error
    assert left(site / ".cache") == ["downloads"]


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://"])
def test_only_the_web_is_fetched_from(model: Run, address: str) -> None:
    ran = model("install", address)
    assert ran.code == 2 and "http:// or https://" in ran.err


def test_a_file_can_be_pinned_too(model: Run, home: Path) -> None:
    ran = model("install", BUNDLED, "--sha256", "0" * 64)
    assert ran.code == 2 and "not the expected" in ran.error and not home.exists()
    ran = model("install", BUNDLED, "--sha256", "12")
    assert ran.code == 2 and "64 hexadecimal digits" in ran.err
    assert model("install", "gone.argosmodel", "--sha256", "0" * 64).error.startswith(
        "error: gone.argosmodel: is no file"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_stops_a_download_and_keeps_what_has_come(official: Web, site: Path) -> None:
    official.slow = 0.02
    address = f"{official.address}/x.argosmodel"
    command = [sys.executable, PROGRAM / "build.py", "model", "install", address, "--root", site]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    part = site / ".cache/downloads/x.argosmodel.part"
    for _ in range(600):
        if part.is_file() and part.stat().st_size > 300_000:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130 and said.strip().startswith("Interrupted.")
    assert part.read_bytes() == official.data[: part.stat().st_size]


# --- list, use, info ----------------------------------------------------------------------


def test_the_list_shows_what_can_translate_and_what_the_site_uses(
    model: Run, home: Path, variant: Callable[..., Path], site: Path
) -> None:
    model("install", variant(package_version="1.10", license="CC0-1.0"))
    shutil.copytree(home / TOP, home / "fr_en")
    other = home / "fr_en" / "metadata.json"
    other.write_text(other.read_text("utf-8").replace('"vi"', '"fr"'), "utf-8")
    ran = model("list")
    assert ran.code == 0
    rows = [line.split() for line in ran.out.splitlines() if "translate-vi_en-" in line]
    assert rows == [
        [BUNDLED.stem, VERSION, SIZE, "MB", "CC-BY-SA-4.0", "yes", "uses", "it"],
        ["translate-vi_en-1_10", "1.10", "23.3", "MB", "CC0-1.0", "yes"],
    ]
    assert "model install official" in ran.out and "fr" not in ran.out.split()

    own = site / "own.argosmodel"
    shutil.copy(BUNDLED, own)
    model("use", own)
    rows = [line.split() for line in model("list").out.splitlines() if f" {VERSION} " in line]
    assert [row[0] for row in rows if "uses" in row] == ["own"] and len(rows) == 2


def test_the_list_names_what_cannot_be_read(model: Run, home: Path, site: Path) -> None:
    (home / "broken").mkdir(parents=True)
    (site / "config.yaml").write_text(f"{CONFIG}translation: {{package: gone}}\n", "utf-8")
    ran = model("list")
    assert ran.code == 1 and BUNDLED.stem in ran.out and "uses it" not in ran.out
    broken, gone = sorted(ran.err.splitlines())
    assert "has no metadata.json" in broken and "no Argos package of this name" in gone


WITH_PACKAGE = """\
# The settings.\r
site:\r
  title: {vi: 'Thử',   en: "Trial"}   # both\r
  url: https://site.example/reports\r
\r
translation:\r
  # '' is the bundled one\r
  package: ''   # or a name\r
\r
summary:\r
  sentences: 3
"""


def test_use_changes_one_value_of_the_settings_and_nothing_else(
    model: Run, home: Path, site: Path
) -> None:
    path = site / "config.yaml"
    path.write_bytes(WITH_PACKAGE.encode("utf-8-sig"))
    model("install", BUNDLED)
    ran = model("use", "vi_en")
    assert ran.code == 0 and "translation.package: 'vi_en'" in ran.out
    assert f"translated by {FULL} {VERSION}" in ran.out
    assert "those already translated stay" in ran.out and "translate --refresh" in ran.out
    expected = WITH_PACKAGE.replace("package: ''", "package: 'vi_en'")
    assert path.read_bytes() == expected.encode("utf-8-sig")

    before = snapshot(site)
    assert "already uses" in model("use", "vi_en").out
    assert snapshot(site) == before
    assert model("use", "bundled").code == 0
    assert path.read_bytes() == WITH_PACKAGE.encode("utf-8-sig")


def test_use_takes_a_path_from_where_one_stands(
    model: Run, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "packages").mkdir()
    shutil.copy(BUNDLED, site / "packages" / "l'ami.argosmodel")
    shutil.copy(BUNDLED, tmp_path / "outside.argosmodel")
    monkeypatch.chdir(site / "packages")
    assert (
        "translation.package: 'packages/l'ami.argosmodel'" in model("use", "l'ami.argosmodel").out
    )
    assert "package: 'packages/l''ami.argosmodel'" in (site / "config.yaml").read_text("utf-8")
    assert BUNDLED.stem not in model("info").out.split("\n")[0]
    outside = model("use", "../../outside.argosmodel")
    assert outside.code == 0 and model("info").out.startswith("Name:         outside\n")


def test_use_refuses_what_cannot_translate_and_leaves_the_settings(
    model: Run, site: Path, variant: Callable[..., Path]
) -> None:
    before = snapshot(site)
    for name in ("no_such", "official", "gone.argosmodel", "/", variant({"model/model.bin": b"x"})):
        ran = model("use", name)
        assert ran.code == 2 and " – " in ran.error
        assert {n: v for n, v in snapshot(site).items() if not n.startswith(".cache")} == before


def test_use_refuses_settings_with_a_fault(model: Run, site: Path) -> None:
    (site / "config.yaml").write_text(f"{CONFIG}colour: blue\n", "utf-8")
    before = (site / "config.yaml").read_bytes()
    ran = model("use", "bundled")
    assert ran.code == 2 and "config.yaml:5: colour: unknown key" in ran.error
    (site / "config.yaml").unlink()
    assert "there is no config.yaml here" in model("use", "bundled").error
    assert before and not (site / "config.yaml").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("translation:\n  package:\n", "translation:\n  package: 'x'\n"),
        ("translation:\n  package: # c\na: 1\n", "translation:\n  package: 'x' # c\na: 1\n"),
        ("translation:\n  package: ~\n", "translation:\n  package: 'x'\n"),
        ('translation: {package: "y"}\n', "translation: {package: 'x'}\n"),
        ("translation: {package: }\n", "translation: {package: 'x' }\n"),
        ("translation: {}\n", "translation: {package: 'x'}\n"),
        ("translation: {scope: y}\n", "translation: {package: 'x', scope: y}\n"),
        ("translation:\n", "translation:\n  package: 'x'\n"),
        ("translation:", "translation:\n  package: 'x'\n"),
        ("translation: # c\n# d\na: 1\n", "translation: # c\n  package: 'x'\n# d\na: 1\n"),
        ("translation: ~ # c\n", "translation: {package: 'x'} # c\n"),
        (
            "translation:\n    # c\n    scope: y\n",
            "translation:\n    package: 'x'\n    # c\n    scope: y\n",
        ),
        ("a: 1\n", "a: 1\n\ntranslation:\n  package: 'x'\n"),
        ("a: 1", "a: 1\n\ntranslation:\n  package: 'x'\n"),
        ("a: 1\r\n", "a: 1\r\n\r\ntranslation:\r\n  package: 'x'\r\n"),
        ("{a: 1}\n", "{translation: {package: 'x'}, a: 1}\n"),
        ("{}\n", "{translation: {package: 'x'}}\n"),
        ("", "translation:\n  package: 'x'\n"),
        ("# nothing\n", "# nothing\ntranslation:\n  package: 'x'\n"),
        # where something else would change with it:
        ("a: &n y\ntranslation:\n  package: *n\n", None),
        ("translation:\n  package: &n y\na: *n\n", None),
        ("translation:\n  package: |\n    y\na: 1\n", None),
        ("a: 1\n...\n", None),
    ],
)
def test_the_value_finds_its_place_in_any_yaml(before: str, after: str | None) -> None:
    assert with_package(before, "x") == after


def test_info_shows_what_is_known(model: Run, home: Path) -> None:
    model("install", BUNDLED)
    bundled, installed = model("info"), model("info", "vi_en")
    assert bundled.code == installed.code == 0
    for line in (
        f"Name:         {BUNDLED.stem}",
        f"Version:      {VERSION}",
        "Languages:    vi → en",
        "Licence:      CC-BY-SA-4.0",
        f"Size:         {SIZE} MB ({BUNDLED.stat().st_size:,} bytes)",
        f"SHA-256:      {read(BUNDLED).sha256}",
        f"Where:        {BUNDLED}",
        "Placeholders: 16, ｟0｠ …",
        "Reads back:   yes",
        "Model card:   ",
        "# Vietnamese → English, for news of provincial government",
    ):
        assert line in bundled.out
    assert f"Where:        {home / TOP}" in installed.out and "(of its files)" in installed.out
    assert model("info", "no_such").code == 2


def test_what_a_package_says_of_itself_cannot_reach_the_terminal(
    model: Run, variant: Callable[..., Path]
) -> None:
    path = variant({"README.md": b"\x1b[2Jgone [red]" + b"\nx" * 50}, license="\x1b[2J[b]free\n")
    ran = model("info", path)
    assert ran.code == 0 and "\x1b" not in ran.out
    assert "[2Jgone [red]" in ran.out and "[2J[b]free" in ran.out and ran.out.count("\nx") == 11


# --- compare ------------------------------------------------------------------------------

PAIRS = (
    "Ngày 16/7/2019, tỉnh Long An có 40 xã.\tOn July 16, 2019, Long An Province had 40 communes.\n"
)


def test_packages_are_scored_side_by_side(
    model: Run, home: Path, variant: Callable[..., Path], tmp_path: Path
) -> None:
    model("install", variant(package_version="1.10", placeholders=None))
    test = tmp_path / "own.tsv"
    test.write_text(PAIRS + "\nHội nghị tổng kết.\tA review conference.\n", "utf-8-sig")
    ran = model("compare", "--test", test)
    assert ran.code == 0
    head, *rows = [line.split() for line in ran.out.splitlines() if line.strip(" ─")][:3]
    assert head == "Package Version chrF BLEU Entities No flag Sentences/s".split()
    assert [row[:2] for row in rows] == [[BUNDLED.stem, VERSION], ["translate-vi_en-1_10", "1.10"]]
    for row in rows:
        chrf, bleu, entities, unflagged, speed = (float(cell.strip("%")) for cell in row[2:])
        assert 20 < chrf <= 100 and 0 < bleu <= 100 and speed > 0
        assert entities >= unflagged
    only = model("compare", "bundled", BUNDLED, "--test", test)
    assert only.out.count(BUNDLED.stem) == 1 and "1.10" not in only.out


def test_the_scores_are_those_of_sacrebleu_and_the_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sacrebleu

    english = {
        "một": ("One meeting was held in the city.", ()),
        "hai": ("Two of them.", ("figure: 2", "length: 1")),
        "ba": ("Three of them were there.", ("negation",)),
        "bốn": ("", ("empty",)),
    }

    def translate(sentences: list[str], *_: object, **__: object) -> Iterator[list[Hypothesis]]:
        for vi in reversed(sentences):
            yield [Hypothesis(vi, english[vi][0], 0.0, english[vi][1])]

    monkeypatch.setattr(compare, "translate", translate)
    pairs = [(vi, "Three of them were held in the city.") for vi in english]
    found = compare.score(read(BUNDLED), pairs, tmp_path)
    outputs, references = [en for en, _ in english.values()], [[en for _, en in pairs]]
    assert found.bleu == sacrebleu.corpus_bleu(outputs, references).score > 0
    assert found.chrf == sacrebleu.corpus_chrf(outputs, references).score > 0
    assert (found.sentences, found.faithful, found.unflagged) == (4, 0.5, 0.25)


def test_the_shipped_test_is_the_programs_own() -> None:
    pairs = compare.read_test(compare.TEST)
    assert len(pairs) == 350 and compare.TEST.is_relative_to(PROGRAM)


def test_a_package_that_fails_does_not_keep_the_others_from_being_scored(
    model: Run, home: Path, variant: Callable[..., Path], tmp_path: Path
) -> None:
    test = tmp_path / "own.tsv"
    test.write_text(PAIRS, "utf-8")
    broken = variant({"model/model.bin": b"x"})
    ran = model("compare", broken, "bundled", "--test", test)
    assert ran.code == 1 and BUNDLED.stem in ran.out and "cannot be loaded" in ran.error
    ran = model("compare", broken, "--test", test)
    assert ran.code == 2 and ran.out == "" and "cannot be loaded" in ran.error
    unknown = model("compare", "bundled", "no_such", "--test", test)
    assert unknown.code == 2 and unknown.out == ""  # said before anything is scored


def test_interrupted_it_shows_what_is_known(
    model: Run, variant: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    test = tmp_path / "own.tsv"
    test.write_text(PAIRS, "utf-8")
    score = compare.score

    def second_is_stopped(package: object, *rest: object) -> object:
        if package.name != BUNDLED.stem:  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return score(package, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(compare, "score", second_is_stopped)
    ran = model("compare", "bundled", variant(), "--test", test)
    assert ran.code == 130 and BUNDLED.stem in ran.out


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (f"{PAIRS}no tab\n".encode(), "own.tsv:2: no pair"),
        (b"\n\na\tb\tc\n", "own.tsv:3: no pair"),
        (b"a\t \n", "own.tsv:1: no pair"),
        (b"\n\n", "holds no sentences"),
        ("xã".encode("utf-16"), "is not UTF-8"),
        (None, "is no file"),
    ],
)
def test_a_test_that_cannot_be_read_says_where(
    model: Run, tmp_path: Path, text: bytes | None, complaint: str
) -> None:
    test = tmp_path / "own.tsv"
    if text is not None:
        test.write_bytes(text)
    ran = model("compare", "--test", test)
    assert ran.code == 2 and complaint in ran.error


def test_without_sacrebleu_it_says_how_to_get_it(
    model: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sacrebleu", None)
    ran = model("compare")
    assert ran.code == 2 and "pip install sacrebleu" in ran.error


# --- all of them --------------------------------------------------------------------------


@pytest.mark.parametrize("command", cli_model.model.commands)
def test_every_command_has_an_example(command: str) -> None:
    ran = run_cli("model", command, "--help")
    assert ran.returncode == 0 and f"python build.py model {command}" in ran.stdout


def test_the_commands_load_no_model_library(tmp_path: Path) -> None:
    heavy = "{'ctranslate2', 'sentencepiece', 'argostranslate', 'sacrebleu', 'numpy'}"
    code = f"import sys, songngu.cli_model; print({heavy} & set(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=PROGRAM, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"


def test_the_packages_folder_is_that_of_argos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ARGOS_PACKAGES_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert packages_folder() == tmp_path / ".local/share/argos-translate/packages"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert packages_folder() == tmp_path / "data/argos-translate/packages"
    settings = tmp_path / ".config/argos-translate/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"ARGOS_PACKAGES_DIR": "/elsewhere"}')
    assert packages_folder() == Path("/elsewhere")
    settings.write_text("{")
    with pytest.raises(PackageError, match=r"settings\.json: not JSON"):
        packages_folder()
