import { useLayoutEffect, useRef, useState } from "react";

/** How many of a wrapping row's children stand in its first line; it follows the window, the words and the badges. */
export function useFitting(count: number) {
  const row = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(count);
  useLayoutEffect(() => {
    const { current } = row;
    if (!current) return;
    const look = () => setFitting(inFirstLine(current));
    const observer = new ResizeObserver(look);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    look();
    return () => observer.disconnect();
  }, []);
  return { row, fitting };
}

function inFirstLine({ children }: HTMLElement) {
  const tops = [...children].map((child) => child.getBoundingClientRect().top);
  return tops.filter((top) => top === tops[0]).length;
}
