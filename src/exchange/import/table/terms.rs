//! Cells of results of SPARQL as tab-separated values, which are terms of RDF: `<https://…>`, `"A text"@en`, `"2012"^^<…#gYear>`.

use std::borrow::Cow;

use csv::StringRecord;

/// Whether the names of the columns are variables, as such tables have them.
pub(super) fn are_variables(names: &[String]) -> bool {
    !names.is_empty() && names.iter().all(|name| name.starts_with('?'))
}

/// The row with what its terms say.
pub(super) fn plain_row(row: &StringRecord) -> StringRecord {
    let mut plain = StringRecord::from_iter(row.iter().map(plain));
    plain.set_position(row.position().cloned());
    plain
}

/// What a term says; other texts as they are.
fn plain(term: &str) -> Cow<'_, str> {
    let term = term.trim();
    if let Some(address) = term.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Cow::Borrowed(address);
    }
    let Some((text, behind)) = term.strip_prefix('"').and_then(|rest| rest.rsplit_once('"')) else {
        return Cow::Borrowed(term);
    };
    let is_kind = behind.is_empty() || behind.starts_with('@') || behind.starts_with("^^<");
    if is_kind { Cow::Owned(unescaped(text)) } else { Cow::Borrowed(term) }
}

/// Without the escapes of Turtle; the tools of some services double quotes as well.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => out.extend(letters.next().map(|next| match next {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            })),
            '"' => {
                letters.next_if_eq(&'"');
                out.push('"');
            }
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn terms_are_what_they_say() {
        for (term, text) in [
            ("<http://www.wikidata.org/entity/Q1>", "http://www.wikidata.org/entity/Q1"),
            ("\"A\"@en", "A"),
            (r#""B ""q"" \"x\" \\ y"@en-GB"#, r#"B "q" "x" \ y"#),
            ("\"1850-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>", "1850-01-01T00:00:00Z"),
            ("42", "42"),
            ("\"War\" begins", "\"War\" begins"),
            ("", ""),
        ] {
            assert_eq!(plain(term), text, "{term}");
        }
    }
}
