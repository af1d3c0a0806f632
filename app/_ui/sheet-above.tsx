"use client";

import { usePathname } from "next/navigation";
import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";
import { later, useLater } from "./later.ts";

type Opened<Request> = { open: (request: Request) => void; isComing: Request | null };
type SheetProps<Request> = { request: Request; onClose: () => void };

/**
 * A sheet that lies above the pages: it stays when the button that opened it is gone, as there is nothing to do any
 * more. Its code comes once it is opened.
 */
export function sheetAbove<Request>(
  bring: () => Promise<{ Sheet: ComponentType<SheetProps<Request>> }>,
) {
  const Context = createContext<Opened<Request>>({ open: () => {}, isComing: null });
  const sheet = later(bring);

  function Provider({ children }: { children: ReactNode }) {
    const [request, setRequest] = useState<Request | null>(null);
    const path = usePathname();
    const [shownOn, setShownOn] = useState(path);
    if (path !== shownOn) {
      setShownOn(path);
      setRequest(null);
    }
    const loaded = useLater(sheet, request !== null);
    const isComing = loaded ? null : request;
    const value = useMemo(() => ({ open: setRequest, isComing }), [isComing]);
    return (
      <Context value={value}>
        {children}
        {loaded && request !== null && (
          <loaded.Sheet request={request} onClose={() => setRequest(null)} />
        )}
      </Context>
    );
  }

  /** @returns `busy` while the code of the sheet is on its way to the button that asked for it. */
  function useSheet() {
    const { open, isComing } = useContext(Context);
    const [own, setOwn] = useState<Request | null>(null);
    return {
      busy: isComing !== null && isComing === own,
      open(request: Request) {
        setOwn(request);
        open(request);
      },
    };
  }

  return { Provider, useSheet };
}
