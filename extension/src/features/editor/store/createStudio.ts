import { createStageTree, type JourneyDocument } from "@waypost/sdk";
import {
  type Command,
  createHistory,
  type EditIssue,
  type EditStepCode,
  type History,
  jumpTo,
  moveStages,
  pushDocument,
  redo,
  type SetCollapsedArgs,
  setCollapsed,
  setDirection,
  undo,
} from "@waypost/sdk/edit";
import type { Renderer } from "@waypost/sdk/sentences";
import type { LayoutClient } from "../layout/createLayoutClient";
import { followGeometry, joins } from "../layout/followGeometry";
import { emptyGeometry } from "../layout/Geometry";
import { layOutPart } from "../layout/layOutPart";
import { moveBoxes } from "../layout/moveBoxes";
import { type Placed, toPlaced, toPlaces } from "../layout/places";
import type { Direction } from "../layout/toElkGraph";
import { toScene } from "../layout/toScene";
import { createLensControl, type LookThrough } from "../lens/createLensControl";
import { createModels } from "../model/createModels";
import { checkAgain } from "../problems/checkAgain";
import { createRest } from "./createRest";
import { createStore, type Store } from "./createStore";
import {
  nothingSelected,
  type Overlay,
  type Selection,
  type SideView,
  type StudioState,
} from "./StudioState";

/** What a step of the history is called, what it is about, and which steps it is one with. */
export type StudioStep = { code: EditStepCode; name?: string; count?: number; gesture?: string };

/** One journey open in the studio: its state, and what may be done to it. */
export type Studio = {
  store: Store<StudioState>;
  /** Runs a command as one step of the history; a refusal is said. Steps with one `gesture` are one. Answers whether it was done. */
  edit<Args>(step: StudioStep, command: Command<Args>, args: Args): boolean;
  undo(): void;
  redo(): void;
  /** Goes to a state of the history, by its place. */
  jumpTo(position: number): void;
  /** Takes a document that was made elsewhere, such as by another window, as the present; the history goes on from it. */
  replace(step: StudioStep, document: JourneyDocument): void;
  select(selection: Partial<Selection>): void;
  reveal(stages: readonly string[], ways?: readonly string[]): void;
  fold(stages: readonly string[], isFolded: boolean): void;
  /** Lays out the whole, or what is inside the given stages. */
  layOut(direction: Direction, within?: readonly string[]): Promise<void>;
  /** Puts stages where hands dropped them, in the coordinates of the whole. */
  place(step: StudioStep, moved: ReadonlyMap<string, { x: number; y: number }>): void;
  show(side: SideView | undefined): void;
  /** Puts the focus into what stands beside the canvas. */
  focusSide(): void;
  open(overlay: Overlay | undefined): void;
  rename(id: string | undefined): void;
  say(message: string | undefined): void;
  setCounts(counts: StudioState["counts"]): void;
  lookThrough: LookThrough;
  setCollision(collision: StudioState["collision"]): void;
};

export type StudioOptions = {
  document: JourneyDocument;
  layout: LayoutClient;
  renderer: Renderer;
  /** Says why a command was refused. */
  describeRefusal(issue: EditIssue): string;
  /** Said where elk, or its worker, gave nothing. */
  layoutFailed: string;
};

/** Ms without a change after which a journey is checked. */
const quietMs = 120;
/** Ms without a change after which better lines are asked for: what was changed is painted first. */
const routeMs = 30;

