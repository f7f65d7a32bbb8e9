//! The place of an event among the others, as a line of text.

use crate::model::{Chronicle, Event};
use crate::time::Instant;

/// Signs of the line.
const WIDTH: i64 = 32;

/// The place of an event between the first and the last day of all, as in `1914 ├──────●───┤ 1918`: no picture, for not every
/// editor shows one. Nothing where it is the only one, or lies too far off.
pub(super) fn axis_line(chronicle: &Chronicle, event: &Event) -> Option<String> {
    let drawn: Vec<(&Event, (Instant, Instant))> =
        chronicle.events.iter().filter_map(|event| Some((event, event.extent.hull()?))).collect();
    if drawn.len() < 2 {
        return None;
    }
    let (first, (from, _)) = drawn.iter().min_by_key(|(_, (start, _))| *start)?;
    let (last, (_, to)) = drawn.iter().max_by_key(|(_, (_, end))| *end)?;
    let (start, end) = event.extent.hull()?;
    let (mark, until) = (column(start, *from, *to)?, column(end, *from, *to)?);
    let sign = |at: i64| match at {
        _ if at == mark => '●',
        _ if mark < at && at < until => '━',
        _ => '─',
    };
    let line: String = (0..WIDTH).map(sign).collect();
    Some(format!("{} ├{line}┤ {}", first.date.words(), last.date.words()))
}

/// The sign that an instant falls on.
fn column(at: Instant, from: Instant, to: Instant) -> Option<i64> {
    let whole = i128::from(to.0) - i128::from(from.0);
    let part = i128::from(at.0) - i128::from(from.0);
    let column = (part * i128::from(WIDTH)).checked_div(whole)?;
    i64::try_from(column).ok().map(|column| column.clamp(0, WIDTH - 1))
}

#[cfg(test)]
mod tests {
    use super::axis_line;

    #[test]
    fn an_event_stands_at_its_part_of_the_line() {
        let text = "title: T\nevents:\n- { date: 1900, title: A }\n- { date: 1950-01-01, title: B }\n- { date: 1999, title: C }\n- { date: 1925/1975, title: D }\n";
        let chronicle = crate::read::read(text).value.expect("a chronicle");
        let line = |title: &str| {
            let event = chronicle.events.iter().find(|event| event.title == title).expect("the event");
            axis_line(&chronicle, event).expect("a line")
        };
        assert_eq!(line("A"), format!("1900 ├●{}┤ 1999", "─".repeat(31)));
        assert_eq!(line("B"), format!("1900 ├{}●{}┤ 1999", "─".repeat(16), "─".repeat(15)));
        assert_eq!(line("D"), format!("1900 ├{}●{}{}┤ 1999", "─".repeat(8), "━".repeat(15), "─".repeat(8)));
        let one = crate::read::read("title: T\nevents: [{ date: 1900, title: A }]\n").value.expect("a chronicle");
        assert_eq!(axis_line(&one, &one.events[0]), None);
    }
}
