//! Dates as people write them: what `check --fix` writes, what it asks, and what it leaves alone.

mod any_phrase;
mod bounds;
mod feasts;
mod laws;
mod own_labels;
mod seeded;
mod table;
