//! Keys by what their values are: what decides which words behind a `#` may belong to a value.

/// Keys whose value cannot go on behind ` #`: what stands there is a comment, or too much: ids, words of a list, numbers.
pub(in crate::read) const CLOSED: &[&str] = &[
    "date",
    "from",
    "to",
    "id",
    "basis",
    "status",
    "importance",
    "category",
    "source",
    "layout",
    "lanes",
    "lanes-most",
    "scale",
    "as-of",
    "label-dates",
    "theme",
    "legend",
    "notes",
    "width",
    "max-height",
    "symbol",
    "language",
    "color",
];

/// Keys whose value is a date.
pub(super) const DATES: &[&str] = &["date", "from", "to", "as-of", "published", "accessed"];

/// Keys whose value is a list of ids.
pub(super) const REFERENCES: &[&str] = &["sources"];

/// Keys whose value is a list of words.
pub(in crate::read) const LISTS: &[&str] = &["tags", "actors", "tag"];

/// Keys whose value is a text of one's own, or an address.
pub(in crate::read) const TEXTS: &[&str] = &[
    "title",
    "subtitle",
    "summary",
    "description",
    "credit",
    "place",
    "label",
    "note",
    "says",
    "author",
    "publisher",
    "locator",
    "kind",
    "url",
    "archived",
];

/// Keys that hold entries, of which a comment may be the first line.
pub(super) const SECTIONS: &[&str] = &["events", "timelines", "categories", "eras", "where"];
