//! From scene to bytes. What it is: the painter over plotters' backends, and the SVG writer. In: a scene. Out: a file's
//! text. It must not see layout or model.
