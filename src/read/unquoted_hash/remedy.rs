//! What to write where words behind a `#` are left out.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{DATE_KEYS, quoted};
use crate::read::slug::is_slug;
use crate::read::split_list::{in_brackets, in_flow};
use crate::read::suggest::short;
use crate::read::unquoted_hash::address;
use crate::read::unquoted_hash::scalars::{Leaf, Role};
use crate::read::unquoted_hash::value_kinds::{CLOSED, LISTS, REFERENCES, SECTIONS, is_text};
use crate::read::unquoted_hash::{Place, is_joined, span};
use crate::read::value;
use crate::text::{Edit, Span, line_end, line_start};
use crate::time::Date;

/// The words from a `#` on, and what stands before them.
pub(super) struct Words<'l, 'd> {
    pub(super) text: &'d str,
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) leaf: &'l Leaf<'d>,
}

/// What else a `#` with letters may be.
pub(super) const OR_COMMENT: &str = "and a space after `#` if it is a comment";

/// The error and how to fix it; `None` where the words can be nothing but a comment.
pub(super) fn remedy(place: Place, words: &Words<'_, '_>) -> Option<Diagnostic> {
    let key = words.leaf.key;
    let is_list = LISTS.contains(&key);
    match place {
        Place::Value if CLOSED.contains(&key) || REFERENCES.contains(&key) || DATE_KEYS.contains(&key) => {
            is_joined(&words.written()[1..]).then(|| words.behind_closed())
        }
        Place::Below if CLOSED.contains(&key) => None,
        Place::Value if is_list && words.leaf.role == Role::Value && !words.leaf.node.is_quoted() => {
            Some(words.in_list())
        }
        Place::Value if matches!(key, "url" | "archived") && !words.leaf.node.is_quoted() => {
            Some(address::remedy(words))
        }
        Place::Value => Some(words.value()),
        Place::Below if words.leaf.is_block() => Some(words.deeper()),
        Place::Below => Some(words.value()),
        Place::Empty if key.starts_with("x-") || SECTIONS.contains(&key) => None,
        Place::Empty => Some(words.empty()),
        Place::Head => is_list.then(|| {
            words
                .reported(format!("write it as an item, `- {}`, if it belongs to the list, {OR_COMMENT}", words.bare()))
        }),
        Place::Item => words.item(),
        Place::Brackets if is_list && words.opening().is_some() => Some(words.in_list()),
        Place::Brackets => {
            Some(words.reported(format!("write it inside the brackets if it belongs there, {OR_COMMENT}")))
        }
        Place::Inside if is_list => Some(words.inside()),
        Place::Inside => None,
        Place::Header => Some(words.header()),
    }
}

impl Words<'_, '_> {
    fn span(&self) -> Span {
        span(self.at, self.end)
    }

    pub(super) fn written(&self) -> &str {
        &self.text[self.span().range()]
    }

    /// Without the sign.
    fn bare(&self) -> &str {
        self.written()[1..].trim()
    }

    pub(super) fn reported(&self, hint: String) -> Diagnostic {
        let shown: Vec<&str> = self.written().split_whitespace().collect();
        let message = format!("`{}` is left out: a `#` behind a space starts a comment", short(&shown.join(" ")));
        Diagnostic::warning(Code::TextCut, self.span(), message).hint(hint)
    }

    /// The words as items of a list: without their signs, and with them.
    fn items(&self) -> (Vec<String>, Vec<String>) {
        let is_sign = |c: char| c == ',' || c.is_whitespace();
        let words: Vec<&str> = self.written().split(is_sign).filter(|word| !word.is_empty()).collect();
        let whole = || self.written().split([',', '\n', '\r']).map(str::trim).filter(|item| !item.is_empty());
        let items: Vec<&str> = if words.iter().all(|word| word.starts_with('#')) { words } else { whole().collect() };
        let bare = |item: &&str| item.trim_start_matches('#').trim().to_owned();
        (items.iter().map(bare).collect(), items.iter().map(|item| (*item).to_owned()).collect())
    }

    /// A text that goes on behind the `#`, in quotes as a whole.
    fn value(&self) -> Diagnostic {
        let leaf = self.leaf;
        if leaf.node.is_quoted() {
            return self.reported(format!("write it inside the quotes if it belongs to the text, {OR_COMMENT}"));
        }
        let start = leaf.node.span().start();
        let written = &self.text[start..self.end];
        // In braces the next value begins behind a comma.
        let written = if leaf.in_flow { written.split(',').next().unwrap_or(written).trim_end() } else { written };
        let whole = span(start, start + written.len());
        let letters = quoted(written);
        let shown: Vec<&str> = letters.split_whitespace().collect();
        let lead = if leaf.role == Role::Item { String::new() } else { format!("{}: ", leaf.key) };
        let hint = match written.contains(['\n', '\r']) {
            true => format!(
                "put the whole text in quotes, from its first line to its last, if it belongs to the text, {OR_COMMENT}"
            ),
            false => format!("write `{lead}{}` if it belongs to the text, {OR_COMMENT}", shown.join(" ")),
        };
        self.reported(hint).fix(write(whole, letters, false))
    }

