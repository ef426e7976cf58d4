//! The places of rows: the area that each is in, by columns, by rows of headings or by codes, and its name.

use std::collections::{BTreeSet, HashMap};

use crate::format::table::{
    clean::name,
    draft::{Draft, NodeId, ToldBy, WHOLE},
    grid::GridRow,
    nesting::codes::{Codes, coded_name, is_total},
    roles::{Nesting, Understanding},
    rows::{
        columns::RoleColumns, headings::Heading, named::Named, outline::Outline, reading::Reading, sections::Sections,
        steps::Steps, usual::Usual,
    },
    vocabulary::{is_of_everything, of_total, says_no_subject, total_of},
};

/// Finds the places of rows.
pub(super) struct PlaceReader<'a> {
    understood: &'a Understanding,
    /// The codes of all rows, where rows lie within each other by codes.
    codes: Codes<'a>,
    /// Those that others lie in.
    parents: BTreeSet<&'a str>,
    nodes: HashMap<&'a str, NodeId>,
    /// The areas of the texts in columns of areas, with their codes, as they stand in the table.
    areas: HashMap<(NodeId, &'a str, &'a str), NodeId>,
    steps: Option<Steps<'a>>,
    sections: Sections,
    outline: Outline<'a>,
}

impl<'a> PlaceReader<'a> {
    /// A reader of the rows of a table.
    pub fn new(reading: &mut Reading<'a>) -> Self {
        let understood = reading.part.understood;
        let rows = reading.part.grid.rows().skip(understood.above);
        let codes: Codes<'a> = rows.filter_map(|row| code_of(row, &understood.nesting)).collect();
        let parents = codes.all.iter().filter_map(|code| codes.parent(code)).collect();
        let steps = match &understood.nesting {
            Nesting::Steps(steps_in) => Some(Steps::of(reading.part, steps_in)),
            _ => None,
        };
        let sections = Sections::of(reading);
        let outline = Outline::of(reading);
        Self { understood, codes, parents, nodes: HashMap::new(), areas: HashMap::new(), steps, sections, outline }
    }

    /// Returns `true` if a line that is in no area is one beside them, the only one of its name: its rows lie within each other.
    pub fn has_levels(&self) -> bool {
        self.understood.nesting != Nesting::Columns || self.outline.has_levels()
    }

    /// Begins the area of a heading in a row of its own. Returns `true` if it is in no other.
    pub fn begin(&mut self, line: u64, heading: &Heading, draft: &mut Draft) -> bool {
        self.sections.begin(line, heading, draft);
        self.sections.is_outermost()
    }

    /// The area and the name of a row; the whole where columns of areas say none.
    pub fn named(&mut self, row: GridRow<'a>, columns: &RoleColumns, draft: &mut Draft, usual: &Usual) -> Named {
        if let Some(code) = code_of(row, &self.understood.nesting) {
            return self.coded(row, code, columns, draft);
        }
        if let Some(named) = self.steps.as_mut().and_then(|steps| steps.named(row, columns, draft)) {
            return named;
        }
        let text = columns.initiative.and_then(|column| name(row.cell(column)));
        let of_name = text.as_deref().filter(|_| !usual.has_words_everywhere).and_then(of_total);
        let closed = of_name.filter(|_| columns.areas.is_empty()).and_then(|of| self.sections.close(of));
        let section = closed.unwrap_or_else(|| self.sections.area());
        let mut node = if columns.areas.is_empty() { section } else { WHOLE };
        let mut total = None;
        for level in 0..columns.areas.len() {
            let (column, code) = columns.areas[level];
            let printed = (node, row.cell(column), code.map_or("", |code| row.cell(code)));
            if let Some(&known) = self.areas.get(&printed) {
                node = known;
                continue;
            }
            let Some(area) = name(row.cell(column)) else { continue };
            // "Total South" is the total of an area, "Total quality" is one where its rows have names of their own.
            let is_total = |of: &str| {
                let is_named = text.as_ref().is_some_and(|text| text.contains(char::is_alphabetic));
                let is_bare = !is_named || of_name.is_some();
                let is_plain = (says_no_subject(of) || is_of_everything(of)) && !usual.is_a_line(row);
                is_bare || is_plain || draft.known_area(node, of, None).is_some()
            };
            if let Some(of) = total_of(&area).filter(|of| is_total(of)) {
                total = Some((of.to_owned(), ToldBy::Words));
                node = draft.known_area(node, of, None).unwrap_or(node);
                break;
            }
            let code = code.and_then(|code| name(row.cell(code)));
            node = draft.area(node, &area, code.as_deref());
            if total_of(&area).is_none() {
                self.areas.insert(printed, node);
            }
        }
        let code = columns.code.and_then(|column| name(row.cell(column)));
        // A row without a name may have the word in any column: that of codes.
        let is_bare = text.is_none() && columns.areas.first().is_none_or(|&(area, _)| row.cell(area).is_empty());
        let of_any = || row.cells().filter(|_| is_bare).find_map(total_of);
        let total = total.or_else(|| of_name.or_else(of_any).map(|of| (of.to_owned(), ToldBy::Words)));
        if total.is_some() {
            return Named { node, name: text, code, total };
        }
        let (node, is_total) = self.outline.area(row.line, node, draft);
        let total = is_total.then(|| (String::new(), ToldBy::Sums));
        Named { node, name: text, code, total }
    }

    /// The place of a row by its code: an area where others lie in it, else a line.
    fn coded(&mut self, row: GridRow<'a>, code: &'a str, columns: &RoleColumns, draft: &mut Draft) -> Named {
        let text = match self.understood.nesting {
            Nesting::CodedNames(column) => coded_name(row.cell(column)).map(|(_, name)| name),
            _ => columns.initiative.map(|column| row.cell(column)),
        };
        let text = text.and_then(name).unwrap_or_else(|| code.to_owned());
        let within = self.codes.parent(code);
        let node = within.map_or(WHOLE, |parent| self.node_of(parent, draft));
        if self.parents.contains(code) {
            let own = self.node_of(code, draft);
            draft.nodes[own.0].name.clone_from(&text);
            return Named { node: own, name: Some(text), code: None, total: Some((String::new(), ToldBy::Place)) };
        }
        Named { node, name: Some(text), code: Some(code.to_owned()), total: None }
    }

    /// The area of a code that others lie in. Its name comes with its row.
    fn node_of(&mut self, code: &'a str, draft: &mut Draft) -> NodeId {
        if let Some(&known) = self.nodes.get(code) {
            return known;
        }
        let within = self.codes.parent(code).map_or(WHOLE, |parent| self.node_of(parent, draft));
        let node = draft.area(within, code, Some(code));
        self.nodes.insert(code, node);
        node
    }
}

/// The code of a row, where rows lie within each other by codes.
fn code_of<'a>(row: GridRow<'a>, nesting: &Nesting) -> Option<&'a str> {
    match *nesting {
        Nesting::Columns | Nesting::Steps(_) => None,
        Nesting::CodedNames(column) => coded_name(row.cell(column)).map(|(code, _)| code),
        Nesting::Codes(column) => Some(row.cell(column)).filter(|code| !code.is_empty() && !is_total(code)),
    }
}
