import type { Ask } from "./asks.ts";

/** They want to do it, and are shown where: nobody tells them how it works. */
export const isShown = ({ pays, moves, sets, reports }: Ask) =>
  pays === "wanted" || pays === "own" || moves === "wanted" || sets !== null || reports !== null;
