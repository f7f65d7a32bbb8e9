//! Hosts: whether a reader's program can look one up, and whether a word looks like one.

/// Letters of a whole host, and of a part of it, as the Domain Name System has room for.
const MAX_HOST: usize = 253;
const MAX_LABEL: usize = 63;

/// Whether a host can be looked up, without a port.
pub(super) fn is_host(host: &str) -> bool {
    !host.contains(':') && diagnostic(host).is_none()
}

/// What is wrong with a host and its port; nothing where a program can look it up.
pub(super) fn diagnostic(authority: &str) -> Option<&'static str> {
    if let Some(rest) = authority.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else { return Some("its `[` is never closed") };
        let is_right = is_ipv6(address) && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
        return (!is_right).then_some("between `[` and `]` stands an IPv6 address, and nothing but a port after them");
    }
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    if port.is_some_and(|port| !is_port(port)) {
        return Some("after `:` stands a port, a number up to 65535");
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    let mut labels = host.split('.');
    if host.len() > MAX_HOST || !labels.all(is_label) {
        return Some("expected letters, digits and hyphens, and single dots between them");
    }
    let is_numeric = host.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    (is_numeric && !is_ipv4(host)).then_some("an address of numbers has four, each up to 255")
}

/// Four numbers up to 255, without zeros before them.
fn is_ipv4(text: &str) -> bool {
    let is_part = |part: &str| part.parse::<u8>().is_ok_and(|number| number.to_string() == part);
    text.split('.').count() == 4 && text.split('.').all(is_part)
}

/// Eight groups of up to four hexadecimal digits; `::` once for groups of zeros, an IPv4 address for the last two.
fn is_ipv6(text: &str) -> bool {
    let groups = |half: &str| -> Option<usize> {
        if half.is_empty() {
            return Some(0);
        }
        let parts: Vec<&str> = half.split(':').collect();
        let last = parts.last().filter(|last| is_ipv4(last)).map_or(0, |_| 1);
        let is_group = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit());
        parts[..parts.len() - last].iter().all(is_group).then_some(parts.len() + last)
    };
    match text.split_once("::") {
        Some((before, after)) => groups(before).zip(groups(after)).is_some_and(|(before, after)| before + after < 8),
        None => groups(text) == Some(8),
    }
}

fn is_port(port: &str) -> bool {
    port.is_empty() || (port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok())
}

fn is_label(label: &str) -> bool {
    let ends = !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.len() <= MAX_LABEL;
    ends && label.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii())
}

/// Whether a word has the form of a host with a domain: `example.org`.
pub(super) fn looks_like_host(word: &str) -> bool {
    let mut labels = word.rsplit('.');
    let last = labels.next().unwrap_or_default();
    let is_domain = (2..=24).contains(&last.chars().count()) && last.chars().all(char::is_alphabetic);
    is_domain && labels.next().is_some() && diagnostic(word).is_none()
}

/// Whether the first part of a relative address is a host rather than a file: it looks like one and does not end as a file does.
pub(super) fn is_surely_host(first: &str, has_more: bool) -> bool {
    let lower = first.to_ascii_lowercase();
    let last = lower.rsplit('.').next().unwrap_or_default();
    if !looks_like_host(&lower) || FILES.contains(&last) {
        return false;
    }
    lower.starts_with("www.") || has_more || DOMAINS.contains(&last) || lower.split('.').count() > 2 && last.len() == 2
}

/// Endings of files; some are domains as well.
const FILES: &[&str] = &[
    "ai", "asp", "aspx", "avi", "bib", "bmp", "csv", "cgi", "css", "djvu", "doc", "docx", "eps", "epub", "gif", "gz",
    "htm", "html", "ics", "jpeg", "jpg", "js", "json", "jsp", "kml", "log", "md", "mov", "odt", "pdf", "php", "pl",
    "png", "pptx", "ps", "py", "rs", "rst", "rtf", "sh", "svg", "tar", "tex", "tif", "tiff", "tsv", "txt", "wav",
    "webp", "xhtml", "xls", "xlsx", "xml", "yaml", "yml", "zip",
];

/// Domains that no file ends in.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "eu", "uk", "de", "fr", "es", "ru", "ch", "at", "nl",
    "se", "jp", "cn",
];

#[cfg(test)]
mod tests {
    use super::{diagnostic, is_ipv6, is_surely_host};

    #[test]
    fn addresses_of_numbers_are_counted() {
        for right in [
            "::",
            "::1",
            "1::",
            "2001:db8::ff00:42:8329",
            "1:2:3:4:5:6:7:8",
            "::ffff:192.0.2.128",
            "1:2:3:4:5:6:1.2.3.4",
        ] {
            assert!(is_ipv6(right), "{right}");
        }
        for wrong in [
            "",
            ":",
            ":::",
            "1:2:3",
            "1:2:3:4:5:6:7:8:9",
            "g::1",
            "12345::",
            "1::2::3",
            "::1.2.3.400",
            "1.2.3.4",
            "::1.2.3.4:5",
        ] {
            assert!(!is_ipv6(wrong), "{wrong}");
        }
        assert!(
            diagnostic("192.0.2.1:80").is_none()
                && diagnostic("1.2.3.4.5").is_some()
                && diagnostic("01.2.3.4").is_some()
        );
    }

    #[test]
    fn a_file_is_no_host() {
        for file in ["notes.md", "a.pdf", "map.tar.gz", "page.html", "v1.2", "image.png", "README", "a.b"] {
            assert!(!is_surely_host(file, false), "{file}");
        }
        for host in ["example.org", "news.bbc.co.uk", "www.x.io", "WWW.X.ORG"] {
            assert!(is_surely_host(host, false), "{host}");
        }
        assert!(
            is_surely_host("example.io", true)
                && !is_surely_host("example.io", false)
                && !is_surely_host("a.pdf", true)
        );
    }
}
