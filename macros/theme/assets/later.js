// @ts-check
// A long table appears a few rows at a time. A browser puts together and paints all that it has got in one piece of work,
// during which it answers to nothing; for a whole table of models that is longer than a reader should wait.
// Loaded in the head, so that the rows that wait are not shown first; without scripts none of them waits.
// A module that adds such rows says so by the event "kb:later".
(() => {
  const FEWEST = 6;
  const SHARE = 1 / 8; // of those that wait: for each step the whole table is measured again, so a long one takes longer ones
  const waiting = document.getElementsByClassName("kb-later");
  let isGoingOn = false;

  /** @param {number} count */
  function show(count) {
    for (const row of [...waiting].slice(0, count)) {
      row.classList.remove("kb-later");
    }
  }

  /** Show the next rows after what has been shown so far is painted. */
  function goOn() {
    if (!isGoingOn) {
      isGoingOn = true;
      requestAnimationFrame(() => setTimeout(step));
    }
  }

  function step() {
    isGoingOn = false;
    show(Math.max(FEWEST, Math.ceil(waiting.length * SHARE)));
    if (waiting.length > 0 || document.readyState === "loading") {
      goOn();
    }
  }

  document.documentElement.classList.add("kb-in-steps");
  // Not before the first paint, which each step would only put off.
  new PerformanceObserver(goOn).observe({ type: "paint", buffered: true });
  addEventListener("load", goOn);
  document.addEventListener("kb:later", goOn);
  addEventListener("beforeprint", () => show(waiting.length));
})();
