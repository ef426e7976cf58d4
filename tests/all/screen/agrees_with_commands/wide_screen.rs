//! Figures read back from a wide screen: the tree's columns by the ends of their heads, the panes by their labels.

use crate::screen::stage::Stage;

/// A figure as text, without its mark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    pub text: String,
    pub sign: String,
}

/// A column of the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    pub name: String,
    /// Its figures' last cell, counted from the right: names may be of any width.
    end: usize,
}

/// A screen, taken apart once.
pub struct Reading {
    pub columns: Vec<Column>,
    /// The rows of the tree, each from its right end.
    rows: Vec<Vec<char>>,
    /// The pane of the whole, and that of what is selected.
    panes: [Vec<String>; 2],
}

impl Reading {
    pub fn of(stage: &Stage) -> Self {
        let lines = stage.lines();
        let halves: Vec<(&str, &str)> = lines[2..].iter().filter_map(|line| line.split_once('│')).collect();
        let side: Vec<String> = halves.iter().map(|(_, side)| (*side).to_owned()).collect();
        let second = side.iter().skip(1).position(|line| line.starts_with('─')).map_or(side.len(), |place| place + 1);
        let rows = halves[1..].iter().map(|(row, _)| row.chars().rev().collect::<Vec<char>>());
        let rows = rows.take_while(|row| row.iter().any(|sign| *sign != ' ')).collect();
        Self { columns: columns(halves[0].0), rows, panes: [side[..second].to_vec(), side[second..].to_vec()] }
    }

    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    pub fn column(&self, name: &str) -> Option<&Column> {
        // A column of another price level than the shown one names its own behind it.
        let with_level = format!("{name} (");
        self.columns.iter().find(|column| column.name == name || column.name.starts_with(&with_level))
    }

    /// The figure in a row and a column.
    pub fn figure(&self, row: usize, column: &Column) -> Figure {
        let row = &self.rows[row];
        let mut start = column.end;
        loop {
            start += row[start..].iter().take_while(|sign| **sign != ' ').count();
            // A word before the figure: about.
            if row[start..].starts_with(&[' ', '.', 'a', 'c']) {
                start += 4;
            } else {
                break;
            }
        }
        let text: String = row[column.end..start].iter().rev().collect();
        let sign = if column.end > 0 { row[column.end - 1].to_string() } else { String::new() };
        Figure { text, sign: sign.trim().to_owned() }
    }

    /// The figures of a pane: the lines', the stated one, the difference.
    pub fn pane(&self, pane: usize) -> [Option<Figure>; 3] {
        let figure = |text: &str| {
            let alone = text.trim_end_matches(['≠', '≈', '*']);
            Figure { text: alone.replace('\u{a0}', " "), sign: text[alone.len()..].replace('*', "") }
        };
        let lines: Vec<String> = self.panes[pane][1..].iter().map(|line| line.replace("ca. ", "ca.\u{a0}")).collect();
        if lines[0].trim_start().starts_with("Linjer") {
            let row = |label: &str| lines.iter().find(|line| line.trim_start().starts_with(label));
            // Shares and changes in per cent are none of them.
            let is_word = |word: &&str| !word.is_empty() && !word.ends_with('%');
            let figures =
                |label| row(label).map(|line| line.split(' ').filter(is_word).skip(1).map(figure).collect::<Vec<_>>());
            // Behind the label stands what the percentage is of.
            let difference = figures("Forskel").map(|each| {
                let is_signed = |figure: &&Figure| figure.text.starts_with(['+', '−', '0', '~']);
                each.iter().find(is_signed).unwrap_or(&each[0]).clone()
            });
            // Amounts of money, or of a measure with a unit of its own.
            let amounts = figures("Beløb").or_else(|| figures("Posts")).unwrap();
            return [amounts.first().cloned(), amounts.get(1).cloned(), difference];
        }
        // Figures too long for two columns have a line each, and may leave little of their labels.
        let last = |line: &String| figure(line.split(' ').rfind(|word| !word.is_empty()).unwrap());
        let begins = |line: &String, label: &str| line.trim_start().starts_with(&label[..2]);
        let is_figure = |line: &&String| ["Beløb", "Posts", "Forskel"].iter().any(|label| begins(line, label));
        let rows: Vec<&String> = lines.iter().take_while(is_figure).collect();
        [rows.first(), rows.get(1), rows.get(2)].map(|line| line.map(|line| last(line)))
    }
}

/// The columns by the heads over them: the head of what is shown stands in marks, the closing one over the figures' mark.
fn columns(heads: &str) -> Vec<Column> {
    let signs: Vec<char> = heads.chars().collect();
    let mut columns = Vec::new();
    // The first head is that of the names.
    let names = signs.iter().take_while(|sign| **sign == '─').count();
    let mut place = names + signs[names..].iter().take_while(|sign| **sign != '─').count();
    place += signs[place..].iter().take_while(|sign| **sign == '─').count();
    while place < signs.len() {
        let name: String = signs[place..].iter().take_while(|sign| **sign != '─').collect();
        let last = place + name.trim_end().chars().count() - 1;
        let last = if name.starts_with('‹') { last - 1 } else { last };
        let name_alone = name.trim().trim_matches(['‹', '›']).to_owned();
        columns.push(Column { name: name_alone, end: signs.len() - 1 - last });
        place += name.chars().count();
        place += signs[place..].iter().take_while(|sign| **sign == '─').count();
    }
    columns
}
