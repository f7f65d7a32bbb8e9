//! A key that its mapping does not have: the one that is meant, by its meaning or its letters, and where what it says belongs.

use crate::diag::{Code, Diagnostic};
use crate::document::{EVENT_KEYS, Kind, Node};
use crate::read::date_parts;
use crate::read::free_text_citation;
use crate::read::interval;
use crate::read::likeness::{begins_alike, is_slip, nearest};
use crate::read::moved;
use crate::read::named_item;
use crate::read::pasted_lines;
use crate::read::slug::is_slug;
use crate::read::suggest::{did_you_mean, hint, one_of, short};
use crate::read::synonyms::{Of, elsewhere, inner_key, is_end, is_start, keys, plain};
use crate::read::value::write;
use crate::text::Span;

/// A key that is not known, with what stands around it.
pub(super) struct Unknown<'d, 'k> {
    /// The key.
    pub(super) key: Node<'d>,
    /// Its value.
    pub(super) value: Node<'d>,
    /// The mapping that it stands in, where that is at hand.
    pub(super) mapping: Option<Node<'d>>,
    /// The keys that such a mapping has.
    pub(super) known: &'k [&'k str],
    /// Those of them that it has, or will have once the keys before this one are right.
    pub(super) beside: &'k [&'k str],
}

impl Unknown<'_, '_> {
    /// What is wrong, and the remedy.
    pub(super) fn reported(&self) -> Diagnostic {
        let name = self.key.text().unwrap_or_default();
        let diagnostic = Diagnostic::error(Code::UnknownKey, self.key.span(), format!("unknown key `{}`", short(name)));
        if name == "<<" {
            return diagnostic.hint("write the keys themselves, such as `title: ...`: `<<` copies keys from elsewhere, and a reader would not see them here");
        }
        if let Some(own) = own(name) {
            return diagnostic.hint(did_you_mean(&own)).fix(write(self.key.span(), &own, true));
        }
        if Of::with(self.known) == Some(Of::File)
            && let Some(line) = pasted_lines::reported(self.mapping, self.key, self.value, &diagnostic)
        {
            return line;
        }
        if let Some(hint) = named_item::at_the_top(Of::with(self.known), self.key, self.value) {
            return diagnostic.hint(hint);
        }
        match Of::with(self.known) {
            Some(of) => self.by_meaning(of, name, diagnostic),
            None => self.by_letters(None, name, diagnostic),
        }
    }

    fn by_meaning(&self, of: Of, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        if of == Of::File && self.value.get("events").is_some() {
            return diagnostic.hint("delete this line, and start the keys below it at the left edge");
        }
        if of == Of::Source && self.is_of_a_category(name) {
            return diagnostic.hint("write it in a category: a line `categories:` is missing above this entry, or it belongs below the one there is");
        }
        if matches!(of, Of::Event | Of::Era) && (is_start(name) || is_end(name)) {
            return interval::reported(self.mapping, self.key, self.value, diagnostic);
        }
        if moved::is_switch(of, name, self.value) {
            return moved::reported(of, self.mapping, self.key, diagnostic);
        }
        let parts = self.mapping.filter(|_| of == Of::Event);
        if let Some(parts) = parts.and_then(|mapping| date_parts::reported(mapping, self.key, &diagnostic)) {
            return parts;
        }
        let pair = (self.key, self.value);
        let named = self
            .mapping
            .and_then(|mapping| named_item::reported(of, mapping, pair, self.known, self.beside, &diagnostic));
        if let Some(named) = named {
            return named;
        }
        if let Some(hint) = moved::out_of_an_event(name, self.value).filter(|_| of == Of::Event) {
            return diagnostic.hint(hint);
        }
        if let Some(address) = self.address_in_a_list(of, name) {
            let item = self.value.source()[address.span().range()].to_owned();
            let whole = Span::new(self.key.span().start(), self.value.span().end());
            let is_plain = !self.value.source()[whole.range()].contains(['\n', '\r', '#']);
            let diagnostic = diagnostic.hint(format!("write `url: {item}` in place of `{}` and its list", short(name)));
            let fix = write(whole, &format!("url: {item}"), true);
            return if is_plain && self.value.is_flow() { diagnostic.fix(fix) } else { diagnostic };
        }
        let meant = meant(of, name, self.value, self.known);
        let free: Vec<&str> = meant.iter().copied().filter(|key| !self.beside.contains(key)).collect();
        if let Some(first) = free.iter().copied().find(|key| free.len() > 1 && is_required(of, key)) {
            // What must be there is what it is for; nothing else can be right before that is there.
            let diagnostic = diagnostic.hint(did_you_mean(first));
            return diagnostic.fix(write(self.key.span(), first, false));
        }
        match (&free[..], &meant[..]) {
            // Whoever reads the picture reads a summary: what is noted for oneself must not become one unasked.
            ([only], _) if of == Of::Event && NOTES.contains(&plain(name).as_str()) => {
                let own = format!("x-{}", plain(name));
                let hint = format!("write `{only}` if readers shall see it, or `{own}` if it is for you alone");
                diagnostic.hint(hint).fix(write(self.key.span(), only, false)).fix(write(self.key.span(), &own, false))
            }
            ([only], _) => {
                let is_sure = of != Of::Event || self.is_of_an_event(only);
                diagnostic.hint(did_you_mean(only)).fix(write(self.key.span(), only, is_sure))
            }
            ([_, ..], _) => {
                let diagnostic = diagnostic.hint(format!("write {}", one_of(&free)));
                free.iter().fold(diagnostic, |diagnostic, key| diagnostic.fix(write(self.key.span(), key, false)))
            }
            ([], ["title", ..]) if self.says_more_than_the_title(of, name) => diagnostic
                .hint("write `summary` for more than the title says, or delete this key: `title` is there already"),
            ([], [taken, ..]) => diagnostic.hint(is_there(taken)),
            ([], []) => self.belonging(of, name, diagnostic),
        }
    }

