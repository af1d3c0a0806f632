import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { TextArea } from "#app/_ui/text-area.tsx";
import type { CaseKind } from "#server/plans/schema.ts";
import type { Problems } from "./draft.ts";

type StoryProps = {
  ref: RefObject<HTMLTextAreaElement | null>;
  kind: CaseKind | null;
  text: string;
  setText: (text: string) => void;
  problem: Problems["text"];
};

/** In their own words, with what helps most for what it is. */
export function Story({ ref, kind, text, setText, problem }: StoryProps) {
  const t = useTranslations("cases.report");
  const error =
    problem === "missing" ? t("storyMissing") : problem && t("tooLong", { count: problem });
  return (
    <TextArea
      ref={ref}
      name="story"
      label={<span className="text-base">{t("story")}</span>}
      hint={kind ? t(`hints.${kind}`) : t("storyHint")}
      error={error}
      rows={4}
      value={text}
      onChange={({ target }) => setText(target.value)}
      className="min-h-28"
    />
  );
}
