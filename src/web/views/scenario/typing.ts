/**
 * Lets the reader type without looking for a slot: a letter that goes nowhere goes to the first slot that is empty, else to the one last
 * used, else to the first. The slash is left to the search.
 */
export function typeAnywhere(sentence: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  const remember = (event: FocusEvent) => {
    const slot = (event.target as Element).closest<HTMLElement>(".slot");
    if (slot) last = slot;
  };
  const pass = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!/^[\p{L}\p{N}]$/u.test(event.key) || !isNowhere(document.activeElement)) return;
    const slots = [...sentence.querySelectorAll<HTMLElement>(".slot")];
    const empty = slots.find((slot) => slot.closest("[data-empty=true]"));
    const slot = empty ?? (last?.isConnected ? last : slots[0]);
    // The key goes on to what has the focus now, and is written there.
    slot?.focus();
  };
  sentence.addEventListener("focusin", remember);
  addEventListener("keydown", pass);
  return () => {
    sentence.removeEventListener("focusin", remember);
    removeEventListener("keydown", pass);
  };
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.id === "main";
}
