//! Why a change could not be made: a closed list with words for each.

use crate::diag::{Diagnostic, Refusal};
use crate::text::{Files, Span};

/// Why a change could not be made; the text is as it was.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EditError {
    /// The file has errors already.
    Invalid {
        /// What is wrong with the file as it is.
        diagnostics: Vec<Diagnostic>,
    },
    /// The file would have new errors.
    WouldBreak {
        /// The file as it would be.
        text: String,
        /// What would be wrong with it, places in that text.
        diagnostics: Vec<Diagnostic>,
    },
    /// The change would mean something else elsewhere in the file.
    WouldChangeOther,
    /// There is no event with this id.
    NoEvent {
        /// The id.
        id: String,
        /// An id that is near.
        near: Option<String>,
    },
    /// Another event has this id already.
    IdTaken {
        /// The id.
        id: String,
        /// Where it stands.
        span: Span,
    },
    /// There is no source, category or timeline with this id.
    NoEntry {
        /// `sources`, `categories` or `timelines`.
        section: &'static str,
        /// The id.
        id: String,
    },
    /// Another source, category or timeline has this id already.
    EntryTaken {
        /// `sources`, `categories` or `timelines`.
        section: &'static str,
        /// The id.
        id: String,
        /// Where it stands.
        span: Span,
    },
    /// Other events link to the one that should go.
    Linked {
        /// Its id.
        id: String,
        /// Where they name it.
        places: Vec<Span>,
    },
    /// The events are not in order of time, so a date has no place among them.
    Unordered {
        /// The first that stands too late.
        span: Span,
    },
    /// The whole file is written in braces.
    FlowStyle {
        /// The first brace.
        span: Span,
    },
    /// An anchor, alias or tag is in the way.
    Anchor {
        /// It, or the value that has it.
        span: Span,
    },
    /// An alias repeats what would change.
    Copied {
        /// The alias.
        span: Span,
        /// What can stand in its place: what it repeats, with the anchor where other aliases follow.
        copy: String,
    },
    /// A key is written with `?`.
    ComplexKey {
        /// The `?` and the key.
        span: Span,
    },
    /// A tab stands where the indentation is counted.
    Tab {
        /// The tab.
        span: Span,
    },
    /// A lone carriage return ends a line.
    LineBreak {
        /// It.
        span: Span,
    },
    /// A comment inside what would be replaced would be lost.
    Comment {
        /// The comment.
        span: Span,
    },
    /// A block of text ends the file without a line end, and would hold one more letter with lines behind it.
    Unended {
        /// The block.
        span: Span,
    },
    /// The layout of the lines is not one that is known.
    Layout {
        /// Where.
        span: Span,
    },
}

impl EditError {
    /// What is in the way: lower case, names in backticks, no full stop.
    ///
    /// ```
    /// let error = dateline::edit::EditError::NoEvent { id: "hula".into(), near: Some("houla".into()) };
    /// assert_eq!(error.message(), "there is no event `hula`");
    /// assert_eq!(error.hint().as_deref(), Some("did you mean `houla`?"));
    /// ```
    pub fn message(&self) -> String {
        match self {
            EditError::Invalid { .. } => "the file has errors already".into(),
            EditError::WouldBreak { .. } => "the change would put an error into the file".into(),
            EditError::WouldChangeOther => "the change would alter other parts of the file".into(),
            EditError::NoEvent { id, .. } => format!("there is no event `{id}`"),
            EditError::IdTaken { id, .. } => format!("another event has the id `{id}`"),
            EditError::NoEntry { section, id } => format!("there is no `{id}` under `{section}`"),
            EditError::EntryTaken { section, id, .. } => format!("`{id}` stands under `{section}` already"),
            EditError::Linked { id, places } if places.len() == 1 => format!("a link leads to `{id}`"),
            EditError::Linked { id, places } => format!("{} links lead to `{id}`", places.len()),
            EditError::Unordered { .. } => "the events are not in order of time, so the date has no place".into(),
            EditError::FlowStyle { .. } => "the whole file is written in braces".into(),
            EditError::Anchor { .. } => "a value that starts with `&`, `*` or `!` is in the way".into(),
            EditError::Copied { .. } => "this repeats what would change".into(),
            EditError::ComplexKey { .. } => "a key is written with `?`".into(),
            EditError::Tab { .. } => "a tab stands where spaces are counted".into(),
            EditError::LineBreak { .. } => "a line ends in a lone carriage return, as on old Mac computers".into(),
            EditError::Comment { .. } => "a comment stands inside what would be replaced".into(),
            EditError::Unended { .. } => "a text that ends the file would gain a line end".into(),
            EditError::Layout { .. } => "the lines are laid out in a way that this command does not edit".into(),
        }
    }