    /// Words behind a value that cannot go on: a comment that needs its space, or what is to be deleted.
    pub(super) fn behind_closed(&self) -> Diagnostic {
        let value: Vec<&str> = self.leaf.written().split_whitespace().collect();
        let comment: Vec<&str> = self.bare().split_whitespace().collect();
        let (value, comment) = (short(&value.join(" ")), short(&comment.join(" ")));
        let hint = format!(
            "write `{value} # {comment}` if it is a comment, else delete it: nothing can stand behind `{value}`"
        );
        let behind = self.at + 1;
        let edits = vec![Edit { span: Span::new(behind, behind), text: " ".to_owned() }];
        self.reported(hint).fix(Fix { title: "write a space after `#`, for a comment".to_owned(), edits, safe: false })
    }

    /// The list that the words are items of: what stands before them, and they.
    fn in_list(&self) -> Diagnostic {
        let (start, before) = match self.opening() {
            Some(open) => (open, self.text[open + 1..self.at].trim_end().trim_end_matches(']').trim().to_owned()),
            None => (self.leaf.node.span().start(), in_flow(self.leaf.written())),
        };
        let before = before.trim_end_matches(',').to_owned();
        let (bare, kept) = self.items();
        let list = |items: &[String]| {
            let inside = in_brackets(items);
            if before.is_empty() { inside } else { format!("[{before}, {}", &inside[1..]) }
        };
        let (bare, kept) = (list(&bare), list(&kept));
        let key = self.leaf.key;
        let hint = format!("write `{key}: {bare}`, or `{kept}` where the signs belong to the words, {OR_COMMENT}");
        let whole = span(start, self.end);
        self.reported(hint).fix(write(whole, bare, false)).fix(write(whole, kept, false))
    }

    /// The bracket of the list that is the value of a key on a line of its own.
    fn opening(&self) -> Option<usize> {
        let line = line_start(self.text, self.at);
        let head = format!("{}:", self.leaf.key);
        let key = line + self.text[line..self.at].find(&head)?;
        let is_alone = self.text[line..key].trim_matches([' ', '-']).is_empty();
        let open = self.at - self.text[key + head.len()..self.at].trim_start().len();
        let inside = self.text[open..self.at].trim_end().strip_prefix('[')?.strip_suffix(']')?;
        (is_alone && !inside.contains(['[', ']', '{', '}'])).then_some(open)
    }

    /// A key that is empty for it.
    fn empty(&self) -> Diagnostic {
        let key = self.leaf.key;
        let from = self.leaf.node.span().end() + 1;
        let lead = if line_start(self.text, self.at) > from { " " } else { "" };
        // On its line the spaces stay; from a line below it comes up.
        let place = if lead.is_empty() { self.span() } else { span(from, self.end) };
        let with = |diagnostic: Diagnostic, forms: &[String]| {
            forms.iter().fold(diagnostic, |diagnostic, form| {
                let edits = vec![Edit { span: place, text: format!("{lead}{form}") }];
                diagnostic.fix(Fix { title: format!("write `{form}`"), edits, safe: false })
            })
        };
        // What stands on its line is typed with the key, what stands below in its place.
        let key_as_typed = if lead.is_empty() { format!("{key}: ") } else { String::new() };
        let folded = self.written().split_whitespace().collect::<Vec<_>>().join(" ");
        if LISTS.contains(&key) {
            let (bare, kept) = self.items();
            let (bare, kept) = (in_brackets(&bare), in_brackets(&kept));
            let hint = format!("write `{key_as_typed}{bare}`, or `{kept}` where the signs belong to the words");
            return with(self.reported(hint), &[bare, kept]);
        }
        let is_category = self.is_category();
        if let Some(color) = six_digits(if is_category { "color" } else { key }, &folded) {
            let color = if is_category { (format!("{{ color: {} }}", color.0), color.1) } else { color };
            let diagnostic = self.reported(format!("write `{key_as_typed}{}`", color.0));
            let whole = Fix {
                edits: vec![Edit { span: span(from - 1, self.end), text: format!(": {}", color.0) }],
                ..write(self.span(), color.0, false)
            };
            return diagnostic.fix(Fix { safe: color.1 && lead.is_empty(), ..whole });
        }
        let form = match key {
            _ if is_text(key) => Some(quoted(&folded)),
            "color" => Some(quoted(&folded)),
            _ => self.bare_value(),
        };
        match form {
            Some(form) => with(self.reported(format!("write `{key_as_typed}{form}`")), &[form]),
            None => self.reported(format!("write `{key}:` and the value without `#`, {OR_COMMENT}")),
        }
    }

