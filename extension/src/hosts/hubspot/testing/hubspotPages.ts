import { escapeHtml, type ShownPerson } from "../../testing/ShownPerson";

const portal = "1234567";
const address = (id: string) => `/contacts/${portal}/record/0-1/${id}`;

/** The record of a contact; `editable` shows its properties as inputs. */
export function hubspotRecord({ name, npi, email }: ShownPerson, { editable = true } = {}): string {
  const property = (id: string, value: string) =>
    editable
      ? `<input data-selenium-test="property-input-${id}" value="${escapeHtml(value)}">`
      : `<span data-selenium-test="property-input-${id}">${escapeHtml(value)}</span>`;
  return `
    <div data-test-id="left-sidebar"><div data-test-id="record-highlight-main-content">
      <h2 data-selenium-test="highlightTitle">${escapeHtml(name)}</h2></div>
      <div data-selenium-test="highlightedPropertySidebar">
        ${npi === undefined ? "" : property("npi", npi)}${email === undefined ? "" : property("email", email)}</div></div>
    <div data-test-id="middle-pane"><div role="tablist"></div><p>Colleague NPI 9000000999</p></div>
    <div data-test-id="records-right-sidebar"><a href="${address("999")}">Associated contact</a></div>`;
}

/** The table. */
export function hubspotList(people: readonly ShownPerson[]): string {
  const rows = people.map(
    ({ id, name, email }) => `
      <tr data-test-id="row-${id}"><td data-column-index="0"><a href="${address(id)}">
        <span data-test-id="truncated-object-label">${escapeHtml(name)}</span></a></td>
        <td data-column-index="1">${email === undefined ? "--" : `<a href="mailto:${email}">${email}</a>`}</td></tr>`,
  );
  return `<table data-test-id="framework-data-table"><tbody>${rows.join("")}</tbody></table>`;
}

/** The board. */
export function hubspotBoard(people: readonly ShownPerson[]): string {
  const cards = people.map(
    ({ id, name }) => `<div data-test-id="cdb-card"><a href="${address(id)}">${escapeHtml(name)}</a></div>`,
  );
  return `<main>${cards.join("")}</main>`;
}
