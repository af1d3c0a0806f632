"use client";

import { useTranslations } from "next-intl";
import { STATES } from "#server/knowledge/schema.ts";
import { useAddress } from "#app/_ui/address.ts";
import { ListTabs } from "../_shell/list-tabs.tsx";
import { addressOf, LISTS, type Shown, shownIn } from "./address.ts";
import { GapList } from "./gap-list.tsx";
import { UnhelpfulList } from "./unhelpful-list.tsx";
import { useGaps, useKnowledgeCounts } from "./use-knowledge.ts";

/** @param mayDecide whoever may not reads along */
export function KnowledgeQueue({ mayDecide }: { mayDecide: boolean }) {
  const { search, go } = useAddress();
  const shown = shownIn(search);
  const { list, state } = shown;
  const show = (next: Partial<Shown>) => go(addressOf({ ...shown, ...next }), "new");
  return (
    <>
      <Tabs {...shown} onChoose={(next) => show({ list: next })} />
      <States {...shown} onChoose={(next) => show({ state: next })} />
      {list === "gaps" ? (
        <GapList key={state} {...{ state, mayDecide }} />
      ) : (
        <UnhelpfulList key={state} {...{ state, mayDecide }} />
      )}
    </>
  );
}

type TabsProps = Shown & { onChoose: (list: Shown["list"]) => void };

/** Counts of what is to be done. */
function Tabs({ list: chosen, onChoose }: TabsProps) {
  const t = useTranslations("knowledge.lists");
  const counts = { gaps: useGaps("open").data?.total, unhelpful: useKnowledgeCounts()?.unhelpful };
  const tabs = LISTS.map((list) => ({ list, name: t(list), count: counts[list] }));
  return <ListTabs label={t("label")} {...{ tabs, chosen, onChoose }} />;
}

type StatesProps = Shown & { onChoose: (state: Shown["state"]) => void };

function States({ state: chosen, onChoose }: StatesProps) {
  const t = useTranslations("knowledge.states");
  return (
    <div role="group" aria-label={t("label")} className="mt-3 flex flex-wrap gap-1.5">
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
          className="min-h-11 rounded-full border border-edge px-3.5 text-sm text-soft hover:border-ink hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-semibold aria-pressed:text-accent pointer-fine:min-h-8"
        >
          {t(state)}
        </button>
      ))}
    </div>
  );
}
