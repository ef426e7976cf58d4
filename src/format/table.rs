//! Tables of any file as datasets: rows and columns whose meaning is found out, whatever format they come from.
//!
//! A [`Grid`](grid::Grid) is understood ([`understand`]), its [`rows`] fill a [`Draft`], the [`totals`] find the lines that they cover, and the
//! draft becomes a dataset ([`mod@build`]). An [`Account`] keeps what became of each row and cell.

pub mod account;
pub mod build;
pub mod clean;
pub mod currency;
pub mod date;
pub mod draft;
pub mod grid;
pub mod heading;
pub mod mark;
pub mod nesting;
pub mod number;
pub mod part;
pub mod profile;
pub mod progress;
pub mod roles;
pub mod rows;
pub mod said;
pub mod together;
pub mod totals;
pub mod treatment;
pub mod understand;
pub mod unit;
pub mod vocabulary;
pub mod wishes;

use std::collections::BTreeSet;

use crate::{
    format::table::{
        account::{Account, Noisy},
        build::build,
        draft::Draft,
        grid::GridRow,
        part::Part,
        progress::heed::Heed,
        roles::Role,
        rows::beside::KnownSources,
        rows::summary::SummaryReader,
        rows::{Reading, RowReader},
        together::dimensions::dimensions,
        together::meeting::meetings,
        together::standing::{Holds, Standing, standings},
        totals::{Settled, settle},
        treatment::Treatment,
        unit::unit_in,
    },
    model::{
        about::{About, Unit},
        dataset::Dataset,
        halves::drop_beside,
        localized::Localized,
        name::folded,
    },
};

/// A dataset made of a table, and the account of how.
#[derive(Debug)]
pub struct Imported {
    /// The dataset.
    pub dataset: Dataset,
    /// The account of each row and cell. Its columns are those of the dataset, in the same order.
    pub account: Account,
    /// The standing of each table among the others.
    pub standings: Vec<Standing>,
}

/// The shares of the whole work on tables between which rows are read, in hundredths, and the share after which totals are settled.
const ROWS: (u8, u8) = (30, 65);
const SETTLED: u8 = 80;

