"use client";

import { useTranslations } from "next-intl";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import type { DemoPerson } from "#server/auth/schema.ts";
import { CodeStep } from "./code-step.tsx";
import { DemoPeople } from "./demo-people.tsx";
import { EmailStep } from "./email-step.tsx";
import { rememberAsked, rememberWanted, useAsked, type Asked } from "./asked.ts";
import { useRequestCode } from "./use-request-code.ts";
import { useSignedInElsewhere } from "./use-signed-in-elsewhere.ts";

export type Reason = "person" | "everywhere";

type SignInProps = { people: DemoPerson[]; wanted: string | null; reason: Reason | null };

/** Two questions, one after the other: which address, and which code came there. */
export function SignIn({ people, wanted, reason }: SignInProps) {
  const t = useTranslations("signIn");
  const asked = useAsked();
  const code = useRequestCode((next) => go(next));
  useSignedInElsewhere();

  function go(next: Asked | null) {
    rememberAsked(next);
    rememberWanted(next && wanted);
    code.forget();
  }

  return (
    <main className="mx-auto grid w-full max-w-6xl items-start gap-8 px-4 py-8 sm:px-8 sm:py-14 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] lg:gap-14">
      <Sheet className="grid gap-6">
        {reason && <Notice announce>{t(`reason.${reason}`)}</Notice>}
        {asked ? (
          <CodeStep
            key={asked.askedAt}
            asked={asked}
            wanted={wanted}
            code={code}
            onBack={() => go(null)}
          />
        ) : (
          <>
            <header className="grid gap-2">
              <h1 className="text-2xl">{t("title")}</h1>
              <p className="text-soft">{t("lead")}</p>
            </header>
            <EmailStep code={code} />
          </>
        )}
      </Sheet>
      {people.length > 0 && <DemoPeople people={people} code={code} />}
    </main>
  );
}
