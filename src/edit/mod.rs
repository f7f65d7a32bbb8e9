//! Edits. What it is: a wished change of a file as the smallest text edits. In: the text and the change. Out: the edits
//! and the edited text, proved to read as wished. It must not re-serialise the file, nor touch one.

mod add;
mod change;
mod error;
mod expected;
mod find;
mod fmt;
mod fold;
mod habit;
mod kept;
mod last;
mod line;
mod list;
mod mend;
mod order;
mod printer;
mod proof;
mod remedy;
mod remove;
mod rename;
mod scalar;
mod set;
mod shift;
mod value;
mod written;

pub use crate::edit::change::{Change, Edited};
pub use crate::edit::error::EditError;
pub use crate::edit::fmt::fmt;
pub use crate::edit::mend::{Done, Mended, Unmended, check, choose, mend};
pub use crate::edit::order::KEYS;
pub use crate::edit::value::Value;

use crate::document::{Document, parse};
use crate::edit::expected::Expected;
use crate::text::{Edit, apply};

/// The edits that make a change, and the text after them. Every byte outside the edits stays, and the text reads as before
/// but for the change: that is checked before the answer.
///
/// ```
/// use dateline::edit::{edit, Change, Value};
/// let text = "title: Syria\nevents:\n- date: 2012-05-25 # a Friday\n  title: Houla\n";
/// let change = Change::Set { id: "houla-2012".into(), key: "date".into(), value: Some(Value::text("2012-05")) };
/// assert_eq!(edit(text, &change)?.text, text.replace("-25 #", " #"));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where the file is written in a way that cannot be edited safely, names no such event, or would get a new fault.
pub fn edit(text: &str, change: &Change) -> Result<Edited, EditError> {
    line::check(text)?;
    let document = parse(text);
    if !document.is_whole() {
        return Err(EditError::Faulty { faults: document.diagnostics().to_vec() });
    }
    let plan = plan(&document, change)?;
    last::check(&document, change, &plan.edits)?;
    proof::prove(&document, plan)
}

fn plan(document: &Document<'_>, change: &Change) -> Result<Plan, EditError> {
    match change {
        Change::Add { fields } => add::add(document, fields),
        Change::Set { id, key, value } if key == "id" => set::id(document, id, value.as_ref()),
        Change::Set { id, key, value } => set::set(document, id, key, value.as_ref()),
        Change::Remove { id } => remove::remove(document, id),
        Change::Rename { id, to } => rename::rename(document, id, to),
        Change::Move { id } => shift::shift(document, id),
    }
}

/// What one kind of change comes to.
struct Plan {
    edits: Vec<Edit>,
    /// How the file must read afterwards.
    expected: Expected,
    /// The place of the event that is changed, among those after the change; of a removed one, the place it had.
    event: usize,
}

impl Plan {
    /// The text after the edits.
    fn text(&self, before: &str) -> String {
        apply(before, &self.edits).expect("impossible: the edits of one change stand apart, on characters")
    }
}
