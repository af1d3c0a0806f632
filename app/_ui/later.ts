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
 * Brought when the browser has nothing else to do, so that it is there when it is needed, or at once when it is.
 * @returns null until it is there.
 */
export function useLater<Module>(part: Later<Module>, isNeeded: boolean): Module | null {
  const module = useSyncExternalStore(part.subscribe, part.read, () => null);
  useEffect(() => {
    if (!isNeeded) return whenIdle(part.load);
    part.load();
    globalThis.addEventListener("online", part.load);
    return () => globalThis.removeEventListener("online", part.load);
  }, [part, isNeeded]);
  return module;
}

/** Not before the page has come; Safari does not say when it is idle. */
function whenIdle(run: () => void) {
  let idle = 0;
  const ask = () => {
    idle =
      "requestIdleCallback" in globalThis
        ? requestIdleCallback(run, { timeout: 5000 })
        : Number(setTimeout(run, 500));
  };
  if (document.readyState === "complete") ask();
  else globalThis.addEventListener("load", ask, { once: true });
  return () => {
    globalThis.removeEventListener("load", ask);
    if ("cancelIdleCallback" in globalThis) cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}
