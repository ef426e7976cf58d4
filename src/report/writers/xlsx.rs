//! Writes a spreadsheet: the initiatives in the table of CSV, and the totals as formulas over them. Texts are said to be texts, so none is
//! run as a formula.

mod sheet;
mod totals;

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::{
    analysis::amounts::totals::TooLong,
    format::own_list::SHEET,
    locale::{Locale, Message},
    report::{
        ReportInput, labels,
        writers::{csv, xlsx::sheet::SheetRows},
    },
};

/// Why a spreadsheet can't be made.
#[derive(Debug)]
pub struct NoBook(XlsxError);

impl NoBook {
    /// The reason in a sentence.
    pub fn message(&self, locale: &Locale) -> String {
        match &self.0 {
            XlsxError::RowColumnLimitError => locale.text(Message::TooLargeForASheet),
            other => locale.fill(Message::NoSpreadsheet, &[("detail", other.to_string().into())]),
        }
    }
}

/// The bytes of a spreadsheet of the selection.
///
/// # Errors
/// A sum that cannot be given exactly; more rows or columns than a sheet has.
pub fn book(input: ReportInput<'_>) -> Result<Result<Vec<u8>, NoBook>, TooLong> {
    let mut book = Workbook::new();
    let mut lines = SheetRows::default();
    // Rows that are kept in memory have no error.
    let _never = csv::list(input, &mut lines);
    let totals = totals::rows(input, &lines)?;
    Ok(sheets(input, &mut book, &lines, &totals).and_then(|()| book.save_to_buffer()).map_err(NoBook))
}

fn sheets(input: ReportInput<'_>, book: &mut Workbook, lines: &SheetRows, totals: &SheetRows) -> Result<(), XlsxError> {
    let ReportInput { locale, .. } = input;
    lines.write(book.add_worksheet().set_name(SHEET)?)?;
    totals.write(book.add_worksheet().set_name("totals")?)?;
    let mut about = SheetRows::default();
    for text in about_lines(input) {
        about.line(&text);
    }
    if lines.as_texts() > 0 {
        about.line(&locale.fill(Message::NumbersAsTexts, &[("count", lines.as_texts().into())]));
    }
    about.write(book.add_worksheet().set_name("about")?)
}

/// All that is to be said of the figures: the title, the scope, what was chosen, the small print and the sources.
fn about_lines(input: ReportInput<'_>) -> Vec<String> {
    let ReportInput { dataset, selection, locale, .. } = input;
    let about = dataset.about();
    let text = |text| labels::one_line(locale.of(text)).into_owned();
    let mut lines = vec![text(&about.title)];
    lines.extend(about.publisher.iter().map(text));
    lines.extend(labels::scope::scope(dataset, selection, Some(selection.counted_view()), None, locale));
    lines.extend(about.scope.full.iter().chain(&about.scope.silent).chain(&about.notes).map(text));
    for document in &about.documents {
        let named = document.title.as_ref().or(document.label.as_ref()).map(text);
        let parts = [named, document.date.clone(), document.case_number.clone(), document.url.clone()];
        lines.push(parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
    }
    lines
}
