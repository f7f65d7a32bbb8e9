//! An event, a to-do or a journal: its dates, its texts, and what repeats of it.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime, NaiveTime};

use crate::exchange::Record;
use crate::exchange::address::of_web;
use crate::exchange::dates::{early_year, span};
use crate::exchange::import::ical::clock::{Clock, Shown};
use crate::exchange::import::ical::doubts::{day_alone, has_year, is_in_utf_8};
use crate::exchange::import::ical::lines::{Component, Property};
use crate::exchange::import::ical::lost::lose;
use crate::exchange::import::ical::moment::{Length, Mark, Moment};
use crate::exchange::import::ical::repeats::{MOST, Series, occurrences};
use crate::exchange::import::ical::{File, MOST_DRY, MOST_REPEATED};
use crate::exchange::plain_text::{LINES, has_lines, of_html_told, spaced};
use crate::exchange::uids::id_in_file;
use crate::time::offset_figures;

/// How long an entry lasts.
pub(super) enum Lasts {
    /// A day of a date, an instant of a time.
    AsItIs,
    For(Length),
}

impl File {
    /// The events of a component.
    ///
    /// # Errors
    /// Why there are none.
    pub(super) fn entry(&mut self, part: &Component) -> Result<(), String> {
        if part.text("STATUS").is_some_and(|status| status.eq_ignore_ascii_case("CANCELLED")) {
            return Err("is cancelled".to_owned());
        }
        if part.is_of_later() {
            let why = "changes this and all later ones of what repeats, which is not read: it and they are left out; give it rules of its own";
            return Err(why.to_owned());
        }
        is_in_utf_8(part)?;
        if let Some(date) = self.own_date(part) {
            let mut record = self.record(part, date);
            record.summary = self.own_words(part).or(record.summary).filter(|text| !text.is_empty());
            self.records.push(record);
            lose(part, &mut self.report);
            return Ok(());
        }
        let (start, lasts) = self.when(part)?;
        let series = Series::of(part, &start, &self.calendar.zones)?;
        if series.leaves_out_days(&start) {
            self.report.remark("an `EXDATE` without a time leaves out what begins on that day");
        }
        let times = match part.first("RECURRENCE-ID") {
            None if series.is_any() => self.repeated(part, &series, &start)?,
            _ => vec![start.local()],
        };
        self.tell_of_zones(part, &times);
        let whole_days = whole_days(part, &start, &lasts);
        for time in &times {
            let start = start.at(*time);
            let date = match &whole_days {
                Some(lasts) => self.date(&Moment::Day(start.local().date()), lasts)?,
                None => self.date(&start, &lasts)?,
            };
            let mut record = self.record(part, date);
            if series.is_any() {
                // By its day, not by its number: it keeps its id when the series gets another beginning.
                record.id = record.id.map(|id| format!("{id}-{}", time.format("%Y-%m-%d")));
            }
            self.records.push(record);
        }
        lose(part, &mut self.report);
        Ok(())
    }

    /// Says where the file describes the zone of an entry otherwise than the zone data, which are followed.
    fn tell_of_zones(&mut self, part: &Component, times: &[NaiveDateTime]) {
        for property in ["DTSTART", "DTEND", "DUE"].into_iter().filter_map(|name| part.first(name)) {
            let Some(name) = property.parameter("TZID").filter(|name| !self.told.contains(*name)) else { continue };
            let own = Moment::of(property, &self.calendar.zones).ok().map(|moment| moment.local());
            let differing = |time: NaiveDateTime| Some((time, self.calendar.zones.differing(name, time)?));
            let Some((time, (there, here))) = own.into_iter().chain(times.iter().copied()).find_map(differing) else {
                continue;
            };
            let [there, here] = [there, here].map(|seconds| offset_figures(i64::from(seconds / 60)));
            self.report.remark(&format!(
                "the file describes the zone `{name}` otherwise than the zone data, which are followed: {here} on {}, in the file {there} (line {})",
                time.format("%Y-%m-%d"),
                property.line
            ));
            self.told.insert(name.to_owned());
        }
    }

