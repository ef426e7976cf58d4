//! Actions of the explorer. Their keys are in `bindings`, their effects in `update`.

use crate::{
    analysis::arranging::{grouping::Grouping, order::Order},
    explorer::{diagram::kind::Diagram, view::room::UnitChoice},
    format::table::{number::DecimalMark, said::SaidRole},
    model::{columns::ColumnId, financing::View, flow::Flow, ids::AreaId, measure::BasisId},
};

/// Something a user can do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Action {
    /// To the row above, or up a line of a page.
    Up,
    /// To the row below.
    Down,
    /// Up as many rows as are shown.
    PageUp,
    /// Down as many rows as are shown.
    PageDown,
    /// Up half as many.
    HalfUp,
    /// Down half as many.
    HalfDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// To the area before.
    PreviousArea,
    /// To the area after.
    NextArea,
    /// Open this area, or go into it.
    Expand,
    /// Close this area, or go to the one above.
    Collapse,
    /// Open or close this area.
    Fold,
    /// Open every area.
    ExpandAll,
    /// Close every area.
    CollapseAll,
    /// An area alone, or the page of an initiative.
    Enter,
    /// Back to where one came from.
    Back,
    /// Undo the innermost thing only.
    Cancel,
    /// The year before.
    PreviousYear,
    /// The year after.
    NextYear,
    /// The n-th year, from 1.
    Year(u16),
    /// All years together.
    AllYears,
    /// The next measure.
    NextMeasure,
    /// The next measure beside the one that is shown, or none.
    Beside,
    /// This measure, or each year's own figure.
    Measure(BasisId),
    /// Compare with an earlier year.
    EarlierBase,
    /// Compare with a later year.
    LaterBase,
    /// Amounts, shares or changes in the columns of years.
    NextValues,
    /// Show this money.
    View(View),
    /// The view after this one, around the ring.
    NextView,
    /// The view before this one.
    PreviousView,
    /// Open the prompt to find something.
    Find,
    /// To the next line that was found.
    NextHit,
    /// To the one before.
    PreviousHit,
    /// The page that says whether it adds up.
    Check,
    /// Only what differs, or everything.
    OnlyDifferences,
    /// Sort the list in the next way.
    Sort,
    /// Sort it the other way around.
    Reverse,
    /// Compare with this year.
    CompareWith(ColumnId),
    /// Mark a line or take its mark away, or all lines under a heading.
    Mark,
    /// Begin a range of marks, or end it.
    MarkRange,
    /// Mark everything that is shown.
    MarkShown,
    /// Take all marks away, or bring them back.
    ClearMarks,
    /// The page of what is marked.
    Marked,
    /// Put lines together in the next way.
    Group,
    /// Put them together in the way before.
    GroupBack,
    /// Back to the overview: no filter, no order, no groups.
    Reset,
    /// Back to what was looked at before.
    Undo,
    /// Forth again.
    Redo,
    /// Copy the answer line of what is selected.
    CopyAnswer,
    /// Copy the initiatives that are shown.
    CopyTable,
    /// Copy the command line that opens what is shown.
    CopyCommandLine,
    /// The diagrams, one after the other.
    NextDiagram,
    /// This diagram.
    Diagram(Diagram),
    /// The page about the figures.
    About,
    /// The page of keys.
    Help,
    /// Open the list of actions by name.
    Palette,
    /// This year, by its label.
    GoToYear(ColumnId),
    /// Group lines by this.
    GroupBy(Grouping),
    /// Sort lines by this.
    SortBy(Order),
    /// To this area, wherever it is hidden.
    GoToArea(AreaId),
    /// The tree and the panes, the tree alone, the panes alone.
    NextParts,
    /// Names in one line, or in as many as they need.
    WrapNames,
    /// The lines of revenue only, or of expenditure.
    OnlyFlow(Flow),
    /// Amounts in the tree in this unit.
    ShowUnit(UnitChoice),
    /// The page of the columns of a table.
    Roles,
    /// The selected column's next role.
    NextRole,
    /// The one before.
    PreviousRole,
    /// The selected column is this.
    TakeFor(&'static SaidRole),
    /// Numbers have this decimal mark.
    Decimal(DecimalMark),
    /// The next sheet of the workbook.
    NextSheet,
    /// Explore what comes of the table.
    Explore,
    /// Keep the roles in a file beside the table.
    SaveRoles,
    /// The same over a file that is there.
    ReplaceRoles,
    /// The other language.
    Language,
    /// Draw everything anew.
    Redraw,
    /// Read the file again.
    Reload,
    /// Close the page, or leave.
    Quit,
    /// Leave at once.
    QuitNow,
    /// Stop until the shell continues the program.
    Suspend,
}
