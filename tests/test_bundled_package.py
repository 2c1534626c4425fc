"""The committed English is what the bundled package really gives for the committed Vietnamese."""

import dataclasses
from difflib import SequenceMatcher

from songngu import translate
from songngu.build import PROGRAM
from songngu.content import load
from songngu.text import digest
from songngu.translate import glossary
from songngu.translate.package import read


def test_the_package_still_gives_the_committed_english(tmp_path):
    package = translate.find("", PROGRAM, PROGRAM / "models")
    library = load(PROGRAM)
    assert library.problems == () and len(library.pages) == 5
    machine = [s for p in library.pages for s in p.article.sentences if s.status == "machine"]
    assert len(machine) >= 15
    terms, _ = glossary.load(PROGRAM)
    batches = translate.translate([s.vi for s in machine], package, cache=tmp_path, glossary=terms)
    fresh = {result.source: result for batch in batches for result in batch}
    # Processors differ in their arithmetic, so a word may; a whole sentence may not.
    likeness = [SequenceMatcher(None, s.en, fresh[s.vi].text).ratio() for s in machine]
    assert sum(likeness) / len(likeness) > 0.9
    assert sum(ratio > 0.99 for ratio in likeness) >= len(likeness) / 2


def test_the_committed_pages_name_the_bundled_package():
    package = translate.find("", PROGRAM, PROGRAM / "models")
    for page in load(PROGRAM).pages:
        made_by = page.article.translation.package
        assert made_by is not None and made_by.sha256 == package.sha256
        for sentence in page.article.sentences:
            unit = page.article.unit("title" if sentence.of == "title" else "summary", sentence.vi)
            assert unit is not None and unit.output == digest("e", sentence.en)


def test_below_the_packages_own_limit_more_sentences_are_called_unsure(tmp_path):
    package = read(next((PROGRAM / "models").glob("*.argosmodel")))
    labelled = (PROGRAM / "tests/data/labelled-0.7.tsv").read_text("utf-8").splitlines()
    wanted = [line.split("\t")[0] for line in labelled[::10]]

    def called_unsure(limit: float | None) -> set[str]:
        trial = dataclasses.replace(package, unsure_below=limit)
        found = [
            one for batch in translate.translate(wanted, trial, cache=tmp_path) for one in batch
        ]
        return {one.source for one in found if any(f.startswith("unsure: ") for f in one.flags)}

    assert (
        called_unsure(-99.0)
        < called_unsure(package.unsure_below)
        < called_unsure(0.0)
        <= set(wanted)
    )


def test_the_points_of_a_list_keep_their_numbers(tmp_path):
    package = read(next((PROGRAM / "models").glob("*.argosmodel")))
    points = ["a) Đẩy mạnh tuyên truyền.", "II. KẾT QUẢ ĐẠT ĐƯỢC", "- Về thể chế."]
    batches = translate.translate(points, package, cache=tmp_path)
    made = {one.source: one.text for batch in batches for one in batch}
    assert made[points[0]].startswith("a) ") and "Mr." not in made[points[0]]
    assert made[points[1]].startswith("II. ") and made[points[2]][0].isupper()


def test_figures_of_many_ways_of_writing_come_through_right(tmp_path):
    package = read(next((PROGRAM / "models").glob("*.argosmodel")))
    written = {
        "Tỉnh tiếp nhận 10,000 hồ sơ.": "10,000 dossiers",
        "Tỷ lệ đúng hạn đạt 98.5%.": "98.5%",
        "Trụ sở rộng 10.000m2.": "10,000",
        "Số lượng cấp phó giảm 1/3.": "1/3",
        "Huyện chi một tỷ hai trăm triệu đồng sửa trường.": "VND 1.2 billion",
        "Có 10 000 người dân tham gia.": "10,000",
    }
    made = [
        one
        for batch in translate.translate(list(written), package, cache=tmp_path)
        for one in batch
    ]
    for one in made:
        assert written[one.source] in one.text and not one.flags
