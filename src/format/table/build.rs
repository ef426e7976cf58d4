//! A draft as a checked dataset.

use std::{collections::HashMap, num::NonZeroU32};

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
    let mut build = Build { draft, parts, settled, places, builder, language };
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
    Built { dataset: build.builder.finish(), columns: order }
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
        let mut notes: Vec<_> = line.notes.iter().map(|note| self.builder.text(note)).collect();
        for text in self.rows(&line.rows) {
            notes.push(self.builder.localized(&text));
        }
        let remarks = line.texts.iter().map(|(column, text)| {
            let note = self.builder.text(text);
            let notes = self.builder.list(&[note]);
            (
                ColumnId(u16::try_from(self.places[*column]).unwrap_or(u16::MAX)),
                Remark { precision: Precision::Exact, notes },
            )
        });
        let remarks: Vec<_> = remarks.collect();
        let of_which = self.of_which(&line.of_which);
        let aliases: Vec<&str> = line.aliases.iter().map(String::as_str).collect();
        let source = self.source(line.rows[0]);
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

    /// The notes of a line that several rows make: those of one file are added together, those of several files are beside each other.
    fn rows(&self, rows: &[RowPlace]) -> Vec<Localized> {
        let mut by_part: Vec<(usize, Vec<u64>)> = Vec::new();
        for row in rows {
            match by_part.last_mut().filter(|(part, _)| *part == row.part) {
                Some((_, lines)) => lines.push(row.line),
                None => by_part.push((row.part, vec![row.line])),
            }
        }
        let is_of_several = by_part.len() > 1;
        let named = by_part.into_iter().filter(|(_, lines)| is_of_several || lines.len() > 1);
        named.map(|(part, lines)| self.note(part, &lines)).collect()
    }

    fn note(&self, part: usize, rows: &[u64]) -> Localized {
        let mut named = rows.iter().take(NAMED).map(u64::to_string).collect::<Vec<_>>().join(", ");
        if rows.len() > NAMED {
            named.push_str(", …");
        }
        let count = rows.len();
        let named_part = self.parts.get(part).map(|part| (part.document_name, part.table.as_deref()));
        let [in_danish, in_english] = match named_part {
            Some((Some(name), _)) => [name.to_owned(), name.to_owned()],
            Some((None, Some(table))) => [format!("tabel {table}"), format!("table {table}")],
            _ => ["filen".to_owned(), "the file".to_owned()],
        };
        let texts = if count > 1 {
            [
                format!("{count} rækker i {in_danish} lagt sammen: linje {named}"),
                format!("{count} rows of {in_english} added together: lines {named}"),
            ]
        } else {
            [format!("{in_danish}: linje {named}"), format!("{in_english}: line {named}")]
        };
        let [danish, english] = texts;
        Localized::new(vec![("en".to_owned(), english), ("da".to_owned(), danish)], self.language.as_deref())
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
            self.builder.state(Stated { of_which, ..Stated::of(view, cells.into(), source) });
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
