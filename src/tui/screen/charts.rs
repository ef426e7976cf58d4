//! The page of diagrams: its title names the diagram, its subject and the next diagram. Each diagram has a file of its own.

pub mod axis;
pub mod bar;
mod bars;
pub mod scale;
mod signs;
pub mod squarify;
mod treemap;
mod trend;

use ratatui::buffer::Buffer;

use crate::{
    analysis::{arranging::group::Grouping, search::found::Found},
    explorer::{
        diagram::{ChartData, kind::Diagram, subject::ChartSubject},
        tree::{Tree, budget_part::BudgetPart},
        view::viewport::PageExtent,
    },
    locale::Message,
    model::period::Period,
    report::labels,
    tui::screen::{
        draw_context::DrawContext,
        layout::ScreenLayout,
        theme::Role,
        widgets::{
            rule::{counted, counted_rule},
            text::{draw_lines, wrap},
        },
    },
};

/// The rows of a diagram. Only bars can be more than the screen shows.
pub fn extent(context: &DrawContext<'_>, data: &ChartData, layout: &ScreenLayout) -> PageExtent {
    match data {
        ChartData::Bars(parts) => bars::BarChart::new(context, parts, layout.page).extent(),
        ChartData::Treemap(_) => PageExtent::default(),
    }
}

/// Draws the page; `top` is the first row of the bars on the screen.
pub fn draw(
    context: &DrawContext<'_>,
    diagram: Diagram,
    chart_data: Option<&ChartData>,
    top: usize,
    tree: &Tree,
    layout: &ScreenLayout,
    buffer: &mut Buffer,
) {
    let of = diagram.subject(tree, context.tree_source());
    let PageExtent { lines, height } = chart_data.map(|data| extent(context, data, layout)).unwrap_or_default();
    counted_rule(
        &title(context, diagram, of),
        &counted(context, top, height, lines),
        context,
        layout.page_title,
        buffer,
    );
    if context.found.is_some_and(Found::is_too_long) {
        let text = context.text(Message::FoundTooLong);
        let lines = wrap(&text, usize::from(layout.page.width), "", context.style(Role::Muted));
        draw_lines(lines, layout.page, buffer);
        return;
    }
    match (diagram, chart_data) {
        (Diagram::Trend(_), _) => trend::TrendChart::new(context, of).draw(layout.page, buffer),
        (Diagram::Bars, Some(ChartData::Bars(parts))) => {
            bars::BarChart::new(context, parts, layout.page).draw(top, buffer);
        }
        (Diagram::Treemap, Some(ChartData::Treemap(shares))) => {
            treemap::TreemapChart::new(context, shares).draw(layout.page, buffer);
        }
        // The data is still on its way.
        _ => {}
    }
}

/// "Søjler · alle områder · d: udvikling".
fn title(context: &DrawContext<'_>, diagram: Diagram, of: ChartSubject) -> String {
    let name = |diagram| match diagram {
        Diagram::Bars => Message::BarsTitle,
        Diagram::Trend(_) => Message::TrendTitle,
        Diagram::Treemap => Message::TreemapTitle,
    };
    let next = context.text(diagram.next().map_or(Message::HintBack, name)).to_lowercase();
    // The documents print no total of all years.
    let ours = match context.scope.period() {
        Period::All(basis) => of
            .stated_together(context.tree_source(), basis)
            .map(|stated| labels::all_years::added_up(context.dataset, stated, basis, context.locale)),
        Period::Column(_) => None,
    };
    let filtered = context.found.map(|_| context.text(Message::Filtered));
    let name_of = match (diagram, of) {
        (Diagram::Bars | Diagram::Treemap, ChartSubject::Total(BudgetPart::Area(None, _))) => {
            context.text(match context.arranged_by().grouping {
                Grouping::Area => Message::AllAreas,
                Grouping::Flat => Message::AllInitiatives,
                Grouping::Funding | Grouping::Financing | Grouping::Dimension(_) => Message::AllGroups,
            })
        }
        (Diagram::Trend(_), _) => {
            let years: Vec<Period> = trend::columns(context).into_iter().map(Period::Column).collect();
            format!("{}{}", context.name(of), signs::name_sign(context, of, &years))
        }
        _ => context.name(of),
    };
    let unit = labels::units::own(context.dataset, context.scope.period(), context.locale);
    let parts = [Some(context.text(name(diagram))), Some(name_of), unit, ours, filtered, Some(format!("d: {next}"))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
