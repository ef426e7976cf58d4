//! What is worth a look on the page "does it add up". To find it takes a look at every line, so it is done elsewhere, and comes
//! when it comes: the comparisons are there at once.

use std::sync::Arc;

use crate::{
    analysis::warnings::{Warning, warnings},
    explorer::{
        app::App,
        lists::checklist::CheckList,
        update::{Effect, follow},
    },
    model::dataset::Dataset,
};

/// A look to be taken. Looks are the same when they have the same number.
#[derive(Clone, Debug)]
pub struct Look {
    dataset: Arc<Dataset>,
    number: u64,
}

/// What came of it.
#[derive(Debug)]
pub struct Looked {
    warnings: Vec<Warning>,
    number: u64,
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Look {
    /// Takes it.
    #[must_use]
    pub fn run(self) -> Looked {
        Looked { warnings: warnings(&self.dataset), number: self.number }
    }
}

/// Makes the list of comparisons where there is none yet, and has the rest looked for. What else is wanted by then is asked for
/// when that has come.
pub fn ask(app: &mut App) -> Option<Effect> {
    if app.check.is_some() {
        return None;
    }
    app.check = Some(CheckList::new(&app.dataset, &app.figures));
    app.settle();
    Some(again(app))
}

/// Has it looked for in the dataset that is there now.
pub fn again(app: &App) -> Effect {
    Effect::Look(Look { dataset: Arc::clone(&app.dataset), number: app.reload.readings() })
}

/// Takes what was found, unless another dataset has been read since.
pub fn hear(app: &mut App, looked: Looked) -> Effect {
    let number = app.reload.readings();
    match &mut app.check {
        Some(list) if list.is_looking() && looked.number == number => list.warn(looked.warnings),
        _ => return Effect::Nothing,
    }
    follow(app)
}
