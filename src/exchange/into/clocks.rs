//! Times that are added to a file: whose clocks they are on there.

use crate::exchange::Imported;
use crate::exchange::clocks::Clocks;
use crate::model::Chronicle;
use crate::time::{Date, Zone, ZoneTrouble};

/// Leaves out what has a time without an offset, where the file has the clocks of another zone.
pub(super) fn drop_of_other_clocks(imported: &mut Imported, zone: Option<&str>) {
    let Imported { records, report, timezone, .. } = imported;
    let Some(theirs) = timezone.as_deref().filter(|theirs| Some(*theirs) != zone) else { return };
    records.retain(|record| {
        let is_floating = Date::parse(&record.date).is_ok_and(|date| date.names_zone() == Some(false));
        if is_floating {
            let ours = zone.unwrap_or("no zone");
            let why = format!(
                "its time is on the clocks of {theirs}, and the file has {ours}: write `timezone: {theirs}` in it"
            );
            report.skip(record.line, &record.title, why);
        }
        !is_floating
    });
}

/// Says what becomes of times that name no zone, and of those that would stand on no clock in the file.
pub(super) fn tell_of_clocks(
    Imported { records, report, timezone, .. }: &mut Imported,
    file: Option<&Chronicle>,
    zone: Option<&str>,
) {
    let new = Clocks::of(records);
    let is_there = |names_zone: bool| {
        file.is_some_and(|file| file.events.iter().any(|event| event.date.names_zone() == Some(names_zone)))
    };
    match zone {
        Some(zone) if new.has_floating && timezone.is_none() => {
            report.remark(&format!("times without an offset are taken to be on the clocks of the file, {zone}"));
        }
        None if new.has_floating && is_there(true) || new.has_offsets && is_there(false) => {
            report.remark(
                "times without an offset stand beside times with one in the file now: write `timezone: Europe/Berlin` in it, with the place of its clocks",
            );
        }
        _ => {}
    }
}

/// Leaves out times that the clocks of the file did not show, or showed twice.
pub(super) fn drop_of_no_clock(imported: &mut Imported, zone: Option<Zone>) {
    let Some(zone) = zone else { return };
    let Imported { records, report, .. } = imported;
    records.retain(|record| {
        let trouble = Date::if_written(&record.date).and_then(|date| date.in_zone(Some(zone)).zone_trouble());
        let either = |forms: &[String]| forms.iter().map(|form| format!("`{form}`")).collect::<Vec<_>>().join(" or ");
        let why = match trouble {
            Some(ZoneTrouble::Skipped { forms, .. }) => {
                format!("`{}` did not exist in `{zone}`; write {}", record.date, either(&forms))
            }
            Some(ZoneTrouble::Twice { forms, .. }) => {
                format!("`{}` was twice on the clocks in `{zone}`; write {}", record.date, either(&forms))
            }
            Some(ZoneTrouble::NoLeapSecond { forms }) => {
                format!("`{}` is no leap second in `{zone}`; write {}", record.date, either(&forms))
            }
            Some(ZoneTrouble::Reversed) => format!("`{}` ends before it starts in `{zone}`", record.date),
            None => return true,
        };
        report.skip(record.line, &record.title, why);
        false
    });
}
