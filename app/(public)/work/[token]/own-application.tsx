"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { KEPT_DAYS } from "#server/applications/policy.ts";
import type { OwnApplication as Own, TestView } from "#server/applications/schema.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { storedValue } from "#app/_ui/use-stored-value.ts";
import { testDraft } from "./test-draft.ts";
import { Test } from "./test.tsx";
import { Withdraw } from "./withdraw.tsx";

type OwnApplicationProps = {
  application: Own;
  /** They had applied before, and have just sent it once more. */
  isAgain: boolean;
  test: TestView | null;
};

/** How it stands, and what its applicant can do about it. */
export function OwnApplication({ application: first, isAgain, test }: OwnApplicationProps) {
  const t = useTranslations("applications.own");
  const [isWithdrawn, setWithdrawn] = useState(false);
  const [application, setApplication] = useState(first);
  const { state, appliedAt, token } = application;
  const isOpen = state === "new" || state === "tested";

  function withdrawn() {
    storedValue("sessionStorage", testDraft(token)).write(null);
    setWithdrawn(true);
  }

  if (isWithdrawn) return <Notice announce title={t("withdrawn")} />;
  return (
    <>
      {isAgain && (
        <Notice announce title={t.rich("again", { at: dayOfTag(appliedAt, "long") })}>
          {t("againHint")}
        </Notice>
      )}
      <Sheet className="grid gap-5">
        <div className="grid gap-1">
          <h2 className="text-xl">{t(`states.${state}`)}</h2>
          <p>{t(`hints.${state}`, { days: KEPT_DAYS.declined })}</p>
          <p className="text-sm text-soft">
            {t.rich("appliedAt", { at: dayOfTag(appliedAt, "long") })}
          </p>
        </div>
        <div className="flex flex-wrap gap-3 empty:hidden">
          {state === "invited" && (
            <LinkButton href="/sign-in" kind="primary">
              {t("signIn")}
            </LinkButton>
          )}
          {isOpen && <Withdraw {...{ token }} onDone={withdrawn} />}
        </div>
      </Sheet>
      {test && state === "new" && <Test {...{ test, token }} onDone={setApplication} />}
    </>
  );
}
