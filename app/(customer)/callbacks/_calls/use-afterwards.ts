import { useRouter } from "next/navigation";
import { useToast } from "#app/_ui/toast.tsx";

/** The page shows how it stands now, and a word says what happened. */
export function useAfterwards() {
  const say = useToast();
  const router = useRouter();
  return (text: string) => {
    say(text);
    router.refresh();
  };
}
