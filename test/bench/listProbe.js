/* Runs in the CRM page's own world, with the extension and without it: its long tasks, and its frames while it is scrolled. */
{
  /** @type {number[]} */
  const longTasksMs = [];
  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) longTasksMs.push(duration);
  }).observe({ type: "longtask", buffered: true });

  Object.assign(globalThis, {
    listProbe: {
      longTasksMs: () => longTasksMs,
      /** Scrolls from end to end in so many ms; answers the frames a second. */
      scroll: (/** @type {number} */ lastsMs) =>
        new Promise((resolve) => {
          const startedAtMs = performance.now();
          let frames = 0;
          requestAnimationFrame(function step() {
            const elapsedMs = performance.now() - startedAtMs;
            if (elapsedMs >= lastsMs) return resolve((frames * 1_000) / elapsedMs);
            frames += 1;
            const end = document.documentElement.scrollHeight - innerHeight;
            scrollTo(0, (end * elapsedMs) / lastsMs);
            requestAnimationFrame(step);
          });
        }),
    },
  });
}
