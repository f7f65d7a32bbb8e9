//! The language of the author's words: a tag whose first part is a language code.

use crate::diag::{Code, Diagnostic, Fix};
use crate::language::Language;
use crate::read::signs::wrapped;
use crate::read::suggest::short;
use crate::text::{Edit, Span};

/// All codes of two letters that the registry of BCP 47 knows.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it \
    iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// What people write in place of a code: the language's names, and its codes of three letters, which are no tags where
/// there is one of two.
const NAMES: [(&str, &str); 36] = [
    ("ar", "arabic العربية عربي ara"),
    ("bg", "bulgarian български bul"),
    ("ca", "catalan català cat"),
    ("cs", "czech čeština česky ces cze"),
    ("da", "danish dansk dan"),
    ("de", "german deutsch deu ger"),
    ("el", "greek ελληνικά ell gre"),
    ("en", "english eng"),
    ("es", "spanish español castellano spa"),
    ("et", "estonian eesti est"),
    ("fa", "persian farsi فارسی fas per"),
    ("fi", "finnish suomi fin"),
    ("fr", "french français francais fra fre"),
    ("he", "hebrew עברית heb"),
    ("hi", "hindi हिन्दी hin"),
    ("hr", "croatian hrvatski hrv"),
    ("hu", "hungarian magyar hun"),
    ("hy", "armenian հայերեն hye arm"),
    ("id", "indonesian ind"),
    ("it", "italian italiano ita"),
    ("ja", "japanese 日本語 jpn"),
    ("ka", "georgian ქართული kat geo"),
    ("ko", "korean 한국어 kor"),
    ("la", "latin latina lat"),
    ("nl", "dutch nederlands nld dut"),
    ("no", "norwegian norsk nor"),
    ("pl", "polish polski pol"),
    ("pt", "portuguese português por"),
    ("ro", "romanian română ron rum"),
    ("ru", "russian русский rus"),
    ("sr", "serbian српски srpski srp"),
    ("sv", "swedish svenska swe"),
    ("tr", "turkish türkçe tur"),
    ("uk", "ukrainian українська ukr"),
    ("vi", "vietnamese việt vie"),
    ("zh", "chinese mandarin 中文 汉语 漢語 zho chi"),
];

/// Codes of countries that are taken for those of their languages, and are codes of none.
const COUNTRIES: [(&str, &str); 8] =
    [("ja", "jp"), ("zh", "cn"), ("cs", "cz"), ("el", "gr"), ("da", "dk"), ("uk", "ua"), ("vi", "vn"), ("en", "us")];

/// Codes of languages that have other ones now, ISO 639.
const FORMER: [(&str, &str); 3] = [("he", "iw"), ("id", "in"), ("yi", "ji")];

/// The tag, where it is well formed after BCP 47 and its first part can be a language code; else it is reported.
pub(super) fn language(written: String, span: Span, found: &mut Vec<Diagnostic>) -> Option<String> {
    if is_tag(&written) {
        found.extend(unspoken(&written, span));
        return Some(written);
    }
    found.push(not_a_code(&written, span));
    None
}

