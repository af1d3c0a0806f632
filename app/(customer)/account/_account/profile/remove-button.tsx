import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";

type RemoveButtonProps = { label: string; busy: boolean; onRemove: () => void };

/** Asks once more, in its own place. */
export function RemoveButton({ label, busy, onRemove }: RemoveButtonProps) {
  const t = useTranslations("profile");
  const [isAsked, setAsked] = useState(false);
  return (
    <Button
      kind={isAsked ? "danger" : "plain"}
      busy={busy}
      onClick={() => (isAsked ? onRemove() : setAsked(true))}
    >
      {isAsked ? t("removeSure") : label}
    </Button>
  );
}
