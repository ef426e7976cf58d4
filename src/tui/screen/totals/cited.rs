//! The counts and sources of a total: how many of its lines have an amount, and the places that state it.

use crate::{
    analysis::check::{reconcile::StatedFigure, stated_for::StatedFor, withheld::withheld_for},
    explorer::view::completeness::Completeness,
    locale::Message,
    model::{citation::Citation, financing::View, ids::StatedId, measure::BasisId, period::Period},
    report::{
        labels::{self, capitalised},
        sentences::{citation, withheld},
    },
    tui::screen::{draw_context::DIFFERS, totals::TotalsPane},
};

impl TotalsPane<'_> {
    pub(crate) fn counted(&self) -> String {
        let context = self.context;
        let all = self.of.lines(context.tree_source()).initiatives;
        let counts = [("count", self.total.lines.initiatives.into()), ("all", all.into())];
        match context.scope.period() {
            Period::All(_) => context.locale.fill(Message::AmountsInAny, &counts),
            Period::Column(year) => {
                let [count, all] = counts;
                context.locale.fill(Message::AmountsIn, &[count, all, ("year", context.label(year).into())])
            }
        }
    }

    /// The number of lines with an amount and the tables that state the total, on one line. Over all years it says instead that
    /// the sum is ours, which matters more.
    pub(crate) fn counted_and_cited(&self) -> String {
        let context = self.context;
        let all = self.of.lines(context.tree_source()).initiatives;
        let counts = [("count", self.total.lines.initiatives.into()), ("all", all.into())];
        let counted = match (self.total.stated, context.scope.period()) {
            (Some(held), Period::All(basis)) => self.added_up(held, basis),
            _ => context.locale.fill(Message::HaveAmountsShort, &counts),
        };
        match self.total.stated {
            None if context.found.is_some() => self.cited(),
            None => format!("{counted} · {}", self.nothing_stated()),
            Some(_) => {
                let parts = [Some(counted), self.tables(), self.money()];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
        }
    }

    /// The tables that state the total: "tabel 1 og 2".
    pub(crate) fn tables(&self) -> Option<String> {
        let context = self.context;
        let table = |held: StatedFigure| context.dataset.stated_total(held.stated).source?.table;
        let tables = self.held().filter_map(table).map(|table| context.dataset.text(table).to_owned());
        let tables: Vec<String> = tables.collect();
        (!tables.is_empty()).then(|| citation::tables(&tables, context.locale))
    }

    /// The kind of money that the stated total is of, where it stands for all money.
    fn money(&self) -> Option<String> {
        let view = self.context.dataset.stated_total(self.total.stated?.stated).view;
        (view != self.of.view()).then(|| labels::view(view, self.context.locale))
    }

    /// Every table and row that states the total.
    pub(crate) fn cited(&self) -> String {
        let context = self.context;
        if context.found.is_some() {
            let all = self.of.all_lines(context.tree_source()).initiatives;
            let shown = self.of.lines(context.tree_source()).initiatives;
            return context.locale.fill(Message::ShownOfAll, &[("shown", shown.into()), ("all", all.into())]);
        }
        let Some(held) = self.total.stated else { return self.nothing_stated() };
        let sources: Vec<Citation> =
            self.held().filter_map(|held| context.dataset.stated_total(held.stated).source).collect();
        // The only document is named before them.
        let is_named = context.dataset.about().documents.len() == 1;
        let place = |&source: &Citation| {
            if is_named {
                citation::place(context.dataset, source, context.locale).collect::<Vec<_>>().join(", ")
            } else {
                citation::short(context.dataset, Some(source), context.locale)
            }
        };
        let places: Vec<String> = sources.iter().map(place).filter(|place| !place.is_empty()).collect();
        let places = if sources.is_empty() {
            Some(context.text(Message::NoSource))
        } else {
            (!places.is_empty()).then(|| places.join("; "))
        };
        let document = match self.money() {
            Some(money) => {
                format!("{}, {money}", labels::documents::documents_heading(context.dataset, context.locale))
            }
            None => labels::documents::documents_heading(context.dataset, context.locale),
        };
        let stated = places.map_or_else(|| document.clone(), |places| format!("{document}: {places}"));
        match context.scope.period() {
            Period::Column(_) => stated,
            // The sum over the years is ours, which matters more than the places of its parts.
            Period::All(basis) => {
                let added_up = self.added_up(held, basis);
                let missing = labels::all_years::without(context.dataset, held.stated, basis, context.locale);
                let added_up = missing.map_or(added_up.clone(), |missing| {
                    let values = [("stated", added_up.into()), ("missing", missing.into())];
                    context.locale.fill(Message::StatedWithout, &values)
                });
                format!("{added_up} · {stated}")
            }
        }
    }

    /// Everything that is stated for it.
    fn held(&self) -> impl Iterator<Item = StatedFigure> {
        let context = self.context;
        let reconciliation = &context.figures.reconciliation;
        let stated = self.of.stated(context.tree_source()).into_iter();
        stated.flat_map(move |of| reconciliation.beside(of, context.scope.period()))
    }

    /// The total that the document has and does not publish, where it publishes none.
    pub(crate) fn withheld(&self) -> Option<StatedId> {
        let context = self.context;
        let of = self.of.stated(context.tree_source()).filter(|_| self.total.stated.is_none())?;
        withheld_for(context.dataset, of, context.scope.period()).next()
    }

    /// Says that no total is stated here, and names the money or the columns that have one.
    fn nothing_stated(&self) -> String {
        let context = self.context;
        if let Some(total) = self.withheld() {
            return capitalised(&withheld::one(context.dataset, total, context.locale));
        }
        let Some(of) = self.of.stated(context.tree_source()) else {
            return context.text(Message::NothingStatedForGroups);
        };
        let is_printed = |view: View, period: Period| {
            let mut stated = context.figures.reconciliation.stated_for(of.in_view(view), period);
            stated.next().is_some()
        };
        let columns = |view: View| {
            let columns = context.dataset.columns();
            let printed = columns.filter(move |&column| is_printed(view, Period::Column(column)));
            printed.map(|column| context.label(column).to_owned()).collect::<Vec<_>>()
        };
        let only_for = |view: String| context.locale.fill(Message::StatedOnlyFor, &[("view", view.into())]);
        let name = |view| labels::view(view, context.locale);
        let mut others = View::ALL.into_iter().filter(|&view| view != of.view);
        if let Some(other) = others.clone().find(|&view| is_printed(view, context.scope.period())) {
            return only_for(name(other));
        }
        let own = columns(of.view);
        if !own.is_empty() {
            return only_for(labels::listed(&own, context.locale));
        }
        match others.find_map(|view| Some((view, columns(view))).filter(|(_, columns)| !columns.is_empty())) {
            Some((view, columns)) => only_for(format!("{}, {}", name(view), labels::listed(&columns, context.locale))),
            None if of.class.is_some() => {
                let areas = self.areas_stating(of);
                if areas.is_empty() {
                    context.text(Message::NothingStatedForGroups)
                } else {
                    only_for(areas.join("; "))
                }
            }
            None if context.completeness != Completeness::Whole => context.text(Message::TotalsAtTheEnd),
            None => context.text(Message::NothingStated),
        }
    }

    /// The areas whose totals of a class are stated in the period that is shown, each with its figure: "A 7".
    fn areas_stating(&self, of: StatedFor) -> Vec<String> {
        let (context, period) = (self.context, self.context.scope.period());
        let in_area = context.dataset.stated().filter(|(_, stated)| stated.class == of.class && stated.view == of.view);
        let said = in_area.filter_map(|(id, stated)| {
            let held = context.figures.reconciliation.figure(id, period)?;
            let mark = if held.differs() { DIFFERS } else { "" };
            let area = labels::path(context.dataset, stated.area?);
            Some(format!("{area} {}{mark}", context.stated(held, period)))
        });
        said.collect()
    }

    /// Says that the total over all years is a sum of stated ones, and of how many.
    fn added_up(&self, held: StatedFigure, basis: BasisId) -> String {
        labels::all_years::added_up(self.context.dataset, held.stated, basis, self.context.locale)
    }
}
