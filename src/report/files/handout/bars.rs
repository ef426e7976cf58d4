//! The bars of a handout: the lines' own sums, area by area and year by year, in one scale.

use std::io::{self, Write};

use crate::{
    analysis::amounts::totals::TooLong,
    model::{amount::Amount, ids::AreaId, period::Period},
    report::{
        ReportInput, labels,
        writers::{html::escaped, records},
    },
};

/// The size of the drawing and of its rows.
const WIDTH: u32 = 900;
const NAMES: u32 = 300;
const LENGTH: u32 = 430;
const ROW: u32 = 20;
const GAP: u32 = 10;

/// More areas than this are no picture.
const MOST: usize = 40;

/// A bar.
struct Bar {
    label: String,
    figure: String,
    amount: Amount,
}

/// The bars of areas.
#[derive(Default)]
pub struct Bars {
    areas: Vec<(String, Vec<Bar>)>,
}

/// The bars of the areas that are shown: those that are chosen, else the outermost.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn bars(input: ReportInput<'_>) -> Result<Bars, TooLong> {
    let ReportInput { dataset, selection, chosen, locale, .. } = input;
    let shown = selection.is_filtered().then(|| chosen.totals(dataset)).transpose()?;
    let view = selection.counted_view();
    let areas: Vec<AreaId> =
        if selection.areas.is_empty() { dataset.top_areas().collect() } else { selection.areas.clone() };
    let periods = selection.periods(dataset);
    let bar = |area: AreaId, period: Period| {
        let amount = records::total(input, shown.as_ref(), view, Some(area), period).computed?;
        let label = labels::period_name(dataset, period, locale);
        Some(Bar { label, figure: labels::units::amount(dataset, period, Some(amount), locale), amount })
    };
    let of_area = |area: AreaId| {
        let bars: Vec<Bar> = periods.iter().filter_map(|&period| bar(area, period)).collect();
        (dataset.area(area).name.clone(), bars)
    };
    let areas: Vec<_> = areas.into_iter().map(of_area).filter(|(_, bars)| !bars.is_empty()).collect();
    // Columns of several units have no scale in common.
    let has_one_unit = periods
        .iter()
        .all(|&period| labels::measures::unit(dataset, period) == labels::measures::unit(dataset, periods[0]));
    Ok(if areas.len() > MOST || !has_one_unit { Bars::default() } else { Bars { areas } })
}

impl Bars {
    /// Returns `true` if there are none.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// Writes the drawing; nothing where there are no bars.
    ///
    /// # Errors
    /// An error of the writer.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let amounts = || self.areas.iter().flat_map(|(_, bars)| bars.iter().map(|bar| bar.amount));
        let (most, least) = (amounts().max().unwrap_or_default(), amounts().min().unwrap_or_default());
        let above = if most > Amount::ZERO { most } else { Amount::ZERO };
        let below = if least < Amount::ZERO { -least } else { Amount::ZERO };
        let Some(whole) = above.checked_add(below).ok().filter(|whole| !whole.is_zero()) else { return Ok(()) };
        let zero = NAMES + below.parts_of(whole, LENGTH).unwrap_or_default();
        let rows: u32 = self.areas.iter().map(|(_, bars)| GAP + ROW * count(bars.len())).sum();
        let height = rows + GAP;
        writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
             font-family=\"system-ui,sans-serif\" font-size=\"13\">"
        )?;
        let mut top = 0;
        for (name, bars) in &self.areas {
            top += GAP;
            let base = top + ROW - 6;
            writeln!(out, "<text x=\"0\" y=\"{base}\">{}<title>{}</title></text>", escaped(&cut(name)), escaped(name))?;
            for bar in bars {
                let length = bar.amount.parts_of(whole, LENGTH).unwrap_or_default();
                let is_below = bar.amount.is_negative();
                let (start, fill) = if is_below { (zero.saturating_sub(length), "#b35900") } else { (zero, "#1f5fa8") };
                let (base, y) = (top + ROW - 6, top + 4);
                writeln!(
                    out,
                    "<text x=\"{}\" y=\"{base}\" text-anchor=\"end\" fill=\"#444\">{}</text>",
                    NAMES - 8,
                    escaped(&bar.label)
                )?;
                writeln!(
                    out,
                    "<rect x=\"{start}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"/>",
                    length.max(1),
                    ROW - 6
                )?;
                let after = zero + if is_below { 0 } else { length } + 6;
                writeln!(out, "<text x=\"{after}\" y=\"{base}\">{}</text>", escaped(&bar.figure))?;
                top += ROW;
            }
        }
        writeln!(out, "</svg>")
    }
}

/// A name as far as it has room beside the years.
fn cut(name: &str) -> String {
    const SIGNS: usize = 30;
    let name = labels::one_line(name);
    if name.chars().count() <= SIGNS {
        name.into_owned()
    } else {
        name.chars().take(SIGNS - 1).chain(['…']).collect()
    }
}

fn count(bars: usize) -> u32 {
    u32::try_from(bars).unwrap_or(u32::MAX)
}
