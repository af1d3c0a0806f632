import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Whoever signs in in another tab has signed in here, too: the server then shows this one the page it wanted. */
export function useSignedInElsewhere() {
  const router = useRouter();
  useEffect(() => {
    const ask = () => router.refresh();
    globalThis.addEventListener("storage", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      globalThis.removeEventListener("storage", ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [router]);
}
