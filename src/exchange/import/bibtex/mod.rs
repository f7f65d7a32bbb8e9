//! BibTeX and biblatex: entries of a bibliography. Strings and cross-references are put in, TeX is taken off.

mod date;
mod names;
mod parse;
mod tex;

use std::collections::BTreeMap;
use std::collections::btree_map;

use crate::exchange::address::of_web;
use crate::exchange::export::year_beside;
use crate::exchange::import::bibliography::{Dated, EDITS, Entry, Taking};
use crate::exchange::import::bibtex::date::{month_macro, of_year, whole};
use crate::exchange::import::bibtex::names::people;
use crate::exchange::import::bibtex::parse::{Piece, Raw, entries};
use crate::exchange::import::bibtex::tex::plain;
use crate::exchange::plain_text::spaced;
use crate::exchange::{Imported, Options, Refusal, Report};
use crate::time::Date;

/// Letters of a value that strings put together, at most: they can be made to double.
const LONGEST: usize = 20_000;

/// An entry whose strings are put in, TeX and all.
struct Item {
    line: usize,
    kind: String,
    key: String,
    fields: BTreeMap<String, String>,
}

/// What tells where an entry is, and the words before it.
const PLACES: [(&str, &str); 21] = [
    ("journal", "in: "),
    ("journaltitle", "in: "),
    ("booktitle", "in: "),
    ("maintitle", "in: "),
    ("series", "series "),
    ("volume", "volume "),
    ("number", "number "),
    ("issue", "issue "),
    ("chapter", "chapter "),
    ("pages", "pages "),
    ("edition", "edition "),
    ("type", ""),
    ("address", "published in "),
    ("location", "published in "),
    ("doi", "DOI "),
    ("isbn", "ISBN "),
    ("issn", "ISSN "),
    ("eprint", "eprint "),
    ("howpublished", ""),
    ("note", ""),
    ("addendum", ""),
];

const READ: &[&str] = &[
    "title",
    "subtitle",
    "author",
    "editor",
    "publisher",
    "institution",
    "school",
    "organization",
    "date",
    "year",
    "month",
    "day",
    "urldate",
    "url",
    "abstract",
    "keywords",
    "crossref",
    "xdata",
];

/// Reads a file.
pub(super) fn read(written: &str, options: &Options) -> Result<Imported, Refusal> {
    let mut taking = Taking::new(options);
    let report = &mut taking.imported.report;
    let raw = entries(written, report);
    if raw.is_empty() && report.skipped.is_empty() {
        return Err(Refusal::whole("has no entry: expected BibTeX, such as `@book{key, title = {…}, year = 1859}`"));
    }
    let items = with_strings(raw, report);
    report.told_at(0);
    let by_key: BTreeMap<&str, usize> = items.iter().enumerate().rev().map(|(at, item)| (&*item.key, at)).collect();
    for item in items.iter().filter(|item| item.kind != "xdata") {
        let report = &mut taking.imported.report;
        let fields = inherited(item, &by_key, &items, report);
        let entry = entry(item, &fields, options, report);
        taking.take(entry);
    }
    Ok(taking.imported)
}

/// Entries with the values of their fields in one piece; strings are known from where they stand on.
fn with_strings(raw: Vec<Raw>, report: &mut Report) -> Vec<Item> {
    let (mut strings, mut out) = (BTreeMap::new(), Vec::new());
    for Raw { line, kind, key, fields } in raw {
        let mut item = Item { line, kind, key, fields: BTreeMap::new() };
        for (name, pieces) in fields {
            let value = match value(&pieces, &strings) {
                Ok(value) => value,
                Err(why) => {
                    report.skip(
                        line,
                        &format!("{name} of {}", if item.key.is_empty() { "@string" } else { &item.key }),
                        why,
                    );
                    continue;
                }
            };
            if item.kind == "string" {
                strings.insert(name, value);
                continue;
            }
            match item.fields.entry(name) {
                btree_map::Entry::Vacant(place) => drop(place.insert(value)),
                btree_map::Entry::Occupied(_) => report.lose_at(line, "fields that an entry has twice"),
            }
        }
        if item.kind != "string" {
            out.push(item);
        }
    }
    out
}

fn value(pieces: &[Piece], strings: &BTreeMap<String, String>) -> Result<String, String> {
    let mut out = String::new();
    for piece in pieces {
        let text = match piece {
            Piece::Text(text) => text,
            Piece::Name(name) => match (strings.get(name), month_macro(name)) {
                (Some(text), _) => text,
                (None, Some(month)) => month,
                (None, None) => {
                    return Err(format!("`{name}` is no text in braces or quotes, and no @string above defines it"));
                }
            },
        };
        if pieces.len() > 1 && out.len() + text.len() > LONGEST {
            return Err(format!("its strings together are longer than {LONGEST} letters"));
        }
        out.push_str(text);
    }
    Ok(out)
}

/// The fields of an entry with those of the ones that it refers to.
fn inherited(
    item: &Item,
    by_key: &BTreeMap<&str, usize>,
    items: &[Item],
    report: &mut Report,
) -> BTreeMap<String, String> {
    let mut fields = item.fields.clone();
    for (key, is_part) in [("crossref", true), ("xdata", false)] {
        for name in item.fields.get(key).into_iter().flat_map(|names| names.split(',')).map(str::trim) {
            match by_key.get(name) {
                Some(at) => inherit(&mut fields, &items[*at], is_part),
                None => {
                    report.skip(item.line, &format!("{key} of {}", item.key), format!("no entry has the key `{name}`"))
                }
            }
        }
    }
    fields
}

