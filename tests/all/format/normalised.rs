//! A dataset taken apart into plain values, so that two of them can be compared field by field.

use indsats::model::{
    about::About,
    amount::Amount,
    citation::Citation,
    dataset::Dataset,
    financing::{Financing, View},
    ids::{AreaId, InitiativeId},
    localized::Localized,
};

/// Everything a dataset holds.
#[derive(PartialEq, Debug)]
pub struct Plain {
    about: About,
    years: Vec<String>,
    start_year: usize,
    decimals: u32,
    areas: Vec<PlainArea>,
    initiatives: Vec<PlainInitiative>,
    stated: Vec<PlainStated>,
}

#[derive(PartialEq, Debug)]
struct PlainArea {
    name: String,
    aliases: Vec<String>,
    notes: Vec<Localized>,
    depth: u16,
    path: Vec<usize>,
    subtree: usize,
    own: Vec<usize>,
    all: Vec<usize>,
}

#[derive(PartialEq, Debug)]
struct PlainInitiative {
    name: String,
    area: usize,
    financing: Financing,
    funding: Vec<String>,
    notes: Vec<String>,
    amounts: Vec<Option<String>>,
    source: Option<PlainCitation>,
}

type PlainStated = (Option<usize>, View, Vec<Option<String>>, Option<PlainCitation>);

type PlainCitation = (Option<String>, Option<String>, Option<u32>);

fn amounts(amounts: &[Option<Amount>]) -> Vec<Option<String>> {
    amounts.iter().map(|amount| amount.map(|amount| amount.to_string())).collect()
}

/// Takes a dataset apart.
pub fn plain(dataset: &Dataset) -> Plain {
    let texts = |texts: &mut dyn Iterator<Item = &str>| texts.map(str::to_owned).collect::<Vec<_>>();
    let citation = |source: Citation| -> PlainCitation {
        let document = source.document.map(|document| dataset.document(document).id.clone());
        (document, source.table.map(|table| dataset.text(table).to_owned()), source.row.map(Into::into))
    };
    Plain {
        about: dataset.about().clone(),
        years: dataset.columns().map(|year| dataset.label(year).to_owned()).collect(),
        start_year: dataset.start_column().index(),
        decimals: dataset.decimals(),
        areas: dataset
            .areas()
            .map(|id| {
                let area = dataset.area(id);
                PlainArea {
                    name: area.name.clone(),
                    aliases: area.aliases.clone(),
                    notes: area.notes.clone(),
                    depth: area.depth,
                    path: dataset.path(id).into_iter().map(AreaId::index).collect(),
                    subtree: dataset.subtree(id).count(),
                    own: dataset.own_initiatives(id).map(InitiativeId::index).collect(),
                    all: dataset.initiatives_under(id).map(InitiativeId::index).collect(),
                }
            })
            .collect(),
        initiatives: dataset
            .initiatives()
            .map(|id| PlainInitiative {
                name: dataset.name(id).to_owned(),
                area: dataset.initiative(id).area.index(),
                financing: dataset.initiative(id).financing,
                funding: texts(&mut dataset.funding(id)),
                notes: texts(&mut dataset.notes(id)),
                amounts: amounts(dataset.amounts(id)),
                source: dataset.initiative(id).source.map(citation),
            })
            .collect(),
        stated: dataset
            .stated()
            .map(|(_, stated)| {
                let area = stated.area.map(AreaId::index);
                (area, stated.view, amounts(&stated.amounts()), stated.source.map(citation))
            })
            .collect(),
    }
}
