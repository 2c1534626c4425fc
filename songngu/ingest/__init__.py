"""From a raw file to an `Article`: what each line is, when, where, by whom.

convert(data, file=…)   the article
examine(data, file=…)   the article, every line with its label and reasons, and the
                        provinces with what speaks for them
"""

from songngu.ingest.convert import Reading, convert, examine

__all__ = ["Reading", "convert", "examine"]
