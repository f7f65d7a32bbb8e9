//! Documents that are left out because no event cites them.

use std::collections::BTreeSet;

use crate::exchange::{Record, Report, SourceRecord};

/// Where there are events, a document that none of them cites is left out.
pub(super) fn drop_uncited(records: &[Record], sources: &mut Vec<SourceRecord>, report: &mut Report) {
    if records.is_empty() {
        return;
    }
    let cited: BTreeSet<&String> = records.iter().flat_map(Record::named_sources).collect();
    retain_cited(sources, |id| cited.contains(id), report);
}

/// Keeps the documents that an event cites.
pub(super) fn retain_cited(sources: &mut Vec<SourceRecord>, is_cited: impl Fn(&String) -> bool, report: &mut Report) {
    let count = sources.len();
    sources.retain(|source| is_cited(&source.id));
    (sources.len()..count).for_each(|_| report.lose("documents that no event cites"));
}
