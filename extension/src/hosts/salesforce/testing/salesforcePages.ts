import { escapeHtml, type ShownPerson } from "../../testing/ShownPerson";

/** What Lightning puts around a view; `isFront` is what a hidden earlier one lacks. */
export function lightningView(content: string, isFront = true): string {
  const mode = isFront ? "windowViewMode-normal" : "windowViewMode-maximized";
  return `<div class="${mode} active oneRecordHomeFlexipage2Wrapper"${isFront ? "" : ' style="display:none"'}>${content}</div>`;
}

function layoutItem(label: string, apiName: string, content: string): string {
  return `
    <records-record-layout-item field-label="${label}">
      <div data-target-selection-name="sfdc:RecordField.Account.${apiName}"><div class="slds-form-element">
        <div class="test-id__field-label-container"><span class="test-id__field-label">${label}</span></div>
        <div class="slds-form-element__control"><span class="test-id__field-value">${content}</span></div>
      </div></div>
    </records-record-layout-item>`;
}

function dynamicField(apiName: string, content: string): string {
  return `
    <record_flexipage-record-field><div data-target-selection-name="sfdc:RecordField.Account.${apiName}">
      <span class="test-id__field-label">${apiName}</span>
      <span class="test-id__field-value"><lightning-formatted-text>${content}</lightning-formatted-text></span>
    </div></record_flexipage-record-field>`;
}

/** A record as Lightning lays it out; `dynamic` is the newer form with dynamic highlights and fields. */
export function lightningRecord(
  { id, name, npi, email }: ShownPerson,
  { dynamic = false, related = true }: { dynamic?: boolean; related?: boolean } = {},
): string {
  const shown = escapeHtml(name);
  const mail = email === undefined ? "" : `<a href="mailto:${email}">${email}</a>`;
  const field = dynamic
    ? dynamicField
    : (apiName: string, content: string) => layoutItem(apiName, apiName, content);
  const heading = dynamic
    ? `<record_flexipage-dynamic-highlights2><h1><div class="entityNameTitle">Account</div>
         <lightning-formatted-text>${shown}</lightning-formatted-text></h1></record_flexipage-dynamic-highlights2>`
    : `<records-lwc-highlights-panel><records-lwc-record-layout><records-highlights2>
         <div class="highlights slds-page-header slds-page-header_record-home">
           <h1><records-entity-label>Account</records-entity-label><lightning-formatted-name>${shown}</lightning-formatted-name></h1>
         </div></records-highlights2></records-lwc-record-layout></records-lwc-highlights-panel>`;
  return lightningView(`
    <one-record-home-flexipage2>${heading}
      <records-lwc-detail-panel>
        ${npi === undefined ? "" : field("NPI_vod__c", npi)}
        ${email === undefined ? "" : field("PersonEmail", mail)}
        ${field("Notes__c", "Works with Bo Lind, NPI 9000000999, bo@clinic.example")}
      </records-lwc-detail-panel>
      ${related ? `<a href="/lightning/r/Account/${id}/related/Calls/view">Calls (3)</a>` : ""}
      <a href="/lightning/r/Account/001000000000ZZZAAA/view">Parent hospital</a>
    </one-record-home-flexipage2>`);
}

/** A list view; `newer` is the table without cell factories. */
export function lightningList(people: readonly ShownPerson[], { newer = false } = {}): string {
  const rows = people.map(({ id, name, email }, index) => {
    const link = `<a href="/lightning/r/${id}/view" title="${escapeHtml(name)}">${escapeHtml(name)}</a>`;
    return `
      <tr data-row-key-value="${id}" data-row-number="${index + 1}">
        <td><input type="checkbox" aria-label="Select item ${index + 1}"></td>
        <th data-label="Account Name" data-cell-value="${escapeHtml(name)}">${
          newer ? link : `<lightning-primitive-cell-factory>${link}</lightning-primitive-cell-factory>`
        }</th>
        <td data-label="Email">${email ?? ""}</td>
        <td data-label="Owner"><a href="/lightning/r/User/005000000000001AAA/view">A Rep</a></td>
      </tr>`;
  });
  return lightningView(`
    <lst-list-view-manager><lst-common-list-internal>
      <lst-list-view-manager-header><span class="listViewTitle">My HCPs</span></lst-list-view-manager-header>
      <lst-primary-display-manager><lst-primary-display><lst-primary-display-grid>
        <table class="slds-table"><tbody data-rowgroup-body>${rows.join("")}</tbody></table>
      </lst-primary-display-grid></lst-primary-display></lst-primary-display-manager>
    </lst-common-list-internal></lst-list-view-manager>`);
}

