//! Actions that change the scope: the year, the money, the year to compare with, everything or only the differences.

use crate::{
    analysis::{
        arranging::{group::Grouping, order::Order},
        search::query::TextPlace,
    },
    explorer::{
        app::App,
        input::action::Action,
        lists::filter::Filter,
        view::{
            comparison::{BaseStep, YearPair},
            scope::ShownAreas,
        },
    },
    locale::Message,
    model::{columns::ColumnId, flow::Flow, period::Period},
};

/// Shows another year, or all of them.
pub fn select_year(app: &mut App, action: Action) -> bool {
    let basis = app.scope().basis();
    let is_changed = app.change_scope(|scope, dataset| match action {
        Action::PreviousYear => scope.previous_year(dataset),
        Action::NextYear => scope.next_year(dataset),
        Action::Year(number) => scope.select_number(dataset, usize::from(number).saturating_sub(1)),
        Action::GoToYear(year) => scope.go_to(dataset, year),
        _ => scope.select_all_years(),
    });
    // The rows depend on the year only while nothing but differences is shown. A year of another measure has other gaps.
    if is_changed && (app.scope().only() == ShownAreas::Differences || app.scope().basis() != basis) {
        app.rebuild_tree();
    }
    is_changed
}

/// Shows the lines of revenue only, or of expenditure: by a term of the filter, in the place of that for the other.
pub fn show_only_flow(app: &mut App, flow: Flow) -> bool {
    let term = |flow| {
        let (dimension, class) = app.dataset().class_of_flow(flow)?;
        app.filter().reader().exactly(TextPlace::Class(dimension), class)
    };
    let Some(wanted) = term(flow) else { return false };
    let kept = Flow::ALL
        .into_iter()
        .filter_map(term)
        .fold(app.filter().kept().to_owned(), |kept, term| kept.replace(&term, ""));
    let text = format!("{} {wanted}", kept.trim());
    app.change_filter(|filter| filter.look_for(text.trim()))
}

/// Shows another measure, or one beside it.
pub fn select_measure(app: &mut App, action: Action) -> bool {
    let is_changed = app.change_scope(|scope, dataset| match action {
        Action::Measure(basis) => scope.select_basis(dataset, basis),
        Action::NextMeasure => scope.next_basis(dataset),
        _ => scope.next_beside(dataset),
    });
    if is_changed {
        app.rebuild_tree();
    } else if !matches!(action, Action::Measure(_)) {
        app.notify(Message::NoOtherMeasure, app.locale().text(Message::NoOtherMeasureText));
    }
    true
}

/// Shows other money.
pub fn select_view(app: &mut App, action: Action) -> bool {
    let is_changed = app.change_scope(|scope, _| {
        let view = scope.view();
        scope.select_view(match action {
            Action::View(view) => view,
            Action::NextView => view.next(),
            _ => view.previous(),
        });
    });
    if is_changed {
        app.rebuild_tree();
    }
    is_changed
}

/// Sorts by the next order that differs from those before it: by the document's changes where its totals are not those of the lines.
pub fn sort(app: &mut App) -> bool {
    let (_, figures) = app.share();
    let is_filtered = app.shown().found().is_some();
    app.change_scope(|scope, dataset| {
        scope.sort(|scope, order| {
            let differs = |period| figures.differing.is_over(None, scope.view(), period);
            let is_stated = || !is_filtered && scope.arranged_by().grouping != Grouping::Flat;
            match order {
                Order::Change => scope.compared(dataset).is_some(),
                Order::StatedChange => scope.compared(dataset).is_some_and(|YearPair { from, to }| {
                    is_stated() && [from, to].into_iter().any(|year| differs(Period::Column(year)))
                }),
                Order::Code => dataset.has_codes(),
                Order::Document | Order::Amount | Order::StatedAmount | Order::Share | Order::Name => true,
            }
        });
    })
}

/// Compares with an earlier or a later year.
pub fn change_base(app: &mut App, step: BaseStep) -> bool {
    if !app.change_scope(|scope, dataset| scope.change_base(dataset, step)) {
        let (dataset, locale) = (app.dataset(), app.locale());
        let named = |column: ColumnId| {
            let column = dataset.column(column);
            let part =
                column.part.as_ref().map(|part| locale.fill(Message::OnlyPart, &[("part", locale.of(part).into())]));
            let label = locale.of(&column.label);
            column.year.as_ref().map(|_| part.map_or_else(|| label.to_owned(), |part| format!("{label} ({part})")))
        };
        let columns = dataset.shown_columns(app.scope().basis());
        let years: Vec<String> = columns.into_iter().filter_map(named).collect();
        let text = app.locale().fill(Message::NoOtherYearText, &[("years", years.join(", ").into())]);
        app.notify(Message::NoOtherYear, text);
    }
    true
}

/// Shows only the areas that differ, or all of them. Leaves the filter, which looks through all of them, for those that differ.
pub fn toggle_only(app: &mut App) -> bool {
    if app.filter().is_active() {
        app.change_filter(Filter::drop);
        app.change_scope(|scope, _| scope.show(ShownAreas::Differences));
        app.reply(app.locale().text(Message::SearchLeft));
    } else {
        app.change_scope(|scope, _| scope.show(scope.only().other()));
    }
    app.rebuild_tree();
    true
}

/// Shows all areas. Says whether any was hidden for not differing.
pub fn show_everything(app: &mut App) -> bool {
    let is_changed = app.change_scope(|scope, _| scope.show(ShownAreas::Everything));
    if is_changed {
        app.rebuild_tree();
    }
    is_changed
}
