import { useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { Pen } from "./inbox-state.tsx";
import { useRefresh } from "./use-refresh.ts";

/** A reply or a note to the one that is open. */
export function useWrite(id: string, pen: Pen) {
  const client = useTRPCClient();
  const sentence = useErrorMessage();
  const refresh = useRefresh();
  const { keyFor, forget } = useClientKey();
  const [problem, setProblem] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);

  /** @returns whether it has arrived. */
  async function write(text: string) {
    setBusy(true);
    setProblem(undefined);
    try {
      await client.feedback[pen].mutate({ id, clientKey: keyFor(text), text });
      forget();
      await refresh();
      return true;
    } catch (error) {
      setProblem(sentence(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { write, isBusy, problem };
}
