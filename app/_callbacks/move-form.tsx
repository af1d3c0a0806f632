"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { CallbackView } from "#server/callbacks/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { callText } from "#server/platform/format/call-time.ts";
import { Nearest } from "./nearest.tsx";
import { SlotPicker } from "./slot-picker.tsx";
import { type Moved, useMoveCall } from "./use-change-call.ts";
import { useRefreshed } from "./use-refreshed.ts";

type MoveFormProps = {
  call: Pick<CallbackView, "startsAt" | "timeZone"> &
    (Pick<CallbackView, "id" | "revision"> | { token: string });
  onMoved: (moved: Moved) => void;
  onKeep: () => void;
};

export function MoveForm({ call, onMoved, onKeep }: MoveFormProps) {
  const t = useTranslations("callbacks");
  const locale = useLocale();
  const refresh = useRefreshed();
  const [to, setTo] = useState({ startsAt: call.startsAt, timeZone: call.timeZone });
  const change = (part: Partial<typeof to>) => setTo((before) => ({ ...before, ...part }));
  const isSame = to.startsAt === call.startsAt && to.timeZone === call.timeZone;
  const { move, isBusy, error } = useMoveCall(call, { onSuccess: onMoved, onSettled: refresh });
  return (
    <section aria-labelledby="move" className="mt-6 grid gap-5 border-t border-line pt-5">
      <h3 id="move" className="text-lg">
        {t("move.title")}
      </h3>
      <SlotPicker
        query={"token" in call ? { token: call.token } : { callbackId: call.id }}
        timeZone={to.timeZone}
        onZone={(timeZone) => change({ timeZone })}
        value={to.startsAt}
        onChange={(startsAt) => change({ startsAt })}
      />
      {error && (
        <Nearest
          error={error}
          timeZone={to.timeZone}
          onChoose={(startsAt) => change({ startsAt })}
        />
      )}
      {!isSame && (
        <p className="font-semibold">
          {t("slots.chosen", { when: callText(to.startsAt, locale, to.timeZone) })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" busy={isBusy} disabled={isSame} onClick={() => move(to)}>
          {t("move.submit")}
        </Button>
        <Button onClick={onKeep}>{t("move.keep")}</Button>
      </div>
    </section>
  );
}
