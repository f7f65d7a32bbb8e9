//! Addresses of the web, as a file of ours takes them.

/// The address, where it is one of `http` or `https` without a space or a sign that would end it; the name of the scheme, which has
/// no case, in small letters.
pub(in crate::exchange) fn of_web(text: &str) -> Option<String> {
    let text = text.trim();
    let is_scheme = |scheme: &&str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let scheme = ["https://", "http://"].into_iter().find(is_scheme)?;
    let rest = &text[scheme.len()..];
    let is_sound = |c: char| {
        !c.is_whitespace() && !is_unseen(c) && !matches!(c, '<' | '>' | '"' | '`' | '\\' | '{' | '}' | '|' | '^')
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_twice = rest[host.len()..].starts_with("//");
    (is_host(host) && !is_twice && rest.chars().all(is_sound)).then(|| format!("{scheme}{rest}"))
}

/// Names between dots and a port; no user before them.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    name.split('.').all(is_label) && port.parse::<u16>().is_ok()
}

/// Signs that nothing shows, or that turn the order of others.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::of_web;

    #[test]
    fn only_whole_addresses_of_the_web_are_taken() {
        assert_eq!(of_web(" https://example.org/a?b=1#c ").as_deref(), Some("https://example.org/a?b=1#c"));
        assert_eq!(of_web("HTTPS://EX.ORG/Q").as_deref(), Some("https://EX.ORG/Q"));
        for text in [
            "example.org",
            "https://example.org https://example.com",
            "ftp://example.org",
            "https://",
            "https:///x",
            "https://example.org/a b",
            "http://a\"b",
            "https://example..org",
            "https://me@example.org",
            "https://example.org:x/",
            "https://exa&mple.org",
            "https://example.org/\u{202e}a",
        ] {
            assert_eq!(of_web(text), None, "{text}");
        }
    }
}
