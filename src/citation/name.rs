//! Titles in short.

/// Letters of a title that is not shortened.
const LONGEST: usize = 24;
/// The same of one without spaces, whose signs may be words each. A word of letters that are read one after the other is not cut
/// in its middle.
const LONGEST_UNSPACED: usize = 16;

/// A title in short: what stands before its first colon, and of that as many words as fit.
pub(super) fn title(written: &str) -> String {
    let head = written.split([':', '：']).next().map(str::trim).filter(|head| !head.is_empty()).unwrap_or(written);
    let most = if head.contains(' ') || head.is_ascii() { LONGEST } else { LONGEST_UNSPACED };
    if head.chars().count() <= most {
        return head.to_owned();
    }
    let mut short = String::new();
    for word in head.split(' ') {
        let width = short.chars().count() + word.chars().count() + 1;
        if !short.is_empty() && width > most {
            break;
        }
        short.push_str(if short.is_empty() { "" } else { " " });
        short.extend(word.chars().take(most));
    }
    let short = short.trim_end_matches([',', ';', '.', '–', '-', ' ']);
    [short, "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn titles_in_short() {
        assert_eq!(title("Annals"), "Annals");
        assert_eq!(title("Krakatoa: the day the world exploded"), "Krakatoa");
        assert_eq!(title("Despite massacre, the regime holds on to its weapons"), "Despite massacre, the…");
        assert_eq!(title("東京都公文書館所蔵資料目録第一巻"), "東京都公文書館所蔵資料目録第一巻");
        assert_eq!(title("東京都公文書館所蔵資料目録第一巻続編"), "東京都公文書館所蔵資料目録第一巻…");
    }
}
