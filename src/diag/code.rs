//! The kinds of error: a closed list.

use std::fmt;
use std::str::FromStr;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// A kind of error or warning; its name is stable and documented in `docs/diagnostics.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All of them.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The name, kebab-case.
            ///
            /// ```
            /// assert_eq!(dateline::Code::EndBeforeStart.as_str(), "end-before-start");
            /// ```
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }
        }
    };
}

impl fmt::Display for Code {
    /// The name, kebab-case.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Code {
    /// The name.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.as_str())
    }
}

impl FromStr for Code {
    type Err = UnknownCode;

    /// From the name, and from nothing else.
    ///
    /// ```
    /// use dateline::Code;
    /// assert_eq!("date-invalid".parse(), Ok(Code::DateInvalid));
    /// assert!("Date-Invalid".parse::<Code>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Code, UnknownCode> {
        Code::ALL.iter().find(|code| code.as_str() == name).copied().ok_or_else(|| UnknownCode(name.to_owned()))
    }
}

/// A text that is not the name of a [`Code`].
///
/// ```
/// let error = "date-wrong".parse::<dateline::Code>().unwrap_err();
/// assert_eq!(error.to_string(), "there is no code `date-wrong`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode(String);

impl fmt::Display for UnknownCode {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no code `{}`", self.0)
    }
}

impl std::error::Error for UnknownCode {}

codes! {
    /// The bytes are not UTF-8.
    NotUtf8 = "not-utf8",
    /// A control character that YAML forbids (NUL among them).
    ForbiddenCharacter = "forbidden-character",
    /// Nothing in the file but space and comments.
    EmptyFile = "empty-file",
    /// Not YAML.
    YamlSyntax = "yaml-syntax",
    /// Nested too deep, too large, or aliases that grow too much.
    LimitExceeded = "limit-exceeded",
    /// The same key twice in one mapping.
    DuplicateKey = "duplicate-key",
    /// A text of which YAML takes a part for a comment, an anchor, a tag or an escape.
    TextCut = "text-cut",
    /// A text with a sign at its end or beginning that is likely no part of it.
    StraySign = "stray-sign",
    /// A key that the format does not have.
    UnknownKey = "unknown-key",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// A list where a text should be, and so on.
    WrongType = "wrong-type",
    /// A value that is not one of those allowed.
    UnknownValue = "unknown-value",
    /// A number outside its range.
    OutOfRange = "out-of-range",
    /// Not an EDTF date.
    DateInvalid = "date-invalid",
    /// A part of a year that looks like two years.
    DateAmbiguous = "date-ambiguous",
    /// An EDTF date too far off to be drawn.
    DateBeyondAxis = "date-beyond-axis",
    /// An interval that ends before it starts.
    EndBeforeStart = "end-before-start",
    /// Not a duration of ISO 8601.
    DurationInvalid = "duration-invalid",
    /// Statements about time that cannot all be true.
    Contradiction = "contradiction",
    /// An event that is later than a source that reports it.
    LaterThanSource = "later-than-source",
    /// Two events that are likely one.
    LikelyDuplicate = "likely-duplicate",
    /// Not a slug.
    InvalidId = "invalid-id",
    /// The same id twice.
    DuplicateId = "duplicate-id",
    /// A source that is not in `sources`.
    UnknownSource = "unknown-source",
    /// A preferred source that gives two dates of one event.
    AccountAmbiguous = "account-ambiguous",
    /// A category that is not in `categories`.
    UnknownCategory = "unknown-category",
    /// A link to an event that is not there.
    UnknownEvent = "unknown-event",
    /// A link that is not http, https, mailto or relative.
    UnsafeLink = "unsafe-link",
    /// A link that lacks `https://`.
    RelativeLink = "relative-link",
    /// A text of characters that nobody can see.
    InvisibleText = "invisible-text",
    /// A control character or a line separator inside a text.
    ControlCharacter = "control-character",
    /// A name in a spelling that only looks like another.
    NameSpelling = "name-spelling",
    /// Several names written as one.
    SeveralInOne = "several-in-one",
    /// A title too long for a label.
    LongTitle = "long-title",
    /// A timeline whose file cannot be made on some systems.
    FileName = "file-name",
    /// A colour that is neither a known name nor `#rrggbb`.
    UnknownColor = "unknown-color",
    /// A colour that is drawn as another, for it could hardly be seen.
    ColorAdjusted = "color-adjusted",
    /// A timeline that shows no event.
    ShowsNothing = "shows-nothing",
    /// A source that no event cites.
    UnusedSource = "unused-source",
    /// An event that names fewer sources than are asked for.
    TooFewSources = "too-few-sources",
    /// A category that no event has.
    UnusedCategory = "unused-category",
    /// An event out of order in a list that is in order of date.
    OutOfOrder = "out-of-order",
    /// A value that can change nothing in its picture.
    NoEffect = "no-effect",
    /// A table of a series that cannot be drawn as it stands.
    SeriesInvalid = "series-invalid",
    /// A series in a picture that has no place for it.
    SeriesNotDrawn = "series-not-drawn",
    /// An image of an event that is no picture which pages can show.
    ImageInvalid = "image-invalid",
    /// A letter that no font of a picture has.
    NoGlyph = "no-glyph",
    /// A text that is not there in a language in which a timeline is drawn.
    Untranslated = "untranslated",
}
