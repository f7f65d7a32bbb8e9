//! Texts of the author: in the language of the file, and in others where the file has them.

use std::fmt;
use std::ops::Deref;

use crate::language::characters;

/// A text, in one language or in several. It is read as the text that is shown; one of a single language takes no memory beside
/// its letters.
///
/// ```
/// use dateline::model::Text;
/// let text = Text::in_languages("en", "Fire of Rome", [("fr".to_owned(), "Incendie de Rome".to_owned())]);
/// assert_eq!((&*text, text.in_language("fr"), text.in_language("de")), ("Fire of Rome", Some("Incendie de Rome"), None));
/// assert_eq!(&*text.shown_in("en", "fr"), "Incendie de Rome");
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Text {
    shown: String,
    languages: Option<Box<Languages>>,
}

/// The languages of a text that says its own.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Languages {
    /// That of the text that is shown, BCP 47.
    shown: String,
    /// The text in others: tag and words, in the order of the file.
    others: Vec<(String, String)>,
}

impl Text {
    /// A text with the tag of its language, and the same in other languages, each with its tag.
    ///
    /// ```
    /// use dateline::model::Text;
    /// assert_eq!(Text::in_languages("en", "Rome", []).in_language("en-GB"), Some("Rome"));
    /// ```
    pub fn in_languages(
        language: impl Into<String>,
        text: impl Into<String>,
        others: impl IntoIterator<Item = (String, String)>,
    ) -> Text {
        let languages = Languages { shown: language.into(), others: others.into_iter().collect() };
        Text { shown: text.into(), languages: Some(Box::new(languages)) }
    }

    /// What is shown.
    ///
    /// ```
    /// assert_eq!(dateline::model::Text::from("Rome").as_str(), "Rome");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// The tag of the language that is shown, where the text has one of its own; else it is that of the file.
    ///
    /// ```
    /// use dateline::model::Text;
    /// assert_eq!(Text::in_languages("en", "Rome", []).language(), Some("en"));
    /// assert_eq!(Text::from("Rome").language(), None);
    /// ```
    pub fn language(&self) -> Option<&str> {
        self.languages.as_deref().map(|languages| languages.shown.as_str())
    }

    /// The text in languages beside the one that is shown: tags and words.
    ///
    /// ```
    /// assert_eq!(dateline::model::Text::from("Rome").others().count(), 0);
    /// ```
    pub fn others(&self) -> impl Iterator<Item = (&str, &str)> {
        let others = self.languages.as_deref().map(|languages| languages.others.as_slice()).unwrap_or_default();
        others.iter().map(|(tag, words)| (tag.as_str(), words.as_str()))
    }

    /// The words in a language, where the text says that it has it: those of the tag itself, else the only ones of its first part.
    ///
    /// ```
    /// use dateline::model::Text;
    /// let text = Text::in_languages("en", "Rome", [("pt-BR".to_owned(), "Roma".to_owned())]);
    /// assert_eq!((text.in_language("PT"), text.in_language("it")), (Some("Roma"), None));
    /// ```
    pub fn in_language(&self, tag: &str) -> Option<&str> {
        let shown = self.language().map(|own| (own, self.as_str()));
        let all: Vec<(&str, &str)> = shown.into_iter().chain(self.others()).collect();
        nearest_tag(tag, all.iter().map(|(own, _)| *own)).map(|at| all[at].1)
    }

    /// The same, shown in a language where it has it; else as it is. A text that says no language is in that of the file, `own`.
    ///
    /// ```
    /// use dateline::model::Text;
    /// let text = Text::from("Rome").shown_in("en", "fr");
    /// assert_eq!((&*text, text.language()), ("Rome", Some("en")));
    /// ```
    #[must_use]
    pub fn shown_in(&self, own: &str, tag: &str) -> Text {
        let Some(languages) = self.languages.as_deref() else {
            return Text::in_languages(own, self.as_str(), []);
        };
        let all: Vec<(&str, &str)> =
            std::iter::once((languages.shown.as_str(), self.as_str())).chain(self.others()).collect();
        let at = nearest_tag(tag, all.iter().map(|(own, _)| *own)).unwrap_or(0);
        let others = all.iter().enumerate().filter(|(other, _)| *other != at);
        Text::in_languages(
            all[at].0,
            all[at].1,
            others.map(|(_, (tag, words))| ((*tag).to_owned(), (*words).to_owned())),
        )
    }

