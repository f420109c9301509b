//! What lies outside the program: environment variables, the clock, files, the home directory, and an HTTP client.
//!
//! Everything here that looks outside looks through a [`Context`], and nothing bypasses it: the caller that passes
//! one in decides what there is to see. [`Context::system`] is the real world; tests make theirs from nothing with
//! [`Context::builder`].

mod service_endpoint;

use std::{
    collections::HashMap,
    env,
    ffi::OsString,
    fmt,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    time::SystemTime,
};

use crate::{
    Endpoint, Error, HttpTransport, Intercept, Limits, Region, Result, RetryPolicy,
    bounded_file::read_at_most,
    http::{ConnectionSettings, HttpClient},
};

/// The longest file that is read. Profiles and tokens have some thousand bytes.
const MOST_BYTES: u64 = 1 << 20;

/// What a source of credentials can see of the world. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    world: Arc<World>,
    transport: Arc<OnceLock<Arc<dyn HttpTransport>>>,
    region: Option<Region>,
    project_id: Option<Arc<str>>,
    insecure_endpoints: bool,
    policies: Policies,
}

/// How a client calls, and what watches its calls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Policies {
    pub(crate) limits: Limits,
    pub(crate) retry: RetryPolicy,
    pub(crate) intercepts: Vec<Arc<dyn Intercept>>,
}

type Variables = Box<dyn Fn(&str) -> Option<OsString> + Send + Sync>;
type Clock = Box<dyn Fn() -> SystemTime + Send + Sync>;
type Files = Box<dyn Fn(&Path) -> io::Result<FileContent> + Send + Sync>;

/// What is known of a file that was read.
#[derive(Clone)]
struct FileContent {
    bytes: Vec<u8>,
    /// Who may write it besides its owner, if that is known.
    writers: Option<OtherWriters>,
}

struct World {
    variables: Variables,
    clock: Clock,
    files: Files,
    home: Option<PathBuf>,
    local_transport: OnceLock<Arc<dyn HttpTransport>>,
}

impl World {
    fn system() -> Self {
        let home = env::home_dir().filter(|home| !home.as_os_str().is_empty());
        Self {
            variables: Box::new(|name| env::var_os(name)),
            clock: Box::new(SystemTime::now),
            files: Box::new(|path| {
                let file = File::open(path)?;
                // Of the file that is open, so that none can take its place in between.
                let writers = OtherWriters::of(&file.metadata()?);
                Ok(FileContent { bytes: read_at_most(file, MOST_BYTES)?, writers })
            }),
            home,
            local_transport: OnceLock::new(),
        }
    }
}

/// No variable, no file, and a clock that stays at 1970.
impl Default for World {
    fn default() -> Self {
        Self {
            variables: Box::new(|_| None),
            clock: Box::new(|| SystemTime::UNIX_EPOCH),
            files: Box::new(|_| Err(io::ErrorKind::NotFound.into())),
            home: None,
            local_transport: OnceLock::new(),
        }
    }
}

impl Context {
    /// The real world: this process's environment, the system's clock and files.
    pub fn system() -> Self {
        Self::of(World::system())
    }

    /// The real world but for what is put in its place: variables, files, the home directory, the clock, transports.
    ///
    /// ```
    /// use huaweicloud_core::Context;
    ///
    /// # fn main() -> huaweicloud_core::Result<()> {
    /// // The profile of another account, whatever the environment of this process says.
    /// let context = Context::system_builder()
    ///     .variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/etc/sync/credentials")
    ///     .without_variable("HUAWEICLOUD_SDK_AK")
    ///     .build();
    /// assert_eq!(context.variable("HUAWEICLOUD_SDK_AK")?, None);
    /// # Ok(())
    /// # }
    /// ```
    pub fn system_builder() -> ContextBuilder {
        ContextBuilder { base: World::system(), ..ContextBuilder::default() }
    }

    /// A world in which there is only what is put there: no variable, no file, and a clock that stays at 1970.
    pub fn builder() -> ContextBuilder {
        ContextBuilder::default()
    }

    fn of(world: World) -> Self {
        Self {
            world: Arc::new(world),
            transport: Arc::default(),
            region: None,
            project_id: None,
            insecure_endpoints: false,
            policies: Policies::default(),
        }
    }

    /// The same world, seen by a client of this region.
    #[must_use]
    pub fn with_region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The same world, seen by a client of this project.
    #[must_use]
    pub fn with_project_id(mut self, project_id: impl Into<Arc<str>>) -> Self {
        self.project_id = Some(project_id.into());
        self
    }

