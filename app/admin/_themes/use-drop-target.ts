import { useEffect, useEffectEvent, useRef, useState } from "react";

/** What is dragged says which theme it is. */
export const DRAGGED = "application/x-theme";

/** Where a theme may be let go. By keyboard and by menu it is set otherwise. */
export function useDropTarget(accepts: boolean, onDrop: (id: string) => void) {
  const ref = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    const element = ref.current;
    if (!element || !accepts) return;
    function look(event: DragEvent) {
      if (!event.dataTransfer?.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") drop(event.dataTransfer.getData(DRAGGED));
    }
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) element.addEventListener(kind, look);
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, look);
    };
  }, [accepts]);

  return { ref, isOver };
}
