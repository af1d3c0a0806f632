export { CardsOf } from "./cards-of.tsx";
export { ChoicesOffered } from "./choices-offered.tsx";
export { Citations } from "./citations.tsx";
export { Correction } from "./correction.tsx";
export { HiddenSecrets } from "./hidden-secrets.tsx";
export { VerdictOf } from "./verdict/verdict-of.tsx";
