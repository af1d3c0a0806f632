"use client";

import { sheetAbove } from "#app/_ui/sheet-above.tsx";
import type { ChoiceKind } from "./choices.ts";
import type { OwedPlan } from "./owed.ts";

/** What somebody asked to pay: of one plan as `start` says, of several what is overdue. */
export type PayRequest = { plans: OwedPlan[]; start?: ChoiceKind | undefined };

export const { Provider: PaySheetProvider, useSheet: usePaySheet } = sheetAbove<PayRequest>(
  () => import("./pay-sheet.tsx"),
);
