//! The standing of the tables of an import to each other: which have the lines, which only the totals of areas, which divide a total that
//! another one has already, and what the title of each says of its money, its area and its measure.

use std::collections::HashSet;

use crate::{
    format::table::{
        draft::alike,
        part::Part,
        together::outline::Outline,
        vocabulary::{says_external, single_measure},
    },
    model::name::folded,
};

/// The contents of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Holds {
    /// Lines, with totals among them.
    #[default]
    Lines,
    /// A total for each area.
    Totals,
    /// The total of another table, by its place, divided in another way.
    OtherDivision(usize),
}

/// The standing of a table among the others.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// Its contents.
    pub holds: Holds,
    /// Its lines are paid by others.
    pub is_external: bool,
    /// The area of all its lines, where it has no areas of its own.
    pub area: Option<String>,
    /// The measure of its amounts, where the tables have different ones.
    pub measure: Option<String>,
}

/// The most lines of an overview of areas.
const OVERVIEW: usize = 200;

/// Tells how tables stand to each other.
pub fn standings(parts: &[Part<'_>]) -> Vec<Standing> {
    let mut standings = vec![Standing::default(); parts.len()];
    for (standing, part) in standings.iter_mut().zip(parts) {
        standing.is_external = part.is_external.unwrap_or_else(|| part.title().is_some_and(says_external));
    }
    if parts.len() < 2 {
        return standings;
    }
    let outlines: Vec<Outline> = parts.iter().map(Outline::of).collect();
    for (place, outline) in outlines.iter().enumerate() {
        if outline.names_areas_of(&areas_beside(&outlines, parts, place)) {
            standings[place].holds = Holds::Totals;
        }
    }
    for place in 0..parts.len() {
        if standings[place].holds == Holds::Lines
            && let Some(other) = other_division(parts, &outlines, &standings, place)
        {
            standings[place].holds = Holds::OtherDivision(other);
        }
    }
    measures(parts, &mut standings);
    areas(parts, &outlines, &mut standings);
    standings
}

/// The names of the areas of all tables but one, and their titles.
fn areas_beside(outlines: &[Outline], parts: &[Part<'_>], place: usize) -> HashSet<String> {
    let others = |&(other, _): &(usize, &Outline)| other != place;
    let in_tables = outlines.iter().enumerate().filter(others).flat_map(|(_, outline)| outline.areas.iter());
    let mut names: HashSet<String> = in_tables.map(|name| alike(name)).collect();
    // An overview that a title would name an entry of is short.
    let is_overview = outlines[place].names.len() <= OVERVIEW;
    let bare = outlines
        .iter()
        .enumerate()
        .filter(|_| is_overview)
        .filter(others)
        .filter(|(_, outline)| outline.areas.is_empty());
    for (other, _) in bare {
        let titles = parts[other].title().into_iter().flat_map(|title| {
            let within = |name: &&String| is_within(name, title);
            outlines[place].names.iter().filter(within).map(|name| alike(name)).collect::<Vec<_>>()
        });
        names.extend(titles);
    }
    names
}

/// Returns `true` if a title has a name in it, as a whole word or several.
fn is_within(name: &str, title: &str) -> bool {
    const SHORTEST: usize = 4;
    let (name, title) = (folded(name), folded(title));
    let is_whole = |at: usize| {
        let ends = !title[at + name.len()..].starts_with(char::is_alphanumeric);
        ends && !title[..at].ends_with(char::is_alphanumeric)
    };
    name.chars().count() >= SHORTEST && title.match_indices(&name).any(|(at, _)| is_whole(at))
}

/// The table of the same document whose total this one divides in another way.
fn other_division(parts: &[Part<'_>], outlines: &[Outline], standings: &[Standing], place: usize) -> Option<usize> {
    let outline = &outlines[place];
    let is_it = |&other: &usize| {
        let beside = &outlines[other];
        other != place
            && parts[other].document == parts[place].document
            && standings[other].holds == Holds::Lines
            && !outline.grand.is_empty()
            && outline.grand == beside.grand
            && (outline.names.len(), place) < (beside.names.len(), other)
            && !outline.shares_names(beside)
    };
    (0..parts.len()).find(is_it)
}

/// Gives tables the measures that their titles name, where these differ.
fn measures(parts: &[Part<'_>], standings: &mut [Standing]) {
    let named: Vec<Option<String>> = parts.iter().map(|part| part.title().and_then(single_measure)).collect();
    let different: HashSet<String> = named.iter().flatten().map(|measure| folded(measure)).collect();
    if different.len() > 1 {
        for (standing, measure) in standings.iter_mut().zip(named) {
            standing.measure = measure;
        }
    }
}

/// Gives tables without areas the area that their title names. Tables of the same lines are in one.
fn areas(parts: &[Part<'_>], outlines: &[Outline], standings: &mut [Standing]) {
    let is_bare = |place: usize| standings[place].holds == Holds::Lines && !outlines[place].has_areas;
    let bare: Vec<usize> = (0..parts.len()).filter(|&place| is_bare(place)).collect();
    let goes_on = |place: usize, before: usize| {
        let (one, other) = (&outlines[place], &outlines[before]);
        let measures = standings[place].measure != standings[before].measure;
        one.shares_names(other) && (measures || one.columns.is_disjoint(&other.columns))
    };
    let first: Vec<usize> = bare
        .iter()
        .map(|&place| bare.iter().copied().find(|&before| before < place && goes_on(place, before)).unwrap_or(place))
        .collect();
    let distinct = first.iter().collect::<HashSet<_>>().len();
    let has_others = (0..parts.len()).any(|place| outlines[place].has_areas);
    if distinct < 2 && !has_others && !standings.iter().any(|standing| standing.holds == Holds::Totals) {
        return;
    }
    let totals = || (0..parts.len()).filter(|&place| standings[place].holds == Holds::Totals);
    let name = |place: usize| {
        let title = parts[place].title().unwrap_or_default();
        let named = totals().flat_map(|place| &outlines[place].names).find(|name| is_within(name, title)).cloned();
        named.or_else(|| parts[place].short_title())
    };
    let names: Vec<(usize, Option<String>)> =
        bare.iter().zip(&first).map(|(&place, &first)| (place, name(first))).collect();
    for (place, name) in names {
        standings[place].area = name;
    }
}
