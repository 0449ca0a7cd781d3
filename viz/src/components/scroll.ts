/** Scrolls an element to where it is read; at once where motion is to be reduced. */
export function scrollToRead(element: Element | null, block: "start" | "center"): void {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block, behavior: isStill ? "auto" : "smooth" });
}
