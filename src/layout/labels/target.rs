//! What a label stands for: one event, or several that have no label of their own.

/// One event, named as `E` names it, or several, as `S` holds them; without either, positions in a list of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::layout) enum Target<S = Vec<usize>, E = usize> {
    /// The event has the label to itself.
    Event(E),
    /// The label counts them, ascending.
    Several(S),
}

/// Several events under one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::layout) struct Members {
    /// Positions of those that have a mark.
    pub(in crate::layout) marks: Vec<usize>,
    /// Indices into the chronicle's events, of all.
    pub(in crate::layout) events: Vec<usize>,
}
