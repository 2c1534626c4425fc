"""Whole articles in English: `<name>.en.md` beside the page, and on the English page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from songngu import config, content, passages
from songngu.article import Article
from songngu.build import Build
from songngu.errors import ConfigError
from songngu.passages import PENDING, Block, written
from songngu.translate import engine, sources
from songngu.translate.full import Full, _by_rule
from tests.conftest import CONFIG, MakeSite, run_cli, snapshot

FULL = CONFIG + "translation:\n  scope: full\n"
FIRST = "Ngày 16/7, UBND tỉnh Long An họp phiên thường kỳ tháng 7."
SECOND = "Tỉnh có 188 đơn vị hành chính cấp xã."
LAST = "Đại biểu dự hội nghị tại điểm cầu Long An."
BODY = f"""\
{FIRST} {SECOND}

## Kết quả đạt được

- Sở Nội vụ tham mưu kịp thời;
- Tỉnh đã cắt giảm 15 thủ tục hành chính.

1. Tăng cường kiểm tra công vụ.
1. Đẩy mạnh chuyển đổi số.

| Cấp | Thủ tục hành chính |
|---|---|
| Cấp tỉnh | 1.494 |
| Cấp huyện | 288 |

!!! figure ""
    Quang cảnh hội nghị.
    *Ảnh: Quốc Dũng*

{LAST}
"""
PAGE = "content/articles/2019/mot.md"
ENGLISH = "content/articles/2019/mot.en.md"
SITE = "site/en/2019/07/mot.html"


def page(name: str = "mot", body: str = BODY, more: str = "") -> str:
    return f"""\
---
id: a-{name}
slug: {name}
title: 'Tiêu đề {name}'
title_en: 'Title {name}'
date: '2019-07-16'
provinces: ['Long An']
summary_vi: ['{SECOND}']
summary_en: ['It has 188 communes.']
{more}---
{body}"""


def run(root: Path, **options: object) -> Build:
    build = Build(root, config.load(root))
    build.translate(**options)  # type: ignore[arg-type]
    build.render()
    return build


def full(root: Path, name: str = "mot") -> Full:
    build = Build(root, config.load(root))
    article = next(p.article for p in build.pages if p.article.slug == name)
    found = build.texts.of(article)
    assert found is not None
    return found


def english(root: Path) -> dict[str, tuple[str, str]]:
    """The English and the status of each block, by its Vietnamese."""
    return {s.vi: (s.en, s.status) for s in full(root).sentences}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one article, translated whole. Not to be changed."""
    root = tmp_path_factory.mktemp("full")
    (root / "content/articles/2019").mkdir(parents=True)
    (root / "config.yaml").write_text(FULL, "utf-8")
    (root / PAGE).write_text(page(), "utf-8")
    assert run(root).report.problems == []
    return root


