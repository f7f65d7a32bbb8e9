//! iCalendar, RFC 5545. A date in days or times is said as such; one that is coarser is the days that it can mean, with its words in
//! the description. `X-EDTF` has it as it was written, and `X-EDTF-WORDS` those words, so that a reader can take them off again.

use crate::exchange::Report;
use crate::exchange::calendar_times::{of_days, of_times};
use crate::exchange::export::figures::Figures;
use crate::exchange::export::losses::{Key, lose};
use crate::exchange::export::{address, label, words};
use crate::exchange::uids::{sign_of, uid};
use crate::model::{Chronicle, Event};
use crate::time::{Civil, DAY, Date, Instant};

const HELD: &[Key] = &[
    Key::Title,
    Key::Description,
    Key::Timezone,
    Key::Events,
    Key::Ids,
    Key::Summaries,
    Key::Categories,
    Key::CategoryLabels,
    Key::Tags,
    Key::Places,
    Key::Urls,
];

/// When an entry was made: nothing of a file of ours says it, and the clock would say something else each time.
const STAMP: &str = "19700101T000000Z";

/// Writes the calendar.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let mut out = Lines::default();
    out.put("BEGIN", "VCALENDAR");
    out.put("VERSION", "2.0");
    out.put("PRODID", "-//dateline//dateline//EN");
    out.put("CALSCALE", "GREGORIAN");
    if let Some(title) = chronicle.title.written() {
        out.text("NAME", title);
        out.text("X-WR-CALNAME", title);
    }
    if let Some(description) = &chronicle.description {
        out.text("X-WR-CALDESC", description);
    }
    if let Some(zone) = chronicle.timezone {
        out.text("X-WR-TIMEZONE", &zone.to_string());
    }
    let sign = sign_of(chronicle);
    chronicle.events.iter().for_each(|event| entry(chronicle, (event, &sign), &mut out, report));
    out.put("END", "VCALENDAR");
    if out.has_controls {
        report.remark("control characters inside a text are left out");
    }
    out.text
}

fn entry(chronicle: &Chronicle, (event, sign): (&Event, &str), out: &mut Lines, report: &mut Report) {
    let words = words(chronicle, event);
    let Some(dates) = dates(&event.date) else {
        let why = format!("{words} is not all within the years 1 to 9999, which iCalendar has no others than");
        return report.skip(0, &event.title, why);
    };
    out.put("BEGIN", "VEVENT");
    out.text("UID", &uid(&event.id, sign));
    out.put("DTSTAMP", STAMP);
    dates.iter().for_each(|(name, value)| out.put(name, value));
    // Readers take the escapes of a text off only where they are told that it is one.
    out.text("X-EDTF;VALUE=TEXT", event.date.as_written());
    out.text("SUMMARY", &event.title);
    let is_plain = Figures::of(&event.date).is_some_and(|figures| figures.is_exact && figures.is_of_days());
    if !is_plain {
        report.remark("dates that no days say exactly stand in words before the summary, and in `X-EDTF`");
        out.text("X-EDTF-WORDS;VALUE=TEXT", &words);
    }
    let description: Vec<&str> =
        Some(&*words).filter(|_| !is_plain).into_iter().chain(event.summary.as_deref()).collect();
    if !description.is_empty() {
        out.text("DESCRIPTION", &description.join(": "));
    }
    categories(chronicle, event, out, report);
    if let Some(place) = &event.place {
        out.text("LOCATION", place);
    }
    match event.url.as_deref().map(address) {
        Some(url) if url.contains(':') => out.put("URL", &url),
        Some(_) => report.lose("addresses that are relative to the file"),
        None => {}
    }
    // A day of history keeps nobody from an appointment.
    out.put("TRANSP", "TRANSPARENT");
    out.put("END", "VEVENT");
}

/// The category first, then the tags.
fn categories(chronicle: &Chronicle, event: &Event, out: &mut Lines, report: &mut Report) {
    let label = label(chronicle, event);
    if label.is_none() && !event.tags.is_empty() {
        report.remark("of an event without a category the first tag stands where others have theirs");
    }
    let all: Vec<String> = label.into_iter().chain(event.tags.iter().map(String::as_str)).map(escaped).collect();
    if !all.is_empty() {
        out.put("CATEGORIES", &all.join(","));
    }
}

/// `DTSTART` and `DTEND`; nothing where they are not all within the years 1 to 9999.
pub(super) fn dates(date: &Date) -> Option<Vec<(&'static str, String)>> {
    match date.names_zone() {
        Some(names_zone) => times(date, names_zone),
        None => days(date),
    }
}

/// All the days that it can mean; of what is open the known end.
fn days(date: &Date) -> Option<Vec<(&'static str, String)>> {
    let (first, end) = of_days(date)?;
    let (first, last) = (written_day(first)?, (written_day(Instant(end.0 - 1))?, end));
    let start = ("DTSTART;VALUE=DATE", first.clone());
    if first == last.0 {
        return Some(vec![start]);
    }
    Some(vec![start, ("DTEND;VALUE=DATE", written_day(last.1)?)])
}

