//! The XML of SIMILE: `<data>` with an `<event>` for each. Nothing beyond the file is read, and no entity is declared in it.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::import::simile::{Item, Read};
use crate::exchange::{Refusal, Report};
use crate::text::LineIndex;

/// Reads the events up to the end, or to where it is no XML any more.
pub(super) fn read(written: &str, report: &mut Report) -> Result<Read, Refusal> {
    let mut reader = Reader::from_str(written);
    reader.config_mut().allow_dangling_amp = true;
    let lines = LineIndex::new(written);
    let line = |at: u64| lines.position(written, usize::try_from(at).unwrap_or(written.len())).line;
    let mut state =
        State { read: Read { items: Vec::new(), head: BTreeMap::new() }, open: Vec::new(), has_data: false };
    loop {
        let at = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::DocType(_)) => {
                return Err(Refusal::at(
                    line(at),
                    "declares a document type (DOCTYPE), which is not read: take the declaration out",
                ));
            }
            Ok(Event::Eof) => break,
            Ok(event) => state.take(event, line(at)),
            Err(error) => {
                report.skip(line(reader.error_position()), "the rest", format!("is no XML: {error}"));
                break;
            }
        }
    }
    for item in state.open {
        report.skip(
            item.line,
            item.fields.get("title").map_or("", String::as_str),
            "is cut off: `</event>` is missing",
        );
    }
    if !state.has_data {
        return Err(Refusal::whole(
            "has no `<data>`: expected the XML of a SIMILE timeline, `<data>` with an `<event>` for each",
        ));
    }
    // An event in another is closed before it.
    state.read.items.sort_by_key(|item| item.line);
    Ok(state.read)
}

/// What was read so far.
struct State {
    read: Read,
    /// The events that are not closed yet, each within the one before.
    open: Vec<Item>,
    has_data: bool,
}

impl State {
    fn take(&mut self, event: Event<'_>, line: usize) {
        match (event, self.open.last_mut()) {
            (Event::Start(tag), _) if name(&tag) == "event" => self.open.push(item(line, &tag)),
            (Event::Empty(tag), _) if name(&tag) == "event" => self.read.items.push(item(line, &tag)),
            (Event::Start(tag) | Event::Empty(tag), None) if name(&tag) == "data" => {
                self.has_data = true;
                self.read.head = attributes(&tag).0;
            }
            (Event::End(tag), Some(_)) if tag.local_name().as_ref() == "event" => {
                self.read.items.extend(self.open.pop())
            }
            (event, Some(item)) => item.body.push_str(&inside(&event)),
            _ => {}
        }
    }
}

/// What stands in an event: words, and tags that are taken off later.
fn inside(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) => text.to_string(),
        Event::CData(text) => text.to_string(),
        Event::GeneralRef(name) => resolved(&format!("&{};", &**name)),
        Event::Start(tag) | Event::Empty(tag) => format!("<{}>", name(tag)),
        Event::End(tag) => format!("</{}>", tag.local_name().as_ref()),
        _ => String::new(),
    }
}

fn name(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}

fn item(line: usize, tag: &BytesStart<'_>) -> Item {
    let (fields, fault) = attributes(tag);
    Item { line, fields, body: String::new(), fault }
}

/// By name, and what is wrong with them.
fn attributes(tag: &BytesStart<'_>) -> (BTreeMap<String, String>, Option<String>) {
    let (mut out, mut fault) = (BTreeMap::new(), None);
    for attribute in tag.attributes().with_checks(false) {
        match attribute {
            Ok(attribute) => {
                let value = resolved(&attribute.value);
                if out.insert(attribute.key.0.to_owned(), value).is_some() {
                    fault = Some(format!("`{}` stands twice in its tag", attribute.key.0));
                }
            }
            Err(error) => {
                fault = Some(format!("its tag is no XML: {error}"));
            }
        }
    }
    (out, fault)
}

/// With the five entities of XML and the numbers of characters read; others are those of HTML, and are read with its tags.
fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match named(rest) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// The character of a reference, and its bytes behind `&`.
fn named(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = &rest[..end];
    let c = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => match name.strip_prefix("#x") {
            Some(digits) => char::from_u32(u32::from_str_radix(digits, 16).ok()?)?,
            None => char::from_u32(name.strip_prefix('#')?.parse().ok()?)?,
        },
    };
    Some((c, end + 1))
}
