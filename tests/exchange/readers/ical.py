"""icalendar reads the calendar."""

import datetime
import json
import sys

import icalendar

folder = sys.argv[1]
events = json.load(open(f"{folder}/events.json", encoding="utf-8"))
calendar = icalendar.Calendar.from_ical(open(f"{folder}/events.ical", "rb").read())
found = {str(part["UID"]): part for part in calendar.walk("VEVENT")}
faults = []


def same(what, one, other):
    if one != other:
        faults.append(f"{what}: found {one!r}, expected {other!r}")


sayable = [event for event in events if event["earliest"][:1] != "-" and event["earliest"][:4] != "0000"]
same("events", list(found), [event["id"] for event in sayable])
for event in sayable:
    part, id = found[event["id"]], event["id"]
    same(f"{id} errors", part.errors, [])
    same(f"{id} summary", str(part["SUMMARY"]), event["title"])
    same(f"{id} date", str(part["X-EDTF"]), event["date"])
    same(f"{id} place", part.get("LOCATION"), event["place"])
    same(f"{id} tags", [str(tag) for tag in part.categories][1:], event["tags"])
    start = part.start
    if not isinstance(start, datetime.datetime):
        same(f"{id} start", start.isoformat(), event["earliest"])
        last = (part.end - datetime.timedelta(days=1)).isoformat()
        same(f"{id} end", last, "2011-12-31" if event["latest"] == "+inf" else event["latest"])
same("time", found["time"].start.isoformat(), "2012-05-25T14:30:00")
same("utc", found["utc"].start.isoformat(), "2012-05-25T12:30:00+00:00")
same("hours", str(found["hours"].end - found["hours"].start), "1:30:00")
same("about", str(found["about"]["DESCRIPTION"]), "c. 1850: Commas, semicolons; and \\n no line")
for fault in faults:
    print(f"icalendar: {fault}", file=sys.stderr)
if faults:
    sys.exit(1)
print(f"icalendar: {len(found)} events")
