//! The state of the explorer, made of small states. Changed by `update` only, drawn by `ui` without a change.

use std::{io, sync::Arc};

use ratatui::layout::Size;

use super::{
    check::CheckList,
    diagram::{Diagram, Drawn, Key},
    find::{Answer, Find, Search},
    measure::Measure,
    pages,
    panes::{LEAST, Panes, panes},
    rows::Ground,
    scene::Scene,
    scope::Scope,
    theme::{Signs, Theme},
    tree::Tree,
    ui::{chart_rows, check_rows},
};
use crate::{
    analysis::figures::Figures,
    locale::{Locale, Message},
    model::{
        dataset::Dataset,
        ids::{AreaId, InitiativeId},
    },
};

/// What a page is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// The keys.
    Help,
    /// The figures as a whole: the question, the scope, the documents.
    About,
    /// An initiative in full.
    Initiative(InitiativeId),
    /// What an area's stated totals and its lines differ by.
    Gap(AreaId),
    /// Does it add up: a list, whose state is the app's `check`.
    Check,
    /// What is shown, drawn; what that needs is the app's `drawn`.
    Diagram(Diagram),
}

/// A page over the tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// What it is about.
    pub subject: Subject,
    /// The first line on the screen.
    pub top: usize,
}

/// Something to tell until the next key, such as what was copied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// What happened.
    pub title: String,
    /// What it is about; may be long.
    pub text: String,
}

/// The explorer.
pub struct App {
    pub(super) dataset: Arc<Dataset>,
    pub(super) figures: Figures,
    pub(super) locale: Locale,
    pub(super) theme: Theme,
    pub(super) signs: Signs,
    pub(super) size: Size,
    pub(super) scope: Scope,
    pub(super) tree: Tree,
    /// The pages that are open, the one on the screen last.
    pub(super) pages: Vec<Page>,
    /// The list of the page "does it add up", once that was opened.
    pub(super) check: Option<CheckList>,
    /// What the diagram on the page is drawn from.
    pub(super) drawn: Option<Drawn>,
    /// Something to tell until the next key.
    pub(super) notice: Option<Notice>,
    /// The filter and its prompt.
    pub(super) find: Find,
    measure: Measure,
    hidden: Hidden,
}

/// How many areas a scope and a filter hide. Counted when these change, as it takes a look at every area.
#[derive(Clone, Copy, Debug)]
struct Hidden {
    scope: Scope,
    filter: u64,
    areas: usize,
}

impl App {
    /// The explorer as it opens: the overview.
    #[must_use]
    pub fn new(dataset: Dataset, figures: Figures, locale: Locale, theme: Theme, size: Size) -> Self {
        let scope = Scope::new(&dataset);
        let tree = Tree::new(Ground { dataset: &dataset, figures: &figures, scope, found: None });
        let measure = Measure::of(&dataset, &figures, &locale);
        let hidden = Hidden::of(Ground { dataset: &dataset, figures: &figures, scope, found: None }, 0);
        Self {
            dataset: Arc::new(dataset),
            figures,
            locale,
            theme,
            signs: Signs::default(),
            size,
            scope,
            tree,
            pages: Vec::new(),
            check: None,
            drawn: None,
            notice: None,
            find: Find::default(),
            measure,
            hidden,
        }
    }

    /// Drawn with these signs.
    #[must_use]
    pub fn with_signs(self, signs: Signs) -> Self {
        Self { signs, ..self }
    }

