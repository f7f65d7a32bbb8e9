//! An entity: its dates, label and description.

use serde_json::Value;

use crate::exchange::address::of_web;
use crate::exchange::dates::{checked, of_parts};
use crate::exchange::import::living::is_long_ago;
use crate::exchange::import::wikidata::Taking;
use crate::exchange::import::wikidata::claim::{Claim, Told};
use crate::exchange::import::wikidata::time::{Time, say_julian};
use crate::exchange::json::text;
use crate::exchange::within::{OUTER, Side};
use crate::exchange::{Options, Record, Report};
use crate::time::{Calendar, Date, Limit, of_calendar};

/// The day of birth of somebody.
const BIRTH: &str = "P569";

/// The properties that say when, the first that an entity has: when it began, or was; when it ended.
const DATES: [(&str, Option<&str>); 4] =
    [("P585", None), ("P580", Some("P582")), ("P571", Some("P576")), (BIRTH, Some("P570"))];

/// Takes an entity, or says why not.
pub(super) fn take(line: usize, entity: &Value, taking: &mut Taking<'_>) {
    let imported = &mut taking.imported;
    let id = text(entity, "id").unwrap_or_default();
    let report = &mut imported.report;
    if entity.get("missing").is_some() {
        return report.skip(line, &id, "is an entity that Wikidata does not have");
    }
    let title = in_language(entity, "labels", report);
    let title = title.or_else(|| unlabelled(&id, report)).unwrap_or_default();
    let (date, url) = match dated(entity, &id, taking.options, report) {
        Ok(Some(found)) => found,
        Ok(None) => return taking.living.people += 1,
        Err(why) => return report.skip(line, &title, why),
    };
    let summary = in_language(entity, "descriptions", report);
    for (key, kind) in [("aliases", "other names of entities"), ("sitelinks", "links of entities to other sites")] {
        if entity.get(key).and_then(Value::as_object).is_some_and(|pairs| !pairs.is_empty()) {
            report.lose(kind);
        }
    }
    imported.records.push(Record { line, id: Some(id), date, title, summary, url, ..Record::default() });
}

fn unlabelled(id: &str, report: &mut Report) -> Option<String> {
    report.remark("an entity without a label has its number as title");
    Some(id.to_owned()).filter(|id| !id.is_empty())
}

/// A text in English, else in all languages (`mul`), else in the first by its code.
fn in_language(entity: &Value, key: &str, report: &mut Report) -> Option<String> {
    let texts = entity.get(key)?.as_object()?;
    let named = ["en", "mul"].into_iter().find_map(|code| texts.get(code));
    let mut others: Vec<_> = texts.iter().collect();
    others.sort_by_key(|(code, _)| *code);
    let (chosen, is_other) = match named {
        Some(text) => (text, false),
        None => (others.first()?.1, true),
    };
    if is_other {
        report.remark("a text that is not there in English is taken in the first language by its code");
    }
    text(chosen, "value").or_else(|| chosen.as_str().map(str::to_owned))
}

/// When it was, and its page; nothing of somebody who may be alive and is not asked for.
fn dated(
    entity: &Value,
    id: &str,
    options: &Options,
    report: &mut Report,
) -> Result<Option<(String, Option<String>)>, String> {
    let claims = entity.get("claims").or_else(|| entity.get("statements"));
    let claims = claims.filter(|claims| claims.is_object()).ok_or("has no statements")?;
    for property in claims.as_object().into_iter().flat_map(|pairs| pairs.keys()) {
        if !DATES.iter().any(|(start, end)| property == start || Some(&**property) == *end) {
            report.lose("statements that are no dates");
        }
    }
    let when = When::of(claims, report)?;
    let is_alive = when.is_life() && when.may_go_on(options);
    if is_alive && !options.living {
        return Ok(None);
    }
    let model = when.claims().find_map(|claim| claim.model.as_deref()?.rsplit_once('/'));
    let url = model.and_then(|(place, _)| of_web(&format!("{place}/{id}")));
    let date = match when {
        When::Once(claim) => claim.alone(report)?,
        When::Span(_, start, None) if is_alive => span(start, Some(Claim::of(Told::None)), report)?,
        When::Span(_, start, end) => span(start, end, report)?,
    };
    Ok(Some((date, url)))
}

/// What the dates of an entity say.
enum When {
    Once(Claim),
    /// By the property of its start; of its ends one at least is there.
    Span(&'static str, Option<Claim>, Option<Claim>),
}

impl When {
    /// The first of the properties that it has; what it has of the others is told.
    fn of(claims: &Value, report: &mut Report) -> Result<When, String> {
        let mut is_there = |property: &str| Claim::is_there(claims, property, report);
        // Both of a pair are asked, for what either has that is deprecated.
        let pairs = DATES.map(|(start, end)| (start, end, is_there(start) | end.is_some_and(&mut is_there)));
        let mut found = pairs.into_iter().filter(|(.., is_there)| *is_there);
        let (start, end, _) = found.next().ok_or(NONE)?;
        found.for_each(|_| {
            report.lose("dates of entities beside the one that is read, such as a birth beside a point in time");
        });
        let first = Claim::best(claims, start, report)?;
        match end {
            Some(end) => Ok(When::Span(start, first, Claim::best(claims, end, report)?)),
            None => first.map(When::Once).ok_or_else(|| NONE.to_owned()),
        }
    }

