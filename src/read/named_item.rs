//! Items of a list under a key of their own: `- 1957: Sputnik`, `- sputnik: { date: 1957 }`, `- event: { date: 1957 }`.

mod opened;

use crate::diag::{Diagnostic, Fix};
use crate::document::{EVENT_KEYS, Kind, Node};
use crate::read::dated_text::meant_in_list;
use crate::read::dates::meant;
use crate::read::line_edits::newline;
use crate::read::slug::{is_slug, slug, xml_id};
use crate::read::synonyms::{Of, is_end, is_start, keys};
use crate::text::{Edit, Span, line_start};

/// What the key says of the item.
enum Says {
    /// Its date, as it can be meant.
    Date(Vec<String>),
    /// One half of its date, and the value the other.
    HalfOfDate(Vec<String>),
    /// Its title, and the value its date.
    TitleOfDate(Vec<String>),
    /// Its id, and whether it is one as it stands.
    Id(String, bool),
    /// Its title.
    Title,
    /// That it is one.
    Nothing,
}

/// What a key that no item has says of it, with its value; `None` where it may be any key. `is_alone` where no other key stands
/// beside it: only then can it be a title before its date.
fn says(of: Of, name: &str, value: Node<'_>, known: &[&str], is_alone: bool) -> Option<Says> {
    let has = |key: &str| value.get(key).is_some();
    let is_entry = value.kind() == Kind::Mapping && !value.is_alias() && known.iter().any(|key| has(key));
    let (list, is_event) = match of {
        Of::Event => ("events", true),
        Of::Era => ("eras", true),
        Of::Timeline => ("timelines", false),
        _ => return None,
    };
    let may_be_date = is_event && !has("date") && !is_glued(name);
    let dates = if may_be_date { meant_in_list(name) } else { Vec::new() };
    match value.kind() {
        Kind::Scalar | Kind::Null if !dates.is_empty() => Some(Says::Date(dates)),
        Kind::Mapping if is_entry && !dates.is_empty() => Some(Says::Date(dates)),
        Kind::Mapping if is_entry && keys(Of::File, name).contains(&list) => Some(Says::Nothing),
        _ if !keys(of, name).is_empty() || is_start(name) || is_end(name) => None,
        Kind::Mapping if is_entry && of != Of::Era && !has("id") && is_slug(name, is_event) => {
            Some(Says::Id(name.to_owned(), true))
        }
        Kind::Mapping if is_entry && is_event && !has("title") => Some(Says::Title),
        Kind::Mapping if is_entry && of != Of::Era && !has("id") => {
            let id = if is_event { xml_id(name) } else { slug(name) };
            Some(Says::Id(id, false)).filter(|says| matches!(says, Says::Id(id, _) if !id.is_empty()))
        }
        Kind::Scalar if is_event && is_alone && !whole_date(name, value.text()?).is_empty() => {
            Some(Says::HalfOfDate(whole_date(name, value.text()?)))
        }
        Kind::Scalar if is_event && is_alone => {
            Some(meant(value.text()?)).filter(|dates| !dates.is_empty()).map(Says::TitleOfDate)
        }
        _ => None,
    }
}

/// Whether it is a key with its value right behind the colon, `date:1999`, which is no date.
fn is_glued(name: &str) -> bool {
    name.split_once(':').is_some_and(|(key, _)| EVENT_KEYS.contains(&key))
}

/// The dates that a key and its value can mean together: `7 May: 1957`.
fn whole_date(name: &str, value: &str) -> Vec<String> {
    let has_figures = name.bytes().any(|byte| byte.is_ascii_digit());
    if has_figures { meant(&format!("{name} {value}")) } else { Vec::new() }
}

/// Whether a key is the first of an item that says neither its date nor its title, and all others are known.
fn is_alone(item: Node<'_>, name: &str, known: &[&str]) -> bool {
    let mut names = item.pairs().map(|(key, _)| key.text().unwrap_or_default());
    names.next() == Some(name) && names.all(|other| known.contains(&other) && !matches!(other, "date" | "title"))
}

/// Whether a key of an item that is not known stands for one that must be there, or what is missing stands further in.
pub(super) fn gives(item: Node<'_>, (name, value): (&str, Node<'_>), key: &str, known: &[&str]) -> bool {
    let is_alone = is_alone(item, name, known);
    let says = Of::with(known).and_then(|of| says(of, name, value, known, is_alone));
    match says {
        // What is missing further in is reported there, once it can be read.
        Some(_) if value.kind() == Kind::Mapping => true,
        Some(Says::Date(_)) if value.kind() == Kind::Null => key == "date",
        Some(Says::Date(_)) => matches!(key, "date" | "title"),
        Some(Says::TitleOfDate(_) | Says::HalfOfDate(_)) => true,
        _ => false,
    }
}

