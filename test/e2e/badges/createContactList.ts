import type { Page } from "playwright-core";

/** The list of contacts in the example CRM, as a rep uses it. */
export type ContactList = {
  /** The record ids of the loaded rows, from top to bottom. */
  rowIds(): Promise<string[]>;
  sortBy(field: string): Promise<void>;
  goToPage(number: number): Promise<void>;
  search(text: string): Promise<void>;
  /** Puts a filter of the left column on, or off where it is on. */
  filterBy(name: string): Promise<void>;
  /** Renames a contact by the CRM's own form, from its row on, and comes back to the list. */
  rename(id: string, lastName: string): Promise<void>;
};

/** A row of the list; the activity log has the same links without the box to choose it. */
export const contactRow = 'main a[href^="#/contacts/"][href$="/show"]:has(> [role="checkbox"])';

export function createContactList(page: Page): ContactList {
  return {
    rowIds: () =>
      page
        .locator(contactRow)
        .evaluateAll((rows) => rows.map((each) => /\d+/.exec(each.getAttribute("href") ?? "")?.[0] ?? "")),

    async sortBy(field) {
      await page.getByRole("button", { name: /^Sort by/ }).click();
      await page.getByRole("menuitem", { name: field }).click();
    },

    goToPage: (number) =>
      page.getByRole("navigation", { name: "pagination" }).getByText(String(number), { exact: true }).click(),

    search: (text) => page.getByPlaceholder(/^Search/).fill(text),
    filterBy: (name) => page.getByRole("button", { name }).click(),

    async rename(id, lastName) {
      await page.locator(`main a[href="#/contacts/${id}/show"]`).first().click();
      await page.locator(`main a[href="#/contacts/${id}"]`).click();
      await page.getByLabel("Last name").fill(lastName);
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("link", { name: "Contacts", exact: true }).click();
      await page.locator(contactRow).first().waitFor();
    },
  };
}
