import { useEffect, useRef } from "react";

/** For the main control of a dialog, which may come after its frame: there the focus lies on "Close" until then. */
export function useFirstFocus<Control extends HTMLElement>() {
  const control = useRef<Control>(null);
  useEffect(() => {
    // Not before the dialog has noted where the focus goes back to.
    const timer = setTimeout(() => control.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return control;
}
