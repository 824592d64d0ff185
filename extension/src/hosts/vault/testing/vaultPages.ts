import { escapeHtml, type ShownPerson } from "../../testing/ShownPerson";

/** A record of a Vault; `newer` has fields marked by `data-corgix-internal`. */
export function vaultRecord({ name, npi, email }: ShownPerson, { newer = false } = {}): string {
  const old = (field: string, content: string) => `
    <div class="fieldRow vv_field_row">
      <div class="vv_left_label"><label class="vv_label"><span selenium-name="${field}">${field}</span></label></div>
      <div class="vv_right_value"><div class="vv_input_field"><span class="readonlyVofField" selenium-value-name="${field}">${content}</span></div></div>
    </div>`;
  const recent = (field: string, content: string) =>
    `<div data-corgix-internal="FIELD" data-target="${field}"><span>${field}</span><span data-target="value">${content}</span></div>`;
  const row = newer ? recent : old;
  return `
    <div class="vv-vof-detail-header-items"><div class="vv-vof-detail-header-title">${escapeHtml(name)}</div>
      <div class="vv-vof-detail-header-status-label-container">Active</div></div>
    <div class="vofSection vv_vof_section" id="details">
      ${npi === undefined ? "" : row("npi__v", npi)}${email === undefined ? "" : row("email__v", email)}
      ${row("notes__c", "Colleague NPI 9000000999")}
    </div>`;
}

/** A list of a Vault. */
export function vaultList(people: readonly ShownPerson[]): string {
  const rows = people.map(
    ({ id, name }) => `
      <div role="row"><div data-target="name__v"><a href="#object/account__v/${id}">${escapeHtml(name)}</a></div><div data-target="status__v">Active</div></div>`,
  );
  return `<div data-corgix-internal="DATA-GRID"><div role="row"><div class="vv-object-data-grid-header-cell">Name</div></div>${rows.join("")}</div>`;
}
