import { useEffect, useSyncExternalStore } from "react";

/** Code that the first view does without. */
export type Later<Module> = ReturnType<typeof later<Module>>;

/** `const parts = later(() => import("./parts.tsx"))`, once a module. */
export function later<Module>(bring: () => Promise<Module>) {
  let module: Module | null = null;
  let coming: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  async function fetchOnce() {
    try {
      module = await bring();
      for (const listener of listeners) listener();
    } catch {
      // The line is down: whoever needs it next asks again.
      coming = null;
    }
  }

  return {
    read: () => module,
    load: () => void (coming ??= fetchOnce()),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * Brought once somebody touches the page, so that it is there when it is needed, or at once when it is. Who only
 * looks pays nothing for it.
 * @returns null until it is there.
 */
export function useLater<Module>(part: Later<Module>, isNeeded: boolean): Module | null {
  const module = useSyncExternalStore(part.subscribe, part.read, () => null);
  useEffect(() => {
    if (!isNeeded) return whenTouched(part.load);
    part.load();
    globalThis.addEventListener("online", part.load);
    return () => globalThis.removeEventListener("online", part.load);
  }, [part, isNeeded]);
  return module;
}

const TOUCHES = ["pointermove", "pointerdown", "keydown", "scroll"];

function whenTouched(run: () => void) {
  const options = { passive: true, capture: true };
  const touched = () => {
    leave();
    // First what was touched answers.
    setTimeout(run);
  };
  const leave = () => {
    for (const touch of TOUCHES) globalThis.removeEventListener(touch, touched, options);
  };
  for (const touch of TOUCHES) globalThis.addEventListener(touch, touched, options);
  return leave;
}
