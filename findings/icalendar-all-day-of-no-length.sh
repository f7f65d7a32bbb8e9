#!/bin/sh
# Expected: `Event::all_day` of the crate icalendar writes an event that lasts the day: iCalendar (RFC 5545, 3.8.2.2) has DTEND as the first
# day that is no longer part of it, and later than DTSTART; without DTEND the event lasts one day.
# Found: it writes DTEND with the day of DTSTART. Read by Python's icalendar the event lasts 0 days, while the same event made with
# `starts` alone lasts one. A year before 0 is written with a sign (-00430315), which no iCalendar date can have.
# Versions: icalendar 0.17.17 (crate), icalendar 7.3.2 (PyPI), chrono 0.4.45.
# For those who export days: `starts(day)` and, for several, `ends` of the day after the last; leave out what is before the year 0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.1.0"
edition = "2021"
[dependencies]
chrono = { version = "=0.4.45", default-features = false }
icalendar = "=0.17.17"
TOML
cat > src/main.rs <<'RUST'
use chrono::NaiveDate;
use icalendar::{Calendar, Component, Event, EventLike};

fn main() {
    let day = NaiveDate::from_ymd_opt(1914, 6, 28).expect("a day");
    let ides = NaiveDate::from_ymd_opt(-43, 3, 15).expect("a day");
    let all_day = Event::new().summary("all_day").all_day(day).done();
    let starts = Event::new().summary("starts").starts(day).done();
    let write = |name, events: Vec<Event>| {
        std::fs::write(name, events.into_iter().collect::<Calendar>().to_string()).expect("written");
    };
    write("file.ics", vec![all_day, starts]);
    write("bce.ics", vec![Event::new().starts(ides).done()]);
}
RUST
cat > finding.py <<'PYTHON'
import sys
from icalendar import Calendar

days = {str(event["SUMMARY"]): event.duration.days for event in Calendar.from_ical(open("file.ics").read()).walk("VEVENT")}
print(f"days by Python's icalendar: {days}")
sys.exit(0 if days == {"all_day": 0, "starts": 1} else 1)
PYTHON
cargo run --quiet
grep -E "^DT(START|END)" file.ics bce.ics | tr -d '\r'
env/bin/python finding.py
grep -q "^DTSTART;VALUE=DATE:-00430315" bce.ics
