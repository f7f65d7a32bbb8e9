//! People: each life as one event, and what else happened to them.

use std::collections::BTreeSet;

use crate::exchange::import::gedcom::date::{Value, life};
use crate::exchange::import::gedcom::happening::{dated, name, place, undated};
use crate::exchange::import::gedcom::tree::At;
use crate::exchange::import::gedcom::{File, words};
use crate::exchange::import::living::is_long_ago;
use crate::exchange::plain_text::spaced;
use crate::exchange::{Options, Record};

/// The tags that begin a life, and those that end it; the first that is dated counts.
const BIRTHS: [&str; 3] = ["BIRT", "CHR", "BAPM"];
const DEATHS: [&str; 3] = ["DEAT", "BURI", "CREM"];
/// What shows that somebody is dead.
const DEAD: [&str; 4] = ["DEAT", "BURI", "CREM", "PROB"];

/// What families need to know of a person.
pub(super) struct Person {
    /// In words; none where there is none.
    pub(super) name: Option<String>,
    /// Whether nothing shows that this person is dead, and nothing that it lived long ago.
    pub(super) may_live: bool,
    /// Whether there is any date at all.
    pub(super) is_dated: bool,
}

impl Person {
    pub(super) fn of(at: At<'_, '_>, options: &Options) -> Person {
        let is_dead = at.below().any(|below| DEAD.contains(&below.tag()));
        let births = || BIRTHS.iter().filter_map(|tag| at.first(tag)).filter_map(|birth| read(birth, options));
        let others = || at.below().filter_map(|below| read(below, options));
        let born = births().next().map(|value| value.years().1);
        // Whoever did anything so long ago is dead, whenever born.
        let year = born.unwrap_or_else(|| others().filter_map(|value| value.years().1).min());
        let is_dated = is_dead || born.is_some() || others().next().is_some();
        Person { name: name(at), may_live: !is_dead && !is_long_ago(year, options), is_dated }
    }

    /// As it is called in titles.
    pub(super) fn called(&self) -> &str {
        self.name.as_deref().unwrap_or("Unnamed person")
    }
}

/// The word by which a person or an event is marked as not for all readers.
pub(super) fn restricted(at: At<'_, '_>) -> Option<String> {
    let word = at.first("RESN").map(|mark| mark.raw().to_ascii_uppercase())?;
    Some(word).filter(|word| word.contains("CONFIDENTIAL") || word.contains("PRIVACY"))
}

fn read(at: At<'_, '_>, options: &Options) -> Option<Value> {
    words::of_happening(at.tag())?;
    dated(at, options)?.ok()
}

impl<'t, 'a> File<'t, 'a> {
    /// The events of a person.
    pub(super) fn person(&mut self, at: At<'t, 'a>, records: &mut Vec<Record>) {
        let Some(person) = self.people.get(at.node().name) else { return };
        let (may_live, who) = (person.may_live, person.called().to_owned());
        if let Some(word) = restricted(at) {
            return self.report.skip(at.line(), &who, format!("is marked `{word}`: take the mark out to have it read"));
        }
        if may_live && !self.options.living {
            self.living.people += 1;
            return self.unread_dates(at);
        }
        let birth = self.end_of_life(at, &BIRTHS, &who);
        let death = self.end_of_life(at, &DEATHS, &who);
        let taken = [&birth, &death].map(|end| end.as_ref().map(|(at, _)| at.line()));
        records.extend(self.life(at, &who, birth, death, may_live));
        for below in at.below() {
            let is_end = BIRTHS.contains(&below.tag()) || DEATHS.contains(&below.tag());
            match below.tag() {
                _ if taken.contains(&Some(below.line())) => {}
                "BIRT" | "DEAT" => {
                    // One whose date cannot be read has been told.
                    if dated(below, self.options).is_some_and(|value| value.is_ok_and(|value| value.is_end())) {
                        self.report.lose("second births and deaths");
                    }
                }
                tag if words::of_happening(tag).is_some() => {
                    let has_date = below.first("DATE").is_some();
                    if has_date || !is_end {
                        records.extend(self.happening(below, &who, std::slice::from_ref(&who)));
                    }
                }
                "NAME" => {
                    if below.below().any(|part| matches!(part.tag(), "SOUR" | "NOTE" | "SNOTE")) {
                        self.report.lose("sources and notes of names");
                    }
                    let is_other = |part: At<'_, '_>| part.text().is_some_and(|text| !who.contains(&spaced(&text)));
                    let others = below.below().filter(|part| !matches!(part.tag(), "SOUR" | "NOTE" | "SNOTE"));
                    others.filter(|part| is_other(*part)).for_each(|_| {
                        self.report.lose("nicknames, kinds and other parts of names");
                    });
                }
                "SOUR" | "NOTE" | "SNOTE" | "FAMS" => {}
                tag => self.report.lose(&words::of_lines(tag)),
            }
        }
        if at.below().filter(|below| below.tag() == "NAME").count() > 1 {
            self.report.lose("further names of people");
        }
    }

