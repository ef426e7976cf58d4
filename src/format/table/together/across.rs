//! Areas that are totals of the others, line by line: "EU28" beside its states. Their names say nothing of it; their amounts do.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        account::{Account, Aside, Reason},
        clean::is_clean,
        draft::{Draft, NodeId, WHOLE},
        totals::{Compared, Settled},
    },
    model::{
        amount::{Amount, Sum},
        cell::Cell,
        name::folded,
    },
};

/// The fewest other areas: of two areas that are alike, neither is the total of the other.
const FEWEST: usize = 3;

/// The number of names, at least, that are looked at before all are.
const SAMPLE: usize = 32;

/// The amounts of the lines of one name, by column.
type ByName = HashMap<(String, usize), Sum>;

/// Finds areas that are totals of the others, and takes their lines out. Their totals are those of the whole.
pub fn set_aside(draft: &mut Draft, settled: &mut [Settled], account: &mut Account) {
    let areas = draft.nodes[WHOLE.0].areas.clone();
    if areas.len() <= FEWEST {
        return;
    }
    let all_lines = draft.lines_under(WHOLE);
    let sampled = sampled(draft, &all_lines);
    let of_sample =
        |lines: &[usize]| -> Vec<usize> { lines.iter().copied().filter(|line| sampled.contains(line)).collect() };
    let some = by_name(draft, &of_sample(&all_lines));
    let mut all = None;
    for area in areas {
        let lines = draft.lines_under(area);
        // A few names tell of nearly every area that it is no total.
        if !is_half_of(&by_name(draft, &of_sample(&lines)), &some) {
            continue;
        }
        let all = all.get_or_insert_with(|| by_name(draft, &all_lines));
        if is_total_of_others(&by_name(draft, &lines), all) {
            take_out(draft, area, &lines, account);
            for settled in settled.iter_mut().filter(|settled| settled.node == area) {
                settled.node = WHOLE;
            }
            return;
        }
    }
}

/// The lines of a few names.
fn sampled(draft: &Draft, lines: &[usize]) -> HashSet<usize> {
    let name = |line: usize| folded(&draft.lines[line].key.name);
    let names: HashSet<String> = lines.iter().step_by((lines.len() / SAMPLE).max(1)).map(|&line| name(line)).collect();
    let outlines: HashSet<(usize, Option<u8>)> = names.iter().map(|name| outline(name)).collect();
    let may_be = |line: usize| {
        let name = &draft.lines[line].key.name;
        !is_clean(name) || outlines.contains(&outline(name))
    };
    lines.iter().copied().filter(|&line| may_be(line) && names.contains(&name(line))).collect()
}

/// The length of a name and its last letter, which are those of its folded spelling too where the name is clean.
fn outline(name: &str) -> (usize, Option<u8>) {
    (name.len(), name.bytes().last().filter(u8::is_ascii).map(|letter| letter.to_ascii_lowercase()))
}

fn by_name(draft: &Draft, lines: &[usize]) -> ByName {
    let mut sums = ByName::new();
    for &line in lines {
        let line = &draft.lines[line];
        for &(column, cell) in &line.cells {
            let Cell::Amount(amount) = cell else { continue };
            // A sum that is too long is that of no line.
            let _too_long = sums.entry((folded(&line.key.name), column)).or_default().add(amount);
        }
    }
    sums
}

/// Returns `true` if an area has the sum of all others name by name, whatever the name. Half of all is in the area then: a budget in
/// balance has its revenue equal to all else too, but not name by name.
fn is_total_of_others(area: &ByName, all: &ByName) -> bool {
    let names: HashSet<&str> = area.keys().map(|(name, _)| name.as_str()).collect();
    names.len() > 1 && is_half_of(area, all)
}

/// Returns `true` if half of all is in the area, name by name.
fn is_half_of(area: &ByName, all: &ByName) -> bool {
    let is_half = |(key, with_own): (&(String, usize), &Sum)| {
        let Ok(Some(with_own_total)) = with_own.total() else { return false };
        let total = area.get(key).and_then(|own| own.total().ok().flatten()).unwrap_or(Amount::ZERO);
        let lines = with_own.figures();
        with_own_total.checked_sub(total).is_ok_and(|sum| Compared { total, sum, lines }.is_near())
    };
    all.iter().all(is_half)
}

fn take_out(draft: &mut Draft, area: NodeId, lines: &[usize], account: &mut Account) {
    draft.nodes[WHOLE.0].areas.retain(|&other| other != area);
    for &line in lines {
        let line = &draft.lines[line];
        account.line_rows -= line.rows.len();
        let text = format!("{}: {}", draft.nodes[area.0].name, line.key.name);
        let aside = line.rows.iter().map(|&row| Aside {
            part: row.part,
            line: row.line,
            reason: Reason::TotalOfAreas,
            text: text.clone(),
        });
        account.aside.extend(aside);
        account.take_line(&line.cells);
    }
    draft.taken_out += lines.len();
}
