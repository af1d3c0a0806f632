import { useTranslations } from "next-intl";
import type { MovedView } from "#server/plans/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { SheetDone } from "#app/_ui/sheet-done.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import { BeforeAfter } from "./before-after.tsx";

/** What was agreed on. */
export function Moved({ moved, onClose }: { moved: MovedView; onClose: () => void }) {
  const t = useTranslations("plans.move");
  const { merchant, amount, fromOn, toOn } = moved;
  const sentence = t.rich("nowDue", {
    merchant: isolated(merchant),
    amount: moneyTag(amount),
    day: dayTag(toOn, "weekday"),
  });
  return (
    <SheetDone sentence={sentence} close={t("close")} onClose={onClose}>
      <BeforeAfter dueOn={fromOn} day={toOn} />
      <p className="text-center text-sm text-soft">{t("mail")}</p>
    </SheetDone>
  );
}