    /// The times of what repeats, but those that have an event of their own.
    fn repeated(&mut self, part: &Component, series: &Series, start: &Moment) -> Result<Vec<NaiveDateTime>, String> {
        if self.dry >= MOST_DRY {
            return Err(format!(
                "repeats, and {MOST_DRY} rules of the file name no further day: no more are looked into"
            ));
        }
        let mut found = occurrences(series, start, self.until)?;
        let title = part.text("SUMMARY").unwrap_or_default();
        if found.is_start_apart {
            self.report.remark("the first of what repeats is no time of its rule, and counts as one");
        }
        self.dry += usize::from(found.is_dry);
        if found.is_dry {
            self.report.remark(&format!("`{title}` repeats by a rule that names no further day"));
        }
        if found.is_cut {
            self.report.remark(&format!("`{title}` repeats more often: its first {MOST} are taken"));
        }
        if let Some(id) = part.text("UID") {
            let changed = self.versions.changed(&id);
            // Both by their marks: a series may have as many changes as times.
            let apart: BTreeSet<Mark> = changed.iter().map(|(which, _)| which.mark_beside(start)).collect();
            let is_looked_up = !apart.is_empty() && !found.is_cut;
            let times = found.times.iter().filter(|_| is_looked_up);
            let times: BTreeSet<Mark> = times.flat_map(|time| start.at(*time).marks()).collect();
            for (which, line) in changed.iter().filter(|_| !found.is_cut) {
                let is_beyond = which.local() > self.until || series.leaves_out(which.local_on(start));
                if !is_beyond && !times.contains(&which.mark_beside(start)) {
                    self.report.remark(&format!(
                        "the event in line {line} stands for a time of `{title}` that its rule does not have: it is added"
                    ));
                }
            }
            let is_changed = |time: &Moment| !apart.is_empty() && time.marks().iter().any(|mark| apart.contains(mark));
            found.times.retain(|time| !is_changed(&start.at(*time)));
            found.times.retain(|time| !self.versions.is_changed_from(&id, &start.at(*time)));
        }
        if self.repeated + found.times.len() > MOST_REPEATED {
            return Err(format!("repeats, and the file has more than {MOST_REPEATED} events of that kind"));
        }
        self.series += 1;
        self.repeated += found.times.len();
        self.goes_on += usize::from(found.goes_on);
        match found.times.is_empty() {
            true => Err("repeats at no time: all are left out, or have events of their own".to_owned()),
            false => Ok(found.times),
        }
    }

    /// When it begins, and how long it lasts.
    pub(super) fn when(&mut self, part: &Component) -> Result<(Moment, Lasts), String> {
        for name in ["DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID"] {
            let written =
                |property: &Property| (property.value.trim().to_owned(), property.parameter("TZID").map(str::to_owned));
            if part.all(name).any(|property| Some(written(property)) != part.first(name).map(written)) {
                return Err(format!("has two `{name}`, of which one is right"));
            }
            day_alone(part, name)?;
        }
        has_year(part)?;
        let moment =
            |name: &str| part.first(name).map(|property| Moment::of(property, &self.calendar.zones)).transpose();
        let (start, due) = (moment("DTSTART")?, moment("DUE")?);
        let begins = start.clone().or_else(|| due.clone());
        let begins = match begins {
            Some(begins) => begins,
            None => moment("COMPLETED")?.ok_or("has no `DTSTART`")?,
        };
        if let Some(duration) = part.first("DURATION") {
            let length = Length::read(&duration.value)?;
            let ends = moment("DTEND")?.zip(begins.after(length));
            if ends.is_some_and(|(end, other)| end.key() != other.key()) {
                return Err("has a `DTEND` and a `DURATION` that say two ends: one of them is right".to_owned());
            }
            let is_of_days = length.seconds == 0;
            return match begins {
                Moment::Day(_) if !is_of_days => Err("begins on a day and lasts for hours".to_owned()),
                _ if length.days == 0 && is_of_days => Ok((begins, Lasts::AsItIs)),
                _ => Ok((begins, Lasts::For(length))),
            };
        }
        // What is due on a day has that day to be done.
        let due = due.filter(|_| start.is_some()).map(|due| match due {
            Moment::Day(day) => day.succ_opt().map_or(Moment::Day(day), Moment::Day),
            time => time,
        });
        let Some(end) = moment("DTEND")?.or(due) else { return Ok((begins, Lasts::AsItIs)) };
        self.until_end(begins, &end)
    }

