//! The figures of the README's questions, reckoned by hand from what the letter prints. Nothing here asks the program.

use std::{fs, path::Path};

use indsats::model::amount::Amount;

/// The lines of tables 2 (by area) and 3 (`ext`) with an amount, by year; and sums of these.
const LINES: &[(&str, &str)] = &[
    ("job20", "3.3 2.5 0.4 0.8 1.6 0.6 0.4 1.8 4.2"),
    ("job21", "3.3 2.5 0.8 1.6 0.6 4.2 0.6"),
    ("job22", "3.3 3.5 0.8 1.6 4.2"),
    ("dis20", "1 0.6 0.3"),
    ("dis21", "1 3 0.6 0.8"),
    ("dis22", "1 3 0.6 0.8"),
    ("fly", "2.5 0.6"),
    ("eks", "2.4 2.2"),
    ("sam20", "0.25 0.7 1 0.6"),
    ("sam21", "0.25 0.6 1 0.6"),
    ("sam22", "0.3 1 0.6"),
    ("job-ext20", "0.5 0.5"),
    ("job-ext21", "0.5 0.25"),
    ("dis-ext20", "0.18 1.3"),
    ("own20", "job20 dis20 fly eks sam20"),
    ("own21", "job21 dis21 fly eks sam21"),
    ("own22", "job22 dis22 fly eks sam22"),
    ("ext20", "job-ext20 dis-ext20"),
    ("all20", "own20 ext20"),
    ("all21", "own21 job-ext21"),
    ("all22", "own22"),
];

/// The sum behind each figure in the table, question by question: the terms, `-` before those that are subtracted, and for
/// a percentage `/` before the whole it is of. Decimals are as the letter prints them.
pub const BY_HAND: &[(&str, &[(&str, &str)])] = &[
    ("What does it all cost in 2021?", &[("29.90", "all21"), ("31.90", "31.9")]),
    // Three grand totals of table 4.
    ("And over the three years?", &[("88.53", "all20 all21 all22"), ("92.13", "31.03 31.9 29.2")]),
    ("What does Projekt Perspektiv cost?", &[("4.20", "4.2"), ("4.20", "4.2"), ("4.20", "4.2")]),
    ("And over the three years?", &[("4.20", "4.2"), ("4.20", "4.2"), ("4.20", "4.2"), ("12.60", "4.2 4.2 4.2")]),
    // By the lines 2020, by the letter 2021: 28.40 and 29.20 in 2022 are less, see below.
    (
        "Which year costs the most: 2020 by the lines, 2021 by the letter?",
        &[("30.23", "all20"), ("31.03", "31.03"), ("29.90", "all21"), ("31.90", "31.9")],
    ),
    (
        "What does Job og uddannelse spend the most on?",
        &[("4.20", "4.2"), ("4.20", "4.2"), ("4.20", "4.2"), ("3.30", "3.3"), ("3.30", "3.3"), ("3.30", "3.3")],
    ),
    (
        "What do Job og uddannelse and Samarbejde med civilsamfundet cost together?",
        &[("16.80", "job21 job-ext21 sam21"), ("51.25", "job20 job21 job22 job-ext20 job-ext21 sam20 sam21 sam22")],
    ),
    // Table 1.
    ("How much of it is internal money?", &[("29.15", "own21"), ("31.15", "31.15")]),
    // Two lines of table 3 each, and its total of the first.
    (
        "Which areas get external money, and until when?",
        &[
            ("2", "2"),
            ("1.00", "job-ext20"),
            ("0.75", "job-ext21"),
            ("0.75", "0.75"),
            ("2", "2"),
            ("1.48", "dis-ext20"),
        ],
    ),
    ("Whose money is Støtte til Mino Danmark?", &[("0.70", "0.7"), ("0.60", "0.6"), ("0.30", "0.3")]),
    (
        "What does Integrationshandleplan 2019-22 pay?",
        &[
            // Five lines of Job og uddannelse, two of Diskrimination og social kontrol.
            ("7", "5 2"),
            ("9.90", "3.3 2.5 0.4 0.8 1.6 1 0.3"),
            ("10.00", "3.3 2.5 0.8 1.6 1 0.8"),
            ("11.00", "3.3 3.5 0.8 1.6 1 0.8"),
        ],
    ),
    (
        "How much has Diskrimination og social kontrol grown since 2020?",
        // Four lines in table 2, two in table 3; what table 4 states for 2021.
        &[
            ("6", "4 2"),
            ("3.38", "dis20 dis-ext20"),
            ("5.40", "dis21"),
            ("5.50", "5.5"),
            ("5.40", "dis22"),
            ("+2.02", "dis21 -dis20 -dis-ext20"),
        ],
    ),
    (
        "And what does the letter say of Job og uddannelse since 2020?",
        // Table 4 states 17.40 and 16.15.
        &[
            ("−2.25", "job21 job-ext21 -job20 -job-ext20"),
            ("−13.6%", "job21 job-ext21 -job20 -job-ext20 / job20 job-ext20"),
            ("−1.25", "16.15 -17.4"),
            ("−7.2%", "16.15 -17.4 / 17.4"),
        ],
    ),
    (
        "What share of it all does the letter give Job og uddannelse?",
        &[
            ("14.35", "job21 job-ext21"),
            ("48.0%", "job21 job-ext21 / all21"),
            ("16.15", "16.15"),
            ("50.6%", "16.15 / 31.9"),
        ],
    ),
    (
        "How much less is there in 2022 than in 2021?",
        &[
            ("−1.50", "all22 -all21"),
            ("−5.0%", "all22 -all21 / all21"),
            ("−2.70", "29.2 -31.9"),
            ("−8.5%", "29.2 -31.9 / 31.9"),
        ],
    ),
    ("And for Støtte til Mino Danmark, since 2020?", &[("−0.40", "0.3 -0.7"), ("−57.1%", "0.3 -0.7 / 0.7")]),
    (
        "By how many per cent does Samarbejde med civilsamfundet fall each year?",
        // Table 4 states 2.55 in both years.
        &[
            ("4", "4"),
            ("−3.9%", "sam21 -sam20 / sam20"),
            ("0.0%", "2.55 -2.55 / 2.55"),
            ("−22.4%", "sam22 -sam21 / sam21"),
        ],
    ),
    // The pilot project and the five counsellors, both of Budget 2021; the letter has 22 and 4 lines.
    ("What is new in 2021?", &[("2", "1 1"), ("26", "22 4"), ("3.60", "0.6 3"), ("3.00", "3")]),
    // Those that are new in 2021, see above: none of 2022 is without an amount the year before.
    ("Is anything new in 2022?", &[("2", "1 1")]),
    (
        "Which initiatives end with 2021, and what do they cost?",
        // Fiskeriet, the pilot project, the two external lines of Job og uddannelse, Bydelsmødre.
        &[("5", "1 1 2 1"), ("26", "22 4"), ("1.85", "0.6 job-ext20 0.25"), ("2.20", "0.6 0.6 job-ext21 0.25")],
    ),
    // Three lines of Job og uddannelse end with 2020, and two external ones.
    ("What has expired, and what did it cost?", &[("5", "3 2"), ("26", "22 4"), ("4.08", "0.4 0.4 1.8 0.18 1.3")]),
    ("Which initiative falls the most, or goes altogether?", &[("1.80", "1.8")]),
    (
        "Where does Welcome House's figure stand, and what is the small print?",
        // The table; above it ten lines with their total and four with theirs.
        &[("2.50", "2.5"), ("2.50", "2.5"), ("2.50", "2.5"), ("2", "2"), ("17", "10 1 4 1 1")],
    ),
    (
        "Where does the letter state the total for refugees?",
        // Two lines; what they add up to each year, and what table 4 prints in its third row.
        &[("2", "2"), ("3.10", "fly"), ("3.10", "fly"), ("3.10", "fly"), ("3.10", "3.1"), ("4", "4"), ("3", "3")],
    ),
    // Table 3, where the name of one names BUF, and the note on another spells it out.
    (
        "Which initiatives does BUF take part in?",
        &[("2", "1 1"), ("26", "22 4"), ("0.68", "0.5 0.18"), ("0.25", "0.25")],
    ),
    ("May I quote the grand total?", &[("26", "22 4"), ("29.90", "all21"), ("31.90", "31.9")]),
    ("What do the figures leave out?", &[]),
    ("Are the figures budget or accounts?", &[]),
    (
        "Does it add up?",
        // Job og uddannelse in three years and two areas in one; the whole in three: each is stated in three tables. The 96, each
        // in three years: 17 totals of areas and 5 of the whole held against lines, 4 of the whole against those of areas, and
        // 6 of all money against own and external.
        &[("5", "3 1 1"), ("3", "1 1 1"), ("96", "51 15 12 18"), ("72", "51 15 12 18 -15 -9"), ("24", "15 9")],
    ),
    ("Where is the gap in 2021?", &[("+2.00", "31.9 -all21"), ("+1.80", "16.15 -job21 -job-ext21")]),
    (
        "Which areas do not add up in 2020?",
        // All five but one; ten lines in table 2, two in table 3; what table 4 states.
        &[("4", "5 -1"), ("12", "10 2"), ("16.60", "job20 job-ext20"), ("17.40", "17.4")],
    ),
];

