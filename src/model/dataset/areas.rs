//! The areas of a dataset: their order, what lies in them and above them.

use crate::model::{
    dataset::{Area, Dataset},
    ids::{AreaId, count},
};

impl Dataset {
    /// All areas in document order.
    pub fn areas(&self) -> impl DoubleEndedIterator<Item = AreaId> + ExactSizeIterator + use<> {
        (0..count(self.areas.len())).map(AreaId)
    }

    /// The areas at the top, in document order.
    pub fn top_areas(&self) -> impl Iterator<Item = AreaId> {
        self.siblings(0, count(self.areas.len()))
    }

    /// The sub-areas directly under an area, in document order.
    pub fn sub_areas(&self, area: AreaId) -> impl Iterator<Item = AreaId> {
        self.siblings(area.0 + 1, self.area(area).areas_end)
    }

    /// The area with all areas under it, in document order.
    pub fn subtree(&self, area: AreaId) -> impl ExactSizeIterator<Item = AreaId> + use<> {
        (area.0..self.area(area).areas_end).map(AreaId)
    }

    /// Returns `true` if an area is another one or lies in it.
    pub fn is_within(&self, inner: AreaId, area: AreaId) -> bool {
        (area.0..self.area(area).areas_end).contains(&inner.0)
    }

    /// One area.
    pub fn area(&self, area: AreaId) -> &Area {
        &self.areas[area.index()]
    }

    /// An area and the areas above it, from the top.
    pub fn path(&self, area: AreaId) -> Vec<AreaId> {
        let mut path: Vec<AreaId> = std::iter::successors(Some(area), |&inner| self.area(inner).parent).collect();
        path.reverse();
        path
    }

    /// The areas from `first` to before `end`, each followed by the next one that is not under it.
    fn siblings(&self, first: u32, end: u32) -> impl Iterator<Item = AreaId> {
        let within = move |area: u32| (area < end).then_some(AreaId(area));
        std::iter::successors(within(first), move |&area| within(self.area(area).areas_end))
    }
}