    fn claims(&self) -> impl Iterator<Item = &Claim> {
        let (start, end) = match self {
            When::Once(claim) => (Some(claim), None),
            When::Span(_, start, end) => (start.as_ref(), end.as_ref()),
        };
        start.into_iter().chain(end)
    }

    /// Whether it is of somebody, from birth to death.
    fn is_life(&self) -> bool {
        matches!(self, When::Span(BIRTH, ..))
    }

    /// Whether no end is given, or none is said to be, and it does not begin so long ago that no life lasts till now.
    fn may_go_on(&self, options: &Options) -> bool {
        let When::Span(_, Some(start), None | Some(Claim { told: Told::None, .. })) = self else { return false };
        let birth = start.alone(&mut Report::default()).ok().and_then(|date| Date::parse(&date).ok());
        let last = birth.map(|date| date.bounds().latest);
        !is_long_ago(last.and_then(|last| if let Limit::Day(day) = last { Some(day.year) } else { None }), options)
    }
}

const NONE: &str = "has no date: expected P585, P580, P582, P571, P576, P569 or P570";

/// From one claim to another; one that is missing is an end that is unknown.
fn span(start: Option<Claim>, end: Option<Claim>, report: &mut Report) -> Result<String, String> {
    let unknown = || Claim::of(Told::Unknown);
    let (start, end) = (start.unwrap_or_else(unknown), end.unwrap_or_else(unknown));
    if [&start, &end].iter().all(|claim| claim.is_in_julian()) && [&start, &end].iter().any(|claim| claim.is_julian()) {
        say_julian(report);
        return checked(of_calendar(&format!("{}/{}", start.bare(), end.bare()), Calendar::Julian));
    }
    let (first, last) = (side(&start, Side::Start, report)?, side(&end, Side::End, report)?);
    match first == last && !first.is_empty() {
        true => checked(first),
        false => checked(format!("{first}/{last}")),
    }
}

fn side(claim: &Claim, side: Side, report: &mut Report) -> Result<String, String> {
    let outer = if side == Side::Start { &claim.earliest } else { &claim.latest };
    if let Some(outer) = outer {
        report.remark(OUTER);
        return outer.at_end("?", side, report);
    }
    if claim.earliest.is_some() || claim.latest.is_some() {
        report.lose("earliest and latest dates of an end of a span");
    }
    match &claim.told {
        Told::At(time) => time.at_end(&claim.doubt, side, report),
        Told::Unknown => Ok(String::new()),
        Told::None => Ok("..".to_owned()),
    }
}

impl Claim {
    /// As a date that stands alone.
    fn alone(&self, report: &mut Report) -> Result<String, String> {
        let plain =
            |time: &Option<Time>, report: &mut Report| time.as_ref().map(|time| outer(time, report)).transpose();
        match (plain(&self.earliest, report)?, plain(&self.latest, report)?, &self.told) {
            (None, None, Told::At(time)) => time.alone(&self.doubt, report),
            (None, None, Told::Unknown) => Err("has a date that is unknown".to_owned()),
            (None, None, Told::None) => Err("has no date, which its statement says".to_owned()),
            // The years of a century are its other bound.
            (Some(first), None, Told::At(Time::Years(_, last))) => {
                checked(format!("[{first}..{}]", of_parts(*last, None, None)?))
            }
            (None, Some(last), Told::At(Time::Years(first, _))) => {
                checked(format!("[{}..{last}]", of_parts(*first, None, None)?))
            }
            (first, last, told) => {
                if matches!(told, Told::At(_)) && (first.is_none() || last.is_none()) {
                    report.lose("dates beside an earliest or a latest one alone");
                }
                checked(format!("[{}..{}]", first.unwrap_or_default(), last.unwrap_or_default()))
            }
        }
    }

    /// As an end within a span of the Julian calendar.
    fn bare(&self) -> String {
        match &self.told {
            Told::At(Time::Plain(edtf, _)) => format!("{edtf}{}", self.doubt),
            Told::None => "..".to_owned(),
            _ => String::new(),
        }
    }

    /// Whether it counts in the Julian calendar.
    fn is_julian(&self) -> bool {
        matches!(self.told, Told::At(Time::Plain(_, true)))
    }

    /// Whether it can stand in a span of that calendar: it counts in it, or is no date.
    fn is_in_julian(&self) -> bool {
        let is_whole = self.earliest.is_none() && self.latest.is_none();
        is_whole && (self.is_julian() || matches!(self.told, Told::Unknown | Told::None))
    }
}

/// One of the dates between which another lies.
fn outer(time: &Time, report: &mut Report) -> Result<String, String> {
    match time {
        Time::Plain(..) => Ok(time.gregorian(report)),
        Time::Years(..) | Time::Age(_) => {
            Err("has an earliest or latest date that is no year, month or day".to_owned())
        }
    }
}