    /// Whether it is a key of a category, among others of one.
    fn is_of_a_category(&self, name: &str) -> bool {
        let is_own = |name: &str| matches!(name, "label" | "color" | "symbol");
        let names = self.mapping.into_iter().flat_map(Node::pairs).filter_map(|(key, _)| key.text());
        is_own(name) && names.filter(|name| is_own(name)).count() > 1
    }

    /// The one address in a list under a word for links: the page of an event, and no link to another event.
    fn address_in_a_list(&self, of: Of, name: &str) -> Option<Node<'_>> {
        let is_word = plain(name) == "links" || keys(of, name).contains(&"url") || plain(name) == "url";
        let mut items = self.value.items();
        let item = items.next().filter(|item| item.text().is_some_and(|text| text.contains("://")))?;
        (of == Of::Event && is_word && items.next().is_none() && !self.beside.contains(&"url")).then_some(item)
    }

    /// Whether it stands in an event: an item without a date and a title may be an account or a link in a wrong column.
    fn is_of_an_event(&self, meant: &str) -> bool {
        let is_other = |name: &str| name == "source" || name == "says" || name == "to" || name == "kind";
        let is_head = |key: &&str| matches!(*key, "date" | "title");
        !is_other(self.key.text().unwrap_or_default()) || is_head(&meant) || self.beside.iter().any(is_head)
    }

    /// Whether it is another word beside a title, such as `what` or `caption`, and not the title misspelt.
    fn says_more_than_the_title(&self, of: Of, name: &str) -> bool {
        of == Of::Event && !self.beside.contains(&"summary") && nearest(name, &["title"]).is_none()
    }

    /// Where what it says belongs; else the key that is near.
    fn belonging(&self, of: Of, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        match (inner_key(of, name), elsewhere(of, name)) {
            (Some(_), _) => moved::reported(of, self.mapping, self.key, diagnostic),
            (None, Some(hint)) => diagnostic.hint(hint),
            (None, None) => self.by_letters(Some(of), name, diagnostic),
        }
    }

    fn by_letters(&self, of: Option<Of>, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        let holds = |key: &&&str| of.is_none_or(|of| can_hold(of, key, self.value.kind()));
        let known: Vec<&str> = self.known.iter().filter(holds).copied().collect();
        let near = nearest(name, &known).filter(|near| begins_alike(name, near));
        let Some(near) = near else {
            if of == Some(Of::Citation)
                && let Some(diagnostic) =
                    free_text_citation::pair(self.mapping, self.key, self.value, diagnostic.clone())
            {
                return diagnostic;
            }
            return diagnostic.hint(format!("expected {}", one_of(self.known)));
        };
        if self.beside.contains(&near) {
            return diagnostic.hint(is_there(near));
        }
        diagnostic.hint(did_you_mean(near)).fix(write(self.key.span(), near, is_slip(name, near, self.known)))
    }
}

