"use client";

import { useTranslations } from "next-intl";
import { AREAS, TITLE_LIMIT } from "#server/themes/policy.ts";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Field } from "#app/_ui/field.tsx";
import { Link } from "#app/_ui/link.tsx";
import { Select } from "#app/_ui/select.tsx";
import type { Draft } from "./draft.ts";

type PainFieldsProps = {
  number: number;
  draft: Draft;
  themes: { id: string; title: string }[];
  onChange: (draft: Draft) => void;
};

const NEW = "new";

export function PainFields({ number, draft, themes, onChange }: PainFieldsProps) {
  const t = useTranslations("themes");
  const { isIncluded, text, area, themeId, conversations } = draft;
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <fieldset
      className={cn(
        "grid min-w-0 gap-4 rounded-lg border border-line px-5 py-4",
        isIncluded ? "bg-sheet" : "opacity-60",
      )}
    >
      <legend className="px-1 font-semibold">{t("debrief.pain", { number })}</legend>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-soft">{t("debrief.chats", { count: conversations })}</p>
        <Button size="small" kind="plain" onClick={() => set({ isIncluded: !isIncluded })}>
          {t(isIncluded ? "debrief.leaveOut" : "debrief.include")}
        </Button>
      </div>
      {isIncluded && (
        <>
          <Field
            label={t("debrief.what")}
            hint={t("dialog.titleHint")}
            dir="auto"
            maxLength={TITLE_LIMIT}
            value={text}
            onChange={({ target }) => set({ text: target.value })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t("board.area")}
              value={area}
              onChange={({ target }) =>
                set({ area: AREAS.find((one) => one === target.value) ?? area })
              }
              options={AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))}
            />
            <Select
              label={t("debrief.theme")}
              value={themeId ?? NEW}
              onChange={({ target }) =>
                set({ themeId: target.value === NEW ? null : target.value })
              }
              options={[
                { value: NEW, label: t("debrief.newTheme") },
                ...themes.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          </div>
          <Evidence draft={draft} onChange={(evidence) => set({ evidence })} />
        </>
      )}
    </fieldset>
  );
}

type EvidenceProps = { draft: Draft; onChange: (evidence: Draft["evidence"]) => void };

function Evidence({ draft: { evidence }, onChange }: EvidenceProps) {
  const t = useTranslations("themes.debrief");
  const tCommon = useTranslations("common");
  return (
    <ul aria-label={t("evidence")} className="grid gap-2">
      {evidence.map((heard, index) => {
        const { conversationId, seq, customer, excerpt, marked, isUsed } = heard;
        return (
          <li key={`${conversationId} ${seq}`} className="flex items-start gap-3">
            <input
              type="checkbox"
              aria-label={t("use", { name: customer })}
              checked={isUsed}
              onChange={() => onChange(evidence.with(index, { ...heard, isUsed: !isUsed }))}
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            <span className="min-w-0 text-sm">
              <span dir="auto" className="block wrap-anywhere">
                {tCommon("quoted", { words: excerpt })}
              </span>
              <span className="flex flex-wrap gap-x-2 text-xs text-soft">
                <Link
                  href={`/admin/conversations/${conversationId}?at=${seq}`}
                  prefetch={false}
                  className="link"
                >
                  <bdi>{customer}</bdi>
                </Link>
                {marked && t("markedByYou")}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
