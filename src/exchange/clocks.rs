//! The clocks of times without an offset, where what is read of several files becomes one: a file of ours has one zone.

use crate::exchange::offsets::with_offset;
use crate::exchange::{Imported, Record, Report};
use crate::time::{Date, Zone};

/// What is said where times are given a zone that they do not name.
const MIXED: &str = "times without an offset stand beside times with one: they are written as on the clocks of UTC";

/// Whether some times of day name their offset, and some do not.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::exchange) struct Clocks {
    pub(in crate::exchange) has_offsets: bool,
    pub(in crate::exchange) has_floating: bool,
}

impl Clocks {
    /// Looks at a date.
    pub(in crate::exchange) fn add(&mut self, edtf: &str) {
        match is_floating(edtf) {
            Some(true) => self.has_floating = true,
            Some(false) => self.has_offsets = true,
            None => {}
        }
    }

    /// Those of all events.
    pub(in crate::exchange) fn of(records: &[Record]) -> Clocks {
        let mut clocks = Clocks::default();
        records.iter().for_each(|record| clocks.add(&record.date));
        clocks
    }

    /// Gives times that name no offset a zone where others name one: they would else be on no clock at all.
    pub(in crate::exchange) fn settle(self, timezone: &mut Option<String>, report: &mut Report) {
        if timezone.is_none() && self.has_offsets && self.has_floating {
            *timezone = Some("UTC".to_owned());
            report.remark(MIXED);
        }
    }
}

/// Whether a date has a time of day without an offset; nothing where it has no time of day.
fn is_floating(edtf: &str) -> Option<bool> {
    // Most dates have no time of day, and are not read for that.
    let date = Some(edtf).filter(|edtf| edtf.contains(':') || edtf.contains('T')).and_then(Date::if_written)?;
    date.names_zone().map(|names_zone| !names_zone)
}

/// Puts the times of several files on the clocks of the first that names a zone: those of another zone get their offsets, those
/// of none are left out, for they could be on the clocks of any.
///
/// ```
/// use dateline::exchange::{Format, Options, import, on_one_clock};
/// let calendar = |zone: &str| format!(
///     "BEGIN:VCALENDAR\nX-WR-TIMEZONE:{zone}\nBEGIN:VEVENT\nDTSTART:20240701T100000\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR\n"
/// );
/// let read = |zone: &str| import(&calendar(zone), Format::ICalendar, &Options::default()).map_err(|refusal| refusal.why);
/// let mut files = [read("Europe/Paris")?, read("America/New_York")?];
/// on_one_clock(&mut files);
/// let dates = files.each_ref().map(|file| file.records[0].date.as_str());
/// assert_eq!(dates, ["2024-07-01T10:00", "2024-07-01T10:00-04:00"]);
/// # Ok::<(), String>(())
/// ```
pub fn on_one_clock(files: &mut [Imported]) {
    let Some(zone) = files.iter().find_map(|file| file.timezone.clone()) else { return };
    for file in files.iter_mut().filter(|file| file.timezone.as_ref() != Some(&zone)) {
        let own = file.timezone.replace(zone.clone());
        let Imported { records, eras, report, .. } = file;
        let mut is_kept = |edtf: &mut String, (line, title): (usize, &str)| {
            let moved = moved(edtf, own.as_deref(), &zone, report).map_err(|why| report.skip(line, title, why));
            moved.is_ok()
        };
        records.retain_mut(|record| is_kept(&mut record.date, (record.line, &record.title)));
        eras.retain_mut(|era| is_kept(&mut era.date, (0, &era.title)));
    }
}

/// Writes the offset of its own zone behind a time that has none.
fn moved(edtf: &mut String, own: Option<&str>, zone: &str, report: &mut Report) -> Result<(), String> {
    if is_floating(edtf) != Some(true) {
        return Ok(());
    }
    let Some(own) = own else {
        return Err(format!(
            "its time names no zone, and others are on the clocks of {zone}: write its offset behind it, or import it by itself"
        ));
    };
    let date = own.parse::<Zone>().ok().and_then(|own| Some(Date::if_written(edtf)?.in_zone(Some(own))));
    let written = date.filter(|date| date.zone_trouble().is_none()).and_then(|date| with_offset(&date));
    let Some(written) = written else {
        return Err(format!(
            "its time is on the clocks of {own}, others on those of {zone}, and no offset says which it is: import it by itself"
        ));
    };
    written.as_written().clone_into(edtf);
    report.remark(&format!("times on the clocks of {own} are written with their offsets, beside those of {zone}"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::on_one_clock;
    use crate::exchange::{Imported, Options, Record, file};

    fn read(timezone: Option<&str>, dates: &[&str]) -> Imported {
        let record =
            |date: &&str| Record { line: 2, date: (*date).to_owned(), title: "A".to_owned(), ..Record::default() };
        let records = dates.iter().map(record).collect();
        Imported { timezone: timezone.map(str::to_owned), records, ..Imported::default() }
    }

    fn dates(file: &Imported) -> Vec<&str> {
        file.records.iter().map(|record| &*record.date).collect()
    }

    #[test]
    fn times_of_two_zones_stay_the_same_instants_in_either_order() {
        let (paris, new_york) = (Some("Europe/Paris"), Some("America/New_York"));
        let mut files = [
            read(paris, &["2024-07-01T10:00"]),
            read(new_york, &["2024-07-01T10:00", "2024-12-01", "2024-12-01T10:00Z"]),
        ];
        on_one_clock(&mut files);
        assert_eq!(dates(&files[0]), ["2024-07-01T10:00"]);
        assert_eq!(dates(&files[1]), ["2024-07-01T10:00-04:00", "2024-12-01", "2024-12-01T10:00Z"]);
        let mut files = [read(new_york, &["2024-12-01T10:00"]), read(paris, &["2024-12-01T10:00/2024-12-01T11:00"])];
        on_one_clock(&mut files);
        assert_eq!(dates(&files[1]), ["2024-12-01T10:00+01:00/2024-12-01T11:00+01:00"]);
        let mut all = files[0].clone();
        all.append(read(paris, &["2024-12-02T10:00"]));
        assert_eq!(dates(&all), ["2024-12-01T10:00", "2024-12-02T10:00+01:00"]);
    }

    #[test]
    fn times_of_no_zone_are_left_out_beside_a_zone_wherever_they_stand() {
        for at in [0, 1] {
            let mut files =
                [read(None, &["2024-07-01T10:00", "2024-07-01"]), read(Some("Europe/Paris"), &["2024-07-01T10:00"])];
            files.rotate_left(at);
            on_one_clock(&mut files);
            assert_eq!(dates(&files[at]), ["2024-07-01"]);
            assert_eq!(files[at].report.skipped.len(), 1);
            assert_eq!(dates(&files[1 - at]), ["2024-07-01T10:00"]);
        }
        // The clocks of Paris showed this time twice: no offset is the right one.
        let mut files = [read(Some("UTC"), &["2024"]), read(Some("Europe/Paris"), &["2024-10-27T02:30"])];
        on_one_clock(&mut files);
        assert_eq!(files[1].report.skipped.len(), 1);
    }

    #[test]
    fn only_what_is_written_makes_a_file_one_of_utc() {
        let timezone =
            |dates: &[&str]| file(read(None, dates), "T", &Options::default()).0.contains("\ntimezone: UTC\n");
        assert!(timezone(&["2024-07-01T10:00", "2024-07-01T10:00Z"]));
        assert!(!timezone(&["2024-07-01T10:00", "2024-07-01"]) && !timezone(&["2024-07-01T10:00Z"]));
    }
}
