//! The words behind a key, as the value that they mean.

use dateline::Value;

/// Keys that hold lists.
const LISTS: &[&str] = &["tags", "actors", "sources", "accounts", "links"];
/// Keys that hold an event, a list of events, or keys of their own.
const RELATIONS: &[&str] = &["after", "before", "during", "overlaps"];
/// Keys that hold a text, or one for each language.
const BY_LANGUAGE: &[&str] = &["title", "summary", "label", "note", "image-credit"];

/// The value of a key; nothing where it is to be taken away.
pub(crate) fn written(key: &str, words: &[String]) -> Option<Value> {
    let lists = LISTS.contains(&key);
    match words {
        [one] if one.is_empty() => None,
        [one] => Some(in_braces(key, one).unwrap_or_else(|| plain(one, lists))),
        words if lists || RELATIONS.contains(&key) => Some(Value::List(words.iter().map(|word| item(word)).collect())),
        words => Some(Value::text(words.join(" "))),
    }
}

fn plain(word: &str, is_item: bool) -> Value {
    if is_item { Value::List(vec![item(word)]) } else { Value::text(word) }
}

fn item(word: &str) -> Value {
    let mapping = if word.starts_with('{') { Value::parse(word) } else { None };
    mapping.unwrap_or_else(|| Value::text(word))
}

/// A word in braces or brackets as YAML reads it, where the key can have such a value.
fn in_braces(key: &str, word: &str) -> Option<Value> {
    let value = Value::parse(word).filter(|_| word.starts_with(['{', '[']))?;
    let fits = match &value {
        Value::List(_) => LISTS.contains(&key) || RELATIONS.contains(&key),
        Value::Mapping(pairs) if BY_LANGUAGE.contains(&key) => pairs.iter().all(|(name, _)| is_language(name)),
        Value::Mapping(_) => RELATIONS.contains(&key) || ["date", "lasts"].contains(&key),
        _ => false,
    };
    fits.then_some(value)
}

/// Whether a key can be the code of a language, such as `fr` or `zh-Hant`.
fn is_language(name: &str) -> bool {
    let base = name.split_once('-').map_or(name, |(base, _)| base);
    (2..=3).contains(&base.len()) && base.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use dateline::Value;

    use super::written;

    #[test]
    fn braces_and_brackets_are_read_where_a_key_can_have_such_a_value() {
        let value =
            |key: &str, words: &[&str]| written(key, &words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        for (key, word) in [
            ("after", "{ event: one, by: P1Y }"),
            ("after", "[{ event: one, by: P1Y }]"),
            ("before", "[one, two]"),
            ("lasts", "{ for: P1Y, source: a }"),
            ("title", "{ en: Hello, zh-Hant: 你好 }"),
            ("tags", "[a, b]"),
        ] {
            assert_eq!(value(key, &[word]), Value::parse(word), "{key}");
        }
        assert_eq!(value("before", &["one", "two"]), Some(Value::texts(["one", "two"])));
        assert_eq!(value("before", &["one"]), Some(Value::text("one")));
        for (key, word) in [("title", "{ Hello }"), ("title", "[sic]"), ("place", "{ en: Rome }"), ("lasts", "[P1Y]")] {
            assert_eq!(value(key, &[word]), Some(Value::text(word)), "{key}");
        }
        assert_eq!(value("tags", &["a b"]), Some(Value::texts(["a b"])));
        assert_eq!(value("tags", &[""]), None);
    }
}
