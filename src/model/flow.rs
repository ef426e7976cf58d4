//! Revenue and expenditure: where classes of a dataset say which of the two a line is, a sum of both is neither, and is never shown
//! without saying so.

use std::collections::HashMap;

use crate::model::{amount::Amount, dimension::DimensionId, text::TextId};

/// The direction in which money flows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Flow {
    /// Money that comes in.
    Revenue,
    /// Money that is spent.
    Expenditure,
}

/// What a sum of both flows is, by the signs that they are printed with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FlowSum {
    /// Both are printed alike, so that their sum is no figure of the budget.
    Together,
    /// Revenue is negative.
    ExpenditureLessRevenue,
    /// Expenditure is negative.
    RevenueLessExpenditure,
}

/// The flows of a dataset.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flows {
    /// The dimension whose classes say which is which.
    pub dimension: DimensionId,
    /// What a sum of both is.
    pub sum: FlowSum,
    pub(in crate::model) of_class: HashMap<TextId, Flow>,
}

/// Names of revenue and of expenditure in the languages of budgets, in small letters.
const REVENUE: &str = "revenue revenues income receipt receipts indtægt indtægter einnahme einnahmen einzahlung einzahlungen ertrag erträge \
                       erlös erlöse inntekt inntekter intäkt intäkter inkomst inkomster recette recettes ingreso ingresos \
                       receita receitas entrata entrate příjem příjmy prijem prijmy příjmů dochód dochody dochodów baten inkomsten tulot \
                       приход приходи доходы доход приходы";
const EXPENDITURE: &str = "expense expenses expenditure expenditures spending payment payments udgift udgifter ausgabe ausgaben \
                           auszahlung auszahlungen aufwand aufwendung aufwendungen kosten utgift utgifter kostnad kostnader dépense \
                           dépenses depense depenses gasto gastos egreso egresos despesa despesas spesa spese uscita uscite výdaj výdaje \
                           výdajů vydaj vydaje wydatek wydatki wydatków lasten uitgaven menot расход расходы расходи";

impl Flow {
    /// Both, revenue first.
    pub const ALL: [Self; 2] = [Self::Revenue, Self::Expenditure];

    /// The flow that the name of a class says; none for any other name.
    pub fn of_class(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let is_in = |words: &str| words.split_ascii_whitespace().any(|word| word == name);
        let revenue = is_in(REVENUE).then_some(Self::Revenue);
        revenue.or_else(|| is_in(EXPENDITURE).then_some(Self::Expenditure))
    }
}

/// The sums of both flows in a sum of lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ByFlow {
    /// That of revenue; none where no line of it has an amount.
    pub revenue: Option<Amount>,
    /// That of expenditure.
    pub expenditure: Option<Amount>,
}

impl ByFlow {
    /// Both sums, where a sum adds both.
    pub fn both(self) -> Option<[Amount; 2]> {
        Some([self.revenue?, self.expenditure?])
    }

    /// Revenue less expenditure; none where either is missing, or the difference has too many digits.
    pub fn net(self) -> Option<Amount> {
        let [revenue, expenditure] = self.both()?;
        revenue.checked_sub(expenditure).ok()
    }
}
