//! Letters that no font of a picture has: a warning that the picture will show some texts in another font, or in none.

use crate::coverage::{is_ideograph, uncovered};
use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::picture_texts;
use crate::text::{FileId, Span};
use crate::typeface::Typefaces;

/// So much of a text is quoted, characters.
const QUOTED: usize = 40;

/// About letters that are neither ours nor Chinese, Japanese or Korean.
const OTHERS: &str = "write Latin, Greek, Cyrillic, Arabic or Hebrew letters, or name a font that has it in a theme file: \
    `font: file.ttf`; others are shown in a font of the reader's, and their widths are a guess";

/// Warns of the first text of the pictures that needs another font, and says how many there are. Where a timeline has a theme file,
/// that is told when the file is read, for it may name a font.
pub(super) fn check(chronicle: &Chronicle, top: Node<'_>, found: &mut Vec<Diagnostic>) {
    if chronicle.views.iter().all(|view| view.theme_file.is_none()) {
        check_in(chronicle, top, FileId::MAIN, found);
    }
}

/// The same of a file whose theme files are read.
pub(super) fn check_in(chronicle: &Chronicle, top: Node<'_>, file: FileId, found: &mut Vec<Diagnostic>) {
    let own: Vec<Typefaces> = chronicle.views.iter().map(|view| view.typefaces()).collect();
    let is_missing = |c: char| {
        uncovered(c.encode_utf8(&mut [0; 4])).is_some() && (own.is_empty() || !own.iter().all(|own| have(own, c)))
    };
    if top.letters().are_plain() {
        found.extend(own_words(chronicle, top, file, is_missing));
        return;
    }
    let texts = picture_texts::drawn(chronicle, top, file);
    let first = |text: &str| uncovered(text).and_then(|_| text.chars().find(|c| is_missing(*c)));
    let missing: Vec<(&str, Span, char)> = texts.filter_map(|(text, span)| Some((text, span, first(text)?))).collect();
    let Some((text, span, letter)) = missing.iter().min_by_key(|(_, span, _)| *span) else {
        found.extend(own_words(chronicle, top, file, is_missing));
        return;
    };
    let quoted: String = text.chars().take(QUOTED).collect();
    let more = match missing.len() {
        1 => String::new(),
        2 => ", nor those of one other text".to_owned(),
        count => format!(", nor those of {} other texts", count - 1),
    };
    let message = format!("the fonts of the picture have no `{letter}` for `{quoted}`{more}");
    let diagnostic = Diagnostic::warning(Code::NoGlyph, *span, message);
    let is_east_asian = missing.iter().all(|(.., letter)| is_ideograph(*letter));
    found.push(diagnostic.hint(if is_east_asian { remedy(chronicle, text) } else { OTHERS.to_owned() }));
}

fn have(own: &Typefaces, c: char) -> bool {
    #[cfg(feature = "fonts")]
    let has = own.have(c);
    #[cfg(not(feature = "fonts"))]
    let has = !own.is_empty() && uncovered(c.encode_utf8(&mut [0; 4])).is_none();
    has
}

/// Of a file whose texts can be shown, in a language whose words cannot.
fn own_words(
    chronicle: &Chronicle,
    top: Node<'_>,
    file: FileId,
    is_missing: impl Fn(char) -> bool,
) -> Option<Diagnostic> {
    let language = top.get("language").filter(|_| chronicle.spoken.has_no_face())?;
    // What every picture of theirs may say: year, month, day, and before our era.
    let words = ["年月日紀元前", "년월일기원전", "年月日公元前"];
    let words = words[match chronicle.spoken.script() {
        "Jpan" => 0,
        "Kore" => 1,
        _ => 2,
    }];
    words.chars().find(|c| is_missing(*c))?;
    let message =
        format!("the fonts of the picture have no letters of {}, in which it speaks", chronicle.spoken.name());
    Some(Diagnostic::warning(Code::NoGlyph, language.span().in_file(file), message).hint(remedy(chronicle, words)))
}

/// What is done about Chinese, Japanese and Korean: a font of the language for which the text is read.
fn remedy(chronicle: &Chronicle, text: &str) -> String {
    let is_kana = |c: char| matches!(c, '\u{3041}'..='\u{30ff}');
    let is_hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}');
    let face = match chronicle.spoken.script() {
        "Jpan" => "JP",
        "Kore" => "KR",
        "Hant" => "TC",
        _ if text.chars().any(is_kana) => "JP",
        _ if text.chars().any(is_hangul) => "KR",
        _ => "SC",
    };
    let theme = chronicle.views.iter().find_map(|view| view.theme_file.as_ref()).map(|file| file.path.as_str());
    let (place, path) = match theme {
        Some(path) => (String::new(), path),
        None => ("write `theme: house.yaml` in the timeline, ".to_owned(), "house.yaml"),
    };
    format!(
        "copy a font that has it beside this file, such as `NotoSansCJK-Regular.ttc` (Noto Sans CJK, in Debian `fonts-noto-cjk`), \
         {place}and write in `{path}` `font: {{ file: NotoSansCJK-Regular.ttc, face: Noto Sans CJK {face} }}`; without one SVG and HTML \
         show it in a font of the reader's, PNG and PDF show boxes"
    )
}
