//! A dataset as plain lists of whole numbers: what everything that the screen says is worked out from again.

use indsats::model::{
    amount::Amount,
    dataset::Dataset,
    dimension::{Class, Classification},
    financing::View,
    localized::Localized,
    period::Period,
};

use crate::reckoning::document::PARTS;

/// A line of the budget.
pub struct Line {
    pub name: String,
    /// The area that it stands in and those above, the innermost first.
    pub areas: Vec<usize>,
    pub external: bool,
    pub funding: Vec<String>,
    pub notes: Vec<String>,
    /// The same in every language: they are searched.
    pub searched_notes: Vec<String>,
    pub amounts: Vec<Option<i128>>,
    /// The class in each dimension, folded; nothing where none is named.
    pub classes: Vec<String>,
    pub codes: Vec<String>,
    pub price_level: Option<Localized>,
    pub aliases: Vec<String>,
    /// A cell, or one of a part, has a note of its own.
    pub has_noted_cell: bool,
    /// The groups of the line: of those that the same sources pay, then of each dimension.
    pub groups: Vec<usize>,
}

pub struct Area {
    pub name: String,
    pub aliases: Vec<String>,
    pub code: Option<String>,
    pub parent: Option<usize>,
    pub noted: bool,
}

/// A total that a document prints.
pub struct Stated {
    pub area: Option<usize>,
    pub view: View,
    /// The kind and the place of the group that it is the total of, where it is not of all lines.
    pub class: Option<(usize, usize)>,
    /// The document and the table that it is printed in.
    pub place: (Option<String>, Option<String>),
    pub amounts: Vec<Option<i128>>,
}

/// All of it.
pub struct Facts {
    pub years: Vec<String>,
    /// The columns with a price level of their own.
    pub priced: Vec<bool>,
    pub lines: Vec<Line>,
    pub areas: Vec<Area>,
    pub stated: Vec<Stated>,
    /// The names of the groups of each kind, as the first line spells them: by the sources that pay, then by each dimension.
    pub groups: Vec<Vec<String>>,
    /// The keys of the dimensions, and their labels.
    pub dimensions: Vec<(String, Localized)>,
    pub rounding: Option<i128>,
    pub abbreviations: Vec<(String, String)>,
    /// The name of its only document.
    pub document: Option<Localized>,
    pub noted: bool,
    /// The number of digits after the decimal mark.
    pub decimals: usize,
    /// The size of the unit in kroner, where the unit is in kroner.
    pub kroner: Option<i128>,
}

impl Line {
    pub fn is_noted(&self) -> bool {
        !self.notes.is_empty() || self.has_noted_cell
    }
}

