// @ts-check
/** The drawer with the sections, by keyboard: Material opens it by a label, which only pointers reach. */

/** Make a button of what opens the drawer.
 * @param {HTMLElement} label */
export function start(label) {
  const toggle = document.getElementById(label.getAttribute("for") ?? "");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!(toggle instanceof HTMLInputElement) || !(drawer instanceof HTMLElement)) {
    return;
  }
  // What labels a checkbox can be no button; from here on it turns the drawer itself.
  label.removeAttribute("for");
  label.setAttribute("role", "button");
  label.setAttribute("aria-label", label.dataset["kbName"] ?? "");
  label.tabIndex = 0;
  const say = () => label.setAttribute("aria-expanded", String(toggle.checked));
  say();
  toggle.addEventListener("change", say);

  /** @param {boolean} isOpen */
  const turn = (isOpen) => {
    toggle.checked = isOpen;
    toggle.dispatchEvent(new Event("change"));
  };
  label.addEventListener("click", () => turn(!toggle.checked));
  label.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      turn(!toggle.checked);
      if (toggle.checked) {
        drawer.querySelector("a")?.focus({ preventScroll: true });
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) {
      turn(false);
      label.focus();
    }
  });
}
