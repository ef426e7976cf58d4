//! Revenue and expenditure of a dataset.

use std::collections::HashMap;

use crate::model::{
    amount::Sum,
    dataset::Dataset,
    dimension::DimensionId,
    flow::{Flow, FlowSum, Flows},
    ids::InitiativeId,
    name::folded,
    text::TextId,
};

impl Dataset {
    /// Revenue and expenditure, where the classes of a dimension say which of the two a line is.
    pub fn flows(&self) -> Option<&Flows> {
        self.flows.as_ref()
    }

    /// The class of a flow, and its dimension; none where several are of it.
    pub fn class_of_flow(&self, flow: Flow) -> Option<(DimensionId, &str)> {
        let flows = self.flows()?;
        let mut names = flows.of_class.iter().filter(|(_, of)| **of == flow).map(|(&class, _)| self.text(class));
        let first = names.next()?;
        names.all(|name| folded(name) == folded(first)).then_some((flows.dimension, first))
    }

    /// The flow of a line; none where no class says it.
    pub fn flow(&self, line: InitiativeId) -> Option<Flow> {
        self.flow_in(self.flows.as_ref()?, line)
    }

    /// The flows by the first dimension that has classes of both.
    pub(in crate::model) fn named_flows(&self) -> Option<Flows> {
        let (dimension, of_class) = self.dimensions().find_map(|(dimension, _)| {
            let of_class = self.classes_of_flows(dimension);
            let has = |flow: Flow| of_class.values().any(|&of| of == flow);
            (has(Flow::Revenue) && has(Flow::Expenditure)).then_some((dimension, of_class))
        })?;
        let mut flows = Flows { dimension, sum: FlowSum::Together, of_class };
        let is_negative = [Flow::Revenue, Flow::Expenditure].map(|flow| self.is_negative(&flows, flow));
        flows.sum = match is_negative {
            [true, false] => FlowSum::ExpenditureLessRevenue,
            [false, true] => FlowSum::RevenueLessExpenditure,
            [true, true] | [false, false] => FlowSum::Together,
        };
        Some(flows)
    }

    fn flow_in(&self, flows: &Flows, line: InitiativeId) -> Option<Flow> {
        flows.of_class.get(&self.class(line, flows.dimension)?).copied()
    }

    /// Returns `true` if the amounts of a flow are less than nothing together.
    fn is_negative(&self, flows: &Flows, flow: Flow) -> bool {
        let lines = self.initiatives().filter(|&line| self.flow_in(flows, line) == Some(flow));
        let mut sum = Sum::default();
        for &amount in lines.flat_map(|line| self.amounts(line)).flatten() {
            if sum.add(amount).is_err() {
                return false;
            }
        }
        matches!(sum.total(), Ok(Some(total)) if total.is_negative())
    }

    /// The classes of a dimension that are a flow. Each class is looked at once, of however many lines it is.
    fn classes_of_flows(&self, dimension: DimensionId) -> HashMap<TextId, Flow> {
        let mut seen: HashMap<TextId, Option<Flow>> = HashMap::new();
        let mut last = None;
        for class in self.initiatives().filter_map(|line| self.class(line, dimension)) {
            if last != Some(class) {
                seen.entry(class).or_insert_with(|| Flow::of_class(self.text(class)));
                last = Some(class);
            }
        }
        seen.into_iter().filter_map(|(class, flow)| Some((class, flow?))).collect()
    }
}
