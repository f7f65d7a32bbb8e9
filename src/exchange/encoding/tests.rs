//! Encodings by their bytes.

use std::io::{self, Read};

use super::{decode, decode_whole};
use crate::exchange::{Format, Options, Table, TableError};

/// Why a table is refused, and in which line.
fn refused(bytes: &[u8]) -> Option<(Option<usize>, String)> {
    let mut open = || -> io::Result<Box<dyn Read + '_>> { Ok(Box::new(bytes)) };
    match Table::survey(&mut open, Format::Csv, &Options::default()) {
        Err(TableError::Refused(refusal)) => Some((refusal.line, refusal.why)),
        _ => None,
    }
}

#[test]
fn a_file_in_an_encoding_that_is_not_known_is_refused_where_its_bytes_prove_it() {
    // Shift-JIS, and GBK in the third line.
    for (bytes, line) in [(&b"date,title\n1945,\x8fI\x90\xed\n"[..], 2), (b"date,title\n1944,a\n1945,\x81\x40\n", 3)] {
        assert_eq!(decode_whole(bytes).map_err(|refusal| refusal.line), Err(Some(line)));
        assert!(refused(bytes).is_some_and(|(at, why)| at == Some(line) && why.contains("iconv")));
    }
    for bytes in [&b"date,title\n2012,caf\xe9\n"[..], "date,title\n2012,é\u{81}\n".as_bytes()] {
        assert!(decode_whole(bytes).is_ok() && refused(bytes).is_none());
    }
    // Windows-1251: no byte proves it, and no name of a column is understood.
    let why = refused(b"\xc4\xe0\xf2\xe0,\xcd\xe0\xe7\xe2\n2012,a\n").expect("no column").1;
    assert!(why.contains("no column") && why.contains("is not UTF-8"), "{why}");
}

#[test]
fn every_encoding_becomes_utf_8() {
    let utf_16: Vec<u8> =
        std::iter::once(0xfeff_u16).chain("é\n😀".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(decode(&utf_16).0, "é\n😀");
    let without_mark: Vec<u8> = "date,title\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(decode(&without_mark).0, "date,title\n");
    let japanese = "date,title\n2012,日本語の文章を長く書く日本語の文章を長く書く\n";
    for order in [u16::to_be_bytes, u16::to_le_bytes] {
        let without_mark: Vec<u8> = japanese.encode_utf16().flat_map(order).collect();
        assert_eq!(decode(&without_mark).0, japanese);
    }
    for order in [u32::to_be_bytes, u32::to_le_bytes] {
        let text = "\u{feff}é\n😀日\n";
        let of = |text: &str| text.chars().flat_map(|letter| order(letter.into())).collect::<Vec<u8>>();
        assert_eq!(decode(&of(text)), ("é\n😀日\n".to_owned(), None));
        assert_eq!(decode(&of(japanese)), (japanese.to_owned(), None));
        assert_eq!(decode(&of(&text.repeat(20_000))).0.chars().count(), 20_000 * 6 - 1);
        assert_eq!(decode(&of("ab\n")[..10]).0, "ab\u{fffd}");
    }
    assert_eq!(decode(b"a\rb\r").0, "a\nb\n");
    assert_eq!(decode(b"a\r\nb").0, "a\r\nb");
    let long = "é".repeat(100_001);
    assert_eq!(decode(format!("x{long}").as_bytes()), (format!("x{long}"), None));
    let mut cut = long.into_bytes();
    cut.pop();
    let (text, said) = decode(&cut);
    assert!(text.ends_with("é\u{fffd}") && said.is_some_and(|said| said.contains("first in line 1,")));
    let (text, said) = decode(b"date,title\n2020,Z\xc3\xbcrich\n2021,Gen\xe8ve\n2022,K\xc3\xb6ln\n");
    assert!(text.contains("Zürich") && said.is_some_and(|said| said.contains("first in line 3,")), "{text}");
    // Latin-1 has no letters of UTF-8.
    assert_eq!(decode(b"Z\xfcrich\nGen\xe8ve").0, "Zürich\nGenève");
}
