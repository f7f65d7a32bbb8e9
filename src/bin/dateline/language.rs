//! `--language`: the language of dates and of the words of pictures, in place of the one that the file asks for.

use dateline::Chronicle;
use dateline::language::Language;

/// The option.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct LanguageArgs {
    /// Write dates and dateline's words in this language: `en`, `en-US`, `fr`, `de`, `es`, `it`, `ru`, `uk`, `nl`, `pl`, `pt`, `ar`, `fa`,
    /// `he`, `cs`, `tr`, `ja`, `ko`, `zh-Hans` or `zh-Hant`, with a region or without
    #[arg(long, value_name = "LANG", value_parser = parse)]
    language: Option<Asked>,
}

/// The tag asked for, and the language that it is said in.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    tag: String,
    spoken: Language,
}

impl LanguageArgs {
    /// The language asked for, else English.
    pub(crate) fn or_english(&self) -> Language {
        self.language.as_ref().map(|asked| asked.spoken).unwrap_or_default()
    }

    /// The chronicle with its pictures in the language asked for.
    pub(crate) fn set(&self, chronicle: Chronicle) -> Chronicle {
        match &self.language {
            Some(asked) => chronicle.only_in_language(&asked.tag),
            None => chronicle,
        }
    }

    /// The chronicle with its texts in the language asked for, where it has them.
    pub(crate) fn texts(&self, chronicle: Chronicle) -> Chronicle {
        match &self.language {
            Some(asked) => chronicle.in_language(&asked.tag),
            None => chronicle,
        }
    }
}

/// The language of a tag.
fn parse(tag: &str) -> Result<Asked, String> {
    let spoken = Language::nearest(tag).map(|spoken| Asked { tag: tag.to_owned(), spoken });
    spoken.ok_or_else(|| {
        let name = |language: &Language| language.name().to_lowercase();
        let named = Language::ALL.into_iter().find(|language| name(language) == tag.to_lowercase());
        let tags = Language::ALL.map(Language::tag);
        // Tags of two or three letters are all alike.
        let like = if tag.len() > 3 { dateline::read::nearest(tag, &tags) } else { None };
        let near = named.map(Language::tag).or(like);
        let meant = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
        format!("{meant}there are {}", tags.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::parse;
    use dateline::language::Language;

    #[test]
    fn tags_are_taken_with_regions_and_others_are_answered_with_those_there_are() {
        let spoken = |tag: &str| parse(tag).map(|asked| asked.spoken);
        assert_eq!([spoken("fr-CA"), spoken("EN")], [Ok(Language::French), Ok(Language::English)]);
        assert!(parse("french").is_err_and(|said| said.starts_with("did you mean `fr`? there are en, en-US, fr, de,")));
        assert_eq!(spoken("ar-LB"), Ok(Language::ArabicLevant));
        assert!(parse("sw").is_err_and(|said| said.starts_with("there are en,")));
        assert!(parse("klingon").is_err_and(|said| said.starts_with("there are en,")));
    }
}
