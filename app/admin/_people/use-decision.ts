import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** Decides, says that it is done and shows the list anew; a refusal stays at the form. */
export function useDecision(done: () => void) {
  const router = useRouter();
  const say = useToast();
  const sentence = useErrorMessage();
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });

  async function decide(deed: Promise<unknown>, told: string) {
    setState({ busy: true });
    try {
      await deed;
      say(told);
      done();
      router.refresh();
    } catch (error) {
      setState({ busy: false, problem: sentence(error) });
    }
  }
  return { decide, ...state };
}