/** A component with a native root, as Lightning's are becoming. */
function native(tag: string, content: string, display = "block"): string {
  return `<${tag}><template shadowrootmode="open"><style>:host { display: ${display} }</style>${content}</template></${tag}>`;
}

/** A record whose components all have native roots, one in the other. */
export function nativeRecord({ id, name, npi }: ShownPerson): string {
  const heading = native("lightning-formatted-name", escapeHtml(name), "inline");
  const field = (apiName: string, content: string) =>
    native(
      "records-record-layout-item",
      `<div data-target-selection-name="sfdc:RecordField.Account.${apiName}">${native(
        "lightning-output-field",
        `<span class="test-id__field-value">${native("lightning-formatted-text", content, "inline")}</span>`,
      )}</div>`,
    );
  return lightningView(
    native(
      "one-record-home-flexipage2",
      native(
        "records-lwc-highlights-panel",
        native("records-highlights2", `<div class="highlights"><h1>${heading}</h1></div>`),
      ) +
        native("records-lwc-detail-panel", npi === undefined ? "" : field("NPI_vod__c", npi)) +
        native(
          "lst-related-list-quick-links",
          `<a href="/lightning/r/Account/${id}/related/Calls/view">Calls</a>`,
        ),
    ),
  );
}

/** A list view whose components, down to the cells of its rows, have native roots. */
export function nativeList(people: readonly ShownPerson[]): string {
  const rows = people.map(({ id, name }, index) => {
    const link = `<a href="/lightning/r/${id}/view">${escapeHtml(name)}</a>`;
    return `<tr data-row-key-value="${id}" data-row-number="${index + 1}">
      <th>${native("lightning-primitive-cell-factory", native("lightning-formatted-url", link))}</th><td>Lund</td></tr>`;
  });
  const table = `<table style="width: 100%"><tbody data-rowgroup-body>${rows.join("")}</tbody></table>`;
  return lightningView(
    native(
      "lst-list-view-manager",
      native(
        "lst-common-list-internal",
        native("lst-primary-display-grid", native("lightning-datatable", table)),
      ),
    ),
  );
}

/** A record in Salesforce Classic. */
export function classicRecord({ name, npi, email }: ShownPerson): string {
  const row = (label: string, content = "") =>
    `<tr><td class="labelCol">${label}</td><td class="dataCol col02">${content}</td></tr>`;
  return `
    <div class="bPageTitle"><h1 class="pageType">Account</h1><h2 class="topName">${escapeHtml(name)}</h2></div>
    <div class="bPageBlock"><table class="detailList"><tbody>
      ${row("Account Name", escapeHtml(name))}${row("NPI", npi)}
      ${row("Email", email && `<a href="mailto:${email}">${email}</a>`)}${row("Description", "Colleague NPI 9000000999")}
    </tbody></table></div>`;
}

/** A list in Salesforce Classic. */
export function classicList(people: readonly ShownPerson[]): string {
  const rows = people.map(
    ({ id, name }) =>
      `<tr class="dataRow"><td class="actionColumn"><a href="/${id}/e">Edit</a></td><th><a href="/${id}">${escapeHtml(name)}</a></th></tr>`,
  );
  return `<div class="bPageTitle"></div><div class="bPageBlock"><table class="list"><tbody>${rows.join("")}</tbody></table></div>`;
}
