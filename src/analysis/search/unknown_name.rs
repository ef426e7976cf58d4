//! Tells which name of a query no line has, such as that of `funding:x`, and the names that there are.

use std::collections::HashSet;

use crate::{
    analysis::search::query::{TextPlace, fold::Needle, matcher::Matcher},
    model::{
        dataset::Dataset,
        name::{folded, plainly_spaced},
        text::TextId,
    },
};

/// The most names that are kept: more than a screen shows.
const MOST: usize = 100;

/// A name that no line has in the place that it was looked for in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownName {
    /// The place: areas, funding sources or the classes of a dimension.
    pub place: TextPlace,
    /// The word that was looked for, folded.
    pub word: Needle,
    /// The names that there are, each once whatever its capitals and spaces, as it is grouped, in the order of the document; the first of
    /// them where there are very many.
    pub known: Vec<String>,
    /// The number of them all.
    pub count: usize,
}

/// The first name of a query that no line has; none where each name is that of some line. Visits every line.
pub fn unknown_name(dataset: &Dataset, matcher: &Matcher<'_>) -> Option<UnknownName> {
    let (place, word) = matcher.unknown_names().next()?;
    let (known, count) = match place {
        TextPlace::Area => once(dataset.areas().map(|area| dataset.area(area).name.as_str())),
        TextPlace::Funding => {
            let mut seen = HashSet::new();
            let lists = dataset.initiatives().map(|line| dataset.initiative(line).funding);
            let lists = lists.filter(|list| seen.insert(*list));
            once(lists.flat_map(|list| dataset.list_ids(list)).map(|&source| dataset.text(source)))
        }
        TextPlace::Class(dimension) => {
            let mut seen = HashSet::<TextId>::new();
            let classes = dataset.initiatives().filter_map(|line| dataset.class(line, dimension));
            once(classes.filter(|class| seen.insert(*class)).map(|class| dataset.text(class)))
        }
        TextPlace::Name | TextPlace::Note | TextPlace::Code => return None,
    };
    Some(UnknownName { place, word: word.clone(), known, count })
}

/// The names, each once as it is spelt first, and how many there are.
fn once<'d>(names: impl Iterator<Item = &'d str>) -> (Vec<String>, usize) {
    let mut seen = HashSet::new();
    let mut known = Vec::new();
    for name in names {
        if seen.insert(folded(name)) && known.len() < MOST {
            known.push(plainly_spaced(name));
        }
    }
    (known, seen.len())
}
