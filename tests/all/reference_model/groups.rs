//! The groups of lines: of those that the same sources pay, and of each dimension.

use super::facts::Line;
use crate::reckoning::document::{Document, FUNDING, Line as Printed};

/// A group of lines.
pub struct Group {
    /// As the first line spells it; empty for lines that name none.
    pub name: String,
    /// The names in it, folded.
    pub names: Vec<String>,
}

/// A name in small letters and without spaces too many.
pub fn folded(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The class of a line in each dimension.
pub fn classes(document: &Document, line: &Printed) -> Vec<String> {
    let class = |key: &String| line.classes.get(key).cloned().unwrap_or_default();
    document.dimensions.iter().map(|dimension| class(&dimension.name)).collect()
}

/// The kind of groups that a key names.
pub fn kind(document: &Document, key: &str) -> usize {
    if key == FUNDING { 0 } else { 1 + document.dimensions.iter().position(|it| it.name == key).unwrap() }
}

/// Puts lines into groups by their sources, then by each dimension, in the order in which they come: those that only
/// totals name after them, those without any last. Sources are the same in capitals and in any order.
pub fn groups(lines: &mut [Line], dimensions: usize, of_totals: &[&(usize, String)]) -> Vec<Vec<Group>> {
    let mut all = Vec::new();
    for kind in 0..=dimensions {
        let mut known: Vec<Group> = Vec::new();
        let mut places = vec![0; lines.len()];
        let tidy = |name: &String| name.split_whitespace().collect::<Vec<_>>().join(" ");
        for with_any in [true, false] {
            for (line, place) in lines.iter().zip(&mut places) {
                let class = kind.checked_sub(1).map(|dimension| vec![line.classes[dimension].clone()]);
                let mut spelt = class.unwrap_or_else(|| line.funding.clone());
                spelt.retain(|name| !name.is_empty());
                if spelt.is_empty() == with_any {
                    continue;
                }
                let mut names = Vec::new();
                spelt.retain(|name| {
                    !names.contains(&folded(name)) && {
                        names.push(folded(name));
                        true
                    }
                });
                names.sort();
                *place = known.iter().position(|other| other.names == names).unwrap_or_else(|| {
                    known.push(Group { name: spelt.iter().map(tidy).collect::<Vec<_>>().join(" + "), names });
                    known.len() - 1
                });
            }
            for (_, name) in of_totals.iter().filter(|(of, _)| *of == kind && with_any) {
                let names = vec![folded(name)];
                if known.iter().all(|group| group.names != names) {
                    known.push(Group { name: tidy(name), names });
                }
            }
        }
        for (line, place) in lines.iter_mut().zip(places) {
            line.groups.push(place);
        }
        all.push(known);
    }
    all
}
