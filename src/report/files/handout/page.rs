//! The page in HTML. It is made of text alone: no scripts, and nothing that is fetched.

use std::io::{self, Write};

use crate::{
    analysis::amounts::totals::TooLong,
    locale::Message,
    model::citation::{Citation, DocumentId},
    report::{
        ReportInput,
        files::{document_tables::DocumentTables, handout::bars::Bars},
        labels,
        sentences::citation,
        writers::html::{self, escaped, linked},
    },
};

/// The look of the page, on a screen and in print.
const STYLE: &str = "body{font:15px/1.45 system-ui,sans-serif;max-width:62em;margin:2em auto;padding:0 1em;color:#111;background:#fff}\
    h1{font-size:1.5em;margin-bottom:.2em}h2{font-size:1.15em;margin-top:1.6em}p{margin:.35em 0}\
    table{border-collapse:collapse;margin:.6em 0}td,th{padding:.18em .7em .18em 0;text-align:left;vertical-align:top}\
    th{border-bottom:1px solid #777}th.over{border:0;padding-top:.7em}.figure{text-align:right;white-space:nowrap}\
    .strong{font-weight:bold}.faint,.small{color:#444}.differs{color:#a00000;font-weight:bold}.small{font-size:.9em}\
    svg{display:block;margin:.6em 0;max-width:100%;height:auto}tr,svg{break-inside:avoid}thead{display:table-header-group}\
    @media print{body{margin:0;max-width:none;font-size:10.5pt}a{color:inherit;text-decoration:none}}";

/// Writes the page.
///
/// # Errors
/// A sum that cannot be given exactly, or an error of the writer.
pub fn write(input: ReportInput<'_>, bars: &Bars, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
    Ok(page(input, bars, &DocumentTables::of(input)?, out))
}

fn page(input: ReportInput<'_>, bars: &Bars, tables: &DocumentTables<'_>, out: &mut impl Write) -> io::Result<()> {
    let ReportInput { dataset, locale, .. } = input;
    let about = dataset.about();
    let text = |text| labels::one_line(locale.of(text)).into_owned();
    let title = escaped(&text(&about.title));
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">", locale.language().code())?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>")?;
    writeln!(out, "<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>")?;
    html::paragraphs(&about.publisher.iter().map(text).collect::<Vec<_>>(), out)?;
    html::paragraphs(&tables.above, out)?;
    if !bars.is_empty() {
        // They are the lines' own, whatever the document states.
        let heading = format!("{}: {}", locale.text(Message::BarsTitle), locale.text(Message::Lines));
        writeln!(out, "<h2>{}</h2>", escaped(&heading))?;
        bars.write(out)?;
    }
    let headed = [
        (Message::DoesItAddUp, &tables.check),
        (Message::Totals, &tables.totals),
        (Message::Initiatives, &tables.list),
    ];
    for (heading, table) in headed {
        writeln!(out, "<h2>{}</h2>", escaped(&labels::capitalised(&locale.text(heading))))?;
        html::write(table, out)?;
    }
    let small: Vec<String> = about.scope.full.iter().chain(&about.scope.silent).chain(&about.notes).map(text).collect();
    writeln!(
        out,
        "<div class=\"small\">\n<h2>{}</h2>",
        escaped(&labels::capitalised(&locale.text(Message::AboutTitle)))
    )?;
    html::paragraphs(&small, out)?;
    for (document, place) in about.documents.iter().zip(0..) {
        let cited = Citation { document: Some(DocumentId(place)), ..Citation::default() };
        let cited = citation::full(dataset, Some(cited), None, locale);
        let named: Vec<String> = document.title.as_ref().map(text).into_iter().chain([cited]).collect();
        let address = document.url.as_deref().map(|url| format!(": {}", linked(url))).unwrap_or_default();
        writeln!(out, "<p>{}{address}</p>", escaped(&named.join(" · ")))?;
    }
    writeln!(out, "</div>\n</body>\n</html>")
}
