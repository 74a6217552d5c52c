"""The entries of what the reader of pages tells: codes of `macros.pages`, but for those that rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg
from macros.rulebook.entry import Entry, Group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.messages import Message

_TOLD: Mapping[str, tuple[Message, Message, Message]] = {
    "page-title": (
        msg("A page has one title, in the first line of its text."),
        msg("It names the page in the navigation, in search results and in the browser's tab."),
        msg("Begin the text with one title, and write every other heading on a lower level."),
    ),
    "page-heading": (
        msg("Headings hold only words, and go down one level at a time."),
        msg("They become the table of contents, and what a screen reader steps through."),
        msg("Take out everything but words, and leave no level out."),
    ),
    "page-heading-id": (
        msg("Every heading below the title has an id of its own, the same in both languages."),
        msg(
            "An id that Markdown makes of Japanese words changes when a heading is added, and every link to it breaks."
        ),
        msg("Write an id behind the heading, in the form that the hint shows."),
    ),
    "page-head": (
        msg("A page begins with a head of a few keys, each with a plain text."),
        msg("The head goes into titles, search results and settings, where markup would be run or shown as it stands."),
        msg("Write only the keys that the hint names, with plain words."),
    ),
    "page-macro": (
        msg("A macro call names a macro that exists, with the arguments it takes."),
        msg("A page with any other call could not be built."),
        msg("Correct the name or the arguments as the hint shows."),
    ),
    "page-macro-place": (
        msg("A macro call stands where its result can be shown."),
        msg("A table within a sentence, or a figure within an address, would break the page or be lost."),
        msg("Move the call into running text, and one that makes a block to a line of its own."),
    ),
    "page-jinja": (
        msg("A page calls macros with plain texts, and holds nothing else of a template language."),
        msg(
            "The build would run it. A page that can run something could be accepted from nobody but a trusted author."
        ),
        msg("Write a macro call with texts in quotation marks, or take the braces apart."),
    ),
    "page-html": (
        msg(
            "A page is written in Markdown; of HTML it holds only `<br>`, `<kbd>`, `<sup>` and `<sub>`, without "
            "attributes."
        ),
        msg("Other HTML can run scripts, load things from other sites, and break the page around it."),
        msg("Write it in Markdown; to show a tag, put it into code."),
    ),
    "page-attribute": (
        msg("An attribute list holds an id and classes of this site, and links have no titles."),
        msg(
            "Other attributes change what a page does or looks like where no reviewer sees it, and nobody sees a title"
            " on a phone."
        ),
        msg("Remove the attribute, the title, or the colons that align a column."),
    ),
    "page-class": (
        msg("A class is one of this site's own."),
        msg("Any other has no style, or one of the theme's that changes with it."),
        msg("Use one of the classes that the hint lists."),
    ),
    "page-id": (
        msg("An id is plainly written, stands on its page once, and is none that the site gives itself."),
        msg("A link to it would lead somewhere else, or nowhere."),
        msg("Choose another id, of small letters and digits with single hyphens between them."),
    ),
    "page-image": (
        msg("An image is a file of `docs/`, and says in words what it shows."),
        msg(
            "An image of another site tells that site who reads this one, and one without words tells some readers "
            "nothing."
        ),
        msg("Put the image into `docs/`, write its path, and say between the brackets what it shows."),
    ),
    "page-code": (
        msg("Where code begins, only the name of its language can stand."),
        msg("Anything else would become attributes of the page."),
        msg("Leave the name of the language, or nothing, behind the backticks."),
    ),
    "page-left-over": (
        msg("Nothing that is meant as markup is left over in the text."),
        msg("Readers would see it as it stands."),
        msg("Remove it, or put it into code to show it."),
    ),
    "page-hidden-character": (
        msg("No character is hidden in a text as an entity."),
        msg("Readers would get something else than what a reviewer of the page has read."),
        msg("Remove it, or write the character itself."),
    ),
    "page-tab": (
        msg("A page holds no tabs."),
        msg("How wide a tab is depends on who reads it, and so does what Markdown makes of the line."),
        msg("Use spaces."),
    ),
    "page-too-complex": (
        msg("A page is neither too long nor too tangled."),
        msg("Markdown can take minutes for a few lines of brackets, and the build with it."),
        msg("Split the page or the paragraph up, or use fewer levels of lists, quotations and boxes."),
    ),
    "page-markdown": (
        msg("Markdown can make something of the page."),
        msg("One page on which Markdown fails would end the build of all."),
        msg("Write footnotes, lists and boxes one after the other instead of inside each other."),
    ),
    "page-file": (
        msg("`docs/` holds pages and images, each with a plain name and in its place."),
        msg(
            "Any other file would be published with the site or take part in its build, and two pages with one address"
            " would be one."
        ),
        msg("Rename the file, move it to where the hint says, or take it out of `docs/`."),
    ),
}
"""For each code what is asked for, why, and how to mend a page."""

PAGE_GROUP = Group(
    "pages", tuple(Entry((code,), "pages", title, (why,), fix) for code, (title, why, fix) in _TOLD.items())
)
"""What `macros.pages` can tell."""
