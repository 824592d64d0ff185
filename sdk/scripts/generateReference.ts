import { writeFileSync } from "node:fs";
import { toJourneyJsonSchemaText } from "../src/model/jsonSchema.js";
import { toReference } from "./toReference.js";
import { toScxmlReference } from "./toScxmlReference.js";

// pnpm --filter @waypost/sdk reference, after a change of the document's schema
writeFileSync(new URL("../journey.schema.json", import.meta.url), toJourneyJsonSchemaText());
writeFileSync(new URL("../../docs/reference/scxml.md", import.meta.url), toScxmlReference());
writeFileSync(new URL("../../docs/reference/journey-document.md", import.meta.url), toReference());
