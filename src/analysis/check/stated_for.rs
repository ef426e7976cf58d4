//! The subject of a stated total: the lines that it should be the sum of.

use crate::model::{dataset::Stated, dimension::Class, financing::View, ids::AreaId};

/// The lines that a total can be stated for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct StatedFor {
    /// The area, or the whole.
    pub area: Option<AreaId>,
    /// The money.
    pub view: View,
    /// The class, where it is not all lines.
    pub class: Option<Class>,
}

impl StatedFor {
    /// All lines of an area, or of the whole, in a view.
    pub fn all_lines(area: Option<AreaId>, view: View) -> Self {
        Self { area, view, class: None }
    }

    /// The lines that a total is stated for.
    pub fn of(stated: &Stated) -> Self {
        Self { area: stated.area, view: stated.view, class: stated.class }
    }

    /// Returns `true` if a total of the area is stated for these lines.
    pub fn is_of(self, stated: &Stated) -> bool {
        stated.view == self.view && stated.class == self.class
    }

    /// The same in another area.
    pub fn in_area(self, area: AreaId) -> Self {
        Self { area: Some(area), ..self }
    }

    /// The same in another view.
    pub fn in_view(self, view: View) -> Self {
        Self { view, ..self }
    }

    /// The same of each kind of money, where it is of all money.
    pub fn kinds(self) -> impl Iterator<Item = Self> {
        let kinds = if self.view == View::Combined { &[View::Internal, View::External][..] } else { &[] };
        kinds.iter().map(move |&view| self.in_view(view))
    }
}
