"use client";

import type { ComponentProps } from "react";
import { useAutopaySheet } from "./autopay-sheet-provider.tsx";
import type { AutopayRequest } from "./request.ts";

type AutopayButtonProps = ComponentProps<"button"> & { plan: AutopayRequest };

/** Opens the sheet in which a plan gets another card, or is paid by hand; how it looks is up to where it stands. */
export function AutopayButton({ plan, ...rest }: AutopayButtonProps) {
  const { open, busy } = useAutopaySheet();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-busy={busy}
      onClick={() => open(plan)}
      {...rest}
    />
  );
}
