//! Everything that the parts of the screen draw from: the figures, the scope, the language, the colours. Read-only.

use ratatui::style::Style;

use crate::{
    analysis::{
        amounts::{share::Whole, shown::ShownFigure, subtotal::Marked, totals::SumCell},
        arranging::{
            arrangement::{ArrangedBy, Arrangement},
            group::GroupId,
        },
        change::Change,
        check::reconcile::StatedFigure,
        figures::{Figures, Finding, Total},
        search::found::Found,
    },
    explorer::{
        app::App,
        diagram::subject::ChartSubject,
        jobs::nearest::NearestMatches,
        lists::filter::Filter,
        tree::{budget_part::BudgetPart, marks::Marks, rows::TreeSource},
        view::{
            column_values::ColumnValues, comparison::YearPair, figure_widths::FigureWidths, labels, pending::Pending,
            scope::Scope,
        },
    },
    locale::{Locale, Message},
    model::{
        amount::Amount,
        cell::Cell,
        column::ColumnId,
        dataset::Dataset,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        measure::Basis,
        period::Period,
    },
    report,
    report::labels::capitalised,
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
    /// The filter and its prompt.
    pub filter: &'a Filter,
    /// The lines that a filter found, where there is a filter: only these are shown and added up.
    pub found: Option<&'a Found>,
    /// The matches nearest to a filter that finds nothing, as far as they were found.
    pub nearest: &'a NearestMatches,
    /// Tells whether a search is still under way.
    pub pending: Pending,
    /// The marked lines.
    pub marks: &'a Marks,
    /// The sum of the marked lines, where any are marked.
    pub marked: Option<&'a Marked>,
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
            filter: app.filter(),
            found: shown.found(),
            nearest: app.nearest(),
            pending: shown.pending(),
            marks: app.marks(),
            marked: shown.marked(),
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

    /// An amount with the dataset's decimals, or the dash.
    pub fn amount(&self, amount: Option<Amount>) -> String {
        report::labels::figures::figure(amount, self.decimals(), self.locale)
    }

    /// A figure with its signs: "≥12,50", "ca. 2,50", a dash.
    pub fn shown(&self, figure: impl Into<ShownFigure>) -> String {
        report::labels::figures::shown(figure.into(), self.decimals(), self.locale)
    }

    /// A figure with no more decimals than most have: "~12,35" where it has more.
    pub fn short(&self, figure: impl Into<ShownFigure>) -> String {
        report::labels::figures::short(figure.into(), self.decimals(), self.locale)
    }

    /// A difference or a change with no more decimals than most have, unless nothing would be left of it.
    pub fn short_signed(&self, amount: Amount) -> String {
        let rounded = amount.rounded(self.decimals());
        let is_cut = rounded != amount && !rounded.is_zero();
        if is_cut { format!("{}{}", report::labels::figures::CUT, self.signed(rounded)) } else { self.signed(amount) }
    }

    /// The decimals that figures are shown with.
    fn decimals(&self) -> u32 {
        self.dataset.digits(self.scope.period()).shown()
    }

    /// The sum of lines.
    pub fn sum(&self, sum: SumCell) -> String {
        self.shown(ShownFigure::of_sum(sum))
    }

    /// A stated total in a period.
    pub fn stated(&self, held: StatedFigure, period: Period) -> String {
        self.shown(ShownFigure::of_stated(self.dataset, held, period))
    }

    /// The figure of a line.
    pub fn line_figure(&self, line: InitiativeId, period: Period) -> String {
        self.shown(ShownFigure::of_line(self.dataset, line, period))
    }

    /// An amount with its sign.
    pub fn signed(&self, amount: Amount) -> String {
        self.locale.signed(amount, self.decimals())
    }

    /// A change as an amount, or the word for it.
    pub fn change(&self, change: Change) -> String {
        match change {
            Change::By { amount, .. } => self.signed(amount),
            Change::New => self.text(Message::ChangeNew),
            Change::Resumed => self.text(Message::ChangeResumed),
            Change::Expired => self.text(Message::ChangeExpired),
            Change::Paused => self.text(Message::ChangePaused),
            Change::Nothing => report::labels::figures::NO_AMOUNT.to_owned(),
            Change::TooLong => "…".to_owned(),
        }
    }

    /// The sum of all lines that shares are a part of, whatever is filtered.
    pub fn whole(&self) -> Option<Whole> {
        self.whole_of(self.scope.period())
    }

    /// The same in another period.
    pub fn whole_of(&self, period: Period) -> Option<Whole> {
        Whole::of(self.figures.totals.cell(None, self.scope.view(), period))
    }

    /// "% af 29,90", "% af beløb > 0: 75,00": the amount that shares are given of.
    pub fn share_heading(&self) -> Option<String> {
        let whole = self.whole()?;
        let message = match whole {
            Whole::Sum(_) => Message::ShareOf,
            Whole::AboveZero(_) => Message::ShareOfPositive,
        };
        Some(self.locale.fill(message, &[("total", self.short(self.whole_figure(whole)).into())]))
    }

    /// The whole of the money that is shown as a figure, with the doubts about the sum that it is of.
    pub fn whole_figure(&self, whole: Whole) -> ShownFigure {
        self.whole_figure_in(self.scope.view(), whole)
    }

    /// The same for the whole of other money.
    pub fn whole_figure_in(&self, view: View, whole: Whole) -> ShownFigure {
        let doubts = self.figures.totals.cell(None, view, self.scope.period()).doubts;
        ShownFigure { cell: Cell::Amount(whole.amount()), doubts }
    }

    /// A part of the lines' sum in per cent; a dash where there is no amount, and where a share of it is undefined.
    pub fn share(&self, part: Option<Amount>) -> String {
        report::labels::figures::share(part, self.whole(), self.locale)
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

    /// The label of a column.
    pub fn label(&self, column: ColumnId) -> &'a str {
        self.locale.of(&self.dataset.column(column).label)
    }

    /// The total that a document states for the whole, in the period and for the money that is shown.
    pub fn stated_whole(&self) -> Option<Amount> {
        self.total(None, self.scope.view(), self.scope.period()).stated?.amount
    }

    /// The years compared, in words, seen from the period that is shown.
    pub fn compared(&self, compared: YearPair) -> String {
        labels::compared(self.dataset, compared, self.scope.period(), self.locale)
    }
}
