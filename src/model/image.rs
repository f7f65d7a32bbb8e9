//! Images: a picture of an event, a file beside the file of events.

use std::sync::Arc;

use crate::model::Text;
use crate::text::Span;

/// The image of an event, shown in the page of a timeline.
///
/// ```
/// let text = "title: T\nevents: [{ date: 1969, title: A, image: moon.jpg, image-credit: NASA }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let image = chronicle.events[0].image.as_ref().ok_or("no image")?;
/// assert_eq!((image.path.as_str(), image.credit.as_deref(), &image.small), ("moon.jpg", Some("NASA"), &None));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Image {
    /// Its path from the folder of the file of events, with `/`.
    pub path: String,
    /// Who made it.
    pub credit: Option<Text>,
    /// Where the path stands.
    pub span: Span,
    /// The picture made small, once [`crate::read::load_beside`] has read the file.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub small: Option<SmallImage>,
}

impl Image {
    /// An image that is not read yet.
    pub(crate) fn new(path: String, credit: Option<Text>, span: Span) -> Image {
        Image { path, credit, span, small: None }
    }
}

/// A picture as a page shows it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SmallImage {
    /// `image/png` or `image/jpeg`.
    pub media: &'static str,
    /// The whole file.
    pub bytes: Arc<[u8]>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}
