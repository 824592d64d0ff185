import { escapeHtml, type ShownPerson } from "../../testing/ShownPerson";

/** The form of a contact. */
export function dynamicsRecord({ name, npi, email }: ShownPerson): string {
  const field = (id: string, label: string, kind: string, value: string) => `
    <div data-id="${id}-FieldSectionItemContainer"><label id="x-${id}-field-label">${label}</label>
      <input data-id="${id}.fieldControl-${kind}" value="${escapeHtml(value)}"></div>`;
  return `
    <div id="ApplicationShell"><div data-id="editFormRoot"><div data-id="form-header">
      <h1 data-id="header_title" title="${escapeHtml(name)}">${escapeHtml(name)}<span data-id="header_saveStatus">- Saved</span></h1></div>
      ${npi === undefined ? "" : field("new_npi", "NPI", "text-box-text", npi)}
      ${email === undefined ? "" : field("emailaddress1", "Email", "mail-text-input", email)}
      ${field("description", "Description", "text-box-text", "Colleague NPI 9000000999")}
    </div></div>`;
}

/** The grid; without `linked` a row is told by `row-id` alone. */
export function dynamicsList(people: readonly ShownPerson[], { linked = true } = {}): string {
  const rows = people.map(({ id, name, email }, index) => {
    const href = linked
      ? ` href="/main.aspx?appid=1&amp;pagetype=entityrecord&amp;etn=contact&amp;id=${id}"`
      : "";
    return `
      <div role="row" row-index="${index}" row-id="${id}">
        <div role="gridcell" col-id="fullname"><a${href} aria-label="${escapeHtml(name)}">${escapeHtml(name)}</a></div>
        <div role="gridcell" col-id="emailaddress1">${email ?? ""}</div>
      </div>`;
  });
  return `
    <div id="ApplicationShell"><div data-id="entity_control-powerapps_onegrid_control_container">
      <div role="columnheader" col-id="fullname">Full Name</div>
      <div class="ag-center-cols-container">${rows.join("")}</div></div></div>`;
}
