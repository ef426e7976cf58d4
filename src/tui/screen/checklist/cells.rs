//! The cells of a row of the list, each whole: the columns cut them.

use crate::{
    analysis::check::reconcile::{Comparison, Status},
    locale::Message,
    model::financing::View,
    report::{
        labels,
        sentences::{
            citation,
            comparison::{self, Figures},
        },
    },
    tui::screen::draw_context::DrawContext,
};

/// The cells of a row.
pub(crate) struct ComparisonCells {
    pub status: Status,
    pub name: String,
    pub year: String,
    /// The money of the figures, all of it where other money has the same: "egne".
    pub money: String,
    /// The first of that money.
    pub first_money: String,
    /// The keys of that money, as the header has them: "i c".
    pub keys: String,
    pub figures: Figures,
    /// The words in place of a sum and a difference where there are none, the longest first.
    pub not_compared: [String; 2],
    /// The remarks on the difference.
    pub remarks: String,
    /// The figures of other money with the same difference, the remarks, what the figure is held against, and where it is printed: the
    /// first matter most.
    pub place: Vec<String>,
}

impl ComparisonCells {
    /// The cells of a comparison and those that repeat it; none where there is no comparison.
    pub fn of<'c>(context: &DrawContext<'_>, printed: impl Iterator<Item = &'c Comparison> + Clone) -> Option<Self> {
        let of = printed.clone().next()?;
        let (dataset, locale) = (context.dataset, context.locale);
        let remarks = comparison::remarks(dataset, of, locale);
        let figures = Figures::short(dataset, of, locale);
        let others = others(context, printed.clone(), &figures);
        let is_other = |view: View| others.iter().any(|(other, _)| *other == view);
        let mut views: Vec<View> =
            printed.clone().map(|one| one.view(dataset)).filter(|&view| !is_other(view)).collect();
        views.sort_unstable();
        views.dedup();
        let listed = |name: &dyn Fn(View) -> String, between| {
            views.iter().map(|&view| name(view)).collect::<Vec<_>>().join(between)
        };
        Some(Self {
            status: of.status,
            name: comparison::subject(dataset, of, locale),
            year: context.label(of.column).to_owned(),
            money: listed(&|view| short(context, view), ", "),
            first_money: views.first().map_or_else(String::new, |&view| short(context, view)),
            keys: listed(&|view| key(view).to_owned(), " "),
            figures,
            not_compared: comparison::not_compared(of).map(|message| context.text(message)),
            place: place(context, printed, &remarks, others.into_iter().map(|(_, said)| said)),
            remarks: remarks.join(" · "),
        })
    }
}

/// "alle: 17,40 / 16,60": the figures of other money, where the same difference stands between others.
fn others<'c>(
    context: &DrawContext<'_>,
    printed: impl Iterator<Item = &'c Comparison>,
    first: &Figures,
) -> Vec<(View, String)> {
    let (dataset, locale) = (context.dataset, context.locale);
    let mut others: Vec<(View, String)> = Vec::new();
    for one in printed {
        let Figures { stated, computed, .. } = Figures::short(dataset, one, locale);
        let (view, is_same) = (one.view(dataset), (&stated, &computed) == (&first.stated, &first.computed));
        if !is_same && one.status != Status::NotItemised && others.iter().all(|(known, _)| *known != view) {
            others.push((view, format!("{}: {stated} / {computed}", short(context, view))));
        }
    }
    others
}

/// "alle: 17,40 / 16,60", "følger af andre", "mod områdernes totaler (tabel 4, række 6)": the figures of other money, the remarks on the
/// difference, what the figure is held against where that is not its lines, where it is printed, and its price level where there
/// are several.
fn place<'c>(
    context: &DrawContext<'_>,
    printed: impl Iterator<Item = &'c Comparison> + Clone,
    remarks: &[String],
    others: impl Iterator<Item = String>,
) -> Vec<String> {
    let Some(of) = printed.clone().next() else { return Vec::new() };
    let printed = printed_in(context, printed);
    let printed = match labels::figures::against(of.against) {
        None => printed,
        Some(against) if printed.is_empty() => context.text(against),
        Some(against) => format!("{} ({printed})", context.text(against)),
    };
    let printed = Some(printed).filter(|place| !place.is_empty());
    let prices = comparison::price_levels(context.dataset, context.figures, of);
    let prices = labels::prices::price_levels(context.dataset, prices, context.locale);
    others.chain(remarks.iter().cloned()).chain(printed).chain(prices).collect()
}

/// The place of one figure, "tabel 4, række 6"; the tables of several, "tabel 1, 2 og 4", or their places where one is in no table.
fn printed_in<'c>(context: &DrawContext<'_>, printed: impl Iterator<Item = &'c Comparison> + Clone) -> String {
    let (dataset, locale) = (context.dataset, context.locale);
    let sources: Vec<_> = printed.map(|one| one.source(dataset)).collect();
    let is_one_document = dataset.about().documents.len() < 2;
    let tables: Option<Vec<String>> =
        sources.iter().map(|source| Some(labels::one_line(dataset.text((*source)?.table?)).into_owned())).collect();
    match tables {
        Some(mut tables) if sources.len() > 1 && is_one_document => {
            tables.dedup();
            citation::tables(&tables, locale)
        }
        _ => {
            let mut places: Vec<String> =
                sources.into_iter().map(|source| citation::short(dataset, source, locale)).collect();
            places.retain(|place| !place.is_empty());
            places.dedup();
            places.join("; ")
        }
    }
}

/// The name of a view as in the header, in lower case.
pub(crate) fn short(context: &DrawContext<'_>, view: View) -> String {
    let message = match view {
        View::Internal => Message::TabInternal,
        View::External => Message::TabExternal,
        View::Combined => Message::TabBoth,
    };
    context.text(message).to_lowercase()
}

/// The key of a view, as in the header.
fn key(view: View) -> &'static str {
    match view {
        View::Internal => "i",
        View::External => "e",
        View::Combined => "c",
    }
}
