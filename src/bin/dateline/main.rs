//! The command. What it is: the thin start of it. In: arguments. Out: an exit code. It must not decide anything about
//! events.

fn main() {}
