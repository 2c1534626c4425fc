"""How pages tell what they are: titles, headings, landmarks, addresses, the other language."""

from collections import Counter
from itertools import pairwise

from tests.built import Built, Element, moved_to, name, words

LANDMARKS = {"nav": "navigation", "aside": "complementary", "section": "region", "form": "form"}


def links(page: Element, rel: str) -> list[Element]:
    return [link for link in page.iter("link") if link.get("rel") == rel]


def indexed(page: Element) -> bool:
    return not page.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")


def twin(path: str) -> str:
    return {"vi": "en", "en": "vi"}[path[:2]] + path[2:]


def in_a_language(built: Built) -> dict[str, Element]:
    return {path: page for path, page in built.full.items() if path[:3] in ("vi/", "en/")}


def test_every_page_says_which_language_it_is_in(built: Built) -> None:
    for path, page in built.pages.items():
        expected = path[:2] if path[:3] in ("vi/", "en/") else page.get("lang")
        assert page.get("lang") == expected in ("vi", "en"), path


def test_every_page_stands_in_both_languages_and_leads_to_the_other(built: Built) -> None:
    for path, page in in_a_language(built).items():
        assert twin(path) in built.pages, path
        (switch,) = page.xpath("//a[@rel='alternate'][@hreflang]")
        assert switch.get("hreflang") == switch.get("lang") == twin(path)[:2]


def test_search_engines_hear_of_both_languages_where_both_are_for_them(built: Built) -> None:
    url = built.settings.url
    for path, page in in_a_language(built).items():
        told = {
            a.get("hreflang"): a.get("href") for a in links(page, "alternate") if a.get("hreflang")
        }
        if url and indexed(page) and indexed(built.pages[twin(path)]):
            first = path if path[:2] == built.settings.language else twin(path)
            assert {lang: built.at(href) for lang, href in told.items()} == {
                path[:2]: path,
                twin(path)[:2]: twin(path),
                "x-default": first,
            }
        else:
            assert told == {}, path


def test_a_page_names_its_public_address_if_it_has_one(built: Built) -> None:
    for path, page in built.pages.items():
        canonical = [link.get("href") for link in links(page, "canonical")]
        if not built.settings.url or path == "404.html":
            assert canonical == [], path
        elif moved_to(page):
            assert [built.at(href) in built.full for href in canonical] == [True], path
        else:
            assert [built.at(href) for href in canonical] == [path]


def test_each_page_has_a_title_of_its_own_in_its_language(built: Built) -> None:
    titles = Counter()
    for path, page in built.full.items():
        (title,) = page.xpath("/html/head/title")
        assert words(title), path
        titles[page.get("lang"), words(title)] += indexed(page)
    assert {title: n for title, n in titles.items() if n > 1} == {}


def test_headings_begin_with_one_h1_and_skip_no_level(built: Built) -> None:
    for path, page in built.full.items():
        levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels[:1] == [1] and levels.count(1) == 1, path
        for before, after in pairwise(levels):
            assert after <= before + 1, f"{path}: {levels}"
        assert [name(h) for h in page.xpath("//h1|//h2|//h3|//h4") if not words(h)] == [], path


def test_landmarks_are_few_and_have_names(built: Built) -> None:
    for path, page in built.full.items():
        assert len(page.xpath("//main")) == 1, path
        names = Counter()
        for tag, role in LANDMARKS.items():
            for element in page.iter(tag):
                role = element.get("role", role)
                label = element.get("aria-label", "")
                for id_ in element.get("aria-labelledby", "").split():
                    label += " ".join(words(e) for e in page.xpath(f"//*[@id='{id_}']"))
                # A section or form without a name is no landmark; of navigation there is much.
                assert label or tag in ("section", "form"), f"{path}: {name(element)}"
                if label:
                    names[role, label] += 1
        assert {key for key, n in names.items() if n > 1} == set(), path


def test_every_page_fits_a_telephone_and_follows_its_colours(built: Built) -> None:
    for path, page in built.full.items():
        said = {meta.get("name"): meta.get("content") for meta in page.iter("meta")}
        assert said["viewport"] == "width=device-width, initial-scale=1", path
        assert said["color-scheme"] == "light dark", path


def test_a_page_describes_itself_to_search_engines_that_may_list_it(built: Built) -> None:
    for path, page in in_a_language(built).items():
        if indexed(page):
            (description,) = page.xpath("//meta[@name='description']/@content")
            assert description.strip() or not built.settings.description.in_(path[:2]), path
