import type { PointResult, PointTask } from "../hosts/point/PointTask";
import type { HostSpec } from "../hosts/spec/HostSpec";

/** Messages about CRMs that users point out themselves. */
export type HostMessages = {
  /** All that were set up here, or for the site of the given origin only. */
  "hosts.list": { request: { origin?: string }; response: HostSpec[] };
  /** Keeps a spec, in the place of the one of the same id. */
  "hosts.save": { request: { spec: HostSpec }; response: null };
  "hosts.remove": { request: { id: string }; response: null };
  /** The panel asks the page beside it to do something, in place of what it may be doing. */
  "point.ask": { request: { task: PointTask }; response: null };
  /** What the overlay is to do on its page. */
  "point.task": { request: Record<string, never>; response: PointTask };
  "point.done": { request: { result: PointResult }; response: null };
  /** What came of the panel's last question; null until it is answered. */
  "point.result": { request: Record<string, never>; response: PointResult | null };
};
