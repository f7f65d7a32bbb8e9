//! The keys that a line of an events file begins with: only to tell two keys on a line from a colon in a text.

/// The keys of an event in their usual order, that of `docs/format.md`.
pub const EVENT_KEYS: &[&str] = &[
    "id",
    "date",
    "whole",
    "written",
    "basis",
    "title",
    "summary",
    "category",
    "tags",
    "place",
    "actors",
    "importance",
    "status",
    "sources",
    "accounts",
    "image",
    "image-credit",
    "url",
    "links",
    "audience",
    "before",
    "after",
    "during",
    "overlaps",
    "lasts",
    "about",
];

/// All other keys.
const OTHER: &[&str] = &[
    "categories",
    "eras",
    "events",
    "timelines",
    "subtitle",
    "include",
    "language",
    "languages",
    "description",
    "credit",
    "author",
    "publisher",
    "published",
    "accessed",
    "archived",
    "note",
    "label",
    "color",
    "symbol",
    "locator",
    "source",
    "says",
    "to",
    "kind",
    "from",
    "prefer",
    "layout",
    "direction",
    "lanes",
    "lanes-most",
    "scale",
    "width",
    "editions",
    "max-height",
    "calendar",
    "era",
    "as-of",
    "label-dates",
    "theme",
    "background",
    "legend",
    "notes",
    "where",
    "tag",
    "note-audience",
    "require-sources",
    "note-style",
    "citation-style",
];

/// Keys whose value is a date.
pub(crate) const DATE_KEYS: &[&str] = &["date", "from", "to", "as-of", "published", "accessed"];

/// Keys whose value is a text of one's own.
pub(crate) const TEXT_KEYS: &[&str] = &[
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
    "image-credit",
];

/// Keys whose value is a list.
const LISTS: &[&str] = &["tags", "actors", "sources", "accounts", "links", "eras", "events", "timelines"];

/// Keys whose value is no text of one's own: dates, ids, words of a list, numbers.
const CLOSED: &[&str] = &[
    "id",
    "date",
    "basis",
    "category",
    "importance",
    "status",
    "source",
    "to",
    "from",
    "prefer",
    "layout",
    "direction",
    "lanes",
    "lanes-most",
    "scale",
    "width",
    "max-height",
    "era",
    "as-of",
    "label-dates",
    "theme",
    "background",
    "legend",
    "notes",
    "symbol",
    "color",
    "language",
    "audience",
    "note-audience",
    "require-sources",
    "note-style",
    "citation-style",
];

pub(super) fn is_closed(key: &str) -> bool {
    CLOSED.contains(&key)
}

/// A key of an event that no other place of the file has at its left edge: the file has sources and `about` too.
pub(super) fn is_of_events_alone(key: &str) -> bool {
    EVENT_KEYS.contains(&key) && !matches!(key, "sources" | "about")
}

/// The keys of a source.
pub(super) const SOURCE_KEYS: &[&str] =
    &["title", "author", "publisher", "published", "accessed", "archived", "url", "note", "note-audience", "audience"];
/// The keys of a category.
pub(super) const CATEGORY_KEYS: &[&str] = &["label", "color", "symbol"];
/// The keys of a citation, an account and a link, each with the one that it must have first.
pub(super) const CITATION_KEYS: &[&str] = &["id", "locator", "note", "note-audience"];
/// The keys of an account, in their usual order.
pub(crate) const ACCOUNT_KEYS: &[&str] = &["source", "date", "says"];
pub(super) const LINK_KEYS: &[&str] = &["to", "kind"];

/// The keys of the other entries, and of the file.
const ENTRIES: &[&[&str]] = &[
    SOURCE_KEYS,
    CATEGORY_KEYS,
    &["title", "subtitle", "language", "description", "credit"],
    ACCOUNT_KEYS,
    CITATION_KEYS,
    &["title", "label", "from", "to", "color"],
    LINK_KEYS,
];

/// Whether the file itself has a key.
pub(super) fn is_of_file(key: &str) -> bool {
    let sections = ["categories", "sources", "eras", "events", "timelines"];
    [
        "title",
        "subtitle",
        "language",
        "direction",
        "description",
        "credit",
        "calendar",
        "era",
        "as-of",
        "require-sources",
        "about",
    ]
    .contains(&key)
        || sections.contains(&key)
}

/// Whether one entry can have all of these keys.
pub(super) fn are_of_one(names: &[&str]) -> bool {
    ENTRIES.iter().chain([&EVENT_KEYS]).any(|keys| names.iter().all(|name| keys.contains(name)))
}

pub(super) fn is_key(word: &str) -> bool {
    EVENT_KEYS.contains(&word) || OTHER.contains(&word)
}

pub(in crate::document) fn is_list(key: &str) -> bool {
    LISTS.contains(&key)
}
