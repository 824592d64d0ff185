import { chainAudit } from "../../audit/chainAudit.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { applyPersonChange, requireSoundChange } from "../applyPersonChange.js";
import { compareExperiments } from "../compareExperiments.js";
import { findWake } from "../findWake.js";
import type {
  AuditEntry,
  AuditRecord,
  Change,
  CommitReceipt,
  JourneyDraft,
  JourneyStore,
  KeptExperiment,
  LinkedPerson,
  PersonChange,
  PersonRecord,
  PublishedJourney,
  RunSummary,
  StoreFailure,
} from "../JourneyStore.js";
import { toIdentifierText, toLinkText } from "../lookupText.js";
import { compareDrafts, settleDraft } from "../settleDraft.js";
import { withSingleReads } from "../withSingleReads.js";

interface Workspace {
  readonly people: Map<string, { readonly record: PersonRecord; readonly runs: readonly RunSummary[] }>;
  /** HCPs by the look-up text of an identifier they carry. */
  readonly carriers: Map<string, Set<string>>;
  /** By the look-up text of the record. */
  readonly links: Map<string, LinkedPerson>;
  readonly published: Map<string, PublishedJourney>;
  readonly drafts: Map<string, JourneyDraft>;
  readonly experiments: Map<string, KeptExperiment>;
  readonly audit: AuditRecord[];
}

/**
 * A store that lives as long as the program: for tests, the command line and embeddings.
 *
 * @example
 * ```ts
 * const store = createMemoryStore();
 * console.log(await store.countPeople("workspace")); // { ok: true, value: 0 }
 * ```
 */
export function createMemoryStore(): JourneyStore {
  const workspaces = new Map<string, Workspace>();

  function open(name: string): Workspace {
    const workspace = workspaces.get(name) ?? createWorkspace();
    workspaces.set(name, workspace);
    return workspace;
  }

  return withSingleReads({
    commit: async (change, audit) => commit(open(change.workspace), change, audit),
    findPeopleBatch: async (workspace, identifiers) =>
      succeed(
        identifiers.map((identifier) =>
          [...(open(workspace).carriers.get(toIdentifierText(workspace, identifier)) ?? [])].sort(),
        ),
      ),
    findLinked: async (workspace, links) =>
      succeed(links.map((link) => open(workspace).links.get(toLinkText(workspace, link)))),
    readPeople: async (workspace, hcps) =>
      succeed(hcps.map((hcp) => open(workspace).people.get(hcp)?.record)),
    async eachPerson(workspace, visit) {
      const people = [...open(workspace).people.values()].map(({ record }) => record);
      await visit(people.sort((one, other) => (one.hcp < other.hcp ? -1 : 1)));
      return succeed(undefined);
    },
    countPeople: async (workspace) => succeed(open(workspace).people.size),
    readRuns: async (workspace, hcps) =>
      succeed(hcps.map((hcp) => open(workspace).people.get(hcp)?.runs ?? [])),
    async listDue(workspace, until, limit) {
      const due = listWaits(open(workspace)).filter(({ wakeAt }) => wakeAt <= until);
      return succeed(due.slice(0, limit).map(({ hcp }) => hcp));
    },
    findNextWake: async (workspace) => succeed(listWaits(open(workspace))[0]?.wakeAt),
    listPublished: async (workspace) =>
      succeed(
        [...open(workspace).published.values()].sort((one, other) => one.publishedAt - other.publishedAt),
      ),
    async saveDraft(workspace, draft) {
      const { drafts } = open(workspace);
      const { next, receipt } = settleDraft(drafts.get(draft.id), draft);
      if (next !== undefined) drafts.set(next.id, next);
      return succeed(receipt);
    },
    readDraft: async (workspace, id) => succeed(open(workspace).drafts.get(id)),
    listDrafts: async (workspace) => succeed([...open(workspace).drafts.values()].sort(compareDrafts)),
    async deleteDraft(workspace, id) {
      open(workspace).drafts.delete(id);
      return succeed(undefined);
    },
    async keepExperiment(workspace, experiment) {
      open(workspace).experiments.set(experiment.id, experiment);
      return succeed(undefined);
    },
    readExperiment: async (workspace, id) => succeed(open(workspace).experiments.get(id)),
    listExperiments: async (workspace) =>
      succeed(
        [...open(workspace).experiments.values()]
          .map(({ content: _, ...summary }) => summary)
          .sort(compareExperiments),
      ),
    async deleteExperiment(workspace, id) {
      open(workspace).experiments.delete(id);
      return succeed(undefined);
    },
    listAuditChain: async (workspace) => succeed([...open(workspace).audit]),
    close: async () => {},
    // There is nothing here that could be closed under anybody.
    isOpen: () => true,
  });
}

