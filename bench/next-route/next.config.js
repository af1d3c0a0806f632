import { join } from "node:path";

/** The smallest Next app there is: the same reads behind its route handlers, to compare with. */
export default {
  // The packages are those of the whole project.
  turbopack: { root: join(import.meta.dirname, "../..") },
  compress: false,
  poweredByHeader: false,
};
