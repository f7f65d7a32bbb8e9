//! The image of an event, beside what is said of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::export::{xml_attribute, xml_text};
use crate::html::own;
use crate::model::{Chronicle, Event, Image, View};

/// Px across and down at most; the image has twice as many pixels, for screens have them.
const MOST: (f64, f64) = (240.0, 180.0);

/// What the policy of a page lets be shown besides: images that are inside it, where it has some.
pub(super) fn policy(chronicle: &Chronicle, view: &View) -> &'static str {
    let has_image = |index: &usize| chronicle.events[*index].image.as_ref().is_some_and(|image| image.small.is_some());
    if view.events.iter().any(has_image) { "img-src data:; " } else { "" }
}

/// What is said of an event, with its image beside it where it has one.
pub(super) fn beside(event: &Event, said: String, chronicle: &Chronicle) -> String {
    match event.image.as_ref().and_then(|image| figure(event, image, chronicle)) {
        Some(figure) => format!("<div class=\"pictured\"><div>{said}</div>{figure}</div>"),
        None => said,
    }
}

/// Those who cannot see it hear what the event is, and read who made it.
fn figure(event: &Event, image: &Image, chronicle: &Chronicle) -> Option<String> {
    let small = image.small.as_ref()?;
    let share = (MOST.0 / f64::from(small.width)).min(MOST.1 / f64::from(small.height)).min(1.0);
    let shown = |pixels: u32| (f64::from(pixels) * share).round().max(1.0);
    let credit = image
        .credit
        .as_ref()
        .map(|credit| format!("<figcaption dir=\"auto\"{}>{}</figcaption>", own(credit, chronicle), xml_text(credit)));
    Some(format!(
        "<figure><img src=\"data:{};base64,{}\" width=\"{}\" height=\"{}\" alt=\"{}\"{}>{}</figure>",
        small.media,
        STANDARD.encode(&small.bytes),
        shown(small.width),
        shown(small.height),
        xml_attribute(&event.title),
        own(&event.title, chronicle),
        credit.unwrap_or_default(),
    ))
}
