//! The certificate: a picture measured from its SVG text, with the metrics of the fonts inside it.

mod canvas;
mod changes;
mod contrast;
mod dark;
mod defects;
mod drawing;
mod element;
mod fonts;
mod home;
mod is_own_picture;
mod letters;
mod likeness;
mod links;
mod lower_bound;
mod measured;
mod other_dates;
mod outline;
mod paint;
mod rates;
mod shape;
mod time_direction;

pub use crate::verify::changes::Changes;
pub use crate::verify::element::Unreadable;
pub use crate::verify::is_own_picture::is_picture;
pub use crate::verify::measured::{Lengths, Measured};
pub use crate::verify::rates::PieceMeasured;

use crate::font::Ruler;

/// Measures one of our pictures: every text by its letters, size and weight, every shape by its outline and stroke. Of one with
/// dark colours for those who ask for them, the lower contrast of both looks counts.
///
/// # Errors
/// Where the text is not XML, not one of our pictures, holds what cannot be measured (a `transform`, a `style`, another
/// font), or is too large to compare everything with everything.
///
/// ```
/// let text = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n";
/// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
/// let measured = dateline::verify(&dateline::render(&chronicle)?[0].svg())?;
/// assert!(measured.is_ok(), "{:?}", measured.errors());
/// assert_eq!((measured.events, measured.shown, measured.folded), (1, 1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify(svg: &str) -> Result<Measured, Unreadable> {
    let mut ruler = Ruler::new();
    let mut usual = defects::figures(&drawing::read(svg, &mut ruler)?);
    if let Some(other) = dark::other(svg)? {
        let other = defects::figures(&drawing::read(&other, &mut ruler)?);
        let worse = |a: Option<f64>, b: Option<f64>| a.into_iter().chain(b).min_by(f64::total_cmp);
        usual.text_contrast = worse(usual.text_contrast, other.text_contrast);
        usual.mark_contrast = worse(usual.mark_contrast, other.mark_contrast);
    }
    Ok(usual)
}
