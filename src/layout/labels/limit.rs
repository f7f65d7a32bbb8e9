//! Limits: how far down a plot may reach, which depends on what it shows, for the foot says that.

use crate::font::Ruler;

/// How far down the plot may reach on a page of limited height, px, where these events are labelled (indices into the
/// chronicle's events), and where the others are counted in a density strip or not: the foot lists the sources of the ones and
/// explains the other.
pub(in crate::layout) type Bottom<'a> = dyn FnMut(&[usize], bool, &mut Ruler) -> f64 + 'a;
