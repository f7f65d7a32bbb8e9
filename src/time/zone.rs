//! Zones: from the clocks of a place to instants and back, by the zone data of IANA.

use chrono::{DateTime, LocalResult, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{OffsetName, Tz};

use crate::time::Instant;
use crate::time::zone_text::offset_words;
#[cfg(feature = "fonts")]
use crate::time::zone_text::offset_written;

/// Instants that chrono can hold, s: about 262 thousand years each way. Clocks are asked no further off.
const REACH: i64 = 8_000_000_000_000;
/// No clock change is nearer to another than this, s.
const APART: i64 = 86_400;

/// A zone: a place by its name in the zone data, or an offset from UTC. It is four bytes large.
///
/// Before the data begin, a place has the mean time of its meridian, where they know it. After the year 2100 its last known
/// clock goes on.
///
/// ```
/// use dateline::time::{Instant, Zone};
/// let berlin: Zone = "Europe/Berlin".parse()?;
/// let noon = Instant(1_710_410_400); // 14 March 2024, 10:00 UTC
/// assert_eq!(berlin.offset(noon), 3600);
/// assert_eq!(berlin.to_string(), "Europe/Berlin");
/// # Ok::<(), dateline::time::UnknownZone>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(pub(super) Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Minutes ahead of UTC.
    Fixed(i16),
    Place(Tz),
}

/// What a time on the clocks of a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnClock {
    /// An instant.
    Once(Instant),
    /// None: the clocks went forward past it. The instants that it would be by the clocks before and by those after.
    Skipped(Instant, Instant),
    /// Two, the earlier first: the clocks went back over it.
    Twice(Instant, Instant),
}

impl Zone {
    /// UTC.
    pub const UTC: Zone = Zone(Kind::Fixed(0));

    /// How far its clocks are ahead of UTC at an instant, s.
    pub fn offset(self, at: Instant) -> i64 {
        match self.0 {
            Kind::Fixed(minutes) => i64::from(minutes) * 60,
            Kind::Place(place) => i64::from(place.offset_from_utc_datetime(&naive(at)).fix().local_minus_utc()),
        }
    }

    /// What its clocks show at an instant, as the instant at which those of UTC show it.
    ///
    /// ```
    /// use dateline::time::{Instant, Zone};
    /// let kolkata: Zone = "Asia/Kolkata".parse()?;
    /// assert_eq!(kolkata.clock(Instant(0)), Instant(5 * 3600 + 1800));
    /// # Ok::<(), dateline::time::UnknownZone>(())
    /// ```
    pub fn clock(self, at: Instant) -> Instant {
        Instant(at.0.saturating_add(self.offset(at)))
    }

    /// The instant at which its clocks show what those of UTC show at another.
    ///
    /// ```
    /// use dateline::time::{Instant, OnClock, Zone};
    /// let berlin: Zone = "Europe/Berlin".parse()?;
    /// let half_past_two = Instant(1_711_852_200); // 31 March 2024, 02:30, as the clocks go forward
    /// assert!(matches!(berlin.instant(half_past_two), OnClock::Skipped(..)));
    /// # Ok::<(), dateline::time::UnknownZone>(())
    /// ```
    pub fn instant(self, clock: Instant) -> OnClock {
        let back = |offset: i64| Instant(clock.0.saturating_sub(offset));
        let Kind::Place(place) = self.0 else { return OnClock::Once(back(self.offset(clock))) };
        let shift = |offset: <Tz as TimeZone>::Offset| back(i64::from(offset.fix().local_minus_utc()));
        match place.offset_from_local_datetime(&naive(clock)) {
            LocalResult::Single(offset) => OnClock::Once(shift(offset)),
            LocalResult::Ambiguous(one, other) => {
                let (one, other) = (shift(one), shift(other));
                OnClock::Twice(one.min(other), one.max(other))
            }
            LocalResult::None => {
                let (before, after) = (self.offset(back(APART)), self.offset(back(-APART)));
                OnClock::Skipped(back(before), back(after))
            }
        }
    }

    /// The first instant at which its clocks show at least this: of a day or a month, the instant at which it begins.
    pub fn first(self, clock: Instant) -> Instant {
        match self.instant(clock) {
            OnClock::Once(at) | OnClock::Twice(at, _) => at,
            // Where midnight itself is skipped, the day begins with the change.
            OnClock::Skipped(before, after) => self.change(after.min(before), after.max(before)),
        }
    }

    /// The instant past the last at which its clocks show less than this: of a day or a minute, the one at which it is over. A
    /// time that the clocks show twice is over with its second.
    pub fn end(self, clock: Instant) -> Instant {
        match self.instant(Instant(clock.0.saturating_sub(1))) {
            OnClock::Once(at) | OnClock::Twice(_, at) => Instant(at.0.saturating_add(1)),
            OnClock::Skipped(before, after) => self.change(after.min(before), after.max(before)),
        }
    }

    /// All the instants at which its clocks show what lies between two of theirs; one second at least.
    pub(crate) fn pair(self, (first, last): (Instant, Instant)) -> (Instant, Instant) {
        let from = self.first(first);
        (from, self.end(last).max(Instant(from.0.saturating_add(1))))
    }

