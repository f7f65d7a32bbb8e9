//! Pictures: whatever a file says, its pictures are drawn, can be measured, and have no error that the measure knows.

use std::cell::RefCell;

use dateline::font::Ruler;

use super::common::file;

/// Events of a picture that is tried: enough for every way of labelling.
const MOST_EVENTS: usize = 120;
/// Pictures of a file that are tried.
const MOST_VIEWS: usize = 3;

thread_local! {
    /// What is measured once stays measured: setting up the fonts would cost more than the picture.
    static RULER: RefCell<Ruler> = RefCell::new(Ruler::new());
}

pub fn render(input: &[u8]) {
    let Some(chronicle) = file(input, false).and_then(|text| dateline::read(&text).value) else { return };
    if chronicle.events.len() > MOST_EVENTS {
        return;
    }
    for view in chronicle.views.iter().take(MOST_VIEWS) {
        let layout = RULER.with_borrow_mut(|ruler| dateline::layout::arrange(&chronicle, view, ruler));
        let svg = dateline::export::svg(&dateline::draw::draw(&chronicle, view, &layout), &[]);
        let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("{}: {error}", view.id));
        assert!(measured.is_ok(), "{}: {:?}", view.id, measured.errors());
        assert_eq!(measured.events, view.events.len(), "{}", view.id);
        assert_eq!((measured.shown, measured.folded), (layout.summary.shown, layout.summary.folded), "{}", view.id);
    }
}