    /// The size of the screen has changed.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.settle();
    }

    /// What the tree shows, row by row.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The year and the money that are shown.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The page on the screen.
    #[must_use]
    pub fn page(&self) -> Option<Page> {
        self.pages.last().copied()
    }

    /// Shows what was sent to the clipboard, or that it was not. That it arrived nobody says.
    pub fn tell_sent(&mut self, text: String, sent: &io::Result<()>) {
        let title = self.locale.text(if sent.is_ok() { Message::SentToClipboard } else { Message::NotCopied });
        self.notice = Some(Notice { title, text });
    }

    /// Whether keys are text for the prompt.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.find.is_typing()
    }

    /// Takes the answer to a search, unless it is out of date. Says whether anything changed.
    pub fn hear(&mut self, answer: Answer) -> bool {
        let heard = self.find.hear(answer);
        if heard {
            self.on_tree(|tree, ground| {
                tree.filter(ground);
                true
            });
            self.settle();
        }
        heard
    }

    /// Shows everything again that a filter hid. Says whether there was one.
    pub(super) fn unfilter(&mut self) -> bool {
        self.find.drop()
            && self.on_tree(|tree, ground| {
                tree.filter(ground);
                true
            })
    }

    /// The search for what is typed, in the year that is shown.
    pub(super) fn ask(&mut self) -> Option<Search> {
        self.find.ask(&self.dataset, self.scope.period())
    }

    /// How many areas the scope hides.
    pub(super) fn hidden_areas(&self) -> usize {
        self.hidden.areas
    }

    /// What everything is drawn from.
    pub(super) fn scene(&self) -> Scene<'_> {
        let Self { dataset, figures, locale, .. } = self;
        let found = self.find.found();
        Scene { dataset, figures, locale, theme: self.theme, scope: self.scope, measure: self.measure, found }
    }

    /// Where everything stands; on a screen that is too small as on the least one.
    pub(super) fn panes(&self) -> Option<Panes> {
        panes(self.size).or_else(|| panes(LEAST))
    }

    /// What the rows of the tree are made from.
    pub(super) fn ground(&self) -> Ground<'_> {
        Ground { dataset: &self.dataset, figures: &self.figures, scope: self.scope, found: self.find.found() }
    }

    /// Does something to the tree with what it is made from.
    pub(super) fn on_tree(&mut self, act: impl FnOnce(&mut Tree, Ground<'_>) -> bool) -> bool {
        let ground =
            Ground { dataset: &self.dataset, figures: &self.figures, scope: self.scope, found: self.find.found() };
        act(&mut self.tree, ground)
    }

    /// Says everything in another language.
    pub(super) fn speak(&mut self, locale: Locale) {
        self.measure = Measure::of(&self.dataset, &self.figures, &locale);
        self.locale = locale;
    }

    /// Gathers what the diagram on the page is drawn from, unless that is what is there.
    fn gather(&mut self) {
        match self.page().map(|page| page.subject) {
            Some(Subject::Diagram(diagram)) => {
                let key = Key::new(diagram, self.scope, self.find.changes(), &self.tree);
                if self.drawn.as_ref().is_none_or(|drawn| !drawn.is_for(key)) {
                    self.drawn = Some(Drawn::new(key, diagram, &self.scene(), &self.tree, self.ground()));
                }
            }
            // Below other pages it stays until it is back; the tree may change before it is opened anew.
            Some(_) => {}
            None => self.drawn = None,
        }
    }

    /// Brings the cursor and the page's text back onto the screen after a change.
    pub(super) fn settle(&mut self) {
        if (self.hidden.scope, self.hidden.filter) != (self.scope, self.find.changes()) {
            self.hidden = Hidden::of(self.ground(), self.find.changes());
        }
        let Some(panes) = self.panes() else { return };
        self.tree.scroll(usize::from(panes.rows.height));
        if let Some(list) = &mut self.check {
            let scene = Scene {
                dataset: &self.dataset,
                figures: &self.figures,
                locale: &self.locale,
                theme: self.theme,
                scope: self.scope,
                measure: self.measure,
                found: None,
            };
            list.scroll(check_rows(&scene, list.verdict(), &panes));
        }
        self.gather();
        if let Some(page) = self.page() {
            let (lines, height) = match (page.subject, &self.drawn) {
                (Subject::Diagram(_), Some(drawn)) => chart_rows(&self.scene(), drawn, &panes),
                (subject, _) => {
                    (pages::lines(self, subject, usize::from(panes.page.width)).len(), usize::from(panes.page.height))
                }
            };
            let last_top = lines.saturating_sub(height);
            if let Some(page) = self.pages.last_mut() {
                page.top = page.top.min(last_top);
            }
        }
    }
}

impl Hidden {
    fn of(ground: Ground<'_>, filter: u64) -> Self {
        Self { scope: ground.scope, filter, areas: ground.hidden_areas() }
    }
}
