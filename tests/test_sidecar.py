"""What a person says of a raw file in a .yaml file beside it, or in its folder's."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.errors import RawError
from songngu.ingest import sidecar
from songngu.ingest.sidecar import Sidecar

WHOLE = """\
url: https://longan.gov.vn/tin/19-30?id=7
title: 'Hội nghị: lúc 19:30'
date: 2019-07-16 19:30   # Vietnam time
province: tỉnh long an
authors: [Phong Nhã, no]
source: Cổng thông tin điện tử tỉnh Long An
retrieved: 1/8/2019
archive_url: https://web.archive.org/web/2019/https://longan.gov.vn/tin
encoding: TCVN3 (ABC)
topics: [one-stop-shop]
skip: no
"""


def said(text: str, file: str = "a/tin.yaml") -> Sidecar:
    return sidecar.read(text.encode(), file=file)


def faults(text: str, file: str = "a/tin.yaml") -> list[str]:
    with pytest.raises(RawError) as caught:
        said(text, file)
    assert all(problem.mend for problem in caught.value.problems)
    return [str(problem) for problem in caught.value.problems]


def test_everything_that_can_be_said():
    assert said(WHOLE) == Sidecar(
        url="https://longan.gov.vn/tin/19-30?id=7",
        title="Hội nghị: lúc 19:30",
        date="2019-07-16 19:30",
        provinces=("Long An",),
        authors=("Phong Nhã", "no"),
        source="Cổng thông tin điện tử tỉnh Long An",
        retrieved="2019-08-01",
        archive_url="https://web.archive.org/web/2019/https://longan.gov.vn/tin",
        encoding="tcvn3",
        topics=("one-stop-shop",),
        skip=False,
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_can_be_saved_by_any_editor(encoding):
    data = WHOLE.replace("\n", "\r\n").encode(encoding)
    assert sidecar.read(data, file="x.yaml") == said(WHOLE)


@pytest.mark.parametrize(
    "text", ["", "\n", "# nothing\n", "url:\ntitle: ''\nprovinces:\nskip: ~\n"]
)
def test_what_is_left_empty_says_nothing(text):
    assert said(text) == Sidecar()
    assert said(text).digest == ""


@pytest.mark.parametrize(("title", "found"), [("19:30", "19:30"), ("no", "no"), ("0012", "0012")])
def test_scalars_stay_text(title, found):
    assert said(f"title: {title}").title == found


def test_no_province_means_national_and_several_are_several():
    assert said("provinces: []").provinces == ()
    assert said("provinces: [TP.HCM, Ha Noi]").provinces == ("Thành phố Hồ Chí Minh", "Hà Nội")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2019-7-6", "2019-07-06"),
        ("'2019-07-16 10:10:05'", "2019-07-16 10:10:05"),
        ("2019-07-16T10:10:05+07:00", "2019-07-16 10:10:05"),
        ("16/07/2019 9:05", "2019-07-16 09:05"),
    ],
)
def test_days_are_understood_as_they_are_written(written, meant):
    assert said(f"date: {written}").date == meant


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("titel: x", "a/tin.yaml:1: titel: unknown key"),
        ("url: x\n", "a/tin.yaml:1: url: “x” is no web address"),
        ("archive_url: 'javascript:alert(1)'", "archive_url: "),
        ("title: x\ntitle: y", "a/tin.yaml:2: title: this key stands twice"),
        ("province: Long An\nprovinces: []", "a/tin.yaml:2: provinces: province says it too"),
        ("\ndate: 31/02/2019", "a/tin.yaml:2: date: there is no such day"),
        ("date: 2019-07-16 25:10", "there is no such day or time"),
        ("date: 5-3-21", "is not a date"),
        ("date: 12.03.2019", "is not a date"),
        ("retrieved: yesterday", "retrieved: “yesterday” is not a date"),
        ("provinces:\n- Long An\n- Điên Biênn", "a/tin.yaml:3: provinces: “Điên Biênn” is not a"),
        ("authors: {a: b}", "authors: a list was expected"),
        ("authors: ['']", "authors: an empty text"),
        ("title: [x]", "title: a single text was expected"),
        ("encoding: viscii", "encoding: “viscii” is not known here"),
        ("skip: perhaps", "skip: “perhaps” is neither yes nor no"),
        ("- url", "a/tin.yaml:1: “key: value” lines were expected"),
        ("title: Hội nghị: họp", "a/tin.yaml:1: not valid YAML"),
        ("a: [", "not valid YAML"),
        ("a: " + "[" * 7_000, "not valid YAML"),
        ("a: " + "[" * 100_000, "is too long"),
        ("title: @x", "a/tin.yaml:1: not valid YAML"),
    ],
)
def test_what_cannot_be_used_is_named_with_file_line_and_key(text, line):
    (found,) = faults(text)
    assert line in found and found.startswith("a/tin.yaml") and "\n" not in found


def test_all_faults_are_told_at_once():
    assert len(faults("titel: x\nskip: 7\ndate: x\n")) == 3


@pytest.mark.parametrize("key", ["url", "title", "archive_url"])
def test_a_folder_does_not_say_what_belongs_to_one_article(key):
    (found,) = faults(f"{key}: https://a.vn/b", "a/_defaults.yaml")
    assert "belongs to one article" in found


# ---- Which sidecar says it


def load(root: Path, files: dict[str, str], raws: list[str]):
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return sidecar.load(root, sorted(files), raws)


def test_the_nearest_wins_and_what_it_does_not_say_comes_from_further_away(tmp_path):
    files = {
        "_defaults.yaml": "source: mọi nơi\nencoding: vni\nprovince: Long An\nskip: yes",
        "a/_defaults.yaml": "source: a\nprovinces: []",
        "a/b/_defaults.yaml": "source: b",
        "a/b/tin.yaml": "source: tin\ntitle: Tin",
        "a/b/tin.txt.yaml": "title: Tin txt\nskip: no",
    }
    found, problems = load(tmp_path, files, ["0.md", "a/b/c/1.txt", "a/b/tin.html", "a/b/tin.txt"])
    assert problems == []
    top = Sidecar(source="mọi nơi", encoding="vni", provinces=("Long An",), skip=True)
    below = Sidecar(source="b", encoding="vni", provinces=(), skip=True)
    assert found["0.md"] == top
    assert found["a/b/c/1.txt"] == below
    assert found["a/b/tin.html"] == Sidecar(source="tin", title="Tin").over(below)
    assert found["a/b/tin.txt"] == Sidecar(source="tin", title="Tin txt", skip=False).over(below)


def test_without_sidecars_nothing_is_said(tmp_path):
    assert load(tmp_path, {}, ["a.txt"]) == ({"a.txt": Sidecar()}, [])


def test_a_faulty_sidecar_keeps_back_its_own_articles_and_no_other(tmp_path):
    files = {"a/_defaults.yaml": "x: 1", "b.yaml": "date: x", "c.yaml": "title: C"}
    found, problems = load(tmp_path, files, ["a/1.txt", "a/z/2.txt", "b.html", "c.txt"])
    assert found == {"c.txt": Sidecar(title="C")}
    assert [problem.file for problem in problems] == ["a/_defaults.yaml", "b.yaml"]
    assert not any(problem.doubt for problem in problems)


def test_a_sidecar_of_no_article_is_doubted(tmp_path):
    found, problems = load(tmp_path, {"tim.yaml": "title: T"}, ["tin.txt"])
    assert found == {"tin.txt": Sidecar()}
    assert [(p.file, p.doubt) for p in problems] == [("tim.yaml", True)]


# ---- Whether it has changed


def test_the_digest_changes_with_what_is_said_and_not_with_how():
    one = said("title: Tin\nprovince: Long An").digest
    assert one.startswith("c-")
    assert said("# for the desk\nprovinces: ['Long An']\ntitle: 'Tin'\nskip: no").digest == one
    assert said("title: Tin\nprovinces: []").digest != one
    assert said("title: Tin").digest != said("source: Tin").digest
    assert said("title: Tin\nskip: yes").digest == "skip"


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@given(st.dictionaries(st.sampled_from([*Sidecar.__slots__, "province", "x"]), TEXT))
def test_any_values_give_a_sidecar_or_faults(values):
    text = "".join(f"{key}: {value}\n" for key, value in values.items())
    found = Sidecar()
    with suppress(RawError):
        found = said(text)
    assert found.over(Sidecar(title="x")).over(Sidecar()) == found.over(Sidecar(title="x"))
    assert bool(found.digest) == (found != Sidecar() and found != Sidecar(skip=False))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_sidecar_or_faults(data):
    with suppress(RawError):
        assert isinstance(sidecar.read(data, file="x.yaml"), Sidecar)
