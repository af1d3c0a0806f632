import { useState } from "react";

const NOTHING = {
  name: "",
  email: "",
  languages: [] as string[],
  occupation: "",
  hours: "",
  text: "",
};

export type Draft = { typed: typeof NOTHING; type: (change: Partial<typeof NOTHING>) => void };

/** What is typed stays while its code is asked for. */
export function useDraft(): Draft {
  const [typed, setTyped] = useState(NOTHING);
  return { typed, type: (change) => setTyped((before) => ({ ...before, ...change })) };
}
