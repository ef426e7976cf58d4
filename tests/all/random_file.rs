//! Random dataset files with everything that the format can say. Unlike the plans of `random_dataset` nobody adds these up:
//! they are for what must hold of every file, such as that it can be written and read again.
#![expect(clippy::format_push_string, reason = "the text reads as the file does")]

use proptest::{collection::vec, prelude::*};

/// A valid file.
pub fn file() -> impl Strategy<Value = String> {
    vec(any::<u8>(), 0..1500).prop_map(|tape| Chance { tape, at: 0 }.file())
}

/// Choices read from a tape of bytes. After its end the first is always taken, so that a shorter tape is a plainer file.
struct Chance {
    tape: Vec<u8>,
    at: usize,
}

/// The columns and dimensions that each row of a file follows.
struct Head {
    columns: usize,
    dimensions: usize,
}

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        let byte = self.tape.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        usize::from(byte) % end
    }

    /// True in one of `times`, never after the end of the tape.
    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    fn name(&mut self) -> String {
        const NAMES: [&str; 17] = [
            "Løn",
            "løn",
            " Løn",
            "Budget 2020",
            "budget\u{a0}2020",
            "None",
            "Some(1)",
            "r#\"x\"#",
            "// nej",
            "{0}",
            "(",
            "👩‍👧 børn",
            "Skole; Fritid",
            "2021: a, b > c\\",
            "=1+1",
            "\"=1+1\"",
            "withheld",
        ];
        let name = NAMES[self.below(NAMES.len())];
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    }

    fn text(&mut self) -> String {
        let (one, other) = (self.name(), self.name());
        match self.below(6) {
            4 => format!("{{\"da\": {one}, \"en\": {other}}}"),
            5 => format!("{{\"en\": {one}}}"),
            _ => one,
        }
    }

    fn list(&mut self, most: usize, mut entry: impl FnMut(&mut Self) -> String) -> String {
        let entries: Vec<String> = (0..self.below(most + 1)).map(|_| entry(self)).collect();
        format!("[{}]", entries.join(", "))
    }

    /// A field that is often left out.
    fn maybe(&mut self, name: &str, value: impl FnOnce(&mut Self) -> String) -> String {
        if self.one_in(3) { format!("{name}: {}, ", value(self)) } else { String::new() }
    }

    fn file(&mut self) -> String {
        let mut text = format!("(title: {}, ", self.text());
        for field in ["short_title", "publisher", "question", "price_level"] {
            text += &self.maybe(field, Self::text);
        }
        text += ["", "language: \"da\", ", "language: \"en\", "][self.below(3)];
        text +=
            &format!("unit: ({}{}), ", self.maybe("label", Self::text), self.maybe("currency", |_| "\"DKK\"".into()));
        let columns = if self.one_in(2) { self.columns(&mut text) } else { self.years(&mut text) };
        let dimensions = self.below(3);
        let keys: Vec<String> =
            (0..dimensions).map(|key| format!("(key: \"d{key}\", {})", self.maybe("label", Self::text))).collect();
        text += &format!("dimensions: [{}], ", keys.join(", "));
        let document = format!(
            "(id: \"d\", {}{}{})",
            self.maybe("label", Self::text),
            self.maybe("url", |_| "\"https://example.org/1\"".into()),
            self.maybe("title", Self::text)
        );
        text += &format!("documents: [{document}], ");
        text += &self.maybe("notes", |chance| chance.list(3, Self::text));
        text += &self.maybe("rounding", |_| "0.1".into());
        text += &format!(
            "scope: ({}{}{}), ",
            self.maybe("short", Self::text),
            self.maybe("full", |chance| chance.list(2, Self::text)),
            self.maybe("silent", |chance| chance.list(2, Self::text))
        );
        let pair = |chance: &mut Self| format!("({}, {})", chance.text(), chance.text());
        text += &self.maybe("abbreviations", |chance| chance.list(2, pair));
        let head = Head { columns, dimensions };
        text += &format!("areas: {}, ", self.areas(&head, 0));
        text + &format!("stated: {})", self.list(3, |chance| chance.stated(&head)))
    }

    fn years(&mut self, text: &mut String) -> usize {
        let years = 1 + self.below(4);
        let list: Vec<String> = (0..years).map(|year| (2020 + year).to_string()).collect();
        *text += &format!("years: [{}], {}", list.join(", "), self.maybe("start_year", |_| "2020".into()));
        years
    }

    /// Columns of several measures, parts of years, printed sums.
    fn columns(&mut self, text: &mut String) -> usize {
        const MEASURES: [&str; 4] = ["", "budget", "regnskab", "årsværk"];
        let mut columns: Vec<String> = Vec::new();
        let mut used: Vec<usize> = Vec::new();
        for (year, measure) in (2020..2023).flat_map(|year| (0..MEASURES.len()).map(move |measure| (year, measure))) {
            if self.one_in(2) {
                used.push(measure);
                let named = if measure == 0 { String::new() } else { format!("measure: \"{}\", ", MEASURES[measure]) };
                let label = format!("\"K{}\"", columns.len());
                let label = self.maybe("label", |_| label);
                let part = self.maybe("part", |_| "{\"da\": \"til juni\", \"en\": \"to June\"}".into());
                columns.push(format!("(year: {year}, {named}{label}{part}{})", self.maybe("price_level", Self::text)));
            }
        }
        if columns.is_empty() {
            columns.push("(year: \"2019-20\")".into());
        }
        for sum in 0..self.below(3) {
            let measure = self.maybe("measure", |_| format!("\"{}\"", MEASURES[1]));
            used.extend((!measure.is_empty()).then_some(1));
            columns.push(format!(
                "(label: \"S{sum}\", {measure}sum_of: [2030, 2031], {})",
                self.maybe("less", |_| "[2032]".into())
            ));
        }
        *text += &format!("columns: [{}], ", columns.join(", "));
        if self.one_in(2) {
            let measures: Vec<String> = MEASURES[1..]
                .iter()
                .map(|name| {
                    let phase = ["", "phase: Approved, ", "phase: Executed, "][self.below(3)];
                    let unit = if *name == "årsværk" { "unit: (label: \"årsværk\"), " } else { "" };
                    // Columns of two measures must not read the same in any language.
                    let label = format!("{{\"da\": \"{name} i kr.\", \"en\": \"{name} in kr.\"}}");
                    format!("(name: \"{name}\", {}{phase}{unit})", self.maybe("label", |_| label))
                })
                .collect();
            *text += &format!("measures: [{}], ", measures.join(", "));
        }
        columns.len()
    }

    fn areas(&mut self, head: &Head, depth: usize) -> String {
        let most = if depth < 3 { 3 } else { 0 };
        self.list(most, |chance| {
            let mut area = format!("(name: {}, ", chance.name());
            area += &chance.maybe("aliases", |chance| chance.list(2, Self::name));
            area += &chance.maybe("code", Self::name);
            area += &chance.maybe("notes", |chance| chance.list(2, Self::text));
            area += &format!("initiatives: {}, ", chance.list(4, |chance| chance.line(head)));
            area += &format!("stated: {}, ", chance.list(2, |chance| chance.stated(head)));
            area + &format!("areas: {})", chance.areas(head, depth + 1))
        })
    }

    fn line(&mut self, head: &Head) -> String {
        let mut line = format!("(name: {}, amounts: {}, ", self.name(), self.cells(head));
        line += ["", "financing: External, "][self.below(2)];
        for (field, most) in [("funding", 2), ("aliases", 1)] {
            line += &self.maybe(field, |chance| chance.list(most, Self::name));
        }
        line += &self.maybe("code", Self::name);
        line += &self.maybe("price_level", Self::text);
        line += &self.maybe("notes", |chance| chance.list(2, Self::text));
        line += &self.maybe("of_which", |chance| chance.list(2, |chance| chance.of_which(head)));
        let classes: Vec<String> = (0..head.dimensions)
            .filter(|_| self.below(2) == 1)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|key| format!("\"d{key}\": {}", self.name()))
            .collect();
        line += &format!("dimensions: {{{}}}, ", classes.join(", "));
        line + &self.maybe("source", Self::source) + ")"
    }

    fn stated(&mut self, head: &Head) -> String {
        let mut stated = format!("(amounts: {}, ", self.cells(head));
        stated += ["", "view: Internal, ", "view: External, "][self.below(3)];
        let class = self.name();
        stated += &match self.below(4) {
            2 => format!("funding: {class}, "),
            3 if head.dimensions > 0 => format!("dimension: (\"d{}\", {class}), ", self.below(head.dimensions)),
            _ => String::new(),
        };
        stated += &self.maybe("rounding", |_| "1".into());
        stated += &self.maybe("of_which", |chance| chance.list(2, |chance| chance.of_which(head)));
        stated + &self.maybe("source", Self::source) + ")"
    }

    fn of_which(&mut self, head: &Head) -> String {
        format!("(name: {}, amounts: {})", self.text(), self.cells(head))
    }

    fn source(&mut self) -> String {
        let table = if self.one_in(3) { self.text() } else { "1".into() };
        format!("(document: \"d\", table: {table}, {}row: 2)", self.maybe("page", |_| "3".into()))
    }

    fn cells(&mut self, head: &Head) -> String {
        let cells: Vec<String> = (0..head.columns).map(|_| self.cell()).collect();
        format!("[{}]", cells.join(", "))
    }

    fn cell(&mut self) -> String {
        let plain = match self.below(6) {
            0 => "None".into(),
            1 => "Blank".into(),
            2 => "Withheld".into(),
            _ => format!("{}.{}", self.below(256), self.below(10)),
        };
        match self.below(8) {
            6 => format!("(amount: {plain}, about: true)"),
            7 => format!("(amount: {plain}, note: {})", self.text()),
            _ => plain,
        }
    }
}
