//! Other words for the words of the format, by what they mean.

mod other_words;
mod values;

pub(super) use crate::read::synonyms::other_words::is_other_word;
pub(super) use crate::read::synonyms::values::{Meant, value};
