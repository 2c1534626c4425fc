"""What is known of a sentence is used again: editors' English first, then the machine's."""

from __future__ import annotations

import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from songngu import config, content
from songngu.build import PROGRAM, Build
from songngu.content import load
from songngu.errors import SongNguError
from songngu.translate import engine, sources
from tests.conftest import CONFIG, MakeSite, run_cli, snapshot

VI = "Ngày 16/7, UBND tỉnh Long An họp phiên thường kỳ tháng 7."
OTHER = "Tỉnh có 188 đơn vị hành chính cấp xã."
BY_HAND = "On July 16, the Long An provincial People’s Committee met for its regular July session."


def page(name: str, vi: str = VI, en: str = "", more: str = "") -> str:
    return f"""\
---
id: a-{name}
slug: {name}
title: 'Tiêu đề {name}'
title_en: 'Title {name}'
date: '2019-07-16'
provinces: ['Long An']
summary_vi: ['{vi}']
summary_en: ['{en.replace("'", "''")}']
{more}---
{vi}
"""


def articles(**pages: str) -> dict[str, str | bytes]:
    return {f"content/articles/2019/{name}.md": text for name, text in pages.items()}


def run(root: Path, **options: object) -> Build:
    build = Build(root, config.load(root))
    build.translate(**options)  # type: ignore[arg-type]
    return build


def summary(root: Path, name: str) -> tuple[str, str, str]:
    """The English of a page's summary, its status, and the article that it was copied from."""
    article = next(p.article for p in load(root).pages if p.article.slug == name)
    sentence = article.sentences[1]
    unit = article.unit("summary", sentence.vi)
    return sentence.en, sentence.status, unit.copied if unit else ""


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / f"content/articles/2019/{name}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


# ------------------------------------------------------------------------ editors


def test_an_editors_english_is_used_wherever_the_same_sentence_stands(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND), hai=page("hai")))
    run(root)
    assert summary(root, "hai") == (BY_HAND, "edited", "a-mot")


def test_it_replaces_what_the_machine_had_said(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot"), hai=page("hai")))
    run(root)
    english, status, _ = summary(root, "mot")
    assert status == "machine" and summary(root, "hai") == (english, "machine", "")
    edit(root, "mot", english.replace("'", "''"), BY_HAND)
    run(root)
    assert summary(root, "mot") == (BY_HAND, "edited", "")
    assert summary(root, "hai") == (BY_HAND, "edited", "a-mot")


def test_a_copy_follows_its_original(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND), hai=page("hai")))
    run(root)
    edit(root, "mot", BY_HAND, "Better still.")
    run(root)
    assert summary(root, "hai") == ("Better still.", "edited", "a-mot")


def test_editors_of_two_articles_each_keep_their_own_and_check_tells(make_site: MakeSite) -> None:
    files = articles(mot=page("mot", en=BY_HAND), hai=page("hai", en="Another."), ba=page("ba"))
    root = make_site(files)
    run(root)
    assert summary(root, "mot")[0] == BY_HAND and summary(root, "hai")[0] == "Another."
    assert summary(root, "ba")[0] in (BY_HAND, "Another.")
    told = run_cli("check", "--root", root)
    assert told.returncode == 1 and "has another edited English in" in told.stderr


def test_the_newest_reviewed_english_wins_over_edited(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND), hai=page("hai", en="Another.")))
    run(root)
    path = root / "content/articles/2019/mot.md"
    text = re.sub(r"(of: summary, .*?)\}", r"\1, reviewed_by: 'Lan Anh'}", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    (root / "content/articles/2019/ba.md").write_text(page("ba"), "utf-8")
    run(root)
    assert summary(root, "ba") == (BY_HAND, "reviewed", "a-mot")


def test_the_edit_made_last_wins_at_the_next_build(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND), hai=page("hai"), ba=page("ba")))
    run(root, model=False)
    for path in (root / "content/articles/2019").iterdir():
        text, count = re.subn(
            r"(\{of: summary,.*? date: )'[\d-]+'", r"\1'2024-01-01'", path.read_text("utf-8")
        )
        assert count == 1
        path.write_text(text, "utf-8")
    edit(root, "hai", BY_HAND, "Written today.")
    run(root, model=False)
    assert summary(root, "ba") == ("Written today.", "edited", "a-hai")
    assert summary(root, "mot") == (BY_HAND, "edited", "")


