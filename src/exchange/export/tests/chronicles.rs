//! Random chronicles: texts that formats have signs of their own for, dates of every kind.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any_with};
use proptest::sample::select;

use crate::exchange::{AccountRecord, CitationRecord, Imported, Options, Record, SourceRecord, file};
use crate::model::Chronicle;

/// What programs act on.
const PIECES: &[&str] = &[
    "=1+1",
    "-5",
    "+x",
    "@me",
    "'quoted'",
    "'=x",
    "a; b",
    ";",
    "\"q\"",
    "x, y",
    "x|y",
    "<b>bold</b>",
    "a < b",
    "&amp;",
    "R&D",
    "R&D; x",
    "\\",
    "\\n",
    "%",
    "{brace",
    "}",
    "é",
    "مجزرة الحولة",
    "東京",
    "🎉",
    "none",
    "N/A",
    "~",
    "_x_",
    "*y*",
    "#1",
    "TRUE",
    "0044",
    "a: b",
    "[1]",
    "`code`",
    "$5",
    "—",
    "null",
    "2012-05-25",
    "12/5/2012",
    "https://example.org/a?b=c&d=e",
];

const DATES: &[&str] = &[
    "2012",
    "2012-05",
    "2012-05-25",
    "0044",
    "-0043-03-15",
    "0000",
    "-0001",
    "2012-05~",
    "2012-05-25?",
    "~1850",
    "197X",
    "18XX",
    "2012-05-XX",
    "2012-XX-25",
    "2015-23",
    "2012-33",
    "2011/..",
    "../2011",
    "2011/",
    "/2011",
    "2012-05-25/2012-05-27",
    "1914/1918",
    "2012-05~/2013?",
    "[1667,1668..1670]",
    "{1960,1961-12}",
    "[..1984]",
    "-0043/0014",
    "Y-12000",
    "Y1E5",
    "66 Ma",
    "12000 BP",
    "252 Ma/201 Ma",
    "{ julian: 1917-10-25 }",
    "{ hebrew: 5 Iyar 5708 }",
    "2012-05-25T14:30",
    "2012-05-25T14",
    "2012-05-25T14:30:05Z",
    "2012-05-25T14:30+02:00",
    "2012-05-25T14:30/2012-05-25T16:00",
    "2012-05-25T24:00",
    "9999-12-31",
    "9999",
    "Y1E100",
    "2012-05-25T23:00/2012-05-26",
    "2012-05-25T14:30~",
    "Y171010000S3",
    "-201X",
];

fn text() -> impl Strategy<Value = String> {
    vec(select(PIECES), 1..5).prop_map(|pieces| pieces.join(" "))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

fn date() -> impl Strategy<Value = String> {
    let day =
        (1..3000_i32, 1..13_u32, 1..29_u32).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    proptest::prop_oneof![3 => select(DATES).prop_map(str::to_owned), 1 => day]
}

const SOURCES: usize = 3;

/// What a source has beside its title.
fn particulars() -> impl Strategy<Value = SourceRecord> {
    let all = (of(date()), of(text()), of(text()), of(Just("https://example.org/a_b%20c#d".to_owned())), of(text()));
    all.prop_map(|(published, author, publisher, url, note)| SourceRecord {
        published,
        author,
        publisher,
        url,
        note,
        ..SourceRecord::default()
    })
}

/// A source by its number.
fn source(at: usize) -> String {
    ["=Report; of 2012", "\"A\" and 'B'", "मूल"][at].to_owned()
}

fn citations() -> impl Strategy<Value = Vec<CitationRecord>> {
    let one = (0..SOURCES, of(text()), of(text()));
    vec(one, 0..3).prop_map(|all| {
        let cited = |(at, locator, note)| CitationRecord { source: source(at), locator, note };
        all.into_iter().map(cited).collect()
    })
}

fn accounts() -> impl Strategy<Value = Vec<AccountRecord>> {
    let one = (0..SOURCES, of(date()), text());
    vec(one, 0..3).prop_map(|all| {
        let told = |(at, date, says)| AccountRecord { source: source(at), date, says: Some(says) };
        all.into_iter().map(told).collect()
    })
}

fn record() -> impl Strategy<Value = Record> {
    let words = (text(), of(text()), of(select(&["War; and peace", "=Sums", "Arts", "R&amp;D"][..])), of(text()));
    let lists = (texts(), texts(), citations(), accounts());
    let rest =
        (of(1..6_u8), of(select(&["reported", "disputed", "denied"][..])), of(select(&["stated", "derived"][..])));
    let more = (of(text()), of(Just("https://example.org/a,b;c?d='e'&f=g")), any_with::<bool>(()), of(text()));
    (date(), words, lists, rest, more).prop_map(|(date, words, lists, rest, (written, url, is_linked, french))| {
        let (title, summary, category, place) = words;
        let (tags, actors, citations, accounts) = lists;
        let (importance, status, basis) = rest;
        let others = [("status", status), ("basis", basis)].into_iter();
        Record {
            date,
            written,
            title,
            summary,
            category: category.map(str::to_owned),
            tags,
            place,
            actors,
            sources: citations.iter().map(|cited| cited.source.clone()).collect(),
            citations,
            accounts,
            importance,
            url: url.map(str::to_owned),
            links: is_linked.then(|| ("event-0".to_owned(), Some("leads-to".to_owned()))).into_iter().collect(),
            translations: french.map(|text| ("title.fr".to_owned(), text)).into_iter().collect(),
            others: others.filter_map(|(key, text)| Some((key, text?.to_owned()))).collect(),
            ..Record::default()
        }
    })
}

/// A chronicle of a file that has no errors.
pub(super) fn any() -> impl Strategy<Value = Chronicle> {
    let zone = of(select(&["Europe/Berlin", "-03:30"][..]));
    let all = (vec(record(), 1..6), vec(particulars(), SOURCES), zone, of(text()));
    all.prop_filter_map("a file with errors", |(mut records, particulars, timezone, description)| {
        for (at, record) in records.iter_mut().enumerate() {
            record.id = Some(format!("event-{at}"));
            record.links.retain(|_| at > 0);
        }
        let sources = particulars.into_iter().enumerate();
        let sources = sources.map(|(at, more)| SourceRecord { id: source(at), title: source(at), ..more });
        let sources = sources.collect();
        let timezone = timezone.map(str::to_owned);
        let title = Some("A <title>; \"quoted\"".to_owned());
        let imported = Imported { title, description, timezone, records, sources, ..Imported::default() };
        let (yaml, _) = file(imported, "T", &Options::default());
        let read = crate::read::read(&yaml);
        if read.has_errors() { None } else { read.value }
    })
}
