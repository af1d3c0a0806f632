import { useTranslations } from "next-intl";
import { TITLE_LIMIT } from "#server/replies/policy.ts";
import { REPLY_TOPICS } from "#server/replies/schema.ts";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import { isShortcutWrong, type Draft, type Lacking } from "./draft.ts";

type HeadingProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  lacking: Lacking;
  mayShare: boolean;
};

/** What it is called, how it is typed, and who can use it. */
export function Heading({ draft, set, lacking, mayShare }: HeadingProps) {
  const t = useTranslations("replies");
  return (
    <>
      <Field
        label={t("form.title")}
        error={lacking.title && t("form.noTitle")}
        maxLength={TITLE_LIMIT}
        autoComplete="off"
        dir="auto"
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("form.shortcut")}
          hint={t("form.shortcutHint")}
          error={
            isShortcutWrong(draft)
              ? t("form.badShortcut")
              : lacking.shortcut && t("form.noShortcut")
          }
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={31}
          value={draft.shortcut}
          onChange={({ target }) => set({ shortcut: target.value })}
        />
        <div className="grid content-end gap-4">
          <Select
            label={t("form.topic")}
            options={REPLY_TOPICS.map((value) => ({ value, label: t(`topics.${value}`) }))}
            value={draft.topic}
            onChange={({ target }) =>
              set({ topic: REPLY_TOPICS.find((one) => one === target.value) ?? "other" })
            }
          />
        </div>
      </div>
      {mayShare && (
        <Select
          label={t("form.who")}
          options={[
            { value: "shared", label: t("form.shared") },
            { value: "own", label: t("form.own") },
          ]}
          value={draft.isShared ? "shared" : "own"}
          onChange={({ target }) => set({ isShared: target.value === "shared" })}
        />
      )}
    </>
  );
}