    /// The remedy.
    ///
    /// ```
    /// use dateline::{edit::EditError, Span};
    /// assert!(EditError::Tab { span: Span::new(0, 1) }.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            EditError::Invalid { .. } => "fix what is named above first".into(),
            EditError::WouldBreak { .. } => "correct the command as said above; the file is as it was".into(),
            EditError::WouldChangeOther | EditError::Layout { .. } => "make this change by hand".into(),
            EditError::NoEvent { near: Some(near), .. } => format!("did you mean `{near}`?"),
            EditError::NoEvent { near: None, .. } => "`dateline list` names every event's id".into(),
            EditError::NoEntry { section: section @ "timelines", id } => {
                format!("write the entry: `{section}: [{{ id: {id} }}]`")
            }
            EditError::NoEntry { section, id } => {
                let key = if *section == "categories" { "label" } else { "title" };
                format!("write `{id}: {{ {key}: {id} }}` below `{section}:`")
            }
            EditError::IdTaken { .. } | EditError::EntryTaken { .. } => "choose another id".into(),
            EditError::Linked { .. } => "take those links away first".into(),
            EditError::Unordered { .. } => "put the events in order with `dateline fmt --sort` first".into(),
            EditError::FlowStyle { .. } => "write it with a key a line: `dateline fmt --block`".into(),
            EditError::Anchor { .. } => "write the value out, without `&`, `*` and `!`".into(),
            EditError::Copied { copy, .. } => format!("write in its place: `{copy}`"),
            EditError::ComplexKey { .. } => "write the key without `?`, and the `:` right behind it".into(),
            EditError::Tab { .. } => "write spaces instead".into(),
            EditError::LineBreak { .. } => "save the file with the line ends of Unix or Windows".into(),
            EditError::Unended { .. } => {
                "write `|-` or `>-` in place of `|` or `>`, or end the file with a line end".into()
            }
            EditError::Comment { .. } => "move the comment to a line above the key".into(),
        })
    }

    /// Where, in the text before the change; the most telling place first.
    ///
    /// ```
    /// use dateline::{edit::EditError, Span};
    /// assert_eq!(EditError::Tab { span: Span::new(0, 1) }.places(), [Span::new(0, 1)]);
    /// ```
    pub fn places(&self) -> Vec<Span> {
        match self {
            EditError::Invalid { .. } | EditError::WouldBreak { .. } | EditError::WouldChangeOther => Vec::new(),
            EditError::NoEvent { .. } | EditError::NoEntry { .. } => Vec::new(),
            EditError::Linked { places, .. } => places.clone(),
            EditError::IdTaken { span, .. }
            | EditError::EntryTaken { span, .. }
            | EditError::Unordered { span }
            | EditError::FlowStyle { span }
            | EditError::Anchor { span }
            | EditError::Copied { span, .. }
            | EditError::ComplexKey { span }
            | EditError::Tab { span }
            | EditError::LineBreak { span }
            | EditError::Comment { span }
            | EditError::Unended { span }
            | EditError::Layout { span } => vec![*span],
        }
    }
}

impl EditError {
    /// As the command prints it without colours: what is in the way, its lines, the remedy. Name and text are those of the
    /// file before the change; the errors of [`EditError::Invalid`] and [`EditError::WouldBreak`] are rendered on their own.
    ///
    /// ```
    /// let text = "title: T\nevents:\n\t- date: 2012\n";
    /// let error = dateline::EditError::Tab { span: dateline::Span::new(17, 18) };
    /// assert!(error.render("events.yaml", text).contains("\n --> events.yaml:3:1\n"));
    /// ```
    pub fn render(&self, name: &str, text: &str) -> String {
        self.refusal().render_in(&Files::new(name, text))
    }

    /// The same with colours, as ANSI escape sequences.
    ///
    /// ```
    /// let error = dateline::EditError::WouldChangeOther;
    /// assert!(error.render_ansi("events.yaml", "title: T\n").contains("\u{1b}["));
    /// ```
    pub fn render_ansi(&self, name: &str, text: &str) -> String {
        self.refusal().render_ansi(&Files::new(name, text))
    }

    fn refusal(&self) -> Refusal {
        Refusal { message: self.message(), places: self.places(), hint: self.hint() }
    }
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for EditError {}
