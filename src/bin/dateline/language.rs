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
    if let Some(region) = Language::unknown_region(tag) {
        return Err(no_region(tag, region));
    }
    let spoken = Language::nearest(tag).map(|spoken| Asked { tag: tag.to_owned(), spoken });
    spoken.ok_or_else(|| {
        let meant = near(tag).map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
        let tags = Language::ALL.map(Language::tag).join(", ");
        format!("{meant}there are {tags}; titles can be in any other, under its code in the file")
    })
}

/// The tag of a language that there is and that was likely meant.
fn near(tag: &str) -> Option<String> {
    let name = |language: &Language| language.name().to_lowercase();
    let named = Language::ALL.into_iter().find(|language| name(language) == tag.to_lowercase());
    let meant = || dateline::read::meant_language(tag).filter(|meant| Language::nearest(meant).is_some());
    // Tags of two or three letters are all alike; one of a language that there is asks for other letters.
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let is_other = |near: &&str| first(near) != first(tag);
    let like = || dateline::read::nearest(tag, &Language::ALL.map(Language::tag)).filter(is_other).map(str::to_owned);
    let like = || if tag.len() > 3 { like() } else { None };
    named.map(|language| language.tag().to_owned()).or_else(meant).or_else(like)
}

/// `UK` of `en-UK`.
fn no_region(tag: &str, region: &str) -> String {
    let meant = match region.eq_ignore_ascii_case("UK") {
        true => tag.replacen(region, "GB", 1),
        false => tag.split('-').next().unwrap_or_default().to_owned(),
    };
    format!("`{region}` is not the code of a country; did you mean `{meant}`?")
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
        for (written, meant) in
            [("ua", "uk"), ("jp", "ja"), ("iw", "he"), ("fr_FR", "fr-FR"), ("ara", "ar"), ("en-UK", "en-GB")]
        {
            let hint = format!("did you mean `{meant}`?");
            assert!(parse(written).is_err_and(|said| said.contains(&hint)), "{written}: {:?}", parse(written));
        }
        assert!(parse("fr-XX").is_err_and(|said| said.ends_with("did you mean `fr`?")));
        assert!(parse("zh-Latn").is_err_and(|said| said.starts_with("there are en,")));
        assert!(
            parse("sw").is_err_and(|said| said.starts_with("there are en,") && said.contains("titles can be in any"))
        );
        assert!(parse("klingon").is_err_and(|said| said.starts_with("there are en,")));
    }
}
