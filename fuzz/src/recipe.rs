//! Plausible files made from bytes, so that chance reaches what lies behind a sound file: dates of every form, sources,
//! accounts, links, timelines of every layout; with slips where they are wished.

use std::fmt::Write;

use dateline::{Change, Value};

use super::bytes::Bytes;

const IDS: &[&str] = &["a", "b", "fall", "siege-2", "x1", "new"];
const WORDS: &[&str] = &[
    "Siege",
    "the talks",
    "Aleppo",
    "of",
    "1914",
    "a: b",
    "Donaudampfschifffahrtsgesellschaft",
    "мир",
    "حلب",
    "中国的长城",
    "é",
    "👩‍🚀",
    "#1",
    "'quoted'",
    "\\",
    "-",
    "a rather long piece of text that has to be set in several lines wherever it stands",
];
const DATES: &[&str] = &[
    "2012-05-25",
    "2012-05",
    "2012",
    "1914~",
    "1914?",
    "-0043-03-15",
    "2012-05-25/2012-06-03",
    "2012/..",
    "../2012",
    "2012/",
    "/2012",
    "201X",
    "19XX",
    "2012-21",
    "{2012,2014}",
    "[2012-05,2012-06]",
    "Y-66000000",
    "Y12000E3",
    "2012-05-25T14:30:00Z",
    "2012-05-25T14:30:00+02:00",
    "2012-05-25T14:31:10Z",
    "1666-09-02/1666-09-06~",
    "0000",
    "Y-300000~",
    "2012-XX-25",
    "1950S2",
    "2013-02-01",
];
const PHRASES: &[&str] = &[
    "May",
    " ",
    "2012",
    "25",
    "25th",
    "c.",
    "circa ",
    "about ",
    "before ",
    "after ",
    "between ",
    " and ",
    " or ",
    "-",
    "–",
    "/",
    ".",
    ", ",
    "3",
    "12",
    "1743",
    "BC",
    " BCE",
    " AD",
    "spring",
    "early ",
    "late ",
    "mid-",
    "the ",
    "1920s",
    "18th",
    " century",
    "Monday",
    "Mai ",
    "janvier",
    "мая",
    "enero",
    "1914",
    "0",
    "X",
    "?",
    "~",
    "%",
    "..",
    "[",
    "]",
    "{",
    "}",
    "T14:30",
    "Z",
    "+02:00",
    "Y-",
    "E3",
    "S2",
    "66",
    " Ma",
    " years ago",
    "Q1 ",
    "W21",
    "to ",
    "from ",
    "until ",
    "since ",
    "Easter",
    "\u{a0}",
    "\t",
    "1st",
    "of ",
    "'14",
    "O.S.",
    " (",
    ")",
    "MCMXIV",
    "१९",
    "１",
];
const KEYS: &[&str] =
    &["title", "date", "summary", "tags", "importance", "status", "place", "category", "id", "links", "url", "sources"];
const SLIPS: &[&str] =
    &["titel", "dtae", "Tags", "importence", "start", "x-note", "summry", "staus", "", "date", "places"];

/// A phrase that may be a date.
pub(crate) fn phrase(bytes: &mut Bytes<'_>) -> String {
    if bytes.once_in(8) {
        return bytes.pick(DATES).to_owned();
    }
    (0..1 + bytes.below(9)).map(|_| bytes.pick(PHRASES)).collect()
}

/// A change of some event.
pub(crate) fn change(bytes: &mut Bytes<'_>) -> Change {
    let id = |bytes: &mut Bytes<'_>| bytes.pick(IDS).to_owned();
    match bytes.below(8) {
        0 => Change::Remove { id: id(bytes) },
        1 => Change::Move { id: id(bytes) },
        2 => Change::Rename { id: id(bytes), to: id(bytes) },
        3 => {
            let date = ("date".to_owned(), Value::text(bytes.pick(DATES)));
            Change::Add { fields: vec![("title".to_owned(), Value::text(bytes.pick(WORDS))), date] }
        }
        _ => {
            let key = bytes.pick(KEYS);
            let value = match key {
                "date" => Value::text(bytes.pick(DATES)),
                "tags" => Value::texts([bytes.pick(WORDS)]),
                "importance" => Value::text("4"),
                "status" => Value::text("disputed"),
                _ => Value::text(bytes.pick(WORDS)),
            };
            Change::Set { id: id(bytes), key: key.to_owned(), value: Some(value).filter(|_| !bytes.once_in(5)) }
        }
    }
}

/// A file.
pub(crate) fn file(bytes: &mut Bytes<'_>, slips: bool) -> String {
    let mut writer = Writer { out: String::new(), slips };
    writer.head(bytes);
    writer.events(bytes);
    writer.views(bytes);
    if bytes.once_in(9) { writer.out.replace('\n', "\r\n") } else { writer.out }
}

struct Writer {
    out: String,
    slips: bool,
}

impl Writer {
    fn head(&mut self, bytes: &mut Bytes<'_>) {
        self.out += &format!("title: {}\n", text(bytes));
        if bytes.once_in(3) {
            self.out += "language: ar\ncredit: Us\n";
        }
        let sources = bytes.below(4);
        if sources > 0 {
            self.out += "sources:\n";
        }
        for at in 0..sources {
            self.out += &format!("  s{at}: {{ title: {}, published: 2012 }}\n", text(bytes));
        }
        let colors = ["vermilion", "\"#ff0000\"", "blue", "\"#ffff99\""];
        let symbols = ["circle", "diamond", "square", "triangle"];
        self.out += "categories:\n";
        for at in 0..1 + bytes.below(3) {
            let (color, symbol) = (bytes.pick(&colors), bytes.pick(&symbols));
            self.out += &format!("  c{at}: {{ label: {}, color: {color}, symbol: {symbol} }}\n", text(bytes));
        }
    }

