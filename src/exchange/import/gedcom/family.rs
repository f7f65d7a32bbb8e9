//! Families: marriages and what else happened to two people.

use std::collections::BTreeSet;

use crate::exchange::Record;
use crate::exchange::import::gedcom::happening::{capital, dated};
use crate::exchange::import::gedcom::tree::At;
use crate::exchange::import::gedcom::{File, words};
use crate::exchange::import::living::is_long_ago;

impl<'t, 'a> File<'t, 'a> {
    /// The events of a family.
    pub(super) fn family(&mut self, at: At<'t, 'a>, records: &mut Vec<Record>) {
        let partners = self.partners(at);
        let before = records.len();
        let mut is_hidden = false;
        let mut is_first = true;
        for event in at.below() {
            let tag = event.tag();
            match tag {
                "HUSB" | "WIFE" | "NOTE" | "SNOTE" | "SOUR" => {}
                _ if words::of_happening(tag).is_none() => self.report.lose(&words::of_lines(tag)),
                _ if self.is_of_living(at, event) => is_hidden = true,
                _ => {
                    if let Some(record) = self.of_two(event, &partners) {
                        let id = (tag == "MARR" && is_first).then(|| at.node().name.to_owned());
                        is_first &= tag != "MARR";
                        records.push(Record { id: id.filter(|id| !id.is_empty()), ..record });
                    }
                }
            }
        }
        self.living.families += usize::from(is_hidden);
        match records[before..].iter_mut().find(|record| record.id.is_some()) {
            Some(marriage) => self.about(at, marriage),
            None if is_hidden => {}
            None => at.below().for_each(|below| match below.tag() {
                "SOUR" => self.report.lose("sources of families without a marriage"),
                "NOTE" | "SNOTE" => self.report.lose("notes of families without a marriage"),
                _ => {}
            }),
        }
    }

    /// Sources and notes of a family are those of its marriage.
    fn about(&mut self, at: At<'t, 'a>, marriage: &mut Record) {
        let cited = self.cited.below(at, &mut self.report);
        let mut known: BTreeSet<String> = marriage.sources.iter().cloned().collect();
        marriage.sources.extend(cited.into_iter().filter(|source| known.insert(source.clone())));
        let notes = marriage.summary.take().into_iter().chain(self.notes_of(at)).collect::<Vec<_>>().join(" ");
        marriage.summary = Some(notes).filter(|notes| !notes.is_empty());
    }

    /// The names of the partners that are known.
    fn partners(&mut self, at: At<'t, 'a>) -> Vec<String> {
        let mut names = Vec::new();
        for partner in at.below().filter(|below| matches!(below.tag(), "HUSB" | "WIFE")) {
            match partner.pointer().filter(|name| *name != "VOID") {
                None => {}
                Some(name) => match self.people.get(name) {
                    Some(person) => names.push(person.called().to_owned()),
                    None => self.report.lose("partners who are not in the file"),
                },
            }
        }
        names
    }

    /// Whether a partner may be alive: neither the event nor the person shows that it was long ago.
    fn is_of_living(&self, at: At<'t, 'a>, event: At<'t, 'a>) -> bool {
        if self.options.living {
            return false;
        }
        let year = dated(event, self.options).and_then(Result::ok).and_then(|value| value.years().1);
        let partners = at.below().filter(|below| matches!(below.tag(), "HUSB" | "WIFE"));
        let may_live = |name: &str| {
            self.people.get(name).is_none_or(|person| {
                // Of somebody without any date the event itself tells.
                person.may_live && (person.is_dated || !is_long_ago(year, self.options))
            })
        };
        let mut known = partners.filter_map(At::pointer).filter(|name| *name != "VOID").peekable();
        if known.peek().is_none() {
            return !is_long_ago(year, self.options);
        }
        known.any(|name| if self.people.contains_key(name) { may_live(name) } else { !is_long_ago(year, self.options) })
    }

    fn of_two(&mut self, event: At<'t, 'a>, partners: &[String]) -> Option<Record> {
        let who = match partners {
            [] => "Unnamed people".to_owned(),
            [one] => one.clone(),
            [one, other, ..] => format!("{one} and {other}"),
        };
        let record = self.happening(event, &who, partners)?;
        let is_one = partners.len() == 1;
        let verb = match event.tag() {
            "MARR" if is_one => "marries",
            "MARR" => "marry",
            "DIV" if is_one => "divorces",
            "DIV" => "divorce",
            _ => return Some(record),
        };
        let category = if event.tag() == "MARR" { "Marriages".to_owned() } else { capital("divorces") };
        Some(Record { title: format!("{who} {verb}"), category: Some(category), ..record })
    }
}
