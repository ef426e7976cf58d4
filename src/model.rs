//! The dataset in memory: exact amounts, years, areas and initiatives, and the totals that the documents state. It knows no
//! file and no screen, and computes no total.
//!
//! # Glossary
//!
//! These words mean the same in the code, the documentation and the tests. A name without a link belongs to a higher layer.
//!
//! | word | in code | on the Danish screen | meaning |
//! |---|---|---|---|
//! | dataset | [`Dataset`] | datasæt | one file: years, unit, documents, areas |
//! | area | [`Area`] | område | a heading with initiatives, and possibly sub-areas |
//! | initiative, line | [`Initiative`] | indsats, linje | one line of the budget: a name, a financing, an amount or none for each year |
//! | financing, money | [`Financing`] | egne, eksterne midler | who pays for a line: the public body itself (internal) or others (external) |
//! | view | [`View`] | egne, eksterne, alle midler | the money that counts in a figure: internal, external or combined |
//! | funding | [`Dataset::funding`] | finansieringskilde | the programmes or decisions that a line names: "Budget 2020", "Satspulje" |
//! | year | [`ColumnId`] | år | a label in time order: "2021", also "2014-15" or "Plan 2012" |
//! | period | [`Period`] | år, alle år | one year, or all of them added up |
//! | amount | [`Amount`] | beløb | an exact decimal in the dataset's unit |
//! | dash | `None` of an `Option<Amount>` | `–`, intet beløb | no amount: never zero, and adds nothing to a sum |
//! | figure | `Figures` | tal | any number that is shown: an amount, a total, a difference, a change, a share |
//! | total | `Totals`, `Total` | linjer, sum af linjerne | the sum of the lines of an area, or of the whole |
//! | cell | `SumCell` | | one such sum, for one view and period, with the number of its lines that have an amount |
//! | stated | [`Stated`], `StatedFigure` | brevets tal (by the document's label) | a total as a document prints it, beside the sum of its lines |
//! | difference | | forskel | the stated total less the sum of the lines, with its sign |
//! | comparison | `Comparison` | sammenligning | one stated figure compared with one sum: it agrees, is within rounding, or differs |
//! | verdict | `Verdict` | stemmer det? | the result of many comparisons together |
//! | gap | `Gap` | `≠` i totalen, ikke i linjerne | a difference, and the place where it arises: in the lines or in the adding-up |
//! | change | `Change` | fra 2020 | the rise or fall from an earlier year; "ny" or "udløbet" where one of the years has no amount |
//! | group | `Groups`, `GroupId` | finansieringskilder, egne og eksterne | lines put together by funding or financing; each line is in one group |
//! | row | `Row` | række | a row of the tree: an area, a group, a line or a gap; in a [`Citation`], the row of a printed table |
//! | scope | `Scope` | 2021 · alle midler | the year, money and areas that the screen shows; of a dataset ([`ScopeText`]), the texts on what the figures cover |
//! | carried | | | kept when a file is read again, under the ids of the new dataset |
//!
//! [`Amount`]: amount::Amount
//! [`Area`]: dataset::Area
//! [`Citation`]: citation::Citation
//! [`Dataset`]: dataset::Dataset
//! [`Dataset::funding`]: dataset::Dataset::funding
//! [`Financing`]: financing::Financing
//! [`Initiative`]: dataset::Initiative
//! [`Period`]: period::Period
//! [`ScopeText`]: about::ScopeText
//! [`Stated`]: dataset::Stated
//! [`View`]: financing::View
//! [`ColumnId`]: column::ColumnId

pub mod about;
pub mod amount;
pub mod builder;
pub mod cell;
pub mod citation;
pub mod column;
pub mod dataset;
pub mod dimension;
pub mod financing;
pub mod ids;
pub mod lines;
pub mod localized;
pub mod measure;
pub mod name;
pub mod period;
pub mod text;
