//! Edits: a wished change of a file as the smallest text edits.

mod add;
mod block_scalar;
mod braces;
mod brackets;
mod carried;
mod change;
mod check_file;
mod complex_key;
mod copies;
mod date_input;
mod end_of_file;
mod entry;
mod error;
mod expected;
mod find;
mod fix;
mod fmt;
mod fold;
mod gaps;
mod habit;
mod inline;
mod items;
mod kept;
mod keys_at;
mod line;
mod list;
mod move_event;
#[cfg(feature = "exchange")]
mod new_file;
mod order;
mod printer;
mod proof;
mod references;
mod remedy;
mod remove;
mod rename;
mod rename_entry;
mod rounds;
mod scalar;
mod scalar_style;
mod set;
mod several;
mod stable_ids;
mod together;
mod translation;
mod tried;
mod unfold;
mod value;
#[cfg(feature = "serde")]
mod value_message;
mod verbatim;

#[cfg(feature = "exchange")]
pub(crate) use crate::edit::add::add_many;
pub use crate::edit::change::{Change, Edited};
pub use crate::edit::check_file::{check_file, with_included};
pub use crate::edit::entry::{add_entry, entry_values, remove_entry, set_entry};
pub use crate::edit::error::EditError;
pub use crate::edit::fix::{Done, Fixed, Unfixed, check, choose, fix};
pub use crate::edit::fmt::{Layout, SetOut, fmt, set_out};
pub use crate::edit::keys_at::keys_at;
#[cfg(feature = "exchange")]
pub(crate) use crate::edit::new_file::{event_lines, pair_lines, values};
pub use crate::edit::rename_entry::{Section, rename_entry};
#[cfg(feature = "editor")]
pub(crate) use crate::edit::scalar::plain as scalar_text;
pub use crate::edit::several::{edit_all, event_values};
#[cfg(feature = "exchange")]
pub(crate) use crate::edit::translation::folded;
pub use crate::edit::value::Value;

use std::collections::BTreeMap;

use crate::document::{Document, parse};
use crate::edit::expected::Expected;
use crate::edit::proof::{Before, Proved};
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
/// A date in other words is written as EDTF where it can only mean one thing.
///
/// ```
/// use dateline::edit::{edit, Change, Value};
/// let text = "title: T\nevents:\n- date: 1792\n  title: Song\n";
/// let value = Some(Value::text("25 April 1792"));
/// let edited = edit(text, &Change::Set { id: "song-1792".into(), key: "date".into(), value })?;
/// assert_eq!((edited.date.as_deref(), edited.text.contains("date: 1792-04-25")), (Some("1792-04-25"), true));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where the file is written in a way that cannot be edited safely, names no such event, or would get a new error.
pub fn edit(text: &str, change: &Change) -> Result<Edited, EditError> {
    line::check(text)?;
    let (change, date) = date_input::change(change);
    let document = parse(text);
    if !document.is_whole() {
        return Err(EditError::Invalid { diagnostics: document.diagnostics().to_vec() });
    }
    made(&document, &change).map(|edited| Edited { date, ..edited })
}

/// The change, with the ids of other events as they were.
fn made(document: &Document<'_>, change: &Change) -> Result<Edited, EditError> {
    let before = Before::new(document);
    let Some(made) = stable_ids::made(&before) else {
        return attempt(&before.without_ids(), change)?.sound();
    };
    stable_ids::refuse_taken(document, &made, change)?;
    let proved = attempt(&before, change)?;
    match stable_ids::lost(&made, &proved.events, Some(change)).is_empty() {
        true => proved.sound(),
        false => keeping(&before, &made, change, proved),
    }
}

fn attempt(before: &Before<'_, '_>, change: &Change) -> Result<Proved, EditError> {
    let plan = plan(before.document, change)?;
    end_of_file::check(before.document, change, &plan.edits)?;
    proof::prove(before, plan)
}

/// The change with those ids written first that events would lose by it: of the changed one alone where that is enough.
fn keeping(
    file: &Before<'_, '_>,
    made: &stable_ids::Made,
    change: &Change,
    first: Proved,
) -> Result<Edited, EditError> {
    let own = stable_ids::with_own(change, made, Some(first.id()));
    let change = own.as_ref().unwrap_or(change);
    let mut proved = if own.is_some() { attempt(file, change)? } else { first };
    let (mut ids, mut before) = (BTreeMap::new(), Vec::new());
    loop {
        let mut lost = stable_ids::lost(made, &proved.events, Some(change));
        lost.retain(|at, _| !ids.contains_key(at));
        if ids.is_empty()
            && let Change::Rename { id, .. } | Change::Set { id, .. } = change
            && let Some((at, id)) = lost.iter().find(|(_, lost)| *lost == id).map(|(at, id)| (*at, id.clone()))
        {
            lost = BTreeMap::from([(at, id)]);
        }
        if lost.is_empty() {
            break;
        }
        ids.extend(lost);
        let (written, edits) = stable_ids::written(file, &ids)?;
        before = edits;
        proved = attempt(&Before::new(&parse(&written.text)), change)?;
    }
    let mut edited = proved.sound()?;
    if !before.is_empty() {
        edited.edits = stable_ids::composed(file.document.text(), &before, &edited.edits);
    }
    Ok(Edited { kept: ids.into_values().collect(), ..edited })
}

fn plan(document: &Document<'_>, change: &Change) -> Result<Plan, EditError> {
    match change {
        Change::Add { fields } => add::add(document, fields),
        Change::Set { id, key, value } if key == "id" => set::id(document, id, value.as_ref()),
        Change::Set { id, key, value } => set::set(document, id, key, value.as_ref()),
        Change::Remove { id } => remove::remove(document, id),
        Change::Rename { id, to } => rename::rename(document, id, to),
        Change::Move { id } => move_event::shift(document, id),
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
