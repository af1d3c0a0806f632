"use client";

import type { InstalmentView } from "#server/plans/schema.ts";
import { sheetAbove } from "#app/_ui/sheet-above.tsx";

/** One payment that is still owed, and what the rules say to another day. */
export type MoveRequest = {
  merchant: string;
  title: string;
  instalment: Pick<InstalmentView, "id" | "dueOn" | "outstanding" | "move">;
};

export const { Provider: MoveSheetProvider, useSheet: useMoveSheet } = sheetAbove<MoveRequest>(
  () => import("./move-sheet.tsx"),
);