fn not_a_code(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` is not the code of a language", short(written));
    let diagnostic = Diagnostic::error(Code::UnknownValue, span, message);
    match meant(written) {
        Some((tag, safe)) => {
            let edits = vec![Edit { span, text: tag.clone() }];
            diagnostic.hint(format!("write `{tag}`")).fix(Fix { title: format!("write `{tag}`"), edits, safe })
        }
        None => diagnostic.hint("write the code of the language, such as `en` for English, `de` for German or `pt-BR`"),
    }
}

/// A tag that stands as a key, where it is well formed; else it is reported.
pub(super) fn key(written: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<String> {
    if !is_tag(written) {
        found.push(not_a_code(written, span));
        return None;
    }
    Some(written.to_owned())
}

/// Whether a word is likely meant for a language: a code of two letters, with what may follow it, or a name.
pub(super) fn is_likely(word: &str) -> bool {
    let first = word.split(['-', '_']).next().unwrap_or_default();
    is_tag(word) && (first.len() == 2 || first.len() < word.len()) || first.chars().count() > 1 && meant(word).is_some()
}

/// Whether the words of pictures are not there in the language of a tag, or its region is none.
fn unspoken(tag: &str, span: Span) -> Option<Diagnostic> {
    match Language::nearest(tag) {
        Some(spoken) => Language::unknown_region(tag).map(|region| no_region(tag, region, span, spoken)),
        None => {
            let message =
                format!("dateline has no words in `{}`; its own words in pictures are in English", short(tag));
            let warning = Diagnostic::warning(Code::UnknownValue, span, message);
            if let Some(text) = of_today(tag) {
                let title = format!("write `{text}`");
                let fix = Fix { title: title.clone(), edits: vec![Edit { span, text }], safe: true };
                return Some(warning.hint(title).fix(fix));
            }
            let tags = Language::ALL.map(Language::tag).join(", ");
            Some(warning.hint(format!("it has words in {tags}; titles stay as they are")))
        }
    }
}

/// The tag with the code that its language has now, where it had another.
fn of_today(tag: &str) -> Option<String> {
    let (first, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
    let (code, _) = FORMER.iter().find(|(_, former)| former.eq_ignore_ascii_case(first))?;
    Some([code, rest].concat())
}

/// The tag of a language that was likely meant by another word: `uk` by `ua`, `he` by `iw`, `fr-FR` by `fr_FR`.
///
/// ```
/// assert_eq!(dateline::read::meant_language("ua").as_deref(), Some("uk"));
/// assert_eq!(dateline::read::meant_language("xx"), None);
/// ```
pub fn meant_language(written: &str) -> Option<String> {
    of_today(written).or_else(|| meant(written).map(|(tag, _)| tag)).filter(|tag| tag != written)
}

/// `en-UK`, which is said as the nearest there is.
fn no_region(tag: &str, region: &str, span: Span, spoken: Language) -> Diagnostic {
    let message = format!(
        "`{region}` of `{}` is not the code of a country; dateline's own words are in {}, `{}`",
        short(tag),
        spoken.name(),
        spoken.tag()
    );
    let warning = Diagnostic::warning(Code::UnknownValue, span, message);
    if !region.eq_ignore_ascii_case("UK") {
        return warning.hint(format!("write the code of a country, or `{}` alone", spoken.tag()));
    }
    let text = tag.replacen(region, "GB", 1);
    let title = format!("write `{text}`");
    warning.hint(title.clone()).fix(Fix { title, edits: vec![Edit { span, text }], safe: true })
}

fn is_tag(written: &str) -> bool {
    let group = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = written.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let is_language = match first.len() {
        2 => CODES.split(' ').any(|code| code == first),
        3 => first.bytes().all(|byte| byte.is_ascii_alphabetic()) && named(&first).is_none(),
        _ => false,
    };
    is_language && written.split('-').all(group)
}

/// The tags as a regular expression that means the same to JavaScript and to Rust; and those of them that are none, for their
/// languages have codes of two letters.
#[cfg(feature = "schema")]
pub(super) fn patterns() -> [String; 2] {
    let any_case = |letter: char| format!("[{}{letter}]", letter.to_ascii_uppercase());
    let second = |first: char| CODES.split(' ').filter_map(move |code| code.strip_prefix(first)).collect::<String>();
    let pair = |first: char| {
        let second = second(first);
        format!("{}[{}{second}]", any_case(first), second.to_ascii_uppercase())
    };
    let pairs: Vec<String> = ('a'..='z').filter(|first| !second(*first).is_empty()).map(pair).collect();
    let names = NAMES.iter().flat_map(|(_, names)| names.split(' '));
    let three = names.filter(|name| name.len() == 3 && name.is_ascii());
    let three: Vec<String> = three.map(|name| name.chars().map(any_case).collect()).collect();
    [format!("^({}|[A-Za-z]{{3}})(-[A-Za-z0-9]{{1,8}})*$", pairs.join("|")), format!("^({})(-|$)", three.join("|"))]
}

/// The tag that was likely meant, and whether nothing else can be.
fn meant(written: &str) -> Option<(String, bool)> {
    let joined = wrapped::bare(written).unwrap_or(written).trim().replace('_', "-");
    if is_tag(&joined) {
        return Some((joined, true));
    }
    let (first, rest) = joined.split_once('-').map_or((joined.as_str(), None), |(first, rest)| (first, Some(rest)));
    let first = first.to_lowercase();
    let country = COUNTRIES.iter().find(|(_, country)| *country == first);
    let (code, safe) = named(&first).map(|code| (code, true)).or(country.map(|(code, _)| (*code, false)))?;
    let tag = rest.map_or_else(|| code.to_owned(), |rest| [code, "-", rest].concat());
    is_tag(&tag).then_some((tag, safe))
}

/// The code of a language by a name.
fn named(name: &str) -> Option<&'static str> {
    NAMES.iter().find(|(_, names)| names.split(' ').any(|other| other == name)).map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::{CODES, COUNTRIES, NAMES, is_tag, meant};

    #[test]
    fn tags_are_reported_from_names_and_countries() {
        for tag in
            ["en", "EN", "no", "pt-BR", "zh-Hant-TW", "sr-Latn", "de-DE-1996", "arz", "grc", "und", "mul", "en-x-old"]
        {
            assert!(is_tag(tag), "{tag}");
        }
        for other in
            ["", "e", "xx", "12", "e1", "de-", "de--AT", "english", "ger", "Français", "fr, ar", "de_AT", "x-own"]
        {
            assert!(!is_tag(other), "{other}");
        }
    }

    #[test]
    fn what_is_meant_is_a_tag_and_each_name_has_one_meaning() {
        for (written, tag, safe) in [
            ("English", "en", true),
            ("deutsch", "de", true),
            ("FRANÇAIS", "fr", true),
            ("de_AT", "de-AT", true),
            ("ger-AT", "de-AT", true),
            ("jp", "ja", false),
            ("العربية", "ar", true),
        ] {
            assert_eq!(meant(written), Some((tag.to_owned(), safe)), "{written}");
        }
        assert_eq!([meant("xx"), meant("fr, ar"), meant("english (old)")], [None, None, None]);
        let mut names: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.split(' ')).collect();
        names.extend(COUNTRIES.iter().map(|(_, country)| *country));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), CODES.split(' ').count()), (count, 190));
        assert!(NAMES.iter().chain(&COUNTRIES).all(|(code, _)| is_tag(code)));
    }
}
