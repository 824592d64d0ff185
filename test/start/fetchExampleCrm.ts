import { fetchRealtimexCrm } from "../hosts/realtimex/fetchRealtimexCrm.ts";
import { sayStep } from "./sayStep.mjs";

/** Brings the example CRM's front end, from npm the first time and from the cache ever after. */
export async function fetchExampleCrm(): Promise<void> {
  sayStep("Example CRM: looking (6 MB from npm the first time)");
  await fetchRealtimexCrm();
  sayStep("Example CRM: there");
}
