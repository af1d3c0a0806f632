import { useRouter } from "next/navigation";
import { useToast } from "#app/_ui/toast.tsx";

/** What follows a decision: it is said, its dialog closes and the list is shown anew. A refusal stays at the form. */
export function useDecision(said: string, close: () => void) {
  const router = useRouter();
  const say = useToast();
  return {
    onSuccess() {
      say(said);
      close();
      router.refresh();
    },
  };
}