/// The remedy for such a key; `beside` are the keys of the item that are known.
pub(super) fn reported(
    of: Of,
    mapping: Node<'_>,
    (key, value): (Node<'_>, Node<'_>),
    known: &[&str],
    beside: &[&str],
    diagnostic: &Diagnostic,
) -> Option<Diagnostic> {
    let item = Item { mapping, key, value };
    let is_free = |keys: &[&str]| item.is_another(of, known) || !keys.iter().any(|key| beside.contains(key));
    let diagnostic = diagnostic.clone();
    let is_alone = is_alone(mapping, key.text()?, known);
    match says(of, key.text()?, value, known, is_alone)? {
        Says::Date(dates) if value.kind() == Kind::Scalar && is_free(&["date", "title"]) => {
            Some(item.both(of, known, ("date", &dates), ("title", &[item.written()?]), diagnostic))
        }
        Says::TitleOfDate(dates) => Some(item.both(of, known, ("title", &[item.name()]), ("date", &dates), diagnostic)),
        Says::Date(dates) if value.kind() == Kind::Null && is_free(&["date"]) => {
            let hint = diagnostic.hint(format!("write `date: {}`, and below it `title: ...`", dates.join("` or `")));
            let span = Span::new(key.span().start(), item.after_colon()?);
            let fixes = dates.iter().map(|date| item.fix(vec![Edit { span, text: format!("date: {date}") }], true));
            Some(fixes.fold(hint, Diagnostic::fix))
        }
        Says::Date(dates) if value.kind() == Kind::Mapping => {
            Some(item.opened("date", &dates, dates.len() == 1, diagnostic))
        }
        Says::HalfOfDate(dates) => {
            let dates = dates.join("` or `date: ");
            Some(
                diagnostic.hint(format!(
                    "write `date: {dates}` in place of this key and its value, and below it `title: ...`"
                )),
            )
        }
        Says::Id(id, is_sure) => Some(item.opened("id", &[id], is_sure, diagnostic)),
        Says::Title => Some(item.opened("title", &[item.name()], true, diagnostic)),
        Says::Nothing => Some(item.opened("", &[String::new()], true, diagnostic)),
        _ => None,
    }
}

/// Where a date among the keys of the file belongs.
pub(super) fn at_the_top(of: Option<Of>, key: Node<'_>, value: Node<'_>) -> Option<String> {
    let is_title = of == Some(Of::File) && value.kind() == Kind::Scalar;
    let dates = meant(key.text().filter(|_| is_title)?);
    let title = Item { mapping: value, key, value }.written()?;
    let dates = Some(dates).filter(|dates| !dates.is_empty())?.join("` or `- date: ");
    Some(format!("write `- date: {dates}` and below it `title: {title}`, as an item of the list below `events:`"))
}

/// A key of an item and what stands under it.
#[derive(Clone, Copy)]
struct Item<'d> {
    mapping: Node<'d>,
    key: Node<'d>,
    value: Node<'d>,
}

