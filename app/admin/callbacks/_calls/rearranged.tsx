import { useLocale, useTranslations } from "next-intl";
import type { DayClosed, RearrangedCall } from "#server/callbacks/schema.ts";
import { callText, timeZoneText } from "#server/platform/format/call-time.ts";
import { timeText } from "#server/platform/format/time.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";

/** Which calls a closed day has moved or cancelled, by the clock of each customer. */
export function Rearranged({ closed, onDone }: { closed: DayClosed; onDone: () => void }) {
  const t = useTranslations("callbacks.closedDays");
  const { moved, ended, calls } = closed;
  return (
    <>
      <p role="status" className="font-semibold">
        {ended > 0 ? t("doneEnded", { moved, ended }) : t("done", { moved })}
      </p>
      <ul className="my-4 grid max-h-[50dvh] gap-2 overflow-y-auto text-sm">
        {calls.map((call) => (
          <Line key={call.id} call={call} />
        ))}
      </ul>
      <Button kind="primary" onClick={onDone}>
        {t("finish")}
      </Button>
    </>
  );
}

function Line({ call: { name, from, to, timeZone } }: { call: RearrangedCall }) {
  const t = useTranslations("callbacks.closedDays");
  const locale = useLocale();
  const values = {
    name: isolated(name),
    from: timeText(from, locale, timeZone),
    zone: timeZoneText(timeZone, locale),
  };
  return (
    <li>
      {to
        ? t("movedCall", { ...values, to: callText(to, locale, timeZone) })
        : t("endedCall", values)}
    </li>
  );
}
