import { Ban, CircleDot, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EndpointView } from "#server/feed/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { SwitchEndpoint } from "./switch-endpoint.tsx";
import { TestEndpoint } from "./test-endpoint.tsx";

export function EndpointRow({ endpoint }: { endpoint: EndpointView }) {
  const t = useTranslations("connections.webhooks");
  const { id, url, kinds, disabledAt } = endpoint;
  return (
    <li aria-label={url} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 grow basis-72">
        <p className="font-semibold break-all">
          <bdi>{url}</bdi>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-soft">
          <State {...endpoint} />
          <span>{t("count", { count: kinds.length })}</span>
        </p>
      </div>
      {!disabledAt && <TestEndpoint {...{ id, url }} />}
      <SwitchEndpoint {...{ id, url }} isOn={disabledAt === null} />
    </li>
  );
}

function State({ failingSince, disabledAt }: EndpointView) {
  const t = useTranslations("connections.webhooks");
  if (disabledAt) {
    return (
      <Badge icon={Ban}>
        <span>{t.rich("off", { at: whenTag(disabledAt) })}</span>
      </Badge>
    );
  }
  if (failingSince) {
    return (
      <Badge icon={TriangleAlert} tone="soon">
        <span>{t.rich("failing", { at: whenTag(failingSince) })}</span>
      </Badge>
    );
  }
  return (
    <Badge icon={CircleDot} tone="accent">
      {t("on")}
    </Badge>
  );
}
