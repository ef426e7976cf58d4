//! The dataset in memory: exact amounts, years, areas and initiatives, and the totals that the documents state. It knows no
//! file and no screen, and computes no total.
//!
//! # Glossary
//!
//! These words mean the same in the code, the documentation and the tests. A name without a link belongs to a higher layer.
//!
//! | word | in code | on the Danish screen | meaning |
//! |---|---|---|---|
//! | dataset | [`Dataset`] | datasæt | one file: columns, unit, documents, areas |
//! | area | [`Area`] | område | a heading with initiatives, and possibly sub-areas |
//! | initiative, line | [`Initiative`] | indsats, linje | one line of the budget: a name, a financing, a cell for each column |
//! | financing, money | [`Financing`] | egne, eksterne midler | who pays for a line: the public body itself (internal) or others (external) |
//! | view | [`View`] | egne, eksterne, alle midler | the money that counts in a figure: internal, external or combined |
//! | funding | [`Dataset::funding`] | finansieringskilde | the programmes or decisions that a line names: "Budget 2020", "Satspulje" |
//! | column | [`Column`] | kolonne | the figures that a document prints for each line: a year and a measure, or a printed sum of other columns |
//! | year | [`Column::year`] | år | a label in time order: "2021", also "2014-15" or "Plan 2012" |
//! | measure | [`Measure`] | (by its own name) | which figure of the year a column gives: budget, accounts, an estimate; or another quantity, such as posts |
//! | basis | [`Basis`] | (by its own name) | the columns that are shown and added together: those of one measure, or each year's own figure |
//! | period | [`Period`] | år, alle år | one column, or all years of a basis added up |
//! | dimension, class | [`Dimension`], [`Class`] | (by its own name) | a way to sort lines beside their areas, such as the kind of expense; and one of its classes, such as wages |
//! | amount | [`Amount`] | beløb | an exact decimal in the unit of its column |
//! | cell | [`Cell`] | | what is printed for a line in a column: an amount, a dash, nothing (blank), or an amount that is not published (withheld) |
//! | dash | [`Cell::Dash`] | `–`, intet beløb | no amount: never zero, and adds nothing to a sum |
//! | figure | `Figures` | tal | any number that is shown: an amount, a total, a difference, a change, a share |
//! | total | `Totals`, `Total` | linjer, sum af linjerne | the sum of the lines of an area, or of the whole |
//! | sum | `SumCell` | | one such sum, for one view and period, with the number of its lines that have an amount |
//! | stated | [`Stated`], `StatedFigure` | brevets tal (by the document's label) | a total as a document prints it, beside the sum of its lines |
//! | difference | | forskel | the stated total less the sum of the lines, with its sign |
//! | comparison | `Comparison` | sammenligning | one stated figure compared with one sum: it agrees, is within rounding, differs, or is not itemised |
//! | not itemised | `Status::NotItemised` | ikke opdelt på linjer | the document prints the total and not all lines of it: there is nothing to compare |
//! | verdict | `Verdict` | stemmer det? | the result of many comparisons together |
//! | gap | `Gap`, `Origin::Gap` | `≠` i totalen, ikke i linjerne | a difference at the place where it arises |
//! | carried | `Origin::Carried` | følger af | a difference that follows from gaps elsewhere |
//! | change | `Change` | fra 2020 | the rise or fall from an earlier year; "ny" or "udløbet" where one of the years has no amount |
//! | group | `Groups`, `GroupId` | finansieringskilder, egne og eksterne | lines put together by funding, financing or a dimension; each line is in one group |
//! | row | `Row` | række | a row of the tree: an area, a group, a line or a gap; in a [`Citation`], the row of a printed table |
//! | scope | `Scope` | 2021 · alle midler | the year, money and areas that the screen shows; of a dataset ([`ScopeText`]), the texts on what the figures cover |
//! | carry over | `carry_over` | | keep when a file is read again, under the ids of the new dataset |
//!
//! [`Amount`]: amount::Amount
//! [`Area`]: dataset::Area
//! [`Basis`]: measure::Basis
//! [`Cell`]: cell::Cell
//! [`Cell::Dash`]: cell::Cell::Dash
//! [`Citation`]: citation::Citation
//! [`Class`]: dimension::Class
//! [`Column`]: columns::Column
//! [`Column::year`]: columns::Column::year
//! [`Dimension`]: dimension::Dimension
//! [`Measure`]: measure::Measure
//! [`Dataset`]: dataset::Dataset
//! [`Dataset::funding`]: dataset::Dataset::funding
//! [`Financing`]: financing::Financing
//! [`Initiative`]: dataset::Initiative
//! [`Period`]: period::Period
//! [`ScopeText`]: about::ScopeText
//! [`Stated`]: dataset::Stated
//! [`View`]: financing::View

pub mod about;
pub mod amount;
pub mod builder;
pub mod cell;
pub mod citation;
pub mod columns;
pub mod dataset;
pub mod digits;
pub mod dimension;
pub mod financing;
pub mod flow;
pub mod halves;
pub mod ids;
pub mod lines;
pub mod localized;
pub mod measure;
pub mod name;
pub mod period;
pub mod price;
pub mod text;
mod wide;
