import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canConnect } from "#server/feed/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { CreateEndpoint } from "../_connections/create-endpoint.tsx";
import { CreateKey } from "../_connections/create-key.tsx";
import { Deliveries } from "../_connections/deliveries.tsx";
import { EndpointRow } from "../_connections/endpoint-row.tsx";
import { KeyRow } from "../_connections/key-row.tsx";
import { ImportList } from "./_imports/import-list.tsx";
import { UploadImport } from "./_imports/upload-import.tsx";
import { Section } from "../_connections/section.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connections");
  return { title: t("title") };
}

export default async function ConnectionsPage() {
  const [t, person] = await Promise.all([getTranslations("connections"), viewer()]);
  if (!person || !canConnect(person)) notFound();
  return (
    <Areas names={["connections", "imports", "staff"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <Payments />
        <Trackers />
        <Keys />
        <Imports />
        <Webhooks />
        <Sent />
      </StaffPage>
    </Areas>
  );
}

async function Payments() {
  const [t, { connections }] = await Promise.all([getTranslations("connections.payments"), api()]);
  const { mode } = await connections.payments();
  return (
    <Section title={t("title")} lead={t("lead")}>
      <p className="py-3">{t(mode)}</p>
    </Section>
  );
}

async function Trackers() {
  const [t, { issues }] = await Promise.all([getTranslations("connections.trackers"), api()]);
  const trackers = await issues.connections();
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className="divide-y divide-line">
        {trackers.map(({ tracker, place }) => (
          <li key={tracker} className="py-3 wrap-anywhere">
            {place === null ? t(`${tracker}Off`) : t(tracker, { place: isolated(place) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Keys() {
  const [t, { connections }] = await Promise.all([getTranslations("connections"), api()]);
  const keys = await connections.keys();
  return (
    <Section title={t("keys.title")} lead={t("keys.lead")} action={<CreateKey />}>
      {keys.length === 0 && <Empty title={t("keys.none")}>{t("keys.noneHint")}</Empty>}
      {keys.length > 0 && (
        <ul className="divide-y divide-line">
          {keys.map((key) => (
            <KeyRow key={key.id} feedKey={key} />
          ))}
        </ul>
      )}
      <p className="border-t border-line py-3 text-sm">
        <a href="/feed/v1/openapi.json" className="font-semibold text-accent hover:underline">
          {t("description")}
        </a>
      </p>
    </Section>
  );
}

async function Imports() {
  const [t, { imports }] = await Promise.all([getTranslations("imports"), api()]);
  return (
    <Section title={t("title")} lead={t("lead")} action={<UploadImport />}>
      <ImportList imports={await imports.list()} />
    </Section>
  );
}

async function Webhooks() {
  const [t, { connections }] = await Promise.all([getTranslations("connections.webhooks"), api()]);
  const { items: endpoints, takesLocal } = await connections.endpoints();
  return (
    <Section title={t("title")} lead={t("lead")} action={<CreateEndpoint {...{ takesLocal }} />}>
      {endpoints.length === 0 && <Empty title={t("none")}>{t("noneHint")}</Empty>}
      {endpoints.length > 0 && (
        <ul className="divide-y divide-line">
          {endpoints.map((endpoint) => (
            <EndpointRow key={endpoint.id} {...{ endpoint }} />
          ))}
        </ul>
      )}
    </Section>
  );
}

async function Sent() {
  const t = await getTranslations("connections.deliveries");
  return (
    <Section title={t("title")} lead={t("lead")}>
      <Deliveries />
    </Section>
  );
}
