//! Questions: the parts of an event asked for one by one, each answer tried on the file at once.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use dateline::{Change, Date, EditError, Value};

use crate::change::fields;
use crate::change_args::AddArgs;
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::input::{self, Input};
use crate::report::Report;

/// Asks for what is missing, where a person is there to answer. Invalid where the file can take no event: that was said.
pub(crate) fn missing(args: &mut AddArgs, report: &mut Report) -> Result<Verdict, Failure> {
    if args.date.is_some() && args.title.is_some() {
        return Ok(Verdict::Fine);
    }
    if !io::stdin().is_terminal() || args.path() == Path::new("-") {
        return Err(Failure::Missing(if args.date.is_none() { "`--date`" } else { "`--title`" }));
    }
    let input = input::read(args.path())?;
    if !report.is_text(&input)? {
        return Ok(Verdict::Invalid);
    }
    let mut talk = Talk { args, input, report };
    if let Some(error) = talk.trial() {
        talk.report.refusal(&talk.input, &error)?;
        return Ok(Verdict::Invalid);
    }
    talk.all().map(|()| Verdict::Fine)
}

/// Where an answer goes.
#[derive(Clone, Copy)]
enum Slot {
    Text(fn(&mut AddArgs) -> &mut Option<String>),
    List(fn(&mut AddArgs) -> &mut Vec<String>),
}

struct Talk<'t> {
    args: &'t mut AddArgs,
    input: Input,
    report: &'t mut Report,
}

impl Talk<'_> {
    fn all(&mut self) -> Result<(), Failure> {
        let (categories, sources) = self.known();
        self.needed(|args| &mut args.date, "date, such as 2012-05-25, 2012-05, 197X or 1850~: ")?;
        let words = self.args.date.as_deref().map(explained).unwrap_or_default();
        self.report.remark(&format!("  {words}"))?;
        self.needed(|args| &mut args.title, "title, what happened in a few words: ")?;
        self.optional(Slot::Text(|args| &mut args.summary), "summary, in a sentence or two")?;
        if !categories.is_empty() {
            let question = format!("category, one of {}", categories.join(", "));
            self.optional(Slot::Text(|args| &mut args.category), &question)?;
        }
        self.optional(Slot::Text(|args| &mut args.place), "place")?;
        self.optional(Slot::Text(|args| &mut args.importance), "importance, 1 to 5, usually 3")?;
        if !sources.is_empty() {
            let question = format!("sources, some of {}, with commas between them", sources.join(", "));
            self.optional(Slot::List(|args| &mut args.sources), &question)?;
        }
        self.optional(Slot::List(|args| &mut args.tags), "tags, with commas between them")
    }

    /// The ids of the file's categories and sources.
    fn known(&self) -> (Vec<String>, Vec<String>) {
        let Some(chronicle) = check::read(&self.input).value else { return (Vec::new(), Vec::new()) };
        let categories = chronicle.categories.into_iter().map(|category| category.id).collect();
        (categories, chronicle.sources.into_iter().map(|source| source.id).collect())
    }

    /// Asks until there is an answer that fits.
    fn needed(&mut self, slot: fn(&mut AddArgs) -> &mut Option<String>, question: &str) -> Result<(), Failure> {
        self.until_it_fits(Slot::Text(slot), question, |typed| !typed.is_empty())
    }

    /// Asks until there is an answer that fits, or none.
    fn optional(&mut self, slot: Slot, question: &str) -> Result<(), Failure> {
        self.until_it_fits(slot, &format!("{question} (enter for none): "), |_| true)
    }

    fn until_it_fits(&mut self, slot: Slot, question: &str, is_answer: fn(&str) -> bool) -> Result<(), Failure> {
        if self.is_given(slot) {
            return Ok(());
        }
        loop {
            let typed = self.answer(question)?;
            if typed.chars().any(char::is_control) {
                self.report.remark("  expected letters, found the code of another key: type it again")?;
            } else if !is_answer(&typed) {
                self.report.remark("  every event needs one")?;
            } else {
                self.fill(slot, &typed);
                let Some(error) = self.trial() else { return Ok(()) };
                self.fill(slot, "");
                self.report.remark(&format!("  {}", reason(&error)))?;
            }
        }
    }

    fn is_given(&mut self, slot: Slot) -> bool {
        match slot {
            Slot::Text(text) => text(self.args).is_some(),
            Slot::List(list) => !list(self.args).is_empty(),
        }
    }

    fn fill(&mut self, slot: Slot, typed: &str) {
        match slot {
            Slot::Text(text) => *text(self.args) = Some(typed.to_owned()).filter(|typed| !typed.is_empty()),
            Slot::List(list) => {
                let words = typed.split(',').map(str::trim).filter(|word| !word.is_empty());
                *list(self.args) = words.map(str::to_owned).collect();
            }
        }
    }

    /// Why an event with what is known so far could not be added.
    fn trial(&self) -> Option<EditError> {
        let mut fields = fields(self.args);
        for (key, sample) in [("date", "2000"), ("title", "Sample")] {
            if !fields.iter().any(|(name, _)| name == key) {
                fields.push((key.to_owned(), Value::text(sample)));
            }
        }
        dateline::edit(&self.input.text, &Change::Add { fields }).err()
    }

    fn answer(&mut self, question: &str) -> Result<String, Failure> {
        let Some(line) = line(question, self.report)? else {
            // Off the line of the question.
            self.report.remark("")?;
            return Err(Failure::Unanswered);
        };
        Ok(line.trim().to_owned())
    }
}

/// What is typed at a question, to the end of its line; nothing at the end of the answers.
pub(crate) fn line(question: &str, report: &mut Report) -> Result<Option<String>, Failure> {
    report.question(question)?;
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).map_err(|error| Failure::Read("<stdin>".into(), error))?;
    Ok((read > 0).then_some(line))
}

/// A date in words, with what is written for it where it was typed in others.
fn explained(typed: &str) -> String {
    match Date::parse(typed) {
        Ok(date) => date.words(),
        Err(error) => error.only_meaning().map_or_else(String::new, |date| format!("written as {date}")),
    }
}

/// What is wrong with an answer, and what would be right.
fn reason(error: &EditError) -> String {
    let first = match error {
        EditError::WouldBreak { diagnostics, .. } => diagnostics.first(),
        _ => None,
    };
    let (message, hint) = match first {
        Some(diagnostic) => (diagnostic.message.clone(), diagnostic.hint.clone()),
        None => (error.message(), error.hint()),
    };
    hint.map_or(message.clone(), |hint| format!("{message}: {hint}"))
}
