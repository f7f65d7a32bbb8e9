//! The languages of a picture's words, said where they change.

use crate::export::xml_escape::{attribute, content, isolates};
use crate::scene::{Meaning, Scene, Words, Writer};

/// What is in force while a picture is written.
pub(super) struct Languages {
    /// The attributes that say the language of the author's words,
    author: String,
    /// of their words in the language of the file, where the picture is in another,
    original: Option<String>,
    /// and of the program's; nothing where the author's language says it already.
    program: Option<String>,
    /// Whose language is in force, from the root inwards.
    open: Vec<Writer>,
}

impl Languages {
    /// Those of a scene, at its root: there the author's language is in force.
    pub(super) fn of(scene: &Scene) -> Languages {
        let is_one = holds(&scene.language, scene.program_language);
        let is_whole = scene.language == scene.original_language;
        let said = |language: &str| {
            let language = attribute(language);
            // SVG 2 knows `lang`; readers of SVG 1.1, librsvg among them, only the other. They must never differ.
            if is_one && is_whole {
                format!(" lang=\"{language}\"")
            } else {
                format!(" xml:lang=\"{language}\" lang=\"{language}\"")
            }
        };
        let program = (!is_one).then(|| said(scene.program_language));
        let original = (!is_whole).then(|| said(&scene.original_language));
        Languages { author: said(&scene.language), original, program, open: Vec::new() }
    }

    /// The attributes of the root.
    pub(super) fn root(&self) -> &str {
        &self.author
    }

    /// The attributes of a group that begins with that meaning; nothing where it goes on in the language around it.
    pub(super) fn begin(&mut self, meaning: &Meaning) -> &str {
        let (around, name) = (self.around(), meaning.label.as_ref());
        let inside = name.and_then(Words::writer).or(meaning.writer).unwrap_or(around);
        self.open.push(inside);
        self.turned(around, inside)
    }

    /// The group begun last ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Whether an attribute can hold the words: it has the language of its element, one only.
    pub(super) fn is_one(&self, words: &Words) -> bool {
        self.writer(words).is_some()
    }

    /// In whose language words are, where that is one; none are the author's.
    fn writer(&self, words: &Words) -> Option<Writer> {
        let mut writers = words.parts().map(|(writer, _)| self.in_effect(writer));
        let first = writers.next().unwrap_or(Writer::Author);
        writers.all(|writer| writer == first).then_some(first)
    }

    /// In whose language a writer's words are: the author's, where it is the same.
    fn in_effect(&self, writer: Writer) -> Writer {
        match writer {
            Writer::Program if self.program.is_none() => Writer::Author,
            Writer::Original if self.original.is_none() => Writer::Author,
            other => other,
        }
    }

    /// The attributes of an element that holds these words and nothing else, and the words as markup.
    pub(super) fn element(&self, words: &Words) -> (&str, String) {
        let around = self.around();
        match self.writer(words) {
            Some(writer) => (self.turned(around, writer), content(words.as_str()).into_owned()),
            None => ("", self.markup(words)),
        }
    }

    /// The words as markup inside an element that is in the language around it.
    pub(super) fn markup(&self, words: &Words) -> String {
        let around = self.around();
        let part = |(writer, text): (Writer, &str)| {
            let [before, behind] = isolates(words, writer);
            match self.turned(around, writer) {
                "" => [before, &content(text), behind].concat(),
                said => format!("{before}<tspan{said}>{}</tspan>{behind}", content(text)),
            }
        };
        words.parts().map(part).collect()
    }

    fn around(&self) -> Writer {
        self.open.last().copied().unwrap_or(Writer::Author)
    }

    /// What says that a writer's words follow inside another's.
    fn turned(&self, around: Writer, writer: Writer) -> &str {
        let (around, writer) = (self.in_effect(around), self.in_effect(writer));
        let said = match writer {
            _ if around == writer => None,
            Writer::Author => Some(&self.author),
            Writer::Original => self.original.as_ref(),
            Writer::Program => self.program.as_ref(),
        };
        said.map_or("", String::as_str)
    }
}

/// Whether words in `language` are read rightly under a tag: the language itself, in a region or in its usual letters, is
/// no other language; in other letters (`en-Shaw`), in sounds or in a variety it may be.
fn holds(tag: &str, language: &str) -> bool {
    let mut parts = tag.split('-');
    let region = |part: &str| match part.len() {
        2 => part.bytes().all(|byte| byte.is_ascii_alphabetic()),
        3 => part.bytes().all(|byte| byte.is_ascii_digit()),
        _ => part.eq_ignore_ascii_case("Latn"),
    };
    let (own, letters) = language.split_once('-').unwrap_or((language, ""));
    if own == "zh" {
        return is_of_han(tag, letters);
    }
    parts.next().is_some_and(|first| first.eq_ignore_ascii_case(own)) && parts.all(region)
}

/// Whether Chinese under a tag is in these characters: a font has other forms for the others.
fn is_of_han(tag: &str, letters: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let is_chinese = parts.next() == Some("zh");
    let said = parts.clone().find(|part| matches!(*part, "hans" | "hant"));
    let of_region = || if parts.clone().any(|part| matches!(part, "hk" | "mo" | "tw")) { "hant" } else { "hans" };
    is_chinese && said.unwrap_or_else(of_region).eq_ignore_ascii_case(letters)
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_region_is_no_other_language() {
        for tag in ["en", "EN", "en-GB", "en-us", "en-001", "en-Latn-US"] {
            assert!(holds(tag, "en"), "{tag}");
        }
        for tag in ["de", "eng", "enm", "en-Shaw", "en-fonipa", "en-x-old", "ar", "", "fr-EN", "en-scotland"] {
            assert!(!holds(tag, "en"), "{tag}");
        }
        assert!(holds("zh-TW", "zh-Hant") && holds("zh-Hans-SG", "zh-Hans") && holds("zh", "zh-Hans"));
        assert!(
            !holds("zh-Hant", "zh-Hans") && !holds("zh-CN", "zh-Hant") && holds("ja", "ja") && !holds("ja", "zh-Hans")
        );
        assert!(holds("ar-LB", "ar-SY") && holds("ar", "ar-EG") && !holds("fa", "ar-EG"));
    }
}
