//! The YAML as written. What it is: a tree of nodes with spans. In: text. Out: the tree and what is wrong with it. It must
//! not drop a byte, nor fail.
