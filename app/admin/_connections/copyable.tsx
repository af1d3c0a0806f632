"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** Something for another program: to be copied, never typed. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const t = useTranslations("connections.keys");
  const say = useToast();

  async function copy() {
    // Where the portal is not reached over https there is no clipboard: the field can be selected.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(value);
    say(t("copied"));
  }

  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 grow">
        <Field
          {...{ label, value }}
          readOnly
          dir="ltr"
          className="font-mono text-sm"
          onFocus={({ target }) => target.select()}
        />
      </div>
      <Button aria-label={`${t("copy")}: ${label}`} onClick={() => void copy()}>
        {t("copy")}
      </Button>
    </div>
  );
}
