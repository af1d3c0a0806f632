import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld } from "eld/extrasmall";

const require = createRequire(import.meta.url);
let loaded: typeof eld | undefined;

/** By the letters alone. Its tables take half a second to read, in which nothing could be answered yet. */
export const detect = (text: string) => detector().detect(text);

export const warmUpDetector = () => void detector();

function detector() {
  loaded ??= load();
  return loaded;
}

function load() {
  // The package tells its address only to those who import; required by its path, it comes without its type.
  const path = fileURLToPath(import.meta.resolve("eld/extrasmall"));
  return (require(path) as { eld: typeof eld }).eld;
}
