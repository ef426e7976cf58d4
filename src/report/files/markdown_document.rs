//! The dataset as a Markdown document: title and scope, the initiatives, the totals and the check.

use std::io::{self, Write};

use crate::{
    analysis::amounts::totals::TooLong,
    locale::Message,
    report::{
        ReportInput, labels,
        tables::{
            check::{self, Checked},
            list, totals,
        },
        writers::markdown::{self, escaped},
    },
};

/// Writes the document.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn markdown(
    input: ReportInput<'_>,
    checked: &Checked<'_>,
    out: &mut impl Write,
) -> Result<io::Result<()>, TooLong> {
    let (mut list, mut totals) = (list::grid(input)?, totals::grid(input)?);
    let mut check = check::grid(input, checked);
    // The scope is given once, at the top.
    let above = std::mem::take(&mut list.above);
    totals.above.clear();
    check.above.clear();
    Ok(write(input, &above, [&list, &totals, &check], out))
}

fn write(
    input: ReportInput<'_>,
    above: &[String],
    grids: [&crate::report::grid::Grid<'_>; 3],
    out: &mut impl Write,
) -> io::Result<()> {
    let ReportInput { dataset, locale, .. } = input;
    let about = dataset.about();
    writeln!(out, "# {}\n", escaped(&labels::one_line(locale.of(&about.title))))?;
    for line in about.publisher.iter().map(|text| locale.of(text)).chain(above.iter().map(String::as_str)) {
        writeln!(out, "{}\n", escaped(&labels::one_line(line)))?;
    }
    for text in about.scope.full.iter().chain(&about.scope.silent).chain(&about.notes) {
        writeln!(out, "> {}\n", escaped(&labels::one_line(locale.of(text))))?;
    }
    let headings = [Message::Initiatives, Message::Totals, Message::DoesItAddUp];
    for (heading, grid) in headings.into_iter().zip(grids) {
        writeln!(out, "## {}\n", labels::capitalised(&locale.text(heading)))?;
        markdown::write(grid, out)?;
        writeln!(out)?;
    }
    Ok(())
}
