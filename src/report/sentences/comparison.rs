//! A comparison in words and figures: the row it is of, the sum it is held against, its figures, and the remarks on its difference.

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        check::comparison::{Against, Comparison, Origin, Status},
        figures,
    },
    locale::{Locale, Message},
    model::{amount::Amount, dataset::Dataset, ids::PrintedRow, period::Period, price::PriceSet},
    report::labels,
};

/// The figures of a comparison as they are written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Figures {
    /// The stated figure.
    pub stated: String,
    /// The sum that it is held against.
    pub computed: String,
    /// Stated less computed.
    pub difference: String,
}

impl Figures {
    /// The figures with the decimals that most have; more where two that differ would read the same. A longer one is marked.
    pub fn short(dataset: &Dataset, comparison: &Comparison, locale: &Locale) -> Self {
        let decimals = telling_decimals(dataset, comparison);
        let short = |figure| labels::figures::short(figure, decimals, locale);
        let difference = comparison.difference.rounded(decimals);
        let cut = if difference == comparison.difference { "" } else { labels::figures::CUT };
        Self {
            stated: short(stated(dataset, comparison)),
            computed: short(comparison.computed.into()),
            difference: format!("{cut}{}", locale.signed(difference, decimals)),
        }
    }

    /// The figures with all their decimals.
    pub fn whole(dataset: &Dataset, comparison: &Comparison, locale: &Locale) -> Self {
        let decimals = dataset.digits(Period::Column(comparison.column)).shown();
        let whole = |figure| labels::figures::shown(figure, decimals, locale);
        Self {
            stated: whole(stated(dataset, comparison)),
            computed: whole(comparison.computed.into()),
            difference: locale.signed(comparison.difference, decimals),
        }
    }
}

/// The most decimals that an amount has.
const MOST_DECIMALS: u32 = 28;

/// The decimals that figures of the unit are shown with; as many more as tell a stated figure from the sum that it is not.
fn telling_decimals(dataset: &Dataset, comparison: &Comparison) -> u32 {
    let shown = dataset.digits(Period::Column(comparison.column)).shown();
    let rounded = |amount: Option<Amount>, decimals| amount.unwrap_or_default().rounded(decimals);
    let tells = |&decimals: &u32| {
        comparison.difference.is_zero()
            || (!comparison.difference.rounded(decimals).is_zero()
                && rounded(comparison.amount, decimals) != rounded(comparison.computed, decimals))
    };
    (shown..MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS)
}

/// The area that a comparison is of, and in it the line or class where it is of one.
pub fn subject(dataset: &Dataset, comparison: &Comparison, locale: &Locale) -> String {
    let area = labels::area(dataset, comparison.area(dataset), locale);
    std::iter::once(area).chain(line_or_class(dataset, comparison)).collect::<Vec<_>>().join(" › ")
}

/// The subject of a comparison and its column: "I alt, 2021"; a column that is called a total says that itself.
pub fn subject_in_column(dataset: &Dataset, comparison: &Comparison, locale: &Locale) -> String {
    let column = labels::one_line(locale.of(&dataset.column(comparison.column).label)).into_owned();
    let is_whole = comparison.area(dataset).is_none() && comparison.class(dataset).is_none();
    if is_whole && labels::begins_with_total(&column) {
        return labels::capitalised(&column);
    }
    format!("{}, {column}", subject(dataset, comparison, locale))
}

/// The name of the line or class that a comparison is of; none for a total of all lines.
pub fn line_or_class(dataset: &Dataset, comparison: &Comparison) -> Option<String> {
    let name = match comparison.row {
        PrintedRow::Line(line) => Some(dataset.name(line)),
        PrintedRow::Total(_) => comparison.class(dataset).map(|class| dataset.text(class.name)),
    };
    name.map(|name| labels::one_line(name).into_owned())
}

/// The head of the figures that stated ones are held against: their lines, where all of them are held against these.
pub fn held_against<'a>(comparisons: impl IntoIterator<Item = &'a Comparison>) -> Message {
    let all_lines = comparisons.into_iter().all(|comparison| comparison.against == Against::Initiatives);
    if all_lines { Message::Lines } else { Message::HeldAgainst }
}

/// The words for a figure that can't be compared, since not all that it is the sum of is printed: in full, and in short.
pub fn not_compared(comparison: &Comparison) -> [Message; 2] {
    match comparison.against {
        Against::Columns => [Message::NotSummed, Message::NotSummedShort],
        Against::Initiatives | Against::StatedAreas | Against::StatedViews => {
            [Message::NotItemised, Message::NotItemisedShort]
        }
    }
}

/// The remarks on a difference: that it follows from others, or the part of it that arises here, and the lines that are blank.
pub fn remarks(dataset: &Dataset, comparison: &Comparison, locale: &Locale) -> Vec<String> {
    let origin = match comparison.origin {
        Some(Origin::Carried) => Some(locale.text(Message::FollowsFromOthers)),
        Some(Origin::Gap { own }) if own != comparison.difference => {
            let decimals = dataset.digits(Period::Column(comparison.column)).shown();
            let amount = labels::figures::short_signed(own, decimals, locale);
            Some(locale.fill(Message::PartHere, &[("amount", amount.into())]))
        }
        Some(Origin::Gap { .. }) | None => None,
    };
    let blank = (comparison.status == Status::Differs).then(|| blank_lines(comparison.blank, locale)).flatten();
    origin.into_iter().chain(blank).collect()
}

/// The price levels of the figures of a comparison, where the dataset has several: those of the line, else of the lines of the area.
pub fn price_levels(dataset: &Dataset, figures: &figures::Figures, comparison: &Comparison) -> PriceSet {
    let period = Period::Column(comparison.column);
    match comparison.row {
        _ if !dataset.price_levels().are_several() => PriceSet::default(),
        PrintedRow::Line(line) => dataset.prices(line, period),
        PrintedRow::Total(_) => figures.totals.cell(comparison.area(dataset), comparison.view(dataset), period).prices,
    }
}

/// "2 linjer er tomme": the lines of a difference that print nothing, where there are any.
pub fn blank_lines(count: u32, locale: &Locale) -> Option<String> {
    (count > 0).then(|| locale.fill(Message::BlankLines, &[("count", count.into())]))
}

/// The stated figure, with what makes it less than exact.
pub fn stated(dataset: &Dataset, comparison: &Comparison) -> ShownFigure {
    let doubts = match comparison.row {
        PrintedRow::Line(line) => dataset.doubts(line, comparison.column),
        PrintedRow::Total(total) => dataset.stated_total(total).doubts(comparison.column),
    };
    ShownFigure { cell: comparison.amount.into(), doubts }
}
