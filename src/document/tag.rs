//! Tags of YAML: which of them mean something here.

use saphyr_parser::Tag;

/// `!!str` and `!`: letters, whatever they look like.
pub(super) fn says_text(tag: &Tag) -> bool {
    (tag.is_yaml_core_schema() && tag.suffix == "str") || (tag.handle.len() + tag.suffix.len() == 1)
}

/// A tag that asks for something this format does not have.
pub(super) fn strange_tag(tag: &Tag) -> Option<Box<str>> {
    if tag.is_yaml_core_schema() {
        let known = ["str", "int", "float", "bool", "null", "map", "seq"].contains(&&*tag.suffix);
        return (!known).then(|| format!("!!{}", tag.suffix).into());
    }
    (!says_text(tag)).then(|| format!("{}{}", tag.handle, tag.suffix).into())
}
