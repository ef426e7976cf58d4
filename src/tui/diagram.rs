//! The diagrams: which one is on the page, and what is gathered for it once, so that a drawing never walks through all lines.
//! How they look is `ui::chart`'s. Positions on the screen are the one place where an amount becomes a binary fraction.

pub mod axis;
pub mod bar;
pub mod part;
pub mod parts;
pub mod shares;
pub mod tiles;

use self::{part::Part, parts::Parts, shares::Shares};
use super::{
    rows::{Ground, Row},
    scene::Scene,
    scope::Scope,
    tree::Tree,
};
use crate::model::{amount::Amount, ids::AreaId};

/// Which diagram.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Diagram {
    /// Bars of areas, a year each.
    Bars,
    /// One thing over the years.
    Trend(Focus),
    /// Areas and initiatives as tiles, as large as their amounts.
    Treemap,
}

/// What the trend is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Focus {
    /// The selected row of the tree.
    Selected,
    /// All that is shown.
    Whole,
}

/// What a diagram is drawn from, and when that was.
#[derive(Debug)]
pub struct Drawn {
    key: Key,
    /// What was gathered.
    pub gathered: Gathered,
}

/// What was gathered for a diagram.
#[derive(Debug)]
pub enum Gathered {
    /// For the bars.
    Bars(Parts),
    /// Nothing: a trend is of one thing.
    Trend,
    /// For the treemap.
    Treemap(Shares),
}

/// Equal keys mean that the same would be gathered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key {
    kind: std::mem::Discriminant<Diagram>,
    scope: Scope,
    filter: u64,
    root: Option<AreaId>,
}

impl Diagram {
    /// The one after it; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Bars => Some(Self::Trend(Focus::Selected)),
            Self::Trend(_) => Some(Self::Treemap),
            Self::Treemap => None,
        }
    }
}

impl Focus {
    /// What it is on.
    #[must_use]
    pub fn part(self, tree: &Tree) -> Part {
        match (self, tree.selected()) {
            (Self::Selected, Some(Row::Area(area) | Row::Gap(area))) => Part::Total(Some(area)),
            (Self::Selected, Some(Row::Initiative(line))) => Part::Line(line),
            _ => Part::Total(tree.root()),
        }
    }
}

impl Key {
    /// `filter` is how often what is found has changed.
    #[must_use]
    pub fn new(diagram: Diagram, scope: Scope, filter: u64, tree: &Tree) -> Self {
        Self { kind: std::mem::discriminant(&diagram), scope, filter, root: tree.root() }
    }
}

impl Drawn {
    /// Gathers what a diagram needs: a walk through all that is shown.
    #[must_use]
    pub fn new(key: Key, diagram: Diagram, scene: &Scene<'_>, tree: &Tree, ground: Ground<'_>) -> Self {
        let gathered = match diagram {
            Diagram::Bars => Gathered::Bars(Parts::of(scene, tree, ground)),
            Diagram::Trend(_) => Gathered::Trend,
            Diagram::Treemap => Gathered::Treemap(Shares::of(scene, tree, ground)),
        };
        Self { key, gathered }
    }

    /// Whether it is still that.
    #[must_use]
    pub fn is_for(&self, key: Key) -> bool {
        self.key == key
    }
}

/// Where an amount lies on a scale; never for a figure that is read.
#[must_use]
pub fn position(amount: Amount) -> f64 {
    amount.to_string().parse().unwrap_or(0.0)
}

/// A position in whole cells.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and held within the cells of a screen"
)]
pub fn cells(position: f64) -> usize {
    position.round().clamp(0.0, f64::from(u16::MAX)) as usize
}

/// Cells as a position.
#[must_use]
pub fn span(cells: usize) -> f64 {
    f64::from(u16::try_from(cells).unwrap_or(u16::MAX))
}
