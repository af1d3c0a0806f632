import { prepareModels } from "#server/boot/prepare.ts";

/** Learned once for all workers, before a test waits for an answer. */
export const setup = () => prepareModels();
