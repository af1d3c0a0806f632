import { Check, CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DeliveryView, TEST_KIND, WEBHOOK_KINDS } from "#server/feed/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { When } from "#app/_ui/when.tsx";
import { Replay } from "./replay.tsx";

const LOOKS = {
  delivered: { icon: Check, tone: "accent" },
  waiting: { icon: Clock, tone: "soon" },
  failed: { icon: CircleAlert, tone: "late" },
} as const;

export function DeliveryRow({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("connections.deliveries");
  const name = useKindName()(delivery.kind);
  const { id, url, createdAt, attempts, state, canReplay } = delivery;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 grow basis-72">
        <p className="flex flex-wrap gap-x-3">
          <span className="font-semibold">{name}</span>
          <Badge {...LOOKS[state]}>{t(`states.${state}`)}</Badge>
        </p>
        <p className="text-sm break-all text-soft">
          <bdi>{url}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <When at={createdAt} />
          <span>{t("attempts", { count: attempts })}</span>
          <Reason {...delivery} />
          <Next {...delivery} />
        </p>
      </div>
      {canReplay && <Replay {...{ id }} kind={name} />}
    </li>
  );
}

function Reason({ status, failure }: DeliveryView) {
  const t = useTranslations("connections.deliveries");
  if (status !== null) return <span>{t("status", { status: String(status) })}</span>;
  if (failure === null) return null;
  // What the sender writes down; one without a sentence is only not reachable.
  const key = `failures.${failure}` as "failures.unreachable";
  return <span>{t.has(key) ? t(key) : t("failures.unreachable")}</span>;
}

/** When it is tried again, or that it is not, and then what has to be done first. */
function Next({ state, attempts, nextTryAt, canReplay }: DeliveryView) {
  const t = useTranslations("connections.deliveries");
  if (nextTryAt && attempts > 0)
    return <span>{t.rich("nextTry", { at: whenTag(nextTryAt) })}</span>;
  if (state !== "failed") return null;
  return <span>{canReplay ? t("noMoreTries") : t("switchOnFirst")}</span>;
}

function useKindName() {
  const t = useTranslations("connections.webhooks.names");
  return (kind: string) => {
    const known = [...WEBHOOK_KINDS, TEST_KIND].find((one) => one === kind);
    return known ? t(known) : kind;
  };
}
