//! A draft as a checked dataset.

use std::{
    collections::{BTreeMap, HashMap},
    num::NonZeroU32,
};

use crate::{
    format::table::{
        clean::clean,
        draft::{Draft, DraftLine, NodeId, RowPlace, WHOLE},
        heading::phase_of,
        part::Part,
        totals::Settled,
    },
    model::{
        about::About,
        builder::{Builder, Heading, Line},
        cell::{Cell, Precision, Remark},
        citation::{Citation, DocumentId},
        columns::{Column, ColumnId, Columns, PrintedSum},
        dataset::{Dataset, OfWhich, Stated},
        dimension::Dimension,
        financing::{Financing, View},
        localized::Localized,
        measure::{Measure, MeasureId},
        name::folded,
    },
};

/// The outcome of a draft: a dataset, and the place of each of its columns in the draft.
pub struct Built {
    /// The dataset.
    pub dataset: Dataset,
    /// For each column of the dataset its place in the draft.
    pub columns: Vec<usize>,
    /// The number of lines of which an amount is the sum of several rows.
    pub added: usize,
}

/// The most rows that the note of a line names.
const NAMED: usize = 12;

/// Makes a dataset of a draft.
pub fn build(
    draft: &Draft,
    settled: &[Settled],
    parts: &[Part<'_>],
    about: About,
    dimensions: Vec<Dimension>,
) -> Built {
    let (columns, order, places) = columns(draft);
    let language = about.language.clone();
    let builder = Builder::new(about, columns, dimensions);
    let mut by_node: HashMap<NodeId, Vec<usize>> = HashMap::new();
    for settled in settled {
        by_node.entry(settled.node).or_default().push(settled.total);
    }
    let settled = by_node;
    let mut build = Build { draft, parts, settled, places, builder, language, added: 0 };
    for &node in &draft.nodes[WHOLE.0].areas {
        build.area(node);
    }
    let lines = &draft.nodes[WHOLE.0].lines;
    if !lines.is_empty() {
        // Lines without any area have that of the whole.
        build.builder.open_area(Heading { name: draft.nodes[WHOLE.0].name.clone(), ..Heading::default() });
        for &line in lines {
            build.line(&draft.lines[line]);
        }
        build.builder.close_area();
    }
    build.totals(WHOLE);
    Built { dataset: build.builder.finish(), columns: order, added: build.added }
}

/// The columns in time order, those of a year in the order of their measures, the place of each in the draft, and for each of the draft
/// its place among them.
fn columns(draft: &Draft) -> (Columns, Vec<usize>, Vec<usize>) {
    let mut measures: Vec<&str> = Vec::new();
    let mut place_of_measure: HashMap<String, usize> = HashMap::new();
    for (_, measure) in &draft.columns {
        place_of_measure.entry(folded(measure)).or_insert_with(|| {
            measures.push(measure);
            measures.len() - 1
        });
    }
    let measure_of = |name: &str| {
        let place = place_of_measure.get(&folded(name)).copied().unwrap_or_default();
        MeasureId(u16::try_from(place).unwrap_or(u16::MAX))
    };
    let mut order: Vec<usize> = (0..draft.columns.len()).collect();
    order.sort_by_cached_key(|&column| (draft.sums.contains_key(&column), draft.columns[column].0.clone(), column));
    let mut places = vec![0; order.len()];
    for (place, &column) in order.iter().enumerate() {
        places[column] = place;
    }
    // Among others a measure without words needs a name too: that of a dash.
    let named = |name: &str| if name.is_empty() && measures.len() > 1 { "–" } else { name }.to_owned();
    let measures: Vec<Measure> = measures
        .iter()
        .map(|name| Measure { name: named(name), phase: phase_of(name), ..Measure::default() })
        .collect();
    let column = |&place: &usize| {
        let (year, measure) = &draft.columns[place];
        if let Some(parts) = draft.sums.get(&place) {
            let plus = parts.iter().map(|&part| ColumnId(u16::try_from(places[part]).unwrap_or(u16::MAX))).collect();
            let label = clean(&format!("{} {measure}", year.trim_end_matches('\0')));
            return Column {
                label: label.into(),
                sum: Some(PrintedSum { plus, ..PrintedSum::default() }),
                ..Column::default()
            };
        }
        let column = Column::of_year(year, measure_of(measure));
        Column { label: column.default_label(&measures, None), ..column }
    };
    let columns = order.iter().map(column).collect();
    (Columns::new(columns, measures, None, None), order, places)
}

struct Build<'a> {
    draft: &'a Draft,
    parts: &'a [Part<'a>],
    /// The totals of each area, by their places.
    settled: HashMap<NodeId, Vec<usize>>,
    places: Vec<usize>,
    builder: Builder,
    language: Option<String>,
    /// The lines so far of which an amount is the sum of several rows.
    added: usize,
}

