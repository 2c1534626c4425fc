"""The site's topics: content/topics.yaml, and which of them an article is about.

A small controlled vocabulary in both languages, the editor's to change. Which topics an
article has is told from the terms listed for each: see `about`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from songngu import body as markdown
from songngu.article import Article
from songngu.errors import Problem
from songngu.text import clean, old_tone

FILE = "content/topics.yaml"
MOST = 3  # topics of one article

# What a term says by where it stands. Elsewhere in the text its first three mentions count.
_TITLE, _LEAD, _BODY, _MENTIONS = 4, 2, 1, 3
# A topic needs as much as one term in the lead and again in the text, and half of what
# speaks for the first topic.
_ENOUGH = 3
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIELDS = ("vi", "en", "terms")


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its name in addresses, its headings, and the Vietnamese terms that speak for it."""

    slug: str
    vi: str
    en: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a topic: (term, "title" | "lead" | "text", times) and the sum of the weights."""

    topic: Topic
    score: int
    found: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class Topics:
    """All topics of a site, in the order of its file."""

    all: tuple[Topic, ...] = ()

    def find(self, slug: str) -> Topic | None:
        """Return the topic of that name."""
        return next((topic for topic in self.all if topic.slug == slug), None)

    @cached_property
    def _of_term(self) -> dict[str, list[tuple[Topic, str]]]:
        found: dict[str, list[tuple[Topic, str]]] = {}
        for topic in self.all:
            for term in topic.terms:
                found.setdefault(_key(term), []).append((topic, term))
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longer term first: "thủ tục hành chính công" is none of "thủ tục hành chính".
        terms = sorted(self._of_term, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, terms))})(?!\w)")

    def about(self, article: Article) -> tuple[Evidence, ...]:
        """Return the topics of an article with what speaks for each, the strongest first.

        Every term in the headline counts four, in the first paragraph two, and up to three
        times one in the rest; three make a topic, if that is half of what the strongest
        has; of equals, one named in the headline comes first, then the one named most. At most `MOST` are returned.
        """
        if not self.all:
            return ()
        blocks = markdown.prose(article.body)
        places = (
            ("title", _TITLE, article.title),
            ("lead", _LEAD, blocks[0] if blocks else ""),
            ("text", _BODY, "\n".join(blocks[1:])),
        )
        counts: dict[tuple[str, str, str], int] = {}
        for place, _, text in places:
            for match in self._pattern.finditer(_key(text)):
                for topic, term in self._of_term[match[0]]:
                    counts[topic.slug, place, term] = counts.get((topic.slug, place, term), 0) + 1
        weights = {place: weight for place, weight, _ in places}
        found = []
        for topic in self.all:
            mine = [(t, p, n) for (slug, p, t), n in counts.items() if slug == topic.slug]
            mentions = min(sum(n for _, p, n in mine if p == "text"), _MENTIONS)
            score = sum(weights[p] for _, p, _ in mine if p != "text") + mentions * _BODY
            if score >= _ENOUGH:
                found.append(Evidence(topic, score, tuple(mine)))
        found.sort(key=_rank)
        return tuple(e for e in found[:MOST] if 2 * e.score >= found[0].score)


def _rank(evidence: Evidence) -> tuple[int, bool, int]:
    named = any(place == "title" for _, place, _ in evidence.found)
    return -evidence.score, not named, -sum(times for _, _, times in evidence.found)


def _key(text: str) -> str:
    return old_tone(text).casefold()


def load(root: Path) -> tuple[Topics, tuple[Problem, ...]]:
    """Read content/topics.yaml below `root`; a folder without one has no topics.

    Returns the topics and what is wrong in the file; a faulty topic is left out.
    """
    path = root / FILE
    if not path.exists():
        return Topics(), ()
    try:
        text = clean(path.read_text(encoding="utf-8-sig"))
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except UnicodeDecodeError:
        return Topics(), (Problem(FILE, "is no UTF-8 text", "save it with the encoding UTF-8"),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        what = getattr(error, "problem", None) or "is no YAML"
        return Topics(), (Problem(FILE, str(what), "compare it with the topics above", line=line),)
    if node is None:
        return Topics(), ()
    if not isinstance(node, yaml.MappingNode):
        return Topics(), (
            Problem(FILE, "is no list of topics", "write a name, a colon, and its fields below"),
        )
    found: list[Topic] = []
    problems: list[Problem] = []
    for key, value in node.value:
        slug = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        what = _fault(slug, value, [topic.slug for topic in found])
        if what:
            problems.append(Problem(FILE, *what, line=key.start_mark.line + 1, field=slug))
            continue
        fields = {k.value: v for k, v in value.value}
        terms = tuple(dict.fromkeys(item.value.strip() for item in fields["terms"].value))
        found.append(Topic(slug, fields["vi"].value.strip(), fields["en"].value.strip(), terms))
    return Topics(tuple(found)), tuple(problems)


def _fault(slug: str, node: yaml.Node, taken: Sequence[str]) -> tuple[str, str] | None:
    """Return what is wrong with one topic and how to mend it, or None."""
    if not _KEY.fullmatch(slug):
        return "is no name for an address", "use small letters a–z, digits and single hyphens"
    if slug == "index":
        return "is the name of the list of topics", "give it another name"
    if slug in taken:
        return "stands here twice", "give one of them another name"
    if not isinstance(node, yaml.MappingNode):
        return "has no fields", "write vi:, en: and terms: below it"
    fields = {str(k.value): v for k, v in node.value}
    odd = sorted(set(fields) ^ set(_FIELDS))
    if odd:
        return f"lacks or does not know {', '.join(odd)}", "give it vi:, en: and terms:"
    for name in ("vi", "en"):
        if not isinstance(fields[name], yaml.ScalarNode) or not fields[name].value.strip():
            return f"{name} is no text", f"write its heading after {name}:"
    terms = fields["terms"]
    if (
        not isinstance(terms, yaml.SequenceNode)
        or not terms.value
        or not all(isinstance(t, yaml.ScalarNode) and t.value.strip() for t in terms.value)
    ):
        return "terms is no list of terms", "write terms: [một cửa, hành chính công]"
    return None
