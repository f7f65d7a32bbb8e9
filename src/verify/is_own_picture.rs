//! Whether a file is a picture that `draw` and `export` made, decided by the first tag alone.

/// Whether a text begins as every picture of ours does, of this version or an earlier one. A picture that another program
/// saved, or that was drawn by hand, does not. One that a merge in git left in two versions does: both are ours.
///
/// ```
/// let text = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n";
/// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
/// assert!(dateline::verify::is_picture(&dateline::render(&chronicle)?[0].svg()));
/// assert!(!dateline::verify::is_picture("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn is_picture(text: &str) -> bool {
    let line = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("<<<<<<< ") => rest,
        _ => text,
    };
    let Some((tag, _)) = line.strip_prefix("<svg ").and_then(|rest| rest.split_once('>')) else { return false };
    let has = |name: &str, id: &str| value(tag, name) == Some(id);
    let is_own = match value(tag, "id") {
        Some(root) => has("aria-describedby", &format!("{root}__desc")),
        // As the first versions began.
        None => value(tag, "aria-describedby")
            .and_then(|id| id.strip_suffix("-desc"))
            .is_some_and(|id| id.starts_with('_') && has("aria-labelledby", &format!("{id}-title"))),
    };
    has("role", "graphics-document") && is_own
}

/// The value of an attribute in a tag as we write it.
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
