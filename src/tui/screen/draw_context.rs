//! What every part of the screen is drawn from: the figures, the scope, the language. Nothing of it can be changed here.

use ratatui::style::Style;

use crate::{
    analysis::{
        arrangement::{Arrangement, Layout},
        change::{Change, share},
        figures::{Figures, Total},
        found::Found,
        group::GroupId,
        subtotal::Marked,
    },
    explorer::{
        tree::{marks::Marks, rows::Ground},
        view::{
            column_values::Values, comparison::Compared, figure_widths::Measure, labels, pending::Awaited, scope::Scope,
        },
    },
    locale::{Locale, Message},
    model::{
        amount::Amount,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        year::Period,
    },
    report,
    report::labels::capitalised,
    tui::screen::theme::{Role, Theme},
};

/// The read-only ground of a drawing.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub dataset: &'a Dataset,
    pub figures: &'a Figures,
    pub locale: &'a Locale,
    pub theme: Theme,
    pub scope: Scope,
    pub measure: Measure,
    /// What the columns of years show.
    pub values: Values,
    /// What a filter found, where one is in force: then only these lines are shown and added up.
    pub found: Option<&'a Found>,
    /// Whether what is shown is still being looked for.
    pub awaited: Awaited,
    /// The marked lines.
    pub marks: &'a Marks,
    /// What these cost, where any are marked.
    pub marked: Option<&'a Marked>,
    /// How lines stand, unless as in the document.
    pub arrangement: Option<&'a Arrangement>,
}

/// The sign for no amount.
pub const NO_AMOUNT: &str = "–";

/// The mark of a figure that differs from its lines.
pub const DIFFERS: &str = "≠";

impl Scene<'_> {
    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// A message of the screen's language.
    pub fn text(&self, message: Message) -> String {
        self.locale.text(message)
    }

    /// An amount with the dataset's decimals, or the dash.
    pub fn amount(&self, amount: Option<Amount>) -> String {
        amount.map_or_else(|| NO_AMOUNT.to_owned(), |amount| self.locale.amount(amount, self.measure.decimals))
    }

    /// An amount with its sign.
    pub fn signed(&self, amount: Amount) -> String {
        self.locale.signed(amount, self.measure.decimals)
    }

    /// A change as an amount, or the word for it.
    pub fn change(&self, change: Change) -> String {
        match change {
            Change::By { amount, .. } => self.signed(amount),
            Change::New => self.text(Message::ChangeNew),
            Change::Resumed => self.text(Message::ChangeResumed),
            Change::Expired => self.text(Message::ChangeExpired),
            Change::Paused => self.text(Message::ChangePaused),
            Change::Nothing => NO_AMOUNT.to_owned(),
            Change::TooLong => "…".to_owned(),
        }
    }

    /// The sum of the lines that shares are a part of.
    pub fn whole(&self) -> Option<Amount> {
        self.whole_of(self.scope.period())
    }

    /// The same of another period than the one that is shown.
    pub fn whole_of(&self, period: Period) -> Option<Amount> {
        self.figures.totals.cell(None, self.scope.view(), period).amount
    }

    /// A part of the lines' sum, in per cent.
    pub fn share(&self, part: Option<Amount>) -> String {
        share(part, self.whole()).map_or_else(|| NO_AMOUNT.to_owned(), |share| self.locale.share(share))
    }

    /// A total as it is shown.
    pub fn total(&self, area: Option<AreaId>, view: View, period: Period) -> Total {
        self.ground().total(area, view, period)
    }

    /// The name of a group: the sources that pay, or whose money it is.
    pub fn group(&self, group: GroupId) -> String {
        if let GroupId::Financing(financing) = group {
            return capitalised(&report::labels::financing(financing, self.locale));
        }
        let groups = self.arrangement.and_then(|arrangement| arrangement.groups());
        match groups.map_or("", |groups| groups.name(group)) {
            "" => capitalised(&self.text(Message::NoFunding)),
            name => name.to_owned(),
        }
    }

    /// What the rows of the tree are made from.
    pub fn ground(&self) -> Ground<'_> {
        let Self { dataset, figures, scope, found, arrangement, .. } = *self;
        Ground { dataset, figures, scope, found, arrangement }
    }

    /// How lines stand on the screen.
    pub fn layout(&self) -> Layout {
        self.arrangement.map(Arrangement::layout).unwrap_or_default()
    }

    /// What an initiative costs in a year, or in all of them.
    pub fn line(&self, initiative: InitiativeId, period: Period) -> Option<Amount> {
        self.ground().line(initiative, period)
    }

    /// The year or "alle år".
    pub fn period(&self) -> String {
        labels::period(self.dataset, self.scope.period(), self.locale)
    }

    /// What a document states for the whole, in the period and for the money that is shown.
    pub fn stated_whole(&self) -> Option<Amount> {
        self.total(None, self.scope.view(), self.scope.period()).stated?.amount
    }

    /// Which years are compared, in words: seen from the period that is shown.
    pub fn compared(&self, compared: Compared) -> String {
        labels::compared(self.dataset, compared, self.scope.period(), self.locale)
    }
}
