//! Calendar steps on the clocks of a zone: boundaries are instants at which its clocks show a whole step.

use crate::time::{Instant, Step, Zone};

impl Step {
    /// The last boundary at or before an instant on the clocks of a zone, or an earlier one; those of UTC where there is none.
    pub(crate) fn floor_in(self, zone: Option<Zone>, at: Instant) -> Instant {
        let Some(zone) = zone else { return self.floor(at) };
        let clock = zone.clock(at);
        let floor = self.floor(clock);
        if !self.is_within_days() {
            return zone.first(floor);
        }
        let found = Instant(at.0.saturating_sub(clock.0.saturating_sub(floor.0)));
        let clock = zone.clock(found);
        // Where the clocks changed since, the boundary is one of those before.
        Instant(found.0.saturating_sub(clock.0.saturating_sub(self.floor(clock).0)))
    }

    /// The boundary after this one. An hour that the clocks show twice has each of its boundaries twice, one that they skip has none.
    pub(crate) fn next_in(self, zone: Option<Zone>, boundary: Instant) -> Instant {
        let Some(zone) = zone else { return self.next(boundary) };
        if self.is_within_days() { self.next_on_clock(zone, boundary) } else { self.next_of_days(zone, boundary) }
    }

    fn next_on_clock(self, zone: Zone, boundary: Instant) -> Instant {
        let offset = zone.offset(boundary);
        let clock = boundary.0.saturating_add(offset);
        let next = Instant(self.next(self.floor(Instant(clock))).0.saturating_sub(offset));
        if zone.offset(next) == offset {
            return next;
        }
        let change = zone.change(boundary, next);
        let clock = zone.clock(change);
        let floor = self.floor(clock);
        let first = if floor == clock { clock } else { self.next(floor) };
        Instant(first.0.saturating_sub(zone.offset(change)))
    }

    fn next_of_days(self, zone: Zone, boundary: Instant) -> Instant {
        let floor = self.floor(zone.clock(boundary));
        let clocks = std::iter::successors(Some(self.next(floor)), |at| Some(self.next(*at)).filter(|next| next > at));
        // A whole day may be skipped.
        clocks.take(4).map(|clock| zone.first(clock)).find(|at| *at > boundary).unwrap_or(boundary)
    }

    /// Where the tick stands: see [`Step::tick`].
    pub(crate) fn tick_in(self, zone: Option<Zone>, boundary: Instant) -> Instant {
        match self {
            Step::Day(_) | Step::Week if zone.is_some() => {
                Instant(boundary.0.midpoint(Step::Day(1).next_in(zone, boundary).0))
            }
            _ => self.tick(boundary),
        }
    }

    fn is_within_days(self) -> bool {
        matches!(self, Step::Second(_) | Step::Minute(_) | Step::Hour(_))
    }
}

#[cfg(test)]
mod tests {
    use crate::time::{Instant, Step, Zone};

    fn clocks(zone: &str, step: Step, from: i64, count: usize) -> Vec<String> {
        let zone: Zone = zone.parse().expect(zone);
        let all = std::iter::successors(Some(step.floor_in(Some(zone), Instant(from))), |at| {
            Some(step.next_in(Some(zone), *at))
        });
        all.take(count).map(|at| format!("{} {}", &step.label(zone.clock(at)), zone.abbreviation(at))).collect()
    }

    #[test]
    fn a_skipped_hour_has_no_boundary_and_a_repeated_one_two() {
        let (forward, back) = (1_711_846_800 - 3_700, 1_729_990_800 - 7_300);
        assert_eq!(
            clocks("Europe/Berlin", Step::Hour(1), forward, 4),
            ["00:00 CET", "01:00 CET", "03:00 CEST", "04:00 CEST"]
        );
        assert_eq!(
            clocks("Europe/Berlin", Step::Hour(1), back, 5),
            ["00:00 CEST", "01:00 CEST", "02:00 CEST", "02:00 CET", "03:00 CET"]
        );
        assert_eq!(clocks("Europe/Berlin", Step::Hour(3), back, 3), ["00:00 CEST", "03:00 CET", "06:00 CET"]);
        // Half an hour in Lord Howe.
        let lord_howe = clocks("Australia/Lord_Howe", Step::Minute(30), 1_712_413_800 - 1_900, 5);
        assert_eq!(lord_howe, ["00:30 UTC+11", "01:00 UTC+11", "01:30 UTC+11", "01:30 UTC+10:30", "02:00 UTC+10:30"]);
        // 30 December 2011 was skipped in Samoa.
        assert_eq!(clocks("Pacific/Apia", Step::Day(1), 1_325_070_000, 4).len(), 4);
    }

    #[test]
    fn boundaries_rise_and_stand_at_whole_steps() {
        let steps =
            [Step::Minute(15), Step::Hour(1), Step::Hour(6), Step::Day(1), Step::Week, Step::Month(1), Step::Year(1)];
        for name in [
            "Europe/Berlin",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "America/Juneau",
        ] {
            let zone: Zone = name.parse().expect(name);
            for (step, start) in
                steps.iter().flat_map(|step| (-60..60_i64).map(move |start| (*step, start * 31_000_003)))
            {
                let mut at = step.floor_in(Some(zone), Instant(start));
                assert!(at <= Instant(start), "{name} {step:?} {start}");
                for _ in 0..40 {
                    let next = step.next_in(Some(zone), at);
                    assert!(next > at, "{name} {step:?} {at:?}");
                    let clock = zone.clock(next);
                    let is_whole = step.floor(clock) == clock || zone.clock(Instant(next.0 - 1)).0 + 1 != clock.0;
                    assert!(is_whole, "{name} {step:?}: {next:?} is {clock:?}");
                    at = next;
                }
            }
        }
    }
}
