//! Chronology: what follows from the dates of events and from statements about their order and length, taken together.
//!
//! The model is that of chronological networks (E. Levy, G. Geeraerts, F. Pluquet, E. Piasetzky, A. Fantalkin, Chronological
//! networks in archaeology, Journal of Archaeological Science 124, 2021), a simple temporal network (R. Dechter, I. Meiri, J.
//! Pearl, Temporal constraint networks, Artificial Intelligence 49, 1991): each event has a beginning and an end, and each
//! statement says that the difference of two of these instants is at most so much. Statements contradict each other where a way
//! round them is shorter than nothing; the first and the last instant that is left to an event are the shortest ways from and to
//! the origin of time.

mod bounds;
mod certainty;
mod contradiction;
mod duplicates;
mod edtf;
mod limits_words;
mod narrow;
mod network;
mod order;
mod paths;
mod reports;
mod sets;
mod smallest;
mod statement;

// The laws of the network are tried where files are read: `read`.
#[cfg(test)]
pub(crate) use crate::chronology::bounds::{Known, Range, known};
pub use crate::chronology::certainty::{Certainty, certainty};
#[cfg(test)]
pub(crate) use crate::chronology::contradiction::round;
pub(crate) use crate::chronology::contradiction::told;
pub use crate::chronology::contradiction::{Contradiction, contradictions};
pub(crate) use crate::chronology::duplicates::duplicates;
pub use crate::chronology::edtf::{NotWritten, dates, edtf};
pub use crate::chronology::narrow::{Limits, Narrowed, Part, Why, narrow};
#[cfg(test)]
pub(crate) use crate::chronology::network::{Limit, Network, ORIGIN, SECOND};
pub(crate) use crate::chronology::reports::later_than_sources;
#[cfg(test)]
pub(crate) use crate::chronology::smallest::smallest;
pub use crate::chronology::statement::Statement;
