//! Character sets that a file of GEDCOM names in its header: ANSEL, which libraries of encodings do not have, and those that they
//! have. ANSEL puts the marks of a letter before it, Unicode behind it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use icu_normalizer::ComposingNormalizer;

/// Bytes of the beginning in which a header names its character set.
const HEADER: usize = 4096;

/// A character set by its name.
enum Charset {
    Ansel,
    Other(&'static Encoding),
}

impl Charset {
    fn named(name: &str) -> Option<Charset> {
        match name.to_ascii_uppercase().as_str() {
            "ANSEL" => Some(Charset::Ansel),
            "ANSI" | "IBM WINDOWS" => Some(Charset::Other(WINDOWS_1252)),
            name => Encoding::for_label(name.as_bytes()).map(Charset::Other),
        }
    }
}

/// Whether the letters of a character set are known.
pub(in crate::exchange) fn is_known(name: &str) -> bool {
    Charset::named(name).is_some()
}

/// The text of a file that names its character set, and is not of Unicode; nothing where it names none that is known.
pub(super) fn text_as_named(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEADER)]);
    let mut lines = head.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let is_header = lines.next()?.split_whitespace().eq(["0", "HEAD"]);
    let name = lines.filter_map(|line| line.strip_prefix("1 CHAR ")).next().filter(|_| is_header)?;
    match Charset::named(name.trim())? {
        Charset::Ansel => Some(of_ansel(bytes)),
        Charset::Other(encoding) if [UTF_8, UTF_16BE, UTF_16LE].contains(&encoding) => None,
        Charset::Other(encoding) => Some(encoding.decode_without_bom_handling(bytes).0.into_owned()),
    }
}

/// ANSI/NISO Z39.47 with the additions of GEDCOM; a byte that stands for nothing becomes the sign for that.
fn of_ansel(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut marks = Vec::new();
    for byte in bytes.iter().copied() {
        if let Some(mark) = mark(byte) {
            marks.push(mark);
            continue;
        }
        text.push(if byte.is_ascii() { char::from(byte) } else { letter(byte) });
        // The mark next to the letter stands last before it, and first behind it.
        text.extend(marks.drain(..).rev());
    }
    text.extend(marks);
    ComposingNormalizer::new_nfc().normalize(&text).into_owned()
}

fn letter(byte: u8) -> char {
    /// From 0xa1 on.
    const LETTERS: &str = "ŁØĐÞÆŒʹ·♭®±ƠƯʼ\u{fffd}ʻłøđþæœʺı£ð\u{fffd}ơư□■°ℓ℗©♯¿¡ß€\u{fffd}\u{fffd}\u{fffd}\u{fffd}eoß";
    let at = usize::from(byte).checked_sub(0xa1);
    at.and_then(|at| LETTERS.chars().nth(at)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn mark(byte: u8) -> Option<char> {
    /// From 0xe0 on; U+FFFD where there is none.
    const MARKS: [u32; 31] = [
        0x309, 0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30c, 0x30a, 0xfe20, 0xfe21, 0x315, 0x30b,
        0x310, 0x327, 0x328, 0x323, 0x324, 0x325, 0x333, 0x332, 0x326, 0x31c, 0x32e, 0xfe22, 0xfe23, 0x338, 0xfffd,
        0x313,
    ];
    let at = usize::from(byte).checked_sub(0xe0)?;
    MARKS.get(at).and_then(|mark| char::from_u32(*mark)).filter(|mark| *mark != char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::{of_ansel, text_as_named};

    #[test]
    fn marks_of_ansel_stand_behind_their_letters() {
        for (bytes, expected) in [
            (&b"J\xe8urgen Fran\xf0cois \xe9s\xf0c"[..], "Jürgen François šç"),
            (b"\xa2rsted \xb2l Stra\xcfe \xc7 \xa1\xf2\xe2e", "Ørsted øl Straße ß Ł\u{1eb9}\u{301}"),
            (b"\xff \xea", "\u{fffd} \u{30a}"),
        ] {
            assert_eq!(of_ansel(bytes), expected);
        }
    }

    #[test]
    fn a_file_is_read_in_the_character_set_that_it_names() {
        let of = |name: &str, letters: &[u8]| {
            let bytes = [format!("0 HEAD\r\n1 CHAR {name}\r\n1 NOTE ").as_bytes(), letters].concat();
            text_as_named(&bytes).map(|text| text[text.len() - 2..].to_owned())
        };
        assert_eq!(of("ANSEL", b"\xe8u").as_deref(), Some("ü"));
        assert_eq!(of("MACINTOSH", b"\x9f").as_deref(), Some("ü"));
        assert_eq!(of("CP1250", b"\xb3").as_deref(), Some("ł"));
        assert_eq!(of("ANSI", b"\xfc").as_deref(), Some("ü"));
        // Which code page of DOS it was, nobody knows.
        assert_eq!(of("IBMPC", b"\x81"), None);
        assert_eq!(of("UTF-8", b"\xfc"), None);
        assert_eq!(text_as_named(b"date,title\n"), None);
    }
}
