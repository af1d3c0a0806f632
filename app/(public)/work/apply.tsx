"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Applicant } from "#server/applications/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { ApplicantForm } from "./applicant-form.tsx";
import { CodeStep } from "./code-step.tsx";
import { useDraft } from "./use-draft.ts";

/** What somebody says of themselves, and then the code from their mailbox: only with it anything is sent. */
export function Apply({ weekHours }: { weekHours: number }) {
  const draft = useDraft();
  const [asked, setAsked] = useState<{ applicant: Applicant; turn: number } | null>(null);
  const request = useMutation(useTRPC().applications.requestCode.mutationOptions());

  const ask = (applicant: Applicant) =>
    request.mutate(
      { email: applicant.email, locale: applicant.locale },
      { onSuccess: () => setAsked((last) => ({ applicant, turn: (last?.turn ?? 0) + 1 })) },
    );

  return (
    <Sheet className="grid gap-6">
      {asked ? (
        <CodeStep
          key={asked.turn}
          {...asked}
          request={request}
          onAgain={() => ask(asked.applicant)}
          onBack={() => setAsked(null)}
        />
      ) : (
        <ApplicantForm {...{ weekHours, draft, request }} onDone={ask} />
      )}
    </Sheet>
  );
}
