//! Names that stand in several places, and names that differ by a space or by the word for "and" only: of lines, areas, funding
//! sources and classes.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher as _},
};

use crate::{
    analysis::{
        check::warnings::{
            concerned::Concerned,
            oddities::{Oddities, WarningKind},
        },
        search::alike::loosened,
    },
    model::{dataset::Dataset, dimension::Classification, ids::InitiativeId, name::folded},
};

/// Lines of one name, then names that are spelt nearly alike.
pub(super) fn repeated(dataset: &Dataset) -> [Oddities; 2] {
    let mut same = Oddities::of(WarningKind::SameName);
    let mut similar = Oddities::of(WarningKind::SimilarNames);
    let areas = || dataset.areas().map(|area| (dataset.area(area).name.as_str(), Concerned::Area(area)));
    for named in alike(areas) {
        spelt_apart(&named, &mut similar);
    }
    let lines = || dataset.initiatives().map(|line| (dataset.name(line), Concerned::Line(line)));
    for named in alike(lines) {
        spelt_apart(&named, &mut similar);
        for lines in of_one_name(&named) {
            if are_apart(dataset, &lines) {
                same.push(lines.into_iter().map(Concerned::Line));
            }
        }
    }
    let spellings = spellings(dataset);
    let spellings = || spellings.iter().map(|&concerned| (spelling(dataset, concerned), concerned));
    for mut named in alike(spellings) {
        // The same word may be a source of funding and a class.
        named.sort_by_key(|&(_, concerned)| classification(concerned));
        for named in named.chunk_by(|(_, one), (_, other)| classification(*one) == classification(*other)) {
            spelt_apart(named, &mut similar);
        }
    }
    [same, similar]
}

/// A name, and the thing that has it.
type Named<'a> = (&'a str, Concerned);

/// Groups names that are alike but for capitals, spaces and the word for "and": two or more in each, in the order of the first.
fn alike<'a, I: Iterator<Item = Named<'a>>>(names: impl Fn() -> I) -> Vec<Vec<Named<'a>>> {
    // Hashes are sorted in place of the names: these are far longer, and nearly all differ.
    let mut hashes: Vec<(u64, usize)> = names().enumerate().map(|(place, (name, _))| (hash(name), place)).collect();
    hashes.sort_unstable();
    let of_one_hash = hashes.chunk_by(|(one, _), (other, _)| one == other).filter(|same| same.len() > 1);
    let wanted: HashMap<usize, usize> =
        of_one_hash.enumerate().flat_map(|(group, same)| same.iter().map(move |&(_, place)| (place, group))).collect();
    let mut groups: HashMap<(usize, String), Vec<(usize, Named<'a>)>> = HashMap::new();
    for (place, named) in names().enumerate() {
        if let Some(&group) = wanted.get(&place) {
            groups.entry((group, loosened(named.0))).or_default().push((place, named));
        }
    }
    let mut groups: Vec<Vec<(usize, Named<'a>)>> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort_by_key(|group| group[0].0);
    groups.into_iter().map(|group| group.into_iter().map(|(_, named)| named).collect()).collect()
}

/// Adds names that are alike where they are spelt in more than one way, whatever their capitals: one of each spelling, then the
/// others.
fn spelt_apart(named: &[Named<'_>], similar: &mut Oddities) {
    let mut spelt = HashSet::new();
    let (first, others): (Vec<_>, Vec<_>) = named.iter().partition(|(name, _)| spelt.insert(folded(name)));
    if first.len() > 1 {
        similar.push(first.into_iter().chain(others).map(|&(_, concerned)| concerned));
    }
}

/// The lines of each name, whatever its capitals and spaces, in the order of the first.
fn of_one_name(named: &[Named<'_>]) -> Vec<Vec<InitiativeId>> {
    let mut lines: HashMap<String, Vec<InitiativeId>> = HashMap::new();
    for &(name, concerned) in named {
        if let Concerned::Line(line) = concerned {
            lines.entry(folded(name)).or_default().push(line);
        }
    }
    let mut lines: Vec<Vec<InitiativeId>> = lines.into_values().collect();
    lines.sort();
    lines
}

/// Returns `true` if lines of one name stand in several places: in several areas, or twice in one. Lines of one area that differ
/// by their money, funding, classes or code are parts of one initiative.
fn are_apart(dataset: &Dataset, lines: &[InitiativeId]) -> bool {
    let mut known = HashSet::new();
    let mut areas = lines.iter().map(|&line| dataset.initiative(line).area);
    let first = areas.next();
    areas.any(|area| Some(area) != first)
        || lines.iter().any(|&id| {
            let line = dataset.initiative(id);
            let classes: Vec<_> = dataset.dimensions().map(|(by, _)| dataset.class(id, by)).collect();
            !known.insert((line.financing, line.funding, classes, dataset.code(id)))
        })
}

/// Every spelling of a funding source and of a class, with the first line that has it.
fn spellings(dataset: &Dataset) -> Vec<Concerned> {
    let mut known = HashSet::new();
    let mut spellings = Vec::new();
    for line in dataset.initiatives() {
        let funding = dataset.funding_ids(line).iter().map(|&text| (Classification::Funding, text));
        let dimensions = dataset.dimensions();
        let classes = dimensions.filter_map(|(by, _)| Some((Classification::Dimension(by), dataset.class(line, by)?)));
        let new = funding.chain(classes).filter(|&spelling| known.insert(spelling));
        spellings.extend(new.map(|(by, text)| Concerned::Spelling(by, text, line)));
    }
    spellings
}

fn spelling(dataset: &Dataset, concerned: Concerned) -> &str {
    if let Concerned::Spelling(_, text, _) = concerned { dataset.text(text) } else { "" }
}

fn classification(concerned: Concerned) -> Option<Classification> {
    if let Concerned::Spelling(by, ..) = concerned { Some(by) } else { None }
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    loosened(name).hash(&mut hasher);
    hasher.finish()
}
