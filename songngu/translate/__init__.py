"""Translation: packages, entities, the engine, and what is checked and recorded.

package    find, verify and unpack an Argos package
entities   recognise and protect what must not change (with figures, names, lexicon)
wording    reword the Vietnamese for the engine, tidy its English
parts      cut long sentences, join their English
check      what of an English sentence could be confirmed
engine     sentences → hypotheses
stage      articles → articles
"""

from songngu.translate.check import check
from songngu.translate.engine import Hypothesis, translate
from songngu.translate.entities import Protected, entities, protect, restore
from songngu.translate.entity import Entity
from songngu.translate.package import PackageInfo, find
from songngu.translate.stage import apply, pending

__all__ = [
    "Entity",
    "Hypothesis",
    "PackageInfo",
    "Protected",
    "apply",
    "check",
    "entities",
    "find",
    "pending",
    "protect",
    "restore",
    "translate",
]
