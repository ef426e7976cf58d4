//! Rows that are totals: which lines each covers. The words of its name say that it is a total; its amounts, beside those of the
//! lines above it, say of what.

mod agreement;
mod as_line;
mod beside;
mod blocks;
mod gaps;
mod results;
mod settled;

pub use crate::format::table::totals::{beside::Compared, settled::Settled};

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        account::{Account, Reason},
        draft::{Draft, NodeId, ToldBy, Total, WHOLE, amount},
        totals::{
            as_line::{add_as_line, set_aside},
            beside::{AreaSums, beside_lines},
            blocks::Blocks,
            gaps::Gaps,
            results::is_of_two_totals,
        },
        vocabulary::{says_no_subject, says_result},
    },
    model::{cell::Cell, name::folded},
};

/// The lines that a total covers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Covers {
    /// All lines of its area.
    Area,
    /// The lines since the total before it: an area of its own.
    Block,
    /// The lines up to the next total: an area of its own, whose total stands above it.
    BlockBelow,
    /// None: it is a result of other totals.
    Nothing,
}

/// The totals of one name that are looked at to tell what they are of.
const LOOKED_AT: usize = 64;

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
    let Gaps { mut settled, parts, .. } = Gaps::settle(draft, first, &mut sums, account);
    let is_no_gap = |&place: &usize| draft.totals[place].told_by != ToldBy::Gap && draft.totals[place].beside.is_none();
    let blocks = Blocks::of(draft, (first..draft.totals.len()).filter(is_no_gap));
    let covers = by_name(draft, first, &blocks, &mut sums);
    let has_named = covers.iter().any(|(kind, covers)| !kind.1.is_empty() && *covers != Covers::Nothing);
    let mut node_of: HashMap<usize, NodeId> = HashMap::new();
    let mut has_total = HashSet::new();
    let mut moved: Vec<(NodeId, Vec<usize>, NodeId)> = Vec::new();
    for place in first..draft.totals.len() {
        let total = draft.totals[place].clone();
        if total.told_by == ToldBy::Gap {
            continue;
        }
        if let Some(beside) = total.beside {
            settled.extend(node_of.get(&beside).map(|&node| Settled { node, total: place }));
            continue;
        }
        let kind = kind(draft, &total);
        let covers = match form {
            _ if is_of_area(&total) => Covers::Area,
            // Of a word alone nothing follows where rows may stand anywhere, but of a word and a sum.
            TableForm::Long if !kind.1.is_empty() && covers[&kind] != Covers::Area => Covers::Nothing,
            _ => covers[&kind],
        };
        let mut is_all = |total: &Total| {
            let sums = sums.beside(draft, total.node, total);
            !sums.is_empty() && sums.iter().all(Compared::is_near)
        };
        let with = |part: &Vec<_>| Total { cells: added(&total.cells, part), ..total.clone() };
        // "Net expenditure" is no total of its area where only with "net investment" it is the sum of all lines.
        let parts = parts.get(&total.node).filter(|_| covers == Covers::Area && !is_all(&total));
        if parts.is_some_and(|parts| parts.iter().any(|part| is_all(&with(part)))) {
            set_aside(&total, Reason::Part, account);
            account.total_rows -= total.rows.len();
            continue;
        }
        let node = match covers {
            Covers::Nothing => {
                let cells = total.cells.clone();
                if let Some(node) = no_total(draft, place, form, has_named, account) {
                    sums.add(draft, node, &cells);
                }
                continue;
            }
            Covers::Area if is_of_area(&total) => total.node,
            Covers::Area => area_above(draft, &total, first, &mut sums)
                .unwrap_or_else(|| area_of(draft, &has_total, &total, &mut sums)),
            Covers::Block | Covers::BlockBelow => {
                let name = if total.of.is_empty() { &total.name } else { &total.of };
                let node = draft.area(total.node, name, None);
                let block = if covers == Covers::Block { blocks.above(place) } else { blocks.below(place) };
                moved.push((total.node, block.to_vec(), node));
                node
            }
        };
        has_total.insert(node);
        node_of.insert(place, node);
        settled.push(Settled { node, total: place });
    }
    let are_moved: HashSet<usize> = moved.iter().flat_map(|(_, block, _)| block).copied().collect();
    let emptied: HashSet<NodeId> = moved.iter().map(|(from, ..)| *from).collect();
    for from in emptied {
        draft.nodes[from.0].lines.retain(|line| !are_moved.contains(line));
    }
    for (_, block, to) in moved {
        draft.nodes[to.0].lines.extend(block);
        draft.put_in_order(to);
    }
    settled
}

/// The sums of two rows' cells.
fn added(one: &[(usize, Cell)], other: &[(usize, Cell)]) -> Vec<(usize, Cell)> {
    let sum = |&(column, cell): &(usize, Cell)| match (cell.amount(), amount(other, column)) {
        (Some(one), Some(other)) => (column, one.checked_add(other).map_or(cell, Cell::Amount)),
        (None, Some(other)) => (column, Cell::Amount(other)),
        _ => (column, cell),
    };
    one.iter().map(sum).collect()
}

