//! An answer in each format: the line for people, and for programs the line with the fields of `list` or `totals`.

use std::io::{self, Write};

use crate::{
    analysis::{
        amounts::totals::{TooLong, Totals},
        check::comparison::Comparison,
        chosen::Chosen,
        search::lookup::{ClassSubject, Match, Subject as Meant},
        selection::Selection,
    },
    locale::{Language, Locale, Message},
    model::{
        dimension::{Class, Classification},
        ids::{AreaId, InitiativeId},
        name::folded,
    },
    report::{
        ReportInput,
        answer::AnswerInput,
        grid::{Grid, Row},
        labels,
        tables::{list, totals},
        writers::{
            csv, json, markdown,
            records::{self, AnswerRecord, DifferenceRecord, FigureRecord},
        },
    },
};

/// An answer, ready to be written.
pub struct Answer<'a> {
    input: ReportInput<'a>,
    found: &'a Match,
    /// The lines that are added up, where they are not all of an area.
    lines: Option<Lines>,
    /// The other lines of the same name.
    namesakes: Vec<InitiativeId>,
}

struct Lines {
    ids: Vec<InitiativeId>,
    totals: Totals,
}

impl<'a> Answer<'a> {
    /// The answer that the best of some matches in the dataset gives.
    ///
    /// # Errors
    /// A sum of lines that cannot be given exactly.
    pub fn new(input: ReportInput<'a>, best: &'a Match, others: &[Match]) -> Result<Self, TooLong> {
        let ReportInput { dataset, selection, chosen, .. } = input;
        let ids = match &best.subject {
            Meant::Class(class) => Some(class.lines.clone()),
            Meant::Whole if selection.is_filtered() || !selection.areas.is_empty() => Some(chosen.of_all_money.clone()),
            Meant::Area(area) if selection.is_filtered() => {
                let is_chosen = |line: &InitiativeId| chosen.of_all_money.binary_search(line).is_ok();
                Some(dataset.initiatives_under(*area).filter(is_chosen).collect())
            }
            Meant::Whole | Meant::Area(_) | Meant::Initiative(_) => None,
        };
        let lines = ids.map(|ids| Totals::over(dataset, ids.iter().copied()).map(|totals| Lines { ids, totals }));
        let namesakes = match best.subject {
            Meant::Initiative(id) => {
                let line = |found: &Match| if let Meant::Initiative(line) = found.subject { Some(line) } else { None };
                let name = folded(dataset.name(id));
                let has_it = |line: &InitiativeId| *line != id && folded(dataset.name(*line)) == name;
                others.iter().filter_map(line).filter(has_it).collect()
            }
            Meant::Whole | Meant::Area(_) | Meant::Class(_) => Vec::new(),
        };
        Ok(Self { input, found: best, lines: lines.transpose()?, namesakes })
    }

    /// The sentence that the figure is of one of several lines of the same name, where it is.
    pub fn of_several(&self) -> Option<String> {
        let ReportInput { dataset, locale, .. } = self.input;
        let Meant::Initiative(id) = self.found.subject else { return None };
        let area = labels::path(dataset, dataset.initiative(id).area);
        let values = [("count", (self.namesakes.len() + 1).into()), ("area", area.into())];
        (!self.namesakes.is_empty()).then(|| locale.fill(Message::SameName, &values))
    }

