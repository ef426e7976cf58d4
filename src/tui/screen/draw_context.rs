//! Everything that the parts of the screen draw from: the figures, the scope, the language, the colours. Read-only.

mod figures;

use ratatui::style::Style;

use crate::{
    analysis::{
        amounts::{share::Whole, subtotal::Marked},
        arranging::{
            arrangement::{ArrangedBy, Arrangement},
            group::GroupId,
            marked::MarkedCounts,
        },
        figures::{Figures, Finding, Total},
        search::found::Found,
    },
    explorer::{
        app::App,
        diagram::subject::ChartSubject,
        jobs::{nearest::NearestMatches, payers::PayersOfParts},
        lists::filter::Filter,
        tree::{budget_part::BudgetPart, marks::Marks, rows::TreeSource},
        view::completeness::Completeness,
        view::{
            column_values::ColumnValues, comparison::YearPair, figure_widths::FigureWidths, labels, pending::Pending,
            room::ScreenRoom, scope::Scope,
        },
    },
    locale::{Locale, Message},
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::Dataset,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        measure::Basis,
        period::Period,
    },
    report,
    report::{
        imported::ImportReport,
        labels::{capitalised, scale::Scale},
    },
    tui::screen::theme::{Role, style},
    workspace::settings::Theme,
};

/// Everything that widgets draw from, borrowed from the explorer.
#[derive(Clone, Copy)]
pub struct DrawContext<'a> {
    pub dataset: &'a Dataset,
    pub figures: &'a Figures,
    pub locale: &'a Locale,
    pub theme: Theme,
    pub scope: Scope,
    pub widths: FigureWidths,
    /// The values in the columns of years.
    pub values: ColumnValues,
    /// The use of the room on the screen.
    pub room: ScreenRoom,
    /// The number that amounts are divided by.
    pub scale: Scale,
    /// What is told of how the dataset came about, where it was made of tables.
    pub import: Option<&'a ImportReport>,
    /// The filter and its prompt.
    pub filter: &'a Filter,
    /// The lines that a filter found, where there is a filter: only these are shown and added up.
    pub found: Option<&'a Found>,
    /// The matches nearest to a filter that finds nothing, as far as they were found.
    pub nearest: &'a NearestMatches,
    /// The sources that pay for external money, as far as they were found.
    pub payers: &'a PayersOfParts,
    /// Tells whether a search is still under way.
    pub pending: Pending,
    /// The part of the file that is in the dataset.
    pub completeness: Completeness,
    /// The marked lines.
    pub marks: &'a Marks,
    /// The sum of the marked lines, where any are marked.
    pub marked: Option<&'a Marked>,
    /// The number of marked lines under each heading, where any are marked.
    pub marked_counts: Option<&'a MarkedCounts>,
    /// The arrangement of the lines, where it is not that of the document.
    pub arrangement: Option<&'a Arrangement>,
}

/// The sign of a figure that differs.
pub const DIFFERS: &str = "≠";

impl<'a> DrawContext<'a> {
    /// The context for drawing an explorer as it is.
    pub fn of(app: &'a App) -> Self {
        let shown = app.shown();
        Self {
            dataset: app.dataset(),
            figures: app.figures(),
            locale: app.locale(),
            theme: app.settings().theme,
            scope: app.scope(),
            widths: app.widths(),
            values: app.values(),
            room: app.room(),
            scale: Scale::AsPrinted,
            filter: app.filter(),
            import: app.import(),
            found: shown.found(),
            nearest: app.nearest(),
            payers: app.payers(),
            pending: shown.pending(),
            completeness: app.completeness(),
            marks: app.marks(),
            marked: shown.marked(),
            marked_counts: shown.marked_counts(),
            arrangement: shown.arrangement(),
        }
    }
}

impl<'a> DrawContext<'a> {
    /// The measure that is shown, or each year's own figure.
    pub fn basis(&self) -> &Basis {
        self.dataset.basis(self.scope.basis())
    }

