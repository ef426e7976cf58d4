//! A made-up budget of any size, always the same at the same size: names as in a Danish budget, three years or more, one amount
//! in seven not there, one line in ten external, a stated total for each area, every tenth of them wrong, and for all.

use std::num::NonZeroU32;

use indsats::model::{
    about::{About, ScopeText, Unit},
    amount::Amount,
    builder::{Builder, Heading, Line},
    cell::Cell,
    citation::{Citation, Document, DocumentId},
    columns::Columns,
    dataset::{Dataset, Stated},
    financing::{Financing, View},
};

/// The first year.
const FIRST: usize = 2020;

const BRANCHES: [&str; 20] = [
    "Børne",
    "Ungdoms",
    "Ældre",
    "Social",
    "Sundheds",
    "Kultur",
    "Fritids",
    "Teknik",
    "Miljø",
    "Vej",
    "Natur",
    "Erhvervs",
    "Beskæftigelses",
    "Skole",
    "Dagtilbuds",
    "Handicap",
    "Bolig",
    "Klima",
    "Bygnings",
    "Digitaliserings",
];
const BODIES: [&str; 10] = [
    "forvaltningen",
    "området",
    "udvalget",
    "puljen",
    "indsatsen",
    "programmet",
    "centret",
    "driften",
    "planen",
    "løftet",
];
const KINDS: [&str; 8] =
    ["Styrket", "Udvidet", "Forlænget", "Målrettet", "Tværgående", "Midlertidig", "Helhedsorienteret", "Fælles"];
const THINGS: [&str; 10] = [
    "indsats",
    "støtte",
    "vejledning",
    "renovering",
    "tandpleje",
    "hjemmepleje",
    "sagsbehandling",
    "skolebuskørsel",
    "forebyggelse",
    "genoptræning",
];
const PLACES: [&str; 8] = [
    "for unge i Nørrebro",
    "på Østerbro",
    "for ældre over 80",
    "i folkeskolen",
    "for sårbare familier",
    "i daginstitutioner",
    "på tværs af bydele",
    "for børn med særlige behov",
];
const FUNDING: [&str; 8] = [
    "Budget 2018",
    "Budget 2019",
    "Budget 2020",
    "Statstilskud",
    "Satspulje",
    "Fondsmidler",
    "Klimapulje",
    "Overførsel",
];

/// A budget of so many initiatives in so many areas, for so many years.
pub fn budget(initiatives: usize, areas: usize, years: usize) -> Dataset {
    let mut chance = Chance(42);
    let years: Vec<String> = (FIRST..FIRST + years).map(|year| year.to_string()).collect();
    let mut builder = Builder::new(about(), Columns::of_years(&years, Some(&years[1])), Vec::new());
    let table = builder.text("1");
    let mut source = Citation { document: Some(DocumentId(0)), table: Some(table), row: None, page: None };
    let mut row = 0;
    let mut whole = vec![0_i64; years.len()];
    for area in 0..areas {
        let (branch, body) = (area % BRANCHES.len(), area / BRANCHES.len() % BODIES.len());
        let name = format!("{}{} {area}", BRANCHES[branch], BODIES[body]);
        builder.open_area(Heading { name, ..Heading::default() });
        let mut sums = vec![0_i64; years.len()];
        for _ in 0..initiatives / areas + usize::from(area < initiatives % areas) {
            row += 1;
            let name = format!("{} {} {} {row}", chance.one_of(&KINDS), chance.one_of(&THINGS), chance.one_of(&PLACES));
            let funding = [chance.one_of(&FUNDING)];
            let amounts: Vec<Option<i64>> = years.iter().map(|_| chance.amount()).collect();
            for (sum, amount) in sums.iter_mut().zip(&amounts) {
                *sum += amount.unwrap_or(0);
            }
            let cells: Vec<Cell> = amounts.iter().map(|amount| Cell::from(amount.map(exact))).collect();
            source.row = NonZeroU32::new(row);
            builder.add(Line {
                name: &name,
                financing: if chance.below(10) == 0 { Financing::External } else { Financing::Internal },
                funding: if chance.below(10) < 6 { &funding } else { &[] },
                notes: &[],
                cells: &cells,
                source: Some(source),
                ..Line::default()
            });
        }
        let wrong = if area % 10 == 0 { 10 } else { 0 };
        for sum in &mut sums {
            *sum += wrong;
        }
        builder.state(Stated::of(View::Combined, cells(&sums), Some(source)));
        builder.close_area();
        for (sum, stated) in whole.iter_mut().zip(&sums) {
            *sum += stated;
        }
    }
    builder.state(Stated::of(View::Combined, cells(&whole), Some(source)));
    builder.finish()
}

fn cells(hundredths: &[i64]) -> Box<[Cell]> {
    hundredths.iter().map(|&sum| Cell::Amount(exact(sum))).collect()
}

pub fn about() -> About {
    About {
        title: "Et budget til måling".into(),
        short_title: None,
        publisher: None,
        language: Some("da".into()),
        unit: Unit {
            currency: Some("DKK".into()),
            multiplier: Amount::from(1_000_000),
            label: Some("mio. kr.".into()),
        },
        documents: vec![Document { id: "b".into(), label: Some("budgettet".into()), ..Document::default() }],
        question: None,
        scope: ScopeText::default(),
        abbreviations: Vec::new(),
        notes: Vec::new(),
        price_level: None,
        rounding: None,
    }
}

/// Hundredths as an amount. Every number of this form is a plain one.
fn exact(hundredths: i64) -> Amount {
    let sign = if hundredths < 0 { "-" } else { "" };
    let all = hundredths.unsigned_abs();
    Amount::parse(&format!("{sign}{}.{:02}", all / 100, all % 100)).unwrap_or_default()
}

/// Numbers without a pattern that are the same in every run (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// In hundredths: a dash, whole, with one decimal, or with two; from −20 to 400.
    fn amount(&mut self) -> Option<i64> {
        let hundredths = i64::try_from(self.below(42_000)).unwrap_or(0) - 2_000;
        match self.below(100) {
            0..15 => None,
            15..35 => Some(hundredths / 100 * 100),
            35..65 => Some(hundredths / 10 * 10),
            _ => Some(hundredths),
        }
    }
}
