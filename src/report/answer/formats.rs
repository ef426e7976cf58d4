//! An answer in each format: the line for people, and for programs the line with the fields of `list` or `totals`.

use std::io::{self, Write};

use crate::{
    analysis::{
        amounts::totals::{TooLong, Totals},
        search::lookup::{Match, Subject as Meant},
        selection::Selection,
    },
    locale::{Language, Locale, Message},
    report::{
        ReportInput,
        answer::AnswerInput,
        csv,
        grid::{Grid, Row},
        json, labels, list, markdown, records,
        records::{AnswerRecord, FigureRecord, Narrowed},
        totals,
    },
};

/// An answer, ready to be written.
pub struct Answer<'a> {
    input: ReportInput<'a>,
    found: &'a Match,
    /// The totals of a funding source.
    lines: Option<Totals>,
}

impl<'a> Answer<'a> {
    /// The answer that a match in the dataset gives.
    ///
    /// # Errors
    /// A sum of a funding source that cannot be given exactly.
    pub fn new(input: ReportInput<'a>, found: &'a Match) -> Result<Self, TooLong> {
        let lines = match &found.subject {
            Meant::Funding(_, lines) => Some(Totals::over(input.dataset, lines.iter().copied())?),
            Meant::Whole | Meant::Area(_) | Meant::Initiative(_) => None,
        };
        Ok(Self { input, found, lines })
    }

    /// The answer line.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn line(&self) -> Result<String, TooLong> {
        self.line_in(self.input.locale)
    }

    fn line_in(&self, locale: &Locale) -> Result<String, TooLong> {
        let ReportInput { dataset, figures, selection, .. } = self.input;
        let answers = AnswerInput { dataset, figures, view: self.found.view, period: self.found.period, locale };
        match &self.found.subject {
            Meant::Whole => Ok(answers.total(None)),
            Meant::Area(area) => Ok(answers.total(Some(*area))),
            Meant::Initiative(id) => Ok(answers.initiative(*id)),
            Meant::Funding(name, lines) => {
                let narrowed = labels::scope::narrowed(dataset, selection, locale);
                let name = locale.fill(Message::FundingNamed, &[("name", name.into())]) + &narrowed;
                answers.sum(&name, lines)
            }
        }
    }

    /// Writes the answer as JSON.
    ///
    /// # Errors
    /// A sum that cannot be given exactly, or an error of the writer.
    pub fn json(&self, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
        self.record().map(|record| json::answer(self.input.dataset, &record, out))
    }

    /// Writes the answer as CSV.
    ///
    /// # Errors
    /// A sum that cannot be given exactly, or an error of the writer.
    pub fn csv(&self, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
        self.record().map(|record| csv::answer(self.input.dataset, record, out))
    }

    /// Writes the answer as Markdown: the line, and the figure in a table.
    ///
    /// # Errors
    /// A sum that cannot be given exactly, or an error of the writer.
    pub fn markdown(self, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
        let grid = Grid { above: vec![self.line()?], ..self.into_grid() };
        Ok(markdown::write(&grid, out))
    }

    fn record(&self) -> Result<AnswerRecord<'a>, TooLong> {
        let ReportInput { dataset, selection, .. } = self.input;
        let Match { subject: meant, view, period, .. } = self.found;
        let narrowed = match (meant, &self.lines) {
            (Meant::Funding(_, lines), Some(totals)) => Some(Narrowed { totals, lines }),
            _ => None,
        };
        let total = |area| FigureRecord::Total(records::total(self.input, narrowed, *view, area, *period));
        let (funding, figure) = match meant {
            Meant::Whole => (None, total(None)),
            Meant::Area(area) => (None, total(Some(*area))),
            Meant::Initiative(id) => (None, FigureRecord::Initiative(records::line(dataset, &[*period], *id))),
            Meant::Funding(name, _) => (Some(name.as_str()), total(None)),
        };
        let cited = self.line_in(&Locale::new(Language::English))?;
        // A total of areas is whole, and so is a line: only the lines of a source are narrowed down.
        let narrowed = funding.map(|_| selection);
        let areas = narrowed.map_or(&[][..], |selection| &selection.areas);
        let filter = narrowed.map(|selection| selection.query.text()).filter(|text| !text.is_empty());
        Ok(AnswerRecord {
            cited,
            column: records::column(dataset, *period),
            funding,
            areas: areas.iter().map(|&area| records::path(dataset, Some(area))).collect(),
            filter,
            figure,
        })
    }

    fn into_grid(self) -> Grid {
        let Match { subject: meant, view, period, .. } = self.found;
        let selection = Selection { view: Some(*view), years: (*period).into(), ..Selection::default() };
        let input = ReportInput { selection: &selection, ..self.input };
        match meant {
            Meant::Whole => totals::only(input, None, *view, None),
            Meant::Area(area) => totals::only(input, Some(*area), *view, None),
            Meant::Initiative(id) => list::only(input, *id),
            Meant::Funding(name, _) => {
                let mut grid = totals::only(input, None, *view, self.lines);
                let narrowed = labels::scope::narrowed(input.dataset, self.input.selection, input.locale);
                grid.rows.insert(0, Row::Heading(format!("{name}{narrowed}")));
                grid
            }
        }
    }
}
