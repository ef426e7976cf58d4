//! A terminal with the program in it: what it writes is a screen that can be read, and keys can be typed.

use std::{
    io::{Read as _, Write},
    path::PathBuf,
    sync::{Arc, Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// No machine is this slow; who waits so long has failed.
const DEADLINE: Duration = Duration::from_secs(60);

/// The bytes that the terminal has received.
struct Received {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    ended: bool,
}

pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    pub child: Box<dyn Child + Send + Sync>,
    received: Arc<(Mutex<Received>, Condvar)>,
    before: String,
}

/// The program, in Danish, with colours, on a terminal that everybody knows.
pub fn program(arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_indsats"));
    command.args(arguments);
    plain(command)
}

/// A line of shell with the program as `$INDSATS`.
pub fn shell(script: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script]);
    plain(command)
}

/// An environment that is the same on every machine.
fn plain(mut command: CommandBuilder) -> CommandBuilder {
    command.env_clear();
    command.env("PATH", std::env::var("PATH").unwrap_or_default());
    command.env("INDSATS", env!("CARGO_BIN_EXE_indsats"));
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "da_DK.UTF-8");
    // No result waits for somebody who leaves a pager.
    command.env("PAGER", "");
    command.cwd(env!("CARGO_MANIFEST_DIR"));
    command
}

impl Pty {
    /// Starts a command in a terminal of this many columns and rows.
    pub fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let before = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        // A terminal that tells no size has one all the same.
        let (rows, columns) = if rows == 0 { (24, 80) } else { (rows, columns) };
        let screen = vt100::Parser::new(rows, columns, 1000);
        let received = Arc::new((Mutex::new(Received { screen, bytes: Vec::new(), ended: false }), Condvar::new()));
        let mut output = pair.master.try_clone_reader().unwrap();
        let to = Arc::clone(&received);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                let read = output.read(&mut bytes).unwrap_or(0);
                let mut received = to.0.lock().unwrap();
                received.screen.process(&bytes[..read]);
                received.bytes.extend(&bytes[..read]);
                received.ended = read == 0;
                to.1.notify_all();
                if received.ended {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { master: pair.master, keys, child, received, before }
    }

    /// The program with the letter on its first screen.
    pub fn explorer() -> Self {
        let pty = Self::start(program(&[]), 80, 24);
        // The footer is written last.
        pty.wait_for("? hjælp");
        pty
    }

    /// Starts a command with the program on its first screen, in a terminal that then goes away.
    pub fn until_hangup(command: CommandBuilder) -> Box<dyn Child + Send + Sync> {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let (mut received, mut bytes) = (String::new(), [0; 4096]);
        while !received.contains("hjælp") {
            let read = output.read(&mut bytes).unwrap();
            assert!(read > 0, "it ended by itself:\n{received}");
            received.push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
        child
    }

    /// Types these bytes.
    pub fn type_keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Tells the program a size that the screen of the test does not have.
    pub fn tell_size(&self, columns: u16, rows: u16) {
        self.master.resize(size(columns, rows)).unwrap();
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        self.received.0.lock().unwrap().screen.screen_mut().set_size(rows, columns);
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Waits until what was received is as it should be.
    fn wait_until(&self, what: &str, is_so: impl Fn(&Received) -> bool) {
        let until = Instant::now() + DEADLINE;
        let mut received = self.received.0.lock().unwrap();
        while !is_so(&received) {
            let left = until.saturating_duration_since(Instant::now());
            let screen = || received.screen.screen().contents();
            assert!(!left.is_zero(), "waited in vain for {what}; the screen is\n{}", screen());
            received = self.received.1.wait_timeout(received, left).unwrap().0;
        }
    }

    /// Waits until the screen shows a text.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |received| received.screen.screen().contents().contains(text));
    }

    /// Waits until the screen shows a text or the program has ended.
    pub fn wait_for_or_the_end(&self, text: &str) {
        let shows = |received: &Received| received.ended || received.screen.screen().contents().contains(text);
        self.wait_until(text, shows);
    }

    /// Waits until the screen no longer shows a text.
    pub fn wait_until_gone(&self, text: &str) {
        self.wait_until(&format!("{text} to go"), |received| !received.screen.screen().contents().contains(text));
    }

    /// Waits until a text has been written more than so many times.
    pub fn wait_for_more(&self, times: usize, text: &str) {
        let written = |received: &Received| String::from_utf8_lossy(&received.bytes).matches(text).count();
        self.wait_until(&format!("{text} again"), |received| written(received) > times);
    }

    /// The text of the screen.
    pub fn screen(&self) -> String {
        self.received.0.lock().unwrap().screen.screen().contents()
    }

    /// Everything that was written to the terminal.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.received.0.lock().unwrap().bytes).into_owned()
    }

    /// True while the explorer has the terminal: the alternate screen, no cursor, raw keys.
    pub fn is_taken(&self) -> bool {
        let received = self.received.0.lock().unwrap();
        let screen = received.screen.screen();
        screen.alternate_screen() && screen.hide_cursor() && modes(&*self.master) != self.before
    }

    /// True while the terminal reports presses and the wheel in plain numbers, and no other mouse event.
    pub fn tells_of_the_mouse(&self) -> bool {
        let received = self.received.0.lock().unwrap();
        let screen = received.screen.screen();
        screen.mouse_protocol_mode() == vt100::MouseProtocolMode::PressRelease
            && screen.mouse_protocol_encoding() == vt100::MouseProtocolEncoding::Sgr
    }

    /// Sends a signal to the program.
    pub fn signal(&self, name: &str) {
        let process = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &process]).status().unwrap();
        assert!(sent.success());
    }

    /// Sets the terminal as a shell does that has stopped a program: keys are echoed, and read by the line.
    pub fn make_sane(&self) {
        let terminal = std::fs::File::open(self.master.tty_name().unwrap()).unwrap();
        assert!(std::process::Command::new("stty").arg("sane").stdin(terminal).status().unwrap().success());
    }

    /// Waits until the program has ended and the terminal has received all of it.
    pub fn wait_for_the_end(&mut self) -> ExitStatus {
        self.wait_until("the end", |received| received.ended);
        self.child.wait().unwrap()
    }

    /// Says what is not as it was before the program.
    pub fn assert_restored(&self) {
        assert_eq!(modes(&*self.master), self.before, "the modes of the terminal");
        let received = self.received.0.lock().unwrap();
        let screen = received.screen.screen();
        assert!(!screen.alternate_screen(), "the terminal's own screen is back");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(screen.mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Default);
        assert!(!screen.bracketed_paste());
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A test that failed leaves no program behind.
        let _ = self.child.kill();
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// The modes of the terminal for keys and output, as text to compare.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

/// A dataset with one line, written where the test can keep it.
pub fn small_dataset(directory: &tempfile::TempDir) -> PathBuf {
    let file = directory.path().join("small.ron");
    let text = "(title: \"Lille\", unit: (label: \"kr.\"), years: [2030], areas: [(name: \"Parken\", initiatives: [\n    (name: \"Bænke\", amounts: [7]),\n])])";
    std::fs::write(&file, text).unwrap();
    file
}
