import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { v7 as newKey } from "uuid";
import { KINDS } from "#server/feedback/schema.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { useRefusal } from "#app/_ui/refusal.ts";

type Kind = (typeof KINDS)[number];
export type Words = { kind: Kind | null; text: string; planId: string; mayWrite: boolean };
export type Sent = { id: string; mayWrite: boolean };

/** The same words sent again after a line that broke are the same submission. */
export function useSubmit() {
  const client = useTRPCClient();
  const router = useRouter();
  const sentence = useRefusal();
  const attempt = useRef({ key: "", words: "" });
  const [sent, setSent] = useState<Sent | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  function keyFor(words: Words) {
    const said = JSON.stringify(words);
    if (attempt.current.words !== said) attempt.current = { key: newKey(), words: said };
    return attempt.current.key;
  }

  /** @returns whether it has arrived. */
  async function submit({ planId, text, ...words }: Words & { kind: Kind }) {
    setBusy(true);
    setProblem(null);
    try {
      const clientKey = keyFor({ planId, text, ...words });
      const about = planId ? { planId } : {};
      const { id } = await client.feedback.submit.mutate({ ...words, ...about, clientKey, text });
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

  function again() {
    attempt.current = { key: "", words: "" };
    setSent(null);
  }

  return { sent, problem, isBusy, submit, again };
}
