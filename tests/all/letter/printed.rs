//! The letter's tables as printed, read from `tests/letter/`: rows, headings, small print. Knows nothing of the program.

/// One printed table.
pub struct Table {
    pub number: &'static str,
    pub title: Vec<&'static str>,
    pub years: Vec<&'static str>,
    pub rows: Vec<Row>,
    /// The small print under the table.
    pub footnotes: Vec<&'static str>,
}

/// A row with figures.
pub struct Row {
    /// Its place among the rows with figures, from 1.
    pub number: u32,
    /// The heading it stands under.
    pub heading: Option<&'static str>,
    pub label: &'static str,
    /// The figures as printed, `-` among them.
    pub cells: Vec<&'static str>,
    /// Sentences without figures right below it.
    pub below: Vec<&'static str>,
}

/// The parts of a line's label: `Name (Source, Source)*. Sentence.`
pub struct Label {
    pub name: &'static str,
    pub funding: Vec<&'static str>,
    pub asterisk: bool,
    pub sentence: Option<&'static str>,
}

impl Table {
    /// All four, from the first.
    pub fn all() -> [Self; 4] {
        [
            Self::parse("1", include_str!("../../letter/table1.txt")),
            Self::parse("2", include_str!("../../letter/table2.txt")),
            Self::parse("3", include_str!("../../letter/table3.txt")),
            Self::parse("4", include_str!("../../letter/table4.txt")),
        ]
    }

    fn parse(number: &'static str, text: &'static str) -> Self {
        let mut table = Self { number, title: Vec::new(), years: Vec::new(), rows: Vec::new(), footnotes: Vec::new() };
        let mut heading = None;
        for line in text.lines() {
            let mut cells = line.split('\t');
            let label = cells.next().unwrap();
            let cells: Vec<&str> = cells.collect();
            let after_total = table.rows.last().is_none_or(Row::is_total);
            match (cells.first(), table.years.is_empty()) {
                (None, true) => table.title.push(label),
                (None, false) => table.footnotes.push(label),
                (Some(_), true) => table.years = cells,
                (Some(&""), false) if after_total => heading = Some(label),
                (Some(&""), false) => table.rows.last_mut().unwrap().below.push(label),
                (Some(_), false) => {
                    let number = u32::try_from(table.rows.len()).unwrap() + 1;
                    table.rows.push(Row { number, heading, label, cells, below: Vec::new() });
                }
            }
        }
        table
    }

    /// The rows that are lines of the budget.
    pub fn lines(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.heading.is_some() && !row.is_total())
    }
}

impl Row {
    pub fn is_total(&self) -> bool {
        self.label.starts_with("I alt")
    }

    /// The label of a line taken apart.
    pub fn parts(&self) -> Label {
        let (name, rest) = self.label.split_once(" (").unwrap_or((self.label, ")"));
        let (funding, rest) = rest.split_once(')').unwrap();
        Label {
            name,
            funding: if funding.is_empty() { Vec::new() } else { funding.split(", ").collect() },
            asterisk: rest == "*",
            sentence: rest.strip_prefix(". "),
        }
    }
}
