//! The date and the words that a calendar of ours keeps beside its days and times: `X-EDTF` and `X-EDTF-WORDS`.

use crate::exchange::calendar_times::{of_days, of_times};
use crate::exchange::dates::checked;
use crate::exchange::import::ical::File;
use crate::exchange::import::ical::lines::Component;
use crate::time::{Date, Instant, Zone};

impl File {
    /// The date as it was written, where it is still the one that the entry begins and ends at: programs that move an entry leave it as
    /// it was.
    pub(super) fn own_date(&mut self, part: &Component) -> Option<String> {
        let edtf = part.text("X-EDTF")?;
        let why = match checked(edtf.clone()) {
            Ok(date) if self.is_when(part, &date) => return Some(date),
            Ok(_) => "is not when the entry is: it was moved since".to_owned(),
            Err(why) => why,
        };
        self.report.skip(part.line, &edtf, format!("{why}; its `DTSTART` is read in its place"));
        None
    }

    /// Whether a date is when an entry begins and, where it says so, ends.
    fn is_when(&mut self, part: &Component, own: &str) -> bool {
        // Without a date of its own the entry says nothing else.
        let Ok((start, lasts)) = self.when(part) else { return true };
        let Ok(shown) = self.date(&start, &lasts) else { return true };
        let zone = self.calendar.home.timezone().and_then(|name| name.parse().ok());
        let [own, shown] = [own, &shown].map(|date| Date::parse(date).ok());
        let names_zone = |date: &Option<Date>| date.as_ref().and_then(Date::names_zone);
        // A time on the clocks of a zone that is not known here may be that instant.
        if zone.is_none() && names_zone(&own) == Some(false) && names_zone(&shown) == Some(true) {
            return true;
        }
        let [own, shown] = [own, shown].map(|date| bounds(&date?, zone));
        let has_end = ["DTEND", "DUE", "DURATION"].iter().any(|name| part.first(name).is_some());
        match (own, shown) {
            (Some(own), Some(shown)) if has_end => own == shown,
            (own, shown) => own.map(|own| own.0) == shown.map(|shown| shown.0),
        }
    }

    /// The description without the words of its date, where we put them before it.
    pub(super) fn own_words(&mut self, part: &Component) -> Option<String> {
        let (description, words) = (part.text("DESCRIPTION")?, part.text("X-EDTF-WORDS")?);
        let rest = description.strip_prefix(&words)?;
        let own = if rest.is_empty() { rest } else { rest.strip_prefix(": ")? };
        part.text("SUMMARY").map(|_| self.plain(own))
    }
}

/// The first and the last instant of an entry for a date.
fn bounds(date: &Date, zone: Option<Zone>) -> Option<(Instant, Instant)> {
    match date.names_zone() {
        None => of_days(date),
        Some(_) => of_times(&date.clone().in_zone(zone)).map(|(start, end)| (start, end.unwrap_or(start))),
    }
}

#[cfg(test)]
mod tests {
    use crate::exchange::{Format, Options, import};

    fn date(lines: &str) -> (String, usize) {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            lines.replace(' ', "\r\n")
        );
        let imported = import(&text, Format::ICalendar, &Options::default()).expect("a calendar");
        (imported.records[0].date.clone(), imported.report.skipped.len())
    }

    #[test]
    fn the_date_that_we_wrote_holds_until_a_program_moves_the_entry() {
        for (lines, expected) in [
            ("DTSTART;VALUE=DATE:20120501 DTEND;VALUE=DATE:20120601 X-EDTF:2012-05~", Ok("2012-05~")),
            ("DTSTART;VALUE=DATE:20120501 X-EDTF:2012-05~", Ok("2012-05~")),
            ("DTSTART:20120525T143000Z X-EDTF:2012-05-25T16:30+02:00", Ok("2012-05-25T16:30+02:00")),
            ("DTSTART;TZID=Europe/Berlin:20120525T163000 X-EDTF:2012-05-25T14:30Z", Ok("2012-05-25T14:30Z")),
            ("DTSTART:20161231T235959Z X-EDTF:2016-12-31T23:59:60Z", Ok("2016-12-31T23:59:60Z")),
            ("DTSTART;VALUE=DATE:20240302 X-EDTF:1999", Err("2024-03-02")),
            ("DTSTART;VALUE=DATE:20120501 DTEND;VALUE=DATE:20120608 X-EDTF:2012-05~", Err("2012-05-01/2012-06-07")),
            ("DTSTART:20120525T153000Z X-EDTF:2012-05-25T16:30+02:00", Err("2012-05-25T15:30Z")),
        ] {
            let (read, told) = date(lines);
            match expected {
                Ok(own) => assert_eq!((&*read, told), (own, 0), "{lines}"),
                Err(shown) => assert_eq!((&*read, told), (shown, 1), "{lines}"),
            }
        }
    }
}
