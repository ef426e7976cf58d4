//! The text in place of the tree's rows where there are none.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    analysis::search::{
        found::{Found, Nothing},
        unknown_name::UnknownName,
    },
    explorer::{
        input::{action::Action, keymap},
        view::scope::ShownAreas,
    },
    locale::Message,
    model::{columns::ColumnId, financing::View, ids::AreaId, period::Period},
    report::{
        labels::{self, capitalised, listed},
        sentences::no_match,
    },
    tui::screen::{
        draw_context::DrawContext,
        frame::hint::{hint, is_about_money},
        theme::Role,
        widgets::text::wrap,
    },
};

/// The reason why there are no rows, and what to do instead, for so many cells and lines.
pub fn lines(context: &DrawContext<'_>, root: Option<AreaId>, (width, height): (usize, usize)) -> Vec<Line<'static>> {
    let width = width.saturating_sub(1);
    let texts = match (context.found, context.tree_source().only()) {
        (Some(Found { nothing: Some(Nothing::TooLong), .. }), _) => vec![context.text(Message::FoundTooLong)],
        (Some(found), _) if found.nothing.is_some() => nothing_found(context, root, found, (width, height)),
        (found, ShownAreas::Everything) => {
            let nothing = if found.is_some() { Message::NothingFound } else { Message::NothingToShow };
            let remark = found.and_then(|found| remark(context, found));
            [Some(context.text(nothing)), elsewhere(context, root), remark].into_iter().flatten().collect()
        }
        (_, ShownAreas::Differences) if context.figures.reconciliation.comparisons().is_empty() => {
            vec![context.text(Message::VerdictNothingStated)]
        }
        (_, ShownAreas::Differences) => nothing_differs(context, root),
    };
    let lines = texts.iter().flat_map(|text| wrap(text, width, "  ", context.style(Role::Muted)));
    lines
        .map(|mut line| {
            line.spans.insert(0, Span::raw(" "));
            line
        })
        .collect()
}

/// The sentence that no area differs in the period and the money that are shown, and the place of differences where there are any.
fn nothing_differs(context: &DrawContext<'_>, root: Option<AreaId>) -> Vec<String> {
    let DrawContext { dataset, figures, locale, scope, .. } = *context;
    let (view, shown) = (scope.view(), scope.period());
    let period = ("period", context.period().into());
    let here = match root {
        _ if !dataset.stated().any(|(_, stated)| stated.view == view) => locale.text(Message::VerdictNothingStatedHere),
        None if figures.differing.differs(None, view, shown) => locale.fill(Message::OnlyWholeDiffers, &[period]),
        None => locale.fill(Message::NothingDiffers, &[period]),
        Some(area) => {
            let area = dataset.area(area).name.as_str();
            locale.fill(Message::NothingDiffersIn, &[("area", area.into()), period])
        }
    };
    let place = differing_places(context, root);
    let elsewhere =
        (!place.is_empty()).then(|| locale.fill(Message::DiffersElsewhere, &[("where", place.join("; ").into())]));
    [here].into_iter().chain(elsewhere).collect()
}

/// All columns in which there are differences, of the money that is shown and then of other money: "2020", "2020 and 2021 (internal
/// money)". All money is named where neither kind of it differs.
fn differing_places(context: &DrawContext<'_>, root: Option<AreaId>) -> Vec<String> {
    let (locale, shown) = (context.locale, context.scope.view());
    let mut named: Vec<ColumnId> = Vec::new();
    let mut places = Vec::new();
    let others = View::ALL.into_iter().filter(|&view| view != shown && view != View::Combined);
    let all_money = [View::Combined].into_iter().filter(|&view| view != shown);
    for view in [shown].into_iter().chain(others).chain(all_money) {
        let differs = |&column: &ColumnId| context.figures.differing.is_over_itself(root, view, Period::Column(column));
        // All money differs where a kind of it does.
        let is_said = |column: &ColumnId| named.contains(column) && [view, shown].contains(&View::Combined);
        let columns: Vec<ColumnId> =
            context.dataset.columns().filter(differs).filter(|column| !is_said(column)).collect();
        let labels: Vec<String> = columns.iter().map(|&column| context.label(column).to_owned()).collect();
        named.extend(columns);
        match labels.is_empty() {
            true => {}
            false if view == shown => places.push(listed(&labels, locale)),
            false => places.push(format!("{} ({})", listed(&labels, locale), labels::view(view, locale))),
        }
    }
    places
}

/// The reason why a query finds nothing, and the names, the years or the sentence that may be meant.
fn nothing_found(context: &DrawContext<'_>, root: Option<AreaId>, found: &Found, size: (usize, usize)) -> Vec<String> {
    let DrawContext { dataset, locale, .. } = *context;
    let Some(Nothing::NoMatch { scope_note, unknown_name, .. }) = &found.nothing else { return Vec::new() };
    if let Some(unknown) = unknown_name {
        return unknown_name_and_known(context, found, unknown, size);
    }
    if is_about_money(context) {
        return [Some(context.text(Message::NothingFound)), hint(context)].into_iter().flatten().collect();
    }
    let note = scope_note.as_ref().map(|note| no_match::of_the_scope(dataset, &found.query, note, locale));
    let texts = [
        Some(context.text(Message::NothingFound)),
        hint(context),
        no_match::unread(&found.query, locale).map(|unread| capitalised(&unread)),
        no_match::unknown_year(dataset, &found.query, locale),
        context
            .nearest
            .years()
            .and_then(|years| no_match::in_other_years(dataset, years, context.scope.view(), locale)),
        note.or_else(|| remark(context, found)),
        no_match::did_you_mean(context.nearest.names().iter().map(String::as_str), locale),
    ];
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    let is_of_words = found.query.is_of_words() && found.query.may_be_in_names();
    let is_of_other_language = no_match::other_language(dataset, found.words_in, locale).is_some();
    let has_near = !context.nearest.names().is_empty();
    if is_of_words && !has_near && (is_of_other_language || context.nearest.are_none() && texts.len() == 1) {
        return with_areas(context, root, texts, size);
    }
    texts
}

/// Sentences, and below them the names of areas as they are printed, as many as there is room for: what can be looked for here.
fn with_areas(
    context: &DrawContext<'_>,
    root: Option<AreaId>,
    texts: Vec<String>,
    (width, height): (usize, usize),
) -> Vec<String> {
    let DrawContext { dataset, locale, .. } = *context;
    let names = |areas: &mut dyn Iterator<Item = AreaId>| -> Vec<&str> {
        areas.take(MOST_AREAS).map(|area| dataset.area(area).name.as_str()).collect()
    };
    let names = match root {
        Some(area) => names(&mut dataset.sub_areas(area)),
        None => names(&mut dataset.top_areas()),
    };
    let naming = |shown: usize| {
        let areas = no_match::areas(&names[..shown], names.len() - shown, locale);
        texts.iter().cloned().chain([areas]).collect::<Vec<_>>()
    };
    (1..=names.len()).rev().map(naming).find(|texts| fit(texts, (width, height))).unwrap_or(texts)
}

/// The most areas that are looked at: more than a screen has room for.
const MOST_AREAS: usize = 60;

fn fit(texts: &[String], (width, height): (usize, usize)) -> bool {
    texts.iter().map(|text| wrap(text, width, "  ", Style::new()).len()).sum::<usize>() <= height
}

/// The sentence that a name of a query is none, and the names that there are: as many as there is room for.
fn unknown_name_and_known(
    context: &DrawContext<'_>,
    found: &Found,
    unknown: &UnknownName,
    room: (usize, usize),
) -> Vec<String> {
    let DrawContext { dataset, locale, filter, .. } = *context;
    let said = no_match::unknown_name(dataset, &found.query, unknown, filter.reader(), locale);
    let language = no_match::other_language(dataset, found.words_in, locale);
    let naming = |shown: usize| -> Vec<String> {
        let known = no_match::known_names(unknown, shown, locale);
        [context.text(Message::NothingFound), said.clone(), known].into_iter().chain(language.clone()).collect()
    };
    (1..=unknown.known.len()).rev().map(naming).find(|texts| fit(texts, room)).unwrap_or_else(|| naming(0))
}

/// The sentence of the scope that goes with lines elsewhere.
fn remark(context: &DrawContext<'_>, found: &Found) -> Option<String> {
    found.remark.as_ref().map(|remark| no_match::beside_lines(context.dataset, remark, context.locale))
}

/// Returns `true` if an area, or the whole, has no line in the money that is shown.
pub fn has_no_lines(context: &DrawContext<'_>, area: Option<AreaId>) -> bool {
    lines_in(context, area, context.scope.view()).is_none()
}

/// The number of shown lines of an area, or of the whole, where there are any.
fn lines_in(context: &DrawContext<'_>, area: Option<AreaId>, view: View) -> Option<usize> {
    let totals = context.found.map_or(&context.figures.totals, |found| &found.totals);
    Some(totals.lines(area, view).initiatives as usize).filter(|&lines| lines > 0)
}

/// The place of lines that are not in the money or the area that is shown, and the key that shows all money.
fn elsewhere(context: &DrawContext<'_>, root: Option<AreaId>) -> Option<String> {
    let view = context.scope.view();
    let lines = |area, view| lines_in(context, area, view);
    // The prompt takes every letter for text.
    let shows_all = keymap::first_key(Action::View(View::Combined), context.locale).unwrap_or_default();
    let key = if context.filter.is_typing() { format!("Enter {shows_all}") } else { shows_all };
    let in_money = |area| {
        let mut others = [View::Internal, View::External].into_iter().filter(|&other| other != view);
        others.find_map(|other| Some(no_match::in_other_money(lines(area, other)?, other, &key, context.locale)))
    };
    let in_areas = || {
        root?;
        Some(context.locale.fill(Message::FoundInAreas, &[("count", lines(None, view)?.into())]))
    };
    in_money(root).or_else(in_areas).or_else(|| in_money(None))
}
