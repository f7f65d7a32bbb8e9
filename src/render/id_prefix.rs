//! A chosen beginning of the ids in pictures.

/// Characters of a prefix at most.
const LONGEST: usize = 64;

/// A chosen beginning of a picture's ids, in place of one made from what the picture holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdPrefix(String);

impl IdPrefix {
    /// A prefix of these characters: a letter, then letters, digits, hyphens and underscores, all of ASCII, 64 at most; `None`
    /// where it is anything else.
    ///
    /// ```
    /// use dateline::IdPrefix;
    /// assert!(IdPrefix::new("syria-2024").is_some());
    /// assert!(["", "2024", "a b", "é"].iter().all(|other| IdPrefix::new(other).is_none()));
    /// ```
    pub fn new(text: &str) -> Option<IdPrefix> {
        let is_usual = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let is_prefix = text.len() <= LONGEST
            && text.bytes().all(is_usual)
            && text.bytes().next().is_some_and(|first| first.is_ascii_alphabetic());
        is_prefix.then(|| IdPrefix(text.to_owned()))
    }

    /// The id of the root of a scene of that id: pictures of one file differ.
    pub(super) fn root(&self, scene: &str) -> String {
        format!("{}-{scene}", self.0)
    }
}
