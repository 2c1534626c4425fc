"""Where an article's page can be edited in the browser: links into the site's repository."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from songngu.content import ARTICLES

# What a forge's host is called, and how it addresses the editor of a file on a branch.
_FORGES = (
    ("github", "{repository}/edit/{branch}/{file}"),
    ("gitlab", "{repository}/-/edit/{branch}/{file}"),
    ("codeberg", "{repository}/_edit/{branch}/{file}"),
    ("gitea", "{repository}/_edit/{branch}/{file}"),
    ("forgejo", "{repository}/_edit/{branch}/{file}"),
    ("bitbucket", "{repository}/src/{branch}/{file}?mode=edit"),
)


def edit_link(repository: str, branch: str, page: str) -> str:
    """Return the address where `page` (a path below content/articles/) is edited on `branch`.

    "" where the repository is none of a forge known by its host's name, or the page has no file.
    """
    host = urlsplit(repository).hostname or ""
    form = next((form for name, form in _FORGES if name in host.split(".")), "")
    if not form or not page:
        return ""
    return form.format(
        repository=repository.removesuffix(".git"),
        branch=quote(branch),
        file=quote(f"{ARTICLES}/{page}"),
    )
