import { useEffect, useEffectEvent, useState } from "react";
import { depthAfter } from "../state/file-drag.ts";

/**
 * Files that are dragged onto the page are added wherever they are let go; else the browser would open them in its
 * place, and what was written would be gone. @returns whether some are above the page
 */
export function useFileDrop(add: (files: File[]) => void) {
  const [depth, setDepth] = useState(0);
  const drop = useEffectEvent(add);

  useEffect(() => {
    function look(event: DragEvent) {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      if (event.type === "drop") drop([...event.dataTransfer.files]);
      setDepth((before) => depthAfter(before, event.type));
    }
    const kinds = ["dragenter", "dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) globalThis.addEventListener(kind, look);
    return () => {
      for (const kind of kinds) globalThis.removeEventListener(kind, look);
    };
  }, []);

  return depth > 0;
}
