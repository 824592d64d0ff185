import * as v from "valibot";
import { journeySchema } from "../../../model/journeySchema.js";
import type { CsvOptions } from "../CsvReader.js";

/** A journey that declares one of everything a CSV file may hold. */
export const csvJourney = v.parse(journeySchema, {
  format: 1,
  id: "portal",
  title: "Portal",
  attributes: [
    {
      id: "specialty",
      label: "Specialty",
      type: "enum",
      values: ["cardiology", "primary care"],
      changes: "never",
    },
    { id: "isPrescriber", label: "Prescriber", type: "boolean", changes: "any" },
    { id: "patients", label: "Patients", type: "integer", min: 0, max: 5_000, changes: "any" },
    { id: "affinity", label: "Affinity", type: "number", min: 0, max: 1, changes: "any" },
    { id: "licensedSince", label: "Licensed since", type: "date", changes: "never" },
  ],
  channels: [
    { id: "email", label: "E-mail", consent: "required" },
    { id: "sms", label: "SMS", consent: "required" },
  ],
  events: [
    { type: "email.opened", label: "Opened" },
    {
      type: "webinar.attended",
      label: "Attended",
      payload: [
        { name: "minutes", type: "integer" },
        { name: "topicName", type: "string", optional: true },
        { name: "score", type: "number", optional: true },
        { name: "live", type: "boolean", optional: true },
      ],
    },
  ],
  personas: [
    { id: "traditional", label: "Traditional" },
    { id: "trailblazer", label: "Trailblazer" },
  ],
  entry: [{ id: "start", event: "email.opened" }],
  initial: "aware",
  stages: [{ id: "aware", label: "Aware", kind: "atomic" }],
  transitions: [],
});

/** 1 March 2026, 00:00 UTC. */
export const recordedAt = 1_772_323_200_000;

export const csvOptions: CsvOptions = { journey: csvJourney, recordedAt, actor: "importer-1" };
