//! Figures in the language and with the decimals of the screen: amounts, sums, stated totals, changes and shares.

use crate::{
    analysis::{
        amounts::{price, share::Whole, shown::ShownFigure, totals::SumCell},
        change::Change,
        check::reconcile::StatedFigure,
    },
    locale::Message,
    model::{amount::Amount, cell::Cell, financing::View, ids::InitiativeId, period::Period},
    report,
    report::labels::scale::Scale,
    tui::screen::draw_context::DrawContext,
};

impl DrawContext<'_> {
    /// An amount with the dataset's decimals, or the dash.
    pub fn amount(&self, amount: Option<Amount>) -> String {
        match (amount, self.scale) {
            (_, Scale::AsPrinted) | (None, _) => report::labels::figures::figure(amount, self.decimals(), self.locale),
            (Some(_), _) => self.short(amount),
        }
    }

    /// A figure with its signs: "≥12,50", "ca. 2,50", a dash.
    pub fn shown(&self, figure: impl Into<ShownFigure>) -> String {
        report::labels::figures::shown(figure.into(), self.decimals(), self.locale)
    }

    /// A figure with no more decimals than most have: "~12,35" where it has more.
    pub fn short(&self, figure: impl Into<ShownFigure>) -> String {
        match self.scale {
            Scale::AsPrinted => report::labels::figures::short(figure.into(), self.decimals(), self.locale),
            scale => report::labels::scale::scaled(figure.into(), scale, self.locale),
        }
    }

    /// A difference or a change with no more decimals than most have, unless nothing would be left of it.
    pub fn short_signed(&self, amount: Amount) -> String {
        match self.scale {
            Scale::AsPrinted => report::labels::figures::short_signed(amount, self.decimals(), self.locale),
            scale => report::labels::scale::scaled_signed(amount, scale, self.locale),
        }
    }

    /// The decimals that figures are shown with.
    fn decimals(&self) -> u32 {
        self.dataset.digits(self.scope.period()).shown()
    }

    /// The sum of lines, with no more decimals than most figures have.
    pub fn sum(&self, sum: SumCell) -> String {
        self.short(ShownFigure::of_sum(sum))
    }

    /// A stated total in a period.
    pub fn stated(&self, held: StatedFigure, period: Period) -> String {
        self.shown(ShownFigure::of_stated(self.dataset, held, period))
    }

    /// The figure of a line.
    pub fn line_figure(&self, line: InitiativeId, period: Period) -> String {
        self.shown(ShownFigure::of_line(self.dataset, line, period))
    }

    /// An amount with its sign.
    pub fn signed(&self, amount: Amount) -> String {
        match self.scale {
            Scale::AsPrinted => self.locale.signed(amount, self.decimals()),
            _ => self.short_signed(amount),
        }
    }

    /// The price level of all figures that are shown, where it is a single one, which the header names.
    pub fn only_price_level(&self) -> Option<&str> {
        let prices = self.figures.totals.cell(None, self.scope.view(), self.scope.period()).prices;
        let names = price::names(self.dataset, prices, self.locale.language().code());
        names.into_iter().next().flatten().filter(|_| !prices.is_mixed())
    }

    /// A change as an amount, or the word for it.
    pub fn change(&self, change: Change) -> String {
        match change {
            Change::By { amount, .. } => self.short_signed(amount),
            Change::New => self.text(Message::ChangeNew),
            Change::Resumed => self.text(Message::ChangeResumed),
            Change::Expired => self.text(Message::ChangeExpired),
            Change::Paused => self.text(Message::ChangePaused),
            Change::Nothing => report::labels::figures::NO_AMOUNT.to_owned(),
            Change::TooLong => "…".to_owned(),
        }
    }

    /// The sum of all lines that shares are a part of, whatever is filtered.
    pub fn whole(&self) -> Option<Whole> {
        self.whole_of(self.scope.period())
    }

    /// The same in another period.
    pub fn whole_of(&self, period: Period) -> Option<Whole> {
        Whole::of(self.figures.totals.cell(None, self.scope.view(), period))
    }

    /// "% af 29,90", "% af beløb > 0: 75,00": the amount that shares are given of.
    pub fn share_heading(&self) -> Option<String> {
        let whole = self.whole()?;
        let message = match whole {
            Whole::Sum(_) => Message::ShareOf,
            Whole::AboveZero(_) => Message::ShareOfPositive,
        };
        Some(self.locale.fill(message, &[("total", self.short(self.whole_figure(whole)).into())]))
    }

    /// The whole of the money that is shown as a figure, with the doubts about the sum that it is of.
    pub fn whole_figure(&self, whole: Whole) -> ShownFigure {
        self.whole_figure_in(self.scope.view(), whole)
    }

    /// The same for the whole of other money.
    pub fn whole_figure_in(&self, view: View, whole: Whole) -> ShownFigure {
        let doubts = self.figures.totals.cell(None, view, self.scope.period()).doubts;
        ShownFigure { cell: Cell::Amount(whole.amount()), doubts }
    }

    /// A part of the lines' sum in per cent; a dash where there is no amount, and where a share of it is undefined.
    pub fn share(&self, part: Option<Amount>) -> String {
        report::labels::figures::share(part, self.whole(), self.locale)
    }
}
