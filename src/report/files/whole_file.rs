//! Writes a file whole or not at all: the old file stays until the new one is complete, and a program that is killed meanwhile
//! leaves nothing behind.

use std::{
    fs::{self, File, Metadata},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use crate::report::files::export_file::SaveError;

/// The treatment of a file that exists already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Existing {
    /// The file stays, and nothing is written.
    Kept,
    /// The new file takes its place.
    Replaced,
}

/// The most links that lead from one to another before they are taken to lead nowhere.
const MOST_LINKS: usize = 40;

/// Checks the target before any work is done. A file created in the meantime is not overwritten either: see [`save`].
///
/// # Errors
/// An existing file that is kept, or a target that cannot be written.
pub fn check_target(path: &Path, existing: Existing) -> Result<(), SaveError> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(SaveError::NotAFile),
        Ok(_) if existing == Existing::Kept => Err(SaveError::Exists),
        // Renaming would replace it all the same, but it was protected for a reason.
        Ok(there) if there.permissions().readonly() => Err(SaveError::Protected),
        _ => target(path).map(|_| ()),
    }
}

/// Writes a new file in the same folder and gives it its name when it is complete.
///
/// # Errors
/// The obstacle, with nothing changed.
pub fn save(
    path: &Path,
    existing: Existing,
    write: impl FnOnce(&mut BufWriter<&File>) -> Result<(), SaveError>,
) -> Result<(), SaveError> {
    let (target, folder) = target(path)?;
    let new = NewFile::in_folder(&folder)?;
    {
        let mut out = BufWriter::new(new.file());
        write(&mut out)?;
        out.flush()?;
    }
    if let Ok(there) = fs::metadata(&target) {
        keep_owner_and_mode(new.file(), &there)?;
    }
    new.file().sync_all()?;
    new.appear_as(&target, existing)
}

/// The target of a path, with links followed, and its folder, which exists. A link is kept, and the file that it points to is
/// written, even if that does not exist yet.
fn target(path: &Path) -> Result<(PathBuf, PathBuf), SaveError> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        match fs::metadata(folder) {
            Ok(there) if there.is_dir() => {}
            Ok(_) => return Err(io::Error::from(io::ErrorKind::NotADirectory).into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(SaveError::NoFolder(folder.to_owned()));
            }
            Err(error) => return Err(error.into()),
        }
        let Ok(next) = fs::read_link(&target) else {
            let folder = folder.to_owned();
            return Ok((target, folder));
        };
        // A link names its target as seen from its own folder.
        target = folder.join(next);
    }
    Err(SaveError::TooManyLinks)
}

/// Gives a new file the owner and the mode of the one that it replaces. Where the owner can't be kept, it does not run with
/// anybody's rights.
#[cfg(unix)]
fn keep_owner_and_mode(new: &File, there: &Metadata) -> io::Result<()> {
    use std::{
        fs::Permissions,
        os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown},
    };
    /// The bits of a mode that run a file with the rights of its owner or group.
    const WITH_RIGHTS: u32 = 0o6000;
    let is_same = |made: &Metadata| (made.uid(), made.gid()) == (there.uid(), there.gid());
    let has_owner = is_same(&new.metadata()?) || fchown(new, Some(there.uid()), Some(there.gid())).is_ok();
    let mode = there.permissions().mode();
    new.set_permissions(Permissions::from_mode(if has_owner { mode } else { mode & !WITH_RIGHTS }))
}

/// Gives a new file the settings of the one that it replaces.
#[cfg(not(unix))]
fn keep_owner_and_mode(new: &File, there: &Metadata) -> io::Result<()> {
    new.set_permissions(there.permissions())
}

/// The settings of a new file that is found in a folder by others too, by the user's umask.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".indsats-");
    #[cfg(unix)]
    {
        use std::{fs::Permissions, os::unix::fs::PermissionsExt as _};
        builder.permissions(Permissions::from_mode(0o666));
    }
    builder
}

/// A file that is being written: without a name where the system can do that, so that nothing stays of it if the program is
/// killed, else under a name of its own.
enum NewFile {
    #[cfg(target_os = "linux")]
    /// With the folder that it is in.
    Unnamed(File, PathBuf),
    Named(NamedTempFile),
}

impl NewFile {
    /// With the permissions of any new file, by the user's umask.
    fn in_folder(folder: &Path) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{Mode, OFlags, open};
            // Not every file system knows files without a name.
            if let Ok(file) = open(folder, OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC, Mode::from(0o666)) {
                let file = File::from(file);
                // It gets its name by this path, which is not there in every sandbox.
                if path_of(&file).exists() {
                    return Ok(Self::Unnamed(file, folder.to_owned()));
                }
            }
        }
        builder().tempfile_in(folder).map(Self::Named)
    }

    fn file(&self) -> &File {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file, _) => file,
            Self::Named(file) => file.as_file(),
        }
    }

    /// Gives the file its name.
    fn appear_as(self, target: &Path, existing: Existing) -> Result<(), SaveError> {
        let named = match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file, folder) => match existing {
                Existing::Kept => return name(&file, target).map_err(unless_it_exists),
                Existing::Replaced => {
                    // Only a file with a name can take the place of another.
                    tempfile::Builder::new()
                        .prefix(".indsats-")
                        .make_in(folder, |path| name(&file, path))?
                        .into_temp_path()
                }
            },
            Self::Named(file) => file.into_temp_path(),
        };
        match existing {
            Existing::Replaced => named.persist(target).map_err(|error| error.error.into()),
            Existing::Kept => named.persist_noclobber(target).map_err(|error| unless_it_exists(error.error)),
        }
    }
}

/// Gives a file without a name a name, unless there is one already.
#[cfg(target_os = "linux")]
fn name(file: &File, path: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    Ok(linkat(CWD, path_of(file), CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

/// The path by which the system knows an open file.
#[cfg(target_os = "linux")]
fn path_of(file: &File) -> PathBuf {
    use std::os::fd::AsRawFd as _;
    Path::new("/proc/self/fd").join(file.as_raw_fd().to_string())
}

fn unless_it_exists(error: io::Error) -> SaveError {
    if error.kind() == io::ErrorKind::AlreadyExists { SaveError::Exists } else { error.into() }
}
