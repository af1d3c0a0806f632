import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import type { Conflict } from "./draft-state.ts";

type BothTextsProps = { theirs: Conflict["theirs"]; onChoose: (whose: "mine" | "theirs") => void };

/** Two have written at once: nothing was written over, and one of them decides. */
export function BothTexts({ theirs, onChoose }: BothTextsProps) {
  const t = useTranslations("articleDesk.conflict");
  return (
    <Notice
      kind="soon"
      announce
      title={t("title", { name: isolated(theirs.savedBy) })}
      action={
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => onChoose("mine")}>{t("mine")}</Button>
          <Button onClick={() => onChoose("theirs")}>{t("theirs")}</Button>
        </div>
      }
    >
      <p>{t("hint")}</p>
      <div className="mt-3 max-h-80 overflow-y-auto rounded-md border border-line bg-sheet p-3">
        <p dir="auto" className="font-semibold wrap-anywhere">
          {theirs.title}
        </p>
        <p dir="auto" className="mt-2 wrap-anywhere whitespace-pre-line">
          {theirs.body}
        </p>
      </div>
    </Notice>
  );
}
