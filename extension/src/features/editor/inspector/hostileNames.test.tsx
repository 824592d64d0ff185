// @vitest-environment happy-dom
import { openJourneyText } from "@waypost/sdk";
import { createFromTemplate } from "@waypost/sdk/edit";
import { createRenderer } from "@waypost/sdk/sentences";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { ListView } from "../outline/ListView";
import { ProblemsView } from "../problems/ProblemsView";
import { createStudio, type Studio } from "../store/createStudio";
import { CallContext, StudioContext } from "../store/StudioContext";
import { createFakeCall } from "../testing/createFakeCall";
import { DetailsView } from "./DetailsView";

const hostile = '<img src=x onerror="document.title=1">';

/** The same journey with script in place of everything that people write in it. */
function poison(value: unknown, key = ""): unknown {
  if (typeof value === "string")
    return ["label", "title", "description", "narrative", "text"].includes(key) ? hostile : value;
  if (Array.isArray(value)) return value.map((each) => poison(each, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]));
}

function open(): Studio {
  const opened = openJourneyText(JSON.stringify(poison(createFromTemplate("launch", "en"))));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error[0]));
  const gone = async () => {
    throw new Error("Nothing is laid out here");
  };
  return createStudio({
    document: opened.value,
    layout: { layOut: gone, route: gone, close: () => undefined },
    renderer: createRenderer({ locale: "en", timeZone: "UTC" }),
    describeRefusal: ({ code }) => code,
    layoutFailed: "",
  });
}

let root: Root | undefined;
afterEach(() => act(() => root?.unmount()));

test("script in every name is text in details, problems and list", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const studio = open();
  const place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <StudioContext value={studio}>
        <CallContext value={createFakeCall(new Map())}>
          <DetailsView />
          <ProblemsView />
          <ListView />
        </CallContext>
      </StudioContext>,
    ),
  );
  const { stages, transitions } = studio.store.get().document;
  const choices = [
    {},
    ...stages.slice(0, 4).map(({ id }) => ({ stages: new Set([id]) })),
    ...transitions.slice(0, 4).map(({ id }) => ({ ways: new Set([id]) })),
    { stages: new Set(stages.map(({ id }) => id)) },
  ];
  for (const choice of choices) {
    await act(async () => studio.select(choice));
    expect(place.querySelectorAll("img, script, [onerror]")).toHaveLength(0);
  }
  expect(place.textContent).toContain("<img src=x");
});