@pytest.fixture
def site(translated: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    import shutil

    return Path(shutil.copytree(translated, tmp_path / "site folder"))


# ------------------------------------------------------------------------ made


def test_every_paragraph_heading_item_cell_and_caption_gets_its_english(translated: Path) -> None:
    text = (translated / ENGLISH).read_text("utf-8")
    body = text.split("\n---\n", 1)[1]
    there, here = passages.read(body), passages.read(BODY)
    assert [p.kind for p in there] == [p.kind for p in here]
    assert len(passages.blocks(there)) == len(passages.blocks(here)) == 15
    assert "## " in body and "\n- " in body and "|---|---|" in body and '!!! figure ""' in body
    assert not re.search("[ạảấầậễệộờởợụủứừựỳỵ]", body.replace("Quốc", ""))
    blocks = english(translated)
    assert "July 16" in blocks[f"{FIRST} {SECOND}"][0] and "188" in blocks[f"{FIRST} {SECOND}"][0]
    assert blocks["1.494"] == ("1,494", "machine")
    assert blocks["Ảnh: Quốc Dũng"] == ("Photo: Quốc Dũng", "machine")
    assert {status for _, status in blocks.values()} == {"machine"}


@pytest.mark.parametrize(
    ("cell", "english"),
    [
        ("1.494", "1,494"),
        ("16/7/2019", "July 16, 2019"),
        ("31/12", "December 31"),  # no share is of more than the whole
        ("14/19", "14 of 19"),
        # a day and month, or a share: nothing beside it tells
        ("3/4", "3/4"),
        ("1/1", "1/1"),
        ("(2/9)", "(2/9)"),
        ("3/4, 16/7", "3/4, July 16"),
    ],
)
def test_figures_alone_are_put_into_english_only_where_they_can_be_read_in_one_way(
    cell: str, english: str
) -> None:
    assert _by_rule(Block("cell", cell)) == english


@pytest.mark.parametrize(
    ("credit", "english"),
    [
        ("Ảnh: Quốc Dũng", "Photo: Quốc Dũng"),
        ("Ảnh minh họa", "Illustration"),
        ("Ảnh minh hoạ: Minh Anh", "Illustration: Minh Anh"),
        ("Đồ hoạ: TTXVN", "Graphic: TTXVN"),
        ("Quốc Dũng", "Quốc Dũng"),
        ("TTXVN", "TTXVN"),
        ("baolongan.vn", "baolongan.vn"),
        # words like any others: the engine's, and checked
        ("Biểu đồ: TTXVN", None),
        ("Ảnh do nhân vật cung cấp", None),
    ],
)
def test_of_a_credit_the_label_is_english_and_the_names_stay(
    credit: str, english: str | None
) -> None:
    assert _by_rule(Block("credit", credit)) == english


def test_a_credit_of_other_words_is_translated_like_any_text(site: Path) -> None:
    credits = '!!! figure ""\n    Quang cảnh.\n    *{}*\n'
    body = credits.format("Ảnh minh hoạ") + "\n" + credits.format("Ảnh do nhân vật cung cấp")
    (site / PAGE).write_text(page(body=f"{BODY}\n{body}"), "utf-8")
    run(site)
    shown = english(site)
    assert shown["Ảnh minh hoạ"] == ("Illustration", "machine")
    said, status = shown["Ảnh do nhân vật cung cấp"]
    assert status == "machine" and said.isascii()


def test_without_full_in_the_settings_no_whole_article_is_translated(make_site: MakeSite) -> None:
    root = make_site({PAGE: page()})
    run(root)
    assert not (root / ENGLISH).exists() and "Full text" not in (root / SITE).read_text("utf-8")


def test_another_scope_is_refused_with_its_line(make_site: MakeSite) -> None:
    root = make_site({"config.yaml": CONFIG + "translation:\n  scope: all\n"})
    with pytest.raises(ConfigError, match=r"config.yaml:6: translation.scope: .*summary or full"):
        config.load(root)


def test_a_second_run_changes_nothing(site: Path) -> None:
    before = snapshot(site)
    done = run(site).report.done
    assert snapshot(site) == before and not any(done.values())


def test_summaries_and_whole_articles_go_to_the_engine_in_one_run(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    real = engine.translate

    def counted(sentences: list[str], *rest: object, **more: object) -> object:
        calls.append(sentences)
        return real(sentences, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(sources, "translate", counted)
    body = f"{FIRST}\n\n{LAST}\n"
    new = page(body=body).replace("title_en: 'Title mot'\n", "")
    root = make_site({"config.yaml": FULL, PAGE: new})
    run(root)
    assert len(calls) == 1 and {FIRST, LAST, "Tiêu đề mot"} <= set(calls[0])


def test_marks_in_the_text_stay_text(make_site: MakeSite) -> None:
    body = r"Giá \*1\*: 50 \[nghìn\] đồng &lt;b> theo quy định." + "\n"
    root = make_site({"config.yaml": FULL, PAGE: page(body=body)})
    run(root)
    (block,) = full(root).sentences
    assert block.vi == "Giá *1*: 50 [nghìn] đồng <b> theo quy định."
    raw = (root / ENGLISH).read_text("utf-8").split("\n---\n", 1)[1].strip()
    assert block.en and raw == written("paragraph", block.en)


# ------------------------------------------------------------------------ edited


def test_a_corrected_paragraph_is_kept_shown_and_marked(site: Path) -> None:
    before = english(site)[LAST][0]
    edit(site / ENGLISH, before, "Delegates *in Long An*\nfollowed it online.")
    run(site)
    text = (site / ENGLISH).read_text("utf-8")
    assert "Delegates *in Long An*\nfollowed it online." in text
    assert english(site)[LAST][1] == "edited"
    run(site, refresh=True)
    assert (site / ENGLISH).read_text("utf-8") == text
    shown = (site / SITE).read_text("utf-8")
    assert "Delegates <em>in Long An</em>" in shown
    assert "Edited by a person." in shown.split('id="full"')[1]


def test_a_signed_paragraph_is_reviewed(site: Path) -> None:
    text = (site / ENGLISH).read_text("utf-8")
    units = [line for line in text.split("\n") if "of: block" in line]
    last = units[-1]
    (site / ENGLISH).write_text(
        text.replace(last, last[:-1] + ", reviewed_by: 'Lan Anh'}"), "utf-8"
    )
    run(site)
    assert english(site)[LAST][1] == "reviewed"
    assert "Reviewed by Lan Anh." in (site / SITE).read_text("utf-8")


def test_edited_english_goes_stale_when_its_vietnamese_changes_and_the_rest_is_left(
    site: Path,
) -> None:
    edit(site / ENGLISH, english(site)[LAST][0], "By hand.")
    run(site)
    before = english(site)
    new = LAST.replace("Long An", "Tân An")
    edit(site / PAGE, LAST, new)
    run(site)
    after = english(site)
    assert after.pop(new) == ("By hand.", "stale")
    before.pop(LAST)
    assert after == before
    assert "The Vietnamese has changed since" in (site / SITE).read_text("utf-8")
    run(site)
    assert english(site)[new] == ("By hand.", "stale")
    edit(site / ENGLISH, "By hand.", "By hand, again.")
    run(site)
    assert english(site)[new] == ("By hand, again.", "edited")


def test_a_changed_paragraph_of_the_machines_is_translated_anew_and_no_other(site: Path) -> None:
    before = english(site)
    new = "Tỉnh đã cắt giảm 27 thủ tục hành chính."
    edit(site / PAGE, "Tỉnh đã cắt giảm 15 thủ tục hành chính.", new)
    build = run(site)
    after = english(site)
    assert build.report.done["changed"] == 1 and not build.report.done["translated"]
    assert "27" in after.pop(new)[0]
    assert after.items() <= before.items()


def test_added_removed_and_moved_vietnamese_leaves_the_other_english_alone(site: Path) -> None:
    edit(site / ENGLISH, english(site)["Kết quả đạt được"][0], "What was done")
    run(site)
    before = english(site)
    body = (site / PAGE).read_text("utf-8")
    body = body.replace("- Sở Nội vụ tham mưu kịp thời;\n", "")
    body = body.replace(f"\n{LAST}\n", "").replace("## Kết quả", f"{LAST}\n\n## Kết quả")
    body += "\nHội nghị kết thúc lúc 16h30.\n"
    (site / PAGE).write_text(body, "utf-8")
    build = run(site)
    after = english(site)
    assert build.report.problems == [] and build.report.done["translated"] == 1
    assert list(after)[1:3] == [LAST, "Kết quả đạt được"]
    assert "30" in after["Hội nghị kết thúc lúc 16h30."][0]
    assert after["Kết quả đạt được"] == ("What was done", "edited")
    assert "Sở Nội vụ tham mưu kịp thời;" not in after
    assert {vi: en for vi, en in after.items() if vi in before}.items() <= before.items()


def test_english_by_hand_whose_vietnamese_goes_is_set_aside_and_comes_back_with_it(
    site: Path,
) -> None:
    edit(site / ENGLISH, english(site)[LAST][0], "By hand: yes.")
    text = (site / PAGE).read_text("utf-8")
    (site / PAGE).write_text(text.replace(f"\n{LAST}\n", ""), "utf-8")
    run(site)
    head, body = (site / ENGLISH).read_text("utf-8").split("\n---\n", 1)
    assert "english: 'By hand: yes.'" in head and "By hand" not in body
    told = run_cli("check", "--root", site)
    assert "mot.en.md: set_aside: the Vietnamese of “By hand: yes.” has gone" in told.stderr
    (site / PAGE).write_text(text, "utf-8")
    run(site)
    assert english(site)[LAST] == ("By hand: yes.", "edited")
    assert "set_aside" not in (site / ENGLISH).read_text("utf-8")


def test_vietnamese_and_english_changed_alike_stay_together(site: Path) -> None:
    edit(site / PAGE, f"\n{LAST}\n", f"\nMột đoạn mới.\n\n{LAST}\n")
    last = english(site)[LAST][0]
    edit(site / ENGLISH, f"\n{last}\n", f"\nA new paragraph.\n\n{last}\n")
    build = run(site)
    assert build.report.problems == []
    assert english(site)["Một đoạn mới."] == ("A new paragraph.", "edited")


def test_paragraphs_joined_in_both_languages_are_no_mistake(site: Path) -> None:
    (site / PAGE).write_text(page(body=BODY + "\nĐoạn một.\n\nĐoạn hai.\n"), "utf-8")
    run(site)
    one, two = (english(site)[vi][0] for vi in ("Đoạn một.", "Đoạn hai."))
    edit(site / PAGE, "Đoạn một.\n\nĐoạn hai.", "Đoạn một. Đoạn hai.")
    edit(site / ENGLISH, f"{one}\n\n{two}", f"{one} {two}")
    assert run(site).report.problems == []
    assert english(site)["Đoạn một. Đoạn hai."] == (f"{one} {two}", "edited")


# ------------------------------------------------------------------------ mistakes


def test_joined_paragraphs_are_told_with_their_line_and_nothing_is_overwritten(
    site: Path,
) -> None:
    (site / PAGE).write_text(page(body=BODY + "\nĐoạn một.\n\nĐoạn hai.\n"), "utf-8")
    run(site)
    path = site / ENGLISH
    one, two = (english(site)[vi][0] for vi in ("Đoạn một.", "Đoạn hai."))
    edit(path, english(site)["Kết quả đạt được"][0], "What was done")  # which is no mistake
    edit(path, f"{one}\n\n{two}", f"{one} {two}")
    before = path.read_bytes()
    line = path.read_text("utf-8").split("\n").index(f"{one} {two}") + 1
    told = run_cli("--root", site)
    assert told.returncode == 1
    (said,) = (said for said in told.stderr.splitlines() if said.startswith("error"))
    assert said.startswith(
        f"error: {ENGLISH}:{line}: of the English blocks two were joined (16 stand against 17); "
        "nothing was changed"
    )
    assert "one of its own again" in said
    assert path.read_bytes() == before
    shown = (site / SITE).read_text("utf-8")
    assert "Full text" not in shown and "The Vietnamese original" in shown
    edit(path, f"{one} {two}", f"{one}\n\n{two}")
    assert run(site).report.problems == [] and english(site)["Đoạn hai."][0] == two


def test_a_parted_and_a_joined_paragraph_are_not_taken_for_one_another(site: Path) -> None:
    body = BODY + "\nĐoạn một của bài. Câu hai của đoạn.\n\nĐoạn hai.\n\nĐoạn ba.\n"
    (site / PAGE).write_text(page(body=body), "utf-8")
    run(site)
    one, two, three = (en for en, _ in list(english(site).values())[-3:])
    edit(site / ENGLISH, f"{two}\n\n{three}", f"{two} {three}")
    edit(site / ENGLISH, one, one.replace(". ", ".\n\n", 1))
    before = (site / ENGLISH).read_bytes()
    (error,) = run(site).report.errors
    assert "two were joined (18 stand against 18)" in str(error)
    assert (site / ENGLISH).read_bytes() == before
    edit(site / ENGLISH, f"{two} {three}", f"{two}\n\n{three}")
    (error,) = run(site).report.errors
    assert "one was parted in two (19 stand against 18)" in str(error)


def test_sentences_added_to_a_paragraph_join_nothing(site: Path) -> None:
    last = english(site)[LAST][0]
    edit(site / ENGLISH, last, f"{last} More was said.")
    assert run(site).report.problems == []
    assert english(site)[LAST] == (f"{last} More was said.", "edited")


def test_an_english_paragraph_that_is_deleted_is_made_anew(site: Path) -> None:
    before = english(site)
    edit(site / ENGLISH, f"\n{before[LAST][0]}\n", "")
    assert run(site).report.problems == []
    assert english(site) == before


def test_the_english_of_another_article_is_not_taken(site: Path) -> None:
    edit(site / ENGLISH, "of: a-mot", "of: a-hai")
    build = run(site)
    assert "this is the English of “a-hai”" in str(build.report.errors[0])
    assert "Full text" not in (site / SITE).read_text("utf-8")


def test_a_file_that_cannot_be_read_is_told_with_its_line_and_left_alone(site: Path) -> None:
    edit(site / ENGLISH, "of: a-mot", "of: a-mot\nnote: a: b")
    before = (site / ENGLISH).read_bytes()
    build = run(site)
    assert str(build.report.errors[0]).startswith(f"{ENGLISH}:3: a colon inside")
    assert (site / ENGLISH).read_bytes() == before
    assert "The Vietnamese original" in (site / SITE).read_text("utf-8")


def test_a_full_translation_without_a_page_is_pointed_out(site: Path) -> None:
    (site / PAGE).rename(site / "content/articles/2019/hai.md")
    build = run(site)
    assert "there is no article page mot.md beside" in str(build.report.problems[0])


def test_a_file_changed_during_the_run_is_left_alone(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(site / PAGE, "15 thủ tục", "27 thủ tục")
    real = sources.translate

    def meanwhile(*args: object, **more: object) -> object:
        edit(site / ENGLISH, "of: a-mot", "# mine\nof: a-mot")
        return real(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(sources, "translate", meanwhile)
    build = run(site)
    assert "changed while the program ran" in str(build.report.errors[0])
    text = (site / ENGLISH).read_text("utf-8")
    assert "# mine" in text and "27" not in text.split("\n---\n")[1]


def test_windows_line_ends_and_unknown_keys_stay(site: Path) -> None:
    path = site / ENGLISH
    text = path.read_text("utf-8").replace("of: a-mot\n", "of: a-mot\nnotes: 'mine'\n")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    edit(site / PAGE, "15 thủ tục", "27 thủ tục")
    path.write_bytes(path.read_bytes())
    run(site)
    data = path.read_bytes()
    assert b"27" in data and b"notes: 'mine'" in data
    assert data.count(b"\n") == data.count(b"\r\n") > 20


def test_what_an_editor_adds_to_a_passages_entry_stays_when_another_changes(site: Path) -> None:
    path = site / ENGLISH
    text = path.read_text("utf-8")
    first = text.index("- {of: block")
    end = text.index("}\n", first)
    source = text[first:end].split("source: ")[1].split(",")[0]
    path.write_text(f"{text[:end]}, checked_with: 'bà Hoa'{text[end:]}", "utf-8")
    edit(site / PAGE, "15 thủ tục", "27 thủ tục")
    run(site)
    after = path.read_text("utf-8")
    assert "27" in after
    (entry,) = [line for line in after.splitlines() if "checked_with" in line]
    assert f"source: {source}" in entry and "checked_with: 'bà Hoa'}" in entry


def test_an_interrupted_run_keeps_the_blocks_that_were_done(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site({"config.yaml": FULL, PAGE: page()})
    monkeypatch.setattr(engine, "_CHUNK_TOKENS", 1)
    real = engine.translate

    def stopped(*args: object, **more: object) -> object:
        for number, batch in enumerate(real(*args, **more)):  # type: ignore[arg-type]
            if number == 5:
                raise KeyboardInterrupt
            yield batch

    monkeypatch.setattr(sources, "translate", stopped)
    with pytest.raises(KeyboardInterrupt):
        run(root)
    kept = [en for en, status in english(root).values() if status == "machine"]
    assert 5 <= len(kept) < 15 and PENDING in (root / ENGLISH).read_text("utf-8")
    monkeypatch.undo()
    assert run(root).report.done["translated"] > 3
    assert {status for _, status in english(root).values()} == {"machine"}


# ------------------------------------------------------------------------ without a model


def test_without_a_model_no_file_is_made_and_its_sentences_are_counted(
    make_site: MakeSite,
) -> None:
    root = make_site({"config.yaml": FULL, PAGE: page(body=f"{FIRST}\n\n{LAST}\n")})
    told = run_cli("--no-model", "--root", root)
    assert told.returncode == 0 and "2 sentences without English yet" in told.stdout
    assert not (root / ENGLISH).exists()
    assert "The Vietnamese original" in (root / SITE).read_text("utf-8")


def test_without_a_model_a_new_paragraph_waits_in_its_place(site: Path) -> None:
    before = english(site)
    edit(site / PAGE, "## Kết quả", "Một đoạn mới của bài.\n\n## Kết quả")
    edit(site / PAGE, "| Cấp huyện", "| Cấp xã mới | 27 |\n| Cấp huyện")
    build = run(site, model=False)
    assert build.report.done["pending"] == 2 and build.report.problems == []
    assert english(site)["Một đoạn mới của bài."] == ("", "pending")
    assert before.items() <= english(site).items()
    row = (site / SITE).read_text("utf-8").split('id="b2"')[1].split('id="b3"')[0]
    assert "Một đoạn mới của bài." in row and "Not yet translated." in row
    table = rows(site)[7]
    assert '<td><span lang="vi">Cấp xã mới</span></td>' in table and "1,494" in table
    assert "<!--" not in row + table
    edit(site / ENGLISH, PENDING, "By hand.")
    run(site)
    assert english(site)["Một đoạn mới của bài."] == ("By hand.", "edited")
    assert english(site)["Cấp xã mới"][1] == "machine"


# ------------------------------------------------------------------------ shared with the rest


def test_an_editors_english_of_a_sentence_stands_in_the_body_too(site: Path) -> None:
    """The summary's sentence was written by hand in the page."""
    block = f"{FIRST} {SECOND}"
    assert english(site)[block][0].endswith(" It has 188 communes.")
    assert english(site)[block][1] == "machine"
    edit(site / PAGE, "It has 188 communes.", "The province has 188 communes.")
    run(site)
    assert english(site)[block][0].endswith(" The province has 188 communes.")


def test_a_paragraph_corrected_in_one_article_is_used_in_another(site: Path) -> None:
    edit(site / ENGLISH, english(site)[LAST][0], "By hand.")
    other = page("hai", LAST + "\n").replace(SECOND, LAST).replace("It has 188 communes.", "")
    (site / "content/articles/2019/hai.md").write_text(other, "utf-8")
    run(site)
    assert [(s.en, s.status) for s in full(site, "hai").sentences] == [("By hand.", "edited")]
    article: Article = next(p.article for p in content.load(site).pages if p.article.slug == "hai")
    assert article.summary_en == ("By hand.",) and article.status == "edited"
    assert article.translation.units[-1].copied == "a-mot.en"


def test_passages_corrected_differently_are_told_with_their_files_and_no_key(
    make_site: MakeSite,
) -> None:
    pages = {}
    for name, english in (("mot", "The province met."), ("hai", "A meeting was held.")):
        pages[f"content/articles/2019/{name}.md"] = page(name, "Tỉnh đã họp.\n")
        pages[f"content/articles/2019/{name}.en.md"] = f"---\nof: a-{name}\n---\n{english}\n"
    told = run_cli("check", "--root", make_site(pages))
    line = next(line for line in told.stderr.splitlines() if "another edited English" in line)
    assert "2019/mot.en.md: “Tỉnh đã họp.” has another" in line
    assert "in content/articles/2019/hai.en.md" in line


def test_english_that_is_out_of_date_is_lent_to_nobody(site: Path) -> None:
    edit(site / ENGLISH, english(site)[LAST][0], "By *hand*.")
    run(site)
    new = LAST.replace("Long An", "Tân An")
    edit(site / PAGE, LAST, new)
    (site / "content/articles/2019/hai.md").write_text(page("hai", new + "\n"), "utf-8")
    run(site)
    assert [s.status for s in full(site, "hai").sentences] == ["machine"]


def test_the_same_caption_twice_may_have_two_translations(site: Path) -> None:
    caption = "Quang cảnh hội nghị."
    (site / PAGE).write_text(page(body=f'{BODY}\n!!! figure ""\n    {caption}\n'), "utf-8")
    run(site)
    machine = english(site)[caption][0]
    text = (site / ENGLISH).read_text("utf-8")
    assert text.count(f"    {machine}") == 2
    (site / ENGLISH).write_text(text.replace(f"    {machine}", "    The hall.", 1), "utf-8")
    edit(site / ENGLISH, f"    {machine}", "    The hall, seen from the back.")
    assert run(site).report.problems == []
    said = [s for s in full(site).sentences if s.vi == caption]
    assert [s.en for s in said] == ["The hall.", "The hall, seen from the back."]
    assert {s.status for s in said} == {"edited"}


def test_of_two_rows_alike_the_one_that_was_changed_is_translated_anew(site: Path) -> None:
    more = "| Mang Thít | Đạt | 1.494 |\n"
    table = "| Đơn vị | Kết quả | Số thủ tục |\n|---|---|---|\n| Long Hồ | Đạt | 1.494 |\n"
    (site / PAGE).write_text(page(body=f"{BODY}\n{table}{more}"), "utf-8")
    run(site)
    before = english(site)
    edit(site / PAGE, more, "| Mang Thít | Không đạt | 288.500 |\n")
    assert run(site).report.problems == []
    after = english(site)
    assert after["288.500"] == ("288,500", "machine")
    assert after["Không đạt"][0] != before["Đạt"][0] and after["Không đạt"][1] == "machine"
    assert after["Đạt"] == before["Đạt"] and after["1.494"] == ("1,494", "machine")
    text = (site / ENGLISH).read_text("utf-8")
    run(site)
    assert (site / ENGLISH).read_text("utf-8") == text


def test_of_two_rows_alike_in_a_persons_english_the_changed_one_is_out_of_date(site: Path) -> None:
    table = "| Đơn vị | Kết quả |\n|---|---|\n| Long Hồ | Đạt |\n| Mang Thít | Đạt |\n"
    (site / PAGE).write_text(page(body=f"{BODY}\n{table}"), "utf-8")
    run(site)
    machine = english(site)["Đạt"][0]
    edit(site / ENGLISH, f"| {machine} |", "| Passed by hand |")
    edit(site / ENGLISH, f"| {machine} |", "| Passed by hand |")
    run(site)
    edit(site / PAGE, "| Mang Thít | Đạt |", "| Mang Thít | Không đạt |")
    for _ in range(2):
        run(site)
        assert english(site)["Đạt"] == ("Passed by hand", "edited")
        assert english(site)["Không đạt"] == ("Passed by hand", "stale")


def test_a_changed_term_has_only_its_blocks_translated_anew(site: Path) -> None:
    before = english(site)
    (site / "content/glossary.tsv").write_text("chuyển đổi số\tdigital conversion\n", "utf-8")
    run(site)
    after = english(site)
    assert "digital conversion" in after["Đẩy mạnh chuyển đổi số."][0]
    changed = {vi for vi in before if before[vi] != after[vi]}
    assert changed == {"Đẩy mạnh chuyển đổi số."}


def test_a_hand_made_translation_needs_no_provenance(make_site: MakeSite) -> None:
    root = make_site(
        {
            PAGE: page(body=f"{FIRST}\n\n{LAST}\n"),
            ENGLISH: "---\nof: a-mot\n---\nOn July 16 it met.\n\nDelegates came.\n",
        }
    )
    before = (root / ENGLISH).read_bytes()
    assert run(root).report.problems == []
    assert english(root)[LAST] == ("Delegates came.", "edited")
    assert "Delegates came." in (root / SITE).read_text("utf-8")
    assert (root / ENGLISH).read_bytes() == before  # the scope is "summary"


def test_full_translations_are_still_shown_after_the_setting_is_taken_back(site: Path) -> None:
    (site / "config.yaml").write_text(CONFIG, "utf-8")
    before = (site / ENGLISH).read_bytes()
    edit(site / PAGE, "15 thủ tục", "27 thủ tục")
    run(site)
    assert (site / ENGLISH).read_bytes() == before
    shown = (site / SITE).read_text("utf-8")
    assert "Full text" in shown and "The Vietnamese has changed since" in shown


# ------------------------------------------------------------------------ shown


def rows(root: Path) -> list[str]:
    text = (root / SITE).read_text("utf-8").split('id="full"')[1].split("</section>")[0]
    return re.split(r'(?=<div id="b\d)', text)[1:]


def test_the_english_page_shows_each_passage_beside_its_vietnamese(translated: Path) -> None:
    shown = rows(translated)
    assert len(shown) == 9
    assert all(row.count('lang="vi"') == 1 and 'class="en' in row for row in shown)
    assert SECOND in shown[0] and "It has 188 communes." in shown[0]
    assert shown[5].count('start="2"') == 2 and 'start="' not in shown[4]
    assert shown[6].count("<table>") == 2 and "1,494" in shown[6] and "1.494" in shown[6]
    assert shown[7].count("<figure>") == 2 and "Photo: Quốc Dũng" in shown[7]
    page_text = (translated / SITE).read_text("utf-8")
    assert "The Vietnamese original" not in page_text and page_text.count(LAST) == 1


def test_what_could_not_be_confirmed_shows_only_with_its_caution_under_its_vietnamese(
    site: Path,
) -> None:
    text = (site / ENGLISH).read_text("utf-8")
    unit = next(line for line in text.split("\n") if "of: block" in line)
    flagged = unit[:-1] + ", flags: ['figure: 188']}"
    (site / ENGLISH).write_text(text.replace(unit, flagged), "utf-8")
    run(site)
    row = rows(site)[0]
    assert "doubtful" in row and "Caution." in row and "the figure 188" in row
    assert row.index('lang="vi"') < row.index("188 communes.") < row.index("Caution.")
    assert "<details" not in row  # the Vietnamese cannot be folded away
    line = next(n for n, at in enumerate(text.split("\n"), 1) if "188 communes." in at)
    told = run_cli("check", "--root", site)
    assert f"{ENGLISH}:{line}: could not be confirmed: figure: 188" in told.stderr


def test_a_withdrawn_article_shows_and_lends_nothing_and_is_left_alone(site: Path) -> None:
    edit(site / ENGLISH, english(site)[LAST][0], "By hand.")
    edit(site / PAGE, "summary_vi:", "withdrawn: 'Theo yêu cầu.'\nsummary_vi:")
    edit(site / PAGE, "15 thủ tục", "27 thủ tục")
    (site / "content/articles/2019/hai.md").write_text(page("hai", LAST + "\n"), "utf-8")
    before = (site / ENGLISH).read_bytes()
    run(site)
    assert LAST not in (site / SITE).read_text("utf-8")
    assert (site / ENGLISH).read_bytes() == before
    assert [s.status for s in full(site, "hai").sentences] == ["machine"]


def test_a_repetition_of_another_article_lends_nothing_of_its_body(site: Path) -> None:
    edit(site / ENGLISH, english(site)[LAST][0], "By hand.")
    edit(site / PAGE, "summary_vi:", "duplicate_of: a-ba\nsummary_vi:")
    (site / "content/articles/2019/hai.md").write_text(page("hai", LAST + "\n"), "utf-8")
    (site / "content/articles/2019/ba.md").write_text(page("ba", FIRST + "\n"), "utf-8")
    run(site)
    assert [s.status for s in full(site, "hai").sentences] == ["machine"]


def test_only_the_articles_own_page_has_its_full_text(translated: Path) -> None:
    text = english(translated)[LAST][0]
    pages = [p for p in (translated / "site").rglob("*") if p.suffix in (".html", ".xml", ".json")]
    assert [p for p in pages if text in p.read_text("utf-8")] == [translated / SITE]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_side_by_side_on_a_wide_screen_and_one_tap_away_on_a_phone(
    translated: Path, browser, scheme: str
) -> None:
    from tests.test_browser import CONTRAST

    for width in (1280, 320):
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        view = context.new_page()
        view.goto((translated / SITE).as_uri())
        row = view.locator(".passages > *").first
        if width == 1280:
            left, right = (row.locator(f".{side}").bounding_box() for side in ("en", "vi"))
            assert left["x"] < right["x"] and abs(left["y"] - right["y"]) < 20
            assert not row.get_by_text("Vietnamese", exact=True).is_visible()
        else:
            assert not row.locator(".vi").is_visible()
            row.get_by_text("Vietnamese", exact=True).click()
            assert row.locator(".vi").is_visible()
        assert view.evaluate("document.documentElement.scrollWidth") <= width
        ratios = view.evaluate(CONTRAST)
        assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}
        context.close()


# ------------------------------------------------------------------------ the Markdown

LINE = st.text(
    alphabet=st.one_of(st.sampled_from("-#*_<>[]()1.2)+=|:!`\\&; aĐ"), st.characters(categories=["L", "N", "P"])),
    min_size=1,
    max_size=40,
).map(lambda s: " ".join(s.split())).filter(bool)  # fmt: skip


@given(st.lists(st.one_of(LINE, st.just(""), LINE.map(lambda s: f"    {s}")), max_size=12))
def test_any_body_comes_back_from_its_passages(lines: list[str]) -> None:
    body = "\n".join(lines)
    found = passages.read(body)
    again = passages.write(found, [block.raw for block in passages.blocks(found)])
    assert again.strip() == re.sub(r"\n(?:[ \t]*\n)+", "\n\n", body.strip("\n")).strip()


@example("a | b \\| c", "cell")
@example("1. *a* ![b](c)", "caption")
@example("*a* và *b*", "credit")
@given(LINE, st.sampled_from(["paragraph", "heading", "item", "cell", "caption", "credit"]))
def test_any_english_is_read_back_as_it_was_written(text: str, kind: str) -> None:
    around = {
        "paragraph": "{}",
        "heading": "## {}",
        "item": "- {}",
        "cell": "| a | {} |\n|---|---|",
        "caption": '!!! figure ""\n    {}',
        "credit": '!!! figure ""\n    *{}*',
    }[kind]
    body = around.format(written(kind, text))  # type: ignore[arg-type]
    found: Block = passages.blocks(passages.read(body))[-1]
    assert (found.value, found.text) == (text, text)
