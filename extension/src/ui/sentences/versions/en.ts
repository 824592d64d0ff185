import type { Format } from "../../dom/format";

/** The sentences of the studio about versions of journeys and what differs between them, in English. */
export const versionSentences = {
  // The list of versions
  "versions.title": () => "Versions",
  "versions.act": () => "Versions …",
  "versions.detail": () =>
    "Compare what you draw with what was there before, or go back to it. Nothing is lost: going back is a step that can be undone.",
  "versions.gone": () => "This version is not here any more. Choose another one.",
  "versions.draft": () => "This draft",
  "versions.otherDraft": ({ title }: { title: string }) => `Draft “${title}”`,
  "versions.version": ({ version }: { version: string }) => `Version ${version}`,
  "versions.current": () => "in force",
  "versions.publishedAt": ({ at }: { at: string }) => `published ${at}`,
  "versions.savedAt": ({ at }: { at: string }) => `saved ${at}`,
  "versions.people": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# HCP is in it", other: "# HCPs are in it" }),
  "versions.none": () =>
    "Nothing was published of this journey yet, and there is no other draft of it. Publish it, or duplicate the draft, to have something to compare with.",
  "versions.compare": () => "Compare with this draft",
  "versions.compareOf": ({ name }: { name: string }) => `Compare ${name} with this draft`,
  "versions.restore": () => "Go back to it here",
  "versions.restoreOf": ({ name }: { name: string }) => `Go back to ${name} here`,
  "versions.restored": ({ name }: { name: string }) =>
    `The draft is ${name} again. Undo brings back what you had.`,
  "versions.asDraft": () => "Open as a new draft",
  "versions.asDraftOf": ({ name }: { name: string }) => `Open ${name} as a new draft`,

  // The library
  "versions.compareTitle": () => "Compare two journeys",
  "versions.compareHint": () =>
    "Two versions, or the journey as it is and as it is to be: side by side, with what differs marked.",
  "versions.before": () => "Before, or as it is",
  "versions.after": () => "After, or as it is to be",
  "versions.compareDo": () => "Compare",
  "versions.optionDraft": ({ title, at }: { title: string; at: string }) => `${title} · draft, ${at}`,
  "versions.optionVersion": ({ title, version, at }: { title: string; version: string; at: string }) =>
    `${title} · version ${version}, ${at}`,

  // What differs
  "compare.title": ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  "compare.drawing": () => "Comparing the two …",
  "compare.failed": () => "This could not be drawn. The list says the same in words.",
  "compare.view": () => "How the two are shown",
  "compare.together": () => "On one canvas",
  "compare.sideBySide": () => "Side by side",
  "compare.swap": () => "Swap the two",
  "compare.previous": () => "Change before (P)",
  "compare.next": () => "Next change (N)",
  "compare.fit": () => "Show everything (0)",
  "compare.position": ({ at, of }: { at: number; of: number }, format: Format) =>
    `${format.number(at)} of ${format.number(of)}`,
  "compare.count": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# change", other: "# changes" }),
  "compare.changes": () => "What differs",
  "compare.onCanvas": () => "On the canvas",
  "compare.elsewhere": () => "Elsewhere in the journey",
  "compare.added": () => "new",
  "compare.removed": () => "gone",
  "compare.changed": () => "changed",
  "compare.legend": () => "Signs",
  "compare.beforeOf": () => "Before",
  "compare.afterOf": () => "After",
  "compare.asIs": () => "as it is",
  "compare.toBe": () => "to be",
  "compare.same": () => "The two journeys are the same, down to the drawing or nearly so.",
  "compare.unnamed": ({ name }: { name: string }) => `${name}, marked: it differs`,

  // For the wall
  "poster.act": () => "Poster for the wall (PDF) …",
  "poster.title": () => "Poster for the wall",
  "poster.paper": () => "Sheet",
  "poster.size": ({ width, height }: { width: number; height: number }, format: Format) =>
    `${format.number(width)} × ${format.number(height)} mm`,
  "poster.preview": ({ title }: { title: string }) => `How the poster of “${title}” will look`,
  "poster.hint": () =>
    "The browser’s print dialog prints it, or saves it as a PDF file: choose “Save as PDF” there. It is one sheet of lines and letters, sharp at any size.",
  "poster.svg": () => "Save as SVG",
  "poster.print": () => "Print, or save as PDF",
  "poster.imprint": ({ version, at }: { version: string; at: string }) => `Version ${version} · ${at}`,
  "poster.legend.start": () => "begins here",
  "poster.legend.stage": () => "stage",
  "poster.legend.phase": () => "phase",
  "poster.legend.track": () => "track, side by side with others",
  "poster.legend.final": () => "end",
  "poster.legend.history": () => "back to where one was",
  "poster.legend.event": () => "when something happens",
  "poster.legend.after": () => "after a time",
  "poster.legend.always": () => "at once, if it holds",
  "poster.legend.done": () => "when finished inside",

  // Over the CRM page
  "dock.title": () => "Waypost studio",
  "dock.grow": () => "As large as the page",
  "dock.shrink": () => "Leave some of the page in sight",
  "dock.openTab": () => "Open in a tab of its own",
  "dock.covered": () =>
    "Something on this page lies over the studio or makes it hard to see. Nothing in here can be clicked until that is gone.",
  "dock.hide": () => "Hide everything of Waypost (Alt+Shift+J)",
  "dock.close": () => "Back to the page (Esc)",

  // Before publishing
  "publish.title": ({ title }: { title: string }) => `Publish “${title}”`,
  "publish.first": () => "This journey was never published. It begins with this version.",
  "publish.against": ({ version, at }: { version: string; at: string }) =>
    `What differs from version ${version}, in force since ${at}:`,
  "publish.unchanged": () => "Nothing that a run reads differs from the version in force.",
  "publish.more": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "and # more", other: "and # more" }),
  "publish.see": () => "See it on the canvas",
  "publish.people": () => "What it means for HCPs",
  "publish.reckoning": () => "Reading everybody’s history under the new version …",
  "publish.notReckoned": ({ reason }: { reason: string }) =>
    `What it means for HCPs could not be reckoned: ${reason} Publishing moves nobody all the same.`,
  "publish.engine": () => "the part of Waypost for large work does not start.",
  "publish.stays": ({ count }: { count: number }, format: Format) =>
    count === 0
      ? "Nobody is in this journey yet."
      : format.plural(count, {
          one: "# HCP is in it now, and stays under the version of before: publishing moves nobody.",
          other: "# HCPs are in it now, and stay under the version of before: publishing moves nobody.",
        }),
  "publish.same": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "# would stand at the same place under the new version.",
      other: "# would stand at the same place under the new version.",
    }),
  "publish.moves": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "# would stand elsewhere:",
      other: "# would stand elsewhere:",
    }),
  "publish.unplaced": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "# could not be placed in it, and would have to stay:",
      other: "# could not be placed in it, and would have to stay:",
    }),
  "publish.stuck": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "For # a step would not come to an end:",
      other: "For # a step would not come to an end:",
    }),
  "publish.enter": ({ count }: { count: number }, format: Format) =>
    count === 0
      ? "Nobody else enters it at once."
      : format.plural(count, {
          one: "# HCP who is not in it enters it at once:",
          other: "# HCPs who are not in it enter it at once:",
        }),
  "publish.from": () => "From",
  "publish.to": () => "To",
  "publish.hcps": () => "HCPs",
  "publish.who": () => "Who",
  "publish.place.ended": ({ where }: { where: string }) => (where === "" ? "ended" : `ended: ${where}`),
  "publish.place.stuck": () => "stuck",
  "publish.place.notEntered": () => "not in it",
  "publish.names": ({ names, more }: { names: readonly string[]; more: number }, format: Format) =>
    more > 0 ? `${names.join("; ")}; and ${format.number(more)} more` : names.join("; "),
  "publish.blocked": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# error keeps", other: "# errors keep" })} this journey from being published. See “Problems”.`,
  "publish.do": () => "Publish now",
  "publish.cancel": () => "Not yet",
};
