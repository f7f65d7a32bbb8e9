#!/bin/sh
# Expected: the clocks of Stockholm in July 1943 are those of Sweden, which had no summer time in that war: +01:00. Zones have names of
# their own, and the data for Stockholm exist.
# Found: chrono-tz and PyPI's tzdata carry the database as it is made without its older half (backzone), where zones that agree since
# 1970 are one: Stockholm, Oslo and Copenhagen are Berlin, Amsterdam is Brussels, Reykjavik is Abidjan. So neutral Sweden has Germany's
# summer time of 1943 and its double summer time of 1947, and Amsterdam stands on the hour in 1914, twenty minutes off. Whoever has the
# database of a system that is made with backzone (Debian's is) gets other times from the same program.
# Versions: chrono-tz 0.10.4 (2025b), tzdata 2026.6.
# For those who draw hours before 1970: keep the offset that the source gives, and do not work it out from the name of a zone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check tzdata==2026.6
cat > finding.py <<'PYTHON'
import datetime
import zoneinfo

zoneinfo.reset_tzpath(to=[])
noon = datetime.datetime(1943, 7, 1, 12)
for name in ("Europe/Stockholm", "Europe/Berlin", "Europe/Zurich"):
    print("tzdata", noon.replace(tzinfo=zoneinfo.ZoneInfo(name)).isoformat(), name)
PYTHON
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.1.0"
edition = "2021"
[dependencies]
chrono = { version = "=0.4.45", default-features = false }
chrono-tz = { version = "=0.10.4", default-features = false }
TOML
cat > src/main.rs <<'RUST'
use chrono::{Days, NaiveDate, Offset, TimeZone};
use chrono_tz::Europe::{Amsterdam, Berlin, Brussels, Copenhagen, Oslo, Stockholm, Zurich};
use chrono_tz::Tz;

fn offset(zone: Tz, day: NaiveDate) -> String {
    let noon = day.and_hms_opt(12, 0, 0).expect("a time");
    zone.offset_from_local_datetime(&noon).unwrap().fix().to_string()
}

/// On how many days of 1914 to 1949 the two have other clocks at noon.
fn apart(one: Tz, other: Tz) -> usize {
    let first = NaiveDate::from_ymd_opt(1914, 1, 1).expect("a day");
    let days = (0..36 * 365).map(|count| first + Days::new(count));
    days.filter(|&day| offset(one, day) != offset(other, day)).count()
}

fn main() {
    let pairs = [(Stockholm, Berlin), (Oslo, Berlin), (Copenhagen, Berlin), (Amsterdam, Brussels), (Zurich, Berlin)];
    for (one, other) in pairs {
        let count = apart(one, other);
        println!("chrono-tz {one} {}", if count == 0 { format!("is {other}") } else { format!("is not {other}") });
    }
    let summer = NaiveDate::from_ymd_opt(1943, 7, 1).expect("a day");
    println!("chrono-tz {} Stockholm, {} Zurich", offset(Stockholm, summer), offset(Zurich, summer));
}
RUST
cat > seen <<'TEXT'
tzdata 1943-07-01T12:00:00+02:00 Europe/Stockholm
tzdata 1943-07-01T12:00:00+02:00 Europe/Berlin
tzdata 1943-07-01T12:00:00+01:00 Europe/Zurich
chrono-tz Europe/Stockholm is Europe/Berlin
chrono-tz Europe/Oslo is Europe/Berlin
chrono-tz Europe/Copenhagen is Europe/Berlin
chrono-tz Europe/Amsterdam is Europe/Brussels
chrono-tz Europe/Zurich is not Europe/Berlin
chrono-tz +02:00 Stockholm, +01:00 Zurich
TEXT
{ env/bin/python finding.py; cargo run --quiet; } > now
cat now
diff seen now
