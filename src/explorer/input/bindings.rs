//! The table itself: every action with its keys and its words, in the order of the help page.

use crossterm::event::{
    KeyCode::{self, BackTab, Backspace, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up},
    KeyModifiers,
};

use crate::{
    explorer::input::{
        action::Action,
        keymap::{Binding, BoundAction, Group, Hint, HintPlace, Key},
    },
    locale::Message,
    model::financing::View,
};

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn sign(character: char) -> Key {
    key(KeyCode::Char(character))
}

const fn ctrl(character: char) -> Key {
    Key { code: KeyCode::Char(character), modifiers: KeyModifiers::CONTROL }
}

const fn shift(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::SHIFT }
}

const fn bind(group: Group, actions: &'static [BoundAction], doc: Message) -> Binding {
    Binding { group, actions, written: None, doc, hint: None }
}

impl Binding {
    /// With its keys written in another way than one by one.
    const fn written(self, written: &'static str) -> Self {
        Self { written: Some(written), ..self }
    }

    /// With a place in the footer.
    const fn hinted(self, keys: &'static str, words: Message, rank: u8, on: HintPlace) -> Self {
        Self { hint: Some(Hint { keys, words, rank, on }), ..self }
    }
}

/// Every key of the explorer.
pub const BINDINGS: &[Binding] = &[
    bind(
        Group::Move,
        &[
            (Action::Up, Message::NameUp, &[key(Up), sign('k')]),
            (Action::Down, Message::NameDown, &[key(Down), sign('j')]),
        ],
        Message::DoMove,
    )
    .hinted("↑↓", Message::HintMove, 12, HintPlace::All),
    bind(
        Group::Move,
        &[
            (Action::PageUp, Message::NamePageUp, &[key(PageUp), ctrl('b')]),
            (Action::PageDown, Message::NamePageDown, &[key(PageDown), ctrl('f')]),
        ],
        Message::DoPage,
    ),
    bind(
        Group::Move,
        &[(Action::HalfUp, Message::NameHalfUp, &[ctrl('u')]), (Action::HalfDown, Message::NameHalfDown, &[ctrl('d')])],
        Message::DoHalfPage,
    ),
    bind(
        Group::Move,
        &[
            (Action::First, Message::NameFirst, &[key(Home), sign('g')]),
            (Action::Last, Message::NameLast, &[key(End), sign('G')]),
        ],
        Message::DoEnds,
    ),
    bind(
        Group::Move,
        &[
            (Action::PreviousArea, Message::NamePreviousArea, &[sign('K')]),
            (Action::NextArea, Message::NameNextArea, &[sign('J')]),
        ],
        Message::DoAreas,
    ),
    bind(
        Group::Move,
        &[
            (Action::Collapse, Message::NameCollapse, &[key(Left), sign('h')]),
            (Action::Expand, Message::NameExpand, &[key(Right), sign('l')]),
        ],
        Message::DoFold,
    )
    .hinted("←→", Message::HintFold, 2, HintPlace::Tree),
    bind(Group::Move, &[(Action::Fold, Message::NameFold, &[sign(' ')])], Message::DoFoldThis),
    bind(
        Group::Move,
        &[
            (Action::ExpandAll, Message::NameExpandAll, &[sign('+'), sign('*')]),
            (Action::CollapseAll, Message::NameCollapseAll, &[sign('-')]),
        ],
        Message::DoFoldAll,
    )
    .hinted("+ -", Message::HintFoldAll, 13, HintPlace::Tree),
    bind(Group::Move, &[(Action::Enter, Message::NameEnter, &[key(Enter)])], Message::DoEnter).hinted(
        "Enter",
        Message::HintEnter,
        10,
        HintPlace::Tree,
    ),
    bind(
        Group::Move,
        &[
            (Action::Back, Message::NameBack, &[key(Backspace), ctrl('h')]),
            (Action::Cancel, Message::NameCancel, &[key(Esc)]),
        ],
        Message::DoBack,
    )
    .hinted("Esc", Message::HintBack, 1, HintPlace::Inside),
    bind(
        Group::Figures,
        &[
            (Action::PreviousYear, Message::NamePreviousYear, &[sign(','), shift(Left)]),
            (Action::NextYear, Message::NameNextYear, &[sign('.'), shift(Right)]),
        ],
        Message::DoYear,
    )
    .hinted(", .", Message::HintYear, 1, HintPlace::All),
    bind(
        Group::Figures,
        &[
            (Action::Year(1), Message::NameYear, &[sign('1')]),
            (Action::Year(2), Message::NameYear, &[sign('2')]),
            (Action::Year(3), Message::NameYear, &[sign('3')]),
            (Action::Year(4), Message::NameYear, &[sign('4')]),
            (Action::Year(5), Message::NameYear, &[sign('5')]),
            (Action::Year(6), Message::NameYear, &[sign('6')]),
            (Action::Year(7), Message::NameYear, &[sign('7')]),
            (Action::Year(8), Message::NameYear, &[sign('8')]),
            (Action::Year(9), Message::NameYear, &[sign('9')]),
        ],
        Message::DoYearNumber,
    )
    .written("1…9"),
    bind(Group::Figures, &[(Action::AllYears, Message::NameAllYears, &[sign('0')])], Message::DoAllYears),
    bind(
        Group::Figures,
        &[
            (Action::EarlierBase, Message::NameEarlierBase, &[sign('b')]),
            (Action::LaterBase, Message::NameLaterBase, &[sign('B')]),
        ],
        Message::DoBase,
    )
    .hinted("b", Message::HintBase, 14, HintPlace::All),
    bind(Group::Figures, &[(Action::NextValues, Message::NameNextValues, &[sign('v')])], Message::DoValues).hinted(
        "v",
        Message::HintValues,
        13,
        HintPlace::Tree,
    ),
    bind(
        Group::Figures,
        &[
            (Action::View(View::Internal), Message::NameInternal, &[sign('i')]),
            (Action::View(View::External), Message::NameExternal, &[sign('e')]),
            (Action::View(View::Combined), Message::NameCombined, &[sign('c')]),
        ],
        Message::DoView,
    )
    .hinted("i e c", Message::HintView, 11, HintPlace::All),
    bind(
        Group::Figures,
        &[
            (Action::NextView, Message::NameNextView, &[key(Tab)]),
            (Action::PreviousView, Message::NamePreviousView, &[key(BackTab), shift(Tab)]),
        ],
        Message::DoNextView,
    )
    .written("Tab Shift-Tab"),
    bind(Group::Move, &[(Action::Find, Message::NameFind, &[sign('/')])], Message::DoFind).hinted(
        "/",
        Message::HintFind,
        1,
        HintPlace::Tree,
    ),
    bind(
        Group::Move,
        &[
            (Action::NextHit, Message::NameNextHit, &[sign('n')]),
            (Action::PreviousHit, Message::NamePreviousHit, &[sign('N')]),
        ],
        Message::DoNextHit,
    ),
    bind(
        Group::Figures,
        &[(Action::Sort, Message::NameSort, &[sign('s')]), (Action::Reverse, Message::NameReverse, &[sign('S')])],
        Message::DoSort,
    )
    .hinted("s", Message::HintSort, 8, HintPlace::Tree),
    bind(
        Group::Figures,
        &[(Action::Group, Message::NameGroup, &[sign('p')]), (Action::GroupBack, Message::NameGroupBack, &[sign('P')])],
        Message::DoGroup,
    )
    .hinted("p", Message::HintGroup, 10, HintPlace::Tree),
    bind(
        Group::Figures,
        &[(Action::Undo, Message::NameUndo, &[sign('u')]), (Action::Redo, Message::NameRedo, &[ctrl('r')])],
        Message::DoUndo,
    )
    .hinted("u", Message::HintUndo, 12, HintPlace::All),
    bind(Group::Figures, &[(Action::Reset, Message::NameReset, &[sign('R')])], Message::DoReset),
    bind(
        Group::Marks,
        &[(Action::Mark, Message::NameMark, &[sign('m')]), (Action::MarkShown, Message::NameMarkShown, &[sign('A')])],
        Message::DoMark,
    )
    .hinted("m", Message::HintMark, 8, HintPlace::Tree),
    bind(Group::Marks, &[(Action::MarkRange, Message::NameMarkRange, &[sign('V')])], Message::DoMarkRange),
    bind(
        Group::Marks,
        &[
            (Action::Marked, Message::NameMarked, &[sign('L')]),
            (Action::ClearMarks, Message::NameClearMarks, &[sign('M')]),
        ],
        Message::DoMarked,
    ),
    bind(
        Group::Figures,
        &[(Action::OnlyDifferences, Message::NameOnlyDifferences, &[sign('!')])],
        Message::DoOnlyDifferences,
    )
    .hinted("!", Message::HintOnlyDifferences, 9, HintPlace::All),
    bind(
        Group::Figures,
        &[
            (Action::CopyAnswer, Message::NameCopyAnswer, &[sign('y')]),
            (Action::CopyTable, Message::NameCopyTable, &[sign('Y')]),
        ],
        Message::DoCopy,
    )
    .hinted("y", Message::HintCopy, 5, HintPlace::All),
    bind(Group::Pages, &[(Action::Check, Message::NameCheck, &[sign('a')])], Message::DoCheck).hinted(
        "a",
        Message::HintCheck,
        4,
        HintPlace::All,
    ),
    bind(Group::Pages, &[(Action::Draw, Message::NameDraw, &[sign('d')])], Message::DoDraw).hinted(
        "d",
        Message::HintDraw,
        6,
        HintPlace::All,
    ),
    bind(Group::Pages, &[(Action::About, Message::NameAbout, &[sign('o')])], Message::DoAbout).hinted(
        "o",
        Message::HintAbout,
        9,
        HintPlace::All,
    ),
    bind(Group::Pages, &[(Action::Help, Message::NameHelp, &[sign('?'), key(F(1))])], Message::DoHelp).hinted(
        "?",
        Message::HintHelp,
        0,
        HintPlace::All,
    ),
    bind(Group::Program, &[(Action::Palette, Message::NamePalette, &[sign(':')])], Message::DoPalette).hinted(
        ":",
        Message::HintPalette,
        3,
        HintPlace::All,
    ),
    bind(Group::Program, &[(Action::Language, Message::NameLanguage, &[key(F(2))])], Message::DoLanguage).hinted(
        "F2",
        Message::HintLanguage,
        13,
        HintPlace::All,
    ),
    bind(
        Group::Program,
        &[(Action::Redraw, Message::NameRedraw, &[ctrl('l')]), (Action::Reload, Message::NameReload, &[key(F(5))])],
        Message::DoRedraw,
    ),
    bind(Group::Program, &[(Action::Quit, Message::NameQuit, &[sign('q')])], Message::DoQuit).hinted(
        "q",
        Message::HintQuit,
        7,
        HintPlace::All,
    ),
    bind(
        Group::Program,
        &[(Action::QuitNow, Message::NameQuitNow, &[ctrl('c')]), (Action::Suspend, Message::NameSuspend, &[ctrl('z')])],
        Message::DoLeave,
    ),
];
