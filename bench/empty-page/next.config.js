import { join } from "node:path";

/** The smallest page that Next makes: what a page of ours weighs beyond it is our own doing. */
export default {
  // The packages are those of the whole project.
  turbopack: { root: join(import.meta.dirname, "../..") },
  poweredByHeader: false,
};
