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
  const [asked, setAsked] = useState<Applicant | null>(null);
  const [turn, setTurn] = useState(0);
  const request = useMutation(useTRPC().applications.requestCode.mutationOptions());

  function ask(applicant: Applicant) {
    const onSuccess = () => {
      setAsked(applicant);
      setTurn((last) => last + 1);
    };
    request.mutate({ email: applicant.email, locale: applicant.locale }, { onSuccess });
  }

  return (
    <Sheet className="grid gap-6">
      {asked ? (
        <CodeStep
          key={turn}
          applicant={asked}
          {...{ turn, request }}
          onAgain={() => ask(asked)}
          onBack={() => setAsked(null)}
        />
      ) : (
        <ApplicantForm {...{ weekHours, draft, request }} onDone={ask} />
      )}
    </Sheet>
  );
}