    fn until_end(&mut self, start: Moment, end: &Moment) -> Result<(Moment, Lasts), String> {
        let length = match (&start, end) {
            (Moment::Day(start), Moment::Day(end)) => Length { days: (*end - *start).num_days(), seconds: 0 },
            (Moment::Time(_, one), Moment::Time(_, other))
                if (*one == Clock::Floating) != (*other == Clock::Floating) =>
            {
                return Err("begins and ends in different zones, of which one is not named".to_owned());
            }
            (Moment::Time(..), Moment::Time(..)) => {
                Length { days: 0, seconds: (end.key() - start.key()).num_seconds() }
            }
            _ => return Err("begins with a time and ends with a day, or the other way round".to_owned()),
        };
        match length {
            Length { days: 0, seconds: 0 } => {
                if matches!(start, Moment::Day(_)) {
                    self.report.remark("a day that ends where it begins is read as that day");
                }
                Ok((start, Lasts::AsItIs))
            }
            Length { days, seconds } if days < 0 || seconds < 0 => Err("the end lies before the start".to_owned()),
            length => Ok((start, Lasts::For(length))),
        }
    }

    /// In EDTF, from the beginning to the end.
    pub(super) fn date(&mut self, start: &Moment, lasts: &Lasts) -> Result<String, String> {
        let Lasts::For(length) = lasts else { return self.written(start) };
        let end = start.after(*length).ok_or("ends too far off to be counted")?;
        match (start, &end) {
            (Moment::Day(start), Moment::Day(end)) => {
                let last = end.pred_opt().ok_or("ends too far off to be counted")?;
                span(&self.written(&Moment::Day(*start))?, &self.written(&Moment::Day(last))?)
            }
            _ => span(&self.written(start)?, &self.written(&end)?),
        }
    }

    fn written(&mut self, moment: &Moment) -> Result<String, String> {
        let moment = match moment {
            Moment::Time(local, Clock::Floating) => &Moment::Time(*local, self.calendar.home.clock(*local)),
            moment => moment,
        };
        let (written, shown) = moment.written()?;
        if let figure @ 1..100 = moment.local().year() {
            self.report.remark(&early_year(figure));
        }
        match shown {
            Shown::Once => {}
            Shown::Twice => {
                self.report.remark("a time that the clocks show twice is the first of the two, as RFC 5545 says")
            }
            Shown::Never => self
                .report
                .remark("a time that the clocks skip is counted as if they had not been put forward, as RFC 5545 says"),
        }
        if let Moment::Time(local, Clock::Place(_)) = moment {
            match local.year() {
                ..1970 => self.report.remark("before 1970 the zone data may have the time of a neighbouring place"),
                1970..2100 => {}
                2100.. => self.report.remark("from 2100 on the zone data do not change the clocks in summer"),
            }
        }
        Ok(written)
    }

    /// A text without markup: many programs write HTML, ours does not.
    pub(super) fn plain(&mut self, text: &str) -> String {
        if self.calendar.is_own { spaced(text) } else { of_html_told(text, &mut self.report) }
    }

    fn record(&mut self, part: &Component, date: String) -> Record {
        if part.text("DESCRIPTION").is_some_and(|text| has_lines(&text)) {
            self.report.remark(LINES);
        }
        let description = part.text("DESCRIPTION").map(|text| self.plain(&text)).filter(|text| !text.is_empty());
        let summary = part.text("SUMMARY");
        let (title, more) = match (summary, description) {
            (Some(title), more) => (title, more),
            (None, more) => (more.unwrap_or_default(), None),
        };
        let mut categories = part.all("CATEGORIES").flat_map(|property| property.texts());
        Record {
            line: part.line,
            id: part.text("UID").map(|uid| id_in_file(&uid).to_owned()),
            date,
            title,
            summary: more,
            category: categories.next(),
            tags: categories.collect(),
            place: part.text("LOCATION").map(|place| place.replace('\n', ", ")),
            url: part.text("URL").and_then(|url| of_web(&url)),
            ..Record::default()
        }
    }
}

/// How many days an event lasts that Outlook marks as one of whole days, from midnight to midnight.
fn whole_days(part: &Component, start: &Moment, lasts: &Lasts) -> Option<Lasts> {
    part.text("X-MICROSOFT-CDO-ALLDAYEVENT").filter(|is| is.trim().eq_ignore_ascii_case("TRUE"))?;
    let is_midnight = |moment: &Moment| moment.local().time() == NaiveTime::MIN;
    let Lasts::For(length) = lasts else { return is_midnight(start).then_some(Lasts::AsItIs) };
    let end = start.after(*length).filter(|end| is_midnight(start) && is_midnight(end))?;
    let days = (end.local().date() - start.local().date()).num_days();
    Some(Lasts::For(Length { days, seconds: 0 }))
}