impl Build<'_> {
    fn area(&mut self, node: NodeId) {
        let area = &self.draft.nodes[node.0];
        self.builder.open_area(Heading {
            name: area.name.clone(),
            code: area.code.clone(),
            aliases: area.aliases.clone(),
            ..Heading::default()
        });
        for &line in &area.lines {
            self.line(&self.draft.lines[line]);
        }
        self.totals(node);
        for &below in &area.areas {
            self.area(below);
        }
        self.builder.close_area();
    }

    fn line(&mut self, line: &DraftLine) {
        let funding: Vec<&str> = line.key.funding.iter().map(String::as_str).collect();
        let classes: Vec<Option<&str>> = line.key.classes.iter().map(Option::as_deref).collect();
        let mut notes: Vec<_> = line.rare().notes.iter().map(|note| self.builder.text(note)).collect();
        for text in self.rows(line) {
            notes.push(self.builder.localized(&text));
        }
        let remarks = line.rare().texts.iter().map(|(column, text)| {
            let note = self.builder.text(text);
            let notes = self.builder.list(&[note]);
            (
                ColumnId(u16::try_from(self.places[*column]).unwrap_or(u16::MAX)),
                Remark { precision: Precision::Exact, notes },
            )
        });
        let remarks: Vec<_> = remarks.collect();
        let of_which = self.of_which(&line.rare().of_which);
        let aliases: Vec<&str> = line.rare().aliases.iter().map(String::as_str).collect();
        // A row is cited where all amounts are of it.
        let source = self.source(line.rows[0]);
        let source = source.map(|source| Citation { row: source.row.filter(|_| line.rows.len() == 1), ..source });
        self.builder.add(Line {
            name: &line.key.name,
            financing: if line.key.is_external { Financing::External } else { Financing::Internal },
            funding: &funding,
            notes: &notes,
            cells: &cells_of(&line.cells, &self.places),
            source,
            aliases: &aliases,
            code: line.key.code.as_deref(),
            classes: &classes,
            of_which,
            remarks,
            ..Line::default()
        });
    }

    /// The notes of a line that several rows make: which of them give the amount of each column. Where a file has a row for each, it goes
    /// without saying.
    fn rows(&mut self, line: &DraftLine) -> Vec<Localized> {
        let mut parts: Vec<usize> = line.rare().given.iter().map(|(_, row)| row.part).collect();
        parts.dedup();
        let is_of_several = parts.len() > 1;
        let mut adds = false;
        let mut note = |part: usize| {
            let mut by_column: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
            for &(column, row) in line.rare().given.iter().filter(|(_, row)| row.part == part) {
                by_column.entry(self.places[column]).or_default().push(row.line);
            }
            let are_added = by_column.values().any(|rows| rows.len() > 1);
            adds |= are_added;
            (are_added || is_of_several).then(|| self.note(part, &by_column))
        };
        let notes = parts.into_iter().filter_map(&mut note).collect();
        self.added += usize::from(adds);
        notes
    }

    fn note(&self, part: usize, by_column: &BTreeMap<usize, Vec<u64>>) -> Localized {
        let of_part = self.parts.get(part).and_then(|part| Some(part.document_name?.to_owned()));
        let texts = [("en", ["line", "lines", "added together"]), ("da", ["linje", "linje", "lagt sammen"])];
        let text = |[line, lines, together]: [&str; 3]| {
            let of_column = |(&column, rows): (&usize, &Vec<u64>)| {
                let label = self.builder.label(ColumnId(u16::try_from(column).unwrap_or(u16::MAX)));
                let mut named = rows.iter().take(NAMED).map(u64::to_string).collect::<Vec<_>>().join(", ");
                if rows.len() > NAMED {
                    named.push_str(", …");
                }
                match rows.len() {
                    1 => format!("{label}: {line} {named}"),
                    count => format!("{label}: {lines} {named} {together} ({count})"),
                }
            };
            let columns = by_column.iter().map(of_column).collect::<Vec<_>>().join("; ");
            of_part.iter().chain([&columns]).cloned().collect::<Vec<_>>().join(": ")
        };
        let texts = texts.map(|(language, words)| (language.to_owned(), text(words)));
        Localized::new(texts.into(), self.language.as_deref())
    }

    fn of_which(&mut self, parts: &[(String, Vec<(usize, Cell)>)]) -> Vec<OfWhich> {
        let part = |(name, cells): &(String, Vec<(usize, Cell)>)| OfWhich {
            name: self.builder.text(name),
            cells: cells_of(cells, &self.places).into(),
            remarks: Vec::new(),
        };
        parts.iter().map(part).collect()
    }

    fn totals(&mut self, node: NodeId) {
        for place in self.settled.remove(&node).unwrap_or_default() {
            let total = &self.draft.totals[place];
            let cells = cells_of(&total.cells, &self.places);
            let source = self.source(total.rows[0]);
            let of_which = self.of_which(&total.of_which);
            let view = total.view.unwrap_or(View::Combined);
            let rounding = self.draft.rounding;
            self.builder.state(Stated { rounding, of_which, ..Stated::of(view, cells.into(), source) });
        }
    }

    fn source(&mut self, place: RowPlace) -> Option<Citation> {
        let part = self.parts.get(place.part)?;
        let row = u32::try_from(place.row).ok().and_then(NonZeroU32::new);
        let table = part.table.as_deref().map(|table| self.builder.text(table));
        Some(Citation { document: Some(DocumentId(part.document)), table, row, ..Citation::default() })
    }
}

/// A cell for each column of the dataset: blank where no row gave one.
fn cells_of(cells: &[(usize, Cell)], places: &[usize]) -> Vec<Cell> {
    let mut all = vec![Cell::Blank; places.len()];
    for &(column, cell) in cells {
        all[places[column]] = cell;
    }
    all
}