/// What an entry does not say itself; the title of the whole is the `booktitle` of a part.
fn inherit(fields: &mut BTreeMap<String, String>, parent: &Item, is_part: bool) {
    const OWN: &[&str] =
        &["crossref", "xdata", "keywords", "abstract", "note", "url", "doi", "author", "subtitle", "pages", "urldate"];
    const DATES: &[&str] = &["date", "year", "month", "day"];
    let is_dated = DATES.iter().any(|key| fields.contains_key(*key));
    for (key, value) in &parent.fields {
        let is_own = is_part && OWN.contains(&&**key) || is_dated && DATES.contains(&&**key);
        let name = if is_part && key == "title" { "booktitle" } else { key };
        if !is_own {
            fields.entry(name.to_owned()).or_insert_with(|| value.clone());
        }
    }
}

fn entry(item: &Item, fields: &BTreeMap<String, String>, options: &Options, report: &mut Report) -> Entry {
    for key in fields.keys().filter(|key| !READ.contains(&&***key) && !PLACES.iter().any(|(place, _)| place == key)) {
        report.lose(&format!("`{key}` of entries"));
    }
    let mut words = |key: &str| fields.get(key).map(|tex| plain(tex, report)).filter(|text| !text.is_empty());
    let title = match (words("title"), words("subtitle")) {
        (Some(title), Some(more)) => format!("{title}: {more}"),
        (title, more) => title.or(more).unwrap_or_default(),
    };
    let mut notes: Vec<String> =
        PLACES.iter().filter_map(|(key, before)| words(key).map(|text| format!("{before}{text}"))).collect();
    let publisher = ["publisher", "institution", "school", "organization"].iter().find_map(|key| words(key));
    let (summary, tags) = (words("abstract"), words("keywords").unwrap_or_default());
    let authors = authors(fields, &mut notes, report);
    let published = published(item, fields, options, report);
    if let Some(Ok((date, None))) = &published
        && date.split('/').any(|end| end.starts_with('-'))
    {
        report.remark("years below 0 are read as biblatex counts them, with a year 0: -0043 is 44 BC");
    }
    let url = fields.get("url").map(|url| {
        spaced(url.trim_matches(['<', '>']))
            .replace("\\_", "_")
            .replace("\\%", "%")
            .replace("\\&", "&")
            .replace("\\#", "#")
    });
    if url.as_deref().is_some_and(|url| of_web(url).is_none()) {
        report.lose("`url` of entries that is no address");
    }
    Entry {
        line: item.line,
        id: if item.key.is_empty() { format!("entry-{}", item.line) } else { item.key.clone() },
        title,
        authors,
        publisher,
        published,
        accessed: fields.get("urldate").map(|date| whole(&plain(date, report), options.order)),
        url: url.and_then(|url| of_web(&url)),
        notes,
        kind: Some(item.kind.clone()),
        summary,
        tags: tags.split([',', ';']).map(spaced).filter(|tag| !tag.is_empty()).collect(),
    }
}

/// The authors, else the editors.
fn authors(fields: &BTreeMap<String, String>, notes: &mut Vec<String>, report: &mut Report) -> Vec<String> {
    let mut names = |key: &str| fields.get(key).map(|tex| people(tex, report)).unwrap_or_default();
    let (authors, editors) = (names("author"), names("editor"));
    if authors.is_empty() {
        return editors.into_iter().map(|name| format!("{name}{EDITS}")).collect();
    }
    if !editors.is_empty() {
        notes.insert(0, format!("edited by {}", editors.join("; ")));
    }
    authors
}

fn published(item: &Item, fields: &BTreeMap<String, String>, options: &Options, report: &mut Report) -> Option<Dated> {
    // `~` is about here, and a space in TeX.
    if let Some(date) =
        fields.get("date").map(|date| spaced(&date.replace(['{', '}'], ""))).filter(|date| !date.is_empty())
    {
        let says_it = |year: &String| {
            let (words, of_date) = (plain(year, &mut Report::default()), Date::parse(&date));
            of_date.is_ok_and(|date| year_beside(&date).0 == words) || date.split('-').next() == Some(&*words)
        };
        if fields.get("year").is_some_and(|year| !says_it(year)) {
            report.lose("`year` of entries beside their `date`");
        }
        return Some(whole(&date, options.order));
    }
    let mut words = |key: &str| fields.get(key).map(|tex| plain(tex, report)).filter(|text| !text.is_empty());
    let (year, month, day) = (words("year"), words("month"), words("day"));
    let year = match (year, month.is_some()) {
        (Some(year), _) => year,
        (None, true) => return Some(Err("has a month and no year".to_owned())),
        (None, false) => return None,
    };
    let (dated, why) = of_year(&year, month.as_deref(), day.as_deref(), options.order);
    if let Some(why) = why {
        report.skip(item.line, &format!("month of {}", item.key), why);
    }
    Some(dated)
}
