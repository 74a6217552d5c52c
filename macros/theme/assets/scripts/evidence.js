// @ts-check
/**
 * The figure itself opens its evidence: hovered, focused, clicked or tapped.
 *
 * The number beside a figure is a button that opens a native popover; without scripts its target covers the figure.
 * This adds what a button cannot do: the popover shows after a short rest of the pointer or the focus and goes with
 * them, unless a click or Enter has pinned it. Focus is never moved, one popover at most is open, and Escape closes it
 * until the pointer comes again. All listeners are the document's, so that figures a script adds work as well.
 */

import { anchorTo, letGo, place } from "./placing.js";

/** Milliseconds of rest after which evidence shows, and of absence after which it goes. */
const REST = 350;
const ABSENCE = 250;
const WHOLE = ".kb-figure, .kb-difference, .kb-quoted";
const FIGURES = `${WHOLE}, .kb-cite`;

/** @typedef {{ button: HTMLElement, popover: HTMLElement }} Shown */
/** @typedef {ReturnType<typeof setTimeout> | undefined} Timer */

/** @type {Shown | null} what a rest has opened: it goes again */
let passing = null;
/** @type {Shown | null} what was opened last, however */
let latest = null;
/** @type {HTMLElement | null} what the figure below the pointer opens */
let hovered = null;
/** @type {HTMLElement | null} what was pinned on the figure on which a finger or a button went down */
let pinnedBefore = null;
/** @type {Timer} */
let opening;
/** @type {Timer} */
let leaving;

/** The button of the figure at an element, and what it opens; null where there is no figure.
 * @param {EventTarget | null} target
 * @returns {Shown | null} */
function figureAt(target) {
  const figure = target instanceof Element ? target.closest(FIGURES) : null;
  const button = figure?.matches(".kb-cite") ? figure : figure?.querySelector(":scope > .kb-cite");
  const popover = document.getElementById(button?.getAttribute("popovertarget") ?? "");
  return button instanceof HTMLElement && popover ? { button, popover } : null;
}

/** @param {HTMLElement} button
 * @returns {HTMLElement} */
const whole = (button) => button.closest(WHOLE) ?? button;

/** @param {Element} popover */
const isOpen = (popover) => popover.matches(":popover-open");

/** Whether something is open that a rest may not replace. */
const isPinned = () => !passing && document.querySelector("[popover]:popover-open") !== null;

/** @param {Shown} shown */
function anchor(shown) {
  if (latest) {
    letGo(whole(latest.button));
  }
  latest = shown;
  anchorTo(whole(shown.button), shown.popover);
}

/** @param {Shown} shown */
function show(shown) {
  anchor(shown);
  if (!isOpen(shown.popover)) {
    // The source is where its links come in the order of the Tab key.
    shown.popover.showPopover(/** @type {any} */ ({ source: shown.button }));
    place(whole(shown.button), shown.popover);
  }
}

function stay() {
  clearTimeout(opening);
  clearTimeout(leaving);
  leaving = undefined;
}

/** After a rest, show it, in place of what another rest has opened.
 * @param {Shown} shown */
function showSoon(shown) {
  stay();
  if (isOpen(shown.popover) || isPinned()) {
    return;
  }
  opening = setTimeout(() => {
    if (shown.button.isConnected && !isPinned()) {
      passing = shown;
      show(shown);
    }
  }, REST);
}

/** Let what a rest has opened go, unless the pointer or the focus is back at it by then. */
function leaveSoon() {
  clearTimeout(opening);
  leaving ??= setTimeout(() => {
    leaving = undefined;
    if (passing && !isLookedAt(passing)) {
      passing.popover.hidePopover();
      passing = null;
    }
  }, ABSENCE);
}

/** @param {Shown} shown */
function isLookedAt({ button, popover }) {
  return popover.matches(":hover, :focus-within") || button.matches(":focus-visible") || whole(button).matches(":hover");
}

/** @param {PointerEvent} event */
function over(event) {
  const { target } = event;
  if (event.pointerType === "touch" || event.buttons) {
    return;
  }
  if (target instanceof Node && passing?.popover.contains(target)) {
    stay();
    return;
  }
  const found = figureAt(target);
  if (found && found.popover !== hovered) {
    showSoon(found);
  } else if (!found) {
    leaveSoon();
  } // else it moves about on one figure, whose evidence Escape may have closed
  hovered = found && found.popover;
}

/** @param {PointerEvent} event */
function down(event) {
  stay();
  const found = figureAt(event.target);
  pinnedBefore = found && isOpen(found.popover) && passing?.popover !== found.popover ? found.popover : null;
}

/** A click pins; on what is pinned it closes, as it does without scripts.
 * @param {MouseEvent} event */
function click(event) {
  const found = figureAt(event.target);
  if (!found || !(event.target instanceof Element) || event.target.closest("a, button:not(.kb-cite)")) {
    return;
  }
  stay();
  anchor(found);
  if (passing?.popover === found.popover && isOpen(found.popover)) {
    event.preventDefault(); // the button would close what is to stay
  } else if (!event.target.closest(".kb-cite") && pinnedBefore !== found.popover && getSelection()?.isCollapsed) {
    show(found); // the button does this by itself; a press on the value has closed what was open
  }
  passing = null;
}

/** @param {FocusEvent} event */
function focus({ target }) {
  const found = figureAt(target);
  if (found?.button.matches(":focus-visible")) {
    showSoon(found);
  } else {
    leaveSoon();
  }
}

/** @param {Event} event */
function toggled({ target }) {
  if (!(target instanceof HTMLElement) || !isOpen(target)) {
    passing = passing?.popover === target ? null : passing;
  } else if (latest?.popover === target) {
    place(whole(latest.button), latest.popover);
  }
}

/** @param {Event} event */
function scrolled({ target }) {
  if (latest && target === document && isOpen(latest.popover)) {
    place(whole(latest.button), latest.popover);
  }
}

/** Begin to listen, once a page. */
export function start() {
  const { body, documentElement } = document;
  if (!("popover" in body) || body.dataset["kbEvidence"]) {
    return;
  }
  body.dataset["kbEvidence"] = "live"; // a value is text that can be selected; its button need not cover it any more
  document.addEventListener("pointerover", over);
  documentElement.addEventListener("pointerleave", () => ((hovered = null), leaveSoon()));
  document.addEventListener("pointerdown", down, true);
  document.addEventListener("click", click, true);
  document.addEventListener("focusin", focus);
  document.addEventListener("focusout", leaveSoon);
  document.addEventListener("keydown", (event) => event.key === "Escape" && stay());
  document.addEventListener("toggle", toggled, true);
  document.addEventListener("scroll", scrolled, { capture: true, passive: true });
}
