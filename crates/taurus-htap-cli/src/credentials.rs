//! Which credential the options ask for: a profile, an agency, or what the library finds by itself.

use taurus_htap::{
    Context, Region,
    credential::{
        Credential, CredentialChain, CredentialSearch, CredentialSource, HcloudProfileCredentialProvider,
        ProfileCredentialProvider, ProvideCredential,
    },
};

use crate::{
    args::GlobalArgs,
    error::Result,
    setting::{Origin, Setting},
};

/// Where a command finds its credential.
#[derive(Clone, Debug)]
pub(crate) struct Credentials {
    pub(crate) chain: CredentialChain,
    pub(crate) context: Context,
    hcloud: HcloudProfileCredentialProvider,
}

impl Credentials {
    /// As the options say.
    pub(crate) fn of(options: &GlobalArgs) -> Result<Self> {
        let hcloud = HcloudProfileCredentialProvider::new();
        let (mut chain, hcloud) = match options.profile()? {
            None => (CredentialChain::default(), hcloud),
            Some(Setting { value: name, origin }) => {
                let hcloud = hcloud.with_profile(&name).if_present();
                let chain = match origin {
                    Origin::Option(_) => CredentialChain::of_profile(&name),
                    Origin::Variable(_) | Origin::Context { .. } => after_environment(&name, hcloud.clone()),
                };
                (chain, hcloud)
            }
        };
        if let Some(agency) = options.agency()? {
            chain = chain.with_agency(agency);
        }
        let mut context = Context::system();
        if options.allows_insecure_endpoints()? {
            context = context.with_insecure_endpoints();
        }
        if let Some(region) = options.region()? {
            context = context.with_region(region.value);
        }
        Ok(Self { chain, context, hcloud })
    }

    /// Takes the region of the profile of hcloud where the options name neither region nor endpoint, if it is that
    /// profile which gives the credential.
    pub(crate) async fn with_region_of_profile(self, options: &GlobalArgs) -> Result<(Self, Option<Region>)> {
        let given = options.region()?.map(|region| region.value);
        if given.is_some() || options.endpoint()?.is_some() {
            return Ok((self, given));
        }
        // What is wrong with the file is reported when a credential is looked for there.
        let Ok(Some(region)) = self.hcloud.region(&self.context) else { return Ok((self, None)) };
        let context = self.context.clone().with_region(region.clone());
        let search = self.chain.clone().without_agency().search(&context).await;
        if search.used().is_some_and(|source| source.name == CredentialSource::HCLOUD_PROFILE.name) {
            return Ok((Self { context, ..self }, Some(region)));
        }
        Ok((self, None))
    }

    /// The same with a credential that was found. It is not looked for again: an agency would be assumed twice, and
    /// the code of an MFA device is good for one key.
    pub(crate) fn with_found(self, found: Credential) -> Self {
        let source = CredentialSource::new("the credential that was found", "");
        Self { chain: CredentialChain::empty().last(source, Found(found)), ..self }
    }

    /// Looks at each source.
    pub(crate) async fn search(&self) -> CredentialSearch {
        self.chain.search(&self.context).await
    }
}

/// The sources for the profile of a context: variables win over a context, so those of credentials come first.
fn after_environment(name: &str, hcloud: HcloudProfileCredentialProvider) -> CredentialChain {
    CredentialChain::default()
        .without(&CredentialSource::INSTANCE_METADATA)
        .without(&CredentialSource::POD_IDENTITY)
        .with(CredentialSource::PROFILE, ProfileCredentialProvider::new().with_profile(name).if_present())
        .with(CredentialSource::HCLOUD_PROFILE, hcloud)
}

/// Gives a credential that was found before.
#[derive(Debug)]
struct Found(Credential);

impl ProvideCredential for Found {
    async fn provide_credential(&self, _context: &Context) -> taurus_htap::Result<Option<Credential>> {
        Ok(Some(self.0.clone()))
    }
}

/// What a user token is called.
pub(crate) const USER_TOKEN: &str = "user token";

/// What kind of credential it is.
pub(crate) fn kind(credential: &Credential) -> &'static str {
    match credential {
        Credential::Token(_) => USER_TOKEN,
        Credential::AccessKey(key) if key.is_temporary() => "temporary access key",
        Credential::AccessKey(_) => "access key",
        Credential::Anonymous => "none",
        // The enum may grow.
        _ => "other",
    }
}

/// The ID of an access key with all but its ends hidden: enough to tell keys apart. `None` for what is not a key.
pub(crate) fn masked_id(credential: &Credential) -> Option<String> {
    /// How many characters are shown at each end, of an ID that is long enough.
    const SHOWN: usize = 4;
    let Credential::AccessKey(key) = credential else { return None };
    let id = key.id();
    let ends = (id.len() >= 4 * SHOWN).then(|| Some((id.get(..SHOWN)?, id.get(id.len() - SHOWN..)?))).flatten();
    let (begin, end) = ends.unwrap_or_default();
    Some(format!("{begin}****{end}"))
}
