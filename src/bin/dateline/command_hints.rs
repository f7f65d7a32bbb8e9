//! Hints that name a command, with the file that they are about.

use dateline::text::inert;

use crate::args::USUAL_FILE;
use crate::shell_word::quoted;

/// Commands that take the file behind their options.
const OF_A_FILE: [&str; 3] = ["list", "fmt", "check"];

/// The hint with the file in each of its commands that changes or reads the usual one where none is named.
pub(crate) fn named(hint: &str, file: &str) -> String {
    if file == USUAL_FILE {
        return hint.to_owned();
    }
    let file = if file == "<stdin>" { "-".to_owned() } else { quoted(&inert(file)) };
    let of_file = |command: &str| {
        let rest = command.strip_prefix("dateline ")?;
        match rest.split_once(' ').unwrap_or((rest, "")) {
            ("move", id) => Some(format!("dateline move {file} {id}")),
            (name, _) if OF_A_FILE.contains(&name) => Some(format!("{command} {file}")),
            _ => None,
        }
    };
    // Between backticks stands every other part.
    let parts = hint.split('`').enumerate().map(|(at, part)| {
        let command = if at % 2 == 1 { of_file(part) } else { None };
        command.unwrap_or_else(|| part.to_owned())
    });
    parts.collect::<Vec<_>>().join("`")
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn each_command_has_the_file() {
        let hint = "`dateline check --fix` puts them in order, `dateline move a` one of them, `dateline render` draws";
        assert_eq!(named(hint, "events.yaml"), hint);
        let expected = "`dateline check --fix 'a b.yaml'` puts them in order, `dateline move 'a b.yaml' a` one of them, `dateline render` draws";
        assert_eq!(named(hint, "a b.yaml"), expected);
        assert_eq!(named("see `dateline list`", "<stdin>"), "see `dateline list -`");
    }
}
