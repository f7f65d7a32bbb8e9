//! Other words for the words of the format, by what they mean.

mod elsewhere_words;
mod false_friends;
mod key_words;
mod keys;
mod values;

pub(super) use crate::read::synonyms::false_friends::is_other_word;
pub(super) use crate::read::synonyms::keys::{Of, elsewhere, inner_key, is_end, is_start, keys, plain};
pub(super) use crate::read::synonyms::values::{Meant, value};
