"use client";

import { useTranslations } from "next-intl";
import { WEBHOOK_KINDS, type WebhookKind } from "#server/feed/schema.ts";
import { Checkbox } from "#app/_ui/checkbox.tsx";

type KindChoicesProps = {
  value: WebhookKind[];
  isMissing: boolean;
  onChange: (kinds: WebhookKind[]) => void;
};

export function KindChoices({ value, isMissing, onChange }: KindChoicesProps) {
  const t = useTranslations("connections.webhooks");
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{t("kinds")}</legend>
      <p aria-live="polite" className="text-sm text-late empty:hidden">
        {isMissing && t("kindsMissing")}
      </p>
      <div className="grid sm:grid-cols-2">
        {WEBHOOK_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`names.${kind}`)}
            checked={value.includes(kind)}
            onChange={() =>
              onChange(WEBHOOK_KINDS.filter((one) => value.includes(one) !== (one === kind)))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
