//! What the explorer costs, as ratios in one run.
fn main() {}
