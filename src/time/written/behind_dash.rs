//! Dates behind a dash that is no minus: `(–1910)`, `- May 1850`.

use crate::time::written::reading::Reading;
use crate::time::written::{Said, if_edtf, meant};

/// What the text means with the dash of an open beginning, and as a year before Christ.
pub(super) fn reading(written: &str) -> Option<(Reading, Said)> {
    let rest = behind_dash(written)?;
    let (reading, said) = meant(&format!("–{rest}"));
    Some((reading.or(Reading::open(if_edtf(format!("-{rest}")))).only_if(false), said))
}

/// What stands behind a dash that is no minus: in brackets or quotes, before a full stop, or with a space behind it. `(–1910)` is
/// the end of a life; a year before Christ is written with four figures and a zero, or with its era.
fn behind_dash(written: &str) -> Option<&str> {
    let text = written.trim();
    let inner = text.trim_start_matches(['[', '(', '"', '\'', '“', '„', '«', '‘', '`']);
    let inner = inner.trim_end_matches([']', ')', '"', '\'', '“', '”', '»', '’', '`', '.', ',', ';', ':']).trim();
    let rest = inner.strip_prefix(['-', '–', '—', '‒', '―', '−'])?;
    let is_apart = rest.starts_with(' ');
    let rest = rest.trim_start();
    let is_plain = !rest.contains(['/', '[', '{', '(']) && !rest.contains("..");
    let is_date = match rest.chars().next()? {
        '1'..='9' => rest.len() >= 4 && (inner.len() < text.len() || is_apart),
        first => first.is_alphabetic() && is_apart,
    };
    (is_plain && is_date).then_some(rest)
}
