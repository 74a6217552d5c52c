// @ts-check
/** Buttons that copy a name: shown only where a script can do it, and saying so once it is done. */

import { speakAsThePage, t } from "./words.js";

const SAID_FOR = 4000;

/** @param {HTMLElement} list an element with `[data-kb-copy]` buttons and one `[role=status]` */
export async function start(list) {
  const status = list.querySelector("[role=status]");
  if (!navigator.clipboard || !status) {
    return;
  }
  await speakAsThePage();
  for (const button of list.querySelectorAll("button[data-kb-copy]")) {
    if (button instanceof HTMLButtonElement) {
      button.hidden = false;
    }
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence;
  list.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-kb-copy]") : null;
    if (button instanceof HTMLButtonElement) {
      const name = button.dataset["kbCopy"] ?? "";
      status.textContent = await copied(name);
      clearTimeout(silence);
      silence = setTimeout(() => (status.textContent = ""), SAID_FOR);
    }
  });
}

/** Copies a name; what is said of it.
 * @param {string} name
 * @returns {Promise<string>} */
async function copied(name) {
  try {
    await navigator.clipboard.writeText(name);
    return t("{name} copied", { name });
  } catch {
    return t("{name} could not be copied: select it instead", { name });
  }
}
