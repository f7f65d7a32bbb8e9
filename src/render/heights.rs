//! Heights: which pictures cannot be as low as their files ask, which only their layout can tell.

use crate::diag::{Code, Diagnostic};
use crate::font::Ruler;
use crate::layout::arrange;
use crate::model::{Chronicle, View};
use crate::words;

/// A warning for each timeline that is higher than its `max-height` even with the least that it can show. Only timelines with
/// a limit are laid out.
///
/// ```
/// let text = "title: T\nevents: [{ date: 2012, title: A }]\ntimelines: [{ id: a, max-height: 900 }]\n";
/// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
/// assert!(dateline::check_heights(&chronicle).is_empty());
/// # Ok::<(), &str>(())
/// ```
pub fn check_heights(chronicle: &Chronicle) -> Vec<Diagnostic> {
    // Most files have no limit, and need no fonts to be checked.
    let mut ruler = None;
    let limited = chronicle.views.iter().filter_map(|view| Some((view, view.max_height?)));
    limited.filter_map(|(view, limit)| too_high(chronicle, view, limit, ruler.get_or_insert_with(Ruler::new))).collect()
}

fn too_high(chronicle: &Chronicle, view: &View, limit: u32, ruler: &mut Ruler) -> Option<Diagnostic> {
    let (chronicle, drawn) = chronicle.drawn(view);
    let layout = arrange(&chronicle, &drawn, ruler);
    let height = layout.size.height as u64;
    let found = || Diagnostic::warning(Code::LimitExceeded, view.span, words::too_high(view, height, limit));
    (layout.summary.over_limit > 0).then(|| found().hint(words::instead_of_limit(view, height)))
}
