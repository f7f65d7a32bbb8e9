//! The draft of 2012: forms that EDTF had before it became a standard, and slips of the same kind, in their current form.

use crate::time::written::if_edtf;

/// The current form of a date in the draft's notation: `199u`, `2004-06-uu`, `1984?~`, `2004-(06)?-11`, `1950p2`.
pub(super) fn current(clean: &str) -> Option<String> {
    let replaced =
        clean.to_ascii_lowercase().replace("?~", "%").replace("~?", "%").replace('u', "X").replace("--", "-");
    let upper = replaced.to_ascii_uppercase();
    [upper.replace('P', "S"), unbracketed(&upper), southern(&clean.to_ascii_lowercase())?, upper.replace('O', "0")]
        .into_iter()
        .find_map(if_edtf)
        .or_else(|| swapped_sign(&upper))
}

/// `(06)?` doubts one part, which now carries the sign in front: `?06`.
fn unbracketed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('(') {
        let (part, after) = inside.split_once(')').unwrap_or((inside, ""));
        let sign = after.chars().next().filter(|c| matches!(c, '?' | '~' | '%'));
        out.push_str(before);
        out.extend(sign);
        out.push_str(part);
        rest = sign.map_or(after, |sign| after.trim_start_matches(sign));
    }
    out + rest
}

/// `2001-21^southernHemisphere` has a code of its own now; other texts stay as they are.
fn southern(lower: &str) -> Option<String> {
    let Some(season) = lower.strip_suffix("^southernhemisphere") else { return Some(lower.to_string()) };
    let (year, code) = season.split_once("-2")?;
    let code = ["29", "30", "31", "32"].get(code.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(format!("{year}-{code}"))
}

/// `-Y170000002` and `Y+170000002`.
fn swapped_sign(upper: &str) -> Option<String> {
    let year = upper.strip_prefix("-Y").map(|year| format!("Y-{year}"));
    if_edtf(year.unwrap_or_else(|| upper.replace("Y+", "Y")))
}