/// Checks that a figure is the result of a sum; a percentage to within half a tenth.
pub fn assert_reckoned(figure: &str, sum: &str) {
    let amount = |text: &str| Amount::parse(&text.replace('−', "-").replace('+', "")).unwrap();
    let times = |amount: Amount, factor: &str| amount.checked_mul(Amount::parse(factor).unwrap()).unwrap();
    match (figure.strip_suffix('%'), sum.split_once(" / ")) {
        (Some(per_cent), Some((part, whole))) => {
            let whole = reckoned(whole);
            let exact = times(reckoned(part), "100");
            let off = exact.checked_sub(amount(per_cent).checked_mul(whole).unwrap()).unwrap();
            assert!(off.abs() <= times(whole, "0.05"), "{figure} is not {sum}");
        }
        _ => assert_eq!(amount(figure), reckoned(sum), "{figure} is not {sum}"),
    }
}

fn reckoned(sum: &str) -> Amount {
    let mut total = Amount::ZERO;
    for term in sum.split(' ') {
        let (taken_away, term) = term.strip_prefix('-').map_or((false, term), |term| (true, term));
        let lines = LINES.iter().find(|(name, _)| *name == term).map(|(_, lines)| reckoned(lines));
        let value = lines.unwrap_or_else(|| {
            assert!(!term.contains('.') || is_printed(term), "the letter prints no {term}");
            Amount::parse(term).unwrap()
        });
        total = if taken_away { total.checked_sub(value) } else { total.checked_add(value) }.unwrap();
    }
    total
}

/// True where a table of the letter has this figure.
fn is_printed(figure: &str) -> bool {
    let figure = figure.replace('.', ",");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letter");
    (1..=4).any(|table| {
        let text = fs::read_to_string(folder.join(format!("table{table}.txt"))).unwrap();
        text.split(|sign: char| !(sign.is_ascii_digit() || sign == ',')).any(|word| word == figure)
    })
}
