//! Keys by what their values are: what decides which words behind a `#` may belong to a value.

use crate::document::TEXT_KEYS;

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
    "prefer",
    "layout",
    "direction",
    "lanes",
    "lanes-most",
    "scale",
    "calendar",
    "era",
    "as-of",
    "timezone",
    "label-dates",
    "note-style",
    "citation-style",
    "theme",
    "background",
    "legend",
    "notes",
    "width",
    "max-height",
    "symbol",
    "language",
    "color",
];

/// Keys whose value is a list of ids.
pub(super) const REFERENCES: &[&str] = &["sources"];

/// Keys whose value is a list of words.
pub(in crate::read) const LISTS: &[&str] = &["tags", "actors", "tag"];

/// Whether the value of a key is a text of one's own, or an address.
pub(in crate::read) fn is_text(key: &str) -> bool {
    TEXT_KEYS.contains(&key) || matches!(key, "kind" | "url" | "archived")
}

/// Keys that hold entries, of which a comment may be the first line.
pub(super) const SECTIONS: &[&str] = &["events", "timelines", "categories", "eras", "where"];
