"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Applicant, SentApplication } from "#server/applications/schema.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { ApplicantForm } from "./applicant-form.tsx";
import { CodeStep } from "./code-step.tsx";
import { waitingIn } from "./draft.ts";
import { useDraft } from "./use-draft.ts";

/** What somebody says of themselves, and then the code from their mailbox: only with it anything is sent. */
export function Apply({ weekHours }: { weekHours: number }) {
  const router = useRouter();
  const locale = catalogueOf(useLocale());
  const draft = useDraft();
  const [sent, setSent] = useState<Applicant | null>(null);
  const [turn, setTurn] = useState(0);
  const request = useMutation(useTRPC().applications.requestCode.mutationOptions());
  const asked = sent ?? waitingIn(draft.typed, { weekHours, locale });

  function ask(applicant: Applicant) {
    const onSuccess = () => {
      draft.type({ askedFor: applicant.email });
      setTurn((last) => last + 1);
    };
    request.mutate({ email: applicant.email, locale: applicant.locale }, { onSuccess });
  }

  function leave(applicant: Applicant, { token, isAgain }: SentApplication) {
    setSent(applicant);
    draft.clear();
    router.push(`/work/${token}${isAgain ? "?again" : ""}`);
  }

  return (
    <Sheet className="grid gap-6">
      {asked ? (
        <CodeStep
          key={turn}
          applicant={asked}
          {...{ turn, request }}
          onAgain={() => ask(asked)}
          onBack={() => draft.type({ askedFor: null })}
          onSent={(application) => leave(asked, application)}
        />
      ) : (
        <ApplicantForm {...{ weekHours, draft, request }} onDone={ask} />
      )}
    </Sheet>
  );
}
