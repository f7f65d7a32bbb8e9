//! Waits for its command.
