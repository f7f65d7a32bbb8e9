//! Zones as text: as a file writes them, and as people read them.

use std::fmt;
use std::str::FromStr;

use chrono_tz::Tz;

use crate::time::Zone;
use crate::time::notation::two_figures;
use crate::time::zone::Kind;

/// The greatest offset from UTC that is written as a zone, minutes.
const GREATEST: i16 = 14 * 60;

/// A text that names no zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownZone;

impl fmt::Display for UnknownZone {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a zone such as `Europe/Berlin`, `UTC` or `+02:00`")
    }
}

impl std::error::Error for UnknownZone {}

impl Zone {
    /// As the file writes it: the name of the place, `UTC` or `+02:00`.
    ///
    /// ```
    /// let zone: dateline::time::Zone = "+02:00".parse()?;
    /// assert_eq!(zone.written(), "+02:00");
    /// # Ok::<(), dateline::time::UnknownZone>(())
    /// ```
    pub fn written(self) -> String {
        match self.0 {
            Kind::Place(place) => place.name().to_owned(),
            Kind::Fixed(0) => "UTC".to_owned(),
            Kind::Fixed(minutes) => offset_written(minutes.into()),
        }
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    /// A name of the zone data with a place in it (`Europe/Berlin`), `UTC`, `Z`, or an offset of at most 14 hours (`+02:00`).
    ///
    /// # Errors
    /// Where it is none of these; the data's names are written with their capitals.
    fn from_str(text: &str) -> Result<Zone, UnknownZone> {
        if matches!(text, "UTC" | "Z") {
            return Ok(Zone::UTC);
        }
        match offset(text) {
            Some(minutes) => Ok(Zone(Kind::Fixed(minutes))),
            // Names without a place, such as `EST` and `Japan`, mean several, or are kept for old programs alone.
            None if !text.contains('/') || text.starts_with("Etc/") => Err(UnknownZone),
            None => Tz::from_str(text).map(|place| Zone(Kind::Place(place))).map_err(|_| UnknownZone),
        }
    }
}

/// Minutes of `+02:00`.
fn offset(text: &str) -> Option<i16> {
    let (sign, figures) = match text.split_at_checked(1)? {
        ("+", figures) => (1, figures),
        ("-", figures) => (-1, figures),
        _ => return None,
    };
    let (hours, minutes) = figures.split_once(':')?;
    let (hours, minutes) = (two_figures(hours)?, two_figures(minutes).filter(|minutes| *minutes < 60)?);
    // ISO 8601 has no `-00:00`.
    let minutes = Some(i16::from(hours) * 60 + i16::from(minutes)).filter(|minutes| sign > 0 || *minutes > 0)?;
    Some(sign * minutes).filter(|minutes| minutes.abs() <= GREATEST)
}

impl fmt::Display for Zone {
    /// The name of the place, `UTC`, or `UTC+2`, `UTC−4:30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Place(place) => f.write_str(place.name()),
            Kind::Fixed(minutes) => f.write_str(&offset_words(minutes.into())),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Zone {
    /// As the file writes it.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.written())
    }
}

/// Minutes ahead of UTC, as people say them.
pub(super) fn offset_words(minutes: i64) -> String {
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// Minutes ahead of UTC, as they stand behind a time.
pub(crate) fn offset_written(minutes: i64) -> String {
    if minutes == 0 { "Z".to_owned() } else { offset_figures(minutes) }
}

/// The same in figures, also of UTC: `+00:00`.
pub(crate) fn offset_figures(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use crate::time::Zone;

    fn zone(name: &str) -> Zone {
        name.parse().unwrap_or_else(|_| panic!("{name}"))
    }

    #[test]
    fn zones_are_named_by_place_or_by_offset() {
        for (text, shown) in
            [("UTC", "UTC"), ("Z", "UTC"), ("+02:00", "UTC+2"), ("-04:30", "UTC\u{2212}4:30"), ("+14:00", "UTC+14")]
        {
            assert_eq!(zone(text).to_string(), shown);
        }
        for none in [
            "",
            "Berlin",
            "europe/berlin",
            "+15:00",
            "+2",
            "+02",
            "+2:00",
            "+02:60",
            "+-2:00",
            "2",
            "CEST",
            "EST",
            "Etc/GMT+5",
        ] {
            assert!(none.parse::<Zone>().is_err(), "{none}");
        }
        assert_eq!(size_of::<Option<Zone>>(), 4);
        assert!(Zone::names().count() > 400 && Zone::data_version().starts_with("20"));
    }
}
