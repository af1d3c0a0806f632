export { Citations } from "./citations.tsx";
export { HiddenSecrets } from "./hidden-secrets.tsx";
export { ChoicesOffered } from "./choices-offered.tsx";
