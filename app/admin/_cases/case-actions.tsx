"use client";

import { useTranslations } from "next-intl";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { ActButtons } from "../_shell/act-buttons.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { actsOn } from "./acts.ts";
import { WordsForm } from "./words-form.tsx";

export function CaseActions({ story }: { story: StaffCaseView }) {
  const t = useTranslations("caseDesk");
  return (
    <ActButtons
      label={t("actions")}
      acts={actsOn(story)}
      lookOf={(act) => ({
        button: t(`${act}.button`),
        description: t(`${act}.description`, { kind: story.kind }),
        size: "small",
      })}
    >
      {(act) =>
        act === "accept" ? (
          <AcceptForm story={story} />
        ) : (
          <WordsForm key={act} story={story} act={act} />
        )
      }
    </ActButtons>
  );
}
