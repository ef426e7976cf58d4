//! The page about the figures: their unit and columns, the question they answer, their scope, the documents they are printed in.

mod columns;

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::amounts::price,
    locale::Message,
    model::{citation::Document, localized::Localized},
    report,
    tui::screen::{draw_context::DrawContext, theme::Role, widgets::text::wrap},
};

pub fn lines(context: &DrawContext<'_>, width: usize) -> Vec<Line<'static>> {
    let about = context.dataset.about();
    let mut page = AboutPage { context, width, lines: Vec::new() };
    page.lines.extend(wrap(context.locale.of(&about.title), width, "", context.style(Role::Title)));
    page.paragraphs(about.publisher.iter().map(|text| context.locale.of(text)));
    // Columns of several measures are listed below.
    let years: Vec<&str> = match context.dataset.measures() {
        [_] => context.years().map(|year| context.label(year)).collect(),
        _ => context.dataset.known_years(),
    };
    let unit = report::labels::units::unit(context.dataset, context.locale).filter(|unit| !unit.is_empty());
    let years = ("years", years.join(", ").into());
    let unit = match unit {
        Some(unit) => context.locale.fill(Message::AboutUnit, &[("unit", unit.into()), years]),
        None => context.locale.fill(Message::AboutNoUnit, &[years]),
    };
    page.paragraphs([unit.as_str()]);
    let language = context.locale.language().code();
    let level = about.price_level.as_ref().map(|level| level.get(language));
    let level = level.map(|level| report::labels::prices::price_level(level, context.locale));
    let level = level.map(|level| report::labels::capitalised(&level));
    page.paragraphs(level.as_deref());
    page.paragraphs(columns::roundings(context).iter().map(String::as_str));
    page.section(Message::AboutColumns, columns::columns(context).iter().map(String::as_str));
    let of_column = |column| {
        let level = price::of_column(context.dataset, column, language)?;
        let values = [("column", context.label(column).into()), ("note", level.into())];
        Some(context.locale.fill(Message::CellNote, &values))
    };
    let of_lines = context.dataset.price_levels().of_lines().map(|(level, lines)| {
        let values = [("level", level.get(language).into()), ("count", lines.into())];
        context.locale.fill(Message::AboutLinePrices, &values)
    });
    let others: Vec<String> = context.dataset.columns().filter_map(of_column).chain(of_lines).collect();
    page.section(Message::PriceLevelHeading, others.iter().map(String::as_str));
    page.texts(Message::AboutScope, about.scope.full.iter().chain(&about.scope.short));
    let (view, period) = (context.scope.view(), context.scope.period());
    let whole = context.figures.totals.cell(None, view, period);
    let flows = report::labels::flows::in_words(context.dataset, period, whole, context.locale);
    let flows =
        flows.map(|flows| format!("{}: {flows}", report::labels::period_name(context.dataset, period, context.locale)));
    // A table that names no flows leaves a reader to wonder.
    let is_below_zero =
        context.import.is_some() && context.dataset.flows().is_none() && context.dataset.range().0.is_negative();
    let below_zero = is_below_zero.then(|| context.text(Message::BelowZeroAsPrinted));
    page.section(Message::AboutFlows, flows.iter().chain(&below_zero).map(String::as_str));
    page.texts(Message::AboutSilent, &about.scope.silent);
    page.texts(Message::AboutNotes, &about.notes);
    page.texts(Message::AboutQuestion, &about.question);
    let documents: Vec<String> = about.documents.iter().map(|document| described(context, document)).collect();
    page.section(Message::AboutDocuments, documents.iter().map(String::as_str));
    page.abbreviations(&about.abbreviations);
    page.import();
    page.lines
}

struct AboutPage<'a> {
    context: &'a DrawContext<'a>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl AboutPage<'_> {
    fn paragraphs<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for text in texts {
            self.lines.extend(wrap(text, self.width, "", Style::new()));
        }
    }

    /// The account of the tables that the dataset was made of.
    fn import(&mut self) {
        let Some(import) = self.context.import else { return };
        self.lines.push(Line::default());
        self.lines.push(Line::styled(self.context.text(Message::ImportHeading), self.context.style(Role::Heading)));
        for text in import.lines(self.context.locale) {
            let indent = " ".repeat(text.len() - text.trim_start().len() + 2);
            self.lines.extend(wrap(&text, self.width, &indent, Style::new()));
        }
    }

    /// A heading with texts of the dataset in the language of the screen.
    fn texts<'t>(&mut self, heading: Message, texts: impl IntoIterator<Item = &'t Localized>) {
        let locale = self.context.locale;
        self.section(heading, texts.into_iter().map(|text| locale.of(text)));
    }

    /// A heading with its paragraphs; nothing without paragraphs.
    fn section<'t>(&mut self, heading: Message, texts: impl IntoIterator<Item = &'t str>) {
        let mut texts = texts.into_iter().peekable();
        if texts.peek().is_some() {
            self.lines.push(Line::default());
            self.lines.push(Line::styled(self.context.text(heading), self.context.style(Role::Heading)));
        }
        for text in texts {
            self.lines.extend(wrap(&format!("• {text}"), self.width, "  ", Style::new()));
        }
    }

    fn abbreviations(&mut self, abbreviations: &[(Localized, Localized)]) {
        if abbreviations.is_empty() {
            return;
        }
        self.lines.push(Line::default());
        let heading = self.context.text(Message::AboutAbbreviations);
        self.lines.push(Line::styled(heading, self.context.style(Role::Heading)));
        for (short, long) in abbreviations {
            let [short, long] = [short, long].map(|text| self.context.locale.of(text));
            self.lines.extend(wrap(&format!("• {short}: {long}"), self.width, "  ", Style::new()));
        }
    }
}

/// "Svar på …; 2. december 2020; sag …; dokument …": as much as is known.
fn described(context: &DrawContext<'_>, document: &Document) -> String {
    let [label, title] =
        [&document.label, &document.title].map(|text| text.as_ref().map(|text| context.locale.of(text).to_owned()));
    let date = document.date.as_deref().map(|date| context.locale.date(date));
    let numbered = |message, number: &Option<String>| {
        number.as_ref().map(|number| context.locale.fill(message, &[("number", number.into())]))
    };
    let case = numbered(Message::CaseNumber, &document.case_number);
    let number = numbered(Message::DocumentNumber, &document.document_number);
    [label, title, date, case, number, document.url.clone()].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
