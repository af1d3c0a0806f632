export { SaidVerdict } from "./said-verdict.tsx";
export { Thumbs } from "./thumbs.tsx";
