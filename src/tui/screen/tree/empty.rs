//! The text in place of the tree's rows where there are none.

use ratatui::text::{Line, Span};

use crate::{
    analysis::search::found::{Found, Nothing},
    explorer::view::scope::ShownAreas,
    locale::Message,
    model::ids::AreaId,
    report::no_match,
    tui::screen::{draw_context::DrawContext, theme::Role, widgets::text::wrap},
};

/// The reason why there are no rows, and what to do instead.
pub fn lines(context: &DrawContext<'_>, root: Option<AreaId>, width: usize) -> Vec<Line<'static>> {
    let texts = match (context.found, context.scope.only()) {
        (Some(Found { nothing: Some(Nothing::TooLong), .. }), _) => vec![context.text(Message::FoundTooLong)],
        (Some(Found { nothing: Some(Nothing::Fits { scope_note }), query, .. }), _) => {
            let said =
                scope_note.as_ref().map(|note| no_match::of_the_scope(context.dataset, query, note, context.locale));
            let offered = no_match::did_you_mean(context.nearest.iter().map(String::as_str), context.locale);
            [Some(context.text(Message::NothingFound)), said.or(offered)].into_iter().flatten().collect()
        }
        (_, ShownAreas::Everything) => vec![context.text(Message::NothingToShow)],
        (_, ShownAreas::Differences) if context.figures.reconciliation.comparisons().is_empty() => {
            vec![context.text(Message::VerdictNothingStated)]
        }
        (_, ShownAreas::Differences)
            if !context.dataset.stated().any(|(_, stated)| stated.view == context.scope.view()) =>
        {
            vec![context.text(Message::VerdictNothingStatedHere)]
        }
        (_, ShownAreas::Differences) => {
            let period = ("period", context.period().into());
            vec![match root {
                None => context.locale.fill(Message::NothingDiffers, &[period]),
                Some(area) => {
                    let area = context.dataset.area(area).name.as_str();
                    context.locale.fill(Message::NothingDiffersIn, &[("area", area.into()), period])
                }
            }]
        }
    };
    let width = width.saturating_sub(1);
    let lines = texts.iter().flat_map(|text| wrap(text, width, "  ", context.style(Role::Muted)));
    lines
        .map(|mut line| {
            line.spans.insert(0, Span::raw(" "));
            line
        })
        .collect()
}
