import { useEffect, useState } from "react";

const LASTS_MS = 4_000;

/** One slip of a finger ends no conversation: by key, what cannot be taken back is asked for twice. */
export function useTwice<Name extends string>() {
  const [armed, setArmed] = useState<Name | null>(null);

  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(null), LASTS_MS);
    return () => clearTimeout(timer);
  }, [armed]);

  function twice(name: Name, run: () => void) {
    setArmed(armed === name ? null : name);
    if (armed === name) run();
  }
  return { armed, twice };
}