export function createStudio({
  document,
  layout,
  renderer,
  describeRefusal,
  layoutFailed,
}: StudioOptions): Studio {
  const toModel = createModels(renderer);
  let checked = checkAgain(document);
  const store = createStore<StudioState>({
    history: createHistory(document),
    document,
    model: toModel(document),
    geometry: emptyGeometry,
    selection: nothingSelected,
    direction: document.layout.length === 0 ? "down" : document.direction,
    drawing: "laying-out",
    isArranging: false,
    isMoving: false,
    problems: checked.problems,
    marks: checked.marks,
    side: undefined,
    sideFocus: 0,
    overlay: undefined,
    reveal: undefined,
    renaming: undefined,
    counts: undefined,
    personas: [],
    lens: undefined,
    collision: undefined,
    message: undefined,
  });
  const check = createRest(quietMs, () => {
    checked = checkAgain(store.get().document, checked);
    const { problems, marks } = checked;
    store.set((state) =>
      state.problems === problems && state.marks === marks ? state : { ...state, problems, marks },
    );
  });
  /** Ways with makeshift lines for which no better ones were asked yet: several changes in a row ask once. */
  const makeshift = new Set<string>();
  const route = createRest(routeMs, () => {
    const stale = [...makeshift];
    makeshift.clear();
    void refine(stale);
  });
  /** Where things stood when the journey was opened, for states of it that keep no places. */
  let opening: ReadonlyMap<string, Placed> = new Map();

  function listPlaced(of: JourneyDocument): ReadonlyMap<string, Placed> {
    return new Map([...opening, ...toPlaced(of.layout, toParents(of))]);
  }

  /** Goes to a state of the history: the drawing follows what the journey has become. */
  function go(history: History): void {
    let stale: readonly string[] = [];
    store.set((state) => {
      if (history === state.history) return state;
      const next = history.present;
      const model = toModel(next);
      const followed = followGeometry(state.geometry, model, listPlaced(next));
      stale = followed.stale;
      return {
        ...state,
        history,
        document: next,
        model,
        geometry: followed.geometry,
        selection: keepKnown(state.selection, next),
      };
    });
    check.wait();
    if (stale.length === 0) return;
    for (const id of stale) makeshift.add(id);
    route.wait();
  }

  /** Finds better lines for ways that have only makeshift ones. */
  async function refine(stale: readonly string[]): Promise<void> {
    if (stale.length === 0) return;
    const { model, geometry } = store.get();
    const routes = await layout.route(toScene(model, geometry, new Set(stale))).catch(() => undefined);
    // Without a router the makeshift lines stay: they lead where they must.
    if (routes === undefined) return;
    store.set((state) => {
      const { boxes, routes: before } = state.geometry;
      // Lines whose ends moved meanwhile were asked for again.
      const found = state.model.ways.flatMap(({ id, from, to }) => {
        const route = routes.get(id);
        return route !== undefined && joins(route, boxes.get(from), boxes.get(to))
          ? [[id, route] as const]
          : [];
      });
      if (found.length === 0) return state;
      return { ...state, geometry: { boxes, routes: new Map([...before, ...found]) } };
    });
  }

  /** A document whose stages all have their places, once hands have changed the drawing. */
  function pin(next: JourneyDocument): JourneyDocument {
    const { geometry } = store.get();
    const model = toModel(next);
    const followed = followGeometry(geometry, model, listPlaced(next));
    const placed = moveStages(next, { places: toPlaces(followed.geometry, model, next.layout) });
    return placed.ok ? placed.value : next;
  }

  function edit<Args>(step: StudioStep, command: Command<Args>, args: Args): boolean {
    const { document: before } = store.get();
    return take(step, command, args, (next) =>
      next.stages !== before.stages || next.layout !== before.layout ? pin(next) : next,
    );
  }

  function take<Args>(
    step: StudioStep,
    command: Command<Args>,
    args: Args,
    place: (next: JourneyDocument) => JourneyDocument,
  ): boolean {
    const { history, document: before } = store.get();
    const result = command(before, args);
    if (!result.ok) {
      say(describeRefusal(result.error));
      return false;
    }
    if (result.value === before) return true;
    say(undefined);
    go(push(history, step, place(result.value)));
    return true;
  }

  function say(message: string | undefined): void {
    store.set((state) => (state.message === message ? state : { ...state, message }));
  }

  /** Sets everything to where elk or a route put it, as a step unless the journey was only just opened. */
  async function layOut(direction: Direction, within?: readonly string[]): Promise<void> {
    store.set((state) => ({ ...state, isArranging: true }));
    try {
      await arrange(direction, within);
    } finally {
      store.set((state) => ({ ...state, isArranging: false }));
    }
  }

  async function arrange(direction: Direction, within?: readonly string[]): Promise<void> {
    const { model, geometry, drawing } = store.get();
    const made = await layOutPart(layout, model, geometry, direction, within).catch(() => undefined);
    if (made === undefined) return makeDo();
    // Changed meanwhile: what was laid out is not what is there.
    if (store.get().model !== model) return arrange(direction, within);
    if (drawing !== "ready")
      opening = new Map(model.stages.flatMap(({ id }) => toEntry(id, made.boxes.get(id))));
    if (drawing !== "ready")
      return store.set((state) => ({ ...state, geometry: made, direction, drawing: "ready" }));
    const { history, document: present } = store.get();
    const turned = setDirection(present, { direction });
    if (!turned.ok) return;
    const placed = moveStages(turned.value, { places: toPlaces(made, model, present.layout) });
    if (!placed.ok) return;
    store.set((state) => ({ ...state, geometry: made, direction, isMoving: true }));
    go(push(history, { code: "step.layOut" }, placed.value));
    setTimeout(() => store.set((state) => ({ ...state, isMoving: false })), 450);
  }

  /** What was never laid out stands where there is room, so that it can be worked on all the same. */
  function makeDo(): void {
    store.set((state) => {
      if (state.drawing === "ready") return state;
      const { geometry } = followGeometry(emptyGeometry, state.model, new Map());
      return { ...state, geometry, drawing: "ready" };
    });
    say(layoutFailed);
  }

  async function start(): Promise<void> {
    const { model, document: opened } = store.get();
    const placed = toPlaced(opened.layout, toParents(opened));
    // A journey that was drawn by hand stands as it was; only lines are to be found.
    if (opened.layout.length === 0) return layOut("down");
    const followed = followGeometry(emptyGeometry, model, placed);
    store.set((state) => ({ ...state, geometry: followed.geometry, drawing: "ready" }));
    await refine(followed.stale);
  }

  const set = (change: Partial<StudioState>) => store.set((state) => ({ ...state, ...change }));
  void start();
  return {
    store,
    edit,
    undo: () => go(undo(store.get().history)),
    redo: () => go(redo(store.get().history)),
    jumpTo: (position) => go(jumpTo(store.get().history, position)),
    replace: (step, next) => go(push(store.get().history, step, next)),
    select: (selection) => set({ selection: { ...nothingSelected, ...selection } }),
    reveal: (stages, ways = []) =>
      set({
        selection: { stages: new Set(ways.length > 0 ? [] : stages), ways: new Set(ways) },
        reveal: { stages },
      }),
    fold(stages, isFolded) {
      const step = { code: isFolded ? "step.collapse" : "step.expand", count: stages.length } as const;
      // What is folded away must find its places again.
      const fold: Command<SetCollapsedArgs> = (present, args) => setCollapsed(pin(present), args);
      edit(step, fold, { stages, collapsed: isFolded });
    },
    layOut,
    place(step, moved) {
      const { geometry, model, document: present } = store.get();
      const boxes = moveBoxes(geometry.boxes, toParents(present), moved);
      const followed = followGeometry({ boxes, routes: geometry.routes }, model, new Map());
      take(step, moveStages, { places: toPlaces(followed.geometry, model, present.layout) }, (next) => next);
    },
    show: (side) => set({ side }),
    focusSide: () => set({ sideFocus: store.get().sideFocus + 1 }),
    open: (overlay) => set({ overlay }),
    rename: (renaming) => set({ renaming }),
    say,
    setCounts: (counts) => set({ counts }),
    lookThrough: createLensControl(store),
    setCollision: (collision) => set({ collision }),
  };
}

function push(
  history: History,
  { code, name = "", count = 1, gesture }: StudioStep,
  document: JourneyDocument,
): History {
  const label = { code, parameters: { name, count } };
  return pushDocument(history, document, { label, ...(gesture !== undefined && { gesture }) });
}

function toEntry(id: string, box: Placed | undefined): [string, Placed][] {
  return box === undefined ? [] : [[id, box]];
}

function toParents(document: JourneyDocument): ReadonlyMap<string, string | undefined> {
  const tree = createStageTree(document);
  return new Map(
    document.stages.map(({ id, parent }) => [
      id,
      parent !== undefined && tree.byId.has(parent) ? parent : undefined,
    ]),
  );
}

function keepKnown({ stages, ways }: Selection, document: JourneyDocument): Selection {
  const knownStages = new Set(document.stages.map(({ id }) => id));
  const knownWays = new Set(document.transitions.map(({ id }) => id));
  if ([...stages].every((id) => knownStages.has(id)) && [...ways].every((id) => knownWays.has(id))) {
    return { stages, ways };
  }
  return {
    stages: new Set([...stages].filter((id) => knownStages.has(id))),
    ways: new Set([...ways].filter((id) => knownWays.has(id))),
  };
}
