import { type RefObject, useLayoutEffect, useState } from "react";
import type { View } from "./camera-fit.ts";

/** Width and height of an element in CSS pixels; null before it is on the page. */
export function useSize(element: RefObject<HTMLElement | null>): View | null {
  const [size, setSize] = useState<View | null>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = shown;
      setSize((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
