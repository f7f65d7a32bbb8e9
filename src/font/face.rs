//! The faces we ship: their files, their family names and their vertical measures.

use crate::font::Weight;
use crate::font::own_packer::IDEOGRAPHS;
use crate::typeface::SHIPPED;

/// A font file that is part of the program.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    /// As CSS names it.
    pub(super) family: &'static str,
    pub(super) weight: Weight,
    /// A static TrueType file.
    pub(super) ttf: &'static [u8],
    /// The same with the letters and signs of western languages alone, from which those that a picture needs are cut out in
    /// half the time.
    pub(super) latin: Option<&'static [u8]>,
}

/// In the order in which they are asked for a character. One place in memory each, by which a face can be told.
pub(super) static FACES: [Face; 6] = [
    Face {
        family: INTER,
        weight: Weight::Regular,
        ttf: include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
        latin: Some(include_bytes!("../../assets/fonts/Inter-Regular.latin.ttf")),
    },
    Face {
        family: INTER,
        weight: Weight::SemiBold,
        ttf: include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
        latin: Some(include_bytes!("../../assets/fonts/Inter-SemiBold.latin.ttf")),
    },
    Face {
        family: ARABIC,
        weight: Weight::Regular,
        ttf: include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"),
        latin: None,
    },
    Face {
        family: ARABIC,
        weight: Weight::SemiBold,
        ttf: include_bytes!("../../assets/fonts/NotoSansArabic-SemiBold.ttf"),
        latin: None,
    },
    Face {
        family: HEBREW,
        weight: Weight::Regular,
        ttf: include_bytes!("../../assets/fonts/NotoSansHebrew-Regular.ttf"),
        latin: None,
    },
    Face {
        family: HEBREW,
        weight: Weight::SemiBold,
        ttf: include_bytes!("../../assets/fonts/NotoSansHebrew-SemiBold.ttf"),
        latin: None,
    },
];

pub(super) const INTER: &str = SHIPPED[0];
pub(super) const ARABIC: &str = SHIPPED[1];
/// Named in a picture that shows letters of it, and in no other.
pub(crate) const HEBREW: &str = SHIPPED[2];

/// The value of CSS `font-family` that names the shipped faces in their order, with a last resort.
///
/// ```
/// assert!(dateline::font::STACK.starts_with("Inter"));
/// ```
pub const STACK: &str = "Inter, 'Noto Sans Arabic', sans-serif";

/// The families that texts are measured in.
pub(super) const MEASURED: &str = "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif";

/// What is named after a picture's own families, for programs that read no fonts from it: those that were measured, in case
/// they are installed, then such as are about as wide. Labels do not overlap in Arial and its like, in wider ones they may.
const FALLBACKS: &str = "Inter, 'Noto Sans Arabic', Arial, Helvetica, 'Liberation Sans', sans-serif";

/// How they begin.
const FALLBACKS_START: &str = "Inter, 'Noto Sans Arabic', ";

/// What a program takes where it has none of them.
const LAST_RESORT: &str = "sans-serif";

/// Of Japanese, Korean, Chinese in simplified and in traditional characters: free faces first, then those of systems.
const INSTALLED: [&str; 4] = [
    "'Noto Sans CJK JP', 'Noto Sans JP', 'Source Han Sans JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, ",
    "'Noto Sans CJK KR', 'Noto Sans KR', 'Source Han Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', ",
    "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', ",
    "'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei', ",
];

/// The name of a shipped family inside the picture whose root has this id. It is the picture's own, for the file holds a
/// few letters only: a page that names the family itself must not get these.
pub(crate) fn own_family(root: &str, family: &str) -> String {
    format!("{root} {family}")
}

/// The value of CSS `font-family` in the picture whose root has this id: its own families, then others for programs
/// that read no fonts from a picture.
///
/// ```
/// assert!(dateline::font::stack("dl-0a1b2c3d").starts_with("'dl-0a1b2c3d Inter', 'dl-0a1b2c3d Noto Sans Arabic', Inter"));
/// ```
pub fn stack(root: &str) -> String {
    let own = [INTER, ARABIC].map(|family| format!("'{}'", own_family(root, family)));
    format!("{}, {FALLBACKS}", own.join(", "))
}

/// The same of a picture that shows Hebrew letters.
pub(crate) fn stack_with_hebrew(root: &str) -> String {
    let fallbacks = FALLBACKS.replacen("'Noto Sans Arabic'", &format!("'Noto Sans Arabic', '{HEBREW}'"), 1);
    let own = [INTER, ARABIC, HEBREW].map(|family| format!("'{}'", own_family(root, family)));
    format!("{}, {fallbacks}", own.join(", "))
}

/// Those of a picture's families that are not shipped, each once.
pub(crate) fn own_families<'a>(families: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut own: Vec<&str> = Vec::new();
    for family in families.filter(|family| !SHIPPED.contains(family)) {
        if !own.contains(&family) {
            own.push(family);
        }
    }
    own
}

