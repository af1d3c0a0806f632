"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { offerProof } from "#app/_trpc/proof.ts";
import { Dialog } from "#app/_ui/dialog.tsx";
import { later, useLater } from "#app/_ui/later.ts";

const form = later(() => import("./proof-form.tsx"));

/** Opens when a change asks for a proof of who sits there; with the right code that change goes on by itself. */
export function ProofDialog() {
  const t = useTranslations("auth.proof");
  const [isOpen, setOpen] = useState(false);
  const parts = useLater(form, isOpen);
  const answer = useRef<(isProven: boolean) => void>(() => {});

  useEffect(
    () =>
      offerProof(() => {
        setOpen(true);
        return new Promise((resolve) => (answer.current = resolve));
      }),
    [],
  );

  function end(isProven: boolean) {
    setOpen(false);
    answer.current(isProven);
  }

  return (
    <Dialog title={t("title")} open={isOpen} onOpenChange={(open) => open || end(false)}>
      {parts && <parts.ProofForm onEnd={end} />}
    </Dialog>
  );
}
