//! Encodings: which one a file is in, and its bytes as UTF-8. UTF-8, UTF-16 and UTF-32, with marks or without; what is none of
//! them is read as Windows-1252, which holds Latin-1, and that is said.

mod charset;
mod utf_32;

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::exchange::Refusal;
pub(in crate::exchange) use crate::exchange::encoding::charset::is_known;
use crate::exchange::encoding::charset::text_as_named;
use crate::exchange::encoding::utf_32::{ByteOrder, Narrow};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) struct Written {
    encoding: &'static Encoding,
    /// That of UTF-32, which becomes UTF-8 before the encoding is looked at.
    of_utf_32: Option<ByteOrder>,
    /// Whether its lines end with a carriage return alone, as on old Macintoshes.
    is_return_alone: bool,
    /// Bytes.
    length: u64,
    /// The line of the first bytes that are no UTF-8, where most letters are.
    fault: Option<usize>,
    /// Read as Windows-1252, the line of the first byte that stands for nothing there.
    foreign: Option<usize>,
}

impl Written {
    /// UTF-8 with line feeds, of so many bytes.
    pub(in crate::exchange) fn plain(length: u64) -> Written {
        Written { encoding: UTF_8, of_utf_32: None, is_return_alone: false, length, fault: None, foreign: None }
    }

    /// Looks at all of it.
    pub(in crate::exchange) fn of(mut from: impl Read) -> io::Result<Written> {
        let mut buffer = vec![0; 1 << 16];
        let (mut kept, mut is_first) = (0, true);
        // Letters of several bytes, and bytes that are none.
        let (mut letters, mut faults, mut fault, mut foreign) = (0_usize, 0_usize, None, None);
        let (mut returns, mut feeds, mut mark, mut length) = (0_usize, 0_usize, None, 0);
        let mut of_utf_32 = None;
        loop {
            let read = from.read(&mut buffer[kept..])?;
            let bytes = &buffer[..kept + read];
            length += read as u64;
            if std::mem::take(&mut is_first) {
                of_utf_32 = ByteOrder::of(&bytes[..bytes.len().min(HEAD)]);
                mark = match of_utf_32 {
                    Some(_) => Some(UTF_8),
                    None => Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| without_mark(bytes)),
                };
            }
            returns += bytes[kept..].iter().filter(|byte| **byte == b'\r').count();
            feeds += bytes[kept..].iter().filter(|byte| **byte == b'\n').count();
            let (is_end, mut at, mut open) = (read == 0, 0, 0);
            for chunk in bytes.utf8_chunks() {
                let (valid, invalid) = (chunk.valid().as_bytes(), chunk.invalid());
                letters += valid.iter().filter(|byte| **byte >= 0xc0).count();
                at += valid.len() + invalid.len();
                let is_open = |bytes: &[u8]| std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
                if at == bytes.len() && !is_end && is_open(invalid) {
                    open = invalid.len();
                } else if !invalid.is_empty() {
                    faults += 1;
                    // Only of the first: a file of another encoding has one in each word.
                    let line = || feeds + 1 - bytes[at..].iter().filter(|byte| **byte == b'\n').count();
                    fault.get_or_insert_with(line);
                    if foreign.is_none() && invalid.iter().any(|byte| UNUSED.contains(byte)) {
                        foreign = Some(line());
                    }
                }
            }
            if is_end {
                break;
            }
            kept = open;
            let end = bytes.len();
            buffer.copy_within(end - open..end, 0);
        }
        // Hardly a text of another encoding has letters that are some of UTF-8.
        let is_utf_8 = faults <= letters;
        let encoding = mark.unwrap_or(if is_utf_8 { UTF_8 } else { WINDOWS_1252 });
        let fault = fault.filter(|_| encoding == UTF_8 && of_utf_32.is_none());
        let foreign = foreign.filter(|_| encoding == WINDOWS_1252);
        Ok(Written { encoding, of_utf_32, is_return_alone: returns > 0 && feeds == 0, length, fault, foreign })
    }

    /// Bytes of the file.
    pub(in crate::exchange) fn length(self) -> u64 {
        self.length
    }

    /// Why it cannot be read: read in an encoding that is not its own, its letters would be lost.
    pub(in crate::exchange) fn refusal(self) -> Option<Refusal> {
        self.foreign.map(|line| Refusal::at(line, FOREIGN))
    }

    /// What is to be said of it.
    pub(in crate::exchange) fn remark(self) -> Option<String> {
        let cut = |line: usize| {
            format!(
                "has bytes that are no UTF-8, first in line {line}, which stand as `\u{fffd}`: it is cut off there, or in two encodings"
            )
        };
        (self.encoding == WINDOWS_1252).then(|| WINDOWS.to_owned()).or(self.fault.map(cut))
    }

    /// Its bytes as UTF-8 with line feeds.
    pub(in crate::exchange) fn reader<R: Read>(self, from: R) -> impl Read {
        let decoder = self.encoding.new_decoder_with_bom_removal();
        let from = Narrow::new(from, self.of_utf_32);
        Decoded { from, decoder, input: Vec::new(), output: Vec::new(), at: 0, is_end: false, written: self }
    }
}