function createWorkspace(): Workspace {
  return {
    people: new Map(),
    carriers: new Map(),
    links: new Map(),
    published: new Map(),
    drafts: new Map(),
    experiments: new Map(),
    audit: [],
  };
}

function commit(
  workspace: Workspace,
  change: Change,
  audit: AuditEntry,
): Result<CommitReceipt, StoreFailure> {
  requireSoundChange(change);
  const changes = change.people ?? [];
  const revisionOf = ({ hcp }: PersonChange) => workspace.people.get(hcp)?.record.revision ?? 0;
  const stale = changes.filter((each) => revisionOf(each) !== each.fromRevision);
  if (stale.length > 0) return fail({ code: "store.conflict", hcps: stale.map(({ hcp }) => hcp) });

  const duplicates = changes.map((each) => writePerson(workspace, change.workspace, each));
  writeLinks(workspace, change.workspace, changes);
  for (const journey of change.publish ?? []) {
    workspace.published.set(JSON.stringify([journey.journey, journey.version]), journey);
  }
  workspace.audit.push(chainAudit(audit, workspace.audit.at(-1)));
  return succeed({
    revisions: Object.fromEntries(changes.map((each) => [each.hcp, revisionOf(each)])),
    duplicates: duplicates.reduce((sum, each) => sum + each, 0),
  });
}

function writePerson(workspace: Workspace, name: string, change: PersonChange): number {
  const { hcp, fromRevision, runs } = change;
  const current = workspace.people.get(hcp)?.record;
  const { content, duplicates } = applyPersonChange(current, change);
  for (const identifier of current?.profile.identifiers ?? []) {
    workspace.carriers.get(toIdentifierText(name, identifier))?.delete(hcp);
  }
  for (const identifier of content.profile.identifiers) {
    const text = toIdentifierText(name, identifier);
    workspace.carriers.set(text, (workspace.carriers.get(text) ?? new Set()).add(hcp));
  }
  workspace.people.set(hcp, { record: { hcp, revision: fromRevision + 1, ...content }, runs });
  return duplicates;
}

/** Links given up go first, so that a record may pass from one person to another in one change. */
function writeLinks({ links }: Workspace, name: string, changes: readonly PersonChange[]): void {
  for (const { hcp, unlinks = [] } of changes) {
    for (const text of unlinks.map((link) => toLinkText(name, link))) {
      if (links.get(text)?.hcp === hcp) links.delete(text);
    }
  }
  for (const { hcp, links: given = [] } of changes) {
    for (const { by, ...link } of given) {
      const text = toLinkText(name, link);
      if (by === "decision" || links.get(text)?.by !== "decision") links.set(text, { hcp, by });
    }
  }
}

function listWaits(workspace: Workspace): { readonly hcp: string; readonly wakeAt: number }[] {
  const waits = [...workspace.people].flatMap(([hcp, { runs }]) => {
    const wakeAt = findWake(runs);
    return wakeAt === undefined ? [] : [{ hcp, wakeAt }];
  });
  return waits.sort((one, other) => one.wakeAt - other.wakeAt || (one.hcp < other.hcp ? -1 : 1));
}
