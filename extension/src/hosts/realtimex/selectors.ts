/*
 * What is known of the DOM of RealTimeX CRM 0.63 (React, hash routes). Labels are translated and classes are utility classes, so
 * these lean on links, roles and headings. The proof stands in test/e2e, over the real front end.
 */

/** Two entries of the main menu; together they tell this CRM from other sites with hash routes. */
export const menuLinks = ['a[href="#/contacts"]', 'a[href="#/companies"]'] as const;

/** A row is one link around everything; the check box tells it from mentions of a person elsewhere. */
export const listRow = 'main a[href^="#/contacts/"][href$="/show"]:has(> [role="checkbox"])';

/** The name in a row, on a line of its own. */
export const rowName = ":scope > div > .font-medium";

export const recordName = "main h5";

/** Links into contacts; the one to the edit form names the id whose name is shown. */
export const contactLinks = 'main a[href^="#/contacts/"]';

export const emailLinks = 'a[href^="mailto:"]';

/** The id in the address of a record and in the link of a row: `#/contacts/12/show`. Ids count from 0. */
export const recordPath = /^#\/contacts\/(\d+)\/show\/?(?:\?.*)?$/;

export const editPath = /^#\/contacts\/(\d+)$/;

/** The list, whatever its sorting and page: `#/contacts?sort=…`. */
export const listPath = /^#\/contacts\/?(?:\?.*)?$/;

/** People write the NPI into the free text about the contact. */
export const npiInText = /\bNPI\s*[:#]?\s*(\d{10})\b/gi;