const WINDOWS: &str = "is not UTF-8, and was read as Windows-1252 (Latin-1): where its letters come out as others, save it as UTF-8 \
                       in the program that wrote it";

/// Bytes that stand for nothing in Windows-1252.
const UNUSED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

const FOREIGN: &str = "has bytes that are neither UTF-8 nor Windows-1252 (Latin-1), first in this line: save it as UTF-8 in the program that \
                       wrote it, or convert it from its encoding, such as with `iconv -f CP1251 -t UTF-8`";

/// Bytes of a beginning that show how it is written.
const HEAD: usize = 1024;

/// UTF-16 without a mark: every other byte of most letters is zero, which no other text has. Where letters have no zeros, as those
/// of Japanese, the signs between them have, all on one side, and the whole is no UTF-8.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let is_cut_off = |error: std::str::Utf8Error| error.error_len().is_none();
    let is_utf_8 = std::str::from_utf8(head).map_or_else(is_cut_off, |_| true);
    let count = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (count(0), count(1));
    let is_half = |zeros: usize| zeros * 4 >= head.len();
    let is_some = |zeros: usize, others: usize| others == 0 && !is_utf_8 && zeros * 64 >= head.len() && zeros > 0;
    match () {
        () if is_half(odd) && is_half(even) => None,
        () if is_half(odd) || is_some(odd, even) => Some(UTF_16LE),
        () if is_half(even) || is_some(even, odd) => Some(UTF_16BE),
        () => None,
    }
}

/// Decodes piece by piece.
struct Decoded<R> {
    from: R,
    decoder: Decoder,
    input: Vec<u8>,
    output: Vec<u8>,
    at: usize,
    is_end: bool,
    written: Written,
}

impl<R: Read> Decoded<R> {
    fn fill(&mut self) -> io::Result<()> {
        self.input.resize(1 << 16, 0);
        let read = self.from.read(&mut self.input)?;
        self.is_end = read == 0;
        let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(usize::MAX).min(1 << 20);
        self.output.resize(room, 0);
        let (result, _, written, _) = self.decoder.decode_to_utf8(&self.input[..read], &mut self.output, self.is_end);
        debug_assert!(result == CoderResult::InputEmpty, "the room is as large as it can need");
        self.output.truncate(written);
        self.at = 0;
        if self.written.is_return_alone {
            self.output.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.output.len() && !self.is_end {
            self.fill()?;
        }
        let rest = &self.output[self.at..];
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        self.at += count;
        Ok(count)
    }
}

/// The bytes of a file as text, and what is to be said of it. A file of GEDCOM names its character set, ANSEL among them.
///
/// ```
/// use dateline::exchange::decode;
/// let (text, said) = decode(b"caf\xe9");
/// assert_eq!(text, "café");
/// assert!(said.is_some_and(|said| said.starts_with("is not UTF-8, and was read as Windows-1252 (Latin-1)")));
/// assert_eq!(decode("\u{feff}é".as_bytes()), ("é".to_owned(), None));
/// ```
pub fn decode(bytes: &[u8]) -> (String, Option<String>) {
    let Ok(written) = Written::of(bytes) else { return (String::new(), None) };
    as_named(bytes, written).map_or_else(|| as_written(bytes, written), |text| (text, None))
}

/// The same of a whole file, which is refused where its bytes show that it is in an encoding that is not known here.
///
/// # Errors
/// Where it is no UTF-8 and has bytes that Windows-1252 does not have, and names no character set that is known.
///
/// ```
/// use dateline::exchange::decode_whole;
/// assert_eq!(decode_whole(b"caf\xe9").map(|(text, _)| text).as_deref(), Ok("café"));
/// let shift_jis = b"date,title\n1945,\x8fI\x90\xed\n";
/// assert_eq!(decode_whole(shift_jis).map_err(|refusal| refusal.line), Err(Some(2)));
/// ```
pub fn decode_whole(bytes: &[u8]) -> Result<(String, Option<String>), Refusal> {
    let Ok(written) = Written::of(bytes) else { return Ok((String::new(), None)) };
    match (as_named(bytes, written), written.refusal()) {
        (Some(text), _) => Ok((text, None)),
        (None, Some(refusal)) => Err(refusal),
        (None, None) => Ok(as_written(bytes, written)),
    }
}

/// The text of a file that is not of Unicode and names what it is in.
fn as_named(bytes: &[u8], written: Written) -> Option<String> {
    let is_other = written.encoding == WINDOWS_1252 || written.fault.is_some();
    let text = Some(bytes).filter(|_| is_other).and_then(text_as_named)?;
    Some(if written.is_return_alone { text.replace('\r', "\n") } else { text })
}

fn as_written(bytes: &[u8], written: Written) -> (String, Option<String>) {
    let mut text = String::with_capacity(bytes.len());
    match written.reader(bytes).read_to_string(&mut text) {
        Ok(_) => (text, written.remark()),
        Err(_) => (String::from_utf8_lossy(bytes).into_owned(), written.remark()),
    }
}

#[cfg(test)]
mod tests;
