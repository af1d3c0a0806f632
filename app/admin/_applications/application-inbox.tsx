"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { KEPT_DAYS } from "#server/applications/policy.ts";
import { APPLICATION_LISTS, type ApplicationList } from "#server/applications/schema.ts";
import { SPOKEN } from "#server/platform/locale.ts";
import { useAddress } from "#app/_ui/address.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { FilterSelect } from "../_shell/filter-select.tsx";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { PagedList } from "../_shell/paged-list.tsx";
import { addressOf, listIn } from "./address.ts";
import { ApplicationRow } from "./application-row.tsx";
import { useApplicationCounts, useApplicationList } from "./use-applications.ts";

/** Which list it shows stands in the address, so that a link leads to the same view. */
export function ApplicationInbox() {
  const t = useTranslations("applicationDesk.filter");
  const locale = useLocale();
  const { search, go } = useAddress();
  const [speaks, setSpeaks] = useState("");
  const list = listIn(new URLSearchParams(search).get("list"));
  return (
    <section className="min-w-0">
      <Tabs list={list} onChoose={(next) => go(addressOf(next), "new")} />
      <div className="py-3 text-sm">
        <FilterSelect
          label={t("language")}
          any={t("any")}
          value={speaks}
          options={SPOKEN.map((code) => ({ value: code, label: languageName(code, locale) }))}
          onChange={setSpeaks}
        />
      </div>
      <Rows {...{ list, speaks }} />
    </section>
  );
}

type TabsProps = { list: ApplicationList; onChoose: (list: ApplicationList) => void };

/** Nobody waits for those that are decided. */
function Tabs({ list: chosen, onChoose }: TabsProps) {
  const t = useTranslations("applicationDesk.lists");
  const counts = useApplicationCounts();
  const tabs = APPLICATION_LISTS.map((list) => ({
    list,
    name: t(list),
    count: list === "new" || list === "tested" ? counts?.[list] : null,
  }));
  return <ListTabs label={t("label")} {...{ tabs, chosen, onChoose }} />;
}

function Rows({ list, speaks }: { list: ApplicationList; speaks: string }) {
  const t = useTranslations("applicationDesk");
  const { query, applications } = useApplicationList(list, speaks || undefined);
  const days = KEPT_DAYS[list === "invited" ? "invited" : "declined"];
  const words = {
    loading: t("loading"),
    failed: t("failed"),
    empty: t(`empty.${list}`),
    emptyHint: t(`emptyHint.${list}`, { days }),
    more: t("more"),
  };
  const rows = applications.map((row) => <ApplicationRow key={row.id} {...{ row, list }} />);
  return <PagedList {...{ query, words, rows }} />;
}