    /// Whether the key is the id of a category: it stands below `categories:`, deeper than that, on a line of its own.
    fn is_category(&self) -> bool {
        let before = &self.text[..line_start(self.text, self.at)];
        let head = before.rsplit(['\n', '\r']).find(|line| line.starts_with(|c: char| !matches!(c, ' ' | '#' | '-')));
        head.is_some_and(|head| head.trim_end() == "categories:")
            && !matches!(self.leaf.key, "label" | "color" | "symbol")
    }

    /// The words without their sign, where they can be the value of the key.
    fn bare_value(&self) -> Option<String> {
        let (key, bare) = (self.leaf.key, self.bare());
        let is_id = is_slug(bare, false);
        match key {
            _ if DATE_KEYS.contains(&key) && key != "to" => Date::if_written(bare).is_some().then(|| bare.to_owned()),
            "sources" => is_id.then(|| format!("[{bare}]")),
            "links" => is_id.then(|| format!("[{{ to: {bare} }}]")),
            "accounts" => is_id.then(|| format!("[{{ source: {bare} }}]")),
            _ => (CLOSED.contains(&key) && is_id).then(|| bare.to_owned()),
        }
    }

    /// An item of a list that is empty for it.
    fn item(&self) -> Option<Diagnostic> {
        let bare = self.bare();
        let is_id = is_slug(bare, false);
        let forms = match self.leaf.key {
            key if LISTS.contains(&key) => vec![in_flow(bare), quoted(self.written())],
            "sources" | "category" | "source" if is_id => vec![bare.to_owned()],
            "links" if is_id => vec![format!("to: {bare}")],
            "accounts" if is_id => vec![format!("source: {bare}")],
            _ => return None,
        };
        let hint = forms.iter().map(|form| format!("`- {form}`")).collect::<Vec<_>>().join(", or ");
        let diagnostic = self.reported(format!("write {hint}"));
        Some(forms.into_iter().fold(diagnostic, |diagnostic, form| diagnostic.fix(write(self.span(), form, false))))
    }

    /// Words of a list that is still open.
    fn inside(&self) -> Diagnostic {
        let (bare, kept) = self.items();
        let next = self.text[self.end..].trim_start().chars().next();
        let comma = if matches!(next, Some(']')) { "" } else { "," };
        let form = |items: &[String]| {
            let list = in_brackets(items);
            format!("{}{comma}", &list[1..list.len() - 1])
        };
        let (bare, kept) = (form(&bare), form(&kept));
        let hint = format!("write `{bare}`, or `{kept}` where the signs belong to the words, {OR_COMMENT}");
        self.reported(hint).fix(write(self.span(), bare, false)).fix(write(self.span(), kept, false))
    }

    /// Words on the line of `|` or `>`.
    fn header(&self) -> Diagnostic {
        let start = self.leaf.node.span().start();
        if self.leaf.node.text().is_none_or(|text| text.trim().is_empty()) {
            let whole = span(start, self.end);
            let letters = quoted(&self.text[whole.range()]);
            return self.reported(format!("write `{}: {letters}`", self.leaf.key)).fix(write(whole, letters, false));
        }
        let sign = &self.text[start..=start];
        self.reported(format!("start the text on the line below `{sign}` if it belongs to the text, {OR_COMMENT}"))
    }

    /// Words below a block of text that stand less deep than it.
    fn deeper(&self) -> Diagnostic {
        let text = self.text;
        let last = line_start(text, self.leaf.node.span().end().saturating_sub(1));
        let depth = text[last..].bytes().take_while(|byte| *byte == b' ').count();
        let mut edits = Vec::new();
        let mut line = line_start(text, self.at);
        while line < self.end {
            let own = text[line..].bytes().take_while(|byte| *byte == b' ').count();
            edits.push(Edit { span: Span::new(line, line), text: " ".repeat(depth.saturating_sub(own)) });
            let end = line_end(text, line);
            line = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
        }
        let diagnostic =
            self.reported(format!("indent it as deep as the text above it if it belongs to the text, {OR_COMMENT}"));
        diagnostic.fix(Fix { title: "indent it as deep as the text above it".to_owned(), edits, safe: false })
    }
}

/// A colour of three or six digits as it is written in quotes, and whether it is surely one.
fn six_digits(key: &str, words: &str) -> Option<(String, bool)> {
    let digits: Vec<char> = words[1..].chars().collect();
    let is_hex = key == "color" && digits.iter().all(char::is_ascii_hexdigit);
    match digits.len() {
        3 if is_hex => {
            Some((format!("\"#{}\"", digits.iter().flat_map(|digit| [*digit, *digit]).collect::<String>()), true))
        }
        6 if is_hex => Some((quoted(words), true)),
        _ => None,
    }
}

/// The edit that writes a text in place of another, called on one line.
fn write(span: Span, text: String, safe: bool) -> Fix {
    let title = format!("write `{}`", text.split_whitespace().collect::<Vec<_>>().join(" "));
    Fix { title, ..value::write(span, &text, safe) }
}
