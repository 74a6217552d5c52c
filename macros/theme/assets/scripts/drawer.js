// @ts-check
/** The drawer with the sections, by keyboard: Material opens it by a label, which only pointers reach. */

/** Put a button in the place of the label that opens the drawer.
 * @param {HTMLElement} label */
export function start(label) {
  const toggle = document.getElementById(label.getAttribute("for") ?? "");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!(toggle instanceof HTMLInputElement) || !(drawer instanceof HTMLElement)) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.dataset["kbPart"] = label.dataset["kbPart"];
  button.setAttribute("aria-label", label.dataset["kbName"] ?? "");
  button.append(...label.childNodes);
  label.replaceWith(button);

  const say = () => button.setAttribute("aria-expanded", String(toggle.checked));
  say();
  toggle.addEventListener("change", say);

  /** @param {boolean} isOpen */
  const turn = (isOpen) => {
    toggle.checked = isOpen;
    toggle.dispatchEvent(new Event("change"));
  };
  button.addEventListener("click", (event) => {
    turn(!toggle.checked);
    if (toggle.checked && event.detail === 0) {
      drawer.querySelector("a")?.focus({ preventScroll: true }); // pressed by a key, which goes on from there
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) {
      turn(false);
      button.focus();
    }
  });
}
