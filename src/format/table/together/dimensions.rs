//! The dimensions of an import: one for each column of classes.

use crate::{
    format::table::{part::Part, roles::Role},
    model::{dimension::Dimension, name::folded},
};

/// A dimension for each column of classes of any table.
pub fn dimensions(parts: &[Part<'_>]) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for Part { understood, .. } in parts {
        let classes = understood.roles.iter().zip(&understood.headings).filter(|(role, _)| **role == Role::Class);
        for (_, heading) in classes {
            let key = dimension_key(heading);
            if !dimensions.iter().any(|known| known.key == key) {
                dimensions.push(Dimension { key, label: Some(heading.as_str().into()) });
            }
        }
    }
    dimensions
}

/// The key of the dimension whose classes stand below a heading.
pub fn dimension_key(heading: &str) -> String {
    folded(heading).replace(|sign: char| !sign.is_alphanumeric(), "-")
}
