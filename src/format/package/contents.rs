//! Where the contents of a table of a package are.

/// The contents of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Contents {
    /// A file, from the folder of the package.
    File(String),
    /// A text in the package itself.
    Here(String),
}

impl Default for Contents {
    fn default() -> Self {
        Self::Here(String::new())
    }
}

/// Returns `true` for a path that leads out of the folder of its package in no way.
pub(super) fn is_beside(path: &str) -> bool {
    let is_step = |step: &str| step != "..";
    !path.contains("://")
        && !path.starts_with(['/', '\\', '~'])
        && !path.contains(':')
        && path.split(['/', '\\']).all(is_step)
}