impl<'d> Item<'d> {
    fn text(&self) -> &'d str {
        self.key.source()
    }

    /// The key as it is written.
    fn name(&self) -> String {
        self.text()[self.key.span().range()].to_owned()
    }

    /// The value as it is written, where that is one line.
    fn written(&self) -> Option<String> {
        let written = self.text()[self.value.span().range()].trim_end();
        Some(if written.contains(['\n', '\r']) { "...".to_owned() } else { written.to_owned() })
    }

    fn fix(&self, edits: Vec<Edit>, safe: bool) -> Fix {
        let first = edits.first().map(|edit| edit.text.lines().next().unwrap_or_default().trim()).unwrap_or_default();
        let first =
            first.trim_start_matches("- ").trim_start_matches(['{', ' ']).split(", ").next().unwrap_or_default();
        let title = if first.is_empty() { format!("delete `{}:`", self.name()) } else { format!("write `{first}`") };
        Fix { title, edits, safe }
    }

    /// The byte after the colon behind the key.
    fn after_colon(&self) -> Option<usize> {
        let end = self.key.span().end();
        Some(end + self.text()[end..].find(':')? + 1)
    }

    /// Bytes before the key on its line.
    fn column(&self) -> usize {
        self.key.span().start() - line_start(self.text(), self.key.span().start())
    }

    /// Whether it is one more event among the keys of one: another such key stands before it, or a date and a title, and
    /// nothing behind it belongs to the event before.
    fn is_another(&self, of: Of, known: &[&str]) -> bool {
        let is_date = |(key, value): (Node<'_>, Node<'_>)| {
            let says = says(of, key.text().unwrap_or_default(), value, known, false);
            matches!(says, Some(Says::Date(_)))
        };
        let own = self.mapping.pairs().position(|(key, _)| key.span() == self.key.span()).unwrap_or(0);
        let mut before = self.mapping.pairs().take(own);
        let is_whole = self.mapping.get("date").is_some() && self.mapping.get("title").is_some();
        before.any(is_date) || is_whole && own > 0 && self.mapping.pairs().skip(own).all(is_date)
    }

    /// Whether it stands in brackets or braces.
    fn is_flow(&self) -> bool {
        let before = self.text()[..self.mapping.span().start()].trim_end();
        self.mapping.is_flow() || before.ends_with(['[', ','])
    }

    /// `1957: Sputnik` as `date: 1957` and `title: Sputnik`. Each key has the forms that it can be meant as.
    fn both(
        &self,
        of: Of,
        known: &[&str],
        first: (&str, &[String]),
        second: (&str, &[String]),
        diagnostic: Diagnostic,
    ) -> Diagnostic {
        let is_flow = self.is_flow();
        let dash = if self.is_another(of, known) && !is_flow { "- " } else { "" };
        let forms = |(key, forms): (&str, &[String])| format!("`{key}: {}`", forms.join(&format!("` or `{key}: ")));
        let is_one = first.1.len() == 1 && second.1.len() == 1;
        let hint = if is_flow && is_one {
            let both = format!("{}, {}", self.in_json(first.0, &first.1[0]), self.in_json(second.0, &second.1[0]));
            let both = if self.has_braces() { both } else { format!("{{ {both} }}") };
            format!("write `{both}` in place of this key and its value")
        } else {
            let what = if is_one { "write" } else { "write the date that is meant," };
            let first = forms(first).replacen('`', &format!("`{dash}"), 1);
            format!("{what} {first} and below it {}", forms(second))
        };
        let dates = if first.0 == "date" { first.1 } else { second.1 };
        let fixes = dates.iter().filter_map(|date| {
            let edits = self.pair((first.0, second.0), date, dash)?;
            // One more event is nothing that is written without asking.
            Some(self.fix(edits, dates.len() == 1 && dash.is_empty()))
        });
        fixes.fold(diagnostic.hint(hint), Diagnostic::fix)
    }

    /// The edits that write a date and a title in place of the key and before the value.
    fn pair(&self, (first, second): (&str, &str), date: &str, dash: &str) -> Option<Vec<Edit>> {
        let (text, column) = (self.text(), self.column());
        let start = self.key.span().start();
        let (head, tail) = if first == "date" { (date.to_owned(), None) } else { (self.name(), Some(date.to_owned())) };
        let mut edits = if self.is_flow() {
            self.pair_in_braces((first, second), &head)?
        } else {
            let line = line_start(text, start);
            let (from, lead, column) = match dash {
                "" => (start, String::new(), column),
                _ if text[line..start].trim().is_empty() && column >= 2 => (line, " ".repeat(column - 2), column),
                _ => return None,
            };
            let below = format!("{}{}", newline(text), " ".repeat(column));
            let text = format!("{lead}{dash}{first}: {head}{below}{second}: ");
            vec![Edit { span: Span::new(from, self.value.span().start()), text }]
        };
        edits.extend(tail.map(|date| Edit { span: self.value.span(), text: self.quoted_alike(&date) }));
        Some(edits)
    }

    /// The same between braces; where there are none, as in `[1957: A]`, they are written.
    fn pair_in_braces(&self, (first, second): (&str, &str), head: &str) -> Option<Vec<Edit>> {
        let has_braces = self.has_braces();
        if self.mapping.pairs().count() > 1 && !has_braces || self.mapping.is_alias() {
            return None;
        }
        let (open, close) = if has_braces { ("", "") } else { ("{ ", " }") };
        let second = if self.is_json() { format!("\"{second}\"") } else { second.to_owned() };
        let lead = format!("{open}{}, {second}: ", self.in_json(first, head));
        let end = Span::new(self.value.span().end(), self.value.span().end());
        let mut edits = vec![Edit { span: Span::new(self.key.span().start(), self.value.span().start()), text: lead }];
        edits.extend(Some(Edit { span: end, text: close.to_owned() }).filter(|edit| !edit.text.is_empty()));
        Some(edits)
    }

    /// Whether its mapping stands in braces: `[1957: A]` has none.
    fn has_braces(&self) -> bool {
        self.mapping.is_flow() && self.text()[self.mapping.span().start()..].starts_with('{')
    }

    /// Whether key and braces are written as JSON writes them.
    fn is_json(&self) -> bool {
        self.mapping.is_flow() && self.name().starts_with('"')
    }

    /// A key and its value, both in quotes where the file is JSON.
    fn in_json(&self, key: &str, value: &str) -> String {
        if self.is_json() { format!("\"{key}\": \"{}\"", value.trim_matches('"')) } else { format!("{key}: {value}") }
    }

    fn quoted_alike(&self, text: &str) -> String {
        let is_quoted = self.is_json() && self.text()[self.value.span().range()].starts_with('"');
        if is_quoted { format!("\"{text}\"") } else { text.to_owned() }
    }
}
