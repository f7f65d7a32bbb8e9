//! From characters to bytes: in which byte of a text a character starts.

/// A cursor; free on text that is ASCII.
#[derive(Debug)]
pub(super) struct Marks<'t> {
    text: &'t [u8],
    ascii: bool,
    character: usize,
    byte: usize,
}

impl<'t> Marks<'t> {
    pub(super) fn new(text: &'t str) -> Marks<'t> {
        Marks { text: text.as_bytes(), ascii: text.is_ascii(), character: 0, byte: 0 }
    }

    /// The byte at which a character starts; the end of the text for one past the last.
    pub(super) fn byte(&mut self, character: usize) -> usize {
        if self.ascii {
            return character.min(self.text.len());
        }
        while self.character < character && self.byte < self.text.len() {
            self.forward();
        }
        while self.character > character {
            self.back();
        }
        self.byte
    }

    fn forward(&mut self) {
        self.byte += 1;
        while self.text.get(self.byte).is_some_and(|b| continues(*b)) {
            self.byte += 1;
        }
        self.character += 1;
    }

    fn back(&mut self) {
        self.byte -= 1;
        while continues(self.text[self.byte]) {
            self.byte -= 1;
        }
        self.character -= 1;
    }
}

/// Whether a byte is the second, third or fourth of a character in UTF-8.
fn continues(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn answers_forwards_and_backwards() {
        let text = "aé中😀z";
        let mut marks = Marks::new(text);
        for character in [0, 4, 2, 1, 3, 5, 9, 0] {
            let expected = text.char_indices().nth(character).map_or(text.len(), |(at, _)| at);
            assert_eq!(marks.byte(character), expected, "character {character}");
        }
    }
}