    /// The same world, in which variables and profiles may name services by plain HTTP on any host, as
    /// [`Endpoint::parse_insecure`] takes it: for the emulator or a mock of IAM and STS in a test network. **Others on the
    /// network can then read what is sent there**: tokens, and the user name and password of IAM.
    ///
    /// ```
    /// use huaweicloud_core::{Context, Hosts};
    ///
    /// # fn main() -> huaweicloud_core::Result<()> {
    /// let context = Context::builder().variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", "http://emulator:8080").build();
    /// assert!(Hosts::IAM.endpoint(None, &context).is_err());
    /// let context = context.with_insecure_endpoints();
    /// assert_eq!(Hosts::IAM.endpoint(None, &context)?.as_str(), "http://emulator:8080");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_insecure_endpoints(mut self) -> Self {
        self.insecure_endpoints = true;
        self
    }

    /// Reads an endpoint that a variable or a profile names.
    pub(crate) fn read_endpoint(&self, endpoint: &str) -> Result<Endpoint> {
        if self.insecure_endpoints { Endpoint::parse_insecure(endpoint) } else { Endpoint::parse(endpoint) }
    }

    /// The same world, seen by a client that was given no project.
    pub(crate) fn without_project_id(mut self) -> Self {
        self.project_id = None;
        self
    }

    /// Whether those who look see the same: the world, the region, the project and which endpoints are allowed.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.world, &other.world)
            && Arc::ptr_eq(&self.transport, &other.transport)
            && self.region == other.region
            && self.project_id == other.project_id
            && self.insecure_endpoints == other.insecure_endpoints
    }

    /// The same world, seen by a client that calls like this.
    pub(crate) fn with_policies(mut self, policies: Policies) -> Self {
        self.policies = policies;
        self
    }

    /// How the client that asks calls, or how any would.
    pub(crate) fn policies(&self) -> Policies {
        self.policies.clone()
    }

    /// The region of the client that asks, if it has one.
    pub fn region(&self) -> Option<&Region> {
        self.region.as_ref()
    }

    /// The project of the client that asks, if it was given one.
    pub fn project_id(&self) -> Option<&str> {
        self.project_id.as_deref()
    }

    /// An environment variable. One that is empty counts as not set.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential), naming the variable, when it is not UTF-8.
    pub fn variable(&self, name: &str) -> Result<Option<String>> {
        let Some(value) = (self.world.variables)(name) else { return Ok(None) };
        let value = value.into_string().map_err(|_| Error::credential(format!("the variable {name} is not UTF-8")))?;
        Ok((!value.is_empty()).then_some(value))
    }

    /// What time it is.
    pub fn now(&self) -> SystemTime {
        (self.world.clock)()
    }

    /// A whole file as text.
    ///
    /// # Errors
    /// Those of the file system; [`io::ErrorKind::FileTooLarge`] when it is longer than 1 MiB, as devices without an
    /// end are; and [`io::ErrorKind::InvalidData`] when it is not UTF-8.
    pub fn read_file(&self, path: &Path) -> io::Result<String> {
        (self.world.files)(path)?.text()
    }

    /// As [`Context::read_file`], for a file that credentials come from: one that others than its owner may write is
    /// refused. On systems other than Unix nothing is known of that.
    ///
    /// # Errors
    /// Those of [`Context::read_file`], and [`io::ErrorKind::PermissionDenied`] when others may write the file.
    pub fn read_private_file(&self, path: &Path) -> io::Result<String> {
        let content = (self.world.files)(path)?;
        if let Some(writers) = content.writers {
            let what = format!("{writers} may write it; `chmod go-w` takes that away");
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, what));
        }
        content.text()
    }

    /// The home directory of the user, if there is one.
    pub fn home(&self) -> Option<&Path> {
        self.world.home.as_deref()
    }

    /// What sends requests: the transport that was given, or that of the service that asks, or else one of our own,
    /// made once.
    ///
    /// # Errors
    /// [`ErrorKind::Connect`](crate::ErrorKind::Connect) when TLS cannot be set up, and
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a variable of proxies that is not UTF-8.
    pub fn transport(&self) -> Result<Arc<dyn HttpTransport>> {
        get_or_make(&self.transport, || ConnectionSettings::default().client(&Limits::default(), self))
    }

    /// Shares a transport with those who ask later, unless there is one.
    pub(crate) fn offer_transport(&self, transport: &Arc<dyn HttpTransport>) {
        let _ = self.transport.set(Arc::clone(transport));
    }

    /// What sends plain HTTP to services on this machine or its link, such as the metadata service: the transport that
    /// was given for it, or else one that uses no proxy, which would see what it should not and could not reach them.
    ///
    /// # Errors
    /// [`ErrorKind::Connect`](crate::ErrorKind::Connect) when it cannot be set up.
    pub fn local_transport(&self) -> Result<Arc<dyn HttpTransport>> {
        get_or_make(&self.world.local_transport, HttpClient::local)
    }
}

impl FileContent {
    fn text(self) -> io::Result<String> {
        // The error would hold the bytes, and they may be secret.
        String::from_utf8(self.bytes).map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"))
    }
}

/// Who may write a file besides its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OtherWriters {
    Group,
    Everyone,
}

impl OtherWriters {
    #[cfg(unix)]
    fn of(file: &fs::Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;

        // Devices and pipes, such as `/dev/stdin`, are not files that someone has written before.
        if !file.is_file() {
            return None;
        }
        Self::of_mode(file.mode(), file.uid(), file.gid())
    }

