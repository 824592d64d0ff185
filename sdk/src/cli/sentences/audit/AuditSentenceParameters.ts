/** Sentences of `audit`; what it says of a chain is shared with the extension. */
export interface AuditSentenceParameters {
  "help.audit": Readonly<Record<string, never>>;
  "call.anchor": { readonly found: string };
}
