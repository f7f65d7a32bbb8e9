//! Random files of events, in many styles and with comments everywhere.

use proptest::prelude::*;

/// How a file is written.
#[derive(Debug, Clone)]
struct Style {
    dash: usize,
    keys: usize,
    crlf: bool,
    bom: bool,
    ended: bool,
    blank: bool,
    quote: &'static str,
    lists_below: bool,
}

/// An event as it is written, with comments above it, on its line and below it.
#[derive(Debug, Clone)]
struct Written {
    year: u16,
    summary: u8,
    has_section: bool,
    comments: [bool; 4],
    is_reversed: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let quote = prop::sample::select(vec!["", "'", "\""]);
    (0..3_usize, 2..5_usize, any::<[bool; 5]>(), quote).prop_map(|(dash, keys, flags, quote)| Style {
        dash: 2 * dash,
        keys: 2 * dash + keys,
        crlf: flags[0],
        bom: flags[1],
        ended: flags[2],
        blank: flags[3],
        quote,
        lists_below: flags[4],
    })
}

fn written() -> impl Strategy<Value = Written> {
    (1900..1990_u16, 0..6_u8, any::<bool>(), any::<[bool; 4]>(), any::<bool>()).prop_map(
        |(year, summary, has_section, comments, is_reversed)| Written {
            year,
            summary,
            has_section,
            comments,
            is_reversed,
        },
    )
}

/// A file, and how many comments it has: `#§1`, `#§2` and so on, in order.
pub(super) fn file() -> impl Strategy<Value = (String, usize)> {
    (style(), prop::collection::vec(written(), 1..6), any::<bool>(), any::<bool>()).prop_map(
        |(style, mut events, sorted, more)| {
            if sorted {
                events.sort_by_key(|event| event.year);
            }
            let mut writer = Writer { out: String::new(), comments: 0 };
            writer.file(&style, &events, more);
            let mut text = writer.out;
            if !style.ended {
                text.truncate(text.trim_end().len());
            }
            if style.crlf {
                text = text.replace('\n', "\r\n");
            }
            (format!("{}{text}", if style.bom { "\u{feff}" } else { "" }), writer.comments)
        },
    )
}

struct Writer {
    out: String,
    comments: usize,
}

impl Writer {
    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("#§{} - a: \"b", self.comments)
    }

    fn file(&mut self, style: &Style, events: &[Written], more: bool) {
        let comment = self.comment();
        self.out += &format!("{comment}\n\ntitle: 'All: of it'\nevents:\n");
        for (at, event) in events.iter().enumerate() {
            if style.blank && at > 0 {
                self.out.push('\n');
            }
            self.event(style, at, event);
        }
        if more {
            let comment = self.comment();
            self.out += &format!("\n{comment}\ntimelines:\n  - id: overview\n");
        }
    }

    fn event(&mut self, style: &Style, at: usize, event: &Written) {
        let (dash, keys, q) = (" ".repeat(style.dash), " ".repeat(style.keys), style.quote);
        if event.has_section {
            let comment = self.comment();
            self.out += &format!("{dash}{comment}\n\n");
        }
        if event.comments[0] {
            let comment = self.comment();
            self.out += &format!("{dash}{comment}\n");
        }
        let date = format!("date: {q}{}{q}", event.year);
        let id = format!("id: e{at}");
        let (first, second) = if event.is_reversed { (date, id) } else { (id, date) };
        let tail = if event.comments[1] { format!("   {}", self.comment()) } else { String::new() };
        self.out += &format!("{dash}-{}{first}{tail}\n{keys}{second}\n", " ".repeat(style.keys - style.dash - 1));
        if event.comments[2] {
            let comment = self.comment();
            self.out += &format!("{keys}{comment}\n");
        }
        self.out += &format!("{keys}title: {q}Event {at}{q}\n");
        self.summary(style, &keys, event.summary);
        if style.lists_below {
            self.out += &format!("{keys}tags:\n{keys}  - {q}one{q}\n{keys}  - two\n");
        } else {
            self.out += &format!("{keys}tags: [{q}one{q},  two ]\n");
        }
        if at > 0 && event.year.is_multiple_of(2) {
            self.out += &format!("{keys}links: [{{ to: e{} }}]\n", at - 1);
        }
        if event.comments[3] {
            let comment = self.comment();
            self.out += &format!("{keys}{comment}\n");
        }
    }

    fn summary(&mut self, style: &Style, keys: &str, kind: u8) {
        let q = style.quote;
        let comment = if kind == 2 { format!(" {}", self.comment()) } else { String::new() };
        self.out += &match kind {
            0 => String::new(),
            1 => format!("{keys}summary: {q}Some words # no\n{keys}  and more{q}\n")
                .replace(if q.is_empty() { " # no" } else { "\0" }, ""),
            2 => {
                format!("{keys}summary: >-{comment}\n{keys}   Some words\n{keys}   # and more\n\n{keys}   and: more\n")
            }
            3 => format!("{keys}summary: |\n{keys} Some words\n{keys}   and more\n"),
            4 => format!("{keys}summary:\n{keys}    Some words\n"),
            _ => format!("{keys}summary: \"Some\\nwords\"\n"),
        };
    }
}