/// Returns `true` for a total of which nothing but its area can be meant.
fn is_of_area(total: &Total) -> bool {
    matches!(total.told_by, ToldBy::Place | ToldBy::Sums)
}

/// A row that is called a total and is none: a line whose name sounds like one, or a result of totals.
///
/// The area of the line that it is.
fn no_total(
    draft: &mut Draft,
    place: usize,
    form: TableForm,
    has_named: bool,
    account: &mut Account,
) -> Option<NodeId> {
    let total = draft.totals[place].clone();
    account.total_rows -= total.rows.len();
    let is_result = match () {
        () if total.name.contains('=') => true,
        () if says_result(&total.name) && total.of == total.name => {
            form == TableForm::Wide && is_of_two_totals(draft, place)
        }
        // Where no word of a name makes a total, a row that has all that lines have is one.
        () => form == TableForm::Wide && (has_named || total.told_by != ToldBy::WordsOfALine),
    };
    if is_result {
        set_aside(&total, Reason::Result, account);
        return None;
    }
    add_as_line(draft, total, account)
}

/// The area of the line above a total that names none: "Sub-total" in the column of areas. Its lines make it, or those of the areas above
/// most others of its name.
fn area_above(draft: &Draft, total: &Total, first: usize, sums: &mut AreaSums) -> Option<NodeId> {
    let mut agrees = |total: &Total, node: NodeId| {
        let sums = sums.beside(draft, node, total);
        !sums.is_empty() && sums.iter().all(Compared::is_near)
    };
    let after = total.after.filter(|_| !agrees(total, WHOLE))?;
    let around = |after: NodeId| std::iter::successors(Some(after), |node| draft.nodes[node.0].parent);
    if let Some(node) = around(after).find(|&node| agrees(total, node)) {
        return Some(node);
    }
    let of_name = draft.totals[first..].iter().filter(|other| other.printed == total.printed).take(LOOKED_AT);
    let (mut of_above, mut others) = (0_usize, 0_usize);
    for (other, after) in of_name.filter_map(|other| Some((other, other.after?))) {
        of_above += usize::from(!agrees(other, WHOLE) && agrees(other, after));
        others += 1;
    }
    (of_above * 2 > others).then_some(after)
}

/// The area that a total below its lines is of: one around it where only its lines make the total, or where it has its total already.
fn area_of(draft: &Draft, has_total: &HashSet<NodeId>, total: &Total, sums: &mut AreaSums) -> NodeId {
    let mut agrees = |node: &NodeId| {
        let sums = sums.beside(draft, *node, total);
        !sums.is_empty() && sums.iter().all(Compared::is_near)
    };
    if agrees(&total.node) {
        return total.node;
    }
    let around = || std::iter::successors(draft.nodes[total.node.0].parent, |node| draft.nodes[node.0].parent);
    match around().find(agrees) {
        Some(node) => node,
        None if !has_total.contains(&total.node) => total.node,
        None => around().find(|node| !has_total.contains(node)).unwrap_or(WHOLE),
    }
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
    says_no_subject(&total.of) || of == folded(&draft.nodes[total.node.0].name)
}

/// The lines that the totals of each kind cover, by what most of their amounts are the sum of.
fn by_name(draft: &Draft, first: usize, blocks: &Blocks, sums: &mut AreaSums) -> HashMap<Kind, Covers> {
    let mut of_kind: HashMap<Kind, Vec<usize>> = HashMap::new();
    let is_told_by_words = |place: &usize| matches!(draft.totals[*place].told_by, ToldBy::Words | ToldBy::WordsOfALine);
    for place in (first..draft.totals.len()).filter(is_told_by_words) {
        of_kind.entry(kind(draft, &draft.totals[place])).or_default().push(place);
    }
    of_kind.into_iter().map(|(kind, totals)| (kind.clone(), covered(draft, &kind, &totals, blocks, sums))).collect()
}

fn covered(draft: &Draft, kind: &Kind, totals: &[usize], blocks: &Blocks, of_areas: &mut AreaSums) -> Covers {
    let (mut area, mut block, mut below, mut figures) = (0_usize, 0_usize, 0_usize, 0_usize);
    for &place in totals {
        let total = &draft.totals[place];
        let count = |sums: Vec<Compared>| {
            let all = sums.iter().filter(|compared| !compared.total.is_zero());
            (all.clone().filter(|compared| compared.is_near()).count(), all.count())
        };
        let (near, all) = count(of_areas.beside(draft, total.node, total));
        (area, figures) = (area + near, figures + all);
        block += count(beside_lines(draft, blocks.above(place), total)).0;
        below += count(beside_lines(draft, blocks.below(place), total)).0;
    }
    match () {
        () if area >= block && area >= below && area * 2 > figures => Covers::Area,
        () if block >= below && block * 2 > figures => Covers::Block,
        () if below * 2 > figures => Covers::BlockBelow,
        // Nothing else can be meant, whether or not it adds up.
        () if kind.1.is_empty() => Covers::Area,
        () => Covers::Nothing,
    }
}