/// Makes a dataset of tables that are understood. Names that stand for others come by their folded spelling.
pub fn import(
    parts: &[Part<'_>],
    about: About,
    aliases: &[(String, String)],
    treatment: Treatment,
    heed: Heed<'_>,
) -> Imported {
    let mut draft = Draft::default();
    about.title.own().clone_into(&mut draft.nodes[0].name);
    draft.aliases = aliases.iter().map(|(name, meant)| (folded(name), meant.clone())).collect();
    let mut account = Account::default();
    let standings = standings(parts);
    let sources = KnownSources::of(parts.iter().flat_map(names_with_sources));
    let dimensions = dimensions(parts);
    let mut settled = Vec::new();
    for (place, (part, standing)) in parts.iter().zip(&standings).enumerate() {
        draft.begin(place);
        account.rows += part.grid.height();
        let first = draft.totals.len();
        let mut reading = Reading::new(part, standing, &sources, &dimensions, &mut draft, &mut account, treatment);
        match standing.holds {
            Holds::Lines => {
                let share =
                    |place: usize| u8::try_from(place * usize::from(ROWS.1 - ROWS.0) / parts.len()).unwrap_or(0);
                let shares = (ROWS.0 + share(place), ROWS.0 + share(place + 1));
                RowReader::new(&mut reading).read(|row| heed.step(shares, row, part.grid.height()));
                settled.extend(settle(&mut draft, first, part.form(), &mut account));
            }
            Holds::Totals => settled.extend(SummaryReader::new(&mut reading).read()),
            Holds::OtherDivision(_) => rows::summary::set_aside(&mut reading),
        }
    }
    if draft.columns.is_empty() {
        // Of a table without amounts there is a dataset without any.
        let year = parts.first().map_or("–", |part| part.year.as_str());
        draft.column(year, "");
    }
    heed.done(ROWS.1);
    together::across::set_aside(&mut draft, &mut settled, &mut account);
    together::views::settle(&mut draft, &settled, &standings);
    let mut about = about;
    about.notes.extend(notes(&account, treatment));
    if about.unit == Unit::default() {
        about.unit = unit(parts).unwrap_or_default();
    }
    add_totals(&draft, &settled, &mut account);
    account.meetings = meetings(&draft, parts);
    account.lines = draft.lines.len() - draft.taken_out;
    heed.done(SETTLED);
    draft.rounding = account.noisy.as_ref().filter(|_| !treatment.rounds()).map(Noisy::rounding);
    let built = build(&draft, &settled, parts, about, dimensions);
    account.added = built.added;
    let columns = std::mem::take(&mut account.columns);
    account.columns = built.columns.iter().map(|&column| columns.get(column).cloned().unwrap_or_default()).collect();
    account.aside.sort_by_key(|aside| (aside.part, aside.line));
    drop_beside(draft.lines.len(), draft);
    Imported { dataset: built.dataset, account, standings }
}

/// Adds up the amounts of totals, each once.
fn add_totals(draft: &Draft, settled: &[Settled], account: &mut Account) {
    let places: BTreeSet<usize> = settled.iter().map(|settled| settled.total).collect();
    for &(column, cell) in places.iter().flat_map(|&place| &draft.totals[place].cells) {
        if let Some(amount) = cell.amount() {
            account.add_total(column, amount);
        }
    }
}

/// Remarks of the dataset on what was done to its figures.
fn notes(account: &Account, treatment: Treatment) -> Vec<Localized> {
    let rounded = account.noisy.as_ref().filter(|_| treatment.rounds()).map(|Noisy { count, .. }| {
        [
            ("da", format!("Ved importen er {count} beløb afrundet: støj fra binære brøker, som 0,30000000000000004.")),
            (
                "en",
                format!(
                    "On import {count} amounts were rounded: noise of binary fractions, such as 0.30000000000000004."
                ),
            ),
        ]
    });
    let turned = (account.turned > 0).then(|| {
        let count = account.turned;
        [
            ("da", format!("Ved importen er fortegnet vendt på {count} beløb, der er indtægter.")),
            ("en", format!("On import the signs of {count} amounts that are revenue were turned.")),
        ]
    });
    let localized =
        |texts: [(&str, String); 2]| Localized::new(texts.map(|(code, text)| (code.to_owned(), text)).into(), None);
    rounded.into_iter().chain(turned).map(localized).collect()
}

/// The names of a table's lines, where sources may stand in them.
fn names_with_sources<'a>(part: &Part<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let (grid, understood) = (part.grid, part.understood);
    let is_name = |&column: &usize| understood.roles[column] == Role::Initiative;
    let column = (0..understood.roles.len()).find(is_name).filter(|_| understood.sources_in_parentheses);
    column.into_iter().flat_map(move |column| grid.rows().skip(understood.above).map(move |row| row.cell(column)))
}

/// The unit that the headings of amounts name, else a row above the headings, else a title; none where tables name several.
fn unit(parts: &[Part<'_>]) -> Option<Unit> {
    let mut named: Vec<Unit> = Vec::new();
    for &Part { grid, understood, .. } in parts {
        let columns = understood.roles.iter().zip(&understood.headings).filter(|(role, _)| role.is_amount());
        let mut of_headings: Vec<Unit> = columns.filter_map(|(_, heading)| unit_in(heading)).collect();
        of_headings.dedup();
        if of_headings.is_empty() {
            let above = grid.rows().take(understood.above).flat_map(GridRow::cells);
            of_headings.extend(above.chain(grid.printed.title.as_deref()).find_map(unit_in));
        }
        named.extend(of_headings);
    }
    named.dedup();
    // Several units are not one; the headings say which.
    if named.len() > 1 { None } else { named.pop() }
}
