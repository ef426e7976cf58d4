//! The list of the page "does it add up", read back from the screen.

use crate::screen::stage::Stage;

/// A comparison as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    pub mark: char,
    pub area: String,
    pub year: String,
    pub view: String,
    pub stated: String,
    pub lines: String,
    pub difference: String,
    pub place: String,
}

/// The comparisons on the screen, from the top.
pub fn rows(stage: &Stage) -> Vec<Row> {
    stage.lines().iter().filter_map(|line| row(line)).collect()
}

/// A comparison, where a line is one.
pub fn row(line: &str) -> Option<Row> {
    let line = line.trim_start_matches([' ', '>']);
    let mark = line.chars().next().filter(|mark| "≠≈=".contains(*mark))?;
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let year = words.iter().position(|word| ["2020", "2021", "2022"].contains(word))?;
    // The money may be of several kinds: "egne, alle".
    let money =
        words[year + 1..].iter().take_while(|word| word.trim_end_matches(',').chars().all(char::is_alphabetic)).count();
    let word = |place: usize| {
        let place = if place < 2 { place } else { place + money.saturating_sub(1) };
        words.get(year + place).map(|&word| word.trim_end_matches(',').to_owned()).unwrap_or_default()
    };
    Some(Row {
        mark,
        area: words[..year].join(" "),
        year: word(0),
        view: word(1),
        stated: word(2),
        lines: word(3),
        difference: word(4),
        place: words[(year + 4 + money.max(1)).min(words.len())..].join(" "),
    })
}

/// The numbers of rows that differ, are within rounding, and agree.
pub fn marks(stage: &Stage) -> [usize; 3] {
    ['≠', '≈', '='].map(|mark| rows(stage).iter().filter(|row| row.mark == mark).count())
}

/// The number of rows of the list that the screen has room for.
pub fn lists(stage: &Stage) -> usize {
    let is_row = |line: &&String| row(line).is_some() || line.trim_start_matches([' ', '>']).starts_with('!');
    stage.lines().iter().filter(is_row).count()
}

/// The selected row of the list.
pub fn selected(stage: &Stage) -> String {
    let lines = stage.lines();
    let mut found = lines.iter().filter(|line| line.starts_with(" >"));
    match (found.next(), found.next()) {
        (Some(line), None) => line.trim().to_owned(),
        _ => panic!("not exactly one row is selected:\n{}", stage.text()),
    }
}
