//! Exchange: files of other formats to events, sources and eras of ours, and ours to theirs. Each format has one file in `import`
//! or in `export`; what is common to them, dates above all, stands beside it.
//!
//! Nothing is guessed and nothing is lost in silence: what cannot be read is a [`Skipped`] with its line, what the other side
//! cannot hold is counted by kind in a [`Report`].

mod address;
mod calendar_times;
mod cell;
mod cited;
mod clocks;
mod dates;
mod encoding;
mod export;
mod format;
mod hints;
mod import;
mod into;
mod javascript;
mod json;
mod json_lists;
mod json_parts;
mod merge;
mod moments;
mod month_names;
mod near;
mod offsets;
mod options;
mod others;
mod plain_text;
mod recognise;
mod record;
mod report;
mod tidy;
mod uids;
mod within;
mod yaml;

pub use crate::exchange::clocks::on_one_clock;
pub use crate::exchange::encoding::{decode, decode_whole};
pub use crate::exchange::export::{ExportFormat, Exported, Listed, export, listed, listed_in};
pub use crate::exchange::format::Format;
pub use crate::exchange::import::{Open, Refusal, Table, TableError, import};
pub use crate::exchange::into::{Added, add_beside, add_to};
pub use crate::exchange::merge::{MergeError, merge, merge_beside};
pub use crate::exchange::offsets::with_offsets;
pub use crate::exchange::options::{Options, Order};
pub use crate::exchange::record::{AccountRecord, CitationRecord, EraRecord, Imported, Record, SourceRecord};
pub use crate::exchange::report::{Report, Skipped};
pub use crate::exchange::yaml::file;