    /// Whether its clocks show two times what they show at an instant.
    pub(crate) fn is_repeated(self, at: Instant) -> bool {
        matches!(self.instant(self.clock(at)), OnClock::Twice(..))
    }

    /// How its clocks are called at an instant, so that a time which they show twice is told from itself: `CEST`, or the offset
    /// where the place has no letters for it.
    pub(crate) fn abbreviation(self, at: Instant) -> String {
        if let Kind::Place(place) = self.0 {
            let offset = place.offset_from_utc_datetime(&naive(at));
            if let Some(letters) =
                offset.abbreviation().filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
            {
                return letters.to_owned();
            }
        }
        offset_words(self.offset(at).div_euclid(60))
    }

    /// Whether it is a place of the zone data.
    pub fn is_place(self) -> bool {
        matches!(self.0, Kind::Place(_))
    }

    /// An instant as EDTF writes it, on the clocks of the zone, with its offset in whole minutes; without it where the year has more than
    /// four figures.
    #[cfg(feature = "fonts")]
    pub(crate) fn edtf(self, at: Instant) -> String {
        let minutes = (self.offset(at) as f64 / 60.0).round() as i64;
        let clock = Instant(at.0.saturating_add(minutes * 60));
        let text = clock.edtf();
        if text.starts_with('Y') {
            return text;
        }
        let time = if text.contains('T') { "" } else { "T00:00:00" };
        format!("{text}{time}{}", offset_written(minutes))
    }

    /// The instant between two at which the clocks change.
    pub(crate) fn change(self, from: Instant, to: Instant) -> Instant {
        let (mut low, mut high) = (from.0, to.0);
        let before = self.offset(Instant(low));
        while high - low > 1 {
            let middle = low.midpoint(high);
            if self.offset(Instant(middle)) == before { low = middle } else { high = middle }
        }
        Instant(high)
    }

    /// The version of the zone data, such as `2025b`.
    pub fn data_version() -> &'static str {
        chrono_tz::IANA_TZDB_VERSION
    }

    /// The names of all places, in alphabetical order of the data.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let names = chrono_tz::TZ_VARIANTS.iter().map(|place| place.name());
        names.filter(|name| name.contains('/') && !name.starts_with("Etc/"))
    }
}

/// For chrono, as far off as its clocks reach.
fn naive(at: Instant) -> NaiveDateTime {
    let seconds = at.0.clamp(-REACH, REACH);
    DateTime::from_timestamp(seconds, 0).expect("impossible: within its years").naive_utc()
}

/// What the clocks of a zone show; of none, those of UTC.
pub(crate) fn clock_in(zone: Option<Zone>, at: Instant) -> Instant {
    zone.map_or(at, |zone| zone.clock(at))
}

#[cfg(test)]
mod tests {
    use super::{OnClock, Zone};
    use crate::time::Instant;

    fn zone(name: &str) -> Zone {
        name.parse().unwrap_or_else(|_| panic!("{name}"))
    }

    /// 2024-03-31T02:30 and 2024-10-27T02:30 on the clocks of Berlin.
    const FORWARD: i64 = 1_711_852_200;
    const BACK: i64 = 1_729_996_200;

    #[test]
    fn a_clock_that_goes_forward_skips_and_one_that_goes_back_repeats() {
        let berlin = zone("Europe/Berlin");
        let (skipped, twice) = (berlin.instant(Instant(FORWARD)), berlin.instant(Instant(BACK)));
        assert_eq!(skipped, OnClock::Skipped(Instant(FORWARD - 3600), Instant(FORWARD - 7200)));
        assert_eq!(twice, OnClock::Twice(Instant(BACK - 7200), Instant(BACK - 3600)));
        assert_eq!(berlin.first(Instant(FORWARD)), Instant(FORWARD - 5400), "02:30 is past at 03:00");
        // The whole of 30 December 2011 was skipped in Samoa: the next day begins where it would have.
        let (apia, day) = (zone("Pacific/Apia"), 1_325_203_200);
        assert_eq!(apia.first(Instant(day)), apia.first(Instant(day + 86_400)));
    }

    #[test]
    fn what_the_clocks_show_at_an_instant_is_that_instant() {
        let names = [
            "Europe/Berlin",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Apia",
            "America/New_York",
            "Africa/Monrovia",
            "Europe/Dublin",
            "Pacific/Chatham",
            "UTC",
            "-03:30",
        ];
        for name in names {
            let zone = zone(name);
            for step in -40_000..40_000_i64 {
                let at = Instant(step * 172_801);
                let found = match zone.instant(zone.clock(at)) {
                    OnClock::Once(found) => vec![found],
                    OnClock::Twice(one, other) => vec![one, other],
                    OnClock::Skipped(..) => Vec::new(),
                };
                assert!(found.contains(&at), "{name} {at:?}: {found:?}");
            }
        }
    }

    #[test]
    fn far_off_the_first_or_the_last_known_clock_holds() {
        let new_york = zone("America/New_York");
        assert_eq!(new_york.offset(Instant(i64::MIN)), -17_762, "local mean time");
        assert_eq!(new_york.clock(Instant(i64::MAX)).0, i64::MAX + new_york.offset(Instant(i64::MAX)));
    }
}