    /// The years that are added up, in time order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = ColumnId> + ExactSizeIterator {
        self.dataset.years(self.scope.basis())
    }

    /// All of these years together.
    pub fn all_years(&self) -> Period {
        Period::All(self.scope.basis())
    }

    /// The same with amounts divided by a scale, and the widths of these.
    pub fn divided_by(&self, scale: Scale) -> Self {
        Self { scale, widths: self.widths.divided_by(scale), ..*self }
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        style(self.theme, role)
    }

    /// The sign of a finding about a total, and its style; nothing of one that agrees.
    pub fn sign(&self, finding: Finding) -> (&'static str, Style) {
        let style = if finding.differs() { self.style(Role::Differs) } else { Style::new() };
        (report::labels::figures::sign(finding), style)
    }

    /// A message of the screen's language.
    pub fn text(&self, message: Message) -> String {
        self.locale.text(message)
    }

    /// A total as it is shown: under a filter the sum of the lines found.
    pub fn total(&self, area: Option<AreaId>, view: View, period: Period) -> Total {
        self.tree_source().total(area, view, period)
    }

    /// The name of a group: the sources that pay, or whose money it is.
    pub fn group(&self, group: GroupId) -> String {
        labels::group(self.dataset, group, self.arrangement, self.locale)
    }

    /// The name of an area or a group as a heading; none for the whole.
    pub fn heading(&self, part: BudgetPart) -> Option<String> {
        match part {
            BudgetPart::Area(area, _) => area.map(|area| self.dataset.area(area).name.clone()),
            BudgetPart::Group(group, _) => Some(self.group(group)),
        }
    }

    /// The name of a chart's subject; the whole under a filter is named for the lines shown.
    pub fn name(&self, piece: ChartSubject) -> String {
        match piece {
            ChartSubject::Total(BudgetPart::Area(None, _)) if self.found.is_some() => {
                capitalised(&self.text(Message::ShownLines))
            }
            ChartSubject::Total(BudgetPart::Area(area, _)) => report::labels::area(self.dataset, area, self.locale),
            ChartSubject::Total(BudgetPart::Group(group, _)) => self.group(group),
            ChartSubject::Line(line) => self.dataset.name(line).to_owned(),
        }
    }

    /// True for a line of external money.
    pub fn is_external(&self, piece: ChartSubject) -> bool {
        matches!(piece, ChartSubject::Line(line) if self.dataset.initiative(line).financing == Financing::External)
    }

    /// The source of the tree's rows.
    pub fn tree_source(&self) -> TreeSource<'_> {
        let Self { dataset, figures, scope, found, arrangement, .. } = *self;
        TreeSource { dataset, figures, scope, found, arrangement }
    }

    /// The arrangement of the lines, where it is not that of the document.
    pub fn arranged_by(&self) -> ArrangedBy {
        self.arrangement.map(Arrangement::arranged_by).unwrap_or_default()
    }

    /// The amount of an initiative in a year, or in all of them.
    pub fn line(&self, initiative: InitiativeId, period: Period) -> Option<Amount> {
        self.tree_source().line(initiative, period)
    }

    /// The year or "alle år".
    pub fn period(&self) -> String {
        labels::period_name(self.dataset, self.scope.period(), self.locale)
    }

    /// The name of the document's own figures of the period within a text: "brevet".
    pub fn document_briefly(&self) -> String {
        labels::document_briefly(self.dataset, self.scope.period(), self.locale)
    }

    /// The label of a column.
    pub fn label(&self, column: ColumnId) -> &'a str {
        self.locale.of(&self.dataset.column(column).label)
    }

    /// The total that a document states for the whole, in the period and for the money that is shown.
    pub fn stated_whole(&self) -> Option<Amount> {
        self.total(None, self.scope.view(), self.scope.period()).stated?.amount
    }

    /// The same as the whole that shares of stated totals are given of; none where signs are mixed: of stated totals nobody knows how
    /// much of them is above zero.
    pub fn stated_whole_of(&self, period: Period) -> Option<Whole> {
        let is_of_sum = matches!(self.whole_of(period), Some(Whole::Sum(_)) | None);
        let whole = self.total(None, self.scope.view(), period).stated.filter(|_| is_of_sum)?;
        whole.amount.and_then(|amount| Whole::of_amount(Some(amount)))
    }

    /// The years compared, in words, seen from the period that is shown.
    pub fn compared(&self, compared: YearPair) -> String {
        labels::compared(self.dataset, compared, self.scope.period(), self.locale)
    }
}
