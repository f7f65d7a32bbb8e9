//! Laws of the layout: nothing overlaps, crosses or leaves the canvas, nothing is dropped, and the same input gives the
//! same layout, on seeded random timelines.

mod generator;
mod layout;
mod scene;
mod words;

pub(crate) use generator::{Dice, timeline};
pub(crate) use words::{Script, title};