    #[cfg(not(unix))]
    fn of(_file: &fs::Metadata) -> Option<Self> {
        None
    }

    /// Many systems give every user a group of its own with the same number, which may write what the user writes.
    #[cfg(unix)]
    fn of_mode(mode: u32, user: u32, group: u32) -> Option<Self> {
        if mode & 0o002 != 0 {
            Some(Self::Everyone)
        } else if mode & 0o020 != 0 && user != group {
            Some(Self::Group)
        } else {
            None
        }
    }
}

impl fmt::Display for OtherWriters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Group => "a group",
            Self::Everyone => "everyone",
        })
    }
}

fn get_or_make(
    transport: &OnceLock<Arc<dyn HttpTransport>>,
    make: impl FnOnce() -> Result<HttpClient>,
) -> Result<Arc<dyn HttpTransport>> {
    if let Some(transport) = transport.get() {
        return Ok(Arc::clone(transport));
    }
    let made = make()?;
    Ok(Arc::clone(transport.get_or_init(|| Arc::new(made))))
}

impl fmt::Debug for Context {
    // No variable and no file: they hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("region", &self.region)
            .field("project_id", &self.project_id)
            .field("insecure_endpoints", &self.insecure_endpoints)
            .finish_non_exhaustive()
    }
}

/// Describes a [`Context`] that is not the real world, or the real world with changes.
///
/// ```
/// use huaweicloud_core::Context;
///
/// # fn main() -> huaweicloud_core::Result<()> {
/// let context = Context::builder().variable("HUAWEICLOUD_SDK_AK", "an id").home("/home/me").build();
/// assert_eq!(context.variable("HUAWEICLOUD_SDK_AK")?.as_deref(), Some("an id"));
/// assert_eq!(context.variable("HUAWEICLOUD_SDK_SK")?, None);
/// # Ok(())
/// # }
/// ```
#[must_use]
#[derive(Default)]
pub struct ContextBuilder {
    /// What is seen where nothing is put in its place.
    base: World,
    /// `None` for a variable that is not set.
    variables: HashMap<String, Option<OsString>>,
    files: HashMap<PathBuf, Vec<u8>>,
    transport: Option<Arc<dyn HttpTransport>>,
}

impl ContextBuilder {
    /// An environment variable.
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<OsString>) -> Self {
        self.variables.insert(name.into(), Some(value.into()));
        self
    }

    /// An environment variable that is not set, whatever the real one is.
    pub fn without_variable(mut self, name: impl Into<String>) -> Self {
        self.variables.insert(name.into(), None);
        self
    }

    /// A file and what is in it.
    pub fn file(mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), content.into());
        self
    }

    /// The clock.
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.base.clock = Box::new(clock);
        self
    }

    /// The home directory.
    pub fn home(mut self, home: impl Into<PathBuf>) -> Self {
        self.base.home = Some(home.into());
        self
    }

    /// What sends requests.
    pub fn transport(mut self, transport: impl HttpTransport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// What sends requests to services on this machine or its link; see [`Context::local_transport`].
    pub fn local_transport(mut self, transport: impl HttpTransport) -> Self {
        self.base.local_transport = OnceLock::from(Arc::new(transport) as Arc<dyn HttpTransport>);
        self
    }

    /// The context.
    pub fn build(self) -> Context {
        let Self { base, variables, files, transport } = self;
        let World { variables: other_variables, files: other_files, .. } = base;
        let context = Context::of(World {
            variables: Box::new(move |name| match variables.get(name) {
                Some(value) => value.clone(),
                None => other_variables(name),
            }),
            files: Box::new(move |path| match files.get(path) {
                Some(content) => Ok(FileContent { bytes: content.clone(), writers: None }),
                None => other_files(path),
            }),
            ..base
        });
        if let Some(transport) = transport {
            context.offer_transport(&transport);
        }
        context
    }
}

impl fmt::Debug for ContextBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContextBuilder").field("home", &self.base.home).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::Path};

    use super::Context;

    #[cfg(unix)]
    #[test]
    fn file_that_others_may_write_is_refused() {
        use super::OtherWriters;

        let writers = |mode| OtherWriters::of_mode(mode, 1000, 100);
        for mode in [0o100_600, 0o100_400, 0o100_644, 0o100_755] {
            assert_eq!(writers(mode), None, "{mode:o}");
        }
        for mode in [0o100_660, 0o100_664, 0o100_620] {
            assert_eq!(writers(mode), Some(OtherWriters::Group), "{mode:o}");
            assert_eq!(OtherWriters::of_mode(mode, 1000, 1000), None, "{mode:o} of the user's own group");
        }
        for mode in [0o100_666, 0o100_602, 0o100_777] {
            assert_eq!(writers(mode), Some(OtherWriters::Everyone), "{mode:o}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn file_without_an_end_is_refused() {
        let error = Context::system().read_file(Path::new("/dev/zero")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge, "{error}");
        assert_eq!(error.to_string(), "it is longer than 1048576 bytes, the most that is read");
    }
}
