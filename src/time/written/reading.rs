//! A reading: the EDTF values that a phrase can have, and whether the only one says just what was written.

/// None, one or several values, each of them valid EDTF, the likeliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) values: Vec<String>,
    /// Nothing was guessed and nothing left out. Of several values none is sure.
    is_sure: bool,
}

impl Reading {
    pub(super) fn none() -> Reading {
        Reading::default()
    }

    pub(super) fn sure(value: Option<String>) -> Reading {
        Reading { is_sure: value.is_some(), values: value.into_iter().collect() }
    }

    /// Values of which only the author knows which is meant.
    pub(super) fn open(values: impl IntoIterator<Item = String>) -> Reading {
        let mut reading = Reading::none();
        for value in values {
            reading.add(value);
        }
        reading
    }

    fn add(&mut self, value: String) {
        if !self.values.contains(&value) {
            self.values.push(value);
        }
    }

    /// Whether it is one value, and sure.
    pub(super) fn is_sure(&self) -> bool {
        self.is_sure && self.values.len() == 1
    }

    /// Both: the values of this one come first.
    pub(super) fn or(mut self, other: Reading) -> Reading {
        if self.values.is_empty() {
            return other;
        }
        self.is_sure &= other.values.is_empty() || other.is_sure;
        other.values.into_iter().for_each(|value| self.add(value));
        self
    }

    /// This one, or where it has no value the other.
    pub(super) fn or_else(self, other: impl FnOnce() -> Reading) -> Reading {
        if self.values.is_empty() { other() } else { self }
    }

    /// The same, sure only where `is_sure`.
    pub(super) fn only_if(mut self, is_sure: bool) -> Reading {
        self.is_sure &= is_sure;
        self
    }
}
