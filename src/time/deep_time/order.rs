//! Which of two ages is the older by its figures, whatever they leave open.

use crate::time::deep_time::{Age, Aged, End, Figures};

/// Figures behind the point to which two ages are compared: those that they have at most.
const DECIMALS: u8 = 9;

impl Aged {
    /// Whether by its figures it begins with the younger of two ages.
    pub(in crate::time) fn runs_back(&self) -> bool {
        let years = |Age { figures: Figures { value, decimals }, unit, .. }: Age| {
            i128::from(value) * 10_i128.pow(u32::from(DECIMALS.saturating_sub(decimals))) * unit.years()
        };
        matches!(*self, Aged::Between(End::Age(start), End::Age(end)) if years(start) < years(end))
    }
}