    fn events(&mut self, bytes: &mut Bytes<'_>) {
        self.out += "events:\n";
        let count = if bytes.once_in(6) { 20 + bytes.below(60) } else { 1 + bytes.below(12) };
        let indent = bytes.pick(&["  ", "", "    "]);
        let same_year = bytes.once_in(3);
        for at in 0..count {
            self.event(at, indent, same_year, bytes);
        }
    }

    fn event(&mut self, at: usize, indent: &str, same_year: bool, bytes: &mut Bytes<'_>) {
        let date = match bytes.below(4) {
            0 => quoted(bytes.pick(DATES)),
            1 if self.slips => quoted(&phrase(bytes)),
            _ if same_year => format!("2012-{:02}-{:02}", 1 + bytes.below(12), 1 + bytes.below(28)),
            _ => format!("{}", 1700 + bytes.below(256) + at),
        };
        let mut pairs = vec![("date".to_owned(), date), ("title".to_owned(), text(bytes))];
        if !bytes.once_in(3) {
            let id = if at < IDS.len() { IDS[at].to_owned() } else { format!("e{at}") };
            pairs.insert(bytes.below(3), ("id".to_owned(), id));
        }
        for _ in 0..bytes.below(5) {
            let (key, value) = optional(bytes);
            if self.slips || pairs.iter().all(|(other, _)| other != key) {
                pairs.push((key.to_owned(), value));
            }
        }
        if self.slips && bytes.once_in(4) {
            let at = bytes.below(pairs.len());
            pairs[at].0 = bytes.pick(SLIPS).to_owned();
        }
        self.pairs(indent, &pairs, bytes);
    }

    fn pairs(&mut self, indent: &str, pairs: &[(String, String)], bytes: &mut Bytes<'_>) {
        let comment = bytes.pick(&["", "", "", "  # a comment"]);
        let is_flow = bytes.once_in(8) && pairs.iter().all(|(_, value)| !value.contains('\n'));
        if is_flow {
            let inside: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
            let _ = writeln!(self.out, "{indent}- {{ {} }}{comment}", inside.join(", "));
            return;
        }
        for (at, (key, value)) in pairs.iter().enumerate() {
            let mut start = format!("{indent}{} ", if at == 0 { "-" } else { " " });
            if self.slips && bytes.once_in(40) {
                start = bytes.pick(&["\t", "", " ", "-"]).to_owned();
            }
            let value = value.replace('\n', &format!("\n{indent}    "));
            let space = if self.slips && bytes.once_in(40) { "" } else { " " };
            let _ = writeln!(
                self.out,
                "{start}{key}:{space}{value}{}",
                if at == 0 && !value.contains('\n') { comment } else { "" }
            );
        }
        self.out += bytes.pick(&["", "", "\n", "\n\n# between\n"]);
    }

    fn views(&mut self, bytes: &mut Bytes<'_>) {
        let count = bytes.below(4);
        if count > 0 {
            self.out += "timelines:\n";
        }
        for at in 0..count {
            self.out += &format!("  - id: v{at}\n");
            let choices: [(&str, &[&str]); 8] = [
                ("layout", &["horizontal", "vertical", "lanes"]),
                ("scale", &["auto", "linear", "broken", "sequential"]),
                ("lanes", &["category", "actor", "place", "source", "status"]),
                ("theme", &["light", "dark", "print"]),
                ("width", &["1600", "400", "300", "777", "2400"]),
                ("max-height", &["600", "300", "1200"]),
                ("from", &["1900", "2012-05", "-0100"]),
                ("where", &["{ category: [c0] }", "{ importance: 4 }", "{ tag: [one] }"]),
            ];
            for (key, values) in choices {
                if bytes.once_in(2) {
                    self.out += &format!("    {key}: {}\n", bytes.pick(values));
                }
            }
        }
    }
}

/// A key that an event may have, and a value for it.
fn optional(bytes: &mut Bytes<'_>) -> (&'static str, String) {
    match bytes.below(11) {
        0 => (
            "summary",
            bytes.pick(&[">-\nA folded\ntext", "|\nline\n  deeper\n\nline", "words", "|2-\n  text"]).to_owned(),
        ),
        1 => ("category", format!("c{}", bytes.below(3))),
        2 => ("tags", bytes.pick(&["[one, two]", "[]", "\n- one\n- two", "one"]).to_owned()),
        3 => ("place", text(bytes)),
        4 => ("actors", format!("[{}, {}]", text(bytes), text(bytes))),
        5 => ("importance", (1 + bytes.below(5)).to_string()),
        6 => ("status", bytes.pick(&["confirmed", "reported", "disputed", "denied"]).to_owned()),
        7 => ("sources", bytes.pick(&["[s0]", "[s0, { id: s1, locator: p. 3 }]", "\n- s0", "s1"]).to_owned()),
        8 => ("links", format!("[{{ to: {} }}]", bytes.pick(IDS))),
        9 => ("accounts", format!("\n- {{ source: s0, date: {} }}", quoted(bytes.pick(DATES)))),
        _ => ("basis", bytes.pick(&["stated", "derived", "background"]).to_owned()),
    }
}

/// Some words, quoted one way or another.
fn text(bytes: &mut Bytes<'_>) -> String {
    let words: Vec<&str> = (0..1 + bytes.below(5)).map(|_| bytes.pick(WORDS)).collect();
    let words = words.join(" ");
    match bytes.below(3) {
        0 => quoted(&words),
        1 => format!("'{}'", words.replace('\'', "''")),
        _ if words.contains([':', '#', '\'', '\\']) || words.starts_with('-') => quoted(&words),
        _ => words,
    }
}

fn quoted(words: &str) -> String {
    super::common::quoted(words)
}
