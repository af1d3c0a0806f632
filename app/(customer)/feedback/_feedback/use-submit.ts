import { useRouter } from "next/navigation";
import { useState } from "react";
import { KINDS } from "#server/feedback/policy.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type Kind = (typeof KINDS)[number];
export type Words = { kind: Kind | null; text: string; planId: string; mayWrite: boolean };
export type Sent = { id: string; mayWrite: boolean };

export function useSubmit() {
  const client = useTRPCClient();
  const router = useRouter();
  const sentence = useErrorMessage();
  const { keyFor, forget } = useClientKey();
  const [sent, setSent] = useState<Sent | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** @returns whether it has arrived. */
  async function submit(words: Words & { kind: Kind }) {
    setBusy(true);
    setProblem(null);
    const { planId, ...said } = words;
    const about = planId ? { planId } : {};
    try {
      const { id } = await client.feedback.submit.mutate({
        ...said,
        ...about,
        clientKey: keyFor(words),
      });
      forget();
      setSent({ id, mayWrite: words.mayWrite });
      router.refresh();
      return true;
    } catch (error) {
      setProblem(sentence(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { sent, problem, isBusy, submit, again: () => setSent(null) };
}