/// In UTC where the instants are known, else on clocks of no place.
fn times(date: &Date, names_zone: bool) -> Option<Vec<(&'static str, String)>> {
    let mark = if names_zone || date.zone().is_some() { "Z" } else { "" };
    let (start, end) = of_times(date)?;
    // RFC 5545 has the second 60, but icalendar 7.3 and ics 0.7 refuse it, the second with the whole calendar: the second before it.
    let written = |at: Instant| written_time(at).map(|time| format!("{time}{mark}"));
    let mut all = vec![("DTSTART", written(start)?)];
    if let Some(end) = end {
        all.push(("DTEND", written(end)?));
    }
    Some(all)
}

fn written_day(at: Instant) -> Option<String> {
    let Civil { year, month, day } = at.civil();
    (1..=9999).contains(&year).then(|| format!("{year:04}{month:02}{day:02}"))
}

fn written_time(at: Instant) -> Option<String> {
    let second = at.0.rem_euclid(DAY);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    written_day(at).map(|day| format!("{day}T{hour:02}{minute:02}{second:02}"))
}

/// Bytes of a line without its end.
const WIDTH: usize = 75;

/// Lines of content, folded.
#[derive(Default)]
struct Lines {
    text: String,
    has_controls: bool,
}

impl Lines {
    /// A property whose value needs no escapes.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut room = WIDTH;
        for letter in line.chars() {
            // RFC 5545 has no way to say them.
            if letter.is_control() && letter != '\t' {
                self.has_controls = true;
                continue;
            }
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = WIDTH - 1;
            }
            room -= letter.len_utf8();
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }

    /// A property that is a text.
    fn text(&mut self, name: &str, text: &str) {
        self.put(name, &escaped(text));
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::exchange::{ExportFormat, export};

    fn lines(file: &str) -> (Vec<String>, Vec<String>) {
        let read = crate::read::read(file);
        let chronicle = read.value.unwrap_or_else(|| panic!("{:?}", read.diagnostics));
        let exported = export(&chronicle, ExportFormat::ICalendar);
        assert!(exported.text.split("\r\n").all(|line| line.len() <= 75), "{}", exported.text);
        let unfolded = exported.text.replace("\r\n ", "");
        (unfolded.lines().map(str::to_owned).collect(), exported.report.lines("a.ics"))
    }

    fn dates_of(date: &str, head: &str) -> String {
        let (lines, _) = lines(&format!("{head}\nevents: [{{ date: '{date}', title: A }}]\n"));
        let dated = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        [dated("DTSTART"), dated("DTEND")].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn dates_are_days_or_times_and_ends_are_left_out() {
        for (date, expected) in [
            ("2012-05-25", ";VALUE=DATE:20120525"),
            ("2012-05-25/2012-05-26", ";VALUE=DATE:20120525 ;VALUE=DATE:20120527"),
            ("2012-05", ";VALUE=DATE:20120501 ;VALUE=DATE:20120601"),
            ("197X", ";VALUE=DATE:19700101 ;VALUE=DATE:19800101"),
            ("2011/..", ";VALUE=DATE:20110101 ;VALUE=DATE:20120101"),
            ("9999-12-31", ";VALUE=DATE:99991231"),
            ("2012-05-25T14:30", ":20120525T143000"),
            ("2012-05-25T14:30+02:00", ":20120525T123000Z"),
            ("2012-05-25T14:30/2012-05-25T16:00", ":20120525T143000 :20120525T160000"),
            ("2016-12-31T23:59:60Z", ":20161231T235959Z"),
            ("2016-12-31T23:00:00Z/2016-12-31T23:59:60Z", ":20161231T230000Z :20161231T235959Z"),
            ("9999", ""),
            ("-0043-03-15", ""),
            ("0000", ""),
        ] {
            assert_eq!(dates_of(date, ""), expected, "{date}");
        }
        assert_eq!(dates_of("2012-05-25T14:30", "timezone: Europe/Berlin"), ":20120525T123000Z");
        assert_eq!(dates_of("2012-05-25", "timezone: Europe/Berlin"), ";VALUE=DATE:20120525");
    }

    #[test]
    fn texts_are_escaped_and_what_cannot_be_said_is_named() {
        let (lines, report) = lines(
            "title: 'A; B'\nevents:\n  - { id: ides, date: -0043-03-15, title: Ides }\n  - { id: x, date: 2012-05~, title: 'a, b; c\\d', summary: Über, tags: ['t,u'] }\n",
        );
        for line in [
            "X-WR-CALNAME:A\\; B",
            "UID:x@f65b338c6e5b8c97.dateline",
            "X-EDTF;VALUE=TEXT:2012-05~",
            "SUMMARY:a\\, b\\; c\\\\d",
            "CATEGORIES:t\\,u",
        ] {
            assert!(lines.iter().any(|it| it == line), "{line} in {lines:?}");
        }
        assert!(lines.contains(&"DESCRIPTION:c. May 2012: Über".to_owned()), "{lines:?}");
        assert!(lines.contains(&"X-EDTF-WORDS;VALUE=TEXT:c. May 2012".to_owned()), "{lines:?}");
        assert!(report.iter().any(|line| line.starts_with("a.ics: left out `Ides`: 15 March 44 BCE")), "{report:?}");
    }
}
