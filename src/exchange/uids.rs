//! Ids of events that no other calendar has, as RFC 5545 asks for (3.8.4.7): behind the id in the file stands a sign of the file.

use crate::model::Chronicle;

/// What ends each of them.
const END: &str = ".dateline";
/// Figures of the sign, in base 16.
const FIGURES: usize = 16;

/// The sign of a file: it stays while events are added and changed, and is another one where the title is another one. Of a file
/// without a title it is that of its first event.
pub(in crate::exchange) fn sign_of(chronicle: &Chronicle) -> String {
    let first = chronicle.events.first().map(|event| format!("\n{}\n{}", event.id, event.date.as_written()));
    let name = chronicle.title.written().map(str::to_owned).or(first).unwrap_or_default();
    format!("{:0FIGURES$x}", fnv_1a(name.as_bytes()))
}

/// The id of an event of a file with that sign.
pub(in crate::exchange) fn uid(id: &str, sign: &str) -> String {
    format!("{id}@{sign}{END}")
}

/// The id in the file of one that was made so; others as they are.
pub(in crate::exchange) fn id_in_file(uid: &str) -> &str {
    let is_sign = |sign: &str| sign.len() == FIGURES && sign.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = uid.strip_suffix(END).and_then(|rest| rest.rsplit_once('@'));
    parts.filter(|(_, sign)| is_sign(sign)).map_or(uid, |(id, _)| id)
}

/// FNV-1a of 64 bits, which is the same in every version and on every machine.
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{fnv_1a, id_in_file, sign_of, uid};

    fn sign(file: &str) -> String {
        sign_of(&crate::read::read(file).value.expect("a chronicle"))
    }

    #[test]
    fn ids_of_two_files_differ_and_stay_while_events_come() {
        // Of the tables of its authors.
        assert_eq!((fnv_1a(b""), fnv_1a(b"foobar")), (0xcbf2_9ce4_8422_2325, 0x8594_4171_f739_67e8));
        let event = "{ id: a, date: 2012, title: A }";
        let one = sign(&format!("title: One\nevents: [{event}]\n"));
        assert_eq!(one, sign(&format!("title: One\nevents: [{{ date: 2011, title: B }}, {event}]\n")));
        assert_ne!(one, sign(&format!("title: Two\nevents: [{event}]\n")));
        assert_ne!(sign(&format!("events: [{event}]\n")), sign("events: [{ id: b, date: 2013, title: B }]\n"));
        assert_eq!((uid("a", &one).len(), id_in_file(&uid("a", &one))), (27, "a"));
        for other in ["a", "a@example.org", "a@5f.dateline", "@.dateline", "20120525T103000-xyz@google.com"] {
            assert_eq!(id_in_file(other), other);
        }
    }
}
