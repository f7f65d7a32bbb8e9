//! Commands and their attributes: `PlotData =`, then `bar:A from:1914 till:1918 text:"The war"`.

/// Commands that are read; every other sets the picture.
const COMMANDS: [&str; 7] = ["DateFormat", "Period", "Colors", "BarData", "PlotData", "LineData", "TextData"];

/// The attributes of a line, their names in small letters.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(super) fn read(text: &str) -> Attributes {
        let mut found = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let name = &rest[..name_end];
            let Some(behind) = rest[name_end..].trim_start().strip_prefix(':').filter(|_| !name.is_empty()) else {
                // No attribute: on to the next word.
                rest = rest.split_once(char::is_whitespace).map_or("", |(_, behind)| behind).trim_start();
                continue;
            };
            let (value, behind) = value(behind.trim_start_matches([' ', '\t']));
            found.push((name.to_ascii_lowercase(), value.to_owned()));
            rest = behind.trim_start();
        }
        Attributes(found)
    }

    /// The last of a name, where it is not empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| &**value).filter(|value| !value.is_empty())
    }
}

/// A value and what follows: in quotes, in parentheses, or up to the next space that is in no link.
fn value(text: &str) -> (&str, &str) {
    for (open, close) in [('"', '"'), ('(', ')')] {
        if let Some(inside) = text.strip_prefix(open) {
            return inside.split_once(close).unwrap_or((inside, ""));
        }
    }
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            letter if letter.is_whitespace() && depth == 0 => return text.split_at(at),
            _ => {}
        }
    }
    (text, "")
}

/// The name of a command and what follows its sign.
pub(super) fn command(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.split_once('=')?;
    let name = name.trim();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_name.then(|| (name, rest.trim()))
}

/// A command by its name, whatever its capitals.
pub(super) fn known(name: &str) -> &'static str {
    COMMANDS.into_iter().find(|command| command.eq_ignore_ascii_case(name)).unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::{Attributes, command};

    #[test]
    fn values_are_words_quotes_parentheses_and_links() {
        let line =
            Attributes::read("bar:A_b from:1/2/1914 text:\"One two\" shift:(5,-5) stray Text:[[A b|c]] color : red");
        let got = ["bar", "from", "shift", "text", "color", "till"].map(|name| line.get(name).unwrap_or("-"));
        assert_eq!(got, ["A_b", "1/2/1914", "5,-5", "[[A b|c]]", "red", "-"]);
        assert_eq!(command("Define $x = 5"), None);
        assert_eq!(command("PlotData="), Some(("PlotData", "")));
    }
}
