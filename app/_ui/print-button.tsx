"use client";

import { Printer } from "lucide-react";
import { Button } from "#app/_ui/button.tsx";

export const PrintButton = ({ label }: { label: string }) => (
  <Button kind="plain" onClick={() => window.print()}>
    <Printer aria-hidden />
    {label}
  </Button>
);
