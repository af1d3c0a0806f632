"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { alternativesIn } from "./alternatives.ts";
import { callText } from "#server/platform/format/call-time.ts";

type NearestProps = { error: unknown; timeZone: string; onChoose: (startsAt: string) => void };

/** Why it was refused; where somebody was faster, with what is left nearest to the time that was wanted. */
export function Nearest({ error, timeZone, onChoose }: NearestProps) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  const sentence = useErrorMessage();
  const left = alternativesIn(error);
  return (
    <Notice kind="late" announce title={sentence(error)}>
      {left.length > 0 && (
        <ul aria-label={t("nearest")} className="mt-2 flex flex-wrap gap-2">
          {left.map((startsAt) => (
            <li key={startsAt}>
              <Button className="text-start" onClick={() => onChoose(startsAt)}>
                {callText(startsAt, locale, timeZone)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