/// Words for what somebody notes beside an event, for readers or for themselves.
const NOTES: &[&str] = &[
    "note",
    "notes",
    "comment",
    "comments",
    "remark",
    "remarks",
    "anmerkung",
    "anmerkungen",
    "bemerkung",
    "kommentar",
    "notiz",
    "remarque",
    "nota",
    "notas",
    "примечание",
    "заметка",
    "комментарий",
];

/// The key of the author's own that a name stands for: `x-` with a small letter and a hyphen.
fn own(name: &str) -> Option<String> {
    let rest = name.strip_prefix("X-").or(name.strip_prefix("X_")).or(name.strip_prefix("x_"))?;
    (!rest.is_empty()).then(|| format!("x-{rest}"))
}

fn is_there(key: &str) -> String {
    format!("`{key}` is there already: delete one of the two")
}

/// The keys that a word can mean, of those that can hold the value.
fn meant<'k>(of: Of, name: &str, value: Node<'_>, known: &[&'k str]) -> Vec<&'k str> {
    let plain = plain(name);
    if let Some(same) = known.iter().find(|key| **key == plain) {
        return vec![*same];
    }
    let words = keys(of, name);
    let all = known.iter().copied().filter(|key| words.contains(key));
    let is_id = |key: &str| of != Of::Timeline || key != "id" || value.text().is_some_and(|text| is_slug(text, false));
    all.filter(|key| can_hold(of, key, value.kind()) && is_id(key)).collect()
}

/// Whether an entry is nothing without a key.
fn is_required(of: Of, key: &str) -> bool {
    matches!((of, key), (Of::Event | Of::Source, "title") | (Of::Timeline, "id"))
}

/// Whether a key can hold a value of this kind, or a list with it.
fn can_hold(of: Of, key: &str, kind: Kind) -> bool {
    match (of, key) {
        // One for the other is reported once the key is right.
        (Of::File, "eras" | "events" | "timelines" | "sources" | "categories") => {
            matches!(kind, Kind::List | Kind::Mapping)
        }
        (Of::Timeline, "where") => kind == Kind::Mapping,
        (Of::Event, "links" | "accounts") => kind == Kind::List,
        (Of::Event, "tags" | "actors" | "sources") | (Of::Where, _) => kind != Kind::Mapping,
        _ => matches!(kind, Kind::Scalar | Kind::Null),
    }
}

/// Whether a key that is not known likely stands for one that must be there: that one is not missing then.
pub(super) fn stands_for(name: &str, value: Node<'_>, key: &str, known: &[&str]) -> bool {
    let by_meaning = Of::with(known).is_some_and(|of| {
        let is_interval = matches!(of, Of::Event | Of::Era) && key == "date" && (is_start(name) || is_end(name));
        // `tass: p. 5` in a list of sources names the source by its key.
        let is_named = of == Of::Citation && key == "id" && is_slug(name, false) && nearest(name, known).is_none();
        is_interval || is_named || meant(of, name, value, known).contains(&key)
    });
    by_meaning || nearest(name, &[key]).is_some()
}

/// What to write in place of a key that no event has: the key that its word means, else where what it says belongs, else
/// the key that is near in its letters, else all of them.
///
/// ```
/// assert_eq!(dateline::read::key_hint("name"), "did you mean `title`?");
/// assert_eq!(dateline::read::key_hint("imporance"), "did you mean `importance`?");
/// ```
pub fn key_hint(written: &str) -> String {
    if is_start(written) || is_end(written) {
        return "write when it begins and ends as one `date`, as in `1914-07-28/1918-11-11`".to_owned();
    }
    let bare = plain(written);
    let meant = match EVENT_KEYS.iter().find(|key| **key == bare) {
        Some(same) => vec![*same],
        None => keys(Of::Event, written),
    };
    match (&meant[..], elsewhere(Of::Event, written)) {
        ([], Some(hint)) => hint.to_owned(),
        ([], None) => hint(written, EVENT_KEYS),
        ([only], _) => did_you_mean(only),
        (several, _) => format!("write {}", one_of(several)),
    }
}
