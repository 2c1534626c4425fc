"""Translation: packages, entities, the engine, and what is checked and recorded.

package    find and verify an Argos package
archive    its zip: members checked, bytes counted while unpacking
download   fetch a file, going on where it stopped
install    put a package where Argos looks for it (argos: let it confirm that)
compare    score packages side by side
entities   recognise what must not change (with figures, names, lexicon)
proper_names  what else is a name; set_phrases  what has one usual English
placeholders  carry all of these through the engine
wording    reword the Vietnamese for the engine, tidy its English
parts      cut long sentences, join their English
checks     what of an English sentence could be confirmed
glossary   the editor's terms
engine     sentences → hypotheses
memory     what pages and earlier runs know of a sentence
stage      articles → articles
full       whole articles, block by block (beside: which English belongs to which Vietnamese)
sources    where English comes from: an editor, a page, an earlier run, the engine
"""

from songngu.translate.checks import check
from songngu.translate.engine import Hypothesis, translate
from songngu.translate.entities import entities
from songngu.translate.entity import Entity
from songngu.translate.glossary import Glossary
from songngu.translate.package import PackageInfo, find
from songngu.translate.placeholders import Protected, protect, restore
from songngu.translate.sources import supply
from songngu.translate.stage import Offer, apply, corrected, offer, pending, recall

__all__ = [
    "Entity",
    "Glossary",
    "Hypothesis",
    "Offer",
    "PackageInfo",
    "Protected",
    "apply",
    "check",
    "corrected",
    "entities",
    "find",
    "offer",
    "pending",
    "protect",
    "recall",
    "restore",
    "supply",
    "translate",
]
