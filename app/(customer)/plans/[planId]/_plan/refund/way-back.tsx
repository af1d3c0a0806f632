import { useTranslations } from "next-intl";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { IfPast } from "#app/_ui/if-past.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { WayBack as Way } from "#server/plans/refund-view.ts";
import { Steps, type Step } from "../steps.tsx";

/** Of one method: where the money is, by when it is there, and what finds it if it is not. */
export function WayBack({ way, createdAt }: { way: Way; createdAt: string }) {
  const t = useTranslations("plans.refund");
  const { method, amount, count, state, isByHand, expectedOn, references } = way;
  const name = cardName(method);
  return (
    <div className="grid gap-3 border-t border-line pt-4 first:border-0 first:pt-0">
      <p className="font-semibold">
        {t.rich(isByHand ? "anotherWay" : "toMethod", { amount: moneyTag(amount), method: name })}
      </p>
      <Steps steps={useSteps(way, createdAt)} />
      {state === "failed" && (
        <Notice kind="soon" title={t("failed", { method: name })} action={<PersonButton />} />
      )}
      {state === "sent" && expectedOn && (
        <IfPast day={expectedOn}>
          <Notice kind="soon" title={t("overdue")} action={<PersonButton kind="quiet" />} />
        </IfPast>
      )}
      {state === "sent" && <p className="text-sm text-soft">{t("ifNot")}</p>}
      {count > 1 && !isByHand && <p className="text-sm text-soft">{t("parts", { count })}</p>}
      {(references.length > 0 || count > 1) && <Parts way={way} />}
    </div>
  );
}

/** Each as the bank shows it, with what finds it there. */
function Parts({ way: { parts, references, isByHand } }: { way: Way }) {
  const t = useTranslations("plans.refund");
  const areShown = parts.length > 1 && !isByHand;
  return (
    <div className="text-sm">
      {references.length > 0 && (
        <p className="text-soft">{t("reference", { count: references.length })}</p>
      )}
      <ul>
        {parts.map(({ amount, reference }, place) => (
          <li key={place} className="flex flex-wrap justify-between gap-x-4 tabular-nums">
            {areShown && <Money amount={amount} />}
            <bdi className="wrap-anywhere">{reference}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSteps({ state, isByHand, ...way }: Way, createdAt: string): Step[] {
  const t = useTranslations("plans.refund");
  const approved = { key: "approved", label: t("steps.approved"), at: createdAt };
  const failed = { key: "failed", label: t("steps.failed"), at: way.failedAt, isBad: true };
  const isFailed = state === "failed";
  return [
    approved,
    ...(isFailed || isByHand ? (way.failedAt ? [failed] : []) : []),
    {
      key: "sent",
      label: t(isByHand || isFailed ? "steps.sentAnotherWay" : "steps.sent"),
      at: way.sentAt,
    },
    {
      key: "arrived",
      label: t("steps.arrived"),
      at: way.arrivedAt,
      ...(way.expectedOn && { hint: t.rich("expected", { day: dayTag(way.expectedOn, "long") }) }),
    },
  ];
}
