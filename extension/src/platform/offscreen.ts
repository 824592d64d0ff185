let opening: Promise<void> | undefined;

async function open(path: string): Promise<void> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  await chrome.offscreen.createDocument({
    url: path,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: "Imports and recomputes journeys in a worker, which a service worker cannot start.",
  });
}

/** The one offscreen document an extension may have. */
export const offscreen = {
  /** Opens the document unless it is open; callers at the same time share one attempt, since a second one would be refused. */
  async ensure(path: string): Promise<void> {
    opening ??= open(path).finally(() => {
      opening = undefined;
    });
    return opening;
  },
};

export type Offscreen = typeof offscreen;
