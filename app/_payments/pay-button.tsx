"use client";

import type { ComponentProps } from "react";
import { Button } from "#app/_ui/button.tsx";
import { usePaySheet, type PayRequest } from "./pay-sheet-provider.tsx";

type PayButtonProps = ComponentProps<typeof Button> & PayRequest;

/** Opens the sheet; nothing is paid before it is confirmed there. */
export function PayButton({ plans, start, ...rest }: PayButtonProps) {
  const { open, busy } = usePaySheet();
  return (
    <Button aria-haspopup="dialog" busy={busy} onClick={() => open({ plans, start })} {...rest} />
  );
}
