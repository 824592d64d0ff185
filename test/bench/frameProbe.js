// Notes the times between frames, ms, in window.frameTimes, until there are 90.
{
  /** @type {number[]} */
  const times = [];
  let last = performance.now();
  Object.assign(window, { frameTimes: times });
  const note = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (times.length < 90) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
