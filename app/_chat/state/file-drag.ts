/** A drag enters each part of a page before it leaves the one around it. @param depth in how many it is */
export function depthAfter(depth: number, event: string): number {
  if (event === "dragenter") return depth + 1;
  if (event === "dragleave") return Math.max(0, depth - 1);
  return event === "drop" ? 0 : depth;
}
