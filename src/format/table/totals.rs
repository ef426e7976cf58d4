//! Rows that are totals: which lines each covers. The words of its name say that it is a total; its amounts, beside those of the
//! lines above it, say of what.

mod beside;

pub use beside::Compared;

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        account::{Account, Aside, Reason},
        draft::{Draft, NodeId, RowPlace, Total, WHOLE},
        totals::beside::{AreaSums, beside_lines},
    },
    model::{amount::Sum, name::folded},
};

/// The lines that a total covers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Covers {
    /// All lines of its area.
    Area,
    /// The lines since the total before it: an area of its own.
    Block,
    /// None: it is a result of other totals.
    Nothing,
}

/// A total that the dataset states.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settled {
    /// The area that it is of.
    pub node: NodeId,
    /// Its place among the totals of the draft.
    pub total: usize,
}

/// The form of a table, as far as totals depend on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableForm {
    /// A row has all years of a line: a total stands below its lines.
    Wide,
    /// A row has one amount: a name that only sounds like a total may stand anywhere.
    Long,
}

/// Settles what each total of a table covers, from this one on. Lines of a block go into an area of their own.
pub fn settle(draft: &mut Draft, first: usize, form: TableForm, account: &mut Account) -> Vec<Settled> {
    let mut sums = AreaSums::default();
    let covers = by_name(draft, first, &mut sums);
    let mut settled: Vec<Settled> = Vec::new();
    let mut node_of: HashMap<usize, NodeId> = HashMap::new();
    let mut has_total = HashSet::new();
    let mut moved: Vec<(NodeId, std::ops::Range<usize>, NodeId)> = Vec::new();
    for place in first..draft.totals.len() {
        let total = draft.totals[place].clone();
        if let Some(beside) = total.beside {
            settled.extend(node_of.get(&beside).map(|&node| Settled { node, total: place }));
            continue;
        }
        let kind = kind(draft, &total);
        let covers = match form {
            _ if total.is_certain => Covers::Area,
            TableForm::Long if !kind.1.is_empty() => Covers::Nothing,
            _ => covers[&kind],
        };
        let node = match covers {
            Covers::Nothing => {
                let (node, cells) = (total.node, total.cells.clone());
                if no_total(draft, total, form, account) {
                    sums.add(draft, node, &cells);
                }
                continue;
            }
            Covers::Area if total.is_certain || !is_of_whole(draft, &has_total, &total, &mut sums) => total.node,
            Covers::Area => WHOLE,
            Covers::Block => {
                let name = if total.of.is_empty() { &total.name } else { &total.of };
                let node = draft.area(total.node, name, None);
                moved.push((total.node, total.block, node));
                node
            }
        };
        has_total.insert(node);
        node_of.insert(place, node);
        settled.push(Settled { node, total: place });
    }
    // From the last block to the first, so that the places of those before it stay.
    for (from, block, to) in moved.into_iter().rev() {
        let lines: Vec<usize> = draft.nodes[from.0].lines.drain(block).collect();
        draft.nodes[to.0].lines.splice(0..0, lines);
    }
    settled
}

/// A row that is called a total and is none: a line whose name sounds like one, or a result of totals.
///
/// Returns `true` if it is a line.
fn no_total(draft: &mut Draft, total: Total, form: TableForm, account: &mut Account) -> bool {
    account.total_rows -= total.rows.len();
    let is_result = form == TableForm::Wide || total.name.contains('=');
    let amounts = || total.cells.iter().filter_map(|&(column, cell)| Some((column, Sum::from(cell.amount()?))));
    if is_result || amounts().any(|(column, amount)| account.add(column, &amount).is_err()) {
        let aside = |row: &RowPlace| Aside {
            part: row.part,
            line: row.line,
            reason: Reason::Result,
            text: total.printed.clone(),
        };
        account.aside.extend(total.rows.iter().map(aside));
        return false;
    }
    account.line_rows += total.rows.len();
    let line = draft.add(total.node, total.key, &total.cells, total.rows[0]);
    draft.lines[line].rows.extend(&total.rows[1..]);
    true
}

/// Returns `true` if a total below the lines of an area is that of all areas: the area has its total already, or its lines make
/// another sum than all lines, and these make the total.
fn is_of_whole(draft: &Draft, has_total: &HashSet<NodeId>, total: &Total, sums: &mut AreaSums) -> bool {
    if total.node == WHOLE {
        return false;
    }
    let mut agrees = |node: NodeId| {
        let sums = sums.beside(draft, node, total);
        !sums.is_empty() && sums.iter().all(Compared::is_near)
    };
    !agrees(total.node) && (has_total.contains(&total.node) || agrees(WHOLE))
}

/// Totals of one name cover the same kind of lines in each area: "Total" of each, "10 = Ordentliche Erträge".
type Kind = (bool, String);

fn kind(draft: &Draft, total: &Total) -> Kind {
    let is_whole = total.node == WHOLE;
    let is_plain = says_no_more(draft, total);
    (is_whole, if is_plain { String::new() } else { folded(&total.name) })
}

/// Returns `true` if a total's name says no more than that it is one, or of which area.
fn says_no_more(draft: &Draft, total: &Total) -> bool {
    let of = folded(&total.of);
    let of = of.trim_matches(|sign: char| !sign.is_alphanumeric());
    let is_unit = total.of.starts_with('(') || total.of.chars().filter(|sign| sign.is_alphabetic()).count() < 3;
    is_unit || of == folded(&draft.nodes[total.node.0].name)
}

/// The lines that the totals of each kind cover, by what most of their amounts are the sum of.
fn by_name(draft: &Draft, first: usize, sums: &mut AreaSums) -> HashMap<Kind, Covers> {
    let mut of_kind: HashMap<Kind, Vec<&Total>> = HashMap::new();
    for total in draft.totals[first..].iter().filter(|total| !total.is_certain) {
        of_kind.entry(kind(draft, total)).or_default().push(total);
    }
    of_kind.into_iter().map(|(kind, totals)| (kind.clone(), covered(draft, &kind, &totals, sums))).collect()
}

fn covered(draft: &Draft, kind: &Kind, totals: &[&Total], of_areas: &mut AreaSums) -> Covers {
    let (mut area, mut block, mut figures) = (0_usize, 0_usize, 0_usize);
    for total in totals {
        let lines = &draft.nodes[total.node.0].lines;
        let count = |sums: Vec<Compared>| {
            let all = sums.iter().filter(|compared| !compared.total.is_zero());
            (all.clone().filter(|compared| compared.is_near()).count(), all.count())
        };
        let (near, all) = count(of_areas.beside(draft, total.node, total));
        (area, figures) = (area + near, figures + all);
        block += count(beside_lines(draft, &lines[total.block.clone()], total)).0;
    }
    match () {
        () if area >= block && area * 2 > figures => Covers::Area,
        () if block * 2 > figures => Covers::Block,
        // Nothing else can be meant, whether or not it adds up.
        () if kind.1.is_empty() => Covers::Area,
        () => Covers::Nothing,
    }
}
