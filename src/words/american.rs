//! English as in the United States.

use crate::words::catalogue::{Catalogue, DescriptionWords, LegendWords};
use crate::words::english::{BRITISH, number};

pub(super) static CATALOGUE: Catalogue = Catalogue {
    description: DescriptionWords {
        folded: |labeled, folded| {
            format!("{} labeled; {} gathered under labels that count them.", number(labeled), number(folded))
        },
        ..BRITISH.description
    },
    legend: LegendWords { echo: "Labeled in another lane", ..BRITISH.legend },
    ..BRITISH
};
