"""Post-editing: people's English for the machine's sentences, brought into the article pages.

edits    what an editor says of a sentence, and how it gets into an article (pure)
blocks   the same for the blocks of a full text (pure)
table    sentences ⇄ CSV, for spreadsheets
tmx      sentences ⇄ TMX 1.4b, for translators' tools
files    an editor's file, of either kind, → edits
desk     the article pages on the editor's desk, with their full texts: read, changed, saved
view     sentences → the review page
wishes   what the page asks for → edits; what became of them → words
server   the review page on localhost
"""
