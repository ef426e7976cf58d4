//! Names what `y` copies, before it is pressed: the row or the page under the cursor, and the period.

use crate::{
    explorer::{
        app::{App, PageKind},
        diagram::subject::ChartSubject,
        lists::checklist::CheckList,
        tree::{
            budget_part::BudgetPart,
            rows::{GapOf, Row},
        },
        view::labels,
    },
    locale::Message,
    model::{ids::InitiativeId, period::Period},
    report::{
        self,
        labels::{begins_with_total, capitalised},
    },
};

/// The answer that `y` copies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CopySubject {
    /// A figure.
    Figure {
        /// The line, the area, the group, or the whole.
        name: String,
        /// The year, or all years; empty where the name says it.
        period: String,
    },
    /// A sentence.
    Sentence,
    /// None: nothing is there that could be copied.
    Nothing,
}

/// The answer that `y` copies now.
pub fn subject(app: &App) -> CopySubject {
    let shown = app.scope().period();
    let (name, period) = match app.page_kind() {
        None => of_row(app, app.tree().selected()),
        Some(PageKind::Initiative(line)) => (of_line(app, line), shown),
        Some(PageKind::Gap(gap)) => of_gap(app, gap),
        Some(PageKind::Diagram(diagram)) => match diagram.subject(app.tree(), app.tree_source()) {
            ChartSubject::Line(line) => (of_line(app, line), shown),
            ChartSubject::Total(part) => (of_part(app, part), shown),
        },
        Some(PageKind::Check) => {
            let Some(comparison) = app.checklist().and_then(|list| list.selected(app.figures())) else {
                return sentence(app);
            };
            let area = comparison.area(app.dataset());
            (of_part(app, BudgetPart::Area(area, app.scope().view())), Period::Column(comparison.column))
        }
        Some(PageKind::Marks) => {
            let count = app.marks().lines().len();
            if count == 0 {
                return CopySubject::Nothing;
            }
            (app.locale().fill(Message::MarksSum, &[("count", count.into())]), shown)
        }
        Some(PageKind::Total(row)) => of_row(app, row),
        Some(PageKind::About | PageKind::Help) => of_row(app, Row::Whole),
        Some(PageKind::Warning) => return CopySubject::Sentence,
        Some(PageKind::Roles) => return CopySubject::Nothing,
    };
    let period = labels::period_name(app.dataset(), period, app.locale());
    // "I alt 2020-21" says so itself.
    if name == app.locale().text(Message::Total) && begins_with_total(&period) {
        return CopySubject::Figure { name: capitalised(&period), period: String::new() };
    }
    CopySubject::Figure { name, period }
}

/// The sentence of the selected warning, where one is selected.
fn sentence(app: &App) -> CopySubject {
    match app.checklist().and_then(CheckList::selected_warning) {
        Some(_) => CopySubject::Sentence,
        None => CopySubject::Nothing,
    }
}

fn of_row(app: &App, row: Row) -> (String, Period) {
    let name = match (row, BudgetPart::of(row, app.scope().view())) {
        (Row::Initiative(line), _) => of_line(app, line),
        (Row::OfWhich(part), _) => report::labels::of_which::with_row(app.dataset(), part, app.locale()),
        (Row::Gap(gap), _) => return of_gap(app, gap),
        (_, part) => part.map_or_else(String::new, |part| of_part(app, part)),
    };
    (name, app.scope().period())
}

fn of_line(app: &App, line: InitiativeId) -> String {
    app.dataset().name(line).to_owned()
}

/// The total of a gap, in the first period in which the row has a figure.
fn of_gap(app: &App, gap: GapOf) -> (String, Period) {
    let source = app.tree_source();
    let area = source.lines_of_gap(gap).area;
    let period = source.periods_of_gap(gap).next().map_or(app.scope().period(), |(period, _)| period);
    (of_part(app, BudgetPart::Area(area, app.scope().view())), period)
}

fn of_part(app: &App, part: BudgetPart) -> String {
    let locale = app.locale();
    match part {
        BudgetPart::Area(Some(area), _) => app.dataset().area(area).name.clone(),
        BudgetPart::Area(None, view) if view != app.scope().view() => capitalised(&report::labels::view(view, locale)),
        BudgetPart::Area(None, _) if app.shown().found().is_some() => capitalised(&locale.text(Message::ShownLines)),
        BudgetPart::Area(None, _) => locale.text(Message::Total),
        BudgetPart::Group(group, _) => labels::group(app.dataset(), group, app.shown().arrangement(), locale),
    }
}
