//! Which kinds of bytes a text has, told by one walk over it.

/// Kinds of bytes, a bit each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letters(u8);

/// A byte of a character that YAML may forbid: a control, or the first of C1 and of U+F000 to U+FFFF.
const SUSPICIOUS: u8 = 1;
const BEYOND_ASCII: u8 = 1 << 1;
const BACKSLASH: u8 = 1 << 2;
const TAB_OR_RETURN: u8 = 1 << 3;
/// The first byte of quotes of a word processor.
const QUOTE: u8 = 1 << 4;

impl Letters {
    pub(super) fn of(text: &str) -> Letters {
        // Without a way out of the loop, so that many bytes are looked at at once.
        Letters(text.as_bytes().iter().fold(0, |kinds, byte| kinds | kinds_of(*byte)))
    }

    /// Whether a character may be forbidden.
    pub(super) fn are_suspicious(self) -> bool {
        self.0 & SUSPICIOUS != 0
    }

    /// Whether there is a tab or a line ends in `\r`; where not, no control is in a line.
    pub(super) fn have_tab_or_return(self) -> bool {
        self.0 & TAB_OR_RETURN != 0
    }

    /// Whether there may be quotes of a word processor.
    pub(super) fn have_quotes(self) -> bool {
        self.0 & QUOTE != 0
    }

    /// Whether there is nothing beyond ASCII.
    pub(crate) fn are_ascii(self) -> bool {
        self.0 & BEYOND_ASCII == 0
    }

    /// Whether every value is of letters of ASCII too: no escape makes another.
    pub(crate) fn are_plain(self) -> bool {
        self.0 & (BEYOND_ASCII | BACKSLASH) == 0
    }
}

fn kinds_of(byte: u8) -> u8 {
    let is_control = (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
    let is_suspicious = is_control | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xef);
    let is_quote = (byte == 0xc2) | (byte == 0xe2) | (byte == 0xe3);
    let kind = |is: bool, kind: u8| kind & 0_u8.wrapping_sub(u8::from(is));
    kind(is_suspicious, SUSPICIOUS)
        | kind(byte >= 0x80, BEYOND_ASCII)
        | kind(byte == b'\\', BACKSLASH)
        | kind((byte == b'\t') | (byte == b'\r'), TAB_OR_RETURN)
        | kind(is_quote, QUOTE)
}
