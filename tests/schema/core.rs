//! YAML as an editor sees it: the core schema of YAML 1.2, by which plain scalars become numbers, truth values or
//! nothing before a schema judges them.

use dateline::document::{Kind, Node, parse};
use serde_json::{Map, Value};

/// A text as JSON; it must be sound YAML.
pub(crate) fn json(text: &str) -> Value {
    let document = parse(text);
    assert!(document.is_whole(), "no YAML: {text}");
    document.root().map_or(Value::Null, |root| value(text, root))
}

fn value(text: &str, node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Scalar if text[node.span().range()].starts_with(['"', '\'', '|', '>']) => node.text().unwrap().into(),
        Kind::Scalar => plain(node.text().unwrap()),
        Kind::List => node.items().map(|item| value(text, item)).collect(),
        Kind::Mapping => {
            let pair = |(key, inner): (Node<'_>, _)| (key.text().unwrap_or_default().to_owned(), value(text, inner));
            Value::Object(node.pairs().map(pair).collect::<Map<_, _>>())
        }
    }
}

fn plain(text: &str) -> Value {
    match text {
        "true" | "True" | "TRUE" => true.into(),
        "false" | "False" | "FALSE" => false.into(),
        ".inf" | "-.inf" | "+.inf" | ".Inf" | "-.Inf" | ".INF" | "-.INF" | ".nan" | ".NaN" | ".NAN" => 0.5.into(),
        _ => number(text).unwrap_or_else(|| text.into()),
    }
}

fn number(text: &str) -> Option<Value> {
    let radix = |digits: &str, radix| i64::from_str_radix(digits, radix).ok().map(Value::from);
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse::<i64>().ok().map(Value::from);
    }
    let is_float = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && unsigned.bytes().any(|byte| byte.is_ascii_digit())
        && unsigned.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    text.parse::<f64>().ok().filter(|_| is_float).map(Value::from)
}

#[test]
fn scalars_are_what_an_editor_takes_them_for() {
    let cases = [
        ("2013", "2013"),
        ("0064", "64"),
        ("-0043", "-43"),
        ("1.10", "1.1"),
        ("1e3", "1000.0"),
        ("0o17", "15"),
        ("0x1F", "31"),
        ("true", "true"),
        ("~", "null"),
        ("", "null"),
        ("2012-05-25", "\"2012-05-25\""),
        ("12:30", "\"12:30\""),
        ("no", "\"no\""),
        ("'2013'", "\"2013\""),
        ("[a, 1]", "[\"a\",1]"),
        ("{a: 'b'}", "{\"a\":\"b\"}"),
    ];
    for (yaml, expected) in cases {
        assert_eq!(json(&format!("x: {yaml}\n"))["x"].to_string(), expected, "{yaml}");
    }
}
