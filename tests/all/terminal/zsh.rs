//! Completion in a real zsh, where one is installed: it completes on a terminal only.

use std::process::Command;

use super::pty::{Pty, shell};

#[test]
fn zsh_completes() {
    if Command::new("zsh").args(["-fc", "true"]).status().is_err() {
        return;
    }
    let start = "cd \"$(dirname \"$INDSATS\")\" && PATH=.:$PATH && exec zsh -f -i";
    let mut pty = Pty::start(shell(start), 80, 24);
    pty.type_keys("PS1=ready:; autoload -U compinit; compinit -u -D; source <(indsats completions zsh)\n");
    pty.wait_for("\nready:");
    pty.type_keys("indsats list --vi\t");
    pty.wait_for("indsats list --view");
    pty.type_keys("ex\t");
    pty.wait_for("indsats list --view external");
}
