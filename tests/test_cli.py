"""The command line as its users type it."""

import re

import pytest

from songngu.cli import cli
from tests.conftest import PROGRAM, RAW, run_cli, snapshot

ARTICLE = (RAW / "000_cbdbed11df030c19.txt").read_bytes()


def test_the_stages_one_by_one_do_what_the_whole_does(make_site):
    root = make_site({"content/raw/a.txt": ARTICLE})
    assert run_cli("convert", "--root", root).stdout.startswith("1 new article.")
    assert not (root / "site").exists()
    assert "sentences translated" in run_cli("--root", root, "translate").stdout
    assert "Wrote" in run_cli("render", "--root", root).stdout
    before = snapshot(root)
    again = run_cli("--root", root)
    assert again.returncode == 0
    assert again.stdout.startswith("Nothing has changed")
    assert snapshot(root) == before


def test_the_root_may_stand_before_or_after_the_stage_and_the_program_stays_where_it_is(
    make_site, tmp_path
):
    root = make_site({"content/raw/a.txt": ARTICLE})
    before = snapshot(PROGRAM / "content")
    assert run_cli("--root", root, "convert", cwd=tmp_path).returncode == 0
    assert run_cli("render", "--root", root, cwd=tmp_path).returncode == 0
    assert (root / "site/vi/index.html").is_file()
    assert snapshot(PROGRAM / "content") == before


def test_the_public_address_can_be_given_on_the_command_line(make_site):
    root = make_site({"content/raw/a.txt": ARTICLE})
    assert run_cli("--root", root, "--url", "https://nha.example/bao-cao").returncode == 0
    assert "https://nha.example/bao-cao/en/index.html" in (root / "site/sitemap.xml").read_text(
        "utf-8"
    )


def test_to_translate_nothing_may_be_said_before_the_stage_or_after_it(make_site):
    root = make_site({"content/raw/a.txt": ARTICLE})
    run_cli("convert", "--root", root)
    before = run_cli("--no-model", "--root", root, "translate").stdout
    assert before == run_cli("translate", "--no-model", "--root", root).stdout
    assert "without English yet" in before and "translated" not in before


def test_a_problem_is_told_to_the_letter(make_site, tmp_path):
    lines = ["một cửa\tone-stop shop", *[""] * 98, "Zalo\t\t\t\\[/nuon]"]
    root = make_site({"content/glossary.tsv": "\n".join(lines).encode()})
    (told,) = run_cli("--root", root).stderr.splitlines()
    assert told.startswith(r"error: content/glossary.tsv:100: “\[/nuon]” is no kind of term")


def test_what_a_stage_found_is_told_though_a_later_one_fails(make_site):
    raw = "---\ntitle: Tin\ndate: hôm qua\n---\nXã Tân An khai trương bộ phận một cửa sáng nay.\n"
    root = make_site({"content/raw/a.md": raw.encode(), "templates/home.html": b"{% nothing %}"})
    told = run_cli("--root", root, "--no-model")
    assert told.returncode == 2
    assert "hôm qua" in told.stderr and "templates/home.html" in told.stderr


def test_a_description_that_is_left_empty_says_nothing(make_site):
    root = make_site({"content/raw/a.txt": ARTICLE})
    config = root / "config.yaml"
    text = re.sub(r"(?m)^  description:.*(?:\n    .*)*\n", "", config.read_text("utf-8"))
    config.write_text(text.replace("site:\n", "site:\n  description: null\n"), "utf-8")
    run_cli("--root", root, "--no-model")
    assert "null" not in (root / "site/vi/index.html").read_text("utf-8")


def test_a_site_without_articles_is_built_and_says_so(make_site):
    root = make_site({})
    assert run_cli("--root", root).returncode == 0
    assert "There are no articles yet." in (root / "site/en/index.html").read_text("utf-8")


def test_clean_removes_what_was_built_and_nothing_else(make_site):
    root = make_site({"content/raw/a.txt": ARTICLE})
    before = snapshot(root)
    run_cli("convert", "--root", root)
    pages = snapshot(root / "content")
    run_cli("render", "--root", root)
    (root / "site" / "CNAME").write_text("nha.example")
    assert run_cli("clean", "--root", root).returncode == 0
    assert [p.name for p in (root / "site").rglob("*")] == ["CNAME"]
    assert not (root / ".cache").exists()
    assert snapshot(root / "content") == pages
    assert set(before) <= set(snapshot(root))


def test_on_github_problems_are_annotations(make_site):
    root = make_site({"content/raw/a.txt": ARTICLE, "content/raw/b.txt": ""})
    result = run_cli("--root", root, cwd=root, env={"GITHUB_ACTIONS": "true"})
    assert result.returncode == 1
    assert "::error file=content/raw/b.txt::" in result.stdout


@pytest.mark.parametrize("words", [(), *((name,) for name in cli.commands)])
def test_every_help_text_has_an_example(words):
    result = run_cli(*words, "--help")
    assert result.returncode == 0
    assert re.search(r"Examples?:\n +python build\.py", result.stdout)


def test_the_readme_names_every_command():
    readme = (PROGRAM / "README.md").read_text("utf-8") + run_cli("--help").stdout
    for name in cli.commands:
        assert name in readme