/// A value of `font-family` with families of an author before the shipped ones, each as the picture's own and as one that may be
/// installed.
pub(crate) fn with_own(root: &str, families: &[&str], stack: &str) -> String {
    let own = families.iter().map(|family| format!("'{}', ", own_family(root, family)));
    let installed: Vec<&str> = families.iter().map(|family| family.trim_end_matches(IDEOGRAPHS)).collect();
    let installed = installed.iter().enumerate().filter(|(at, family)| !installed[..*at].contains(family));
    let installed: String = installed.map(|(_, family)| format!("'{family}', ")).collect();
    let stack = stack.replacen(FALLBACKS_START, &format!("{installed}{FALLBACKS_START}"), 1);
    own.chain([stack]).collect()
}

/// A value of `font-family` with the faces that a reader of a language has installed for characters that we ship no face for,
/// before the last resort. Which of them stands first tells how characters that languages share are drawn.
pub(crate) fn with_installed(stack: &str, language: &str) -> String {
    match installed(language) {
        Some(families) => stack.replacen(LAST_RESORT, &format!("{families}{LAST_RESORT}"), 1),
        None => stack.to_owned(),
    }
}

/// The families of a tag, each with a comma behind it.
fn installed(language: &str) -> Option<&'static str> {
    let language = language.to_ascii_lowercase();
    let mut parts = language.split('-');
    match parts.next()? {
        "ja" => Some(INSTALLED[0]),
        "ko" => Some(INSTALLED[1]),
        "zh" if parts.clone().any(|part| part == "hans") => Some(INSTALLED[2]),
        "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => Some(INSTALLED[3]),
        "zh" => Some(INSTALLED[2]),
        _ => None,
    }
}

/// All values that pictures with that root can have.
pub(crate) fn stacks(root: &str) -> Vec<String> {
    let own = [stack(root), stack_with_hebrew(root)];
    let more =
        own.iter().flat_map(|stack| ["ja", "ko", "zh-Hans", "zh-Hant"].map(|language| with_installed(stack, language)));
    let more: Vec<String> = more.collect();
    own.into_iter().chain(more).collect()
}

/// How far a line of text reaches above and below its baseline, in em: times the size it is px.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Metrics {
    /// Baseline to the top of the tallest accent.
    pub ascent: f64,
    /// Baseline to the lowest point, positive.
    pub descent: f64,
    /// Baseline to the top of a flat capital such as H.
    pub cap_height: f64,
}

/// Of the first family; in units of 1/2048 em.
pub(super) const METRICS: Metrics =
    Metrics { ascent: 1984.0 / 2048.0, descent: 494.0 / 2048.0, cap_height: 1490.0 / 2048.0 };

#[cfg(test)]
mod tests {
    use super::{FACES, INTER, METRICS};
    use crate::coverage::is_covered;
    use crate::font::Weight;
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider};

    #[test]
    fn the_measures_are_those_in_the_files() {
        for face in FACES.iter().filter(|face| face.family == INTER) {
            let font = FontRef::new(face.ttf).unwrap();
            let read = font.metrics(Size::new(1.0), LocationRef::default());
            assert!((METRICS.ascent - f64::from(read.ascent)).abs() < 1e-6, "{read:?}");
            assert!((METRICS.descent + f64::from(read.descent)).abs() < 1e-6, "{read:?}");
            assert!((METRICS.cap_height - f64::from(read.cap_height.unwrap())).abs() < 1e-6, "{read:?}");
        }
    }
    /// Whoever asks `coverage` has no face at hand: for every character it says what the faces have, in both weights.
    #[test]
    fn what_is_said_of_the_faces_is_true_of_them() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let faces = FACES.iter().filter(|face| face.weight == weight);
            let fonts: Vec<FontRef<'_>> = faces.map(|face| FontRef::new(face.ttf).unwrap()).collect();
            let has = |c: &char| fonts.iter().any(|font| font.charmap().map(*c).is_some());
            let wrong: Vec<char> = ('\u{80}'..=char::MAX).filter(|c| is_covered(*c) != has(c)).collect();
            assert!(wrong.is_empty(), "{weight:?}: {wrong:?}; as it is:\n{}", table(has));
            assert!((' '..='~').all(|c| has(&c)), "of ASCII they have all");
        }
    }

    /// What `coverage/table.rs` must hold.
    fn table(has: impl Fn(&char) -> bool) -> String {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for c in ('\u{80}'..=char::MAX).filter(has).map(u32::from) {
            match runs.last_mut().filter(|(_, last)| *last + 1 == c) {
                Some((_, last)) => *last = c,
                None => runs.push((c, c)),
            }
        }
        runs.iter().map(|(first, last)| format!("('\\u{{{first:x}}}', '\\u{{{last:x}}}'),\n")).collect()
    }
}
