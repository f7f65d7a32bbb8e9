//! Limits: how far down a plot may reach, which depends on the labels it has, for the foot lists their sources.

use crate::font::Ruler;

/// How far down the plot may reach on a page of limited height, px, where these events are labelled: indices into the
/// chronicle's events.
pub(in crate::layout) type Bottom<'a> = dyn FnMut(&[usize], &mut Ruler) -> f64 + 'a;