    /// Tells of dates that cannot be read of somebody who is left out, for one of them may show that it was long ago.
    fn unread_dates(&mut self, at: At<'t, 'a>) {
        for event in at.below() {
            let Some(kind) = words::of_happening(event.tag()) else { continue };
            if let Some(Err(why)) = dated(event, self.options) {
                let line = event.first("DATE").map_or(event.line(), At::line);
                let why = format!("{}; so the person may be alive, and is left out", undated(event, &why));
                self.report.skip(line, kind, why);
            }
        }
    }

    /// The event that begins or ends a life, with its date.
    fn end_of_life(&mut self, at: At<'t, 'a>, tags: &[&str], who: &str) -> Option<(At<'t, 'a>, Value)> {
        for tag in tags {
            for event in at.below().filter(|below| below.tag() == *tag) {
                let no_end = || "is no one day, month or year, as an end of a life is".to_owned();
                let value = dated(event, self.options);
                match value.map(|value| value.and_then(|value| if value.is_end() { Ok(value) } else { Err(no_end()) }))
                {
                    Some(Ok(value)) => {
                        if *tag != tags[0] {
                            self.report.remark("a life whose birth or death has no date is taken from the christening or to the burial");
                        }
                        return Some((event, value));
                    }
                    Some(Err(why)) if *tag == tags[0] => {
                        let kind = words::of_happening(tag).unwrap_or_default();
                        let line = event.first("DATE").map_or(event.line(), At::line);
                        self.report.skip(line, &format!("{who}: {kind}"), undated(event, &why));
                    }
                    _ => {}
                }
            }
        }
        None
    }

    /// From birth to death.
    fn life(
        &mut self,
        at: At<'t, 'a>,
        who: &str,
        birth: Option<(At<'t, 'a>, Value)>,
        death: Option<(At<'t, 'a>, Value)>,
        goes_on: bool,
    ) -> Option<Record> {
        let (born, died) = (birth.as_ref().map(|(_, value)| value), death.as_ref().map(|(_, value)| value));
        if born.is_none() && died.is_none() {
            self.report.lose("people without a date of birth or death");
            return None;
        }
        let date = match life(born, died, goes_on, &mut self.report) {
            Ok(date) => date,
            Err(why) => {
                self.report.skip(at.line(), who, why);
                return None;
            }
        };
        let ends = [birth.as_ref().map(|(at, _)| *at), death.as_ref().map(|(at, _)| *at)];
        let (place, mut summary) = places(ends.map(|end| end.and_then(|at| Some((place(at)?, verb(at.tag()))))));
        let mut sources = self.cited.below(at, &mut self.report);
        for end in ends.into_iter().flatten() {
            for source in self.cited.below(end, &mut self.report) {
                sources.push(source);
            }
            summary.extend(self.notes_of(end));
            if end.first("TYPE").is_some() {
                self.report.lose("kinds of births and deaths");
            }
            self.lose_rest(end, false);
        }
        summary.extend(self.notes_of(at));
        let mut known = BTreeSet::new();
        sources.retain(|source| known.insert(source.clone()));
        Some(Record {
            line: at.line(),
            id: Some(at.node().name.to_owned()).filter(|name| !name.is_empty()),
            date,
            written: written(born, died),
            title: who.to_owned(),
            summary: Some(summary.join(" ")).filter(|summary| !summary.is_empty()),
            category: Some("Lives".to_owned()),
            place,
            actors: vec![who.to_owned()],
            sources,
            ..Record::default()
        })
    }
}

/// The dates as they stand, where one of them is written otherwise.
fn written(birth: Option<&Value>, death: Option<&Value>) -> Option<String> {
    match [birth, death].map(|value| value.and_then(|value| value.written.clone())) {
        [None, None] => None,
        [Some(birth), None] => Some(format!("born {birth}")),
        [None, Some(death)] => Some(format!("died {death}")),
        [Some(birth), Some(death)] => Some(format!("born {birth}, died {death}")),
    }
}

/// One place of a life, and where it was not that of birth and death; each as its own event says it.
fn places(places: [Option<(String, &'static str)>; 2]) -> (Option<String>, Vec<String>) {
    let said = |(place, verb): &(String, &str)| format!("{verb} in {place}.");
    match &places {
        [Some(born), Some(died)] if born.0 == died.0 => (Some(born.0.clone()), Vec::new()),
        [born, died] => {
            let summary: Vec<String> = [born, died].into_iter().flatten().map(said).collect();
            let place = born.as_ref().or(died.as_ref()).map(|(place, _)| place.clone());
            (place, if summary.is_empty() { summary } else { vec![summary.join(" ")] })
        }
    }
}

/// What an end of a life says of its place.
fn verb(tag: &str) -> &'static str {
    match tag {
        "BIRT" => "Born",
        "CHR" | "BAPM" => "Christened",
        "BURI" => "Buried",
        "CREM" => "Cremated",
        _ => "Died",
    }
}