    /// The answer line.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn line(&self) -> Result<String, TooLong> {
        self.line_in(self.input.locale)
    }

    fn line_in(&self, locale: &Locale) -> Result<String, TooLong> {
        let ReportInput { dataset, figures, .. } = self.input;
        let answers = AnswerInput { dataset, figures, view: self.found.view, period: self.found.period, locale };
        match (&self.found.subject, &self.lines) {
            (Meant::Initiative(id), _) => Ok(answers.initiative(*id)),
            (Meant::Whole, None) => Ok(answers.total(None)),
            (Meant::Area(area), None) => Ok(answers.total(Some(*area))),
            (Meant::Class(_), Some(Lines { ids, .. })) => match self.stated_class() {
                Some((area, class)) => answers.class(area, class, &self.name(locale), ids),
                None => answers.sum(&self.name(locale), ids),
            },
            (_, lines) => answers.sum(&self.name(locale), lines.as_ref().map_or(&[], |lines| &lines.ids)),
        }
    }

    /// The name of a sum of lines, with what they are narrowed to.
    fn name(&self, locale: &Locale) -> String {
        let ReportInput { dataset, .. } = self.input;
        let name = match &self.found.subject {
            Meant::Class(ClassSubject { by: Classification::Funding, name, .. }) => {
                locale.fill(Message::FundingNamed, &[("name", name.into())])
            }
            Meant::Class(ClassSubject { by: Classification::Dimension(of), name, .. }) => {
                let dimension = labels::dimension_heading(dataset, *of, locale);
                locale.fill(Message::ClassNamed, &[("dimension", dimension.into()), ("name", name.into())])
            }
            Meant::Area(area) => labels::path(dataset, *area),
            Meant::Initiative(id) => dataset.name(*id).to_owned(),
            Meant::Whole => labels::whole(dataset, locale),
        };
        name + &labels::scope::narrowed(dataset, &self.narrowed(), locale)
    }

    /// The areas and the query that the lines are narrowed to. An area that is found is whole in those that are selected.
    fn narrowed(&self) -> Selection {
        let selection = self.input.selection;
        let areas = match self.found.subject {
            Meant::Area(_) => Vec::new(),
            Meant::Class(ClassSubject { area: Some(area), .. }) => vec![area],
            Meant::Whole | Meant::Initiative(_) | Meant::Class(_) => selection.areas.clone(),
        };
        Selection { areas, query: selection.query.clone(), ..Selection::default() }
    }

    /// The class that totals are stated for, where all its lines in an area, or in all, are added up.
    fn stated_class(&self) -> Option<(Option<AreaId>, Class)> {
        let ReportInput { dataset, selection, .. } = self.input;
        let Meant::Class(class) = &self.found.subject else { return None };
        let area = class.area.or(selection.only_area());
        let is_whole = !selection.is_filtered() && (area.is_some() || selection.areas.is_empty());
        class.stated(dataset).filter(|_| is_whole).map(|class| (area, class))
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
        let grid = Grid { above: vec![self.line()?], ..self.into_grid()? };
        Ok(markdown::write(&grid, out))
    }

    fn record(&self) -> Result<AnswerRecord<'a>, TooLong> {
        let ReportInput { dataset, selection, .. } = self.input;
        let Match { subject: meant, view, period, .. } = self.found;
        let narrowed = self.lines.as_ref().map(|lines| &lines.totals);
        let total = |area| FigureRecord::Total(records::total(self.input, narrowed, *view, area, *period));
        let (funding, figure) = match meant {
            Meant::Whole => (None, total(None)),
            Meant::Area(area) => (None, total(Some(*area))),
            Meant::Initiative(id) => {
                let not_added = self.shown().not_added(dataset);
                (None, FigureRecord::Initiative(records::line(dataset, &[*period], &not_added, *id)))
            }
            Meant::Class(class) => {
                let record = records::total(self.input, narrowed, *view, None, *period);
                let record = records::of_class(self.input, class, self.stated_class(), (*view, *period), record);
                let funding = (class.by == Classification::Funding).then_some(class.name.as_str());
                (funding, FigureRecord::Total(record))
            }
        };
        let cited = self.line_in(&Locale::new(Language::English))?;
        // A total of areas is whole, and so is a line: only a sum of lines is narrowed down.
        let areas = self.lines.as_ref().map(|_| self.narrowed().areas).unwrap_or_default();
        let filter = self.lines.as_ref().map(|_| selection.query.text()).filter(|text| !text.is_empty());
        let path = |area| records::path(dataset, Some(area));
        Ok(AnswerRecord {
            cited,
            column: records::column(dataset, *period),
            funding,
            areas: areas.into_iter().map(path).collect(),
            filter,
            same_name: self.namesakes.iter().map(|&line| path(dataset.initiative(line).area)).collect(),
            differences: self.differences(),
            figure,
        })
    }

    /// The printed sums of the line that concern its figure and differ from its own cells.
    fn differences(&self) -> Vec<DifferenceRecord<'a>> {
        let Match { subject: Meant::Initiative(id), period, .. } = self.found else { return Vec::new() };
        let figures = self.input.figures;
        let sums = figures.reconciliation.of_line(*id);
        let concerning: Vec<&Comparison> = sums.filter(|sum| figures.differing.concerns(sum.column, *period)).collect();
        records::differences(self.input, &concerning).collect()
    }

    /// The money and the period of the figure.
    fn shown(&self) -> Selection {
        let Match { view, period, .. } = self.found;
        let basis = Some(self.input.dataset.basis_of(*period));
        Selection { view: Some(*view), years: (*period).into(), basis, ..Selection::default() }
    }

    /// The lines in the figure, of its money.
    fn added_up(&self) -> Vec<InitiativeId> {
        let dataset = self.input.dataset;
        let lines: Vec<InitiativeId> = match (&self.found.subject, &self.lines) {
            (_, Some(lines)) => lines.ids.clone(),
            (Meant::Initiative(id), None) => vec![*id],
            (Meant::Area(area), None) => dataset.initiatives_under(*area).collect(),
            (Meant::Whole | Meant::Class(_), None) => dataset.initiatives().collect(),
        };
        lines.into_iter().filter(|&id| self.found.view.includes(dataset.initiative(id).financing)).collect()
    }

    fn into_grid(self) -> Result<Grid<'a>, TooLong> {
        let Match { subject: meant, view, .. } = self.found;
        let selection = self.shown();
        let name = match &self.found.subject {
            Meant::Class(class) => {
                class.name.clone() + &labels::scope::narrowed(self.input.dataset, &self.narrowed(), self.input.locale)
            }
            Meant::Whole | Meant::Area(_) | Meant::Initiative(_) => self.name(self.input.locale),
        };
        let chosen = Chosen { initiatives: self.added_up(), ..Chosen::default() };
        let input = ReportInput { selection: &selection, chosen: &chosen, ..self.input };
        Ok(match (meant, self.stated_class(), self.lines) {
            (Meant::Initiative(id), ..) => list::only(input, *id)?,
            (_, Some(class), Some(Lines { ids, .. })) => totals::only_class(input, class, name, &ids, *view)?,
            (Meant::Area(area), _, lines) => totals::only(input, Some(*area), *view, lines.map(|lines| lines.totals)),
            (_, _, None) => totals::only(input, None, *view, None),
            (_, _, Some(lines)) => {
                let mut grid = totals::only(input, None, *view, Some(lines.totals));
                grid.rows.put_first(Row::Heading(name));
                grid
            }
        })
    }
}