/// An amount in whole parts.
fn parts(amount: Amount) -> i128 {
    let text = amount.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |digits| (-1, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(fraction.len() <= 6, "{text} has more digits than this model counts");
    sign * format!("{whole}{fraction:0<6}").parse::<i128>().unwrap()
}

/// Those of the longest figure with at most four, or where more than half have more, as many as 95 of 100 have.
fn shown_decimals(mut all: Vec<usize>) -> usize {
    all.sort_unstable();
    let longer = |most: usize| all.iter().filter(|&&decimals| decimals > most).count();
    if 2 * longer(4) <= all.len() {
        return all.iter().copied().filter(|&decimals| decimals <= 4).max().unwrap_or(0);
    }
    (4..=28).find(|&most| 100 * longer(most) <= 5 * all.len()).unwrap()
}

pub fn decimals(parts: i128) -> usize {
    (0..6).find(|&digits| parts % (PARTS / 10_i128.pow(digits)) == 0).unwrap_or(6) as usize
}

fn areas(dataset: &Dataset) -> Vec<Area> {
    let areas = dataset.areas().map(|id| (dataset.area_code(id), dataset.area(id)));
    areas
        .map(|(code, area)| Area {
            name: area.name.clone(),
            aliases: area.aliases.clone(),
            code: code.map(str::to_owned),
            parent: area.parent.map(indsats::model::ids::AreaId::index),
            noted: !area.notes.is_empty(),
        })
        .collect()
}

impl Facts {
    pub fn of(dataset: &Dataset) -> Self {
        let amounts = |amounts: &[Option<Amount>]| amounts.iter().map(|amount| amount.map(parts)).collect::<Vec<_>>();
        let areas = areas(dataset);
        let mut lines: Vec<Line> = dataset
            .initiatives()
            .map(|id| Line {
                name: dataset.name(id).to_owned(),
                areas: std::iter::successors(Some(dataset.initiative(id).area.index()), |&area| areas[area].parent)
                    .collect(),
                external: dataset.initiative(id).financing == indsats::model::financing::Financing::External,
                funding: dataset.funding(id).map(str::to_owned).collect(),
                notes: dataset.notes(id).map(str::to_owned).collect(),
                searched_notes: dataset
                    .list_ids(dataset.initiative(id).notes)
                    .iter()
                    .flat_map(|&note| dataset.text_in_all(note))
                    .map(str::to_owned)
                    .collect(),
                amounts: amounts(dataset.amounts(id)),
                classes: dataset
                    .dimensions()
                    .map(|(dimension, _)| {
                        dataset.class(id, dimension).map_or("", |class| dataset.text(class)).to_owned()
                    })
                    .collect(),
                codes: dataset.code(id).into_iter().map(str::to_owned).collect(),
                price_level: dataset
                    .price_level(id)
                    .map(|level| dataset.localized(level).cloned().unwrap_or_else(|| dataset.text(level).into())),
                aliases: dataset.aliases(id).map(str::to_owned).collect(),
                has_noted_cell: dataset
                    .columns()
                    .filter_map(|column| dataset.remark(id, column))
                    .chain(dataset.of_which(id).iter().flat_map(|part| &part.remarks).map(|&(_, remark)| remark))
                    .any(|remark| dataset.list(remark.notes).next().is_some()),
                groups: Vec::new(),
            })
            .collect();
        let of_totals = classes_of_totals(dataset);
        let groups = groups(&mut lines, dataset.dimensions().count(), &of_totals);
        let class = |class: Class| {
            let is_it = |name: &String| folded(name) == folded(dataset.text(class.name));
            (kind(class), groups[kind(class)].iter().position(is_it).unwrap_or(usize::MAX))
        };
        let stated: Vec<Stated> = dataset
            .stated()
            .map(|(_, stated)| Stated {
                area: stated.area.map(indsats::model::ids::AreaId::index),
                view: stated.view,
                class: stated.class.map(class),
                place: (
                    stated.source.and_then(|source| source.document).map(|id| dataset.document(id).id.clone()),
                    stated.source.and_then(|source| source.table).map(|table| dataset.text(table).to_owned()),
                ),
                amounts: amounts(&stated.amounts()),
            })
            .collect();
        let all = lines.iter().flat_map(|line| &line.amounts).chain(stated.iter().flat_map(|stated| &stated.amounts));
        let decimals = all.flatten().copied().chain(dataset.about().rounding.map(parts)).map(decimals).collect();
        let decimals = shown_decimals(decimals);
        let about = dataset.about();
        let document = match about.documents.as_slice() {
            [only] => only.label.clone(),
            _ => None,
        };
        Self {
            years: dataset.columns().map(|year| dataset.label(year).to_owned()).collect(),
            priced: dataset.columns().map(|year| dataset.column(year).price_level.is_some()).collect(),
            groups,
            dimensions: dataset
                .dimensions()
                .map(|(_, it)| (it.key.clone(), it.label.clone().unwrap_or_else(|| it.key.as_str().into())))
                .collect(),
            rounding: about.rounding.map(parts),
            abbreviations: about
                .abbreviations
                .iter()
                .map(|(short, long)| (short.own().to_owned(), long.own().to_owned()))
                .collect(),
            document,
            noted: !about.notes.is_empty(),
            decimals,
            kroner: (about.unit.currency.as_deref() == Some("DKK")).then(|| parts(about.unit.multiplier) / PARTS),
            lines,
            areas,
            stated,
        }
    }

    /// True where the document prints line by line what a total is the sum of: there are lines, and no part of it is printed as a
    /// total only.
    pub fn is_itemised(&self, area: Option<usize>, view: View, year: usize) -> bool {
        let is_within =
            |inner: Option<usize>| area.is_none_or(|outer| inner.is_some_and(|inner| self.is_in(inner, outer)));
        let counts = |view: View, line: &Line| view == View::Combined || (view == View::External) == line.external;
        let has_lines = |area: Option<usize>, view: View| {
            let inside = |line: &&Line| area.is_none_or(|area| line.areas.contains(&area));
            self.lines.iter().filter(inside).any(|line| counts(view, line))
        };
        let overlaps = |other: View| other == view || other == View::Combined || view == View::Combined;
        let mut parts = self.stated.iter().filter(|stated| {
            is_within(stated.area) && overlaps(stated.view) && stated.amounts[year].is_some_and(|amount| amount != 0)
        });
        has_lines(area, view) && parts.all(|stated| has_lines(stated.area, stated.view))
    }

    /// The years of a period.
    pub fn years_of(&self, period: Period) -> Vec<usize> {
        period.column().map_or_else(|| (0..self.years.len()).collect(), |year| vec![year.index()])
    }

    /// True where some amounts leave hardly any room for names.
    pub fn is_wide(&self) -> bool {
        let lines = self.lines.iter().flat_map(|line| &line.amounts);
        let mut amounts = lines.chain(self.stated.iter().flat_map(|stated| &stated.amounts)).flatten();
        amounts.any(|amount| amount.abs() > PARTS.pow(2))
    }

    /// True where an area is another or lies inside it.
    pub fn is_in(&self, area: usize, outer: usize) -> bool {
        std::iter::successors(Some(area), |&area| self.areas[area].parent).any(|area| area == outer)
    }
}

/// The kind of groups that a class is one of: by sources, then by each dimension.
fn kind(class: Class) -> usize {
    match class.by {
        Classification::Funding => 0,
        Classification::Dimension(dimension) => 1 + dimension.index(),
    }
}

/// The classes that totals are stated for, by kind and name.
fn classes_of_totals(dataset: &Dataset) -> Vec<(usize, String)> {
    let classes = dataset.stated().filter_map(|(_, stated)| stated.class);
    classes.map(|class| (kind(class), dataset.text(class.name).to_owned())).collect()
}

/// A name in small letters and without spaces too many.
fn folded(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts lines into groups by their sources, then by each dimension, in the order in which they come: those that only totals name
/// after them, those without any last. Sources are the same in capitals and in any order.
fn groups(lines: &mut [Line], dimensions: usize, of_totals: &[(usize, String)]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for kind in 0..=dimensions {
        let mut known: Vec<Vec<String>> = Vec::new();
        let mut names = Vec::new();
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
                let mut seen = Vec::new();
                spelt.retain(|name| {
                    !seen.contains(&folded(name)) && {
                        seen.push(folded(name));
                        true
                    }
                });
                seen.sort();
                *place = known.iter().position(|other| *other == seen).unwrap_or_else(|| {
                    known.push(seen);
                    names.push(spelt.iter().map(tidy).collect::<Vec<_>>().join(" + "));
                    known.len() - 1
                });
            }
            for (_, name) in of_totals.iter().filter(|(of, _)| *of == kind && with_any) {
                if !known.contains(&vec![folded(name)]) {
                    known.push(vec![folded(name)]);
                    names.push(tidy(name));
                }
            }
        }
        for (line, place) in lines.iter_mut().zip(places) {
            line.groups.push(place);
        }
        all.push(names);
    }
    all
}
