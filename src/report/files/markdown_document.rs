//! The dataset as a Markdown document: title and scope, the initiatives, the totals and the check.

use std::io::{self, Write};

use crate::{
    analysis::amounts::totals::TooLong,
    locale::Message,
    report::{
        ReportInput,
        files::document_tables::DocumentTables,
        labels,
        writers::markdown::{self, escaped},
    },
};

/// Writes the document.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn markdown(input: ReportInput<'_>, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
    Ok(write(input, &DocumentTables::of(input)?, out))
}

fn write(input: ReportInput<'_>, tables: &DocumentTables<'_>, out: &mut impl Write) -> io::Result<()> {
    let ReportInput { dataset, locale, .. } = input;
    let about = dataset.about();
    writeln!(out, "# {}\n", escaped(&labels::one_line(locale.of(&about.title))))?;
    for line in about.publisher.iter().map(|text| locale.of(text)).chain(tables.above.iter().map(String::as_str)) {
        writeln!(out, "{}\n", escaped(&labels::one_line(line)))?;
    }
    for text in about.scope.full.iter().chain(&about.scope.silent).chain(&about.notes) {
        writeln!(out, "> {}\n", escaped(&labels::one_line(locale.of(text))))?;
    }
    let headed = [
        (Message::Initiatives, &tables.list),
        (Message::Totals, &tables.totals),
        (Message::DoesItAddUp, &tables.check),
    ];
    for (heading, grid) in headed {
        writeln!(out, "## {}\n", labels::capitalised(&locale.text(heading)))?;
        markdown::write(grid, out)?;
        writeln!(out)?;
    }
    Ok(())
}
