//! GEDCOM 5.5.1 and 7: people, families and their sources. A life is one event, from its birth to its death; what else
//! happened to a person or a family is an event of its own.

mod calendars;
mod date;
mod family;
mod happening;
mod interval;
mod person;
mod sources;
mod tree;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::encoding::is_known;
use crate::exchange::import::gedcom::person::Person;
use crate::exchange::import::gedcom::sources::Cited;
use crate::exchange::import::gedcom::tree::{At, Tree};
use crate::exchange::import::living::Living;
use crate::exchange::plain_text::{LINES, has_lines, of_html_told};
use crate::exchange::{Imported, Options, Refusal, Report};

/// What is known while a file is read.
struct File<'t, 'a> {
    options: &'a Options,
    people: BTreeMap<&'t str, Person>,
    /// Notes that stand apart, by their names.
    notes: BTreeMap<&'t str, String>,
    /// Those of them that an event has.
    told_notes: BTreeSet<String>,
    cited: Cited<'t, 'a>,
    living: Living,
    report: Report,
}

/// Reads a file.
pub(super) fn read(text: &str, options: &Options) -> Result<Imported, Refusal> {
    let mut report = Report::default();
    header(text)?;
    let tree = Tree::read(text, &mut report);
    charset(text, tree.records().next())?;
    numbered_once(&tree)?;
    let mut file = File {
        options,
        people: BTreeMap::new(),
        notes: BTreeMap::new(),
        told_notes: BTreeSet::new(),
        cited: Cited::default(),
        living: Living::default(),
        report,
    };
    file.index(&tree);
    let head = tree.records().next().filter(|record| record.tag() == "HEAD");
    let mut imported = Imported { description: head.and_then(|head| head.text_of("NOTE")), ..Imported::default() };
    for record in tree.records() {
        match record.tag() {
            "INDI" => file.person(record, &mut imported.records),
            "FAM" => file.family(record, &mut imported.records),
            _ => {}
        }
        file.report.told_at(record.line());
    }
    file.living.tell(&mut file.report);
    let untold = file.notes.keys().filter(|name| !file.told_notes.contains(**name)).count();
    (0..untold).for_each(|_| file.report.lose("notes that no event has"));
    imported.sources = file.cited.sources(&mut file.report);
    imported.report = file.report;
    imported.report.skipped.sort_by_key(|skipped| skipped.line);
    Ok(imported)
}

impl<'t, 'a> File<'t, 'a> {
    /// People, sources and notes by their names; other records are told.
    fn index(&mut self, tree: &'a Tree<'t>) {
        let mut is_ended = false;
        self.report.told_at(0);
        for record in tree.records() {
            let name = record.node().name;
            match record.tag() {
                "INDI" => {
                    let person = Person::of(record, self.options);
                    self.people.insert(name, person);
                }
                "SOUR" => self.cited.add(name, record),
                "NOTE" | "SNOTE" => {
                    self.notes.extend(record.text().map(|text| (name, text)));
                }
                "HEAD" | "FAM" => {}
                "TRLR" => is_ended = true,
                tag => self.report.lose(&words::of_records(tag)),
            }
            self.report.told_at(record.line());
        }
        if !is_ended {
            self.report.remark("the file has no line `0 TRLR` at its end: a part of it may be missing");
            self.report.told_at(0);
        }
    }

    /// The notes of a part.
    fn notes_of(&mut self, at: At<'t, 'a>) -> Vec<String> {
        let mut notes = Vec::new();
        for note in at.below().filter(|below| matches!(below.tag(), "NOTE" | "SNOTE")) {
            let text = match note.pointer() {
                Some(name) => {
                    let text = self.notes.get(name).cloned();
                    self.told_notes.extend(text.is_some().then(|| name.to_owned()));
                    text
                }
                None => note.text(),
            };
            if text.as_deref().is_some_and(has_lines) {
                self.report.remark(LINES);
            }
            notes.extend(text.map(|text| of_html_told(&text, &mut self.report)));
        }
        notes
    }
}

/// Refuses people, sources and notes of one number that are not the same: what others mean by it cannot be told. Files that were put
/// together by hand have them.
fn numbered_once(tree: &Tree<'_>) -> Result<(), Refusal> {
    let mut known: BTreeMap<&str, At<'_, '_>> = BTreeMap::new();
    let meant = |record: &At<'_, '_>| matches!(record.tag(), "INDI" | "SOUR" | "NOTE" | "SNOTE");
    for record in tree.records().filter(meant).filter(|record| !record.node().name.is_empty()) {
        let name = record.node().name;
        if let Some(first) = known.insert(name, record).filter(|first| !tree.is_same(*first, record)) {
            let why = format!(
                "`@{name}@` is the number of this record and of another in line {}: which of them others mean cannot be told. Give one of them another number, and the lines that mean it",
                first.line()
            );
            return Err(Refusal::at(record.line(), why));
        }
    }
    Ok(())
}

/// The first line says what the file is.
fn header(text: &str) -> Result<(), Refusal> {
    let mut lines = text.split(['\n', '\r']).map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    match lines.next() {
        Some((_, line)) if line.split_whitespace().eq(["0", "HEAD"]) => Ok(()),
        Some((at, _)) => Err(Refusal::at(at + 1, "is no GEDCOM: the first line of a file is `0 HEAD`")),
        None => Err(Refusal::whole("is empty: the first line of a file of GEDCOM is `0 HEAD`")),
    }
}

/// Refuses letters of character sets that are not known, so that the text cannot have been read in them; those of plain ASCII are
/// the same in all.
fn charset(text: &str, head: Option<At<'_, '_>>) -> Result<(), Refusal> {
    let Some(named) = head.and_then(|head| head.first("CHAR")) else { return Ok(()) };
    let name = named.raw().to_ascii_uppercase();
    if text.is_ascii() || is_known(&name) {
        return Ok(());
    }
    let why =
        format!("is in the character set {name}, which is not read. Save it as UTF-8 in the program that wrote it");
    Err(Refusal::at(named.line(), why))
}
