import { useRef } from "react";
import { v7 as newKey } from "uuid";

/** The same words sent again after a line that broke keep their key; other words get another one. */
export function useClientKey() {
  const attempt = useRef({ key: "", words: "" });
  return {
    keyFor(words: unknown) {
      const said = JSON.stringify(words);
      if (attempt.current.words !== said) attempt.current = { key: newKey(), words: said };
      return attempt.current.key;
    },
    /** They have arrived: the same words again would be said twice on purpose. */
    forget() {
      attempt.current = { key: "", words: "" };
    },
  };
}
