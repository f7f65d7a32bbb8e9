//! Portuguese as in Portugal, Africa and Asia: by thousands of millions, with other articles behind `até`.

use crate::language::portuguese::{BRAZILIAN, one_in};
use crate::language::{Grammar, Kind, Numbers, Parts, Sets, Spans, Years};

pub(super) static GRAMMAR: Grammar = Grammar {
    numbers: Numbers {
        group: "\u{a0}",
        million: |n| format!("{n}\u{a0}{}", if n == "1" { "milhão" } else { "milhões" }),
        // `1 bilião` is a million of millions.
        billion: |n| match n {
            "1" => "mil\u{a0}milhões".to_owned(),
            n => format!("{n}\u{a0}mil\u{a0}milhões"),
        },
        ..BRAZILIAN.numbers
    },
    years: Years { one: |year| one_in(year, "em numeração astronómica, "), ..BRAZILIAN.years },
    parts: Parts { day: |day| day.to_string(), ..BRAZILIAN.parts },
    spans: Spans { until, ..BRAZILIAN.spans },
    sets: Sets { all_until: |kind, words| format!("tudo {}", until(kind, words)), ..BRAZILIAN.sets },
    ..BRAZILIAN
};

/// `até ao século II`: before an article the preposition is followed by another.
fn until(kind: Kind, words: &str) -> String {
    let plain = (BRAZILIAN.spans.until)(kind, words);
    let parts = [("até a ", "até à "), ("até o ", "até ao "), ("até os ", "até aos ")];
    let joined = parts.iter().find_map(|(head, to)| Some([to, plain.strip_prefix(head)?].concat()));
    joined.unwrap_or(plain)
}
