"use client";

import { sheetAbove } from "#app/_ui/sheet-above.tsx";
import type { AutopayRequest } from "./request.ts";

export const { Provider: AutopaySheetProvider, useSheet: useAutopaySheet } =
  sheetAbove<AutopayRequest>(() => import("./autopay-sheet.tsx"));
