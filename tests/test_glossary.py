"""The editor's own terms: read, found, asked for, put in their place, checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from songngu.article import Article, Translation, Unit
from songngu.text import digest
from songngu.translate import PackageInfo, find, stage, translate
from songngu.translate.glossary import Glossary, Term, load, parse

PROGRAM = Path(__file__).resolve().parent.parent


def glossary(*lines: str) -> Glossary:
    found, problems = parse("\n".join(lines))
    assert problems == ()
    return found


def terms(found: Glossary, sentence: str) -> list[str]:
    return [one.term.vi for one in found.find(sentence)]


# ------------------------------------------------------------------------ the file


def test_a_line_is_term_english_note_and_kind() -> None:
    found = glossary(
        "term\tenglish\tnote\tkind",
        "# a remark",
        "",
        "một cửa\tone-stop shop | one-stop-shop\tnot “one door”",
        "Zalo\t\t\tkeep",
    )
    assert found.terms == (
        Term("một cửa", ("one-stop shop", "one-stop-shop"), "noun", "not “one door”"),
        Term("Zalo", ("Zalo",), "keep", ""),
    )


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("một cửa", "“một cửa” has no English"),
        ("\tone-stop shop", "the Vietnamese term is missing"),
        ("một cửa\tone-stop shop\t\tnuon", "“nuon” is no kind of term"),
        ("Sở Y tế\tHealth Office", "“Sở Y tế” stands in line 1 already"),
    ],
)
def test_a_faulty_line_is_told_and_the_others_are_used(line: str, what: str) -> None:
    found, (problem,) = parse(f"Sở Y tế\tDepartment of Health\n{line}")
    assert problem.line == 2 and problem.what == what and problem.mend
    assert [term.vi for term in found.terms] == ["Sở Y tế"]


def test_a_cell_may_be_quoted_and_the_file_saved_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    text = 'term\tenglish\nBộ Nội vụ\t"Ministry of Interior, Vietnam"\t"the ""old"" name"\n'
    (tmp_path / "content").mkdir()
    for encoding in ("utf-8-sig", "utf-16"):
        (tmp_path / "content/glossary.tsv").write_bytes(text.encode(encoding))
        found, problems = load(tmp_path)
        assert problems == ()
        (term,) = found.terms
        assert term.forms == ("Ministry of Interior, Vietnam",) and term.note == 'the "old" name'


def test_a_fault_in_the_glossary_makes_no_english_anew_without_its_term(tmp_path: Path) -> None:
    vi = "Hai cơ quan bàn về một cửa tại hội nghị sáng nay."
    line = "một cửa\tone-stop shop"
    whole, _ = parse(line)
    unit = Unit("title", digest("s", vi), digest("e", "EN."), glossary=whole.version(vi))
    article = Article("a-1", "a", vi, "", title_en="EN.", translation=Translation(units=(unit,)))
    assert stage.pending(article, whole) == ()
    assert stage.pending(article, parse("một cửa\tsingle window")[0]) == article.sentences
    faulty, problems = parse(f"{line}\t\tnuon")
    assert problems and stage.pending(article, faulty) == ()


def test_a_site_without_a_glossary_has_no_terms(tmp_path: Path) -> None:
    assert load(tmp_path) == (Glossary(), ())


def test_the_glossary_that_comes_with_the_program_has_no_fault() -> None:
    found, problems = load(PROGRAM)
    assert problems == () and len(found.terms) > 40


# ------------------------------------------------------------------------ in the Vietnamese


def test_a_term_of_one_word_is_found_in_a_headline_in_capitals() -> None:
    found = glossary("huyện\tdistrict", "CCHC\tadministrative reform")
    assert terms(found, "HUYỆN CẦN GIUỘC ĐẨY MẠNH CCHC") == ["huyện", "CCHC"]
    assert terms(found, "cchc của một huyện") == ["huyện"]


def test_terms_are_found_as_whole_words_the_longest_first() -> None:
    found = glossary("Ban Chỉ đạo\tSteering Committee", "Trưởng Ban Chỉ đạo\tHead", "đạo\tway")
    assert terms(found, "Ông là Trưởng Ban Chỉ đạo; ban chỉ đạo họp.") == [
        "Trưởng Ban Chỉ đạo",
        "Ban Chỉ đạo",
    ]


def test_tone_placement_makes_no_difference_and_acronyms_need_their_capitals() -> None:
    found = glossary("hòa giải\tmediation", "CĐ\ttrade union")
    assert terms(found, "Công tác hoà giải của CĐ tốt.") == ["hòa giải", "CĐ"]
    assert terms(found, "cđ và HCĐ") == []


def test_only_the_terms_of_a_sentence_decide_its_version() -> None:
    one, two = "một cửa\tone-stop shop", "biên chế\tpayroll"
    sentence = "Cơ chế một cửa."
    assert glossary(one).version(sentence) == glossary(one, two).version(sentence) != ""
    assert glossary(one).version(sentence) != glossary(f"{one} mechanism").version(sentence)
    assert glossary(two).version(sentence) == ""


# ------------------------------------------------------------------------ in the English


@pytest.mark.parametrize(
    ("english", "missed"),
    [
        ("The one-stop shop works.", False),
        ("One-Stop Shops work.", False),
        ("The shop works.", True),
        ("The single-window mechanism works.", False),
    ],
)
def test_a_term_is_there_in_any_of_its_forms_singular_or_plural(english: str, missed: bool) -> None:
    found = glossary("một cửa\tthe one-stop shop | single-window mechanism")
    assert bool(found.misses("Cơ chế một cửa hoạt động.", english)) is missed


def test_a_name_is_there_only_letter_by_letter() -> None:
    found = glossary("Tổ công nghệ số\tDigital Team\t\tname")
    assert not found.misses("Tổ công nghệ số họp.", "The Digital Team met.")
    assert found.misses("Tổ công nghệ số họp.", "The digital team met.")


# ------------------------------------------------------------------------ through the engine


@pytest.fixture(scope="module")
def package() -> PackageInfo:
    return find("", PROGRAM, PROGRAM / "models")


def english(vi: str, package: PackageInfo, cache: Path, *lines: str) -> tuple[str, tuple[str, ...]]:
    ((result,),) = translate([vi], package, cache=cache, glossary=glossary(*lines))
    return result.text, result.flags


VI = "Ngày 16/7, UBND tỉnh Long An khai trương Trung tâm hành chính công."


def test_the_english_says_what_the_glossary_wants(package: PackageInfo, tmp_path: Path) -> None:
    text, _ = english(VI, package, tmp_path)
    assert "One-Door House" not in text
    text, flags = english(
        VI, package, tmp_path, "Trung tâm hành chính công\tOne-Door House\t\tname"
    )
    assert "One-Door House" in text and "July 16" in text and "Long An" in text
    assert not any(flag.startswith("term") for flag in flags)


def test_a_common_noun_that_the_engine_would_not_say_is_put_in_its_place(
    package: PackageInfo, tmp_path: Path
) -> None:
    text, flags = english(
        VI, package, tmp_path, "Trung tâm hành chính công\tcitizens' hall | citizens' halls"
    )
    assert "citizens' hall" in text and "the the" not in text
    assert not any(flag.startswith("term") for flag in flags)


def test_what_is_not_to_be_translated_stays(package: PackageInfo, tmp_path: Path) -> None:
    text, flags = english(
        "Hội chợ bánh dân gian khai mạc tại Cần Thơ.",
        package,
        tmp_path,
        "bánh dân gian\t\t\tkeep",
    )
    assert "bánh dân gian" in text and not flags


def test_a_verb_is_only_checked(package: PackageInfo, tmp_path: Path) -> None:
    text, flags = english(VI, package, tmp_path, "khai trương\tto unveil\t\tverb")
    assert ("unveil" in text) != ("term: khai trương" in flags)
