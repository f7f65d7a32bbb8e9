//! Places of a text before edits, from those after them.

use crate::text::{Edit, Span};

/// Edits that were made together, in order: there may be one a line, so that each question is a search.
pub(crate) struct Applied(Vec<Made>);

/// An edit that was made: its bytes in the text after it, and what all edits up to it have added and taken away.
struct Made {
    start: usize,
    end: usize,
    added: usize,
    gone: usize,
}

impl Applied {
    /// Those of a text, in order of place.
    pub(crate) fn of<'e>(edits: impl IntoIterator<Item = &'e Edit>) -> Applied {
        let (mut added, mut gone) = (0, 0);
        let made = edits.into_iter().map(|edit| {
            let start = edit.span.start() + added - gone;
            (added, gone) = (added + edit.text.len(), gone + edit.span.len());
            Made { start, end: start + edit.text.len(), added, gone }
        });
        Applied(made.collect())
    }

    /// The place before the edits of bytes that none of them wrote.
    pub(crate) fn before(&self, span: Span) -> Option<Span> {
        let count = self.0.partition_point(|made| made.start < span.end());
        let Some(last) = count.checked_sub(1).map(|last| &self.0[last]) else { return Some(span) };
        let back = |at: usize| at + last.gone - last.added;
        (span.start() >= last.end).then(|| Span::new(back(span.start()), back(span.end())))
    }

    /// The same of one byte; of one that an edit wrote, the place where that edit begins.
    pub(crate) fn byte_before(&self, at: usize) -> usize {
        let count = self.0.partition_point(|made| made.start <= at);
        let inside = count.checked_sub(1).filter(|last| at < self.0[*last].end);
        let (at, past) = inside.map_or((at, count), |inside| (self.0[inside].start, inside));
        let last = past.checked_sub(1).map(|last| &self.0[last]);
        last.map_or(at, |last| at + last.gone - last.added)
    }
}

#[cfg(test)]
mod tests {
    use super::Applied;
    use crate::text::{Edit, Span, apply};

    #[test]
    fn places_go_back_to_where_the_same_bytes_stand() {
        let text = "title: a: b\ncredit: x\n";
        let edit = |at: usize, end: usize, text: &str| Edit { span: Span::new(at, end), text: text.into() };
        let edits = [edit(7, 7, "\""), edit(11, 11, "\""), edit(20, 21, "the end")];
        let after = apply(text, &edits).unwrap();
        let layer = Applied::of(&edits);
        let at = after.find("credit").unwrap();
        assert_eq!(layer.before(Span::new(at, at + 6)), Some(Span::new(12, 18)));
        assert_eq!(layer.before(Span::new(0, 5)), Some(Span::new(0, 5)));
        let end = after.find("the end").unwrap();
        assert_eq!(layer.before(Span::new(end, end + 3)), None, "an edit wrote it");
        assert_eq!((layer.byte_before(at), layer.byte_before(end + 3)), (12, 20));
    }
}
