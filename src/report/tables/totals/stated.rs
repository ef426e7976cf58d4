//! The rows of stated totals below the sum of their lines: the figures in print, and their differences, with the outcome of every
//! comparison.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        arranging::grouping::Grouping,
        check::{
            comparison::{Against, Status},
            gap::{Gap, gaps},
            reconcile::StatedFigure,
            stated_for::StatedFor,
        },
    },
    locale::Message,
    model::{
        amount::Amount,
        citation::{Citation, DocumentId},
        ids::StatedId,
        period::Period,
    },
    report::{
        ReportInput,
        grid::{Cell, Row, Tone},
        labels,
        sentences::citation,
        tables::totals::rows::{TotalRows, row},
    },
};

/// The stated totals of some lines in some periods.
pub struct StatedRows<'a> {
    pub input: ReportInput<'a>,
    pub periods: &'a [Period],
    pub of: StatedFor,
}

/// Stated totals that print the same figures, with their figure in each period.
struct Printed {
    totals: Vec<StatedId>,
    figures: Vec<Option<StatedFigure>>,
}

impl StatedRows<'_> {
    /// Adds a row for all that print the same figures, followed by its parts and its differences; then the differences of one kind of
    /// money, where only that kind's total differs.
    pub fn add(&self, indent: usize, to: &mut TotalRows) {
        let ReportInput { dataset, locale, .. } = self.input;
        let rows = &mut to.rows;
        for printed in self.printed() {
            to.stated.extend(printed.figures.iter().flatten());
            let figures = printed.figures.iter().zip(self.periods);
            let figures = figures.map(|(figure, &period)| self.figure(&printed, *figure, period)).collect();
            let label = self.label(&printed.totals);
            let notes = self.notes(&printed.totals);
            let mut stated = row(label.clone(), indent, Tone::Plain, figures);
            if let (Row::Cells(cells), false) = (&mut stated, notes.is_empty()) {
                cells[0].mark = Some('*');
                to.notes.push(format!("* {}, {label}: {}", self.name(), labels::joined_notes(&notes)));
            }
            rows.push(stated);
            let parts = |&id| labels::of_which::printed(dataset, &dataset.stated_total(id).of_which, self.periods);
            for part in printed.totals.iter().flat_map(parts) {
                let figure = |&period: &Period| {
                    labels::figures::figure_cell(dataset, ShownFigure::of_part(dataset, part, period), period, locale)
                };
                let label = labels::of_which::name(dataset, part, locale);
                rows.push(row(label, indent + 1, Tone::Faint, self.periods.iter().map(figure).collect()));
            }
            self.add_differences(&printed, indent, rows);
        }
        // They stand below the group of that kind where lines are grouped by their money.
        let is_apart = self.input.selection.grouping == Grouping::Financing;
        for kind in self.of.kinds().filter(|_| !is_apart) {
            let of_kind = |&period: &Period| {
                let gaps = gaps(dataset, self.input.figures, self.of, period);
                gaps.into_iter().find(|gap| gap.of == kind)
            };
            let gaps: Vec<Option<Gap>> = self.periods.iter().map(of_kind).collect();
            if gaps.iter().any(Option::is_some) {
                to.stated.extend(gaps.iter().flatten().map(|gap| gap.total));
                let totals: Vec<Option<StatedFigure>> =
                    gaps.iter().map(|gap| gap.as_ref().map(|gap| gap.total)).collect();
                let view = labels::view(kind.view, locale);
                let label = format!("{}, {view}", locale.text(Message::Difference));
                let differences = gaps.into_iter().map(|gap| gap.map(|gap| gap.difference));
                let cells = differences.map(|difference| self.apart(difference).marked(Some('≠')));
                rows.push(row(label, indent, Tone::Plain, cells.collect()));
                self.add_blank_lines(&totals, indent, rows);
            }
        }
    }

    /// Adds a row with the number of blank lines among those that totals differ from, where there are any.
    fn add_blank_lines(&self, figures: &[Option<StatedFigure>], indent: usize, rows: &mut Vec<Row>) {
        let locale = self.input.locale;
        let blank = |held: &StatedFigure| Some(held.blank).filter(|&blank| held.status == Status::Differs && blank > 0);
        let counts: Vec<Option<u32>> = figures.iter().map(|held| held.as_ref().and_then(blank)).collect();
        if counts.iter().any(Option::is_some) {
            let cell =
                |count: Option<u32>| count.map_or_else(String::new, |count| locale.amount(Amount::from(count), 0));
            let cells = counts.into_iter().map(|count| Cell::new(cell(count)).toned(Tone::Faint));
            rows.push(row(locale.text(Message::BlankLinesRow), indent, Tone::Faint, cells.collect()));
        }
    }

    fn add_differences(&self, printed: &Printed, indent: usize, rows: &mut Vec<Row>) {
        let ReportInput { figures, locale, .. } = self.input;
        let is_said = |held: &StatedFigure| held.status == Status::NotItemised || !held.difference.is_zero();
        if printed.figures.iter().flatten().any(is_said) {
            let cells = printed.figures.iter().map(|figure| match figure {
                Some(held) if held.status == Status::NotItemised => {
                    Cell::new(locale.text(Message::NotItemisedShort)).toned(Tone::Faint)
                }
                Some(held) if held.status == Status::Differs => self.apart(Some(held.difference)),
                Some(held) => self.signed(held.difference),
                None => Cell::new(""),
            });
            rows.push(row(locale.text(Message::Difference), indent, Tone::Plain, cells.collect()));
        }
        self.add_blank_lines(&printed.figures, indent, rows);
        for against in [Against::StatedAreas, Against::StatedViews, Against::Columns] {
            let apart = |figure: &Option<StatedFigure>, period: Period| {
                let held = figure.filter(|held| held.differs_from == Some(against))?;
                Some(figures.reconciliation.held_against(self.input.dataset, held, against, period)?.1)
            };
            let differences = printed.figures.iter().zip(self.periods).map(|(figure, &period)| apart(figure, period));
            let differences: Vec<Option<Amount>> = differences.collect();
            if let (true, Some(others)) = (differences.iter().any(Option::is_some), labels::figures::against(against)) {
                let label = format!("{} {}", locale.text(Message::Difference), locale.text(others));
                let cells = differences.into_iter().map(|difference| self.apart(difference));
                rows.push(row(label, indent, Tone::Plain, cells.collect()));
            }
        }
    }

    /// The notes on single figures of totals, in the columns that are shown.
    fn notes(&self, totals: &[StatedId]) -> Vec<String> {
        let ReportInput { dataset, locale, .. } = self.input;
        let of_total =
            |&id: &StatedId| labels::notes::of_stated(dataset, dataset.stated_total(id), self.periods, locale);
        totals.iter().flat_map(of_total).collect()
    }

    /// The name of the area, or of the class in it.
    fn name(&self) -> String {
        let ReportInput { dataset, locale, .. } = self.input;
        let area = labels::area(dataset, self.of.area, locale);
        match self.of.class {
            Some(class) => format!("{area}, {}", labels::one_line(dataset.text(class.name))),
            None => area,
        }
    }

    /// The stated figures; equal ones of several tables are one.
    fn printed(&self) -> Vec<Printed> {
        let ReportInput { dataset, figures, .. } = self.input;
        let mut beside: HashMap<StatedId, Vec<Option<StatedFigure>>> = HashMap::new();
        for (place, &period) in self.periods.iter().enumerate() {
            for held in figures.reconciliation.beside(self.of, period) {
                beside.entry(held.stated).or_insert_with(|| vec![None; self.periods.len()])[place] = Some(held);
            }
        }
        let mut all: Vec<Printed> = Vec::new();
        let mut known: HashMap<_, usize> = HashMap::new();
        let subjects = self.of.kinds().chain([self.of]);
        let mut totals: Vec<StatedId> = subjects.flat_map(|of| figures.reconciliation.totals_of(of)).copied().collect();
        totals.sort_unstable();
        for id in totals {
            let view = dataset.stated_total(id).view;
            let is_withheld = |&period: &Period| view == self.of.view && dataset.is_withheld(id, period);
            let Some(own) = beside
                .remove(&id)
                .or_else(|| self.periods.iter().any(is_withheld).then(|| vec![None; self.periods.len()]))
            else {
                continue;
            };
            let amounts: Vec<_> = own.iter().map(|figure| figure.map(|held| held.amount)).collect();
            match known.entry((view, amounts, self.without(id))) {
                Entry::Occupied(same) => all[*same.get()].totals.push(id),
                Entry::Vacant(new) => {
                    new.insert(all.len());
                    all.push(Printed { totals: vec![id], figures: own });
                }
            }
        }
        all
    }

    /// The years that the sum of all years misses of a stated total: "2025–2026 budget".
    fn without(&self, id: StatedId) -> Option<String> {
        let [Period::All(basis)] = self.periods else { return None };
        labels::all_years::without(self.input.dataset, id, *basis, self.input.locale)
    }

    /// The label of stated figures: "brevet, tabel 1 og 2"; of no table "brevet"; without a source "angivet"; with their money where it is of one kind: "brevet (egne
    /// midler)"; with the years that are missing: "brevet, uden 2025".
    fn label(&self, totals: &[StatedId]) -> String {
        let ReportInput { dataset, locale, .. } = self.input;
        let sources: Vec<Citation> = totals.iter().filter_map(|&id| dataset.stated_total(id).source).collect();
        let mut documents: Vec<(Option<DocumentId>, Vec<String>)> = Vec::new();
        let (mut places, mut known) = (HashMap::new(), HashSet::new());
        for source in sources.iter().filter(|source| source.document.is_some() || source.table.is_some()) {
            let place = *places.entry(source.document).or_insert(documents.len());
            if place == documents.len() {
                documents.push((source.document, Vec::new()));
            }
            let table = source.table.map(|table| labels::one_line(dataset.text(table)).into_owned());
            let new = table.filter(|table| known.insert((source.document, table.clone())));
            documents[place].1.extend(new);
        }
        let of_document = |(document, tables): (Option<DocumentId>, Vec<String>)| {
            let name = labels::documents::document(dataset, document, locale);
            if tables.is_empty() { name } else { format!("{name}, {}", citation::tables(&tables, locale)) }
        };
        let label = if documents.is_empty() {
            locale.text(Message::Stated)
        } else {
            documents.into_iter().map(of_document).collect::<Vec<_>>().join("; ")
        };
        let view = totals.first().map(|&id| dataset.stated_total(id).view);
        let label = match view.filter(|&view| view != self.of.view) {
            Some(view) => format!("{label} ({})", labels::view(view, locale)),
            None => label,
        };
        match totals.first().and_then(|&id| self.without(id)) {
            Some(missing) => {
                locale.fill(Message::StatedWithout, &[("stated", label.into()), ("missing", missing.into())])
            }
            None => label,
        }
    }

    /// The figure in print with the sign of its comparisons; of one that nothing is compared with, whether it is withheld.
    fn figure(&self, printed: &Printed, held: Option<StatedFigure>, period: Period) -> Cell {
        let ReportInput { dataset, locale, .. } = self.input;
        let Some(held) = held else {
            let is_withheld = printed.totals.iter().any(|&id| dataset.is_withheld(id, period));
            return Cell::new(if is_withheld { labels::figures::WITHHELD } else { "" });
        };
        let stated = ShownFigure::of_stated(dataset, held, period);
        let figure = labels::figures::figure_cell(dataset, stated, period, locale);
        match held.status {
            _ if held.differs() => figure.marked(Some('≠')).toned(Tone::Differs),
            Status::WithinRounding => figure.marked(Some('≈')),
            Status::Agrees | Status::NotItemised | Status::Differs => figure,
        }
    }

    /// A difference that rounding doesn't explain; nothing where there is none.
    fn apart(&self, difference: Option<Amount>) -> Cell {
        difference.map_or_else(|| Cell::new(""), |difference| self.signed(difference).toned(Tone::Differs))
    }

    fn signed(&self, difference: Amount) -> Cell {
        let ReportInput { dataset, locale, .. } = self.input;
        // The periods of a table are all counted in one unit.
        let decimals = self.periods.first().map_or(dataset.decimals(), |&period| dataset.digits(period).shown());
        let short = labels::figures::short_signed(difference, decimals, locale);
        let cell = Cell::new(short);
        if cell.text.starts_with(labels::figures::CUT) {
            cell.in_full(locale.signed(difference, decimals))
        } else {
            cell
        }
    }
}
