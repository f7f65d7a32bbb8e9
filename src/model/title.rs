//! The title of a file or a picture: written, missing, or not wanted.

use crate::model::Text;

/// What a file without a title calls its pictures.
const NAMELESS: &str = "Timeline";

/// What stands above a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Title {
    /// The author's words.
    Written(Text),
    /// The file says nothing: `Timeline` stands there.
    Missing,
    /// `title: false`, or an empty one: no title block.
    Off,
}

impl Title {
    /// What is set above the picture.
    ///
    /// ```
    /// use dateline::model::Title;
    /// assert_eq!(Title::Written("Syria".into()).shown(), Some("Syria"));
    /// assert_eq!((Title::Missing.shown(), Title::Off.shown()), (Some("Timeline"), None));
    /// ```
    pub fn shown(&self) -> Option<&str> {
        match self {
            Title::Written(words) => Some(words),
            Title::Missing => Some(NAMELESS),
            Title::Off => None,
        }
    }

    /// The same with other words for a title that is missing.
    ///
    /// ```
    /// use dateline::model::Title;
    /// assert_eq!(Title::Missing.shown_or("Chronologie"), Some("Chronologie"));
    /// ```
    pub fn shown_or<'a>(&'a self, missing: &'a str) -> Option<&'a str> {
        if *self == Title::Missing { Some(missing) } else { self.shown() }
    }

    /// The author's words, where there are any.
    ///
    /// ```
    /// use dateline::model::Title;
    /// assert_eq!((Title::Written("Syria".into()).written(), Title::Missing.written()), (Some("Syria"), None));
    /// ```
    pub fn written(&self) -> Option<&str> {
        match self {
            Title::Written(words) => Some(words),
            Title::Missing | Title::Off => None,
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Title {
    /// As the file has it: the words, nothing, or `false`.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Title::Written(words) => words.serialize(out),
            Title::Missing => out.serialize_none(),
            Title::Off => out.serialize_bool(false),
        }
    }
}

/// Written words.
impl From<&str> for Title {
    fn from(words: &str) -> Title {
        Title::Written(words.into())
    }
}
