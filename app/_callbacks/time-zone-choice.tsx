"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Select } from "#app/_ui/select.tsx";
import { timeZoneText } from "#server/platform/format/call-time.ts";

type ZoneChoiceProps = { timeZone: string; onZone: (timeZone: string) => void };

/** The zone is named wherever a time is chosen; who is elsewhere by then can say so. */
export function TimeZoneChoice({ timeZone, onZone }: ZoneChoiceProps) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  const [isOpen, open] = useState(false);
  return (
    <div className="text-sm text-soft">
      <p>
        {t.rich("zone", {
          zone: `${timeZoneText(timeZone, locale)} (${placeOf(timeZone)})`,
          b: strong,
        })}
      </p>
      {isOpen ? (
        <div className="mt-2 max-w-sm">
          <Select
            label={t("zoneLabel")}
            value={timeZone}
            onChange={({ target }) => onZone(target.value)}
            options={zonesWith(timeZone).map((zone) => ({ value: zone, label: placeOf(zone) }))}
          />
        </div>
      ) : (
        <Button kind="plain" size="small" className="-ms-3 min-h-11" onClick={() => open(true)}>
          {t("changeZone")}
        </Button>
      )}
    </div>
  );
}

const strong = (text: ReactNode) => <span className="font-semibold text-ink">{text}</span>;

/** "Argentina/Buenos Aires": zones are named after places, which is how people find theirs. */
const placeOf = (zone: string) => zone.replace(/^[^/]+\//, "").replaceAll("_", " ");

const zonesWith = (timeZone: string) =>
  [...new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].toSorted((a, b) =>
    placeOf(a).localeCompare(placeOf(b)),
  );