# ------------------------------------------------------------------------ the machine


def engine_must_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(sentences: list[str], *_: object, **__: object) -> list[object]:
        assert not sentences, f"translated again: {sentences}"
        return []

    monkeypatch.setattr(sources, "translate", refuse)


def test_the_same_sentence_is_not_translated_twice(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site(articles(mot=page("mot")))
    run(root)
    shutil.rmtree(root / ".cache")
    (root / "content/articles/2019/hai.md").write_text(page("hai"), "utf-8")
    engine_must_rest(monkeypatch)
    run(root)
    assert summary(root, "hai") == summary(root, "mot")


def test_a_killed_run_loses_no_batch_that_was_done(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site(articles(mot=page("mot"), hai=page("hai", OTHER)))
    monkeypatch.setattr(engine, "_CHUNK_TOKENS", 1)
    package = Build(root, config.load(root)).package()
    glossary = Build(root, config.load(root)).glossary
    given = sources.supply(
        [VI, OTHER],
        sources.Index({}),
        glossary,
        package,
        cache=root / ".cache",
        date="2026-11-22",
    )
    first, _ = next(given), given.close()  # as if killed: no page has been written
    left: list[str] = []
    real = engine.translate

    def counted(sentences: list[str], *rest: object, **more: object) -> object:
        left.extend(sentences)
        return real(sentences, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(sources, "translate", counted)
    run(root)
    assert left == [vi for vi in (VI, OTHER) if vi != first[0]]


def test_a_damaged_memory_is_made_anew(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot")) | {".cache/memory.sqlite": "no database at all"})
    assert run(root).report.problems == []
    assert summary(root, "mot")[1] == "machine"
    rows = sqlite3.connect(root / ".cache/memory.sqlite").execute("SELECT vi FROM results")
    assert rows.fetchall() == [(VI,)]


def test_a_memory_damaged_in_its_middle_is_made_anew(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot")))
    run(root)
    memory = root / ".cache/memory.sqlite"
    data = memory.read_bytes()
    memory.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    (root / "content/articles/2019/mot.md").write_text(page("mot"), encoding="utf-8")
    assert run(root).report.problems == []
    assert summary(root, "mot")[1] == "machine"


def test_a_memory_that_can_be_neither_read_nor_written_costs_no_article_its_english(
    make_site: MakeSite,
) -> None:
    root = make_site(articles(mot=page("mot")))
    run(root)
    memory = sqlite3.connect(root / ".cache/memory.sqlite")
    with memory:
        memory.execute("UPDATE results SET en = CAST(x'ff' AS TEXT)")
        memory.execute(
            "CREATE TRIGGER full BEFORE INSERT ON results"
            " BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )
    memory.close()
    (root / "content/articles/2019/mot.md").write_text(page("mot"), encoding="utf-8")
    (problem,) = run(root).report.problems
    assert problem.doubt and "memory.sqlite" in problem.file and "disk is full" in problem.what
    assert summary(root, "mot")[1] == "machine"


# ------------------------------------------------------------------------ glossary


def test_a_changed_term_has_only_its_sentences_translated_anew(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot"), hai=page("hai", OTHER)))
    run(root)
    before = snapshot(root / "content")
    (root / "content/glossary.tsv").write_text("đơn vị hành chính\tterritorial unit\n", "utf-8")
    assert run(root).report.done["changed"] == 1
    assert "territorial unit" in summary(root, "hai")[0]
    after = snapshot(root / "content")
    assert before["articles/2019/mot.md"] == after["articles/2019/mot.md"]
    again = run(root)
    assert again.report.done["changed"] == 0 and snapshot(root / "content") == after


def test_a_term_that_is_missed_is_listed_and_casts_no_doubt_on_the_page(
    make_site: MakeSite,
) -> None:
    files = articles(mot=page("mot", OTHER))
    root = make_site(files | {"content/glossary.tsv": "Tỉnh có\tthe county boasts\t\tverb"})
    build = run(root)
    assert build.report.problems == []
    sentence = load(root).pages[0].article.sentences[1]
    assert sentence.flags == ("term: Tỉnh có",)
    assert sentence.cautions == () and sentence.public_en
    told = run_cli("check", "--root", root)
    assert "not as the glossary says: Tỉnh có" in told.stderr


# ------------------------------------------------------------------------ refresh, no model


def as_if_older(root: Path, name: str) -> str:
    """Make a page's English look like an older package's; return it."""
    path = root / f"content/articles/2019/{name}.md"
    article = next(p.article for p in load(root).pages if p.article.slug == name)
    text = path.read_text("utf-8")
    from songngu.text import digest

    old, new = article.summary_en[0], "Something older."
    text = text.replace(old.replace("'", "''"), new).replace(digest("e", old), digest("e", new))
    path.write_text(re.sub(r"sha256: '\w+'", f"sha256: '{'0' * 64}'", text), "utf-8")
    return new


def test_a_new_package_changes_nothing_by_itself_and_refresh_does(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot"), hai=page("hai", OTHER, en="By hand.")))
    run(root)
    new = summary(root, "mot")[0]
    old = as_if_older(root, "mot")
    assert run(root).report.done["changed"] == 0 and summary(root, "mot")[0] == old
    done = run(root, refresh=True).report.done
    assert (done["changed"], done["same"]) == (1, 0) and summary(root, "mot")[0] == new
    assert summary(root, "hai") == ("By hand.", "edited", "")
    done = run(root, refresh=True).report.done
    assert (done["changed"], done["same"]) == (0, 1)


def test_refresh_can_be_limited_to_articles(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot"), hai=page("hai", OTHER)))
    run(root)
    for name in ("mot", "hai"):
        as_if_older(root, name)
    told = run_cli("translate", "--root", root, "--refresh", "content/articles/2019/hai.md")
    assert told.returncode == 0 and "1 sentence translated anew" in told.stdout
    assert summary(root, "mot")[0] == "Something older." != summary(root, "hai")[0]
    told = run_cli("translate", "--root", root, "--refresh", "khong-co")
    assert told.returncode == 2 and "khong-co: there is no such article" in told.stderr


def test_an_article_is_named_by_its_page_as_a_shell_completes_it_its_id_or_its_slug(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site(articles(mot=page("mot"), hai=page("hai", OTHER)))
    every = [one.article for one in load(root).pages]

    def named(*names: str) -> list[str]:
        return [article.page for article in content.named(every, names, root)]

    mot, hai = "2019/mot.md", "2019/hai.md"
    slug = next(article.slug for article in every if article.page == mot)
    id_ = next(article.id for article in every if article.page == mot)
    for name in (slug, id_, mot, "mot", "mot.md", "mot.en.md", f"content/articles/{mot}"):
        assert named(name) == [mot], name
    assert named(str(root / "content" / "articles" / mot)) == [mot]
    monkeypatch.chdir(root.parent)
    assert named(f"{root.name}/content/articles/{hai}", "hai") == [hai]
    monkeypatch.chdir(root / "content/articles/2019")
    assert named("hai.md", "mot.md") == [hai, mot]
    for name in ("khong-co", "", ".", "2019", "../../config.yaml"):
        with pytest.raises(SongNguError, match="no such article"):
            named(name)


def test_without_a_model_known_english_is_used_and_the_rest_is_pending(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot")))
    run(root)
    for name, vi in (("hai", VI), ("ba", OTHER)):
        (root / f"content/articles/2019/{name}.md").write_text(page(name, vi), "utf-8")
    (root / "config.yaml").write_text(CONFIG + "translation:\n  package: none-such\n", "utf-8")
    told = run_cli("--no-model", "--root", root)
    assert told.returncode == 0, told.stderr
    assert "1 sentence without English yet" in told.stdout
    assert summary(root, "hai") == summary(root, "mot")
    assert summary(root, "ba")[1] == "pending"


# ------------------------------------------------------------------------ for scripts


def test_lines_from_standard_input_come_out_as_articles_would_have_them(
    make_site: MakeSite,
) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND)))
    lines = f"{VI}\r\n\n{OTHER}\n"
    told = subprocess.run(
        [sys.executable, PROGRAM / "build.py", "translate", "--stdin", "--root", root],
        input=lines.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    rows = [line.split("\t") for line in told.stdout.decode().splitlines()]
    assert rows[0] == [BY_HAND, "edited", ""]
    assert rows[1] == ["", "pending", ""]
    assert "188" in rows[2][0] and rows[2][1] == "machine"
    assert told.returncode == 0  # an empty line wants no English
    assert len(load(root).pages) == 1


def test_a_sentence_from_standard_input_without_english_ends_with_1(make_site: MakeSite) -> None:
    root = make_site({})
    words = ("translate", "--stdin", "--no-model", "--root", root)
    told = subprocess.run(
        [sys.executable, PROGRAM / "build.py", *words],
        input=f"\n{VI}\n".encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 1 and told.stdout.decode().splitlines() == ["\tpending\t"] * 2


def test_a_line_from_standard_input_that_is_no_utf8_is_named(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND)))
    told = subprocess.run(
        [
            sys.executable,
            PROGRAM / "build.py",
            "translate",
            "--stdin",
            "--no-model",
            "--root",
            root,
        ],
        input=f"{VI}\n".encode() + b"Xin ch\xe0o.\n",
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 2
    assert told.stderr.decode().strip() == (
        "error: standard input:2: not UTF-8 text – save it as UTF-8"
    )


# ------------------------------------------------------------------------ offline


def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something wanted the network")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)


def test_everything_is_built_without_network_with_the_package_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PROGRAM / "content/raw", tmp_path / "content/raw")
    (tmp_path / "config.yaml").write_text(CONFIG, "utf-8")
    no_network(monkeypatch)
    build = Build(tmp_path, config.load(tmp_path))
    build.convert()
    build.translate(model=False)
    assert build.report.done["pending"] >= 15
    assert build.render().total > 20
    build = Build(tmp_path, config.load(tmp_path))
    build.translate()
    assert build.report.done["translated"] >= 15
    assert build.render().changed > 0
    assert all(p.article.status == "machine" for p in build.pages)


def test_two_builds_give_the_same_english(copy: Path, tmp_path: Path) -> None:
    first = {p.article.slug: (p.article.title_en, p.article.summary_en) for p in load(copy).pages}
    again = tmp_path / "again"
    shutil.copytree(copy / "content/raw", again / "content/raw")
    shutil.copy(copy / "config.yaml", again)
    build = Build(again, config.load(again))
    build.convert()
    build.translate()
    second = {p.article.slug: (p.article.title_en, p.article.summary_en) for p in load(again).pages}
    assert first == second


def test_withdrawn_articles_lend_no_english(make_site: MakeSite) -> None:
    files = articles(
        mot=page("mot", en=BY_HAND, more="withdrawn: 'at the publisher’s wish'\n"), hai=page("hai")
    )
    root = make_site(files)
    run(root)
    assert summary(root, "hai")[1] == "machine"


def test_changing_the_vietnamese_under_a_copy_leaves_no_editors_claim(make_site: MakeSite) -> None:
    root = make_site(articles(mot=page("mot", en=BY_HAND), hai=page("hai")))
    run(root)
    edit(root, "hai", f"summary_vi: ['{VI}']", f"summary_vi: ['{OTHER}']")
    run(root)
    english, status, copied = summary(root, "hai")
    assert "188" in english and (status, copied) == ("machine", "")
