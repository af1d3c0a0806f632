"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { HardshipForm } from "#server/hardship/schema.ts";

/** Nothing to pause, or somebody who needs more than another pause: a person is there for them. */
export function NotAskable({ refusal }: Pick<HardshipForm, "refusal">) {
  const t = useTranslations("hardship.form");
  const sentence = useErrorMessage();
  if (!refusal) {
    return (
      <Notice
        title={t("nothing")}
        action={
          <LinkButton href="/" size="row">
            {t("home")}
          </LinkButton>
        }
      >
        {t("nothingText")}
      </Notice>
    );
  }
  return (
    <Notice title={t("refused")} action={<PersonButton kind="soft" size="row" />}>
      {sentence({ data: { values: {}, ...refusal } })}
    </Notice>
  );
}
