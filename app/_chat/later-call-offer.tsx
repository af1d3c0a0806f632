"use client";

import type { ComponentProps } from "react";
import { later, useLater } from "#app/_ui/later.ts";
import type { CallOffer } from "./call-offer.tsx";

const offer = later(() => import("./call-offer.tsx"));

/** Its times come from the server after the page anyway; so does its code. */
export function LaterCallOffer(props: ComponentProps<typeof CallOffer>) {
  const loaded = useLater(offer, true);
  return loaded && <loaded.CallOffer {...props} />;
}
