/** The match pattern that stands for a site, `https://crm.example/*`; undefined for what is no web site. */
export function toSitePattern(origin: string): string | undefined {
  return /^https?:\/\//.test(origin) && URL.canParse(origin) ? `${new URL(origin).origin}/*` : undefined;
}

/** The site of an address; undefined for pages of the browser, files and other things that cannot be granted. */
export function findSite(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}
