import { act, createElement, type ReactElement, StrictMode } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";

interface ProbeProps<Props, Value> {
  readonly hook: (props: Props) => Value;
  readonly props: Props;
  readonly drawn: Value[];
}

/** Shows what a hook gives, as JSON, and keeps every value. */
function Probe<Props, Value>({ hook: useValue, props, drawn }: ProbeProps<Props, Value>): ReactElement {
  const value = useValue(props);
  drawn.push(value);
  return createElement("p", null, JSON.stringify(value));
}

function toTree<Props, Value>(probe: ProbeProps<Props, Value>): ReactElement {
  return createElement(StrictMode, null, createElement(Probe<Props, Value>, probe));
}

/** Draws a hook in Strict Mode; with `html`, takes over what a server drew. */
export function mountHook<Props, Value>(hook: (props: Props) => Value, first: Props, html?: string) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const drawn: Value[] = [];
  const complaints: unknown[] = [];
  const container = document.createElement("div");
  container.innerHTML = html ?? "";
  const tree = toTree({ hook, props: first, drawn });
  let root: Root | undefined;
  act(() => {
    if (html === undefined) {
      root = createRoot(container);
      root.render(tree);
    } else {
      root = hydrateRoot(container, tree, { onRecoverableError: (error) => complaints.push(error) });
    }
  });
  return {
    drawn,
    complaints,
    text: () => container.textContent,
    render: (props: Props) => act(() => root?.render(toTree({ hook, props, drawn }))),
    happen: (what: () => void) => act(what),
    unmount: () => act(() => root?.unmount()),
  };
}

/** Draws a hook as a server does. */
export function renderHookToHtml<Props, Value>(hook: (props: Props) => Value, props: Props): string {
  return renderToString(toTree({ hook, props, drawn: [] }));
}