    /// What is shown, and the text in each other language behind its tag.
    ///
    /// ```
    /// use dateline::model::Text;
    /// let text = Text::in_languages("en", "Rome", [("it".to_owned(), "Roma".to_owned())]);
    /// assert_eq!(text.in_all(), "Rome (it: Roma)");
    /// ```
    pub fn in_all(&self) -> String {
        let others: Vec<String> = self.others().map(|(tag, words)| format!("{tag}: {words}")).collect();
        if others.is_empty() { self.shown.clone() } else { format!("{} ({})", self.shown, others.join("; ")) }
    }

    /// With other words in place of those that are shown.
    ///
    /// ```
    /// use dateline::model::Text;
    /// assert_eq!(Text::from("Rome").map(str::to_uppercase), Text::from("ROME"));
    /// ```
    #[must_use]
    pub fn map(self, change: impl Fn(&str) -> String) -> Text {
        let languages = self.languages.map(|languages| {
            let others = languages.others.into_iter().map(|(tag, words)| (tag, change(&words)));
            Box::new(Languages { shown: languages.shown, others: others.collect() })
        });
        Text { shown: change(&self.shown), languages }
    }
}

/// Which of some tags is meant by one: the same, in capitals or not; else the only one of the same language.
pub(crate) fn nearest_tag<'a>(tag: &str, all: impl Iterator<Item = &'a str>) -> Option<usize> {
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let (mut near, mut same) = (Vec::new(), None);
    for (at, other) in all.enumerate() {
        if same.is_none() && other.eq_ignore_ascii_case(tag) {
            same = Some(at);
        }
        // Chinese in the other characters is not read by all.
        if first(other) == first(tag) && characters(other) == characters(tag) {
            near.push(at);
        }
    }
    // The general form before one of a region.
    same.or(match near.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.shown
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.shown
    }
}

/// A text in the language of the file alone.
impl From<String> for Text {
    fn from(shown: String) -> Text {
        Text { shown, languages: None }
    }
}

/// A text in the language of the file alone.
impl From<&str> for Text {
    fn from(shown: &str) -> Text {
        Text::from(shown.to_owned())
    }
}

/// What is shown.
impl From<Text> for String {
    fn from(text: Text) -> String {
        text.shown
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.shown == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.shown == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.shown == *other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.shown)
    }
}

/// As a text of the standard library where it is in one language.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.languages {
            None => self.shown.fmt(f),
            Some(languages) => {
                let others = languages.others.iter().map(|(tag, words)| (tag, words));
                f.debug_map().entry(&languages.shown, &self.shown).entries(others).finish()
            }
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Text {
    /// As the file has it: words, or languages with words.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match &self.languages {
            None => out.serialize_str(&self.shown),
            Some(languages) => {
                out.collect_map(std::iter::once((languages.shown.as_str(), self.as_str())).chain(self.others()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest_tag;

    #[test]
    fn a_tag_means_itself_or_the_only_one_of_its_language() {
        let of = |tag: &str, all: &[&str]| nearest_tag(tag, all.iter().copied());
        assert_eq!(of("fr", &["en", "FR", "fr-CA"]), Some(1));
        assert_eq!(of("fr-BE", &["en", "fr"]), Some(1));
        assert_eq!(of("pt", &["pt-BR"]), Some(0));
        assert_eq!([of("pt", &["pt-BR", "pt-PT"]), of("de", &["en"]), of("fr", &[])], [None; 3]);
    }
}
